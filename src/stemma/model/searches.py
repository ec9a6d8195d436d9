"""What a search is narrowed down to, what it finds, and searches that are kept by name."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stemma.model.answers import Hit
from stemma.model.places import Box, Collection, Digest, TextFrom

Sort = Literal["best", "date", "document"]
"""The best answer first; by the document's own earliest date, the undated last; as documents came
in."""
MatchKind = Literal["exact", "folded", "inflected"]
"""The kinds of match that a search makes: as typed, another spelling, another form of the word."""
ReadingStatus = Literal["unread", "read", "important", "aside"]

NO_LANGUAGE = "und"
"""Stands for texts whose language is not known (BCP 47: undetermined)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a search is narrowed down to: one of each group that names any, in all such groups.

    `folders` are beginnings of shown paths, through all containers. The days are those of a
    document's own earliest date (a mail's date, a property), both included. `kinds` are the kinds
    of match that count. A document whose reading status nobody set is unread.
    """

    collections: tuple[Collection, ...] = ()
    languages: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    text_from: tuple[TextFrom, ...] = ()
    labels: tuple[str, ...] = ()
    statuses: tuple[ReadingStatus, ...] = ()
    documents: tuple[Digest, ...] = ()
    kinds: tuple[MatchKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much answers a search.

    Where `exact` is false there were too many candidates to read them all: then `pages` and
    `documents` are the most there can be, and `hits` and `kinds` are not known (None). `kinds`
    counts hits by how they matched, those of kinds that were not asked for too.
    """

    hits: int | None
    pages: int
    documents: int
    exact: bool
    kinds: Mapping[MatchKind, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFound:
    """A page that answers a search: its first hit, the boxes of the others, how many there are.

    `day` is the document's own earliest date (ISO), `path` where it was met; `confidence` is how
    sure the recogniser was (0 to 100), None where nothing was recognised.
    """

    hit: Hit
    hits: int
    boxes: tuple[Box, ...]
    kinds: Mapping[MatchKind, int]
    path: str
    day: str | None
    language: str | None
    media_type: str
    confidence: float | None
    status: ReadingStatus
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesFound:
    """A stretch of the pages that answer a search; `more` tells that there are others."""

    query: str
    pages: tuple[PageFound, ...]
    totals: Totals
    more: bool


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many documents may answer a search that is narrowed down to a value."""

    value: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderCount:
    """A folder, or a container as one. `folder` is the beginning of path that it stands for.

    `within` is the folder that it lies in, "" for the outermost. `deeper` tells that there are
    folders in it.
    """

    folder: str
    within: str
    name: str
    documents: int
    deeper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Documents that may answer a search, by each value it can be narrowed down to, most first.

    Each group is counted as if nothing were chosen in it. Groups are cut after the first values;
    `years` are those of the documents' own earliest dates, "" for none.
    """

    documents: int
    collections: tuple[FacetCount, ...]
    languages: tuple[FacetCount, ...]
    types: tuple[FacetCount, ...]
    folders: tuple[FolderCount, ...]
    years: tuple[FacetCount, ...]
    text_from: tuple[FacetCount, ...]
    labels: tuple[FacetCount, ...]
    statuses: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """A hit as a row of a table, with what a person needs to find it again."""

    query: str
    title: str
    path: str
    control_number: str
    page: int
    start: int
    quote: str
    context: str
    matched: str
    text_from: TextFrom
    collection: Collection
    language: str
    day: str
    document: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchToSave:
    """A search to be kept: what it is called, what is asked, how it is narrowed and sorted."""

    name: str
    query: str
    narrowing: Narrowing
    sort: Sort = "best"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A search that was kept, by whom and when."""

    id: int
    name: str
    query: str
    narrowing: Narrowing
    sort: Sort
    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class SavedSearchSeen:
    """A kept search with what answers it at present."""

    search: SavedSearch
    totals: Totals


@dataclass(frozen=True, slots=True)
class SavedSearches:
    """A stretch of the kept searches; `total` is how many there are."""

    total: int
    searches: tuple[SavedSearchSeen, ...]


@dataclass(frozen=True, slots=True)
class LineFound:
    """One line of a list that was searched: what answers it, or why it is no query."""

    query: str
    totals: Totals | None
    refusal: str | None
