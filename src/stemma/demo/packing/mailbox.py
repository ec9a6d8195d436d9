"""Many mails together: one mbox file, or a folder of single mails."""

import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """A mail in a box: who sent it, when it came, its file name without ending, its bytes."""

    sender: str
    at: datetime
    name: str
    data: bytes


def mbox(mails: Iterable[Kept]) -> bytes:
    """Return one file with a `From ` line before each mail and an empty one behind it.

    Lines end in LF, and text that begins like such a line gets a `>` in front, once more if it has
    one already, so that it can be taken away again ("mboxrd").
    """
    return b"".join(_entry(mail) for mail in mails)


def unboxed(mail: bytes) -> bytes:
    """Return a mail as it comes out of a box again: lines end in LF, none at its end is empty."""
    return mail.replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"


def folder(mails: Iterable[Kept]) -> Mapping[str, bytes]:
    """Return single mails by file name, which ends in `.eml`; a name met twice gets a number."""
    files: dict[str, bytes] = {}
    for mail in mails:
        stem = re.sub(r'[<>:"/\\|?*]', "_", mail.name)
        name, number = f"{stem}.eml", 2
        while name in files:
            name, number = f"{stem} ({number}).eml", number + 1
        files[name] = mail.data
    return files


def _entry(mail: Kept) -> bytes:
    first = f"From {mail.sender} {_clock(mail.at)}\n"
    quoted = re.sub(rb"(?m)^(>*From )", rb">\1", unboxed(mail.data))
    return first.encode("ascii") + quoted + b"\n"


def _clock(at: datetime) -> str:
    """Return a time as `asctime` of the C library writes it, in Universal Time."""
    return time.asctime(at.astimezone(UTC).timetuple())
