"""Items: what a person calls a document, under a control number that can be cited."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.decisions import Item
from stemma.model.places import Collection, Digest

_Hash = Annotated[Digest, Field(pattern="^[0-9a-f]{64}$")]
_Page = Annotated[int, Field(ge=1, le=2**31)]
_Number = Annotated[int, Field(ge=1, le=2**53)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """What a joining or splitting did: the items it touched, as they were and as they became.

    An item that has no parts any more was joined into the first of `after`.
    """

    before: tuple[Item, ...]
    after: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesAsked:
    """A stretch of pages of a document; `last_page` None means to its end."""

    document: _Hash
    first_page: _Page = 1
    last_page: _Page | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAsked:
    """What shall be one item, in this order: whole items, documents, or stretches of pages.

    The first one's number stays. `title` names the item; empty leaves the name it has.
    """

    items: Annotated[tuple[_Number, ...], Field(max_length=5000)] = ()
    pages: Annotated[tuple[PagesAsked, ...], Field(max_length=5000)] = ()
    title: Annotated[str, Field(max_length=500)] = ""
    why: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitAsked:
    """After which page of which document an item shall be split; the later part gets a number.

    `title` names the later part; empty leaves it without a name of its own.
    """

    document: _Hash
    after_page: _Page
    title: Annotated[str, Field(max_length=500)] = ""
    why: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSeen:
    """Pages `first_page` to `last_page` (None where the document has none) of a document."""

    document: Digest
    name: str
    media_type: str
    first_page: int
    last_page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSeen:
    """An item with its parts in order.

    `joined_into` is the control number of the item that has taken in its pages; then it has no
    parts of its own. `joined` are the numbers whose pages this one has taken in.
    """

    item: int
    control: str
    collection: Collection
    name: str
    pages: int
    parts: tuple[PartSeen, ...]
    joined_into: str | None
    joined: tuple[str, ...]


ItemSort = Literal["control", "name", "pages", "parts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsAsked:
    """Which items, in which order; `parts` asks only for those of at least so many parts."""

    collections: Sequence[Collection]
    name: str = ""
    parts: int = 0
    sort: ItemSort = "control"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsListed:
    """A stretch of the items asked for; `total` is how many there are of these."""

    total: int
    items: tuple[ItemSeen, ...]
