"""That a term was not found: what was searched, what was not, and what is left possible."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.answers import Hit
from stemma.model.places import Box, Collection, Digest, TextFrom

PageClass = Literal["text", "sharp", "worn", "poor"]
"""How well a page could be read: its own text; or recognised, by how sure the recogniser was of it
and how much of its ink no word explains (`toolkit/misreading.py`)."""
Standing = Literal["found", "judged", "open", "not_found"]
"""Whether the term stands there: it does; a person judged that it does, read wrongly; near places
are not judged yet; none of these."""
Judged = Literal["is", "is_not"]

NearSort = Literal["open", "near", "sure", "document"]
"""What is not judged first, then the nearest; the nearest; where the recogniser was least sure; as
documents came in."""

LONGEST_TERM = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceAsked:
    """Which term, and where it is looked for."""

    term: Annotated[str, Field(max_length=LONGEST_TERM)]
    collections: tuple[Collection, ...] = ("cache",)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSought:
    """A form in which the term was looked for, of which kind, and through what it was reached."""

    text: str
    kind: str
    through: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """A chance (0 to 1) with the interval that holds it in 95 of 100 cases."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSearched:
    """Pages of one class that were searched.

    `slips` is how many wrong letters a near place may have there; `missed` the chance that the
    term, standing there once, is in neither the hits nor the near places. None where pages were
    not recognised: their text was not read from a picture.
    """

    page_class: PageClass
    pages: int
    slips: int
    missed: Chance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSearched:
    """Pages, or whole documents (`pages` 0), that could not be searched, and the sentence why."""

    code: str
    why: str
    pages: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NearHit:
    """A place that almost holds the term, to be judged by a person.

    `how` it is near: by its letters, or by its sound (a name in another spelling or script).
    `distance` counts letters that differ from `spelling`, the form that it is nearest to, and ends
    in the middle of a word. The rest is as in `Hit`. `judged` is what a person decided, by `who`.
    """

    document: Digest
    control: str | None
    title: str
    path: str
    collection: Collection
    page: int
    text_from: TextFrom
    text_hash: Digest
    start: int
    end: int
    boxes: tuple[Box, ...]
    quote: str
    context: str
    context_start: int
    how: Literal["letters", "sound"]
    distance: int
    spelling: str
    confidence: float | None
    page_class: PageClass
    judged: Judged | None
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NearCounts:
    """Near places by what a person judged; `lost` are judgements whose place is not there now."""

    total: int
    judged_is: int
    judged_not: int
    open: int
    lost: int
    is_cut: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """What was found out about a term; `statement` is its wording for publication, line by line.

    `head` is the head of the chain of custody at that moment. `hits` are the first of `hit_count`
    places that hold the term. `reader` says with which recogniser the chances were measured.
    """

    case: str
    term: str
    standing: Standing
    forms: tuple[FormSought, ...]
    collections: tuple[Collection, ...]
    documents: int
    pages: int
    classes: tuple[ClassSearched, ...]
    not_searched: tuple[NotSearched, ...]
    due: int
    hit_count: int
    hits: tuple[Hit, ...]
    near: NearCounts
    head: str
    at: dt.datetime
    measured_with: str
    statement: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearAsked:
    """Which near places of a term, in which order; `judged` names judgements, "open" for none."""

    of: AbsenceAsked
    judged: tuple[Literal["open", "is", "is_not"], ...] = ()
    sort: NearSort = "open"


@dataclass(frozen=True, slots=True)
class NearListed:
    """A stretch of the near places; `total` is how many there are."""

    total: int
    places: tuple[NearHit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearJudged:
    """What a person says of a near place: whether it is the term."""

    term: Annotated[str, Field(max_length=LONGEST_TERM)]
    document: Digest
    page: int
    text_hash: Digest
    start: int
    end: int
    judged: Judged
    why: Annotated[str, Field(max_length=2000)] = ""
