"""`python -m bench.lines_on_pages`: the lines of goods on the real pages labelled by hand.

Every labelled page is read as a case reads it, and its price tables are told as they are before a
deal is woven. A line that is told belongs to the labelled one with which it has most cells in
common; its cells are right, wrong or missed, and all cells of a line that no label has are told
besides. The labels (bench/labels) are counted here, and not looked at.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from bench.as_a_case import items_of
from bench.labels import squeezed
from bench.labels.real_pages import LabelledPage, Line, labelled_pages
from bench.material import GOLD
from bench.some_pages import some_pages
from stemma.demo.score.figures import Rate, Tally
from stemma.model.across import CacheItem
from stemma.relation.deals.goods import GoodsRow, goods_of

_FIELDS = ("item", "designator", "quantity", "unit", "unit_price", "total", "currency")
_TELLING = frozenset({"item", "quantity", "unit_price", "total"})
"""What a line is known again by: any line may have the currency and the unit."""
_CUT = re.compile(r"…|\.\.\.")
_CORE = 0.5
"""How much of a labelled name has to be told, where the label has it at length."""
Cells = Mapping[str, str]


def told(row: GoodsRow) -> Cells:
    """Return what a row of a price table tells, by the names that the labels have for it."""
    held: dict[str, str] = {}
    for said in row.said:
        if said.kind == "money":
            held["unit_price" if said.field == "price" else said.field] = str(said.told["amount"])
            held["currency"] = str(said.told["currency"])
        else:
            held[said.field] = str(said.told.get("value") or said.told.get("text"))
    return {name: text for name, text in held.items() if text}


def labelled(line: Line) -> Cells:
    """Return the cells of a labelled line that the page fills."""
    every = {name: line.get(name) for name in _FIELDS}
    return {name: str(text) for name, text in every.items() if text is not None}


def compared(lines: Sequence[Cells], rows: Sequence[Cells]) -> dict[str, Tally]:
    """Return a tally for each field of the lines of a page, and one for the lines themselves."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    pairs = sorted(
        (len(_same(line, row) & _TELLING), -at - to, at, to)
        for at, line in enumerate(lines)
        for to, row in enumerate(rows)
    )
    beside: dict[int, int] = {}
    for shared, _, at, to in reversed(pairs):
        if shared and at not in beside and to not in beside.values():
            beside[at] = to
    for at, line in enumerate(lines):
        row = rows[beside[at]] if at in beside else {}
        tallies["lines"] += Tally(right=at in beside, missed=at not in beside)
        for name in {*line, *row}:
            tallies[name] += _cell(name, line, row)
    for to, row in enumerate(rows):
        if to not in beside.values():
            tallies["lines"] += Tally(spurious=1)
            for name in row:
                tallies[name] += Tally(spurious=1)
    return tallies


def _same(line: Cells, row: Cells) -> set[str]:
    return {name for name in line if _agree(name, line, row)}


def _cell(name: str, line: Cells, row: Cells) -> Tally:
    if name not in line:
        return Tally(spurious=1)
    if _agree(name, line, row):
        return Tally(right=1)
    return Tally(wrong=1) if name in row else Tally(missed=1)


def _agree(name: str, line: Cells, row: Cells) -> bool:
    """Tell whether a cell is told as it is labelled; a type name is told within the item."""
    wanted, found = line[name], row.get("item" if name == "designator" else name)
    if found is None:
        return False
    if name in {"quantity", "unit_price", "total"}:
        return Decimal(wanted) == Decimal(found)
    one, other = squeezed(wanted).casefold(), squeezed(found).casefold()
    if name not in {"item", "designator"}:
        return one == other
    is_core = name == "item" and other in one and len(other) > _CORE * len(one)
    return is_core or all(part in other for part in _CUT.split(one))


def measured(pages: Sequence[LabelledPage]) -> dict[tuple[str, str], Tally]:
    """Return the tallies by language and field."""
    by_document: dict[str, list[LabelledPage]] = defaultdict(list)
    for page in pages:
        if "password" not in page.document:
            by_document[page.document].append(page)
    with ExitStack() as cut:
        files = [_file(document, of, cut) for document, of in by_document.items()]
        items = items_of(files)
    sums: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for document, of in by_document.items():
        numbers = _numbers(of)
        for page in of:
            is_cut = _is_cut(document)
            number = numbers.index(page.page) + 1 if is_cut else page.page
            lines = [labelled(line) for table in page.tables for line in table.lines]
            rows = list(_rows(items[Path(document).name], number, is_cut=is_cut))
            for name, tally in compared(lines, rows).items():
                sums[page.language, name] += tally
    return sums


def _file(document: str, pages: Sequence[LabelledPage], cut: ExitStack) -> Path:
    """Return a file of the labelled pages of a document; one without fixed pages stays whole."""
    path = GOLD / document
    return cut.enter_context(some_pages(path, _numbers(pages))) if _is_cut(document) else path


def _is_cut(document: str) -> bool:
    return document.endswith(".pdf")


def _numbers(pages: Sequence[LabelledPage]) -> list[int]:
    return sorted(page.page for page in pages)


def _rows(item: CacheItem, number: int, *, is_cut: bool) -> Iterator[Cells]:
    """Yield the lines of the price tables on a page; of one that was cut out as it tells alone."""
    alone = tuple(page for page in item.pages if page.number == number)
    for goods in goods_of(replace(item, pages=alone) if is_cut else item):
        yield from (told(row) for row in goods.rows if row.anchor.page == number)


def main() -> None:
    """Print precision and recall by language and field, and of all."""
    sums = measured(labelled_pages())
    for language in ("ru", "en", "zh"):
        for name in ("lines", *_FIELDS):
            _print(f"{language} {name}", sums.get((language, name), Tally()))
    cells = (tally for (_, name), tally in sums.items() if name != "lines")
    _print("all cells", sum(cells, Tally()))


def _print(name: str, tally: Tally) -> None:
    found = (
        f"right {tally.right}, wrong {tally.wrong}, besides {tally.spurious}, missed {tally.missed}"
    )
    print(f"{name:16} {found:48} precision {_rate(tally.precision)}  recall {_rate(tally.recall)}")


def _rate(rate: Rate) -> str:
    if rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.2f} ({low:.2f}-{high:.2f}) n={rate.n}"


if __name__ == "__main__":
    main()
