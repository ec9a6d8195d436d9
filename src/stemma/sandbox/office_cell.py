"""The process in which LibreOffice opens an old document: locks itself up, converts, exits.

Started by stemma.sandbox.office with an environment of its own. LibreOffice comes as a library
(LibreOfficeKit), loaded only behind the lock: so it needs no second process, no socket and no start
of another program, and all of these are denied. The numbers of methods are those of
LibreOfficeKit.h, which only ever grows at its end.
"""

import ctypes
import json
import os
import resource
import sys
from pathlib import Path
from typing import Any, Final

from stemma.errors import SandboxError
from stemma.sandbox import lockdown, seccomp

NOT_LOCKED: Final = 96
"""The exit code where the process could not lock itself up: then nothing was opened."""
NO_OFFICE: Final = 95
NOT_OPENED: Final = 94
NOT_SAVED: Final = 93
_LIBRARIES = ("libmergedlo.so", "libsofficeapp.so")
_SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/etc/fonts", "/etc/libreoffice")
_SYSTEM_FILES = (
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/var/cache/fontconfig",
    "/var/lib/libreoffice",
    "/var/spool/libreoffice",
)
_DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")
_LOAD_DOCUMENT, _SAVE_AS = 2, 2
"""Places in the tables of an office and of a document; before them stand a size and `destroy`."""


def main() -> None:
    """Do what the last argument tells; the exit code says how it went."""
    told = json.loads(sys.argv[1])
    try:
        lock(told)
    except (OSError, SandboxError):
        os._exit(NOT_LOCKED)
    os._exit(_convert(told))


def lock(told: dict[str, Any]) -> None:
    """Give up everything but the program, the system's libraries and fonts, and one folder.

    Raises:
        SandboxError, OSError: where that cannot be done.
    """
    os.umask(0o077)
    os.chdir(told["folder"])
    lockdown.leave_the_network()
    _limit(told["limits"])
    reading = (*_SYSTEM, *_SYSTEM_FILES, told["installed"])
    abi = lockdown.landlock(reading=reading, writing=(told["folder"],), devices=_DEVICES)
    if not abi and not told["has_walls"]:
        raise SandboxError("neither Landlock nor namespaces")
    lockdown.close_all_but(3)
    seccomp.refuse_office()


def _limit(limits: dict[str, int]) -> None:
    """Set the limits by their names in the resource module, hard and soft alike."""
    for name, value in {**limits, "RLIMIT_CORE": 0}.items():
        which = getattr(resource, name)
        _, hard = resource.getrlimit(which)
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (bound, bound))


def _convert(told: dict[str, Any]) -> int:
    program = Path(told["installed"], "program")
    folder = Path(told["folder"])
    office = _office(program, folder / "profile")
    if not office:
        return NO_OFFICE
    load = _method(office, _LOAD_DOCUMENT, ctypes.c_void_p, ctypes.c_char_p)
    document = load(office, (folder / told["given"]).as_uri().encode())
    if not document:
        return NOT_OPENED
    texts = ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p
    save = _method(document, _SAVE_AS, ctypes.c_int, *texts)
    target = (folder / told["made"]).as_uri().encode()
    return 0 if save(document, target, told["format"].encode(), None) else NOT_SAVED


def _office(program: Path, profile: Path) -> int | None:
    """Load LibreOffice; None where this installation has no LibreOfficeKit."""
    for name in _LIBRARIES:
        try:
            begin = ctypes.CDLL(str(program / name)).libreofficekit_hook_2
        except (OSError, AttributeError):
            continue
        begin.restype, begin.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_char_p)
        office: int | None = begin(str(program).encode(), profile.as_uri().encode())
        return office
    return None


def _method(thing: int, number: int, result: Any, *arguments: Any) -> Any:  # noqa: ANN401
    """Return a method out of the table that stands at the beginning of an object."""
    table = ctypes.cast(thing, ctypes.POINTER(ctypes.c_void_p))[0]
    place = ctypes.cast(table, ctypes.POINTER(ctypes.c_void_p))[number]
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, *arguments)(place or 0)


if __name__ == "__main__":
    main()
