"""Where the sources of a claim are drawn.

Known origins stand in a band on top, then a row for each day, split where a text takes from another
of its day. A line that passes a row has a place in it, so that it runs through no source. Rows are
put in order by the middle of what is above and below, in sweeps down and up (Sugiyama, Tagawa and
Toda, "Methods for visual understanding of hierarchical system structures", 1981).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from stemma.model.coverage import ClaimPage, NodeSeen, StepLine
from stemma.model.origins import OriginSeen
from stemma.model.tree import Tree, TreeLine, TreeRow, TreeSpot

WIDE, HIGH = 150, 42
"""Of a box, in points."""
_ROW, _GAP, _THIN, _LEFT, _TOP = 108, 18, 12, 96, 30
_SWEEPS = 9
_ELSEWHERE = "elsewhere"
_FAR = 1e9


class _Pair(NamedTuple):
    above: str
    below: str
    steps: tuple[StepLine, ...]


class _Levels(NamedTuple):
    """Rows of keys from the top, and the day of each."""

    rows: list[list[str]]
    days: list[str]

    def row_of(self) -> dict[str, int]:
        return {key: index for index, row in enumerate(self.rows) for key in row}


@dataclass(slots=True)
class _Placed:
    """Something with a place in a row: a source, or a line that passes; `x` is its left edge."""

    key: str
    width: int
    x: float = 0.0


def drawn(claim: ClaimPage, *, only_origins: bool = False) -> Tree:
    """Lay the lineage of a claim out; `only_origins` leaves out what only takes from others."""
    known = [each for each in claim.origins if each.kind == "known"]
    nodes = [each for each in claim.nodes if not only_origins or _begins(claim, each)]
    pairs = _joined(claim, {each.key for each in nodes}, known)
    levels = _levels(nodes, pairs, known)
    rows = _laid(levels, pairs)
    at = {
        each.key: (_LEFT + round(each.x), _TOP + index * _ROW)
        for index, row in enumerate(rows)
        for each in row
    }
    spots = [
        *(TreeSpot(key=n.key, x=at[n.key][0], y=at[n.key][1], node=n) for n in nodes),
        *(TreeSpot(key=key_of(o), x=at[key_of(o)][0], y=at[key_of(o)][1], origin=o) for o in known),
    ]
    row_of = levels.row_of()
    return Tree(
        spots=tuple(spots),
        lines=tuple(_line(pair, index, at, row_of) for index, pair in enumerate(pairs)),
        rows=tuple(TreeRow(day, _TOP + index * _ROW) for index, day in enumerate(levels.days)),
        width=max((each.x + WIDE for each in spots), default=0) + 24,
        height=_TOP + len(rows) * _ROW,
        wide=WIDE,
        high=HIGH,
    )


def key_of(origin: OriginSeen) -> str:
    """Return the key of an origin in the drawing."""
    return f"origin {origin.letter}"


def _begins(claim: ClaimPage, node: NodeSeen) -> bool:
    """Tell whether a source knows first-hand, or is an origin itself."""
    own = (each.sources for each in claim.origins if each.kind != "known")
    return bool(node.reader) or any(node.key in sources for sources in own)


def _joined(claim: ClaimPage, kept: set[str], known: Sequence[OriginSeen]) -> list[_Pair]:
    """Join the steps between two sources into one; a rejected step is not drawn."""
    letters = {each.letter: key_of(each) for each in known}
    found: dict[tuple[str, str], tuple[StepLine, ...]] = {
        (letters[letter], node.key): ()
        for node in claim.nodes
        for letter in node.reader
        if node.key in kept and letter in letters
    }
    for step in claim.steps:
        is_rejected = step.ruling is not None and step.ruling.value == "rejected"
        if not is_rejected and {step.above, step.below} <= kept and step.above != step.below:
            ends = (step.above, step.below)
            found[ends] = (*found.get(ends, ()), step)
    return [_Pair(above, below, steps) for (above, below), steps in found.items()]


def _levels(
    nodes: Sequence[NodeSeen], pairs: Sequence[_Pair], known: Sequence[OriginSeen]
) -> _Levels:
    """Put sources into rows: the band of origins, then by day, within a day by who takes."""
    found = _Levels([], [])
    if known:
        found.rows.append([key_of(each) for each in known])
        found.days.append("origins")
    groups: dict[str, list[str]] = {}
    away = [each for each in nodes if each.document is None and not each.date]
    for each in (*away, *(node for node in nodes if node not in away)):
        groups.setdefault(_ELSEWHERE if each in away else each.date, []).append(each.key)
    for day, group in groups.items():
        for row in _by_taking(group, pairs):
            found.rows.append(row)
            found.days.append(day)
    return found


def _by_taking(group: Sequence[str], pairs: Sequence[_Pair]) -> Iterator[list[str]]:
    """Yield the sources of one day in rows: who takes from another of the day stands below it."""
    waiting = dict.fromkeys(group)
    while waiting:
        held = {pair.below for pair in pairs if pair.above in waiting}
        free = [key for key in waiting if key not in held] or [next(iter(waiting))]
        yield free
        for key in free:
            del waiting[key]


def _through(index: int, row: int) -> str:
    """Return the key of the place that a line has in a row that it passes."""
    return f"line {index} {row}"


def _laid(levels: _Levels, pairs: Sequence[_Pair]) -> list[list[_Placed]]:
    """Give everything its place in its row: lines that pass a row are narrow places of their own.

    Some sweeps over the rows, down and up, pull each thing to the middle of its neighbours.
    """
    row_of = levels.row_of()
    placed = [[_Placed(key, WIDE) for key in row] for row in levels.rows]
    above: dict[str, list[str]] = defaultdict(list)
    below: dict[str, list[str]] = defaultdict(list)
    for index, pair in enumerate(pairs):
        first, last = row_of[pair.above], row_of[pair.below]
        passed = [_through(index, row) for row in range(first + 1, last)]
        for row, key in enumerate(passed, start=first + 1):
            placed[row].append(_Placed(key, _THIN))
        for one, other in pairwise((pair.above, *passed, pair.below)) if first < last else ():
            below[one].append(other)
            above[other].append(one)
    for row_placed in placed:
        _spread(row_placed)
    at = {each.key: each for row_placed in placed for each in row_placed}
    for sweep in range(_SWEEPS):
        near, order = (above, placed) if sweep % 2 == 0 else (below, placed[::-1])
        for row_placed in order:
            wanted = {each.key: _middle(each, near[each.key], at) for each in row_placed}
            row_placed.sort(key=lambda each, of=wanted: of[each.key])  # type: ignore[misc]
            _pull(row_placed, [wanted[each.key] for each in row_placed])
    left = min((each.x for each in at.values()), default=0.0)
    for each in at.values():
        each.x -= left
    return placed


def _spread(row: Sequence[_Placed]) -> None:
    x = 0
    for each in row:
        each.x = x
        x += each.width + _GAP


def _middle(one: _Placed, near: Sequence[str], at: Mapping[str, _Placed]) -> float:
    """Return the left edge that would put a place in the middle of its neighbours."""
    if not near:
        return one.x
    middles = [at[key].x + at[key].width / 2 for key in near]
    return sum(middles) / len(middles) - one.width / 2


def _pull(row: Sequence[_Placed], wanted: Sequence[float]) -> None:
    """Put a row where it is wanted, as near as the widths allow.

    That is the middle between the row pushed to the right and the row pushed to the left.
    """
    right, edge = [], -_FAR
    for each, want in zip(row, wanted, strict=True):
        right.append(max(want, edge))
        edge = right[-1] + each.width + _GAP
    left, edge = [0.0] * len(row), _FAR
    for index in range(len(row) - 1, -1, -1):
        left[index] = min(wanted[index], edge if edge == _FAR else edge - row[index].width - _GAP)
        edge = left[index]
    for each, one, other in zip(row, right, left, strict=True):
        each.x = round((one + other) / 2)


def _line(
    pair: _Pair, index: int, at: Mapping[str, tuple[int, int]], row_of: Mapping[str, int]
) -> TreeLine:
    """Return the line of a pair: down through the rows between; up the left edge if back."""
    first, last = row_of[pair.above], row_of[pair.below]
    way = _back(index, at[pair.above], at[pair.below]) if first >= last else ()
    return TreeLine(
        above=pair.above,
        below=pair.below,
        steps=pair.steps,
        points=tuple(way or _down(pair, index, at, (first, last))),
        back=first >= last,
    )


def _back(index: int, start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    edge, (x0, y0), (x1, y1) = _LEFT - 10 - index % 3 * 5, start, end
    middle, to = y0 + HIGH // 2, y1 + HIGH // 2
    return [(x0, middle), (edge, middle), (edge, to), (x1 - 2, to)]


def _down(
    pair: _Pair, index: int, at: Mapping[str, tuple[int, int]], rows: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    x, y = at[pair.above][0] + WIDE // 2, at[pair.above][1] + HIGH
    yield x, y
    passed = (at[_through(index, row)] for row in range(rows[0] + 1, rows[1]))
    ends = [(left + _THIN // 2, top) for left, top in passed]
    ends.append((at[pair.below][0] + WIDE // 2, at[pair.below][1]))
    for to, top in ends:
        yield x, y + 16
        yield to, y + 16
        x, y = to, top + HIGH
    yield x, ends[-1][1]
