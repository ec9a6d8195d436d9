"""The exit to spreadsheets: rows as CSV that opens in Excel and calculates nothing.

A cell that a spreadsheet would take for a formula gets an apostrophe before it; control codes and
direction overrides are written out as everywhere. The file begins with a mark of UTF-8, without
which Excel reads Cyrillic and Chinese as something else.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from stemma.errors import UsageError
from stemma.publish.exits import harmless

Cell = str | int | None

_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def lines(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """Yield a file in UTF-8: the mark and the heads first, then each row as it comes."""
    yield (_MARK + _line(heads)).encode()
    for row in rows:
        yield _line([cell(each) for each in row]).encode()


def write(path: Path, lines: Iterable[bytes]) -> None:
    """Write lines to a new file; a file that is there stays.

    Raises:
        UsageError: if it cannot be written.
    """
    try:
        with path.open("xb") as file:
            file.writelines(lines)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error


def cell(value: Cell) -> str:
    """Return what stands in a cell: harmless, and empty for None."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = harmless(value)
    is_formula = value.startswith(("\t", "\r")) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if is_formula else text


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
