"""What people wrote about words that stand there no longer: to be looked at again."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.notes import Frame
from stemma.model.places import Box, Digest

AgainKind = Literal[
    "note", "person", "translation", "judgement", "cell", "names", "register", "claim", "kept"
]
"""A note, a text corrected by a person, a translation; what was said of an observation, of a cell
of a deal, of two mentions of names, of a detail in the register, of an assertion or a place of a
claim; what is kept about a claim, a page or a value (who was asked for a reply, what was
reckoned)."""

_CodePoint = Annotated[int, Field(ge=0, le=2**31)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """Something a person wrote, what it was written about, and what stands there now.

    `decision` is the one that holds. `number` is a note's. `says` is what was written: a note's
    text, a correction, a translation, a reason. `was` are the words a note was written about (empty
    for a text: it was written about its whole page); of a judgement, what had been observed there;
    of a cell, the words that its row began with; of names, the first of the two mentions; of a
    detail, it in words.
    `now` is what the page's text has there today, for a text the whole of the machine's text; empty
    where nothing stands there. `boxes` are where it was, in fractions of the upright page.
    `is_page_there` is false where the page is gone.
    """

    kind: AgainKind
    decision: int
    number: int | None
    document: Digest
    name: str
    control: str | None
    page: int
    is_page_there: bool
    who: str
    at: dt.datetime
    says: str
    was: str
    now: str
    boxes: tuple[Box, ...]
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainListed:
    """A stretch of what is to be looked at again; `total` is how much there is."""

    total: int
    entries: tuple[Again, ...]


AgainSort = Literal["late", "early", "document"]
"""The latest decision first; the earliest first; by document and page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainAsked:
    """Of which kinds (all where none is named), in which order."""

    kinds: Sequence[AgainKind] = ()
    sort: AgainSort = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMoved:
    """Where a note shall stand: on marked words of a text of its document, in a box, on a page.

    `decision` is the edition that the person had before them.
    """

    decision: int
    page: Annotated[int, Field(ge=1, le=2**31)]
    text_hash: Annotated[Digest, Field(pattern="^[0-9a-f]{64}$")] | None = None
    start: _CodePoint = 0
    end: _CodePoint = 0
    box: Frame | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The decision that a person had before them when they decided again."""

    decision: int
