"""What a check across the cache is handed: every item with its texts and values, and their kin.

These are views for reading: compact, because ten thousand items travel into one cell.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from stemma.model.counts import Counted
from stemma.model.deal_sheets import DealFound
from stemma.model.happenings import Happening
from stemma.model.marks import Marks
from stemma.model.mentions import Told
from stemma.model.moments import Moment
from stemma.model.places import Collection, Digest, Place, Stretch, TextFrom
from stemma.model.references import Citation, KnownAs
from stemma.model.tables import Table
from stemma.model.versions import Family

ValueKind = Literal["date", "money", "measure", "count", "identifier"]
"""The kinds of values that are compared across the cache."""

NamedKind = Literal["designator", "name"]
"""The kinds of names by which what is agreed, and who agreed it, are told apart."""


_NO_TEXT = Digest("")


@dataclass(frozen=True, slots=True)
class CacheValue:
    """A value of a page, from code point `start` to `end`; equal values have equal keys.

    The key of a day is "2024-03-08", of a sum "625224000 CNY": see stemma.store.across. `told` is
    the value as the extractors told it.
    """

    start: int
    end: int
    kind: ValueKind
    key: str
    told: Told = field(default_factory=dict)
    qualifier: str = "exact"
    is_forecast: bool = False


@dataclass(frozen=True, slots=True)
class CacheName:
    """A name on a page, from code point `start` to `end`: of equipment, a person, a place."""

    start: int
    end: int
    kind: NamedKind
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class CachePage:
    """A page of an item with its leading text; the text is empty where it has none.

    `marks` are those of hands and stamps, None where the page was not looked at for them.
    """

    content: Digest
    number: int
    text: str = ""
    text_from: TextFrom = "layer"
    text_hash: Digest = _NO_TEXT
    language: str | None = None
    values: tuple[CacheValue, ...] = ()
    names: tuple[CacheName, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: Marks | None = None

    def place(self, start: int, end: int) -> Place:
        """Return the place of code points of the page's text."""
        stretch = Stretch(text_from=self.text_from, text_hash=self.text_hash, start=start, end=end)
        return Place(
            content=self.content,
            page=self.number,
            quote=self.text[start:end],
            stretch=stretch,
        )

    def whole(self) -> Place:
        """Return the page as a place."""
        return Place(content=self.content, page=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheItem:
    """An item of the cache, told of the content it begins with where a file can have but one.

    `name` is the file's own, `path` leads to it through its containers, which `containers` names,
    the nearest first. `properties` and `moments` are those of the reading (headers of a mail).
    """

    number: int
    control: str
    collection: Collection = "cache"
    content: Digest
    name: str
    path: str = ""
    containers: tuple[Digest, ...] = ()
    media_type: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    moments: Mapping[str, Moment] = field(default_factory=dict)
    pages: tuple[CachePage, ...] = ()

    @property
    def is_mail(self) -> bool:
        """Tell whether the item is a mail."""
        return self.media_type in {"message/rfc822", "application/vnd.ms-outlook"}

    def whole(self) -> Place:
        """Return the place that means the item as such."""
        return Place(content=self.content, page=None)

    def named(self) -> Place:
        """Return the place of the file's name."""
        return Place(content=self.content, page=None, quote=self.name, label="file name")


@dataclass(frozen=True, slots=True)
class Cache:
    """All items of the cache, what they are and cite, and which are versions of one document."""

    items: tuple[CacheItem, ...]
    known_as: tuple[KnownAs, ...] = ()
    citations: tuple[Citation, ...] = ()
    families: tuple[Family, ...] = ()

    def by_number(self) -> Mapping[int, CacheItem]:
        """Return the items by their numbers."""
        return {item.number: item for item in self.items}


@dataclass(frozen=True, slots=True)
class Related:
    """What hangs together: what items are, cite, agree, date and count; which are versions.

    Happenings and counts are of every collection, the rest of the cache. Counts that the coverage
    states are not here but in its lineage, which knows who says them.
    """

    known_as: tuple[KnownAs, ...] = ()
    citations: tuple[Citation, ...] = ()
    families: tuple[Family, ...] = ()
    deals: tuple[DealFound, ...] = ()
    happenings: tuple[Happening, ...] = ()
    counts: tuple[Counted, ...] = ()
