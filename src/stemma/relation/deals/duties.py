"""Payments and duties: who owes what by when, clause by clause, and from schedules of payments.

A clause of a contract makes a row; the same clause in another version, a schedule, a reminder is
put to it where enough of its values are the same. What only mentions never makes a row.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.deal_sheets import DealPart
from stemma.model.places import Place
from stemma.model.tables import Column, TableCell
from stemma.relation.deals.clauses import Clause, clauses_of
from stemma.relation.deals.goods import (
    SumsIn,
    amount,
    currency_of,
    goods_of,
    place_of,
    tables_of,
    total_of,
)
from stemma.relation.deals.topics import TAX, Topic
from stemma.relation.deals.weaving import Paper, Row, Said, of_mention, words
from stemma.relation.designations import is_invoice
from stemma.toolkit.figure_rows import FigureRow
from stemma.toolkit.price_tables import is_total
from stemma.toolkit.tables import columns

_WEIGHTS = {"due": 3, "amount": 3, "count": 2, "persons": 2, "weeks": 1, "months": 2, "percent": 1}
_ENOUGH, _ENOUGH_MENTIONED = 3, 4
_SAME_ORDER = 1
_SURELY_SAME = 5
"""A contract in two columns says a clause twice: its day and its amount are the same."""
_PEOPLE = re.compile(
    r"человек|чел\.|person|people|trainee|specialist|специалист|人|名", re.IGNORECASE
)
_REACH = 60
_COUNTED_ABOVE = re.compile(r"\d\s[^\W\d_]+(?:\s[^\W\d_]+)?\s?\n\s*$")
_TO_PAY = re.compile(
    r"(?:к (?:оплате|уплате|перечислению)|(?:amount|total|balance|sum) (?:due|payable|to pay)"
    r"|due and payable|应付(?:总额|金额|款)?|付款金额)\W{0,3}$",
    re.IGNORECASE,
)
DEBTOR = re.compile(
    r"\b(Продавец|Покупатель|Поставщик|Заказчик|Исполнитель)\b"
    r"(?=\s(?:обяз|переда|постав|провод|обуча|уплач|оплач|выполн|предостав|обеспечив|организу"
    r"|устан|гарантир|направл|нес[её]т))"
    r"|\b(?:The )?(Seller|Buyer|Supplier|Customer|Contractor)\b"
    r"(?=\s(?:shall|undertakes|will|warrants|is obliged|guarantees))"
    r"|(卖方|买方|甲方|乙方)(?=应|须|负责|向|将)"
)


@dataclass(frozen=True, slots=True)
class Due:
    """Something owed as one paper states it: of which part and topic, in which order."""

    part: DealPart
    topic: str
    order: str
    said: tuple[Said, ...]
    anchor: Place

    def key(self, field: str) -> str | None:
        """Return the key of what it states for a field, None where it states none."""
        return next((each.key for each in self.said if each.field == field), None)


def owed_in(item: CacheItem, *, by_sentence: bool = False) -> Iterator[Due]:
    """Yield what is owed by the clauses and schedules of an item, in their order."""
    counted: dict[str, int] = {}
    for clause in clauses_of(item, by_sentence=by_sentence):
        topic = clause.topic()
        made = None if topic is None else _of_clause(clause, topic)
        if made is not None:
            counted[made[0]] = counted.get(made[0], 0) + 1
            yield Due(*made, str(counted[made[0]]), *_placed(clause, topic or "payment"))
    yield from _scheduled(item)
    yield from _invoiced(item)


def _of_clause(clause: Clause, topic: Topic) -> tuple[DealPart, str] | None:
    """Return the part and topic of a clause that owes something by a day, None of any other."""
    days = [day for day in clause.days() if clause.foresees(day)]
    if len(days) != 1 or not _stands_alone(clause, days[0]):
        return None
    if topic != "payment":
        return "duty", topic
    has_sum = clause.values("money") or _percents(clause)
    return ("payment", "payment") if has_sum else None


def _stands_alone(clause: Clause, day: CacheValue) -> bool:
    """Tell whether a day is not that of a paper that is cited: a number right before it."""
    near = (value for value in clause.values("identifier") if 0 <= day.start - value.end <= 12)
    return next(near, None) is None


def _percents(clause: Clause) -> list[CacheValue]:
    return [value for value in clause.values("measure") if value.told.get("unit") == "%"]


def _placed(clause: Clause, topic: str) -> tuple[tuple[Said, ...], Place]:
    said = list(_payment(clause) if topic == "payment" else _duty(clause, topic))
    due = next(day for day in clause.days() if clause.foresees(day))
    said.append(_plain_day(of_mention("due", clause.page, due), due))
    owes = DEBTOR.search(clause.text)
    if owes is not None:
        start, end = (clause.start + at for at in owes.span(owes.lastindex or 0))
        said.append(
            words("owed by", owes[owes.lastindex or 0], clause.page.place(start, end), "prose")
        )
    return tuple(said), clause.place()


def _plain_day(said: Said, day: CacheValue) -> Said:
    """Return a day that something is due as the day itself: "not later than" is what due means."""
    return Said(field=said.field, kind="date", told=day.told, key=day.key, place=said.place)


def _payment(clause: Clause) -> Iterator[Said]:
    for field, held in (("percent", _percents(clause)), ("amount", clause.values("money"))):
        if len({value.key for value in held}) == 1:
            yield of_mention(field, clause.page, held[0])


def _duty(clause: Clause, topic: str) -> Iterator[Said]:
    counts = [
        value
        for value in clause.values("count")
        if value.told.get("value") and not _may_be_speck(clause.page, value)
    ]
    people = [value for value in counts if _PEOPLE.search(_written(clause.page, value))]
    if topic == "training" and len(people) == 1:
        yield of_mention("persons", clause.page, people[0])
    elif topic != "training" and len(counts) == 1:
        yield of_mention("count", clause.page, counts[0])
    for field, unit in (("weeks", "week"), ("months", "month")):
        spans = [value for value in clause.values("measure") if value.told.get("unit") == unit]
        if len(spans) == 1:
            yield of_mention(field, clause.page, spans[0])


def _may_be_speck(page: CachePage, value: CacheValue) -> bool:
    """Tell whether figures that begin a recognised line stand where a number goes on from above.

    Of "6 folding" and "8 boats" beneath it the 8 is a mark at the edge of the paper.
    """
    above = page.text[max(0, value.start - _REACH) : value.start]
    return page.text_from == "ocr" and _COUNTED_ABOVE.search(above) is not None


def _written(page: CachePage, value: CacheValue) -> str:
    return page.text[value.start : value.end + 2]


def _scheduled(item: CacheItem) -> Iterator[Due]:
    """Yield the payments of a schedule: a table of sums and days."""
    currency = currency_of(item)
    for table, pages in tables_of(item):
        told = columns.told([cell for _, cell in table.cells], table.headers, table.columns).columns
        if any(column.role in {"quantity", "price"} for column in told):
            continue
        for number in range(table.headers, table.rows):
            cells = [(pages[page], cell) for page, cell in table.cells if cell.row == number]
            said = [each for page, cell in cells for each in _of_cell(page, cell, told, currency)]
            label = " ".join(cell.text for _, cell in cells[:2])
            fields = {each.field for each in said}
            if {"amount", "due"} <= fields and not is_total(FigureRow(label, ())):
                order = str(number - table.headers + 1)
                yield Due("payment", "payment", order, tuple(said), said[0].place)


def _invoiced(item: CacheItem) -> Iterator[Due]:
    """Yield the payment that an invoice asks for: its one total, by its one day."""
    if not is_invoice(item):
        return
    asked = (*_totals(item), *_to_pay(item))
    totals = {said.key for said in asked}
    clauses = list(clauses_of(item, by_sentence=True))
    days = {
        day.key: _plain_day(of_mention("due", clause.page, day), day)
        for clause in clauses
        for day in clause.days()
        if clause.foresees(day)
    }
    shares = {
        value.key: of_mention("percent", clause.page, value)
        for clause in clauses
        if not TAX.search(clause.text)
        for value in _percents(clause)
    }
    if len(totals) == len(days) == 1:
        one_share = shares.values() if len(shares) == 1 else ()
        said = (*asked, *_in_lines(item, asked[0].key), *days.values(), *one_share)
        yield Due("payment", "payment", "", said, said[0].place)


def _totals(item: CacheItem) -> Iterator[Said]:
    """Yield what the rows of an item's tables that say they are totals amount to."""
    money = SumsIn(currency_of(item), Decimal(1))
    for table, pages in tables_of(item):
        told = columns.told([cell for _, cell in table.cells], table.headers, table.columns).columns
        for number in range(table.headers, table.rows):
            cells = [(pages[page], cell) for page, cell in table.cells if cell.row == number]
            label = " ".join(cell.text for _, cell in cells if cell.value is None)
            if is_total(FigureRow(" ".join(label.split()), ())):
                yield from total_of(cells, told, money, "amount")


def _in_lines(item: CacheItem, key: str) -> Iterator[Said]:
    """Yield the total of an invoice's one line where it is what is asked for."""
    totals = [
        said
        for goods in goods_of(item)
        for row in goods.rows
        for said in row.said
        if said.field == "total"
    ]
    if len(totals) == 1 and totals[0].key == key:
        yield replace(totals[0], field="amount")


def _to_pay(item: CacheItem) -> Iterator[Said]:
    """Yield the sums that a line says are to be paid: "К оплате: EUR 35 322 400,00"."""
    for page in item.pages:
        for value in page.values:
            line = page.text.rfind("\n", 0, value.start) + 1
            if value.kind == "money" and _TO_PAY.search(page.text[line : value.start]):
                yield of_mention("amount", page, value)


def _of_cell(
    page: CachePage, cell: TableCell, told: Sequence[Column], currency: str
) -> Iterator[Said]:
    column = told[cell.column] if cell.column < len(told) else None
    if column is None or not cell.spans or cell.columns != 1:
        return
    if column.role == "total":
        yield from amount(page, cell, column, SumsIn(currency, Decimal(1)), "amount")
    elif column.unit == "%" and cell.value is not None:
        number = f"{cell.value:f}"
        yield Said(
            field="percent",
            kind="measure",
            told={"value": number, "unit": "%"},
            key=f"{float(cell.value):.12g} %",
            how="table",
            place=place_of(page, cell),
        )
    else:
        yield from _day_in(page, cell)


def _day_in(page: CachePage, cell: TableCell) -> Iterator[Said]:
    start, end = cell.spans[0][0], cell.spans[-1][1]
    inside = (
        value
        for value in page.values
        if value.kind == "date" and start <= value.start and value.end <= end
    )
    for value in inside:
        fills = value.end - value.start >= len(cell.text) // 2
        if fills and value.told.get("precision") == "day":
            yield _plain_day(of_mention("due", page, value, "table"), value)
            return


def weave(rows: list[Row], paper: Paper) -> None:
    """Add what a paper says is owed to the rows it is of; a paper that agrees it makes new ones."""
    agrees = paper.role in {"contract", "draft"}
    used: set[int] = set()
    for each in owed_in(paper.item, by_sentence=not agrees):
        row = _row_of(rows, each, used, enough=_ENOUGH if agrees else _ENOUGH_MENTIONED)
        if row is None and agrees:
            row = Row(each.part, "", order=each.order)
            row.name = each.topic
            rows.append(row)
        if row is None:
            continue
        if agrees:
            used.add(id(row))
        known = each.said if agrees or paper.role == "schedule" else _agreeing(row, each)
        row.add(paper, known, each.anchor)


def _agreeing(row: Row, each: Due) -> tuple[Said, ...]:
    """Return what a mention states as the row has it: what it states otherwise is not agreed."""
    return tuple(said for said in each.said if said.key in row.keys(said.field))


def _row_of(rows: Sequence[Row], each: Due, used: set[int], enough: int) -> Row | None:
    """Return the row that something owed is of: the one with which most of its values agree."""
    scored = [
        (_score(row, each), -index)
        for index, row in enumerate(rows)
        if row.part == each.part
        and row.name == each.topic
        and (id(row) not in used or _score(row, each) >= _SURELY_SAME)
    ]
    best = max(scored, default=(0, 0))
    return rows[-best[1]] if best[0] >= enough else None


def _score(row: Row, each: Due) -> int:
    agreeing: Callable[[str], bool] = lambda field: each.key(field) in row.keys(field)  # noqa: E731
    score = sum(weight for field, weight in _WEIGHTS.items() if agreeing(field))
    return score + (_SAME_ORDER if score and row.order == each.order else 0)


def numbered(rows: Sequence[Row]) -> None:
    """Name rows by what they are of and, where there are several, which: "delivery 2"."""
    by_topic: dict[str, list[Row]] = {}
    for row in rows:
        by_topic.setdefault(row.name, []).append(row)
    for topic, alike in by_topic.items():
        for number, row in enumerate(alike, 1):
            row.name = f"{topic} {number}" if len(alike) > 1 or topic == "payment" else topic
