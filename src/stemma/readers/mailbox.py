"""Mailboxes: many mails in one file, one behind the other (mbox, RFC 4155). It has no pages.

Each mail begins behind a line `From ` and comes out as a member. What programs put in front of text
that begins like such a line (`>From `) is taken away again, so that a mail is what it was before it
was boxed and its signature can be checked. How many lines that were is told: a few old programs
never put anything there, and then such a line lost a mark of its own.
"""

import mmap
import re
from collections.abc import Iterator

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Reading, Received

_FIRST = re.compile(rb"From [^\r\n]*\d{4}[^\r\n]*\r?\n(?:>?From [^\n]*\n)?[!-9;-~]+:")
"""The line in front of a mail, which ends in a date, and the first header behind it."""
_NEXT = re.compile(rb"\n\r?\n(?=From [^\r\n]*\d{4}[^\r\n]*\r?\n(?:>?From [^\n]*\n)?[!-9;-~]+:)")
_QUOTED = re.compile(rb"(?m)^>+From ")
_CHUNK = 1 << 20

_Data = bytes | mmap.mmap


def _looks_like_mailbox(head: bytes, name: str) -> int:
    """Bid where a mail begins behind its line; a name that says one mail is believed."""
    return 85 if _FIRST.match(head) and not name.lower().endswith(".eml") else 0


@reader("mailbox", "Mailbox", _looks_like_mailbox)
def mailbox(received: Received) -> Reading:
    """Read a mailbox: its mails as children, by their numbers."""
    data = received.data()
    if not _FIRST.match(data):
        raise UnreadableError(Problem(Reason.DAMAGED, "mailbox"))
    mails = quoted = 0
    for start, end in _mails(data):
        mails += 1
        quoted += sum(1 for _ in _QUOTED.finditer(data, start, end))
    properties = {"members": str(mails)}
    if quoted:
        properties["unquoted_lines"] = str(quoted)
    return Reading(
        media_type="application/mbox", properties=properties, children=_children(data, mails)
    )


def _children(data: _Data, mails: int) -> Iterator[Child]:
    digits = max(4, len(str(mails)))
    for number, (start, end) in enumerate(_mails(data), 1):
        name = f"{number:0{digits}}.eml"
        chunks = _chunks(data, start, end)
        yield Child(path=name.encode(), shown=name, kind="member", chunks=chunks)


def _mails(data: _Data) -> Iterator[tuple[int, int]]:
    """Yield where each mail begins, behind its line, and where it ends."""
    begins = 0
    for found in _NEXT.finditer(data):
        yield _behind_line(data, begins), found.start() + 1
        begins = found.end()
    yield _behind_line(data, begins), _end_of_last(data)


def _behind_line(data: _Data, start: int) -> int:
    return data.find(b"\n", start) + 1


def _end_of_last(data: _Data) -> int:
    """Return where the last mail ends: the empty line behind it belongs to the box."""
    end = len(data)
    for empty in (b"\n\r\n", b"\n\n"):
        if data[end - len(empty) : end] == empty:
            return end - len(empty) + 1
    return end


def _chunks(data: _Data, start: int, end: int) -> Iterator[bytes]:
    """Yield the bytes of a mail without the marks that the box put in."""
    for found in _QUOTED.finditer(data, start, end):
        yield from _pieces(data, start, found.start())
        start = found.start() + 1
    yield from _pieces(data, start, end)


def _pieces(data: _Data, start: int, end: int) -> Iterator[bytes]:
    for at in range(start, end, _CHUNK):
        yield data[at : min(at + _CHUNK, end)]
