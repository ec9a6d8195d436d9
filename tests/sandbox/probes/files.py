"""Attacks on the files of the machine, and on the document itself."""

import ctypes
import fcntl
import mmap
import os
import struct
from pathlib import Path

from tests.sandbox.probes.calls import call
from tests.sandbox.probes.scene import DOCUMENT, RESULTS, Attack, Scene, buffer, found

_AT_FDCWD, _AT_EMPTY_PATH, _STATX_ALL = -100, 0x1000, 0xFFF
_F_SETOWN, _F_SETLEASE, _F_SETPIPE_SIZE, _F_ADD_SEALS = 8, 1024, 1031, 1033
_FIONREAD = 0x541B


def _write_a_file(scene: Scene) -> object:
    return Path(scene.folder, "new").write_bytes(b"x")


def _read_with_openat2(scene: Scene) -> int:
    how = struct.pack("QQQ", os.O_RDONLY, 0, 0)
    return call("openat2", _AT_FDCWD, scene.victim.encode(), how, len(how))


def _map_the_document_to_write(_: Scene) -> None:
    with mmap.mmap(DOCUMENT, 1, access=mmap.ACCESS_WRITE) as view:
        view[0] = 0


def _handle_of_root(_: Scene) -> int:
    handle = buffer(136)
    struct.pack_into("I", handle, 0, 128)
    call("name_to_handle_at", _AT_FDCWD, b"/", handle, buffer(8), 0)
    return call("open_by_handle_at", _AT_FDCWD, handle, 0)


def _vector(memory: "ctypes.Array[ctypes.c_char]") -> bytes:
    return struct.pack("QQ", ctypes.addressof(memory), len(memory))


FILES: dict[str, Attack] = {
    "read a file": lambda scene: Path(scene.victim).read_bytes(),
    "read /etc/passwd": lambda _: Path("/etc/passwd").read_bytes(),
    "read a device": lambda _: os.read(os.open("/dev/urandom", os.O_RDONLY), 1),
    "read a file, openat": lambda s: call("openat", _AT_FDCWD, s.victim.encode(), 0, 0),
    "read a file, openat2": _read_with_openat2,
    "open a path only": lambda scene: os.open(scene.victim, os.O_PATH),
    "write a file": _write_a_file,
    "list the root": lambda _: found(os.listdir("/")),
    "list the folder it stands in": lambda _: found(os.listdir(".")),
    "climb out of the root": lambda _: os.stat("../../../../etc/passwd"),
    "stat": lambda scene: os.stat(scene.victim),
    "stat, as fstat does it": lambda scene: call(
        "newfstatat", _AT_FDCWD, scene.victim.encode(), buffer(), _AT_EMPTY_PATH
    ),
    "stat, from a descriptor": lambda scene: call(
        "newfstatat", DOCUMENT, scene.victim.encode(), buffer(), _AT_EMPTY_PATH
    ),
    "statx": lambda s: call("statx", _AT_FDCWD, s.victim.encode(), 0, _STATX_ALL, buffer()),
    "statx of the document": lambda _: call(
        "statx", DOCUMENT, b"", _AT_EMPTY_PATH, _STATX_ALL, buffer()
    ),
    "access": lambda scene: found(os.access(scene.victim, os.R_OK)),
    "read a link": lambda _: os.readlink("/proc/self/exe"),
    "size of the disk": lambda _: os.statvfs("/"),
    "open by handle": _handle_of_root,
    "change the folder": lambda scene: os.chdir(scene.folder),
    "getcwd": lambda _: call("getcwd", buffer(), 1024),
    "chmod": lambda scene: os.chmod(scene.victim, 0o777),
    "chown": lambda scene: os.chown(scene.victim, -1, -1),
    "rename": lambda scene: os.rename(scene.victim, f"{scene.victim}.renamed"),
    "link": lambda scene: os.link(scene.victim, f"{scene.victim}.linked"),
    "symlink": lambda scene: os.symlink("victim", f"{scene.victim}.symlinked"),
    "mkdir": lambda scene: os.mkdir(f"{scene.folder}/made"),
    "mkfifo": lambda scene: os.mkfifo(f"{scene.folder}/fifo"),
    "unlink": lambda scene: os.unlink(scene.victim),
    "truncate": lambda scene: os.truncate(scene.victim, 0),
    "utimes": lambda scene: os.utime(scene.victim),
    "set an attribute": lambda scene: os.setxattr(scene.victim, "user.x", b"x"),
    "watch, inotify": lambda _: call("inotify_init1", 0),
    "watch, fanotify": lambda _: call("fanotify_init", 0, 0),
}

DOCUMENTS: dict[str, Attack] = {
    "document: open again to write": lambda _: os.open(f"/proc/self/fd/{DOCUMENT}", os.O_RDWR),
    "document: write": lambda _: os.write(DOCUMENT, b"x"),
    "document: truncate": lambda _: os.ftruncate(DOCUMENT, 0),
    "document: map to write": _map_the_document_to_write,
    "document: map shared": lambda _: mmap.mmap(DOCUMENT, 1, access=mmap.ACCESS_READ),
    "document: chmod": lambda _: os.fchmod(DOCUMENT, 0o777),
    "document: chown": lambda _: os.fchown(DOCUMENT, -1, -1),
    "document: times": lambda _: call("utimensat", DOCUMENT, None, None, 0),
    "document: allocate": lambda _: call("fallocate", DOCUMENT, 0, 0, 4096),
    "document: set an attribute": lambda _: call("fsetxattr", DOCUMENT, b"user.x", b"x", 1, 0),
    "document: lock": lambda _: call("flock", DOCUMENT, fcntl.LOCK_SH),
    "document: lock, fcntl": lambda _: fcntl.lockf(DOCUMENT, fcntl.LOCK_SH),
    "document: lease": lambda _: fcntl.fcntl(DOCUMENT, _F_SETLEASE, fcntl.F_RDLCK),
    "document: seal": lambda _: fcntl.fcntl(DOCUMENT, _F_ADD_SEALS, 0),
    "document: change its flags": lambda _: fcntl.fcntl(DOCUMENT, fcntl.F_SETFL, os.O_APPEND),
    "document: flags of the descriptor": lambda _: fcntl.fcntl(DOCUMENT, fcntl.F_SETFD, 0),
    "document: signals to another": lambda s: fcntl.fcntl(DOCUMENT, _F_SETOWN, s.parent),
    "document: a command too long for 32 bits": lambda s: call(
        "fcntl", DOCUMENT, _F_SETOWN | 0xABCD << 32, s.parent
    ),
    "document: ioctl": lambda _: fcntl.ioctl(DOCUMENT, _FIONREAD, b"\0" * 8),
    "document: read ahead": lambda _: call("fadvise64", DOCUMENT, 0, 0, 3),
    "document: state of the cache": lambda _: call(
        "cachestat", DOCUMENT, buffer(16), buffer(64), 0
    ),
    "document: splice into the results": lambda _: call(
        "sendfile", RESULTS, DOCUMENT, buffer(8), 1
    ),
    "results: resize the pipe": lambda _: fcntl.fcntl(RESULTS, _F_SETPIPE_SIZE, 4096),
    "results: read": lambda _: os.read(RESULTS, 1),
    "results: do not block": lambda _: os.set_blocking(RESULTS, False),
    "results: give pages of memory": lambda _: call(
        "vmsplice", RESULTS, _vector(buffer(4096)), 1, 8
    ),
}
