"""The pages of a document as the workbench shows them: their texts, their list, their hits."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.answers import Hit, WordSeen
from stemma.model.outcomes import Outcome
from stemma.model.places import Digest, TextFrom

Brought = Literal["person", "translation"]
"""The texts that people bring."""

_Written = Annotated[str, Field(max_length=1_000_000)]
_Tag = Annotated[str, Field(max_length=35, pattern=r"^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSeen:
    """One text of a page with its words; `leading` is the one that the page is known by.

    `maker` is the program that made it, or the person (of a translation: whoever it is said to be
    by). `at` is when a person wrote it, None for a program's. `again` is true for a text of a
    person whose ground has changed since: another reading stands where the one was that they saw.
    """

    text_from: TextFrom
    text_hash: Digest
    language: str | None
    maker: str
    confidence: float | None
    leading: bool
    at: dt.datetime | None
    again: bool
    text: str
    words: tuple[WordSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTexts:
    """All texts of one page, in the order in which they were made."""

    document: Digest
    page: int
    texts: tuple[TextSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A page's text as a person corrects it. `text_hash` is of the text that they corrected.

    It is empty where the page had no text.
    """

    text: _Written
    text_hash: Annotated[str, Field(pattern="^([0-9a-f]{64})?$")]
    why: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A page in another language (BCP 47), and by whom: a person, a bureau, a program."""

    language: _Tag
    text: _Written
    by: Annotated[str, Field(max_length=200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two people at once: a refusal, with what stands there now and what was to be written."""

    error: str
    remedy: str
    here: str
    here_hash: str
    yours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenSeen:
    """A text that a person brought to a page: in the list of all that was written in the case."""

    document: Digest
    title: str
    page: int
    text_from: TextFrom
    language: str | None
    maker: str
    at: dt.datetime
    again: bool
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenListed:
    """A stretch of the texts that people brought; `total` is how many there are."""

    total: int
    texts: tuple[WrittenSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageListed:
    """One page in the list of a document's pages, without its text.

    `width` and `height` are points of the upright page; `corrected` says that a person's text
    leads, `translated` that there is a translation.
    """

    number: int
    outcome: Outcome
    text_from: TextFrom | None
    width: float
    height: float
    corrected: bool
    translated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesListed:
    """A stretch of a document's pages; `total` is how many it has."""

    total: int
    pages: tuple[PageListed, ...]


@dataclass(frozen=True, slots=True)
class HitsOnPage:
    """How many hits a page has."""

    page: int
    hits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HitsInside:
    """The hits of a query in one document, in the order of its pages.

    The pages from `first` to `last` were looked through: `total` counts the hits on them, and
    `pages` says on which how many; `hits` is a stretch. `exact` is true where that is the whole
    document; else `candidates`, the number of page texts that may answer, is the most there can be
    of pages with hits.
    """

    query: str
    document: Digest
    total: int
    exact: bool
    candidates: int
    first: int
    last: int
    pages: tuple[HitsOnPage, ...]
    hits: tuple[Hit, ...]
