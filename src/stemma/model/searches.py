"""What a search is narrowed down to, what it finds, and searches that are kept by name."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.answers import DayFrom, DocumentSort, Hit, MatchKind, Totals
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


ValueName = Literal["money", "measure", "count", "date", "value"]
"""The filters that ask for a value in a text (`toolkit/wanted_values.py` reads them)."""
FilterName = (
    Literal["lang", "type", "path", "in", "from", "to", "before", "after", "has", "label", "text"]
    | ValueName
)
"""The filters that can be typed in a line of search (`toolkit/filters.py` reads them)."""
Has = Literal["attachment", "date", "label", "note", "problem"]
"""What a document can have: something inside it, a day of its own, what people put on it, a fault
that kept a part of it from being read."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter as it is typed: `lang:ru`."""

    name: FilterName
    value: Annotated[str, Field(max_length=LONGEST_QUERY)]

    def __str__(self) -> str:  # type: ignore[explicit-override]
        """Return it as it is typed."""
        return f"{self.name}:{self.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a search, or a list of documents, is narrowed down to.

    One of each group that names any, in all such groups; but all of `has` and of `values`, which
    one text must hold, and nothing of `without`. `folders` are beginnings of shown paths, through
    all containers, `paths` what must stand in one; `senders` and `recipients` what must stand in a
    mail's From, or in its To or Cc. The days are those of a document's own date (a mail's date,
    else the day that its head states, else the earliest property), both included; `undated` asks
    for those that carry none, beside those of the days where there are any. `kinds` are the kinds
    of match that count. A document
    whose reading status nobody set is unread.
    """

    collections: tuple[Collection, ...] = ()
    languages: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    undated: bool = False
    text_from: tuple[TextFrom, ...] = ()
    labels: tuple[str, ...] = ()
    statuses: tuple[ReadingStatus, ...] = ()
    documents: tuple[Digest, ...] = ()
    kinds: tuple[MatchKind, ...] = ()
    paths: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    has: tuple[Has, ...] = ()
    values: tuple[Filter, ...] = ()
    without: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """A line of search taken apart: the words to look for, and what its filters narrow it to."""

    words: str
    narrowing: Narrowing


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
class DocumentsAsked:
    """Which documents of the list, in which order: `met` is the order in which they came in.

    `name` must stand in the title or in a path. A document is in the list where it has a text in
    one of the languages, of one of the origins; without such a choice it needs no text.
    """

    narrowing: Narrowing = Narrowing()
    name: str = ""
    sort: DocumentSort = "met"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFound:
    """A page that answers a search: its first hit, the boxes of the others, how many there are.

    `day` is the document's own date (ISO) and `day_from` what gave it, `path` where it was met;
    `confidence` is how sure the recogniser was (0 to 100), None where nothing was recognised.
    """

    hit: Hit
    hits: int
    boxes: tuple[Box, ...]
    kinds: Mapping[MatchKind, int]
    path: str
    day: str | None
    day_from: DayFrom | None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFound:
    """A document that answers a search: its best pages, and how many further pages answer.

    Where `exact` is false there were too many to read, and `further` is the most there can be.
    """

    document: Digest
    pages: tuple[PageFound, ...]
    further: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsFound:
    """A stretch of the documents that answer a search; `more` tells that there are others.

    `totals` as in `Found`.
    """

    query: str
    documents: tuple[DocumentFound, ...]
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
    `years` are those of the documents' own earliest dates, "" for none. `values` are kinds of value
    that a text holds; more than one can be asked for, so they are counted with what is chosen.
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
    values: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """A hit as a row of a table, with what a person needs to find it again and to cite it.

    `label` is that of the hit: the cell, or the header, the comment it stands in.
    """

    case: str
    query: str
    title: str
    path: str
    control: str
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
    day_from: str = ""


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
