"""The figures of a score: precision, recall, wrong-value rate, box hit; each with its interval.

A found thing is right (it is there, with this value), wrong (it is there, with another value) or
spurious (nothing of the kind is there). The wrong-value rate counts wrong and spurious ones among
all that was emitted.
"""

import math
from dataclasses import dataclass

from stemma.model.places import Box

_Z = 1.959964
"""The normal quantile of a 95 % interval."""

_COVERED, _LARGEST = 0.8, 3.0


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of `n`, with its Wilson interval (95 %); None of 0."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        """Return the share."""
        return self.hits / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the Wilson score interval (E. B. Wilson, JASA 1927)."""
        if not self.n:
            return None
        share, n = self.hits / self.n, self.n
        middle = share + _Z * _Z / (2 * n)
        spread = _Z * math.sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
        whole = 1 + _Z * _Z / n
        return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted: of the true things `right` were found and `missed` not."""

    right: int = 0
    wrong: int = 0
    spurious: int = 0
    missed: int = 0
    boxes_right: int = 0
    boxes: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            right=self.right + other.right,
            wrong=self.wrong + other.wrong,
            spurious=self.spurious + other.spurious,
            missed=self.missed + other.missed,
            boxes_right=self.boxes_right + other.boxes_right,
            boxes=self.boxes + other.boxes,
        )

    @property
    def precision(self) -> Rate:
        """Return how many of those found are right."""
        return Rate(self.right, self.right + self.wrong + self.spurious)

    @property
    def recall(self) -> Rate:
        """Return how many of the true ones were found right."""
        return Rate(self.right, self.right + self.wrong + self.missed)

    @property
    def wrong_value(self) -> Rate:
        """Return how many of those emitted are not so."""
        emitted = self.right + self.wrong + self.spurious
        return Rate(self.wrong + self.spurious, emitted)

    @property
    def box_hit(self) -> Rate:
        """Return how many of those right, where the place is known, lit the right box."""
        return Rate(self.boxes_right, self.boxes)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a score. `tally` is None where Stemma has no such part yet.

    `in_key` then says how many true ones the key holds.
    """

    capability: str
    what: str
    tally: Tally | None
    in_key: int = 0

    def __add__(self, other: "Line") -> "Line":
        """Return the same line of two caches as one."""
        tally = self.tally
        if tally is not None and other.tally is not None:
            tally = tally + other.tally
        return Line(self.capability, self.what, tally, self.in_key + other.in_key)


def hits(found: Box, true: Box) -> bool:
    """Say whether a box hits: it covers 80 % of the true one and is at most 3 times its area."""
    across = min(found.x1, true.x1) - max(found.x0, true.x0)
    down = min(found.y1, true.y1) - max(found.y0, true.y0)
    if across <= 0 or down <= 0:
        return False
    area = _area(true)
    return across * down >= _COVERED * area and _area(found) <= _LARGEST * area


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)
