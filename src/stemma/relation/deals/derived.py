"""Figures that are reckoned from cells: products, sums, shares, a range over a height.

Each says by which formula and from which cells. A cell of which papers state several values gives
an interval from the least to the greatest, so a derived figure is as unsure as what it is of.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from stemma.model.deal_sheets import Derived
from stemma.toolkit.intervals import Interval, over, times
from stemma.toolkit.told_values import plain

_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")
_RANGE = re.compile(r"дальность план|glide|gliding range|滑翔距离|滑翔", re.IGNORECASE)
_HEIGHT = re.compile(
    r"высота (?:сброс|выброс|десант)|(?:drop|release|jump) (?:height|altitude)|空投高度|投放高度",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a cell may be: from the least to the greatest value, in a unit or a currency."""

    low: Decimal
    high: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row of a sheet with the figures that are known of it; `words` are what it is called."""

    part: str
    name: str
    words: str
    figures: Mapping[str, Known]


def derived(rows: Sequence[KnownRow]) -> Iterator[Derived]:
    """Yield what can be reckoned from the rows of a sheet, with what is stated for it."""
    lines = [row for row in rows if row.part == "line"]
    payments = [row for row in rows if row.part == "payment"]
    head = next((row for row in rows if row.part == "deal"), None)
    figures: Mapping[str, Known] = {} if head is None else head.figures
    total = figures.get("sum")
    for row in lines:
        yield from _product(row)
        yield from _each(row)
    yield from _sum("sum of the lines", lines, "total", figures.get("net", total))
    if head is not None and {"net", "tax"} <= figures.keys():
        yield from _with_tax(head)
    yield from _sum("sum of the payments", payments, "amount", total)
    for row in payments:
        yield from _share(row, total)
    yield from _glide(rows)


def _product(row: KnownRow) -> Iterator[Derived]:
    quantity, price = row.figures.get("quantity"), row.figures.get("price")
    if quantity is not None and price is not None:
        made = _known(times(_span(quantity), _span(price)), price.unit)
        formula = f"line {row.name}: quantity x price"
        yield _told(f"line {row.name}", formula, made, row.figures.get("total"))


def _each(row: KnownRow) -> Iterator[Derived]:
    """Yield what one piece costs where a line states only how many there are and their total."""
    quantity, total = row.figures.get("quantity"), row.figures.get("total")
    if quantity is None or total is None or "price" in row.figures:
        return
    if min(quantity.low, total.low) > 0:
        made = _known(over(_span(total), _span(quantity)), total.unit)
        yield _told(
            f"price of one, line {row.name}", f"line {row.name}: total / quantity", made, None
        )


def _sum(
    name: str, rows: Sequence[KnownRow], field: str, stated: Known | None
) -> Iterator[Derived]:
    figures = [row.figures[field] for row in rows if field in row.figures]
    units = {figure.unit for figure in figures}
    if len(figures) != len(rows) or not rows or len(units) != 1:
        return
    made = Known(sum(f.low for f in figures), sum(f.high for f in figures), units.pop())  # type: ignore[arg-type]
    formula = (
        f"{' + '.join(f'{row.part} {row.name}'.removeprefix('payment ') for row in rows)}: {field}"
    )
    yield _told(name, formula, made, stated)


def _with_tax(head: KnownRow) -> Iterator[Derived]:
    """Yield what the sum of an invoice before tax and the tax on it come to."""
    net, tax = head.figures["net"], head.figures["tax"]
    if net.unit == tax.unit:
        made = Known(net.low + tax.low, net.high + tax.high, net.unit)
        yield _told("sum with tax", "net + tax", made, head.figures.get("sum"))


def _share(row: KnownRow, total: Known | None) -> Iterator[Derived]:
    percent = row.figures.get("percent")
    if percent is not None and total is not None:
        part = times(_span(percent), Interval(1 / _HUNDRED, 1 / _HUNDRED))
        made = _known(times(part, _span(total)), total.unit)
        yield _told(row.name, f"{row.name}: percent of the sum", made, row.figures.get("amount"))


def _glide(rows: Sequence[KnownRow]) -> Iterator[Derived]:
    """Yield how far a gliding thing comes for each unit of height: its range over its height."""
    ranges = [row for row in rows if row.part == "figure" and _RANGE.search(row.words)]
    heights = [row for row in rows if row.part == "figure" and _HEIGHT.search(row.words)]
    if len(ranges) != 1 or len(heights) != 1:
        return
    far, high = ranges[0].figures.get("value"), heights[0].figures.get("value")
    if far is None or high is None or far.unit != high.unit or min(high.low, high.high) <= 0:
        return
    ratio = _known(over(_span(far), _span(high)), "")
    yield _told(
        "range over height", f"figure {ranges[0].name} / figure {heights[0].name}", ratio, None
    )


def _span(known: Known) -> Interval:
    """Return a cell as an interval of plain numbers; its unit is looked after here."""
    return Interval(known.low, known.high)


def _known(made: Interval, unit: str) -> Known:
    return Known(made.low, made.high, unit)


def _told(name: str, formula: str, made: Known, stated: Known | None) -> Derived:
    low, high = made.low.quantize(_CENT), made.high.quantize(_CENT)
    agrees, says = None, None
    if stated is not None and stated.unit == made.unit:
        ends = dict.fromkeys((plain(stated.low), plain(stated.high)))
        says = " to ".join(ends)
        agrees = low - _CENT <= stated.high and stated.low <= high + _CENT
    return Derived(
        name=name,
        formula=formula,
        low=plain(low),
        high=plain(high),
        unit=made.unit,
        stated=says,
        agrees=agrees,
    )
