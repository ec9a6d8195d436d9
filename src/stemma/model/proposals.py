"""Proposals: what may be one document, what may be several, and what speaks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.decisions import Subject
from stemma.model.items import ItemSeen, PagesAsked
from stemma.model.places import Digest, Place

ProposalKind = Literal["join", "split"]
SignKind = Literal[
    "page_of",
    "page_number",
    "page_name",
    "name_run",
    "sentence",
    "running_head",
    "letterhead",
    "title",
    "language",
    "page_size",
]
"""What a sign is: pages that count on or begin anew, names of files that do, a sentence that goes
on over the edge, the same line at the top; the head of a new letter, a title, another language,
another size of sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One thing that speaks for a proposal: its kind, and where it is seen on both sides.

    A sign of file names has places without a page: the name itself is the quote.
    """

    kind: SignKind
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Items that may be one document (`join`), or an item that may be several (`split`).

    `pages` are, of a join, the items in their order; of a split, the two sides of the cut.
    """

    kind: ProposalKind
    pages: tuple[PagesAsked, ...]
    signs: tuple[Sign, ...]

    @property
    def key(self) -> str:
        """Return what a person's decision about this very proposal is kept under."""
        parts = (f"{each.document[:16]}/{each.first_page}" for each in self.pages)
        return f"{self.kind} {' '.join(parts)}"

    @property
    def subject(self) -> Subject:
        """Return what a person's decision about it is about."""
        first = self.pages[0]
        return Subject(
            kind="proposal", content=first.document, page=first.first_page, value=self.key
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSeen:
    """A proposal as people see it: its items, the names of its documents, boxes for its signs."""

    key: str
    kind: ProposalKind
    items: tuple[ItemSeen, ...]
    pages: tuple[PagesAsked, ...]
    names: tuple[str, ...]
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsAsked:
    """Which proposals: of a kind, about a document; as the files lie, or those of most signs first.

    An empty `kinds` means all.
    """

    kinds: Sequence[ProposalKind] = ()
    document: Digest | None = None
    sort: Literal["files", "signs"] = "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsListed:
    """A stretch of the proposals that nobody has decided about; `total` is how many there are."""

    total: int
    proposals: tuple[ProposalSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsDecided:
    """A decision about proposals, as one act: do them, or never propose them again."""

    keys: Annotated[tuple[Annotated[str, Field(max_length=200_000)], ...], Field(max_length=500)]
    why: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True)
class ProposalsDone:
    """How many proposals were decided about."""

    done: int
