"""What a person wrote about a place: notes and their links."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.labels import LabelWord
from stemma.model.places import Collection, Digest, Place

Attached = Literal["here", "moved", "again"]
"""How a note stands on today's reading: as written; on the same words in a new text, near its box;
or on none, so that a person has to look at it again."""

_NoteText = Annotated[str, Field(max_length=20_000)]
_Labels = Annotated[tuple[LabelWord, ...], Field(max_length=50)]
_Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
_CodePoint = Annotated[int, Field(ge=0, le=2**31)]
_Page = Annotated[int, Field(ge=1, le=2**31)]
_Hash = Annotated[Digest, Field(pattern="^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """From a note to another place: a document, a page, where its words begin, or another note.

    `at` counts code points in the page's leading text; `quote` is what stood there when the link
    was made.
    """

    document: _Hash
    page: _Page | None = None
    at: _CodePoint | None = None
    note: int | None = None
    quote: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a note says, as one decision fixed it; `turn` is how the page's picture lay then.

    An edition that is `deleted` says that the note is no more.
    """

    number: int
    place: Place
    turn: int
    text: str
    labels: tuple[str, ...]
    links: tuple[Link, ...]
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A box as it is drawn, checked: fractions of the upright page, origin top left."""

    x0: _Share
    y0: _Share
    x1: _Share
    y1: _Share


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAsked:
    """A new note: on a stretch of a text of a page, in a drawn box, on a page, on a document.

    `text_hash` says which text `start` and `end` (code points) count in; the words and their boxes
    are taken from it. `box` is for a place on the picture.
    """

    document: _Hash
    page: _Page | None = None
    text_hash: _Hash | None = None
    start: _CodePoint = 0
    end: _CodePoint = 0
    box: Frame | None = None
    text: _NoteText = ""
    labels: _Labels = ()
    links: Annotated[tuple[Link, ...], Field(max_length=100)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEdited:
    """What a note shall say. `decision` is the edition that the writer had before them."""

    decision: int
    text: _NoteText
    labels: _Labels = ()
    links: Annotated[tuple[Link, ...], Field(max_length=100)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSeen:
    """A link with what its target is called: the document's name and control number."""

    document: Digest
    page: int | None
    at: int | None
    note: int | None
    quote: str
    name: str
    control: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note as it stands. `place` is where it is in today's reading, `attached` says how.

    `decision` is the edition that holds, by `who`, `at`; `made_by` and `made_at` tell the first.
    """

    number: int
    decision: int
    document: Digest
    name: str
    control: str | None
    collection: Collection
    page: int | None
    place: Place
    attached: Attached
    language: str | None
    text: str
    labels: tuple[str, ...]
    links: tuple[LinkSeen, ...]
    who: str
    at: dt.datetime
    made_by: str
    made_at: dt.datetime


NoteSort = Literal["number", "place", "changed", "who"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesAsked:
    """Which notes, in which order. `words` must all stand in its text or quote.

    `again` asks for those that no longer stand on the words they were written about.
    """

    labels: Sequence[str] = ()
    documents: Sequence[Digest] = ()
    people: Sequence[str] = ()
    page: int | None = None
    words: str = ""
    again: bool = False
    sort: NoteSort = "number"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesListed:
    """A stretch of the notes asked for; `total` is how many there are of these."""

    total: int
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A value to narrow by, what it is called, and how many notes have it."""

    value: str
    name: str
    notes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFacets:
    """By what the notes can be narrowed; `again` are those to be looked at again."""

    total: int
    again: int
    labels: tuple[Counted, ...]
    people: tuple[Counted, ...]
    documents: tuple[Counted, ...]
