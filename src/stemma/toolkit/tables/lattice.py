"""Drawn lines as a grid: where columns and rows part, and between which cells a wall stands."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from stemma.toolkit.tables.page import Page, Stroke

_NEAR = 3.0
"""Points: lines nearer than this are one, and ends nearer than this meet."""
_REACH = 6.0
"""Points by which the end of a line may fall short of the one it is meant to meet."""
_SHORTEST = 5.0
_MOST_CELLS = 20_000
"""A finer grid is squared paper, or a map."""
_COVERED = 0.6
"""A wall stands where lines cover this share of a side."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of elementary cells: first row and column, and how many of each."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """Where rows (`ys`) and columns (`xs`) part, and the cells between, merged or not.

    `ragged` is the share of it that lines leave open in shapes that are no rectangle.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Region, ...]
    ragged: float


@dataclass(frozen=True, slots=True)
class Strokes:
    """Lines that hang together: level ones and upright ones."""

    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]


def joined(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    """Return lines with those that lie on each other, or follow each other, made one."""
    rows: list[list[Stroke]] = []
    for stroke in sorted(strokes):
        if (
            rows
            and stroke.at - rows[-1][-1].at <= _NEAR
            and stroke.at - rows[-1][0].at <= 2 * _NEAR
        ):
            rows[-1].append(stroke)
        else:
            rows.append([stroke])
    found: list[Stroke] = []
    for row in rows:
        found.extend(_runs(row))
    return tuple(each for each in found if each.end - each.start >= _SHORTEST)


def _runs(row: Sequence[Stroke]) -> list[Stroke]:
    runs: list[list[Stroke]] = []
    reach = 0.0
    for stroke in sorted(row, key=lambda each: each.start):
        if runs and stroke.start <= reach + _NEAR:
            runs[-1].append(stroke)
            reach = max(reach, stroke.end)
        else:
            runs.append([stroke])
            reach = stroke.end
    return [_as_one(run) for run in runs]


def _as_one(run: Sequence[Stroke]) -> Stroke:
    weight = sum(each.end - each.start for each in run) or 1.0
    at = sum(each.at * (each.end - each.start) for each in run) / weight
    return Stroke(at, min(each.start for each in run), max(each.end for each in run))


def connected(page: Page) -> list[Strokes]:
    """Return groups of lines that meet or cross each other; lines that meet none are left out."""
    level, upright = joined(page.level), joined(page.upright)
    owner = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while owner[index] != index:
            owner[index] = owner[owner[index]]
            index = owner[index]
        return index

    for one, flat in enumerate(level):
        for other, standing in enumerate(upright, len(level)):
            if _meet(flat, standing):
                owner[root(one)] = root(other)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for index in range(len(owner)):
        held = groups.setdefault(root(index), ([], []))
        if index < len(level):
            held[0].append(level[index])
        else:
            held[1].append(upright[index - len(level)])
    return [Strokes(tuple(flat), tuple(up)) for flat, up in groups.values() if flat and up]


def _meet(flat: Stroke, standing: Stroke) -> bool:
    return (
        flat.start - _REACH <= standing.at <= flat.end + _REACH
        and standing.start - _REACH <= flat.at <= standing.end + _REACH
    )


def lattice(strokes: Strokes) -> Lattice | None:
    """Return the grid that lines make; None where they part nothing."""
    xs = _places((each.at for each in strokes.upright), strokes.level)
    ys = _places((each.at for each in strokes.level), strokes.upright)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    cells, ragged = regions(xs, ys, strokes)
    return Lattice(xs, ys, cells, ragged)


def _places(at: Iterable[float], across: Sequence[Stroke]) -> tuple[float, ...]:
    """Return where cells part: at lines, and where the lines across them end beyond the outermost.

    Many a table has level lines and no sides.
    """
    places = _clustered(at)
    start, end = min(each.start for each in across), max(each.end for each in across)
    if not places or start < places[0] - 2 * _REACH:
        places.insert(0, start)
    if end > places[-1] + 2 * _REACH:
        places.append(end)
    return tuple(places)


def _clustered(at: Iterable[float]) -> list[float]:
    groups: list[list[float]] = []
    for each in sorted(at):
        if groups and each - groups[-1][0] <= 2 * _NEAR and each - groups[-1][-1] <= _NEAR:
            groups[-1].append(each)
        else:
            groups.append([each])
    return [sum(group) / len(group) for group in groups]


def regions(
    xs: Sequence[float], ys: Sequence[float], strokes: Strokes
) -> tuple[tuple[Region, ...], float]:
    """Return the cells of a grid, merged where no wall parts them, and how ragged they are."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = list(range(rows * columns))

    def root(index: int) -> int:
        while owner[index] != index:
            index = owner[index]
        return index

    walls = [_near(strokes.upright, x) for x in xs]
    floors = [_near(strokes.level, y) for y in ys]
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            right = column + 1 < columns and not _stands(walls[column + 1], ys[row], ys[row + 1])
            below = row + 1 < rows and not _stands(floors[row + 1], xs[column], xs[column + 1])
            if right:
                owner[root(here + 1)] = root(here)
            if below:
                owner[root(here + columns)] = root(here)
    return _rectangles(rows, columns, root)


def _near(lines: Sequence[Stroke], at: float) -> list[Stroke]:
    return [line for line in lines if abs(line.at - at) <= 2 * _NEAR]


def _stands(lines: Sequence[Stroke], start: float, end: float) -> bool:
    covered = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in lines)
    return covered >= _COVERED * (end - start)


def _rectangles(
    rows: int, columns: int, root: Callable[[int], int]
) -> tuple[tuple[Region, ...], float]:
    """Return merged cells; what is merged into no rectangle falls apart into rows again."""
    held: dict[int, list[tuple[int, int]]] = {}
    for row in range(rows):
        for column in range(columns):
            held.setdefault(root(row * columns + column), []).append((row, column))
    found: list[Region] = []
    ragged = 0
    for cells in held.values():
        region = _around(cells)
        if region.rows * region.columns == len(cells):
            found.append(region)
        else:
            found.extend(_by_row(cells))
            ragged += len(cells)
    ordered = sorted(found, key=lambda each: (each.row, each.column))
    return tuple(ordered), ragged / (rows * columns)


def _around(cells: Sequence[tuple[int, int]]) -> Region:
    first_row, first_column = min(row for row, _ in cells), min(column for _, column in cells)
    last_row, last_column = max(row for row, _ in cells), max(column for _, column in cells)
    return Region(first_row, first_column, last_row - first_row + 1, last_column - first_column + 1)


def _by_row(cells: Sequence[tuple[int, int]]) -> list[Region]:
    found: list[Region] = []
    for row, column in sorted(cells):
        last = found[-1] if found else None
        if last is not None and last.row == row and last.column + last.columns == column:
            found[-1] = Region(row, last.column, 1, last.columns + 1)
        else:
            found.append(Region(row, column, 1, 1))
    return found
