"""Origins of a claim as people see them: counted, with their letters, and the ways to them."""

from dataclasses import dataclass

from stemma.model.claims import OriginKind, Polarity
from stemma.model.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsCounted:
    """Origins counted: `known` are those that are no judgement; `firm` counts unhedged ones."""

    known: int
    judged: int
    unexplained: int
    circular: int
    at_most: int
    channels: int
    firm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstHand:
    """A text that knows a claim from an origin itself, and the words by which that shows."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginSeen:
    """An origin of a claim with its letter. `members` are names, `sources` keys of sources."""

    letter: str
    kind: OriginKind
    assessment: bool
    polarity: Polarity
    members: tuple[str, ...]
    sources: tuple[str, ...]
    first_hand: tuple[FirstHand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginWay:
    """The shortest way from a source to an origin: every source on it, the asking one first."""

    letter: str
    through: tuple[str, ...]
