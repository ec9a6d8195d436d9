"""What the contracts of this set consist of: sections of clauses, alike in every language."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from stemma.model.values import Bounds, Measure

Part = Literal[
    "subject",
    "terms",
    "performance",
    "price",
    "payment",
    "quality",
    "packing",
    "acceptance",
    "courses",
    "works",
    "papers",
    "visits",
    "spares",
    "liability",
    "secrecy",
    "permits",
    "force majeure",
    "disputes",
    "final",
]
"""The parts of a contract, in their order."""

LONG_ONLY: frozenset[Part] = frozenset(
    (
        "quality",
        "packing",
        "acceptance",
        "courses",
        "works",
        "papers",
        "visits",
        "spares",
        "force majeure",
        "disputes",
    )
)
"""The parts that only a long contract has."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a contract in one language: its title and its clauses, unnumbered."""

    part: Part
    title: str
    clauses: tuple[str, ...]


def more_than(number: int, unit: str) -> Measure:
    """Return what lies above a number: "свыше шести месяцев"."""
    return Measure(Bounds(Decimal(number), None, "more_than"), unit)
