"""What a reader is handed and what it makes of it."""

import io
import mmap
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, BinaryIO, Literal

from pydantic import Field

from stemma.model.moments import Moment
from stemma.model.places import TextFrom
from stemma.model.problems import Problem
from stemma.model.remarks import Remarks
from stemma.model.tables import Rulings
from stemma.model.words import NO_WORDS, Words

_Share = Annotated[float, Field(ge=0, le=1)]
_Points = Annotated[float, Field(ge=0, allow_inf_nan=False)]
_Percent = Annotated[float, Field(ge=0, le=101)]  # a mean of hundreds may come out a hair above


@dataclass(frozen=True, slots=True)
class Received:
    """The bytes a reader is given, on a read-only descriptor, and a hint of their name.

    That is all a reader may know of the outside world, but for the passwords a person gave: there
    are none until a content has turned out to be locked. `held` are the bytes inside a lock that a
    password opened: then these are the content.
    """

    descriptor: int
    size: int
    name: str = ""
    passwords: tuple[str, ...] = field(default=(), repr=False)
    held: bytes | None = field(default=None, repr=False)

    def data(self) -> bytes | mmap.mmap:
        """Return the whole content, mapped and not copied where it is not empty."""
        if self.held is not None:
            return self.held
        if not self.size:
            return b""
        return mmap.mmap(self.descriptor, self.size, access=mmap.ACCESS_COPY)

    def file(self) -> BinaryIO:
        """Return the content as a file object that stands at its start."""
        if self.held is not None:
            return io.BytesIO(self.held)
        os.lseek(self.descriptor, 0, os.SEEK_SET)
        return os.fdopen(os.dup(self.descriptor), "rb")

    def head(self, size: int = 4096) -> bytes:
        """Return the first bytes, for telling the type."""
        return self.at(0, size)

    def at(self, start: int, size: int) -> bytes:
        """Return at most so many bytes from a place on."""
        if self.held is not None:
            return self.held[start : start + size]
        return os.pread(self.descriptor, size, start)


@dataclass(frozen=True, slots=True)
class Ink:
    """How dark a page's picture is, and how much of that its text explains.

    `total` is the share of the page's area that is ink; `uncovered` the share of that ink that
    lies outside every word box (1.0 for a scan without a text layer).
    """

    total: _Share
    uncovered: _Share


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """One text of one page. A page may have several (a layer and OCR); none replaces another.

    `maker` names program and version; `language` is BCP 47 or None; `confidence` is the mean over
    the words weighted by their length, 0..100, None where the maker gives none.
    """

    text_from: TextFrom
    text: str
    words: Words = NO_WORDS
    language: Annotated[str, Field(max_length=255)] | None = None
    confidence: _Percent | None = None
    maker: Annotated[str, Field(max_length=1000)] = ""

    def __post_init__(self) -> None:
        """Refuse words that point outside the text."""
        if len(self.words) and self.words.ends[-1] > len(self.text):
            raise ValueError("a word outside its text")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """One page as a reader saw it. `number` counts from 1, `width` and `height` are points.

    `picture` says whether the reader can draw the page; `ink` is None where it has none to measure
    or needs no measure; `problem` says why the page could not be read. `remarks` say what was done
    to it; `raw` is the text as the file has it, where `text` was put right. `rulings` are
    the straight lines it draws, for the finder of tables.
    """

    number: Annotated[int, Field(ge=1, le=1_000_000)]
    width: _Points = 0.0
    height: _Points = 0.0
    picture: bool = False
    text: PageText | None = None
    ink: Ink | None = None
    problem: Problem | None = None
    remarks: Remarks = ()
    raw: PageText | None = None
    rulings: Rulings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A file inside a file. `path` is the raw name, `shown` the same for people.

    `chunks` yields the bytes in pieces of at most 1 MiB; it is read once, before the next child.
    """

    path: bytes
    shown: str
    kind: Literal["member", "attachment"]
    chunks: Iterable[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader made of a content. `pages` and `children` are read once, in this order.

    Readers yield pages lazily, so that a file of 2,000 pages never stands in memory whole.
    `page_count`, where the format tells it up front, lets pages that a crash cuts off be accounted
    for. `problem` says why nothing (or not all) could be read.
    """

    media_type: str
    title: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    moments: Mapping[str, Moment] = field(default_factory=dict)
    pages: Iterable[PageReading] = ()
    children: Iterable[Child] = ()
    page_count: int | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Pixels:
    """A drawn page: rows of raw bytes, top to bottom; `channels` is 1 (grey) or 3 (RGB)."""

    width: int
    height: int
    channels: Literal[1, 3]
    data: bytes
