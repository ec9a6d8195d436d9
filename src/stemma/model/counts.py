"""How many happenings somebody says there were, and how many are listed in a case.

"14 joint exercises, the most since 2003" is somebody's count. It is put beside the happenings that
the papers of the case date, never added to them.
"""

from dataclasses import dataclass

from stemma.model.happenings import HappeningKind, SourceSeen
from stemma.model.mentions import Told
from stemma.model.places import Collection, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A count of happenings that a text states.

    `number` is told as counts are, `period` as dates are, None where the text tells none; its end
    is empty where it goes on to the day of a text that has none. `most_since` is the year since
    which there were never so many, empty where nothing like it is said. `who` says it, outermost
    first; empty where the text says it itself. `words` are the sentence.
    """

    kind: HappeningKind
    number: Told
    qualifier: str = "exact"
    period: Told | None = None
    most_since: str = ""
    is_foreseen: bool = False
    who: tuple[str, ...] = ()
    words: str
    collection: Collection
    item: int
    place: Place


@dataclass(frozen=True, slots=True)
class YearListed:
    """How many happenings of a kind a collection dates in a year; what is foreseen is not."""

    kind: HappeningKind
    collection: Collection
    year: str
    happenings: int


@dataclass(frozen=True, slots=True)
class ListedBeside:
    """How many happenings of the kind and the period of a count a collection dates."""

    collection: Collection
    happenings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedSeen:
    """A count for people, with what is listed beside it; `first` and `last` are its days, or empty.

    `busiest` is, for what is called the most since a year, the year since then (before the period
    that is counted) in which a collection lists most, None where none is listed.
    """

    kind: HappeningKind
    number: str
    first: str
    last: str
    most_since: str
    is_foreseen: bool
    who: tuple[str, ...]
    words: str
    collection: Collection
    source: SourceSeen
    listed: tuple[ListedBeside, ...]
    busiest: YearListed | None = None


@dataclass(frozen=True, slots=True)
class CountsListed:
    """All counts asked for by their period, and what is listed year by year.

    `problem` is why the coverage and the reference could not be dated, empty where they were.
    """

    counts: tuple[CountedSeen, ...]
    years: tuple[YearListed, ...]
    problem: str = ""
