"""What a check is handed: one content, as it was read, and where it asks for them, its bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar, cast

from stemma.model.across import Cache
from stemma.model.mentions import MentionRow
from stemma.model.moments import Moment
from stemma.model.places import Box, Digest, Place
from stemma.model.readings import PageText, Pixels, Received
from stemma.model.tables import Table

Need = Literal["reading", "bytes", "pictures", "case"]
"""What a check works on: the stored reading, the bytes of the content, drawn pages, all items."""

Of = TypeVar("Of")
Made = TypeVar("Made")
Picture = Callable[[int, int], Pixels]
"""`(page, dpi) -> pixels`; the page counts from 1."""


class CannotRunError(Exception):
    """A check cannot say anything about this content; `reason` is the key of why."""

    def __init__(self, reason: str) -> None:
        """Carry the key of one of the check's sentences, or of those that all checks share."""
        super().__init__(reason)
        self.reason = reason


class NotApplicableError(Exception):
    """There is nothing in this content for a check to look at; `reason` is the key of why."""

    def __init__(self, reason: str = "") -> None:
        """Carry the key of one of the check's sentences, empty where none is needed."""
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ExaminedPage:
    """A page and its leading text, as the case holds it; None where it has none.

    `mentions` are the values found in the leading text, in its order; `others` are the further
    texts that the page has, such as the layer of a file whose picture says something else; `turn`
    is by how many degrees, clockwise, its picture lies turned; `tables` are those found in the
    leading text.
    """

    number: int
    text: PageText | None
    text_hash: Digest | None = None
    mentions: tuple[MentionRow, ...] = ()
    others: tuple[PageText, ...] = ()
    turn: int = 0
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key for mail signatures that came with the case.

    `name` is where it stood in the DNS, `said` what the archive says of when and by whom it was
    seen there.
    """

    name: str
    record: str
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a content before it is looked at: what it was read as.

    `page_count` is how many pages its reading has. `keys` are there for mails.
    """

    content: Digest
    media_type: str
    reader: str
    name: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    moments: Mapping[str, Moment] = field(default_factory=dict)
    page_count: int = 0
    keys: tuple[PublicKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """One content under examination.

    `pages` are those of the reading (for checks that need bytes, only where its texts are short);
    `received` and `picture` are there for checks that need bytes. For checks that need the case
    the content is none, and `cache` is there.
    """

    about: About
    pages: tuple[ExaminedPage, ...] = ()
    received: Received | None = None
    picture: Picture | None = None
    cache: Cache | None = None
    _made: dict[tuple[object, int], object] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def once(self, make: Callable[[Of], Made], page: Of, number: int) -> Made:
        """Return what is made of a page with this number: made once for all checks that ask."""
        key = make, number
        if key not in self._made:
            self._made[key] = make(page)
        return cast("Made", self._made[key])

    def made(self, make: Callable[[Of], Made], number: int) -> Made | None:
        """Return what another check has made of a page, None where none has."""
        return cast("Made | None", self._made.get((make, number)))

    def bytes_given(self) -> Received:
        """Return the bytes.

        Raises:
            CannotRunError: if the check did not ask for them.
        """
        if self.received is None:
            raise CannotRunError("no_bytes")
        return self.received

    def cache_given(self) -> Cache:
        """Return all items of the cache.

        Raises:
            CannotRunError: if the check did not ask for them.
        """
        if self.cache is None:
            raise CannotRunError("no_cache")
        return self.cache

    def whole(self) -> Place:
        """Return the place that means the content as such."""
        return Place(content=self.about.content, page=None)

    def label(self, label: str, quote: str = "") -> Place:
        """Return a place that is named, as a header or a property of the file."""
        return Place(content=self.about.content, page=None, label=label, quote=quote)

    def on_page(self, page: int, quote: str = "", boxes: tuple[Box, ...] = ()) -> Place:
        """Return a place on a page that no stored text holds."""
        return Place(content=self.about.content, page=page, quote=quote, boxes=boxes)
