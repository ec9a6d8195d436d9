"""How a process locks itself up: empty root, Landlock, capabilities, limits, seccomp.

Everything here is plain Linux through ctypes: no privileges, no helper program. Seccomp is the wall
(an allow-list; without it Stemma refuses to parse), the others are bonuses where there are any.
What each layer stops alone is measured in tests/sandbox, told in docs/decisions/0002-the-cell.md.
"""

import ctypes
import os
import resource
import signal
import stat
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

_LIBC = ctypes.CDLL(None, use_errno=True)

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
_CLONE_NEWUSER = 0x10000000
_NAMESPACES = {"user": _CLONE_NEWUSER, "network": 0x40000000, "objects": 0x08000000}
_NOBODY = 65534
_READ_AND_RUN = 1 | 4
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_EXECUTE, _WRITE, _READ, _LIST = 1, 2, 4, 8
_MAY_READ, _MAY_USE, _OF_FILES = _EXECUTE | _READ | _LIST, _READ | _WRITE, 7 | 1 << 14 | 1 << 15
_MAKE_NODES = 1 << 6 | 1 << 11
"""Rights of Landlock (linux/landlock.h); nodes are those of devices."""


def die_with_parent(parent: int | None = None) -> None:
    """Ask the kernel to kill this process when its parent dies; end it if this one has died."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent is not None and os.getppid() != parent:
        os._exit(1)


def thread_count() -> int:
    """Return how many threads this process has; a fork copies only one."""
    return len(os.listdir("/proc/self/task"))


def address_space() -> int:
    """Return the size of this process's address space in bytes."""
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()


def seal_code() -> None:
    """Take the right to write from all memory that can be run.

    The callbacks that ctypes makes for C libraries rest in memory that can be both, in which a
    captured cell would only have to write its program. They work on; no more can be made.
    """
    with open("/proc/self/maps", "rb") as maps:
        lines = maps.readlines()
    for span, rights, *_ in map(bytes.split, lines):
        if b"w" in rights and b"x" in rights:
            start, end = (int(edge, 16) for edge in span.split(b"-"))
            length = ctypes.c_size_t(end - start)
            if _LIBC.mprotect(ctypes.c_void_p(start), length, _READ_AND_RUN):
                raise OSError(ctypes.get_errno(), "memory that can be run cannot be sealed")


def leave_the_machine() -> tuple[str, ...]:
    """Give up the file tree, the network and every privilege, as far as the kernel lets us.

    Root needs no user namespace for that; a user needs a kernel that grants one with its rights.

    Returns:
        What was left behind: of "user", "network", "objects" (of System V), "files".
    """
    is_root = os.geteuid() == 0
    left = [
        name
        for name, flag in _NAMESPACES.items()
        if not (is_root and flag == _CLONE_NEWUSER) and _LIBC.unshare(flag) == 0
    ]
    with suppress(OSError), _folder_of_nobody():
        os.chroot(".")
        left.append("files")
    _drop_privileges(is_root=is_root)
    return tuple(left)


def leave_the_network() -> None:
    """Give up network, System V objects and every privilege, and keep the file tree."""
    die_with_parent()
    is_root = os.geteuid() == 0
    for flag in _NAMESPACES.values():
        if not (is_root and flag == _CLONE_NEWUSER):
            _LIBC.unshare(flag)
    for capability in range(64):
        _LIBC.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = struct.pack("=Ii", 0x20080522, 0)
    _LIBC.capset(header, bytes(24))
    _LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


@contextmanager
def _folder_of_nobody() -> Iterator[None]:
    """Stand in a folder of /proc that is empty for good once the process it belongs to is gone.

    No folder has to be made for it, so none is left over; and even where it cannot become the root,
    relative paths name nothing.
    """
    child = os.fork()
    if child == 0:
        die_with_parent()
        signal.pause()
    try:
        os.chdir(f"/proc/{child}/fdinfo")
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _drop_privileges(*, is_root: bool) -> None:
    for capability in range(64):
        _LIBC.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    if is_root:
        with suppress(OSError):
            os.setgroups([])
            os.setresgid(_NOBODY, _NOBODY, _NOBODY)
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)
    header = struct.pack("=Ii", 0x20080522, 0)
    _LIBC.capset(header, bytes(24))
    _LIBC.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    _LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def landlock_version() -> int:
    """Return the version of Landlock that this kernel has, 0 where it has none."""
    return max(0, int(_LIBC.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), 1)))


def landlock(
    reading: Iterable[str] = (), writing: Iterable[str] = (), devices: Iterable[str] = ()
) -> int:
    """Deny every right Landlock knows on this kernel; return its version, 0 where it has none.

    Below the paths in `reading` files may be read and run, below those in `writing` also made,
    changed and removed; `devices` may be read and written. A path that is not there is passed over.
    """
    abi = landlock_version()
    if not abi:
        return 0
    files = (1 << {1: 13, 2: 14, 3: 15, 4: 15}.get(abi, 16)) - 1
    network = 3 if abi >= 4 else 0
    scopes = 3 if abi >= 6 else 0
    attributes = struct.pack("QQQ", files, network, scopes)
    attributes = attributes[: 8 if abi < 4 else 16 if abi < 6 else 24]
    ruleset = _call(_LANDLOCK_CREATE, attributes, ctypes.c_size_t(len(attributes)), 0)
    for paths, rights in (
        (reading, _MAY_READ),
        (writing, files & ~_EXECUTE & ~_MAKE_NODES),
        (devices, _MAY_USE),
    ):
        for path in paths:
            _allow_below(ruleset, path, rights & files)
    _LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _call(_LANDLOCK_RESTRICT, ruleset, 0)
    os.close(ruleset)
    return abi


def _allow_below(ruleset: int, path: str, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _OF_FILES
        rule = struct.pack("=Qi", rights, descriptor)
        _call(_LANDLOCK_ADD, ruleset, ctypes.c_int(1), rule, 0)
    finally:
        os.close(descriptor)


def limit(*, memory: int, cpu_seconds: int) -> None:
    """Set the limits of one cell: address space in bytes, processor time in seconds.

    When the time is spent it gets the signal that says so, and a second later one it cannot ignore.
    """
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: cpu_seconds + 1,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 16,
        resource.RLIMIT_NPROC: 0,
    }
    for which, value in limits.items():
        _, hard = resource.getrlimit(which)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)  # noqa: PLW2901
        soft = value - 1 if which == resource.RLIMIT_CPU else value
        resource.setrlimit(which, (soft, value))


def close_all_but(count: int) -> None:
    """Close every descriptor from `count` up, to the very end of the table."""
    os.closerange(count, resource.getrlimit(resource.RLIMIT_NOFILE)[1])


def _call(number: int, *arguments: object) -> int:
    result = int(_LIBC.syscall(ctypes.c_long(number), *arguments))
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result
