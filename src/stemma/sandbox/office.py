"""The office cell: old documents converted by LibreOffice in a process of its own, locked up.

LibreOffice is a large program on hostile files, and it needs threads, fonts and a folder to write
to; so it does not fit into a parse cell. What it gets instead: one private folder, read access to
the system's libraries and fonts, no network, no second process (stemma.sandbox.office_cell), and
limits that are watched from here. What it makes is hostile again and goes to a parse cell.
"""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final, Literal

from stemma.model.problems import Problem, Reason
from stemma.sandbox import lockdown, office_cell
from stemma.sandbox.limits import MEBIBYTE, Limits

Walls = Literal["landlock", "bubblewrap", "none"]
FORMATS: Final = frozenset({"odt", "ods", "odp", "odg"})
"""What may be asked for: each has a reader."""
_PLACES = ("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/usr/local/lib/libreoffice")
_PROGRAMS = "/usr/local/bin:/usr/bin:/bin"
_LIBRARIES = ("libmergedlo.so", "libsofficeapp.so")
_BASE = 3072 * MEBIBYTE
"""Address space that LibreOffice takes before it has opened anything."""
_LARGEST = 512 * MEBIBYTE
"""Bytes of the converted document, and of any file on the way."""
_LARGEST_FOLDER = 1024 * MEBIBYTE
_MOST_FILES = 20_000
_PROGRAM = ("-m", office_cell.__name__)
_LOOK_SECONDS = 0.2
_START_SECONDS = 30.0
_TRIES = 25
_CODES = {
    office_cell.NOT_LOCKED: Reason.OFFICE_UNSAFE,
    office_cell.NO_OFFICE: Reason.NEEDS_OFFICE,
    office_cell.NOT_OPENED: Reason.DAMAGED,
    office_cell.NOT_SAVED: Reason.DAMAGED,
}
_SIGNALS = {
    signal.SIGSYS.value: Reason.POLICY,
    signal.SIGXCPU.value: Reason.LIMIT_TIME,
    signal.SIGKILL.value: Reason.LIMIT_TIME,
}
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop
oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop
oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"
oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="GenerateThumbnail"
oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""
"""No macros, no links followed, no picture of the first page made. The lock does not rely on it."""


@dataclass(frozen=True, slots=True)
class Office:
    """A LibreOffice on this machine: its folder and version, and what can hold it in."""

    folder: Path
    version: str
    walls: Walls


def find() -> Office | None:
    """Return the LibreOffice of this machine; None where there is none that can be used."""
    for folder in _folders():
        program = folder / "program"
        if any((program / name).is_file() for name in _LIBRARIES):
            return Office(folder, _version(program), _walls())
    return None


def _folders() -> Iterator[Path]:
    found = shutil.which("soffice", path=_PROGRAMS)
    if found is not None:
        yield Path(found).resolve().parent.parent
    yield from map(Path, _PLACES)
    yield from sorted(Path("/opt").glob("libreoffice*"), reverse=True)


def _version(program: Path) -> str:
    try:
        lines = (program / "bootstraprc").read_text("utf-8").splitlines()
    except OSError:
        return "?"
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    return told.get("ProductKey", "?").rpartition(" ")[2]


def _walls() -> Walls:
    if lockdown.landlock_version():
        return "landlock"
    return "bubblewrap" if shutil.which("bwrap", path=_PROGRAMS) else "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What to convert: the bytes, the ending that says what they are, the format wanted."""

    pieces: Iterable[bytes]
    ending: str
    format: str
    limits: Limits


def convert(
    office: Office, order: Conversion, into: Path, *, program: Sequence[str] = _PROGRAM
) -> Problem | None:
    """Convert a document and leave the result at `into`, whole or not at all.

    Args:
        office: Where LibreOffice is, and what holds it.
        order: What to convert.
        into: A new file, in a folder that is there and that nobody else may write to.
        program: What Python is told to run; tests put something in its place that attacks.
    """
    if office.walls == "none":
        return Problem(Reason.OFFICE_UNSAFE)
    with _private_folder(into.parent) as folder:
        given = f"in{order.ending}"
        with (folder / given).open("wb") as file:
            file.writelines(order.pieces)
        command = _command(office, folder, _told(office, folder, given, order), program)
        problem = _run(command, folder, order.limits)
        return problem or _taken(folder / "out", f"made.{order.format}", into)


@contextmanager
def _private_folder(beside: Path) -> Iterator[Path]:
    """Yield a folder with nothing in it but settings; take it away afterwards."""
    folder = Path(mkdtemp(prefix="office-", suffix=".part", dir=beside)).resolve()
    try:
        (folder / "out").mkdir()
        (folder / "profile/user").mkdir(parents=True)
        (folder / "profile/user/registrymodifications.xcu").write_bytes(_SETTINGS.encode())
        yield folder
    finally:
        _remove(folder)


def _remove(folder: Path) -> None:
    """Take a folder away; a cell that was just killed may still be dying, and writing."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_LOOK_SECONDS)


def _told(office: Office, folder: Path, given: str, order: Conversion) -> Mapping[str, object]:
    return {
        "installed": str(office.folder),
        "folder": str(folder),
        "has_walls": office.walls == "bubblewrap",
        "given": given,
        "made": f"out/made.{order.format}",
        "format": order.format,
        "limits": {
            "RLIMIT_AS": _BASE + order.limits.memory,
            "RLIMIT_CPU": order.limits.cpu_seconds,
            "RLIMIT_FSIZE": _LARGEST,
            "RLIMIT_NOFILE": 512,
        },
    }


def _command(
    office: Office, folder: Path, told: Mapping[str, object], program: Sequence[str]
) -> list[str]:
    """Return the line that starts the cell, inside bubblewrap where nothing else holds it."""
    inner = [sys.executable, "-I", "-B", *program, json.dumps(told)]
    if office.walls != "bubblewrap":
        return inner
    wrap = shutil.which("bwrap", path=_PROGRAMS) or "bwrap"
    seen = ["/usr", "/lib", "/lib64", "/bin", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache"]
    seen += ["/var/cache/fontconfig", "/var/lib/libreoffice", str(office.folder)]
    seen += [sys.base_prefix, sys.prefix, sysconfig.get_path("purelib"), _home_of_stemma()]
    shown = [word for path in dict.fromkeys(seen) for word in ("--ro-bind-try", path, path)]
    walls = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    rooms = ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]  # noqa: S108 (its own)
    # The room of /tmp comes first: the program itself may lie under it.
    return [wrap, *walls, *rooms, *shown, "--bind", str(folder), str(folder), "--", *inner]


def _home_of_stemma() -> str:
    return str(Path(__file__).resolve().parents[2])


def _run(command: list[str], folder: Path, limits: Limits) -> Problem | None:
    """Start the cell and watch it: time and what it writes."""
    environment = {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    with subprocess.Popen(
        command,
        env={**environment, "SAL_USE_VCLPLUGIN": "svp", "PATH": "/nonexistent"},
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=0,
    ) as process:
        verdict = None
        try:
            verdict = _watched(process, folder, time.monotonic() + limits.silence + _START_SECONDS)
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
    return verdict or _problem_of(process.returncode)


def _watched(process: "subprocess.Popen[bytes]", folder: Path, deadline: float) -> Problem | None:
    while True:
        try:
            process.wait(_LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            if time.monotonic() > deadline:
                return Problem(Reason.LIMIT_TIME)
            if _is_flooded(folder):
                return Problem(Reason.LIMIT_OUTPUT)
        else:
            return None


def _is_flooded(folder: Path) -> bool:
    """Tell whether more was written below a folder than any document needs."""
    size = count = 0
    for path, _, names in os.walk(folder):
        count += len(names) + 1
        for name in names:
            with suppress(OSError):
                size += os.lstat(os.path.join(path, name)).st_size
        if count > _MOST_FILES or size > _LARGEST_FOLDER:
            return True
    return False


def _problem_of(code: int) -> Problem | None:
    """Translate an exit code; bubblewrap tells a signal as 128 and its number."""
    if code == 0:
        return None
    number = -code if code < 0 else code - 128
    if number in _SIGNALS:
        return Problem(_SIGNALS[number])
    reason = _CODES.get(code)
    return Problem(Reason.CRASHED, "LibreOffice") if reason is None else Problem(reason)


def _taken(folder: Path, name: str, into: Path) -> Problem | None:
    """Move what was made to its place, if it is a plain file of a sane size and nothing else."""
    try:
        inside = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return Problem(Reason.PROTOCOL)
    try:
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        made = os.open(name, flags, dir_fd=inside)
    except OSError:
        return Problem(Reason.PROTOCOL)
    finally:
        os.close(inside)
    with os.fdopen(made, "rb") as file:
        seen = os.fstat(file.fileno())
        if not stat.S_ISREG(seen.st_mode) or seen.st_nlink != 1:
            return Problem(Reason.PROTOCOL)
        if seen.st_size > _LARGEST:
            return Problem(Reason.LIMIT_OUTPUT)
        part = into.with_name(f"{into.name}.part")
        with part.open("wb") as copy:
            shutil.copyfileobj(file, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        part.replace(into)
    return None
