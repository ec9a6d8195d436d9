"""Mentions: typed values at their places, as extractors find them and as everybody is told them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Box, Digest, TextFrom
from stemma.model.searches import Narrowing
from stemma.model.values import Value

Span = tuple[int, int]
"""Code points of a text, the last not included."""

MentionKind = Literal[
    "date", "money", "measure", "count", "ordinal", "identifier", "contact", "designator", "name"
]
KINDS: tuple[MentionKind, ...] = (
    "date",
    "money",
    "measure",
    "count",
    "ordinal",
    "identifier",
    "contact",
    "designator",
    "name",
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A page's text as an extractor is given it; `taken` are the spans of values found before."""

    text: str
    taken: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """Words that a first pass over the case found; none so far."""

    designators: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One value of a text, from code point `start` to `end`.

    `taken` is the stretch that no other value may use, wider than the value where a label or a
    repetition in words belongs to it. `rule` names what recognised it. `conflict` is what the
    words say where figures and words disagree. `forecast` tells a date that is planned or
    expected from one of an event.
    """

    start: int
    end: int
    value: Value
    rule: str
    taken: Span
    conflict: str | None = None
    forecast: bool = False


Told = Mapping[str, str | bool | None]
"""A value as JSON: see stemma.toolkit.told_values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionPlace:
    """Where a mention stands. `document` and `page` are None for a text that is in no file."""

    document: Digest | None
    page: int | None
    text_from: TextFrom | None
    start: int
    end: int
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionSeen:
    """A mention as everybody is told it: command line, API, exports.

    `title` is the name of its document, None for a text that is in no file. `anchor` is where the
    words stand from which a time is counted, None for what stands for itself.
    """

    kind: MentionKind
    quote: str
    place: MentionPlace
    value: Told
    qualifier: str
    rule: str
    conflict: str | None = None
    forecast: bool | None = None
    title: str | None = None
    anchor: MentionPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A mention as a worker answers it and as it rests in the store.

    `low`, `high` and `unit` are the value in the unit in which its quantity is compared, a limit
    at both ends; `first` and `last` are the days of a date ("2024-03-08", "--03-08"). None for what
    a value does not have.
    """

    start: int
    stop: int
    kind: MentionKind
    value: dict[str, str | bool | None]
    qualifier: str
    rule: str
    conflict: str | None
    forecast: bool
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    first: str | None = None
    last: str | None = None


_WHOLE = Narrowing()
MentionSort = Literal["place", "value"]
"""In the order of documents, pages and text; by kind, unit and number or day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsAsked:
    """Which mentions, in which order.

    Of these kinds (all where none is named), on one page, in texts that the narrowing lets
    through; its `values` are asked of the mentions themselves: all of one kind, any of several.
    `words` must stand in the value.
    """

    kinds: tuple[MentionKind, ...] = ()
    page: int | None = None
    words: str = ""
    narrowing: Narrowing = _WHOLE
    sort: MentionSort = "place"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsListed:
    """A stretch of mentions in the order asked for; `total` is how many there are."""

    total: int
    mentions: tuple[MentionSeen, ...]


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many mentions of a kind there are."""

    kind: MentionKind
    mentions: int
