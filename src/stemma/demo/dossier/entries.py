"""An entry: one document of the cache before it is made; its form, and what is done to it.

An entry is an item (what a person calls a document); most become one file, photographs several,
and a container holds others.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.affair import Affair
from stemma.demo.setting.printing import Press
from stemma.demo.writing.briefs import Brief

Finish = Literal["classic", "compressed", "linearised"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A PDF that never was on paper. `creator` and `producer` stand in its properties."""

    press: Press = "reportlab"
    finish: Finish = "classic"
    author: str = ""
    creator: str = ""
    producer: str = ""
    created: dt.datetime | None = None
    modified: dt.datetime | None = None


GlassKind = Literal["colour", "grey", "black and white", "fax", "copy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """Paper on a scanner. `holder` is the file it becomes; `layer` adds the scanner's own OCR."""

    glass: GlassKind = "grey"
    dpi: int = 200
    holder: Literal["pdf", "tiff"] = "pdf"
    layer: bool = False
    punched: bool = False
    program: str = "Scan 4.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photographed:
    """Pages laid on a desk and photographed one by one: a JPEG each."""

    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """A word processor's file.

    Where it says something else than `before` did, the change is tracked; `restyled` tracks a
    change of looks only.
    """

    author: str
    created: dt.datetime
    modified: dt.datetime
    before: Brief | None = None
    restyled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFile:
    """A spreadsheet with formulas."""

    author: str
    created: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A plain text."""

    charset: Literal["cp1251", "koi8-r", "gb18030", "utf-8", "utf-16"]


Seal = Literal["", "signed", "signed without key", "altered", "list"]
"""How a mail was signed: not at all, well, with a key nobody supplies, then altered, then sent on
by a mailing list that added a footer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailFile:
    """A mail. `answers` is the key of the mail it answers and quotes; `attached` are entries.

    Mails with the same `box` are kept in one mbox file.
    """

    at: dt.datetime
    seal: Seal = ""
    answers: str = ""
    attached: tuple[str, ...] = ()
    box: str = ""
    charset: Literal["utf-8", "koi8-r", "windows-1251", "gb18030"] = "utf-8"


Form = Typed | Scanned | Photographed | WordFile | SheetFile | TextFile | MailFile


@dataclass(frozen=True, slots=True)
class Revised:
    """A later revision of a PDF says what another brief says; the earlier one is still in it."""

    brief: Brief


@dataclass(frozen=True, slots=True)
class Touched:
    """A later revision changes no visible text: a comment, or the properties only."""

    comment: bool


@dataclass(frozen=True, slots=True)
class Signed:
    """Signed with a certificate; `second` by a second person too.

    `then` is what innocently came after: what is needed to check it later, or a field filled in.
    """

    by: str
    at: dt.datetime
    second: str = ""
    then: Literal["", "vouched for", "filled in"] = ""


@dataclass(frozen=True, slots=True)
class Covered:
    """A black bar lies over what is stated; `removed` if the words below are really gone."""

    path: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Whitened:
    """A line in white stands between the lines (text of an older wording)."""

    words: str


@dataclass(frozen=True, slots=True)
class DarkHead:
    """The heads of tables are white on dark: innocent white text."""


@dataclass(frozen=True, slots=True)
class PageReplaced:
    """One page of a scan was taken from another print: another brief, another machine."""

    page: int
    brief: Brief


@dataclass(frozen=True, slots=True)
class PageAskew:
    """One page of a scan lay crooked: innocent, the same machine."""

    page: int


@dataclass(frozen=True, slots=True)
class PageDropped:
    """A page of a numbered document is missing."""

    page: int


@dataclass(frozen=True, slots=True)
class Pasted:
    """The signature of a person is a picture pasted in: the very same in several documents."""

    person: str


@dataclass(frozen=True, slots=True)
class Facsimile:
    """An office's facsimile stamp of a signature, rightly used in several documents."""

    person: str


@dataclass(frozen=True, slots=True)
class FalseLayer:
    """The text layer is a cipher of fixed offset; the picture is right."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A password is needed to open the file."""

    password: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """The copy broke off (`torn`), or a stretch in the middle was overwritten."""

    torn: bool


Doing = (
    Revised
    | Touched
    | Signed
    | Covered
    | Whitened
    | DarkHead
    | PageReplaced
    | PageAskew
    | PageDropped
    | Pasted
    | Facsimile
    | FalseLayer
    | Locked
    | Damaged
)
"""One thing that was done to a document after it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document: what it says, as what it was made, under which name it lies where.

    `name` is its path in the leak. Entries with the same `bundle` are one scan, in order, named
    after the first; `archive` is the path of the zip it is packed into. `copies` are further paths
    at which the same bytes lie. `affair` is the affair as this document tells it, where it differs.
    """

    key: str
    brief: Brief
    form: Form
    name: str
    doings: tuple[Doing, ...] = ()
    bundle: str = ""
    archive: str = ""
    copies: tuple[str, ...] = ()
    affair: Affair | None = None
