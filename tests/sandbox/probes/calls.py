"""System calls made by number, as captured code would make them: past Python and the C library."""

import ctypes
import os
import platform
from typing import Final

LIBC: Final = ctypes.CDLL(None, use_errno=True)
LIBC.syscall.restype = ctypes.c_long
_COLUMN: Final = {"x86_64": 0, "aarch64": 1}.get(platform.machine(), 0)

# Number on x86_64, on aarch64 (None where the machine has no such call).
NUMBERS: Final[dict[str, tuple[int | None, int | None]]] = {
    "ioctl": (16, 29),
    "fcntl": (72, 25),
    "shmget": (29, 194),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semctl": (66, 191),
    "msgget": (68, 186),
    "msgctl": (71, 187),
    "mq_unlink": (241, 181),
    "vfork": (58, None),
    "clone": (56, 220),
    "clone3": (435, 435),
    "execveat": (322, 281),
    "statx": (332, 291),
    "newfstatat": (262, 79),
    "openat": (257, 56),
    "openat2": (437, 437),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "tgkill": (234, 131),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "kcmp": (312, 272),
    "ptrace": (101, 117),
    "prlimit64": (302, 261),
    "setpriority": (141, 140),
    "sched_setaffinity": (203, 122),
    "sched_setattr": (314, 274),
    "ioprio_set": (251, 30),
    "get_robust_list": (274, 100),
    "set_robust_list": (273, 99),
    "rseq": (334, 293),
    "membarrier": (324, 283),
    "futex": (202, 98),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "pkey_mprotect": (329, 288),
    "pkey_alloc": (330, 289),
    "mremap": (25, 216),
    "remap_file_pages": (216, 234),
    "mlock": (149, 228),
    "mlockall": (151, 230),
    "mbind": (237, 235),
    "mincore": (27, 232),
    "move_pages": (279, 239),
    "msync": (26, 227),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_setup": (206, 0),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "mq_open": (240, 180),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    "prctl": (157, 167),
    "arch_prctl": (158, None),
    "modify_ldt": (154, None),
    "seccomp": (317, 277),
    "landlock_create_ruleset": (444, 444),
    "personality": (135, 92),
    "setuid": (105, 146),
    "capget": (125, 90),
    "capset": (126, 91),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "sysinfo": (99, 179),
    "syslog": (103, 116),
    "uname": (63, 160),
    "getcwd": (79, 17),
    "quotactl": (179, 60),
    "vmsplice": (278, 75),
    "tee": (276, 77),
    "splice": (275, 76),
    "sendfile": (40, 71),
    "eventfd2": (290, 19),
    "epoll_create1": (291, 20),
    "signalfd4": (289, 74),
    "timerfd_create": (283, 85),
    "timer_create": (222, 107),
    "pipe2": (293, 59),
    "fadvise64": (221, 223),
    "fallocate": (285, 47),
    "fgetxattr": (193, 10),
    "fsetxattr": (190, 7),
    "utimensat": (280, 88),
    "flock": (73, 32),
    "cachestat": (451, 451),
    "getppid": (110, 173),
    "iopl": (172, None),
}


Argument = int | bytes | ctypes.Array[ctypes.c_char] | None


def call(name: str, *arguments: Argument) -> int:
    """Make a system call by name.

    Raises:
        OSError: if the kernel refuses it.
        NotImplementedError: if this machine has no such call.
    """
    return call_number(number(name), *arguments)


def number(name: str) -> int:
    """Return the number of a system call on this machine.

    Raises:
        NotImplementedError: if this machine has no such call.
    """
    found = NUMBERS[name][_COLUMN]
    if found is None:
        raise NotImplementedError(name)
    return found


def call_number(number: int, *arguments: Argument) -> int:
    """Make a system call by number; integers travel as machine words."""
    words = [ctypes.c_long(word) if isinstance(word, int) else word for word in arguments]
    result = int(LIBC.syscall(ctypes.c_long(number), *words))
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result
