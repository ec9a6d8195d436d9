"""What a search is narrowed down to, what it finds, and searches that are kept by name."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.answers import Hit, MatchKind, Totals
from stemma.model.places import Box, Collection, Digest, TextFrom

Sort = Literal["best", "date", "document"]
"""The best answer first; by the document's own earliest date, the undated last; as documents came
in."""
ReadingStatus = Literal["unread", "read", "important", "aside"]

LONGEST_LIST = 1000
LONGEST_QUERY = 2000
"""Characters; what is longer was pasted by mistake."""

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


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a list that is wanted: `limit` entries (None: all) from `offset` on."""

    limit: int | None
    offset: int = 0

    @property
    def end(self) -> int | None:
        """Return up to where to look, one further than wanted to know whether there is more."""
        return None if self.limit is None else self.offset + self.limit + 1


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
    """A stretch of the pages that answer a search; `more` tells that there are others.

    `totals` as in `Found`.
    """

    query: str
    pages: tuple[PageFound, ...]
    totals: Totals | None
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
    """A hit as a row of a table, with what a person needs to find it again.

    `label` is that of the hit: the cell, or the header, the comment it stands in.
    """

    query: str
    title: str
    path: str
    item: int
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
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchToSave:
    """A search to be kept: what it is called, what is asked, how it is narrowed and sorted."""

    name: Annotated[str, Field(max_length=200)]
    query: Annotated[str, Field(max_length=LONGEST_QUERY)]
    narrowing: Narrowing = Narrowing()
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
class ListToSearch:
    """Queries to be counted one by one, all narrowed down in the same way."""

    queries: Annotated[
        tuple[Annotated[str, Field(max_length=LONGEST_QUERY)], ...], Field(max_length=LONGEST_LIST)
    ]
    narrowing: Narrowing = Narrowing()


@dataclass(frozen=True, slots=True)
class LineFound:
    """One line of a list that was searched: what answers it, or why it is no query."""

    query: str
    totals: Totals | None
    refusal: str | None
