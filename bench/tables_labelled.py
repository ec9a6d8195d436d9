"""`python -m bench.tables_labelled`: Russian and Chinese tables, labelled by hand cell by cell.

The labels (bench/labels/tables) were written from the drawn page before anything was read of it.
Each page is read as a case reads it, in the cell and with recognition where it is a scan; counted
are the relations of neighbouring cells, as bench.tables does.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from bench.labels import FOLDER
from bench.material import GOLD
from bench.some_pages import some_pages
from bench.tables import Cell, Relations, Score, relations
from stemma.case import tables_of_file
from stemma.demo.score.figures import Rate

_LEFT, _ABOVE = "<", "^"
"""In place of a text: the cell goes on from the one to the left, from the one above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledTables:
    """All tables of a page, row by row; "<" and "^" go on a cell from the left or from above.

    `way` says whether the page is drawn or a scan.
    """

    document: str
    sha256: str
    page: int
    language: str
    way: str
    note: str
    tables: tuple[tuple[tuple[str, ...], ...], ...]


def labelled_tables() -> list[LabelledTables]:
    """Return the labels of all pages."""
    reader = TypeAdapter(LabelledTables)
    return [
        reader.validate_json(path.read_bytes())
        for path in sorted(Path(FOLDER, "tables").glob("*.json"))
    ]


def cells(rows: tuple[tuple[str, ...], ...]) -> list[Cell]:
    """Return the cells of a table, each with how many rows and columns it takes."""
    found = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text not in (_LEFT, _ABOVE):
                wide, high = 1, 1
                while column + wide < len(texts) and texts[column + wide] == _LEFT:
                    wide += 1
                while row + high < len(rows) and rows[row + high][column] == _ABOVE:
                    high += 1
                found.append(Cell(row, column, high, wide, text))
    return found


def read(page: LabelledTables) -> Relations:
    """Return the relations of the tables that Stemma finds on a page."""
    counted: Relations = Counter()
    with some_pages(GOLD / page.document, [page.page]) as alone:
        for table in tables_of_file(alone):
            counted += relations(
                [Cell(c.row, c.column, c.rows, c.columns, c.text) for c in table.cells]
            )
    return counted


def main() -> None:
    """Print the score of each page, of each language and way, and of all."""
    sums: dict[str, Score] = {}
    for page in labelled_tables():
        true: Relations = sum((relations(cells(rows)) for rows in page.tables), Counter())
        found = read(page)
        name = f"{page.language}, {page.way}"
        print(f"{page.document} page {page.page}: {Score().plus(found, true)}", flush=True)
        for total in (name, "all"):
            sums[total] = sums.get(total, Score()).plus(found, true)
        if "--show" in sys.argv:
            print("  missed", *(found_not(true, found)), sep="\n    ")
            print("  too much", *(found_not(found, true)), sep="\n    ")
    for name, score in sums.items():
        rates = Rate(score.right, score.found), Rate(score.right, score.true)
        told = "; ".join(f"{rate.value:.3f} {rate.interval}" for rate in rates)
        print(f"{name}: {score}  (precision, recall: {told})")


def found_not(some: Relations, others: Relations) -> list[str]:
    """Return the relations that only the first has."""
    return [" | ".join(each) for each in (some - others).elements()]


if __name__ == "__main__":
    main()
