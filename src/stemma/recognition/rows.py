"""Two readings of one page, row by row the better of the two.

Where something lies over the writing, one reading finds a row that the other breaks up or goes
past. Rows that overlap in both readings stand against each other, so none comes out twice, and none
that one of them has gets lost.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from stemma.recognition.layout import Line

_NOISE = 30
"""A word of less confidence counts against its row, a row of such words is none."""
_EDGE = 0.25
"""This share of a line's height, above and below, may reach into other rows."""


def better(first: Sequence[Line], second: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, each row from the reading that has more of it, more surely.

    Of equals the first reading's stay. Both are in the order of reading, and so is the result.
    """
    chosen: list[Line] = []
    for ours, theirs in _rows(first, second):
        chosen += theirs if _worth(theirs) > _worth(ours) else ours
    return [line for line in chosen if _worth([line]) > 0]


def _worth(lines: Sequence[Line]) -> float:
    words = (word for line in lines for word in line.words)
    return sum((word.confidence - _NOISE) * len(word.text) for word in words)


def _rows(first: Sequence[Line], second: Sequence[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
    """Yield the lines of both readings that are on the same rows, from the top down."""
    lines = [(*_middle(line), line, side) for side in (0, 1) for line in (first, second)[side]]
    row: tuple[list[Line], list[Line]] = ([], [])
    reach = 0.0
    for top, bottom, line, side in sorted(lines, key=itemgetter(0)):
        if top > reach and any(row):
            yield row
            row = ([], [])
        reach = max(reach, bottom)
        row[side].append(line)
    if any(row):
        yield row


def _middle(line: Line) -> tuple[float, float]:
    _, top, _, bottom = line.box
    edge = _EDGE * (bottom - top)
    return top + edge, bottom - edge
