"""The lineage of a claim as it is drawn: where each source stands, and the lines between them."""

from dataclasses import dataclass

from stemma.model.coverage import NodeSeen, StepLine
from stemma.model.origins import OriginSeen


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeSpot:
    """A source or an origin in the drawing; `x` and `y` are the left top of its box, in points."""

    key: str
    x: int
    y: int
    node: NodeSeen | None = None
    origin: OriginSeen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeLine:
    """Steps between two sources as one line; no steps for what a source knows first-hand.

    `points` are its corners (x, y). `back` tells that it leads up: a text that takes from a later
    one, or one of a loop.
    """

    above: str
    below: str
    steps: tuple[StepLine, ...]
    points: tuple[tuple[int, int], ...]
    back: bool


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A row: the day of its sources, "" for none, "elsewhere", or "origins" for those on top."""

    day: str
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A drawing of `width` to `height` points, in which a box takes `wide` to `high`."""

    spots: tuple[TreeSpot, ...]
    lines: tuple[TreeLine, ...]
    rows: tuple[TreeRow, ...]
    width: int
    height: int
    wide: int
    high: int
