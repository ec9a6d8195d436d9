"""`python -m bench.tables FOLDER`: tables of ICDAR-2013, by the relations of neighbouring cells.

FOLDER is the set of the competition (Göbel and others, ICDAR 2013): `*eu-NNN*.pdf` with the truth
beside it in `*-str.xml`. Each cell with words has a relation to its nearest neighbour to the right
and below (a cell over several rows or columns counts once for each neighbour); blank cells are
skipped. Texts are compared by their letters and digits alone, in small letters. Relations are
counted over whole pages, so a table that is not there costs precision and one that was missed
recall. Files with an even number were developed on; those with an odd number are what is reported.

`--scans` measures the twins: the pages that hold tables, drawn at 200 dpi and worn as in an office
(bench.wearing), recognised in English. `--peer pdfplumber` or `--peer camelot` measures another
program, which has to be on the path of the Python that runs this.
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pypdfium2
import pypdfium2.raw as pdfium
from typing_extensions import override

from bench.wearing import worn
from stemma.model.readings import Pixels
from stemma.model.tables import Ruling, Table
from stemma.model.words import Words
from stemma.recognition import languages, tesseract
from stemma.toolkit.pdf_rulings import rulings
from stemma.toolkit.pdf_text import page_text
from stemma.toolkit.tables.finding import tables
from stemma.toolkit.tables.page import Lying, page

_DPI, _POINTS = 200, 72
_NAME = re.compile(r"eu-(\d{3})([a-z]?)\.pdf$")

Relation = tuple[str, str, str]
"""Two texts, and whether the second stands right of the first or below it."""
Relations = Counter[Relation]


class Cell(NamedTuple):
    """A cell: row, column, how many of each it takes, its text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


class Score(NamedTuple):
    """Relations that are right, that were found, that are true."""

    right: int = 0
    found: int = 0
    true: int = 0

    def plus(self, found: Relations, true: Relations) -> "Score":
        """Count a page."""
        right = (found & true).total()
        return Score(self.right + right, self.found + found.total(), self.true + true.total())

    @override
    def __str__(self) -> str:
        """Say precision, recall and F1."""
        precision, recall = self.right / max(self.found, 1), self.right / max(self.true, 1)
        f1 = 2 * self.right / max(self.found + self.true, 1)
        return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} of {self.true} relations"


def relations(cells: Sequence[Cell]) -> Relations:
    """Return the relations of neighbouring cells."""
    grid: dict[tuple[int, int], Cell] = {}
    for cell in cells:
        if _bare(cell.text):
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    grid[row, column] = cell
    last_row = max((row for row, _ in grid), default=-1) + 1
    last_column = max((column for _, column in grid), default=-1) + 1
    pairs: set[tuple[Cell, Cell, str]] = set()
    for (row, column), cell in grid.items():
        right = ((row, other) for other in range(column + 1, last_column))
        below = ((other, column) for other in range(row + 1, last_row))
        for way, places in (("right", right), ("below", below)):
            near = next((grid[place] for place in places if place in grid), None)
            if near is not None and near != cell:
                pairs.add((cell, near, way))
    return Counter((_bare(one.text), _bare(other.text), way) for one, other, way in pairs)


def _bare(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower())) or "".join(text.split())


def truth(path: Path) -> Mapping[int, Relations]:
    """Return the true relations of a file, by page."""
    found: dict[int, Relations] = {}
    for region in ET.parse(path).getroot().iter("region"):  # noqa: S314 (chosen by hand)
        number = int(region.get("page", "0"))
        found[number] = found.get(number, Counter()) + relations(list(_true_cells(region)))
    return found


def _true_cells(region: ET.Element) -> Iterator[Cell]:
    for cell in region.iter("cell"):
        row, column = int(cell.get("start-row", "0")), int(cell.get("start-col", "0"))
        end_row, end_column = (
            int(cell.get(n) or at) for n, at in (("end-row", row), ("end-col", column))
        )
        text = cell.findtext("content") or ""
        yield Cell(row, column, end_row - row + 1, end_column - column + 1, text)


def of_tables(found: Sequence[Table]) -> Relations:
    """Return the relations of the tables of a page."""
    counted: Relations = Counter()
    for table in found:
        counted += relations(
            [Cell(c.row, c.column, c.rows, c.columns, c.text) for c in table.cells]
        )
    return counted


Reader = Callable[[Path, int], Relations]
"""`(file, page) -> relations`."""


def born_digital(path: Path, number: int) -> Relations:
    """Find the tables of a page by its words and the lines it draws."""
    document = pypdfium2.PdfDocument(path)
    handle = pdfium.FPDF_LoadPage(document.raw, number - 1)
    text, words = page_text(handle)
    size = pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)
    return of_tables(_found(text, words, rulings(handle), Lying(width=size[0], height=size[1])))


def _found(text: str, words: Words, lines: Sequence[Ruling], lying: Lying) -> list[Table]:
    return tables(page(text, words, lines, lying))


def scanned() -> Reader:
    """Return a reader of the same pages drawn, worn and recognised."""
    folder = languages.find()
    assert folder is not None, "no language data of Tesseract"
    engine = tesseract.load(folder, ["eng"])

    def read(path: Path, number: int) -> Relations:
        bitmap = pypdfium2.PdfDocument(path)[number - 1].render(scale=_DPI / _POINTS)
        picture, _ = worn(bitmap.to_pil().convert("L"), "office", number)
        pixels = Pixels(picture.width, picture.height, 1, picture.tobytes())
        seen = engine.recognise(pixels, _DPI, ["en"])
        lying = Lying(
            width=picture.width * _POINTS / _DPI,
            height=picture.height * _POINTS / _DPI,
            turn=seen.orientation,
        )
        return of_tables(_found(seen.text.text, seen.text.words, seen.rulings, lying))

    return read


def pdfplumber(path: Path, number: int) -> Relations:
    """Find tables as pdfplumber does by itself."""
    peer = import_module("pdfplumber")  # in an environment of its own

    counted: Relations = Counter()
    with peer.open(path) as document:
        for rows in document.pages[number - 1].extract_tables():
            cells = (
                Cell(row, column, 1, 1, text or "")
                for row, held in enumerate(rows)
                for column, text in enumerate(held)
            )
            counted += relations(list(cells))
    return counted


def camelot(path: Path, number: int) -> Relations:
    """Find tables as camelot does by lines, and where it finds none by its stream of words."""
    peer = import_module("camelot")  # in an environment of its own

    counted: Relations = Counter()
    for flavor in ("lattice", "stream"):
        for table in peer.read_pdf(str(path), pages=str(number), flavor=flavor):
            rows = enumerate(table.df.values.tolist())
            cells = (
                Cell(row, column, 1, 1, str(text))
                for row, held in rows
                for column, text in enumerate(held)
            )
            counted += relations(list(cells))
        if counted:
            break
    return counted


PEERS: Mapping[str, Reader] = {"pdfplumber": pdfplumber, "camelot": camelot}


def measure(
    folder: Path, read: Reader, *, odd: bool, everywhere: bool, most: int
) -> tuple[Score, float, int]:
    """Return score, seconds, pages; `everywhere` looks at pages without tables too.

    At most `most` pages of a file are looked at.
    """
    score, seconds, pages = Score(), 0.0, 0
    for path in sorted(folder.glob("*.pdf")):
        name = _NAME.search(path.name)
        if name is None or (int(name[1]) % 2 == 1) != odd:
            continue
        true = truth(path.with_name(f"{path.stem}-str.xml"))
        count = len(pypdfium2.PdfDocument(path))
        for number in (range(1, count + 1) if everywhere else sorted(true))[:most]:
            started = time.process_time()
            found = read(path, number)
            seconds += time.process_time() - started
            pages += 1
            score = score.plus(found, true.get(number, Counter()))
        print(f"{path.stem[-6:]}  so far: {score}", flush=True)
    return score, seconds, pages


def main() -> None:
    """Measure, and print what came out."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--developed-on", action="store_true", help="the even half")
    options.add_argument("--scans", action="store_true")
    options.add_argument("--most", type=int, default=1000, help="pages of one file at most")
    options.add_argument("--peer", choices=list(PEERS))
    asked = options.parse_args()
    own = scanned() if asked.scans else born_digital
    read = PEERS.get(asked.peer, own)
    odd, everywhere = not asked.developed_on, not asked.scans
    score, seconds, pages = measure(
        asked.folder, read, odd=odd, everywhere=everywhere, most=asked.most
    )
    print(f"{score}; {pages} pages, {1000 * seconds / max(pages, 1):.0f} ms each")


if __name__ == "__main__":
    main()
