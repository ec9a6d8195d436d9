"""A table in the making: a grid of cells with the words that stand in each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stemma.model.tables import TableKind
from stemma.toolkit.tables.lattice import Region
from stemma.toolkit.tables.page import Word


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell and its words, in no order."""

    at: Region
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Where columns (`xs`) and rows (`ys`) part, and the cells that are not empty, or drawn."""

    kind: TableKind
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Filled, ...]

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.xs) - 1

    def words(self) -> set[int]:
        """Return where in the text the words begin that stand in the table."""
        return {word.start for cell in self.cells for word in cell.words}


def filled(regions: Iterable[Region], grid: Draft, words: Iterable[Word]) -> Draft:
    """Return a grid with words put into the cell in which their middle stands."""
    held: dict[Region, list[Word]] = {region: [] for region in regions}
    owner = {
        (row, column): region
        for region in held
        for row in range(region.row, region.row + region.rows)
        for column in range(region.column, region.column + region.columns)
    }
    for word in words:
        row, column = _index(word.middle, grid.ys), _index(word.centre, grid.xs)
        region = owner.get((row, column)) if row is not None and column is not None else None
        if region is not None:
            held[region].append(word)
    cells = tuple(Filled(region, tuple(inside)) for region, inside in held.items())
    return replace(grid, cells=cells)


def _index(at: float, places: Sequence[float]) -> int | None:
    if not places[0] <= at <= places[-1]:
        return None
    return min(sum(at > place for place in places[1:]), len(places) - 2)


def without_empty(draft: Draft) -> Draft:
    """Return a table without rows and columns in which no word begins a cell of its own."""
    rows = {row for cell in draft.cells if cell.words for row in _rows(cell.at)}
    columns = {column for cell in draft.cells if cell.words for column in _columns(cell.at)}
    rows &= _own(cell.at.row for cell in draft.cells if cell.words)
    columns &= _own(cell.at.column for cell in draft.cells if cell.words)
    if len(rows) == draft.rows and len(columns) == draft.columns:
        return draft
    kept_rows, kept_columns = sorted(rows), sorted(columns)
    cells = []
    for cell in draft.cells:
        at = _moved(cell.at, kept_rows, kept_columns)
        if at is not None:
            cells.append(Filled(at, cell.words))
    return replace(
        draft,
        xs=_edges(draft.xs, kept_columns),
        ys=_edges(draft.ys, kept_rows),
        cells=tuple(cells),
    )


def _own(places: Iterable[int]) -> set[int]:
    return set(places)


def _rows(at: Region) -> range:
    return range(at.row, at.row + at.rows)


def _columns(at: Region) -> range:
    return range(at.column, at.column + at.columns)


def _moved(at: Region, rows: Sequence[int], columns: Sequence[int]) -> Region | None:
    inside = [index for index, row in enumerate(rows) if row in _rows(at)]
    across = [index for index, column in enumerate(columns) if column in _columns(at)]
    if not inside or not across:
        return None
    return Region(inside[0], across[0], len(inside), len(across))


def _edges(places: Sequence[float], kept: Sequence[int]) -> tuple[float, ...]:
    """Return where what is kept parts; what is left out falls to its left or upper neighbour."""
    if not kept:
        return tuple(places[:1])
    return (places[kept[0]], *(places[index] for index in kept[1:]), places[kept[-1] + 1])
