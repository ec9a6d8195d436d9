"""Attacks on other processes, on the network, and on what the cell was meant not to know."""

import ctypes
import fcntl
import os
import signal
import socket
import struct
import threading
from collections.abc import Callable
from pathlib import Path

from tests.sandbox.probes.calls import call
from tests.sandbox.probes.scene import Attack, Scene, buffer, found

_PTRACE_TRACEME, _PTRACE_SEIZE = 0, 0x4206
_OWN_ENVIRONMENT = {"OPENBLAS_NUM_THREADS", "LC_CTYPE"}
"""Set by the zygote, and by Python itself where it finds no locale."""


def _born(fork: Callable[[], int]) -> int:
    child = fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return child


def _start_a_thread(_: Scene) -> None:
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()


def _read_memory_of(process: int) -> int:
    """Read a word that stands at the same place in the zygote, which has the same layout."""
    memory = buffer(8)
    here = struct.pack("QQ", ctypes.addressof(memory), 8)
    return call("process_vm_readv", process, here, 1, struct.pack("QQ", id(None), 8), 1, 0)


def _udp(_: Scene) -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        return sender.sendto(b"x", ("127.0.0.1", 9))


def _send_a_signal(scene: Scene) -> None:
    signal.pidfd_send_signal(os.pidfd_open(scene.parent), 0)


def _steal_a_descriptor(scene: Scene) -> int:
    return call("pidfd_getfd", os.pidfd_open(scene.parent), 0, 0)


def _open_descriptors(_: Scene) -> list[int]:
    return found([number for number in range(5, 4096) if _is_open(number)])


def _is_open(number: int) -> bool:
    try:
        fcntl.fcntl(number, fcntl.F_GETFD)
    except OSError:
        return False
    return True


PROCESSES: dict[str, Attack] = {
    "fork": lambda _: _born(os.fork),
    "vfork": lambda _: call("vfork") or os._exit(0),
    "clone": lambda _: _born(lambda: call("clone", signal.SIGCHLD, 0, 0, 0, 0)),
    "clone3": lambda _: _born(
        lambda: call("clone3", struct.pack("8Q", 0, 0, 0, 0, signal.SIGCHLD, 0, 0, 0), 64)
    ),
    "a thread": _start_a_thread,
    "execve": lambda _: os.execv("/bin/true", ["true"]),
    "execveat": lambda _: call("execveat", -100, b"/bin/true", None, None, 0),
    "kill the parent": lambda scene: os.kill(scene.parent, 0),
    "kill a sibling": lambda scene: os.kill(scene.sibling, 0),
    "kill the group": lambda _: os.kill(0, 0),
    "kill everybody": lambda _: os.kill(-1, 0),
    "tgkill the parent": lambda scene: call("tgkill", scene.parent, scene.parent, 0),
    "tkill the parent": lambda scene: call("tkill", scene.parent, 0),
    "queue a signal": lambda scene: call(
        "rt_sigqueueinfo", scene.parent, 0, struct.pack("iii", 0, 0, -1) + bytes(116)
    ),
    "queue a signal to a thread": lambda scene: call(
        "rt_tgsigqueueinfo",
        scene.parent,
        scene.parent,
        0,
        struct.pack("iii", 0, 0, -1) + bytes(116),
    ),
    "pidfd_open": lambda scene: call("pidfd_open", scene.parent, 0),
    "pidfd_send_signal": _send_a_signal,
    "pidfd_getfd": _steal_a_descriptor,
    "ptrace": lambda _: call("ptrace", _PTRACE_TRACEME, 0, 0, 0),
    "ptrace a sibling": lambda scene: call("ptrace", _PTRACE_SEIZE, scene.sibling, 0, 0),
    "process_vm_readv": lambda scene: _read_memory_of(scene.zygote),
    "process_vm_writev": lambda _: call(
        "process_vm_writev", os.getpid(), struct.pack("QQ", 0, 0), 1, struct.pack("QQ", 0, 0), 1, 0
    ),
    "process_madvise": lambda scene: call(
        "process_madvise", os.pidfd_open(scene.parent), struct.pack("QQ", 0, 0), 1, 20, 0
    ),
    "kcmp": lambda scene: call("kcmp", os.getpid(), scene.parent, 1, 0, 0),
    "robust list of the parent": lambda scene: call(
        "get_robust_list", scene.parent, buffer(8), buffer(8)
    ),
    "limits of the parent": lambda scene: call("prlimit64", scene.parent, 7, None, buffer(16)),
    "more files": lambda _: call("prlimit64", 0, 7, struct.pack("QQ", 8, 8), None),
    "priority of the parent": lambda scene: call("setpriority", 0, scene.parent, 5),
    "other processors": lambda _: call("sched_setaffinity", 0, 8, struct.pack("Q", 1)),
    "scheduling": lambda _: call("sched_setattr", 0, struct.pack("IIQiIQQQ", 48, *([0] * 7)), 0),
    "priority of reading": lambda _: call("ioprio_set", 1, 0, 3 << 13),
    "a timer with signals": lambda _: call("timer_create", 0, None, buffer(8)),
    "pages of the parent": lambda scene: call(
        "move_pages", scene.parent, 1, struct.pack("Q", 0), None, buffer(4), 0
    ),
    "memory of the parent": lambda s: os.open(f"/proc/{s.parent}/mem", os.O_RDONLY),
    "arguments of the parent": lambda s: Path(f"/proc/{s.parent}/cmdline").read_bytes(),
    "environment of the parent": lambda s: Path(f"/proc/{s.parent}/environ").read_bytes(),
    "descriptors of the parent": lambda s: os.listdir(f"/proc/{s.parent}/fd"),
    "number of the parent": lambda _: call("getppid"),
    "a session of its own": lambda _: os.setsid(),
}

NETWORK: dict[str, Attack] = {
    "tcp": lambda _: socket.socket(socket.AF_INET),
    "tcp to localhost": lambda _: socket.create_server(("127.0.0.1", 0)),
    "tcp, version 6": lambda _: socket.socket(socket.AF_INET6),
    "udp": _udp,
    "unix": lambda _: socket.socket(socket.AF_UNIX),
    "a pair of sockets": lambda _: socket.socketpair(),
    "netlink": lambda _: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
    "vsock": lambda _: socket.socket(socket.AF_VSOCK),
    "raw": lambda _: socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP),
    "packet": lambda _: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
    "kernel's ciphers": lambda _: socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET),
    "names of interfaces": lambda _: found(socket.if_nameindex()),
}

SURROUNDINGS: dict[str, Attack] = {
    "environment": lambda _: found(os.environ.keys() - _OWN_ENVIRONMENT),
    "descriptors left open": _open_descriptors,
    "a word on the terminal": lambda _: found(any(map(os.isatty, range(3)))),
    "name of the machine": lambda _: os.uname(),
    "memory of the machine": lambda _: call("sysinfo", buffer()),
    "who the user is": lambda _: call("capget", struct.pack("Ii", 0x20080522, 0), buffer(24)),
}
