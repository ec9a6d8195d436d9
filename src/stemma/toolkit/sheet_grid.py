"""Pages of sheets: 200 rows a page, a line a row, cells parted by tabs, drawn as a grid.

Every cell has its place (`sheet Prices!B14`) and its box, and the picture has the letters of the
columns and the numbers of the rows beside it, as one knows them from a sheet. What a cell holds
besides what it shows (a formula, a comment, more digits) stands on a line of its own below.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stemma.model.places import Box
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import PageReading, PageText, Pixels
from stemma.model.words import Words
from stemma.toolkit.flow import Line, Stretch, aside
from stemma.toolkit.glyphs import CELL_HIGH, CELL_WIDE, MARGIN, Canvas, Piece
from stemma.toolkit.typeset import broken
from stemma.toolkit.widths import cells

PAGE_RULE = "sheet 1"
"""Rises when pages end elsewhere."""
ROWS_A_PAGE = 200
_MOST_PAGES = 20_000
_MOST_GAP = 64
"""A page over more columns (or rows apart) than this leaves out the empty ones."""
_WIDEST, _NARROWEST = 36, 4
_GUTTER = 8
_LEAST = (96, 66)
"""Cells across and down: the size of A4."""
_LIGHT, _DARK, _GREY = 205, 110, 238
_LONGEST_LIST = 1000
_ORDER = {"merged": 1, "formula": 2, "value": 3}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty; `notes` are `(kind, detail, text)` of what it holds besides."""

    column: int
    text: str
    notes: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number in the sheet; both count from 1."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False


@dataclass(slots=True)
class Sheet:
    """What is known of a sheet beside its rows.

    `state` is empty, "hidden" or "very hidden"; `above` and `below` are lines about the whole of
    it, the latter shown on its last page and complete only once all rows were read.
    """

    name: str
    state: str = ""
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    above: list[Line] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)

    def place(self, column: int, row: int) -> str:
        """Return the label of a cell."""
        return f"sheet {self.name}!{letters(column)}{row}"

    def hides(self, column: int) -> bool:
        """Tell whether a column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a sheet: at most 200 rows, and whether it is the first, the last."""

    sheet: Sheet
    rows: tuple[Row, ...]
    is_first: bool
    is_last: bool


def letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    written = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        written = chr(65 + rest) + written
    return written


def cut(sheet: Sheet, rows: Iterable[Row]) -> Iterator[Page]:
    """Cut a sheet into pages: rows 1 to 200, 201 to 400; one at least, none that is all empty."""
    held: list[Row] = []
    is_first = True
    for row in rows:
        if held and (row.number - 1) // ROWS_A_PAGE != (held[-1].number - 1) // ROWS_A_PAGE:
            yield Page(sheet, tuple(held), is_first, is_last=False)
            held, is_first = [], False
        if row.cells:
            held.append(row)
    if held or is_first:
        yield Page(sheet, tuple(held), is_first, is_last=True)
    elif sheet.below:
        yield Page(sheet, (), is_first, is_last=True)


def page_readings(pages: Iterable[Page], maker: str) -> Iterator[PageReading]:
    """Yield the pages of a workbook.

    Raises:
        UnreadableError: LIMIT_PAGES after the 20,000th page.
    """
    for number, page in enumerate(pages, 1):
        if number > _MOST_PAGES:
            raise UnreadableError(Problem(Reason.LIMIT_PAGES, str(_MOST_PAGES)))
        grid = Grid(page)
        yield PageReading(
            number=number,
            width=grid.width,
            height=grid.height,
            picture=True,
            text=PageText(text_from="markup", text=grid.text, words=grid.words(), maker=maker),
        )


def drawn(pages: Iterable[Page], page: int, dpi: int) -> Pixels:
    """Draw one page of a workbook.

    Raises:
        UnreadableError: NO_PICTURE if there is no such page.
    """
    for number, each in enumerate(pages, 1):
        if number == page:
            return Grid(each).drawn(dpi)
    raise UnreadableError(Problem(Reason.NO_PICTURE, f"page {page}"))


class Grid:
    """A page of a sheet laid out: its text, where each stretch of it stands, and its lines."""

    def __init__(self, page: Page) -> None:
        """Lay a page out."""
        self._page = page
        self.text = ""
        self._labels: list[Stretch] = []
        self._pieces: list[Piece] = []
        self._heads: list[tuple[str, int, int]] = []
        self._hidden: list[tuple[float, float, float, float]] = []
        self._columns = _columns(page)
        self._widths = _widths(page, self._columns)
        self._across = max(_GUTTER + sum(self._widths) + 1, _LEAST[0])
        for line in _above(page):
            self._write_line(line)
        self._top = self._down = len_rows(self._pieces)
        if page.rows:
            self._write_rows()
        self._bottom = self._down
        for line in _below(page):
            self._write_line(line)
        self.width = self._across * CELL_WIDE + 2 * MARGIN
        self.height = max(self._down, _LEAST[1]) * CELL_HIGH + 2 * MARGIN

    def words(self) -> Words:
        """Return the words of the page with their boxes and labels."""
        rows = (
            (
                piece.start,
                piece.end,
                Box(
                    (MARGIN + piece.column * CELL_WIDE) / self.width,
                    (MARGIN + piece.row * CELL_HIGH) / self.height,
                    (MARGIN + (piece.column + max(piece.cells, 1)) * CELL_WIDE) / self.width,
                    (MARGIN + (piece.row + 1) * CELL_HIGH) / self.height,
                ),
                None,
            )
            for piece in self._pieces
        )
        return Words.of(rows).labelled(self._labels)

    def drawn(self, dpi: int) -> Pixels:
        """Draw the page: hidden rows and columns on grey, lines between all cells."""
        canvas = Canvas(self.width, self.height, dpi)
        if self._page.rows:
            self._rule(canvas)
        canvas.write(self.text, self._pieces)
        for text, row, column in self._heads:
            canvas.write(text, [Piece(0, len(text), row, column, len(text))], _DARK)
        return canvas.pixels()

    def _rule(self, canvas: Canvas) -> None:
        for area in self._hidden:
            canvas.fill(*area, _GREY)
        right = _GUTTER + sum(self._widths) - 0.5
        for row in [*sorted({row for _, row, column in self._heads if not column}), self._bottom]:
            canvas.fill(0, row, right, row, _LIGHT)
        x: float = _GUTTER
        for width in (0, *self._widths):
            x += width
            canvas.fill(x - 0.5, self._top, x - 0.5, self._bottom, _LIGHT)

    def _write_line(self, line: Line) -> None:
        start = len(self.text)
        self.text += line.text
        self._labels += [(start + begin, start + end, label) for begin, end, label in line.labels]
        first = len_rows(self._pieces) if not self._page.rows else self._next_row()
        for piece in broken(self.text, self._across, (start, len(self.text))):
            self._pieces.append(piece._replace(row=first + piece.row))
        self._down = max(first + 1, len_rows(self._pieces))
        self.text += "\n"

    def _next_row(self) -> int:
        return max(getattr(self, "_down", 0), len_rows(self._pieces))

    def _write_rows(self) -> None:
        x = _GUTTER
        for column, width in zip(self._columns, self._widths, strict=True):
            self._heads.append((letters(column)[: width - 1], self._top, x))
            x += width
        self._down += 1
        rows = {row.number: row for row in self._page.rows}
        for number in _numbers(self._page):
            self._write_row(rows.get(number, Row(number, ())))
        for column, width, left in self._placed():
            if self._page.sheet.hides(column):
                self._hidden.append((left - 0.5, self._top, left + width - 0.5, self._down))

    def _placed(self) -> Iterator[tuple[int, int, int]]:
        left = _GUTTER
        for column, width in zip(self._columns, self._widths, strict=True):
            yield column, width, left
            left += width

    def _write_row(self, row: Row) -> None:
        self._heads.append((str(row.number), self._down, 0))
        held = {cell.column: cell for cell in row.cells}
        last = max(held, default=0)
        deepest = 1
        for column, width, left in self._placed():
            if column > last:
                break
            cell = held.get(column)
            if cell is not None:
                deepest = max(deepest, self._write_cell(cell, row.number, (left, width - 1)))
            if column < last:
                self.text += "\t"
        if row.hidden:
            right = _GUTTER + sum(self._widths)
            self._hidden.append((0, self._down, right, self._down + deepest))
        self._down += deepest
        self.text += "\n"

    def _write_cell(self, cell: Cell, row: int, place: tuple[int, int]) -> int:
        """Write what a cell shows, broken within it; return how many lines it takes."""
        start, (left, width) = len(self.text), place
        self.text += _one_line(cell.text)
        self._labels.append((start, len(self.text), self._page.sheet.place(cell.column, row)))
        deepest = 0
        for piece in broken(self.text, width, (start, len(self.text))):
            moved = piece._replace(row=self._down + piece.row, column=left + piece.column)
            self._pieces.append(moved)
            deepest = piece.row
        return deepest + 1


def len_rows(pieces: list[Piece]) -> int:
    """Return how many rows of the grid pieces take."""
    return pieces[-1].row + 1 if pieces else 0


def _one_line(text: str) -> str:
    """Return what a cell shows without the tabs and line ends that part cells and rows."""
    return " ".join(text.split("\n")).replace("\t", " ").replace("\r", " ")


def _columns(page: Page) -> list[int]:
    """Return the columns of a page: from the first used to the last, or only those used."""
    used = sorted({cell.column for row in page.rows for cell in row.cells})
    if used and used[-1] <= _MOST_GAP:
        return list(range(1, used[-1] + 1))
    return used


def _numbers(page: Page) -> Iterable[int]:
    """Return the rows of a page, empty ones between others too."""
    used = sorted({row.number for row in page.rows})
    return range(used[0], used[-1] + 1)


def _widths(page: Page, columns: list[int]) -> list[int]:
    """Return how many cells of the grid each column takes, one of them empty."""
    widest = _WIDEST if len(columns) <= 12 else _WIDEST * 2 // 3
    needed = dict.fromkeys(columns, _NARROWEST)
    for row in page.rows:
        for cell in row.cells:
            text = cell.text[: 2 * widest]
            wide = len(text) if text.isascii() else sum(map(cells, text))
            needed[cell.column] = max(needed[cell.column], min(wide + 1, widest))
    return [needed[column] for column in columns]


def _above(page: Page) -> Iterator[Line]:
    sheet = page.sheet
    if page.is_first:
        yield aside("sheet", f"{sheet.name} ({sheet.state})" if sheet.state else sheet.name)
        yield from sheet.above
    else:
        yield aside("sheet", f"{sheet.name}, continued")
    rows = [(row.number, row.number) for row in page.rows if row.hidden]
    shown = [("rows", rows, str), ("columns", sheet.hidden_columns, letters)]
    told = [f"{what} {_ranges(ranges, name)}" for what, ranges, name in shown if ranges]
    if told:
        yield aside("hidden", "; ".join(told))


def _ranges(ranges: Iterable[tuple[int, int]], name: object) -> str:
    joined: list[list[int]] = []
    for first, last in ranges:
        if joined and first == joined[-1][1] + 1:
            joined[-1][1] = last
        else:
            joined.append([first, last])
    written = letters if name is letters else str
    text = ", ".join(
        written(first) if first == last else f"{written(first)}-{written(last)}"
        for first, last in joined
    )
    return text[:_LONGEST_LIST]


def _below(page: Page) -> Iterator[Line]:
    """Yield what cells hold besides, kind by kind: comments first, digits not shown last."""
    found = [
        (kind, detail or f"{letters(cell.column)}{row.number}", text, cell.column, row.number)
        for row in page.rows
        for cell in row.cells
        for kind, detail, text in cell.notes
    ]
    for kind, at, text, column, row in sorted(found, key=lambda note: _ORDER.get(note[0], 0)):
        line = aside(kind, _one_line(text), at)
        label = f"{page.sheet.place(column, row)} {kind}"
        yield Line(line.text, ((0, len(line.text), label),))
    if page.is_last:
        yield from page.sheet.below
