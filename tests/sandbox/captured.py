"""A zygote like the real one, whose cells do what an attacker would have them do.

Started by path, in place of the real one (see `hostile.py`). It can lay down root before the layers
are taken, as a Stemma started by an ordinary user would have none.
"""

# ruff: noqa: ARG001 (every job takes the same arguments)

import ctypes
import json
import os
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

sys.path.insert(0, str(Path(__file__).parents[2]))

from stemma.model.readings import Received
from stemma.sandbox import seccomp, zygote
from stemma.sandbox.protocol import End, Kind, send, send_raw
from tests.sandbox.probes import ATTACKS
from tests.sandbox.probes.calls import call, number
from tests.sandbox.probes.scene import Scene

_PR_SET_DUMPABLE = 4
_LIBC = ctypes.CDLL(None)

Arguments = Mapping[str, Any]


def attack(_: Received, arguments: Arguments, results: int) -> None:
    """Try attacks one after the other; tell of each whether it reached what it wanted."""
    scene = Scene(**arguments["scene"])
    for name in arguments["attacks"]:
        try:
            told = repr(ATTACKS[name](scene))
            fate = "done"
        except Exception as error:  # noqa: BLE001 (whatever stopped it, it was stopped)
            told = repr(error)
            fate = "stopped"
        send_raw(results, Kind.CHUNK, json.dumps((fate, told[:200])).encode())
    send(results, End())


def write(_: Received, arguments: Arguments, results: int) -> None:
    """Write any bytes into the results, some number of times."""
    data = bytes.fromhex(arguments["hex"]) * arguments.get("times", 1)
    for _round in range(arguments.get("rounds", 1)):
        os.write(results, data)


def read(received: Received, arguments: Arguments, results: int) -> None:
    """Say what the content says: the document is its own frames."""
    os.write(results, bytes(received.data()))


def crash(_: Received, arguments: Arguments, results: int) -> None:
    """Die by a signal of its own."""
    call("tgkill", os.getpid(), os.getpid(), arguments["signal"])
    time.sleep(60)


def segfault(_: Received, arguments: Arguments, results: int) -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def loop(_: Received, arguments: Arguments, results: int) -> NoReturn:
    """Never end, with the pipe open or closed."""
    if arguments.get("close"):
        os.close(results)
    while True:
        pass


def sleep(_: Received, arguments: Arguments, results: int) -> None:
    """Do nothing for longer than anybody waits; say a byte now and then, if asked to."""
    while True:
        time.sleep(arguments.get("pause", 60))
        os.write(results, bytes.fromhex(arguments.get("hex", "")))


def hog(_: Received, arguments: Arguments, results: int) -> NoReturn:
    """Take memory without end."""
    taken = []
    while True:
        taken.append(bytearray(1 << 24))


def flood(_: Received, arguments: Arguments, results: int) -> NoReturn:
    """Send honest chunks without end."""
    while True:
        send_raw(results, Kind.CHUNK, bytes(1 << 20))


def remember(_: Received, arguments: Arguments, results: int) -> None:
    """Look for words (told backwards, or they would find themselves) in this process's memory."""
    text = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    memory = b""
    with Path("/proc/self/mem").open("rb", buffering=0) as mem:
        for line in text.splitlines():
            span, rights, *_rest = line.split()
            start, end = (int(edge, 16) for edge in span.split("-"))
            if rights.startswith("rw"):
                mem.seek(start)
                memory += mem.read(end - start) or b""
    backwards = memory[::-1]
    found = [word.encode() in backwards for word in arguments["backwards"]]
    send_raw(results, Kind.CHUNK, json.dumps(found).encode())
    send(results, End())


def answer(received: Received, arguments: Arguments, results: int) -> None:
    """Do as an honest cell does: say the bytes it was given."""
    send_raw(results, Kind.CHUNK, bytes(received.data()))
    send(results, End())


def encode(received: Received, arguments: Arguments, results: int) -> NoReturn:
    """Make a picture file without end."""
    flood(received, arguments, results)


JOBS = {
    job.__name__: job
    for job in (
        attack,
        encode,
        read,
        write,
        crash,
        segfault,
        loop,
        sleep,
        hog,
        flood,
        remember,
        answer,
    )
}


def load(configuration: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """Make the machine poorer, and the process an ordinary user's, as the test wants it."""
    if not configuration["namespaces"]:
        _forbid_namespaces()
    if not configuration["lockable"]:
        seccomp._PREPARED = b""
    if configuration["threads"]:
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    user = configuration["user"]
    if user is not None:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
        _LIBC.prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)  # the change of user has cleared it
    return JOBS, {"zygote": os.getpid()}


def _forbid_namespaces() -> None:
    """Refuse what makes namespaces, as many systems do for everybody but root."""
    steps = [
        seccomp._step(seccomp._LOAD, seccomp._NUMBER_AT),
        *seccomp._when(number("unshare"), [seccomp._step(seccomp._RETURN, seccomp._REFUSE)]),
        seccomp._step(seccomp._RETURN, seccomp._ALLOW),
    ]
    seccomp._load_program(b"".join(steps))


if __name__ == "__main__":
    zygote.main(load)
