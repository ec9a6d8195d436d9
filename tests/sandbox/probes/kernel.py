"""Attacks on the kernel's less trodden paths, on the wall itself, and for executable memory."""

import ctypes
import os
import struct
from collections.abc import Callable
from pathlib import Path

from tests.sandbox.probes.calls import call, call_number
from tests.sandbox.probes.scene import DOCUMENT, PAGE, Attack, Scene, buffer

_READ, _WRITE, _EXECUTE = 1, 2, 4
_SHARED, _PRIVATE, _ANONYMOUS = 1, 2, 0x20
_X32 = 0x40000000
_NEW_MOUNTS, _MS_SLAVE, _TIOCSTI = 0x00020000, 1 << 19, 0x5412
_READ_IMPLIES_EXEC = 0x0400000
_CODE = [
    (int(start, 16), int(end, 16))
    for line in Path("/proc/self/maps").read_text(encoding="ascii", errors="replace").splitlines()
    if " r-xp " in line
    for start, _, end in [line.split()[0].partition("-")]
]
"""Where executable memory was when this module was imported, before any wall stood."""


def _map(protection: int, flags: int, descriptor: int = -1) -> int:
    return call("mmap", 0, PAGE, protection, flags, descriptor, 0)


def _page() -> int:
    return _map(_READ | _WRITE, _PRIVATE | _ANONYMOUS)


def _plain_memory_made_executable(_: Scene) -> int:
    return call("mprotect", _page(), PAGE, _READ | _EXECUTE)


def _code_overwritten(_: Scene) -> int:
    """Make the C library's own code writable, change it, and make it code again."""
    start = _CODE[-1][0]
    call("mprotect", start, PAGE, _READ | _WRITE)
    return call("mprotect", start, PAGE, _READ | _EXECUTE)


def _every_page_executable(_: Scene) -> int:
    call("personality", _READ_IMPLIES_EXEC)
    return _map(_READ, _PRIVATE | _ANONYMOUS)


def _upper_half_of_protection(_: Scene) -> int:
    """Ask for executable memory with the bit that a filter of 32-bit words must not overlook."""
    return _map(_READ | _WRITE | _EXECUTE | 1 << 40, _PRIVATE | _ANONYMOUS)


def _call_like_32_bit_code(_: Scene) -> int:
    """Jump to an `int 0x80` that stands in a library by accident: the old entry, other numbers."""
    for start, end in _CODE[:-1]:
        at = ctypes.string_at(start, end - start).find(b"\xcd\x80")
        if at >= 0:
            entry: Callable[[], int] = ctypes.CFUNCTYPE(ctypes.c_int)(start + at)
            return entry()
    raise NotImplementedError("no such bytes in this program")


def _made(get: str, remove: str, *arguments: int) -> int:
    """Make an object of System V that outlives its process, and take it away again."""
    number = call(get, 0, *arguments)
    call(remove, number, 0, 0)
    return number


def _queue_of_messages(_: Scene) -> int:
    queue = call("mq_open", b"stemma", os.O_RDWR | os.O_CREAT, 0o600, None)
    call("mq_unlink", b"stemma")
    return queue


def _mount(_: Scene) -> int:
    """Change a mount, but never that of the machine the test runs on."""
    try:
        call("unshare", _NEW_MOUNTS)
    except OSError:
        return call("mount", None, b"/nowhere", None, _MS_SLAVE, None)
    return call("mount", None, b"/", None, _MS_SLAVE, None)


MEMORY: dict[str, Attack] = {
    "mmap executable": lambda _: _map(_READ | _WRITE | _EXECUTE, _PRIVATE | _ANONYMOUS),
    "mmap executable, long word": _upper_half_of_protection,
    "mmap the document executable": lambda _: _map(_READ | _EXECUTE, _PRIVATE, DOCUMENT),
    "mprotect executable": _plain_memory_made_executable,
    "mprotect code, write, and back": _code_overwritten,
    "pkey_mprotect executable": lambda _: call("pkey_mprotect", _page(), PAGE, _EXECUTE, -1),
    "every page executable": _every_page_executable,
    "mmap shared": lambda _: _map(_READ | _WRITE, _SHARED | _ANONYMOUS),
    "mremap to a fixed place": lambda _: call("mremap", _page(), PAGE, PAGE, 3, _page()),
    "remap_file_pages": lambda _: call("remap_file_pages", _page(), PAGE, 0, 0, 0),
    "memfd": lambda _: call("memfd_create", b"x", 0),
    "memfd_secret": lambda _: call("memfd_secret", 0),
    "shared memory": lambda _: _made("shmget", "shmctl", PAGE, 0o1600),
    "semaphores": lambda _: _made("semget", "semctl", 1, 0o1600),
    "messages": lambda _: _made("msgget", "msgctl", 0o1600),
    "a queue of messages": _queue_of_messages,
    "pin memory": lambda _: call("mlock", _page(), PAGE),
    "pin all memory": lambda _: call("mlockall", 2),
    "memory on a node": lambda _: call("mbind", _page(), PAGE, 0, None, 0, 0),
    "memory keys": lambda _: call("pkey_alloc", 0, 0),
    "pages in memory": lambda _: call("mincore", _page(), PAGE, buffer(8)),
    "userfaultfd": lambda _: call("userfaultfd", 1),
    "futex that lends priority": lambda _: call("futex", _page(), 6, 0, None, None, 0),
    "futex that moves waiters": lambda _: call("futex", _page(), 4, 0, 0, _page(), 0),
}

KERNEL: dict[str, Attack] = {
    "io_uring": lambda _: call("io_uring_setup", 8, buffer(120)),
    "asynchronous reading": lambda _: call("io_setup", 1, struct.pack("Q", 0)),
    "keyctl": lambda _: call("keyctl", 0, -2, 0),
    "add_key": lambda _: call("add_key", b"user", b"stemma", b"x", 1, -2),
    "request_key": lambda _: call("request_key", b"user", b"stemma", None, 0),
    "bpf": lambda _: call("bpf", 0, struct.pack("IIIII", 2, 4, 4, 1, 0) + bytes(100), 120),
    "perf_event_open": lambda _: call(
        "perf_event_open", struct.pack("IIQ", 1, 128, 0) + bytes(112), 0, -1, -1, 0
    ),
    "eventfd": lambda _: call("eventfd2", 0, 0),
    "epoll": lambda _: call("epoll_create1", 0),
    "signalfd": lambda _: call("signalfd4", -1, bytes(8), 8, 0),
    "timerfd": lambda _: call("timerfd_create", 1, 0),
    "a pipe": lambda _: call("pipe2", buffer(8), 0),
    "robust list": lambda _: call("set_robust_list", buffer(24), 24),
    "membarrier": lambda _: call("membarrier", 0, 0, 0),
    "the kernel's log": lambda _: call("syslog", 3, buffer(), 1024),
    "local descriptor table": lambda _: call("modify_ldt", 0, buffer(), 1024),
    "input and output ports": lambda _: call("iopl", 3),
    "type into the terminal": lambda _: call("ioctl", 0, _TIOCSTI, b"x"),
    "call of the x32 machine": lambda _: call_number(_X32 | 39),
    "call of a 32-bit machine": _call_like_32_bit_code,
    "a number that no call has": lambda _: call_number(100_000),
}

WALL: dict[str, Attack] = {
    "prctl: dumpable": lambda _: call("prctl", 4, 1, 0, 0, 0),
    "prctl: outlive the parent": lambda _: call("prctl", 1, 0, 0, 0, 0),
    "prctl: another name": lambda _: call("prctl", 15, b"systemd", 0, 0, 0),
    "prctl: let anybody trace": lambda _: call("prctl", 0x59616D61, -1, 0, 0, 0),
    "prctl: memory errors": lambda _: call("prctl", 33, 0, 0, 0, 0),
    "prctl: memory map": lambda _: call("prctl", 35, 8, 0, 0, 0),
    "prctl: a second filter": lambda _: call("prctl", 22, 2, _filter_that_allows_all(), 0, 0),
    "seccomp: a second filter": lambda _: call("seccomp", 1, 0, _filter_that_allows_all()),
    "arch_prctl": lambda _: call("arch_prctl", 0x1003, buffer(8)),
    "landlock": lambda _: call("landlock_create_ruleset", None, 0, 1),
    "setuid": lambda _: call("setuid", 0),
    "capset": lambda _: call(
        "capset", struct.pack("Ii", 0x20080522, 0), b"\x01\0\0\0" * 2 + bytes(16)
    ),
    "personality": lambda _: call("personality", 0xFFFFFFFF),
    "unshare users": lambda _: call("unshare", 0x10000000),
    "unshare the network": lambda _: call("unshare", 0x40000000),
    "unshare mounts": lambda _: call("unshare", _NEW_MOUNTS),
    "unshare descriptors": lambda _: call("unshare", 0x00000400),
    "setns": lambda _: call("setns", os.open("/proc/self/ns/ipc", os.O_RDONLY), 0),
    "mount": _mount,
    "umount": lambda _: call("umount2", b"/nowhere", 0),
    "open_tree": lambda _: call("open_tree", -100, b"/", 0),
    "fsopen": lambda _: call("fsopen", b"tmpfs", 0),
    "pivot_root": lambda _: call("pivot_root", b"/", b"/"),
    "chroot": lambda _: call("chroot", b"/"),
}


def _filter_that_allows_all() -> bytes:
    program = ctypes.create_string_buffer(struct.pack("HBBI", 6, 0, 0, 0x7FFF0000), 8)
    _KEPT.append(program)
    return struct.pack("HxxxxxxQ", 1, ctypes.addressof(program))


_KEPT: list[object] = []
