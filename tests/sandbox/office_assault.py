"""Attacks from within the office cell: run in its place, behind its lock.

Each writes what became of it into the folder it may write to; the test reads that afterwards.
"""

import ctypes
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from stemma.sandbox.office_cell import lock

_LIBC = ctypes.CDLL(None, use_errno=True)


def _reads(told: Mapping[str, Any]) -> None:
    Path(told["victim"]).read_bytes()


def _lists(told: Mapping[str, Any]) -> None:
    list(Path(told["victim"]).parent.iterdir())


def _writes(told: Mapping[str, Any]) -> None:
    Path(told["victim"]).with_name("planted").write_bytes(b"x")


def _overwrites(told: Mapping[str, Any]) -> None:
    with Path(told["victim"]).open("ab") as file:
        file.write(b"x")


def _deletes(told: Mapping[str, Any]) -> None:
    Path(told["victim"]).unlink()


def _reads_passwords(_: Mapping[str, Any]) -> None:
    Path("/etc/shadow").read_bytes()


def _reads_memory(_: Mapping[str, Any]) -> None:
    Path(f"/proc/{os.getppid()}/mem").open("rb").close()


def _connects(_: Mapping[str, Any]) -> None:
    socket.socket(socket.AF_INET, socket.SOCK_STREAM)


def _asks_the_bus(_: Mapping[str, Any]) -> None:
    socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)


def _forks(_: Mapping[str, Any]) -> None:
    if os.fork() == 0:
        os._exit(0)


def _starts_a_program(_: Mapping[str, Any]) -> None:
    subprocess.run(["/bin/true"], check=True)


def _signals_its_parent(_: Mapping[str, Any]) -> None:
    os.kill(os.getppid(), signal.SIGTERM)


def _mounts(_: Mapping[str, Any]) -> None:
    _checked(_LIBC.unshare(0x00020000))


def _makes_a_namespace(_: Mapping[str, Any]) -> None:
    _checked(_LIBC.unshare(0x10000000))


def _makes_a_device(told: Mapping[str, Any]) -> None:
    os.mknod(f"{told['folder']}/disk", 0o60600, os.makedev(8, 0))


def _escapes_by_link(told: Mapping[str, Any]) -> None:
    link = Path(told["folder"], "link")
    link.symlink_to(told["victim"])
    link.read_bytes()


def _lifts_its_limits(_: Mapping[str, Any]) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def _checked(result: int) -> None:
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")


REFUSED: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "reads a file of the user": _reads,
    "lists a folder of the user": _lists,
    "writes beside it": _writes,
    "overwrites it": _overwrites,
    "deletes it": _deletes,
    "reads the system's passwords": _reads_passwords,
    "reads its parent's memory": _reads_memory,
    "connects": _connects,
    "asks the bus": _asks_the_bus,
    "forks": _forks,
    "starts a program": _starts_a_program,
    "signals its parent": _signals_its_parent,
    "mounts": _mounts,
    "makes a namespace": _makes_a_namespace,
    "makes a device": _makes_a_device,
    "escapes by a link": _escapes_by_link,
    "lifts its limits": _lifts_its_limits,
}


def _traces(_: Mapping[str, Any]) -> None:
    _LIBC.ptrace(0, 0, 0, 0)


def _becomes_another_program(_: Mapping[str, Any]) -> None:
    os.execv("/bin/true", ["true"])  # noqa: S606


def _goes_on_for_ever(_: Mapping[str, Any]) -> None:
    while True:
        pass


def _sleeps_for_ever(_: Mapping[str, Any]) -> None:
    time.sleep(1000)


def _floods_one_file(told: Mapping[str, Any]) -> None:
    with Path(told["folder"], "flood").open("wb") as file:
        while True:
            file.write(bytes(1 << 24))


def _floods_many_files(told: Mapping[str, Any]) -> None:
    for number in range(1_000_000):
        Path(told["folder"], f"flood-{number}").write_bytes(bytes(1 << 16))


def _takes_all_memory(_: Mapping[str, Any]) -> None:
    held = []
    while True:
        held.append(bytes(1 << 28))


def _breeds_threads(_: Mapping[str, Any]) -> None:
    while True:
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()


def _plants_a_link(told: Mapping[str, Any]) -> None:
    Path(told["folder"], told["made"]).symlink_to(told["victim"])


def _plants_a_pipe(told: Mapping[str, Any]) -> None:
    os.mkfifo(Path(told["folder"], told["made"]))


def _says_nothing(_: Mapping[str, Any]) -> None:
    pass


ENDED: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "traces": _traces,
    "becomes another program": _becomes_another_program,
    "goes on for ever": _goes_on_for_ever,
    "sleeps for ever": _sleeps_for_ever,
    "floods one file": _floods_one_file,
    "floods many files": _floods_many_files,
    "takes all memory": _takes_all_memory,
    "breeds threads": _breeds_threads,
    "plants a link": _plants_a_link,
    "plants a pipe": _plants_a_pipe,
    "says nothing": _says_nothing,
}


def main() -> None:
    """Lock up as the cell does, then attack; the attack's name and victim are the document."""
    told = json.loads(sys.argv[1])
    given = json.loads(Path(told["folder"], told["given"]).read_text("utf-8"))
    lock(told)
    told["victim"] = given["victim"]
    if given["attack"] != "all":
        ENDED[given["attack"]](told)
        os._exit(0)
    fates = {}
    for name, attack in REFUSED.items():
        try:
            attack(told)
            fates[name] = "done"
        except (OSError, ValueError) as error:
            fates[name] = type(error).__name__
    Path(told["folder"], told["made"]).write_text(json.dumps(fates), "utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()
