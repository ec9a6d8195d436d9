"""Tables written as text: values parted by commas, semicolons or tabs (RFC 4180 and its kin).

Nothing is corrected: a row may be shorter or longer than another, and each cell knows where in the
text it stands, so that a hit can be lit in it.
"""

from collections.abc import Iterator

from stemma.model.inside import Cell

_CANDIDATES = (",", ";", "\t", "|")
_LINES = 20
_QUOTE = '"'


def delimiter_of(text: str) -> str:
    """Return what parts the values: the sign that most evenly divides the first lines.

    A comma where nothing does.
    """
    lines = [line for line in text.split("\n")[:_LINES] if line.strip()]

    def evenness(sign: str) -> tuple[int, int]:
        counts = [_outside_quotes(line, sign) for line in lines]
        return min(counts, default=0), -len(set(counts))

    return max(_CANDIDATES, key=evenness)


def rows(text: str, delimiter: str) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of a text, each with its cells; an empty last line is no row."""
    return tuple(_rows(text, delimiter))


def count(text: str, delimiter: str) -> int:
    """Return how many rows a text has."""
    if _QUOTE in text:
        return len(rows(text, delimiter))
    return text.count("\n") + (not text.endswith("\n") and text != "")


def column_name(index: int) -> str:
    """Return the name of a column: A, B, ... Z, AA. `index` counts from 0."""
    letter = chr(ord("A") + index % 26)
    return letter if index < 26 else column_name(index // 26 - 1) + letter


def _rows(text: str, delimiter: str) -> Iterator[tuple[Cell, ...]]:
    at, row = 0, []
    while at < len(text):
        end = _end_of_cell(text, at, delimiter)
        row.append(Cell(_value(text[at:end]), at, end))
        if end >= len(text) or text[end] == "\n":
            yield tuple(row)
            row = []
        elif end == len(text) - 1:
            row.append(Cell("", len(text), len(text)))
            yield tuple(row)
            row = []
        at = end + 1
    if row:
        yield tuple(row)


def _end_of_cell(text: str, at: int, delimiter: str) -> int:
    if text[at] == _QUOTE:
        close = at + 1
        while (close := text.find(_QUOTE, close)) >= 0:
            if text[close : close + 2] != _QUOTE * 2:
                break
            close += 2
        at = at if close < 0 else close  # a quote that never closes is a character
    ends = (text.find(sign, at) for sign in (delimiter, "\n"))
    return min((end for end in ends if end >= 0), default=len(text))


def _value(written: str) -> str:
    if len(written) > 1 and written[0] == written[-1] == _QUOTE:
        return written[1:-1].replace(_QUOTE * 2, _QUOTE)
    return written


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split(_QUOTE)[::2])
