"""What a template makes: blocks on a paper. Texts may hold marks (`stemma.demo.writing.marks`).

A paper says what stands on it and in what style; `stemma.demo.setting` breaks it into lines and
sheets. Lengths are points (1/72 inch).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from stemma.demo.facts.written import Language

Family = Literal["serif", "sans", "mono", "song", "kai"]
"""Typefaces. Han characters are set in `song` unless the family is `kai`, and everything else in
the Latin family (`serif` for `song` and `kai`)."""

Align = Literal["left", "centre", "right", "justified"]

INK = (0.0, 0.0, 0.0)
RED = (0.77, 0.1, 0.12)
GREY = (0.42, 0.42, 0.42)
WHITE = (1.0, 1.0, 1.0)
NAVY = (0.11, 0.19, 0.36)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a block is set. `leading` is the line height in sizes; `after` the room below."""

    family: Family = "serif"
    points: float = 11.5
    bold: bool = False
    align: Align = "justified"
    indent: float = 0.0
    leading: float = 1.25
    after: float = 3.0
    colour: tuple[float, float, float] = INK

    def but(self, **changes: object) -> Style:
        """Return the style with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; line feeds in the text break lines. `left` moves all of it to the right.

    `keep` holds it on one page with the block that follows (a heading).
    """

    text: str
    style: Style
    left: float = 0.0
    right: float = 0.0
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells. `shares` are the columns' parts of the width.

    The first `heads` rows are centred, bold if `bold_heads`, and repeated on every page. `aligns`
    is one letter a column: l, c, r. `merged` names cells (row, column, how many columns) that
    take the place of their neighbours to the right (whose texts must be empty). `dark_heads` sets
    the head rows in white on dark blue.
    """

    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    style: Style
    heads: int = 1
    bold_heads: bool = True
    aligns: str = ""
    ruled: bool = True
    padding: float = 3.0
    merged: tuple[tuple[int, int, int], ...] = ()
    dark_heads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Columns of blocks next to each other: two languages, two signatories."""

    columns: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    gap: float = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line from edge to edge."""

    width: float = 0.6
    colour: tuple[float, float, float] = INK
    after: float = 6.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Some empty room."""

    points: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Go on with a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Room that hands fill on paper: the signature of a person, the stamp of an organisation.

    `whose` is the key of the person or organisation. A signature's slot is a gap of the given
    height (write the dotted line and the name as a paragraph after it, or use `rule` for a line at
    its foot); a stamp's slot takes no room: the stamp is centred on `left` + `width`/2, here,
    over what stands there. "incoming" is a rectangular stamp of whoever received the paper.
    """

    kind: Literal["signature", "stamp", "incoming"]
    whose: str
    left: float = 0.0
    width: float = 110.0
    height: float = 30.0
    rule: bool = False


Block = Paragraph | Table | Beside | Rule | Gap | PageBreak | Slot


@dataclass(frozen=True, slots=True)
class Margins:
    """Room at the edges of each sheet."""

    left: float = 71.0
    right: float = 48.0
    top: float = 56.0
    bottom: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document: a title for its properties, blocks, what stands at the head and foot of pages.

    `header` and `footer` may hold {page} and {pages}. `initials` are the keys of the people who
    put their initials at the foot of each page of a paper version.
    """

    title: str
    language: Language
    blocks: tuple[Block, ...]
    margins: Margins = field(default_factory=Margins)
    header: str = ""
    footer: str = ""
    running: Style = field(
        default_factory=lambda: Style(points=8.5, align="centre", colour=GREY, leading=1.2)
    )
    initials: tuple[str, ...] = ()
