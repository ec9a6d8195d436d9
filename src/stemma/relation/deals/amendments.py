"""Supplementary agreements: what each changes, and from which day the deal reads so.

A change is believed where its clause says what stood there before, and that is what the sheet has;
or where the new figures multiply to the new total. Anything else stays as it was.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from stemma.model.across import CacheValue
from stemma.model.references import KnownAs
from stemma.relation.deals import replacing
from stemma.relation.deals.clauses import Clause, clauses_of, told_number
from stemma.relation.deals.heads import total_in
from stemma.relation.deals.weaving import Paper, Row, Said, of_mention
from stemma.toolkit.paper_numbers import number_key


class Rows(NamedTuple):
    """The rows of a deal, and those of its amendments."""

    head: Row
    lines: list[Row]
    owed: list[Row]
    changed: list[Row]


def weave(
    sheet: tuple[Row, list[Row], list[Row], list[Row]], paper: Paper, known: Sequence[KnownAs]
) -> None:
    """Add a supplement to the amendments, and what it changes to the rows, from its day on."""
    rows = Rows(*sheet)
    own = _own(paper, known)
    if own is None or not paper.day:
        return
    said = [_number(own), *_signed(paper)]
    digits = "/".join(number_key(own.designation.number).digits)
    row = next((each for each in rows.changed if each.order == digits), None)
    if row is None:
        row = Row("amendment", own.designation.number, order=digits)
        rows.changed.append(row)
    row.add(paper, said, own.place)
    touched: list[Row] = []
    for clause in clauses_of(paper.item):
        for into, new in _changes(clause, rows, touched):
            into.add(paper, (new,), clause.place(), since=paper.day)


def _own(paper: Paper, known: Sequence[KnownAs]) -> KnownAs | None:
    own = (each for each in known if each.item == paper.item.number)
    return next((each for each in own if each.designation.kind == "supplement"), None)


def _number(own: KnownAs) -> Said:
    number = own.designation.number
    told = {"scheme": "contract", "value": number, "valid": None}
    key = "/".join(number_key(number).digits)
    return Said(field="number", kind="identifier", told=told, key=key, place=own.place)


def _signed(paper: Paper) -> Iterator[Said]:
    """Yield the day of a supplement: the last one of its head that is not its contract's."""
    for page in paper.item.pages[:1]:
        for value in page.values:
            if value.kind == "date" and value.key == paper.day:
                yield of_mention("signed", page, value)
                return


def _changes(clause: Clause, rows: Rows, touched: list[Row]) -> Iterator[tuple[Row, Said]]:
    for said in total_in(clause):
        if said.key not in rows.head.keys("sum"):
            yield rows.head, said
    for was, now in replacing.turned(clause, "date"):
        found = [row for row in rows.owed if was.key in row.keys("due") and was.key != now.key]
        if len(found) == 1:
            yield found[0], of_mention("due", clause.page, now)
    for row, new in _quantities(clause, rows.lines):
        touched.append(row)
        yield row, new
    for value in clause.values("money"):
        yield from ((row, said) for row in touched for said in _total(clause, row, value))
    yield from ((row, said) for row in touched for said in replacing.total(clause, row))


def _quantities(clause: Clause, lines: Sequence[Row]) -> Iterator[tuple[Row, Said]]:
    for was, now in replacing.turned(clause, "count"):
        found = _lines(lines, "quantity", _bare(was))
        if len(found) == 1 and _bare(was) != _bare(now):
            yield found[0], _counted(clause, now)
    yield from replacing.quantities(clause, lines)
    yield from _multiplied(clause, lines)


def _multiplied(clause: Clause, lines: Sequence[Row]) -> Iterator[tuple[Row, Said]]:
    """Yield the counts that the price of just one line multiplies to a sum of the same clause."""
    sums = replacing.sums(clause)
    for count in clause.values("count"):
        number = _bare(count)
        rows = [row for row in lines if number and _products(row, Decimal(number)) & sums]
        if len(rows) == 1 and number not in rows[0].keys("quantity"):
            yield rows[0], _counted(clause, count)


def _products(row: Row, count: Decimal) -> set[Decimal]:
    return {Decimal(key.split(" ")[0]) * count for key in row.keys("price")}


def _lines(rows: Sequence[Row], field: str, key: str) -> list[Row]:
    return [row for row in rows if key in row.keys(field)]


def _bare(value: CacheValue) -> str:
    return told_number(value)


def _counted(clause: Clause, value: CacheValue) -> Said:
    told = {"value": told_number(value), "thing": ""}
    place = clause.page.place(value.start, value.end)
    return Said(field="quantity", kind="count", told=told, key=told_number(value), place=place)


def _total(clause: Clause, row: Row, value: CacheValue) -> Iterator[Said]:
    """Yield a sum as the new total of a line, where its quantity and price multiply to it."""
    if value.told.get("per") or value.told.get("amount") is None:
        return
    prices = [Decimal(key.split(" ")[0]) for key in row.keys("price")]
    counts = [Decimal(key) for key in row.keys("quantity")]
    total = Decimal(told_number(value, ("amount",)))
    if value.key not in row.keys("total") and any(p * c == total for p in prices for c in counts):
        yield of_mention("total", clause.page, value)
