"""What a Word document is made of: headings, paragraphs, tables, and kinds of runs in them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Align = Literal["left", "center", "right", "both"]
"""How lines stand; `both` is justified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How letters look; `hidden` text is in the file and on no page."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand as they are."""

    text: str
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Inserted:
    """Words put in while changes were tracked."""

    text: str
    author: str
    at: datetime
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words struck while changes were tracked: in the file, and struck through on the page."""

    text: str
    author: str
    at: datetime
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Restyled:
    """Words whose look alone was changed while changes were tracked."""

    text: str
    author: str
    at: datetime
    before: Style = PLAIN
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Commented:
    """Words with a comment in the margin; the author's initials are made from the name."""

    text: str
    comment: str
    author: str
    at: datetime
    style: Style = PLAIN


@dataclass(frozen=True, slots=True)
class Footnote:
    """The number of a footnote, whose text stands at the foot of the page."""

    text: str


Run = Words | Inserted | Deleted | Restyled | Commented | Footnote
Line = str | tuple[Run, ...]
"""What stands in one paragraph or one cell: plain words, or runs of several kinds."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the document."""

    line: Line
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; `indent` is that of the first line, `after` the space beneath, in points."""

    line: Line
    align: Align = "both"
    indent: float = 0
    after: float = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled table; widths of columns in points; the first row is bold and repeats on each page.

    `right` has the columns, counted from 0, whose cells stand to the right, as numbers do.
    """

    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[float, ...]
    right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a page."""


Block = Heading | Paragraph | Table | PageBreak
