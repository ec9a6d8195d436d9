"""The network of a cache: who appears with whom, in which items, deals and meetings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.model.values import NameType

Where = Literal["item", "deal", "meeting"]
"""In what two appear together: an item names both, both are parties of a deal, both were there."""


@dataclass(frozen=True, slots=True)
class Appearing:
    """The entities (by their numbers) that appear together in one item, deal or meeting."""

    where: Where
    entities: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two entities by their numbers, the lower one first, and in how much they appear together."""

    one: int
    other: int
    items: int
    deals: int
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity in the network; `mention` leads to it, as `EntitySeen` says."""

    number: int
    mention: int
    type: NameType
    name: str
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TieSeen:
    """Two that appear together, in how many items, deals and meetings."""

    one: Node
    other: Node
    items: int
    deals: int
    meetings: int


TieSort = Literal["items", "deals", "meetings", "name"]
"""The most shared items, deals or meetings first; by the two names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkAsked:
    """Which ties: between these types (all where none is named), with these words in a name.

    `mention` asks for the ties of one entity alone. `most` is how many entities are looked at, the
    most mentioned first; `least` how many items two must share, unless a deal or meeting has both.
    """

    types: Sequence[NameType] = ("person", "organisation")
    words: str = ""
    mention: int | None = None
    most: int = 150
    least: int = 1
    sort: TieSort = "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkListed:
    """A stretch of the ties asked for; `total` is how many there are.

    `looked_at` of `entities` were looked at: where they differ, ties of the rest are not told.
    """

    total: int
    ties: tuple[TieSeen, ...]
    looked_at: int
    entities: int
