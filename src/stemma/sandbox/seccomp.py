"""The system calls a cell may make: an allow-list as a BPF program, built and loaded with ctypes.

A parser that works on a mapped descriptor and writes frames to a pipe needs few calls. Everything
else is refused with EPERM, and what no parser ever does by accident kills the cell. Arguments are
checked where a call is dangerous only in some forms: no executable or shared memory, signals only
to itself, descriptors may be doubled but not turned into anything else, locks only of the plain
kind.

newfstatat is not on the list, although the C library up to glibc 2.38 asks for it when a program
calls fstat(): the same call, with the same arguments but for what a pointer points to, tells size
and times of any file by its path, and a filter cannot follow a pointer. A reader must do without
fstat; Python's own files and maps do.
"""

import ctypes
import errno
import os
import platform
import struct
from typing import NamedTuple

from stemma.errors import SandboxError

_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _MODE_FILTER = 22, 38, 2

_LOAD, _AND, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_REFUSE, _MISSING = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_X32_BIT = 0x40000000
_OWN_PID = 0x7FABCDEF
"""Stands in the prepared program for the number of the process that will load it."""

_MAP_SHARED, _PROT_EXEC, _MREMAP_MAYMOVE = 1, 4, 1
_F_DUPFD, _F_GETFD, _F_GETFL, _F_DUPFD_CLOEXEC = 0, 1, 3, 1030
_FUTEX_FLAGS, _FUTEX_KINDS = 128 | 256, (0, 1, 9, 10)  # private, real time; wait, wake and bitsets


class _Call(NamedTuple):
    """The number of a system call on the two machines Stemma knows; None where it has none."""

    x86_64: int | None
    aarch64: int | None


_FREE = {
    "read": _Call(0, 63),
    "write": _Call(1, 64),
    "close": _Call(3, 57),
    "fstat": _Call(5, 80),
    "lseek": _Call(8, 62),
    "munmap": _Call(11, 215),
    "brk": _Call(12, 214),
    "rt_sigaction": _Call(13, 134),
    "rt_sigprocmask": _Call(14, 135),
    "rt_sigreturn": _Call(15, 139),
    "pread64": _Call(17, 67),
    "readv": _Call(19, 65),
    "writev": _Call(20, 66),
    "sched_yield": _Call(24, 124),
    "madvise": _Call(28, 233),
    "dup": _Call(32, 23),
    "nanosleep": _Call(35, 101),
    "getpid": _Call(39, 172),
    "exit": _Call(60, 93),
    "gettimeofday": _Call(96, 169),
    "getrusage": _Call(98, 165),
    "sigaltstack": _Call(131, 132),
    "gettid": _Call(186, 178),
    "time": _Call(201, None),
    "sched_getaffinity": _Call(204, 123),
    "restart_syscall": _Call(219, 128),
    "clock_gettime": _Call(228, 113),
    "clock_nanosleep": _Call(230, 115),
    "exit_group": _Call(231, 94),
    "getrandom": _Call(318, 278),
}
_MMAP, _MPROTECT, _MREMAP = _Call(9, 222), _Call(10, 226), _Call(25, 216)
_TGKILL, _FCNTL, _FUTEX = _Call(234, 131), _Call(72, 25), _Call(202, 98)
_CLONE, _CLONE3, _CLONE_THREAD = _Call(56, 220), _Call(435, 435), 0x10000
_PRLIMIT = _Call(302, 261)
_NOT_FOR_OFFICE = {
    "fork": _Call(57, None),
    "vfork": _Call(58, None),
    "socket": _Call(41, 198),
    "connect": _Call(42, 203),
    "sendto": _Call(44, 206),
    "sendmsg": _Call(46, 211),
    "sendmmsg": _Call(307, 269),
    "kill": _Call(62, 129),
    "tkill": _Call(200, 130),
    "rt_sigqueueinfo": _Call(129, 138),
    "rt_tgsigqueueinfo": _Call(297, 240),
    "pidfd_open": _Call(434, 434),
    "pidfd_send_signal": _Call(424, 424),
    "pidfd_getfd": _Call(438, 438),
    "process_madvise": _Call(440, 440),
    "kcmp": _Call(312, 272),
    "unshare": _Call(272, 97),
    "setns": _Call(308, 268),
    "umount2": _Call(166, 39),
    "pivot_root": _Call(155, 41),
    "chroot": _Call(161, 51),
    "open_tree": _Call(428, 428),
    "move_mount": _Call(429, 429),
    "fsopen": _Call(430, 430),
    "mount_setattr": _Call(442, 442),
    "open_by_handle_at": _Call(304, 265),
    "add_key": _Call(248, 217),
    "request_key": _Call(249, 218),
    "io_uring_enter": _Call(426, 426),
    "io_uring_register": _Call(427, 427),
    "init_module": _Call(175, 105),
    "finit_module": _Call(313, 273),
    "kexec_load": _Call(246, 104),
    "personality": _Call(135, 92),
    "setpriority": _Call(141, 140),
    "shmget": _Call(29, 194),
    "msgget": _Call(68, 186),
    "semget": _Call(64, 190),
    "mq_open": _Call(240, 180),
    "mknod": _Call(133, None),
    "mknodat": _Call(259, 33),
}
_DEADLY = {
    "execve": _Call(59, 221),
    "execveat": _Call(322, 281),
    "ptrace": _Call(101, 117),
    "mount": _Call(165, 40),
    "keyctl": _Call(250, 219),
    "perf_event_open": _Call(298, 241),
    "process_vm_readv": _Call(310, 270),
    "process_vm_writev": _Call(311, 271),
    "bpf": _Call(321, 280),
    "userfaultfd": _Call(323, 282),
    "io_uring_setup": _Call(425, 425),
}


def lock() -> None:
    """Install the allow-list for this process, for ever.

    Raises:
        SandboxError: on a machine without seccomp filters or of an unknown architecture.
    """
    if not _PREPARED:
        raise SandboxError(f"seccomp: no allow-list for {platform.machine()}")
    _load_program(_PREPARED.replace(struct.pack("I", _OWN_PID), struct.pack("I", os.getpid())))


def refuse_office() -> None:
    """Install the deny-list of the office cell for this process and what it becomes, for ever.

    A program that was not written for a cage needs too many calls for an allow-list. What is denied
    is what leads out: new processes, the network, other processes, mounts, keys, and the young
    parts of the kernel.

    Raises:
        SandboxError: as `lock`.
    """
    machine = platform.machine()
    if machine not in _ARCHITECTURES:
        raise SandboxError(f"seccomp: no deny-list for {machine}")
    _load_program(_office_program(machine, os.getpid()))


def _office_program(machine: str, own: int) -> bytes:
    column, architecture = _ARCHITECTURES[machine]
    rules = [
        _step(_LOAD, _ARCHITECTURE_AT),
        _step(_EQUAL, architecture, hit=1),
        _step(_RETURN, _KILL_PROCESS),
        _step(_LOAD, _NUMBER_AT),
        _step(_AT_LEAST, _X32_BIT, miss=1),
        _step(_RETURN, _KILL_PROCESS),
    ]
    may_be_thread = [
        _load(0),
        _step(_ANY_BIT, _CLONE_THREAD, hit=1),
        _step(_RETURN, _REFUSE),
        _step(_RETURN, _ALLOW),
    ]
    # The C library asks for threads by clone3, whose flags a filter cannot see, and goes back to
    # clone where the kernel says that it has none.
    rules += _when(_CLONE[column], may_be_thread)
    rules += _when(_CLONE3[column], [_step(_RETURN, _MISSING)])
    for call, first in ((_TGKILL, own), (_PRLIMIT, 0)):
        rules += _when(call[column], [*_is_one_of(0, first), _step(_RETURN, _ALLOW)])
    for call in _NOT_FOR_OFFICE.values():
        rules += _when(call[column], [_step(_RETURN, _REFUSE)])
    for call in _DEADLY.values():
        rules += _when(call[column], [_step(_RETURN, _KILL_PROCESS)])
    rules.append(_step(_RETURN, _ALLOW))
    return b"".join(rules)


def _load_program(program: bytes) -> None:
    buffer = ctypes.create_string_buffer(program, len(program))
    filter_program = struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(buffer))
    _LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if _LIBC.prctl(_PR_SET_SECCOMP, _MODE_FILTER, filter_program, 0, 0):
        raise SandboxError(f"seccomp: {os.strerror(ctypes.get_errno())}")


def _prepare(machine: str) -> bytes:
    """Build the program once, where cells are forked from; empty for a machine without one."""
    if machine not in _ARCHITECTURES:
        return b""
    column, architecture = _ARCHITECTURES[machine]
    rules = [
        _step(_LOAD, _ARCHITECTURE_AT),
        _step(_EQUAL, architecture, hit=1),
        _step(_RETURN, _KILL_PROCESS),
        _step(_LOAD, _NUMBER_AT),
        _step(_AT_LEAST, _X32_BIT, miss=1),
        _step(_RETURN, _KILL_PROCESS),
    ]
    for call, checks in {
        _MMAP: [*_lacks(2, _PROT_EXEC), *_lacks(3, _MAP_SHARED)],
        _MPROTECT: _lacks(2, _PROT_EXEC),
        _MREMAP: _is_one_of(3, 0, _MREMAP_MAYMOVE),
        _TGKILL: _is_one_of(0, _OWN_PID),
        _FCNTL: _is_one_of(1, _F_DUPFD, _F_GETFD, _F_GETFL, _F_DUPFD_CLOEXEC),
        _FUTEX: _is_one_of(1, *_FUTEX_KINDS, apart_from=_FUTEX_FLAGS),
        **{call: [] for call in _FREE.values()},
    }.items():
        rules += _when(call[column], [*checks, _step(_RETURN, _ALLOW)])
    for call in _DEADLY.values():
        rules += _when(call[column], [_step(_RETURN, _KILL_PROCESS)])
    rules.append(_step(_RETURN, _REFUSE))
    return b"".join(rules)


def _step(code: int, value: int, *, hit: int = 0, miss: int = 0) -> bytes:
    return struct.pack("HBBI", code, hit, miss, value)


def _when(number: int | None, body: list[bytes]) -> list[bytes]:
    """Run `body` (which always returns) for one call, else go on behind it."""
    return [] if number is None else [_step(_EQUAL, number, miss=len(body)), *body]


def _lacks(argument: int, bit: int) -> list[bytes]:
    """Refuse a call whose argument has this bit, else go on."""
    return [_load(argument), _step(_ANY_BIT, bit, miss=1), _step(_RETURN, _REFUSE)]


def _is_one_of(argument: int, *values: int, apart_from: int = 0) -> list[bytes]:
    """Refuse a call whose argument (its low 32 bits, without some) is none of these values."""
    tests = [
        _step(_EQUAL, value, hit=len(values) - position) for position, value in enumerate(values)
    ]
    mask = _step(_AND, ~apart_from & 0xFFFFFFFF)
    return [_load(argument), mask, *tests, _step(_RETURN, _REFUSE)]


def _load(argument: int) -> bytes:
    return _step(_LOAD, _ARGUMENTS_AT + 8 * argument)


_PREPARED = _prepare(platform.machine())
