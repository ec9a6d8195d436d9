"""What is inside a document: files, the cells of a table, the mails around a mail."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.moments import Moment
from stemma.model.places import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class FileInside:
    """A file inside a container or a mail.

    `media_type` and `pages` are None while it has not been read; `problem` is the code of why not
    all of it could be.
    """

    document: Digest
    kind: Literal["member", "attachment"]
    name: str
    size: int
    media_type: str | None
    title: str
    pages: int | None
    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesInside:
    """A stretch of the files inside a document; `total` is how many there are."""

    total: int
    files: tuple[FileInside, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `start` and `end` are code points of the page's text, with quotes."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePage:
    """A page of a sheet, or of a text with delimiters, as rows of cells.

    `numbers` are those of the rows in the sheet or text, from 1; `columns` the names of the columns
    (A, B ...). A row of a text may be shorter than others. `remarks` are lines about a sheet: its
    name, comments, formulas. `delimiter` is empty for a sheet.
    """

    document: Digest
    page: int
    text_hash: Digest
    delimiter: str
    columns: tuple[str, ...]
    numbers: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    remarks: tuple[Cell, ...] = ()


How = Literal["this", "named", "subject"]
"""Why a mail is in a thread: it is the one asked about, another names it or it names another by
Message-ID, or it has the same subject and a correspondent in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadMail:
    """A mail of a thread, as its own headers have it. `depth` counts the answers before it."""

    document: Digest
    message_id: str
    how: How
    depth: int
    subject: str
    sender: str
    date: Moment | None
    attachments: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentMail:
    """A mail that others name as one before them, and that is not in the case."""

    message_id: str
    named_by: tuple[Digest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A mail and those it belongs with, in the order of their dates; undated ones come last."""

    document: Digest
    mails: tuple[ThreadMail, ...]
    absent: tuple[AbsentMail, ...]
