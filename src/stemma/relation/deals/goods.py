"""Lines of goods: the rows of price tables, one line for the same goods in every paper.

A row belongs to a line by what its figures and its type name say, not by its words: those are in
three languages. Two rows are one line where at least two such things agree.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage
from stemma.model.places import Place
from stemma.model.tables import Column, TableCell
from stemma.relation.deals import scales
from stemma.relation.deals.weaving import Paper, Row, Said, words
from stemma.toolkit.figure_rows import FigureRow
from stemma.toolkit.price_tables import is_total
from stemma.toolkit.tables import columns
from stemma.toolkit.tables.joining import Joined, Part, goes_on, joined
from stemma.toolkit.told_values import plain

_INTEGERS = re.compile(r"\d+")
_FIGURES = re.compile(r"\d(?:[\d\s.,'’]*\d)?")
_UNIT_BEHIND = re.compile(r"[^\W\d_][^\d\n]*")
_COUNTED_IN = re.compile(rf"[\d\s.,'’]+(?P<unit>{_UNIT_BEHIND.pattern})")
_MEASURES = re.compile(r"показател|indicator|指标|指標|\b(?:19|20)\d\d\b", re.IGNORECASE)
_TYPE = re.compile(r"[^\W\d_]{1,20}\W{0,2}(\d{1,4}[^\W\d_]{0,2})(?![\w,.]*\d)")
TYPE_NAME = re.compile(r"[^\W\d_]{2,20}[-–—](\d{1,4}[^\W\d_]{0,2})(?![\w,./]*\d)")
_LEAST_LETTERS = 6
"""Letters of a name on average; a unit has less."""
_CURRENCY = 3
_ENOUGH = 3
_ROWS_ENOUGH, _SHARE_ENOUGH = 2, 0.6
_SLACK = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Goods:
    """A price table: its rows, and the total under it if there is one."""

    rows: tuple["GoodsRow", ...]
    sums: tuple[Said, ...]


class SumsIn(NamedTuple):
    """The currency of sums that name none, and what the lines above multiply them by."""

    currency: str
    scale: Decimal


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """A row of a price table: what it states, its number, its type name, where it stands."""

    said: tuple[Said, ...]
    number: str
    type_name: str
    anchor: Place

    def key(self, field: str) -> str | None:
        """Return the key of what the row states for a field, None where it states none."""
        return next((each.key for each in self.said if each.field == field), None)


def tables_of(item: CacheItem) -> Iterator[tuple[Joined, Mapping[int, CachePage]]]:
    """Yield the tables of an item, put together where they go on overleaf, with its pages."""
    pages = {page.number: page for page in item.pages}
    held: list[Part] = []
    for page in item.pages:
        for index, table in enumerate(page.tables):
            part = Part(page.number, index + 1, is_last=index == len(page.tables) - 1, table=table)
            if held and not goes_on(held[-1], part):
                yield joined(held), pages
                held = []
            held.append(part)
    if held:
        yield joined(held), pages


def goods_of(item: CacheItem, currency: str = "") -> Iterator[Goods]:
    """Yield the tables of goods of an item: those that name them, their number and price or unit.

    `currency` is that of the deal, for an item that names none.
    """
    for table, pages in tables_of(item):
        seen = columns.told([cell for _, cell in table.cells], table.headers, table.columns)
        told = _with_name(table, _with_quantity(table, seen.columns))
        roles = {column.role for column in told}
        if {"name", "quantity"} <= roles and (roles & {"price", "total"} or _is_list(roles)):
            yield _goods(table, pages, told, currency_of(item) or currency)


def _is_list(roles: AbstractSet[str | None]) -> bool:
    """Tell whether a table without prices lists goods: by the unit, and not day by day."""
    return "unit" in roles and "date" not in roles


def _with_quantity(table: Joined, told: Sequence[Column]) -> Sequence[Column]:
    """Return columns of which the only one of numbers is the quantity, beside goods and units.

    Not under a year, nor where what is measured is named and no goods.
    """
    roles = {column.role for column in told}
    is_list = {"name", "unit"} <= roles and not roles & {"quantity", "price", "total"}
    if not is_list or any(_MEASURES.search(each.heading) for each in told):
        return told
    numbers = Counter(cell.column for _, cell in table.cells if _is_number(cell, table, told))
    rows = table.rows - table.headers
    if len(numbers) != 1 or max(numbers.values()) < _SHARE_ENOUGH * rows:
        return told
    return [replace(each, role="quantity") if n in numbers else each for n, each in enumerate(told)]


def _is_number(cell: TableCell, table: Joined, told: Sequence[Column]) -> bool:
    is_body = cell.row >= table.headers and cell.column < len(told)
    return is_body and cell.value is not None and told[cell.column].role is None


def _with_name(table: Joined, told: Sequence[Column]) -> Sequence[Column]:
    """Return columns of which one names the goods: that of most words, where no head says which.

    Only where heads or figures say which are the quantity and what it costs.
    """
    roles = {column.role for column in told}
    if "name" in roles or "quantity" not in roles or not roles & {"price", "total"}:
        return told
    letters = Counter[int]()
    for _, cell in table.cells:
        is_free = cell.column < len(told) and told[cell.column].role is None
        if is_free and cell.row >= table.headers and cell.columns == 1:
            letters[cell.column] += sum(map(str.isalpha, cell.text))
    [(widest, most)] = letters.most_common(1) or [(0, 0)]
    if most < _LEAST_LETTERS * (table.rows - table.headers):
        return told
    return [replace(each, role="name") if n == widest else each for n, each in enumerate(told)]


def currency_of(item: CacheItem) -> str:
    """Return the currency in which most sums of an item are; empty for none."""
    sums = (value for page in item.pages for value in page.values if value.kind == "money")
    found = Counter(str(value.told.get("currency") or "") for value in sums)
    return found.most_common(1)[0][0] if found else ""


def _goods(
    table: Joined, pages: Mapping[int, CachePage], told: Sequence[Column], currency: str
) -> Goods:
    rows: list[GoodsRow] = []
    sums: list[Said] = []
    money = SumsIn(currency, _above(table, pages))
    for number in range(table.headers, table.rows):
        cells = [(pages[page], cell) for page, cell in table.cells if cell.row == number]
        label = " ".join(cell.text for _, cell in cells if cell.value is None)
        if is_total(FigureRow(" ".join(label.split()), ())):
            sums += total_of(cells, told, money)
            continue
        row = _row(cells, told, money)
        if row is not None:
            rows.append(row)
    return Goods(tuple(rows), tuple(sums[-1:]))


def _above(table: Joined, pages: Mapping[int, CachePage]) -> Decimal:
    """Return what the lines above a table say its sums are to be multiplied by."""
    first, cell = next((each for each in table.cells if each[1].spans), (0, None))
    return Decimal(1) if cell is None else scales.above(pages[first].text, cell.spans[0][0])


def _row(
    cells: Sequence[tuple[CachePage, TableCell]], told: Sequence[Column], money: SumsIn
) -> GoodsRow | None:
    said: list[Said] = []
    units: list[Said] = []
    number, type_name = "", ""
    for page, cell in _with_proved(cells, told):
        if cell.columns != 1 or not cell.spans or cell.column >= len(told):
            continue
        column = told[cell.column]
        if column.role == "number":
            number = "".join(filter(str.isdigit, cell.text))
        elif column.role == "name":
            said.append(words("item", cell.text.strip(" |"), place_of(page, cell), "table"))
            type_name = _type_of(cell.text)
        elif column.role == "unit" and cell.text.strip():
            said.append(words("unit", cell.text, place_of(page, cell), "table"))
        else:
            said += amount(page, cell, column, money)
            units += _counted_in(page, cell, column)
    fields = {each.field for each in said}
    said += units if "unit" not in fields else ()
    if "item" not in fields or not fields & {"quantity", "price", "total"}:
        return None
    anchor = next(each.place for each in said if each.field == "item")
    return GoodsRow(tuple(said if _adds_up(said) else _sure(said)), number, type_name, anchor)


def _counted_in(page: CachePage, cell: TableCell, column: Column) -> Iterator[Said]:
    """Yield the unit that stands with a quantity in one cell: "10.00 Hours", "3 шт."."""
    found = _COUNTED_IN.fullmatch(cell.text)
    if column.role == "quantity" and cell.value is not None and found is not None:
        yield words("unit", found["unit"], place_of(page, cell, _UNIT_BEHIND), "table")


def _with_proved(
    cells: Sequence[tuple[CachePage, TableCell]], told: Sequence[Column]
) -> Iterator[tuple[CachePage, TableCell]]:
    """Yield the cells of a row, with the quantity that its price and total prove.

    Recognition may have put a speck beside it, so that its cell is no number by itself.
    """
    held = {told[cell.column].role: cell for _, cell in cells if cell.column < len(told)}
    counted, price, total = held.get("quantity"), held.get("price"), held.get("total")
    proved = None
    if counted and price and total and counted.value is None and price.value and total.value:
        proved = total.value / price.value
    for page, cell in cells:
        is_read = proved is not None and cell is counted
        if is_read and _INTEGERS.findall(cell.text) == [f"{proved:f}"]:
            yield page, replace(cell, value=proved)
        else:
            yield page, cell


def _adds_up(said: Sequence[Said]) -> bool:
    """Tell whether quantity times price is the total, where a row states all three."""
    keys = {each.field: each.told for each in said}
    if not {"quantity", "price", "total"} <= keys.keys():
        return True
    quantity, price = Decimal(str(keys["quantity"]["value"])), Decimal(str(keys["price"]["amount"]))
    total = Decimal(str(keys["total"]["amount"]))
    return abs(quantity * price - total) <= _SLACK + abs(quantity) * _SLACK / 2


def _sure(said: Sequence[Said]) -> Iterator[Said]:
    """Yield what a row states that does not multiply: in a scan one of the three is misread."""
    is_scan = any(each.place.stretch and each.place.stretch.text_from == "ocr" for each in said)
    for each in said:
        if not is_scan or each.field not in {"quantity", "price", "total"}:
            yield each


def total_of(
    cells: Sequence[tuple[CachePage, TableCell]],
    told: Sequence[Column],
    money: SumsIn,
    field: str = "sum",
) -> Iterator[Said]:
    """Yield the total of a row that says it is one: its last number, under the totals if split."""
    numbers = [(page, cell) for page, cell in cells if cell.value is not None and cell.spans]
    totals = [
        each
        for each in numbers
        if each[1].column < len(told) and told[each[1].column].role == "total"
    ]
    for page, cell in (totals or numbers)[-1:]:
        heading = next((each.heading for each in told if each.role == "total"), "")
        column = Column(heading=heading, role="total", unit=_unit(told))
        yield from amount(page, cell, column, money, field)


def _unit(told: Sequence[Column]) -> str | None:
    return next((each.unit for each in told if each.role == "total" and each.unit), None)


def amount(
    page: CachePage, cell: TableCell, column: Column, money: SumsIn, field: str = ""
) -> Iterator[Said]:
    """Yield the number of a cell as its column says: a quantity, a price, a total."""
    if cell.value is None or column.role not in {"quantity", "price", "total"}:
        return
    unit = column.unit or ""
    currency = unit if len(unit) == _CURRENCY and unit.isupper() else money.currency
    place = place_of(page, cell, _FIGURES)
    if column.role != "quantity" and unit and currency != unit:
        return
    if column.role == "quantity":
        told = {"value": plain(cell.value), "thing": ""}
        key = plain(cell.value)
        yield Said(field="quantity", kind="count", told=told, key=key, how="table", place=place)
        return
    number = cell.value * (scales.of_heading(column.heading) or money.scale)
    told = {"amount": plain(number), "currency": currency}
    if column.role == "price":
        told["per"] = "piece"
    yield Said(
        field=field or column.role,
        kind="money",
        told=told,
        key=f"{float(number):.12g} {currency}".strip(),
        how="table",
        place=place,
    )


def place_of(page: CachePage, cell: TableCell, within: re.Pattern[str] | None = None) -> Place:
    """Return where a cell stands: its text; of a cell in several lines that lie apart, the first.

    `within` narrows it to what matches in there.
    """
    start, end = cell.spans[0]
    for first, last in cell.spans[1:]:
        if page.text[end:first].strip():
            break
        end = last
    found = within.search(page.text, start, end) if within is not None else None
    if found is not None:
        start, end = found.span()
    while start < min(end, len(page.text)) and page.text[start] in " |\n":
        start += 1
    return page.place(start, max(end, start + 1))


def _type_of(text: str) -> str:
    """Return the figures of a type name, the same in every script: "36" of «Зимнянка-36»."""
    found = _TYPE.search(" ".join(text.split()))
    return found[1].casefold() if found is not None else ""


def type_in(text: str) -> str:
    """Return the figures of the last type name of equipment in a text, empty for none."""
    found = list(TYPE_NAME.finditer(text))
    return found[-1][1].casefold() if found else ""


def weave(rows: list[Row], paper: Paper, goods: Goods) -> None:
    """Add each row of a table to the line it is of; where the paper agrees it, to a new one."""
    placed = _aligned(rows, goods)
    for index, each in enumerate(goods.rows):
        line = placed.get(index)
        if line is None and paper.agrees and each.key("price") is not None:
            line = Row("line", str(len(rows) + 1), order=each.number)
            rows.append(line)
        if line is not None:
            _add(line, paper, each)


def _add(line: Row, paper: Paper, each: GoodsRow) -> None:
    """Add what a row states; what a supplement states otherwise holds from its day on."""
    is_new = [paper.role == "supplement" and _is_new(line, said) for said in each.said]
    for news, since in ((False, ""), (True, paper.day)):
        some = [said for said, new in zip(each.said, is_new, strict=True) if new is news]
        if some:
            line.add(paper, some, each.anchor, since=since)


def _is_new(line: Row, said: Said) -> bool:
    return bool(line.keys(said.field)) and said.key not in line.keys(said.field)


def lists_same_goods(rows: Sequence[Row], goods: Goods) -> bool:
    """Tell whether a table that cites no contract lists the goods of one, at the same prices."""
    placed = _aligned(rows, goods)
    priced = [i for i, row in placed.items() if goods.rows[i].key("price") in row.keys("price")]
    return len(priced) >= _ROWS_ENOUGH and len(priced) >= _SHARE_ENOUGH * len(goods.rows)


def _aligned(rows: Sequence[Row], goods: Goods) -> dict[int, Row]:
    scored = sorted(
        (
            (_score(row, each), -abs(at - index), index, at)
            for index, each in enumerate(goods.rows)
            for at, row in enumerate(rows)
        ),
        reverse=True,
    )
    placed: dict[int, Row] = {}
    used = set[int]()
    for score, _, index, at in scored:
        if score >= _ENOUGH and index not in placed and at not in used:
            placed[index] = rows[at]
            used.add(at)
    return placed


def _is_otherwise(row: Row, each: GoodsRow) -> bool:
    """Tell whether number and price are others: parts "for the X-20" are not the X-20."""
    pairs = [(row.keys(field), each.key(field)) for field in ("quantity", "price")]
    return all(keys and key is not None and key not in keys for keys, key in pairs)


def _score(row: Row, each: GoodsRow) -> int:
    """Return how much says that a row is of a line: names and prices much, small numbers little."""
    types = {_type_of(text) for text in row.texts("item")} - {""}
    score = 3 if each.type_name in types else 0
    if each.type_name and types and each.type_name not in types:
        score -= 1
    score -= _is_otherwise(row, each)
    score += 3 * (each.key("item") in row.keys("item"))
    score += 2 * (each.key("price") in row.keys("price"))
    score += 2 * (each.key("total") in row.keys("total"))
    score += each.key("quantity") in row.keys("quantity")
    score += bool(each.number) and each.number == row.order
    return score
