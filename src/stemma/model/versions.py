"""Versions of one document: draft, signed, scanned again, translated; which came from which."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Digest, Place

Step = Literal["revised", "signed", "copied", "translated"]
"""What happened between two versions."""


@dataclass(frozen=True, slots=True)
class VersionEdge:
    """One version came from another."""

    parent: Digest
    child: Digest
    step: Step


@dataclass(frozen=True, slots=True)
class VersionGroup:
    """Contents that are versions of one document, and how they came from each other."""

    title: str
    documents: tuple[Digest, ...]
    edges: tuple[VersionEdge, ...]


FamilySort = Literal["most", "title"]
"""Families with most versions first; by title."""

VariantKind = Literal["money", "date", "measure", "count", "number", "words"]
"""What differs: a value of a kind, another number, words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One place where two versions read differently; the places are those of the values.

    `was` and `now` are what the values are compared as. `others` are the numbers of further items
    of the family that read as the child does and not as the parent.
    """

    kind: VariantKind
    was: str
    now: str
    before: Place
    after: Place
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """A candidate for "this version came from that one", items by their numbers.

    `is_ordered` tells whether anything says which was first, `because` what does (a key).
    `likeness` is the share of words that both have (0..1), of a translation that of values.
    """

    parent: int
    child: int
    step: Step
    is_ordered: bool
    because: str
    likeness: float
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Items that are versions of one document, and a candidate tree of how they came about."""

    title: str
    items: tuple[int, ...]
    descents: tuple[Descent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSeen:
    """A version as people see it: its control number, its document, the name of its file."""

    item: str
    document: Digest
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DescentSeen:
    """A step between two versions as people see it, items by control numbers.

    `because` is a sentence that says what tells the order, or that nothing does.
    """

    parent: str
    child: str
    step: Step
    is_ordered: bool
    because: str
    likeness: float
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilySeen:
    """Versions of one document as people see them."""

    title: str
    versions: tuple[VersionSeen, ...]
    descents: tuple[DescentSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamiliesListed:
    """A stretch of the families asked for; `total` is how many there are."""

    total: int
    families: tuple[FamilySeen, ...]
