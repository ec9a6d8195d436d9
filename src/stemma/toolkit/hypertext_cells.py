"""Which cells the tables of a piece of HTML have, while its text is gathered.

White space of HTML is put in order after the text was gathered, and again by mails. So a place is
told by how many characters that are no white space come before it: no such change moves it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from stemma.toolkit.cell_labels import label
from stemma.toolkit.flow import Line, Stretch

_MOST_ROWS, _MOST_COLUMNS = 1000, 100


class Solid(NamedTuple):
    """A stretch by the characters before its ends that are no white space, and its label."""

    start: int
    end: int
    label: str

    def moved(self, by: int) -> "Solid":
        """Return the stretch behind so many more characters."""
        return Solid(self.start + by, self.end + by, self.label)


@dataclass(slots=True)
class _Table:
    """A table that is open: its number, where its row stands, what reaches down into it."""

    number: int
    row: int = 0
    column: int = 0
    reaching: dict[int, int] = field(default_factory=dict)
    cell: tuple[int, str] | None = None


class Cells:
    """Follows the tags of tables."""

    def __init__(self) -> None:
        """Begin outside of any table."""
        self._open: list[_Table] = []
        self._count = 0
        self.found: list[Solid] = []

    def start(self, tag: str, spans: tuple[int, int], at: int) -> None:
        """Take the start of a `table`, `tr`, `td` or `th`; `spans` are its rows and columns."""
        if tag == "table":
            if self._open:
                self._open[-1].cell = None  # a cell that holds a table lays a page out
            self._count += 1
            self._open.append(_Table(self._count))
        elif self._open and tag == "tr":
            self._end_cell(at)
            self._next_row(self._open[-1])
        elif self._open and tag in {"td", "th"}:
            self._end_cell(at)
            self._begin_cell(self._open[-1], spans, at)

    def end(self, tag: str, at: int) -> None:
        """Take the end of an element."""
        if self._open and tag in {"td", "th", "tr", "table"}:
            self._end_cell(at)
        if self._open and tag == "table":
            self._open.pop()

    def _next_row(self, table: _Table) -> None:
        table.row, table.column = table.row + 1, 0
        table.reaching = {at: left - 1 for at, left in table.reaching.items() if left > 1}

    def _begin_cell(self, table: _Table, spans: tuple[int, int], at: int) -> None:
        rows, columns = (max(1, spans[0]), max(1, spans[1]))
        if not table.row:
            self._next_row(table)
        while table.reaching.get(table.column + 1):
            table.column += 1
        first, last = table.column + 1, min(table.column + columns, _MOST_COLUMNS)
        if first > _MOST_COLUMNS:
            return
        end = table.row + min(rows, _MOST_ROWS) - 1
        table.cell = (at, label(table.number, (table.row, end), (first, last)))
        if end > table.row:
            table.reaching |= dict.fromkeys(range(first, last + 1), end - table.row + 1)
        table.column = last

    def _end_cell(self, at: int) -> None:
        table = self._open[-1]
        if table.cell is not None and at > table.cell[0]:
            self.found.append(Solid(table.cell[0], at, table.cell[1]))
        table.cell = None


def solid(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return sum(not character.isspace() for character in text)


def stretches(text: str, cells: Sequence[Solid]) -> Iterator[Stretch]:
    """Yield where cells stand in a text, in code points."""
    places = [at for at, character in enumerate(text) if not character.isspace()] if cells else []
    for start, end, name in cells:
        if start < end <= len(places):
            yield places[start], places[end - 1] + 1, name


def lines(text: str, cells: Sequence[Solid]) -> Iterator[Line]:
    """Yield a text line by line, with the labels of its cells."""
    held = sorted(stretches(text, cells))
    at = first = 0
    for line in text.split("\n"):
        end = at + len(line)
        while first < len(held) and held[first][1] <= at:
            first += 1
        yield Line(line, tuple(_within(held[first:], at, end)))
        at = end + 1


def _within(held: Iterable[Stretch], start: int, end: int) -> Iterator[Stretch]:
    for begin, stop, name in held:
        if begin >= end:
            return
        if stop > start:
            yield max(begin, start) - start, min(stop, end) - start, name
