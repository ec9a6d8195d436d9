"""The timeline: what the papers date, and what they only foresee."""

from dataclasses import dataclass
from typing import Literal, get_args

from stemma.model.mentions import Told
from stemma.model.places import Collection, Digest, Place

HappeningKind = Literal[
    "meeting",
    "visit",
    "exercise",
    "event",
    "signature",
    "letter",
    "delivery",
    "payment",
    "training",
    "deadline",
]
"""What it is; an `event` is something that was held and that no word names further."""
KINDS: tuple[HappeningKind, ...] = get_args(HappeningKind)

BY_PAPER = "day, year by the paper"
"""The precision of a day that is told without a year, in a paper whose day tells which it was."""


@dataclass(frozen=True, slots=True)
class DatedAt:
    """A place that dates something: on which item (by its number), and the place of the date."""

    item: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something dated. `date` is told as mentions are: {"from", "to", "precision"}.

    `is_foreseen` tells what a paper expects or demands from what it says has happened. `where`,
    `who` and `decided` are in the words of the papers; `others` are dates that other papers give
    for the same ("from" to "to"), which are shown as a conflict. What lies in another collection is
    a happening of its own: an article is no paper of the cache.
    """

    kind: HappeningKind
    date: Told
    is_foreseen: bool
    subject: str
    where: str = ""
    who: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    others: tuple[Told, ...] = ()
    collection: Collection = "cache"
    dated: tuple[DatedAt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSeen:
    """A place that dates a happening, for people: control number, document, name, the place."""

    item: str
    document: Digest
    name: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningSeen:
    """A happening for people; `first` and `last` are its days as ISO 8601 has them."""

    kind: HappeningKind
    first: str
    last: str
    precision: str
    is_foreseen: bool
    subject: str
    where: str
    who: tuple[str, ...]
    decided: tuple[str, ...]
    others: tuple[str, ...]
    collection: Collection
    sources: tuple[SourceSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAsked:
    """Which happenings: of these kinds and collections (none: of all), with words, between days.

    The words are looked for in who, where and what. A person or an organisation that they name
    counts by all its names.
    `foreseen` None asks for both, True for what is foreseen only, False for what happened only.
    """

    kinds: tuple[HappeningKind, ...] = ()
    collections: tuple[Collection, ...] = ("cache",)
    words: str = ""
    first: str = ""
    last: str = ""
    foreseen: bool | None = None
    descending: bool = False


@dataclass(frozen=True, slots=True)
class TimelineListed:
    """A stretch of the happenings asked for, by day; `total` is how many there are.

    `problem` is why the coverage and the reference could not be dated, empty where they were.
    """

    total: int
    happenings: tuple[HappeningSeen, ...]
    problem: str = ""
