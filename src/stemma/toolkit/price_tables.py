"""Tables of goods: quantity times price is the amount of a line, the amounts add up to the total.

Which column is which is told by reckoning, not by heads: two columns whose product is a third one
in at least two lines, to the last digit, are a quantity and a price. So nothing is taken for such a
table by chance, and the line in which the product is another one stands out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product
from types import MappingProxyType
from typing import NamedTuple

from stemma.toolkit.figure_rows import Figure, FigureRow, columns
from stemma.toolkit.titles import unspaced

_LEAST_RIGHT = 2
_LEAST_DIGITS = 4
"""Products of less digits come out right by chance."""
_MOST_COLUMNS, _MOST_EXTRAS = 12, 3
_TOTAL = re.compile(
    r"\W{0,3}(?:\d\.?\s)?(?:итого|всего|общая сумма|общая стоимость|сумма договора|разом|усього"
    r"|total\b|grand total|sum total|(?:价税)?合计|合計"
    r"|总计|總計|总金额|总价|共计|小计|subtotal|sub-total)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"小计|subtotal|sub-total|в том числе|в т\.\s?ч|итого по|包括|其中", re.IGNORECASE
)


_NOTHING_SAID: Mapping[int, Figure] = MappingProxyType({})


class Line(NamedTuple):
    """A line of a table: quantity, price and amount, and whether they fit."""

    row: int
    quantity: Figure
    price: Figure
    amount: Figure
    product: Decimal
    fits: bool


class Total(NamedTuple):
    """A total under a table: what it says, and what the lines above it add up to."""

    figure: Figure
    lines: tuple[Line, ...]
    sum: Decimal


class PriceTable(NamedTuple):
    """A table of goods on a page; `amounts` is its column of amounts, by row."""

    lines: tuple[Line, ...]
    amounts: dict[int, Figure]


def price_table(rows: Sequence[FigureRow]) -> PriceTable | None:
    """Return the table of goods on a page, None where no two lines prove that there is one."""
    goods = [row if not is_total(row) else FigureRow(row.label, ()) for row in rows]
    found = columns(goods)[:_MOST_COLUMNS]
    best: list[Line] = []
    amounts: dict[int, Figure] = {}
    for one, other, whole in combinations(range(len(found)), 3):
        lines = _lines(found[one], found[other], found[whole])
        if _is_proof(lines) and _right(lines) > _right(best):
            best = lines
            amounts = found[whole]
    return PriceTable(tuple(best), amounts) if best else None


def is_total(row: FigureRow) -> bool:
    """Tell whether the words of a row say that its figures are a sum."""
    return _TOTAL.match(unspaced(row.label)) is not None


def totals(
    rows: Sequence[FigureRow], table: PriceTable, said: Mapping[int, Figure] = _NOTHING_SAID
) -> Iterator[Total]:
    """Yield the first total under a table where no reading of the rows above it adds up.

    `said` are sums that rows state in the midst of words, by the number of the row: a total may
    stand in a sentence instead of a cell.

    Nothing is yielded where lines may be missing: the lines must be numbered from one on without a
    gap, or stand under a head on the same page with every row between them read.
    """
    first = min(line.row for line in table.lines)
    under = next((n for n in range(first, len(rows)) if is_total(rows[n])), None)
    if under is None or _PARTS.search(rows[under].label) or not _is_whole(rows, table, under):
        return
    above = [line for line in table.lines if line.row < under]
    figure = _aligned(rows[under], table) if rows[under].figures else said.get(under)
    if figure is None or len(above) < _LEAST_RIGHT:
        return
    lines = sum((line.amount.value for line in above), Decimal(0))
    known = {line.row for line in above}
    extras = [
        table.amounts[n].value for n in range(first, under) if n in table.amounts and n not in known
    ]
    if len(extras) <= _MOST_EXTRAS and not any(
        abs(lines + more - figure.value) <= Decimal("0.01") * len(above) for more in _sums(extras)
    ):
        yield Total(figure, tuple(above), lines + sum(extras, Decimal(0)))


def _sums(extras: Sequence[Decimal]) -> Iterator[Decimal]:
    """Yield what rows without a price may add to a sum: counted, not counted, taken off."""
    for signs in product((1, 0, -1), repeat=len(extras)):
        yield sum((sign * each for sign, each in zip(signs, extras, strict=True)), Decimal(0))


def _lines(
    one: dict[int, Figure], other: dict[int, Figure], whole: dict[int, Figure]
) -> list[Line]:
    found: list[Line] = []
    for row in sorted(one.keys() & other.keys() & whole.keys()):
        quantity, price, amount = one[row], other[row], whole[row]
        if quantity.is_percent or price.is_percent:
            return []
        reckoned = quantity.value * price.value
        fits = abs(reckoned - amount.value) <= _slack(quantity, price, amount)
        found.append(Line(row, quantity, price, amount, reckoned, fits))
    return found


def _slack(quantity: Figure, price: Figure, amount: Figure) -> Decimal:
    """Return how far rounding may move a product: half of the last digit of each factor.

    A whole number counts pieces and is exact; so is a price without decimals.
    """
    half = Decimal("0.5")
    slack = half.scaleb(-amount.places)
    for rounded, times in ((quantity, price), (price, quantity)):
        if rounded.places:
            slack += half.scaleb(-rounded.places) * times.value
    return slack


def _is_proof(lines: Sequence[Line]) -> bool:
    right = _right(lines)
    return right >= _LEAST_RIGHT and 2 * (len(lines) - right) <= right


def _right(lines: Sequence[Line]) -> int:
    """Return how many lines come out right and could have come out wrong."""
    return sum(line.fits and _is_telling(line) for line in lines)


def _is_telling(line: Line) -> bool:
    digits = len(line.amount.value.to_integral_value().as_tuple().digits)
    return digits >= _LEAST_DIGITS and 1 not in (line.quantity.value, line.price.value)


def _aligned(row: FigureRow, table: PriceTable) -> Figure | None:
    """Return the figure of a total that stands under the amounts; one alone may stand anywhere."""
    left = min(figure.box.x0 for figure in table.amounts.values())
    right = max(figure.box.x1 for figure in table.amounts.values())
    under = [each for each in row.figures if each.box.x1 > left and each.box.x0 < right]
    return under[0] if len(under) == 1 and not under[0].is_percent else None


def _is_whole(rows: Sequence[FigureRow], table: PriceTable, under: int) -> bool:
    """Tell whether all lines of a table above its total were read."""
    lines = [line for line in table.lines if line.row < under]
    numbers = [_number(rows[line.row], line) for line in lines]
    if numbers == list(range(1, len(lines) + 1)):
        return True
    between = range(lines[0].row, under) if lines else range(0)
    unread = [n for n in between if n not in table.amounts and _has_money(rows[n])]
    head = rows[lines[0].row - 1] if lines and lines[0].row else None
    return head is not None and not head.figures and bool(head.label) and not unread


def _number(row: FigureRow, line: Line) -> int | None:
    """Return the number that a line of a table begins with."""
    first = row.figures[0]
    if first is not line.quantity and first.value == first.value.to_integral_value():
        return int(first.value)
    begins = re.match(r"(\d{1,3})[.)\s]", row.label)
    return int(begins[1]) if begins else None


def _has_money(row: FigureRow) -> bool:
    return any(len(figure.value.as_tuple().digits) >= _LEAST_DIGITS for figure in row.figures)
