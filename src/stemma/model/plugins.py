"""The shapes of plug-ins. A plug-in is one decorated function in one file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from stemma.model.examined import Need, Subject
from stemma.model.findings import BaseRate, Basis, Category, Observed
from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.readings import Pixels, Reading, Received

Render = Callable[[Received, int, int], Pixels]
"""`(received, page, dpi) -> pixels`; the page counts from 1."""


class Bid(Protocol):
    """How sure a reader is that a content is of its format: 0 (no) to 100 (certain)."""

    def __call__(self, head: bytes, name: str) -> int:
        """Judge by the first 4,096 bytes and the hint of a name."""
        ...


@dataclass(frozen=True, slots=True)
class Magic:
    """Bids 90 for a byte sequence within the first `within` bytes of a content."""

    sequence: bytes
    within: int = 0

    def __call__(self, head: bytes, name: str) -> int:
        """Bid by the bytes alone."""
        end = self.within + len(self.sequence)
        return 90 if self.sequence in head[:end] else 0


@dataclass(frozen=True, slots=True)
class Suffix:
    """Bids 30 for the end of a name: names lie, bytes win."""

    ending: str

    def __call__(self, head: bytes, name: str) -> int:
        """Bid by the name alone."""
        return 30 if name.lower().endswith(self.ending) else 0


@dataclass(slots=True)
class Reader:
    """One file format: how to know it, read it, and (if it has pages to look at) draw it."""

    id: str
    title: str
    version: int
    bids: tuple[Bid, ...]
    read: Callable[[Received], Reading]
    draw: Render | None = field(default=None)

    def bid(self, head: bytes, name: str) -> int:
        """Return the highest of this reader's bids for a content."""
        return max(bid(head, name) for bid in self.bids)

    def render(self, draw: Render) -> Render:
        """Declare the function that draws a page of this format."""
        self.draw = draw
        return draw


def reader(
    id: str, title: str, *bids: Bid, version: int = 1
) -> Callable[[Callable[[Received], Reading]], Reader]:
    """Declare a reader. `version` rises whenever its result for some content changes."""

    def declare(read: Callable[[Received], Reading]) -> Reader:
        return Reader(id=id, title=title, version=version, bids=bids, read=read)

    return declare


Examine = Callable[[Subject], Iterator[Observed]]
"""`subject -> observations`; may raise `CannotRunError` and `NotApplicableError`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing to look for, what it says of what it sees, and what else may look the same.

    `says` are its sentences by key, with the names of values in braces; `applies_to` are media
    types (a prefix ending in "/" means all of them), empty for every content.
    """

    id: str
    title: str
    category: Category
    basis: Basis
    says: Mapping[str, str]
    ordinary: tuple[str, ...]
    does_not_prove: str
    needs: Need
    applies_to: tuple[str, ...]
    version: int
    base_rate: BaseRate | None
    examine: Examine

    def applies(self, media_type: str) -> bool:
        """Tell whether a content of this type is one for this check."""
        return not self.applies_to or any(
            media_type == each or (each.endswith("/") and media_type.startswith(each))
            for each in self.applies_to
        )


def check(  # noqa: PLR0913 (what a check must declare)
    id: str,
    title: str,
    *,
    category: Category,
    basis: Basis,
    says: Mapping[str, str],
    ordinary: tuple[str, ...],
    does_not_prove: str,
    needs: Need = "reading",
    applies_to: tuple[str, ...] = (),
    version: int = 1,
    base_rate: BaseRate | None = None,
) -> Callable[[Examine], Check]:
    """Declare a check. `version` rises whenever what it sees in some content changes."""

    def declare(examine: Examine) -> Check:
        return Check(
            id=id,
            title=title,
            category=category,
            basis=basis,
            says=says,
            ordinary=ordinary,
            does_not_prove=does_not_prove,
            needs=needs,
            applies_to=applies_to,
            version=version,
            base_rate=base_rate,
            examine=examine,
        )

    return declare


Extract = Callable[[Unread, Hints], Iterator[Mention]]
"""`(page, hints) -> mentions`, in order and without overlap, none of them in `page.taken`."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """One kind of value: what finds it, and after which other extractors it has its turn."""

    id: str
    title: str
    after: tuple[str, ...]
    version: int
    find: Extract


def extractor(
    id: str, title: str, *, after: tuple[str, ...] = (), version: int = 1
) -> Callable[[Extract], Extractor]:
    """Declare an extractor. `version` rises whenever its result for some text changes."""

    def declare(find: Extract) -> Extractor:
        return Extractor(id=id, title=title, after=after, version=version, find=find)

    return declare
