"""What the columns of a table hold: by their headings, and by what their figures do.

Where quantity times price is the total in row after row, three columns have told what they are,
whatever they are called, unless their headings say something else: in a packing list the weight
of a piece times the pieces is a weight and no sum. A row in which it does not hold is named.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, permutations
from typing import NamedTuple

from stemma.model.mentions import Unread
from stemma.model.tables import BrokenRow, Column, Role, TableCell
from stemma.toolkit.grammar.reading import words_of
from stemma.toolkit.tables.column_words import MEASURED, PATTERNS
from stemma.toolkit.titles import unspaced
from stemma.toolkit.told_values import plain

_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in PATTERNS)
_MEASURED = re.compile(MEASURED, re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）|,.*$")
_CURRENCY = r"(?<!\w)(?:[$€£¥₽₹₴]|USD|EUR|GBP|RUB|CNY|RMB|UAH|INR|руб)(?!\w)\.?"
_IN_CURRENCY = re.compile(rf"(?<=\S)\s*(?P<currency>{_CURRENCY})$")
"""A currency behind a heading, without brackets: "Gross amount €"."""
_UNIT = re.compile(r"[(（,/]\s*(?:in |в |单位[:：]?)?([^()（），]+?)\s*(?:[)）]|$)")
_SPECK = re.compile(r"^(?:[^\w№#]|[^\W\d]\s)+|(?:[^\w.)）]|\s[^\W\d])+$")
_LONGEST_HEADING = 120
_MOST_COLUMNS = 12
_SAMPLE = 200
"""Rows by which it is told which columns multiply."""
_LEAST_NAMED, _LEAST_UNNAMED = 2, 3
_MOSTLY = 0.8
_SUMS: tuple[Role, Role, Role] = ("quantity", "price", "total")
_TAGS = ("CURRENCY", "UNIT", "PERCENT_OF")


@dataclass(frozen=True, slots=True)
class Told:
    """What the columns are, in how many rows the arithmetic holds, and in which it does not."""

    columns: tuple[Column, ...]
    fitting: int
    broken: tuple[BrokenRow, ...]


class _Triple(NamedTuple):
    """Columns of which the first two multiply to the third."""

    quantity: int
    price: int
    total: int


_Values = Mapping[int, Mapping[int, Decimal]]
"""The numbers of a table's body, by row and column."""


def told(cells: Sequence[TableCell], headers: int, columns: int) -> Told:
    """Return what the columns of a table hold."""
    heads = [cell for cell in cells if cell.columns < columns or columns == 1]
    above = [_above(heads, headers, column) for column in range(columns)]
    headings = [" ".join(held)[:_LONGEST_HEADING] for held in above]
    roles = [
        role(held[-1]) or role(heading) if held else None
        for held, heading in zip(above, headings, strict=True)
    ]
    values = _values(cells, headers)
    roles = [
        "number"
        if kind == "name" and roles.count("name") > 1 and _counts_rows(values, at)
        else kind
        for at, kind in enumerate(roles)
    ]
    measured = frozenset(at for at, heading in enumerate(headings) if _MEASURED.search(heading))
    triple = _best(dict(islice(values.items(), _SAMPLE)), roles, measured)
    fitting, broken = 0, tuple[BrokenRow, ...]()
    if triple is not None:
        fitting = sum(_fits(row, triple) for row in _full(values, triple).values())
        broken = tuple(_broken(values, triple))
        if _may_be_sums(triple, roles, measured):
            for column, name in zip(triple, _SUMS, strict=True):
                roles[column] = name
    made = tuple(
        Column(heading=heading, role=kind, unit=unit(heading))
        for heading, kind in zip(headings, roles, strict=True)
    )
    return Told(made, fitting, broken)


def role(heading: str) -> Role | None:
    """Return what a heading says its column holds; None where it says nothing that is known.

    A lone letter before it or behind it may be a speck that recognition took for one; printed forms
    set the letters of a heading apart (金  额).
    """
    without = _IN_CURRENCY.sub("", _ASIDE.sub(" ", heading).strip())
    plain_heading = unspaced(" ".join(without.split()).strip(" .:*"))
    bare = _SPECK.sub("", plain_heading)
    found = _role(plain_heading) or (_role(bare) if bare != plain_heading else None)
    return None if found in ("price", "total") and _MEASURED.search(heading) else found


def _role(heading: str) -> Role | None:
    return next(
        (kind for kind, pattern in _PATTERNS if heading and pattern.fullmatch(heading)), None
    )


def unit(heading: str) -> str | None:
    """Return the unit that a heading names in brackets or behind a comma, or its currency."""
    behind = _IN_CURRENCY.search(heading.strip())
    last = [] if behind is None else [behind["currency"]]
    for written in (*(match[1] for match in _UNIT.finditer(heading)), *last):
        tokens = [token for token in words_of(Unread(written)).tokens if token.word.strip()]
        found = [
            str(token.meaning[tag]) for token in tokens for tag in _TAGS if tag in token.meaning
        ]
        if len(tokens) == 1 and found:
            return found[0]
    return None


def _above(cells: Sequence[TableCell], headers: int, column: int) -> list[str]:
    """Return what stands above a column, from the top down; the last says most."""
    return [
        " ".join(cell.text.split())
        for cell in cells
        if cell.row < headers and cell.column <= column < cell.column + cell.columns
    ]


def _values(cells: Sequence[TableCell], headers: int) -> _Values:
    found: dict[int, dict[int, Decimal]] = {}
    for cell in cells:
        if cell.row >= headers and cell.value is not None and cell.columns == 1:
            found.setdefault(cell.row, {})[cell.column] = cell.value
    return found


def _counts_rows(values: _Values, column: int) -> bool:
    """Tell whether the figures of a column are those of its rows: 1, 2, 3 under "Item"."""
    figures = [row[column] for row in values.values() if column in row]
    return bool(figures) and figures == [Decimal(n) for n in range(1, len(figures) + 1)]


def _best(
    values: _Values, roles: Sequence[Role | None], measured: frozenset[int]
) -> _Triple | None:
    """Return the columns that multiply: those named so, else any that do so often.

    Of two that do so as often, the one whose headings allow it; then the one further left.
    """
    named = [triple for triple in _triples(values) if _is_named(triple, roles)]
    for triples, least in ((named, _LEAST_NAMED), (list(_triples(values)), _LEAST_UNNAMED)):
        scored = [(_score(values, triple), triple) for triple in triples]
        fitting = [
            (score, triple)
            for score, triple in scored
            if score[0] >= least and _holds(score, least)
        ]
        if fitting:
            return max(
                fitting,
                key=lambda each: (
                    each[0][0],
                    -each[0][1],
                    _may_be_sums(each[1], roles, measured),
                ),
            )[1]
    return None


def _may_be_sums(triple: _Triple, roles: Sequence[Role | None], measured: frozenset[int]) -> bool:
    """Tell whether no heading says that these columns hold something else than goods for money."""
    allowed = all(roles[column] in (None, name) for column, name in zip(triple, _SUMS, strict=True))
    return allowed and measured.isdisjoint(triple)


def _holds(score: tuple[int, int], least: int) -> bool:
    """Tell whether it holds often enough: of named columns in most rows, else in nearly all."""
    fits, rows = score
    return 2 * fits > rows if least == _LEAST_NAMED else fits >= _MOSTLY * rows


def _triples(values: _Values) -> Iterator[_Triple]:
    used = sorted({column for row in values.values() for column in row})[:_MOST_COLUMNS]
    for quantity, price, total in permutations(used, 3):
        if quantity < price:
            yield _Triple(quantity, price, total)
            yield _Triple(price, quantity, total)


def _is_named(triple: _Triple, roles: Sequence[Role | None]) -> bool:
    return tuple(roles[column] for column in triple) == _SUMS


def _full(values: _Values, triple: _Triple) -> _Values:
    return {row: held for row, held in values.items() if all(column in held for column in triple)}


def _score(values: _Values, triple: _Triple) -> tuple[int, int]:
    """Return in how many rows it holds and tells something (no factor is 1), and of how many."""
    rows = _full(values, triple)
    telling = [
        held
        for held in rows.values()
        if {held[triple.quantity], held[triple.price]}.isdisjoint({0, 1})
    ]
    return sum(_fits(held, triple) for held in telling), len(rows)


def _fits(row: Mapping[int, Decimal], triple: _Triple) -> bool:
    """Tell whether a row multiplies, as exactly as its figures are written."""
    quantity, price, total = (row[column] for column in triple)
    slack = _last_place(total) + abs(quantity) * _last_place(price) / 2
    return abs(quantity * price - total) <= slack


def _last_place(number: Decimal) -> Decimal:
    """Return one in the last place of a written number; whole numbers are exact to a hundredth."""
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 2
    return Decimal(1).scaleb(-places)


def _broken(values: _Values, triple: _Triple) -> Iterator[BrokenRow]:
    for row, held in sorted(_full(values, triple).items()):
        if not _fits(held, triple):
            quantity, price, total = (held[column] for column in triple)
            yield BrokenRow(
                row=row,
                total_column=triple.total,
                quantity=plain(quantity),
                price=plain(price),
                total=plain(total),
                expected=plain(quantity * price),
            )
