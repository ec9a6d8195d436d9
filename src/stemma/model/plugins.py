"""The shapes of plug-ins. A plug-in is one decorated function in one file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

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
