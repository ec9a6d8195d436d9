"""What Stemma answers: the records that commands print as JSON and others rely on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stemma.model.contents import Appearance
from stemma.model.custody import CustodyLine
from stemma.model.decisions import ReadingStatus
from stemma.model.moments import Moment
from stemma.model.outcomes import Outcome
from stemma.model.places import Box, Collection, Digest, TextFrom
from stemma.model.removals import Removed

MatchKind = Literal["exact", "folded", "inflected", "transliterated", "listed", "fuzzy"]
"""The kinds of match that a search makes, the nearest first.

As typed; another way to write the same letters; another form of the word; a name that sounds the
same; another name of the same, by the table of names or as entities are joined; a word that is a
slip or two away.
"""


@dataclass(frozen=True, slots=True)
class Matched:
    """How a place matched: as asked for, in another form, or another way to write the same."""

    kind: MatchKind
    query: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that answers a query. `document` is the content's hash, `item` its item's number.

    `control` is the item's control number, by which it is cited; None for a page in no item.

    `start` and `end` count code points in the page's text (`text_from` says which); `quote` is what
    stands there, `context` the words around it with the quote at `context_start`. Boxes are
    fractions of the upright page. `label` says what a box cannot: a cell (`sheet Prices!B14`), or
    that it stands in a header, a comment, deleted text; None for the body of a text.
    """

    document: Digest
    item: int
    control: str | None
    page: int
    text_from: TextFrom
    text_hash: Digest
    start: int
    end: int
    boxes: tuple[Box, ...]
    quote: str
    context: str
    context_start: int
    matched: tuple[Matched, ...]
    score: float
    title: str
    collection: Collection
    label: str | None = None


DayFrom = Literal["mail", "stated", "property"]
"""What gave a document its day: a mail's date; a date stated in its text (none is extracted yet); a
property of its file. Never the date of a file in a folder."""


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
class Found:
    """The answer to a search: hits, how many page texts were candidates, what was covered.

    `totals` is None where counting would have taken longer than finding these hits.
    """

    query: str
    hits: tuple[Hit, ...]
    pages: int
    collections: tuple[Collection, ...]
    totals: Totals | None
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something that could not be read.

    `page` is None where it is the whole document, `document` where the path was never taken in.
    `code` is stable, `reason` and `remedy` are sentences.
    """

    document: Digest | None
    path: str
    page: int | None
    code: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class PageCounts:
    """Pages by how they ended."""

    text: int
    ocr: int
    blank: int
    unreadable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkSeen:
    """Something that was done to a page, or is to be known of it: a stable code and a sentence."""

    code: str
    detail: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkCount:
    """How many pages something was done to."""

    code: str
    said: str
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What came in and what became of it.

    `balanced` is true when every document is read, given up or pending, and the pages of every
    reading sum up. `pending` counts units still due. `collections` says what is counted. `remarks`
    says what was done to pages so that they could be read, most pages first.
    """

    case: str
    documents: int
    items: int
    appearances: int
    pages: PageCounts
    pages_pending: int
    failures: tuple[Failure, ...]
    pending: int
    sandbox: str
    head: str
    balanced: bool
    types: Mapping[str, int]
    collections: Mapping[str, int]
    remarks: tuple[RemarkCount, ...]
    removed: tuple[Removed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSeen:
    """A case at a glance; `actor` is the name under which acts stand in its custody chain."""

    name: str
    status: Status
    actor: str


@dataclass(frozen=True, slots=True)
class LanguagePages:
    """How many pages have a leading text in a language; None where it is not known."""

    language: str | None
    pages: int


@dataclass(frozen=True, slots=True)
class MonthDocuments:
    """How many documents have their earliest date of their own in a month, as 2023-05."""

    month: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What came in: documents by collection and media type, pages by language, and failures.

    `span` counts documents by what their files say of themselves (a mail's date, a property), which
    is no fact; documents that say nothing are in no month.
    """

    collections: Mapping[str, int]
    types: Mapping[str, int]
    languages: tuple[LanguagePages, ...]
    failures: tuple[Failure, ...]
    span: tuple[MonthDocuments, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSeen:
    """One word of a page; `label` as that of a hit."""

    text: str
    box: Box
    confidence: int | None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSeen:
    """One page of a document with its leading text.

    `width` and `height` are points of the upright page, 0 where the page has no size of its own.
    `text_hash` fixes which text this is; None where there is none. Of a page that could not be read
    `reason` is the code and `detail` the machine's detail; `why` and `remedy` are sentences.
    `remarks` say what was done to the page so that it could be read, in that order.
    """

    number: int
    width: float
    height: float
    outcome: Outcome
    reason: str | None
    detail: str
    why: str
    remedy: str
    text_from: TextFrom | None
    text_hash: Digest | None
    language: str | None
    maker: str | None
    text: str
    words: tuple[WordSeen, ...]
    remarks: tuple[RemarkSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSeen:
    """A content as it was read, everywhere it was met, and the names of what it contains.

    `problem` is the code of why not all of it could be read, None where all was; `why` and `remedy`
    are sentences. `pages_not_whole` counts the pages of a file that was opened which could not be
    read, or not whole. `control` is the number under which its item is cited, that of its first
    page; `date` the day of its own date, as written, and `date_from` what gave it; `languages` are
    those of its pages, most pages first.
    """

    document: Digest
    item: int | None
    control: str | None
    status: ReadingStatus
    labels: tuple[str, ...]
    languages: tuple[str, ...]
    date: str | None
    date_from: DayFrom | None
    title: str
    media_type: str
    reader: str
    size: int
    pages: int
    children: int
    problem: str | None
    problem_detail: str
    why: str
    remedy: str
    pages_not_whole: int
    contains: tuple[str, ...]
    properties: Mapping[str, str]
    moments: Mapping[str, Moment]
    appearances: tuple[Appearance, ...]
    paths: tuple[str, ...]


DocumentSort = Literal[
    "met", "control", "name", "type", "pages", "places", "date", "language", "status", "problem"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class NestedSeen:
    """A document that contains another, or is contained in it, and under which name."""

    document: Digest
    control: str | None
    name: str
    path: str
    media_type: str
    pages: int
    read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """What holds a document (an archive, a mail), and a stretch of the `total` it holds itself."""

    containers: tuple[NestedSeen, ...]
    total: int
    contains: tuple[NestedSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyListed:
    """A stretch of the lines of custody about a document, the first ones first."""

    total: int
    lines: tuple[CustodyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A stretch of the list of documents; `total` is how many the whole list has."""

    total: int
    documents: tuple[DocumentSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    """A document with all its pages: what `stemma read` and `stemma show` answer."""

    document: DocumentSeen
    pages: tuple[PageSeen, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something asked for is not answered, and what mends it: a sentence each."""

    error: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Something in a case that is not as it was recorded."""

    what: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The outcome of a verification: what was checked and every mismatch."""

    head: str
    lines: int
    contents: int
    readings: int
    mismatches: tuple[Mismatch, ...]
