"""Tables typed as text, line under line: fields parted by bars, by tabs, or by gaps of spaces.

Mails and text files have no other. A line of dashes under the heads tells where columns of gaps
part; else they part where no line of the table has a letter. A line that only goes on with what
stands in the row above (a wrapped name) belongs to that row.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from stemma.model.mentions import Span
from stemma.toolkit.cell_labels import CellAt
from stemma.toolkit.widths import cells

_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"[\s\-+=_|:─━═│┃┼╪｜－＝]+")
_LEAST_DASHES = re.compile(r"[-=_─━═－＝]{3}")
_DASHES = re.compile(r"[-=_─━═－＝]+")
_BAR = re.compile(r"[|│┃｜]")
_GAP_FIELD = re.compile(r"[^\s\u3000]+(?:[ \xa0][^\s\u3000]+)*")
_WORDS = re.compile(r"\S(?:.*\S)?")
_FIGURE = re.compile(r"[^\w\s]?\s?\d[\d\s.,'’]*(?:\s?\S{1,3})?")
_Kind = Literal["bars", "tabs", "gaps"]
_TABS = re.compile("\t")
_MARKS: tuple[tuple[_Kind, re.Pattern[str]], ...] = (("bars", _BAR), ("tabs", _TABS))
_LEAST_FIELDS, _LEAST_ROWS = 3, 2
_LEAST_GAP = 2
_LEAST_FIGURES = 0.5
"""Of the rows below the first so many have a cell that is a figure: else it is a letterhead, or two
signatures side by side."""


class Field(NamedTuple):
    """A field of a line: its stretch of the text, and from which column of signs to which."""

    span: Span
    first: int
    last: int


class _Line(NamedTuple):
    start: int
    text: str
    kind: _Kind | None
    fields: tuple[Field, ...]

    @property
    def is_rule(self) -> bool:
        return _is_rule(self.text)


_Row = dict[int, list[Span]]
"""The stretches that stand in each column of a row."""


def typed(text: str) -> Iterator[dict[CellAt, list[Span]]]:
    """Yield tables of a text: the stretches of each cell, a line of it each."""
    for number, lines in enumerate(_blocks(text)):
        kind = next(line.kind for line in lines if line.kind is not None)
        rows = _by_gaps(lines) if kind == "gaps" else _by_marks(lines)
        rows = _wrapped(text, rows)
        if _is_table(text, rows):
            yield _placed(f"typed {number}", rows)


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Yield runs of lines that may be a table: no empty line between them, parted in one way."""
    held: list[_Line] = []
    before = 0
    for found in _LINE.finditer(text):
        line = _line(found.start(), found.group())
        follows = found.start() - before <= 1 and _goes_on(held, line)
        if held and not follows:
            yield from _whole(held)
            held = []
        if held or line.kind is not None or line.is_rule:
            held.append(line)
        before = found.end()
    yield from _whole(held)


def _goes_on(held: Sequence[_Line], line: _Line) -> bool:
    kind = next((each.kind for each in held if each.kind is not None), None)
    if not line.text.strip():
        return False
    if line.is_rule or kind is None:
        return True
    if kind == "tabs" and line.text.startswith("\t"):
        return True  # a name that goes on beneath itself
    return line.kind == kind or (kind == "gaps" and line.kind is None)


def _whole(held: list[_Line]) -> Iterator[list[_Line]]:
    while held and held[-1].kind is None and held[-1].is_rule:
        held.pop()
    if sum(line.kind is not None for line in held) >= _LEAST_ROWS:
        yield held


def _line(start: int, text: str) -> _Line:
    if _is_rule(text):
        return _Line(start, text, None, ())
    for kind, parts in _MARKS:
        if len(parts.findall(text)) >= _LEAST_FIELDS - 1:
            return _Line(start, text, kind, _parted(start, text, parts))
    if text.startswith("\t"):
        return _Line(start, text, None, _parted(start, text, _TABS))
    edges = _edges(text)
    fields = tuple(
        Field(
            (start + found.start(), start + found.end()), edges[found.start()], edges[found.end()]
        )
        for found in _GAP_FIELD.finditer(text)
    )
    return _Line(start, text, "gaps" if len(fields) >= _LEAST_FIELDS else None, fields)


def _is_rule(text: str) -> bool:
    """Tell whether a line is drawn by dashes; asked in two steps, so that no line makes it slow."""
    return _RULE.fullmatch(text) is not None and _LEAST_DASHES.search(text) is not None


def _parted(start: int, text: str, parts: re.Pattern[str]) -> tuple[Field, ...]:
    """Return the fields between marks, the empty ones too."""
    marks = [found.start() for found in parts.finditer(text)]
    ends = [-1, *marks, len(text)]
    spans = [(one + 1, other) for one, other in pairwise(ends)]
    fields = []
    for column, (first, last) in enumerate(spans):
        inside = _WORDS.search(text, first, last)
        span = inside.span() if inside else (first, first)
        fields.append(Field((start + span[0], start + span[1]), column, column + 1))
    return tuple(fields)


def _edges(text: str) -> list[int]:
    """Return at which column of signs every character begins; Han take two."""
    return [
        0,
        *accumulate(
            len(text[at]) if text[at].isascii() else cells(text[at]) for at in range(len(text))
        ),
    ]


def _by_marks(lines: Sequence[_Line]) -> list[_Row]:
    """Return rows; where every line begins with a mark, nothing stands before it."""
    rows = [
        {field.first: [field.span] for field in line.fields if field.span[0] < field.span[1]}
        for line in lines
        if line.fields
    ]
    first = min((column for row in rows for column in row), default=0)
    return [{column - first: spans for column, spans in row.items()} for row in rows]


def _by_gaps(lines: Sequence[_Line]) -> list[_Row]:
    columns = _columns(lines)
    rows: list[_Row] = []
    for line in lines:
        if line.is_rule or not line.fields:
            continue
        row: _Row = {}
        for field in line.fields:
            row.setdefault(_column(field, columns), []).append(field.span)
        rows.append(row)
    return rows


def _columns(lines: Sequence[_Line]) -> list[Span]:
    """Return from where to where the columns reach: by a line of dashes, else by what is empty."""
    for line in lines:
        dashes = [found.span() for found in _DASHES.finditer(line.text)] if line.is_rule else []
        if len(dashes) >= _LEAST_FIELDS:
            return dashes
    taken = sorted(
        (field.first, field.last) for line in lines if line.kind == "gaps" for field in line.fields
    )
    columns: list[Span] = []
    for first, last in taken:
        if columns and first - columns[-1][1] < _LEAST_GAP:
            columns[-1] = columns[-1][0], max(last, columns[-1][1])
        else:
            columns.append((first, last))
    return columns


def _column(field: Field, columns: Sequence[Span]) -> int:
    """Return the column that a field shares most with, the next one to the left of it else."""
    shared = [min(field.last, last) - max(field.first, first) for first, last in columns]
    most = max(shared)
    if most > 0:
        return shared.index(most)
    return max(0, bisect_right([first for first, _ in columns], field.first) - 1)


def _wrapped(text: str, rows: Sequence[_Row]) -> list[_Row]:
    """Join lines that go on with the row above: nothing in the first column, and no figure."""
    joined: list[_Row] = []
    for row in rows:
        is_rest = (
            joined
            and row
            and min(row) > min(joined[-1], default=0)
            and not any(_is_figure(text, spans) for spans in row.values())
        )
        if is_rest:
            for column, spans in row.items():
                joined[-1].setdefault(column, []).extend(spans)
        elif row:
            joined.append({column: list(spans) for column, spans in row.items()})
    return joined


def _is_figure(text: str, spans: Sequence[Span]) -> bool:
    return any(_FIGURE.fullmatch(text, start, end) for start, end in spans)


def _is_table(text: str, rows: Sequence[_Row]) -> bool:
    columns = {column for row in rows for column in row}
    if len(rows) < _LEAST_ROWS or len(columns) < _LEAST_FIELDS:
        return False
    below = rows[1:]
    figures = sum(any(_is_figure(text, spans) for spans in row.values()) for row in below)
    return figures >= _LEAST_FIGURES * len(below)


def _placed(name: str, rows: Sequence[_Row]) -> dict[CellAt, list[Span]]:
    return {
        CellAt(name, number, column + 1, number, column + 1): spans
        for number, row in enumerate(rows, 1)
        for column, spans in row.items()
    }
