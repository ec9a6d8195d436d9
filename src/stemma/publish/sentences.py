"""The sentence for every reason, and for each the line that mends it. English, for now."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from stemma.model.answers import DocumentSeen, PageSeen
from stemma.model.problems import Problem, Reason
from stemma.model.remarks import Deed, Remark
from stemma.publish import remarks
from stemma.publish.exits import harmless


class Sentence(NamedTuple):
    """What happened, and what to do about it; `{detail}` stands for the machine's detail."""

    reason: str
    remedy: str


_NOTHING = "Nothing to do: there is nothing in it to read."
_REPORT = "Look at it in another program, on a machine you can lose; it may be made to attack one."
_AGAIN = "Take the folder in again: stemma take-in CASE PATH."

_SENTENCES: Mapping[Reason, Sentence] = {
    Reason.EMPTY: Sentence("The file is empty.", _NOTHING),
    Reason.UNKNOWN_TYPE: Sentence(
        "The type of the file is not known.",
        "If you know the program it is from, save it there as PDF and take that in.",
    ),
    Reason.NO_READER_FOR_TYPE: Sentence(
        "No reader for this type yet ({detail}).",
        "Save it as PDF or plain text in its own program and take that in beside it.",
    ),
    Reason.DAMAGED: Sentence(
        "The file is damaged or not what its name says.",
        "Look for another copy of it; if other programs open it, save it there as PDF.",
    ),
    Reason.LOCKED: Sentence(
        "The file is locked with a password.",
        "Put its password on a line of a file and run again: stemma run CASE --passwords FILE",
    ),
    Reason.UNKNOWN_LOCK: Sentence(
        "It is locked, with a password or a certificate, in a way that no list of passwords opens.",
        "Unpack it, or save it without its lock, in its own program; take that in beside it.",
    ),
    Reason.NEEDS_OFFICE: Sentence(
        "Old documents are opened with LibreOffice, and there is none here that can be used.",
        "Install it with the line that stemma doctor prints, then: stemma run CASE.",
    ),
    Reason.OFFICE_UNSAFE: Sentence(
        "LibreOffice cannot be locked up on this system, so the old document was not opened.",
        "Use a Linux kernel with Landlock or install bubblewrap, then: stemma run CASE.",
    ),
    Reason.CRASHED: Sentence(
        "The parser crashed on it, twice ({detail}); the crash stayed inside its cell.", _REPORT
    ),
    Reason.LIMIT_MEMORY: Sentence("Reading it took more memory than a cell may have.", _REPORT),
    Reason.LIMIT_TIME: Sentence("Reading it took longer than a cell may run.", _REPORT),
    Reason.LIMIT_OUTPUT: Sentence(
        "It unpacks to far more than may come out of it ({detail}); what came before is kept.",
        _REPORT,
    ),
    Reason.LIMIT_PAGES: Sentence(
        "It has more than {detail} pages; the rest was not read.",
        "Split it into parts and take those in.",
    ),
    Reason.LIMIT_PAGE_SIZE: Sentence(
        "The picture is larger than a cell may hold ({detail}).",
        "Scale it down in a picture program and take that in beside it.",
    ),
    Reason.LIMIT_CHILDREN: Sentence(
        "It holds more files than are taken out of one ({detail}); the rest was not unpacked.",
        "Unpack it in a folder of its own and take that in.",
    ),
    Reason.LIMIT_DEPTH: Sentence(
        "Containers lie deeper in each other than is unpacked ({detail}).", _REPORT
    ),
    Reason.POLICY: Sentence(
        "Its parser tried what no parser does and was ended by the sandbox.", _REPORT
    ),
    Reason.PROTOCOL: Sentence("Its parser broke the rules of the sandbox and was ended.", _REPORT),
    Reason.NO_TEXT_FOUND: Sentence(
        "The page shows something, but no text was found in it.",
        "Look at the page; if there is text, its script may need a language: stemma doctor.",
    ),
    Reason.MOSTLY_UNREAD: Sentence(
        "Most of what this page shows has no text: a picture, or writing nobody recognised.",
        "Look at the page before you say what it does not say.",
    ),
    Reason.RAW_MARKUP: Sentence(
        "It was read as the characters it is written in ({detail}); words may be cut or encoded.",
        "Open it in its own program, print it to PDF, and take that in beside it.",
    ),
    Reason.MEMBERS_LEFT_OUT: Sentence(
        "It holds {detail} links or devices, which are no files and were left out.",
        "Their names are under properties: stemma show CASE DOCUMENT --json.",
    ),
    Reason.NO_PICTURE: Sentence(
        "The page could not be drawn, so there was nothing to recognise.",
        "Open it in another program and save it as PDF.",
    ),
    Reason.OCR_MISSING: Sentence(
        "The page is a picture and no text recognition is installed.",
        "Install it with the line that stemma doctor prints, then: stemma run CASE.",
    ),
    Reason.LANGUAGE_MISSING: Sentence(
        "Text recognition lacks a language that was asked for ({detail}).",
        "Install it with the line that stemma doctor prints, then: stemma run CASE.",
    ),
    Reason.NOT_INDEXED: Sentence(
        "The page was read, but its text could not be prepared for search.",
        "Read the page itself: stemma show CASE DOCUMENT --page N.",
    ),
    Reason.NOT_A_FILE: Sentence("It is a device, socket or pipe, not a file.", _NOTHING),
    Reason.ANOTHER_CASE: Sentence(
        "It is the folder of another case and was not taken in.",
        "If what it was made from belongs to the cache, take that in by its own path.",
    ),
    Reason.SYMLINK: Sentence(
        "It is a link to another place and was not followed.",
        "If what it points to belongs to the cache, take that in by its own path.",
    ),
    Reason.NO_PERMISSION: Sentence(
        "You may not read it.", "Give yourself permission to read it, then: " + _AGAIN
    ),
    Reason.VANISHED: Sentence("It was gone before it could be copied.", _AGAIN),
    Reason.CHANGED: Sentence("It changed while it was copied.", _AGAIN),
    Reason.REMOVED: Sentence(
        "It was removed from this case on purpose, so it was not taken in again.",
        "If it shall come back: stemma take-in CASE PATH --removed.",
    ),
    Reason.INPUT_OUTPUT: Sentence(
        "The disk could not read it.", "Copy it from another medium, then: " + _AGAIN
    ),
}


def sentence(problem: Problem) -> Sentence:
    """Return reason and remedy of a problem in words."""
    reason, remedy = _SENTENCES[problem.reason]
    if not problem.detail:
        reason = reason.replace(" ({detail})", "")
    return Sentence(reason.format(detail=harmless(problem.detail) or "no detail"), remedy)


def document(seen: DocumentSeen) -> DocumentSeen:
    """Return a document with the sentences for why not all of it could be read."""
    if seen.problem is None:
        return seen
    words = sentence(Problem(Reason(seen.problem), seen.problem_detail))
    return replace(seen, why=words.reason, remedy=words.remedy)


def page(seen: PageSeen) -> PageSeen:
    """Return a page with the sentences for what was done to it and why it could not be read."""
    told = (remarks.remark(Remark(Deed(each.code), each.detail)) for each in seen.remarks)
    seen = replace(seen, remarks=tuple(told))
    if seen.reason is None:
        return seen
    words = sentence(Problem(Reason(seen.reason), seen.detail))
    return replace(seen, why=words.reason, remedy=words.remedy)
