"""Technical figures: what a product must be able to do, from tables of properties.

A row of such a table names a property and states a measure; the product is the last one named above
the table. Figures of two papers are one row where product and value agree, or product, number of
the row and unit.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model.across import CachePage, CacheValue
from stemma.model.places import Place
from stemma.model.tables import Column, TableCell
from stemma.relation.deals.clauses import Clause, clauses_of
from stemma.relation.deals.goods import TYPE_NAME, place_of, tables_of, type_in
from stemma.relation.deals.topics import PENALTY
from stemma.relation.deals.weaving import Paper, Row, Said, of_mention, words
from stemma.toolkit.tables import columns
from stemma.toolkit.tables.joining import Joined

_NEAR = 1_200
_PEOPLE = re.compile(r"(?P<number>\d{1,3})\s?(?P<people>человек[а]?|чел\.?|persons?|people|人)")
_NAMES = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*\.?\s)?\s*(?P<words>[^\d\n.;:]{4,80}?)\s*")
_PROPERTY = re.compile(
    r"показател|характеристик|параметр|свойств|propert|parameter|characteristic|指标|参数|性能|项目",
    re.IGNORECASE,
)
_OF_TERMS = frozenset({"%", "day", "workday", "week", "month"})
"""Units in which sentences of annexes state terms and tolerances more than figures of a product."""
_MARK = re.compile(r"[;；，]|,\s|\.\s(?=[A-ZА-ЯЁ])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as one paper states it: of which product (figures of its name), in which row."""

    product: str
    order: str
    unit: str
    said: tuple[Said, ...]

    @property
    def key(self) -> str:
        """Return the key of its value."""
        return next(each.key for each in self.said if each.field == "value")


def weave(papers: Sequence[Paper]) -> Iterator[Row]:
    """Yield the technical figures that the annexes of a deal state, one row for each."""
    rows: list[tuple[Row, Figure]] = []
    for paper in papers:
        if paper.role in {"annex", "schedule", "contract"}:
            for figure in _figures(paper):
                _into(rows, paper, figure)
    for number, (row, _) in enumerate(rows, 1):
        row.name = str(number)
        yield row


def _into(rows: list[tuple[Row, Figure]], paper: Paper, figure: Figure) -> None:
    same = [
        row
        for row, first in rows
        if first.product == figure.product
        and first.unit == figure.unit
        and (first.order == figure.order != "" or figure.key in row.keys("value"))
    ]
    agreeing = [row for row in same if figure.key in row.keys("value")] or same
    row = agreeing[0] if len(agreeing) == 1 else None
    if row is None and paper.role == "annex":
        row = Row("figure", "")
        rows.append((row, figure))
    if row is not None:
        row.add(paper, figure.said, figure.said[0].place)


def _figures(paper: Paper) -> Iterator[Figure]:
    for table, pages in tables_of(paper.item):
        told = columns.told([cell for _, cell in table.cells], table.headers, table.columns).columns
        if any(column.role in {"quantity", "price"} for column in told):
            continue
        product = _product(table, pages)
        for number in range(table.headers, table.rows):
            figure = _figure(table, pages, number, product, told)
            if figure is not None:
                yield figure
    yield from _in_prose(paper)


def _in_prose(paper: Paper) -> Iterator[Figure]:
    """Yield the figures of sentences: of each part that states one measure and says of what.

    The product is the one that the sentence names before it, else the one its heading names.
    """
    if paper.role != "annex":
        return
    for clause in clauses_of(paper.item, by_sentence=True):
        above = type_in(f"{clause.heading} ")
        measures = [each for each in clause.values("measure", "count") if _is_figure(each, clause)]
        if not measures or PENALTY.search(clause.text):
            continue
        starts = [each.start for each in measures]
        for start, end in _parts(clause):
            inside = measures[bisect_left(starts, start) : bisect_left(starts, end)]
            if len(inside) != 1:
                continue
            since = max(clause.start, inside[0].start - _NEAR)
            product = type_in(clause.page.text[since : inside[0].start]) or above
            named = _words_of(clause.page.text, start, end, inside[0]) if product else None
            if named is not None and not _is_tabled(clause.page, inside[0]):
                value = of_mention("value", clause.page, inside[0])
                place = clause.page.place(*named.span("words"))
                said = (words("property", named["words"], place, "prose"), value)
                yield Figure(product, "", _unit_of(value), said)


def _is_figure(value: CacheValue, clause: Clause) -> bool:
    """Tell whether a value may be a figure of a product: a measure, or how many people it takes."""
    if value.kind == "count":
        return _PEOPLE.fullmatch(clause.page.text[value.start : value.end]) is not None
    return value.told.get("unit") not in _OF_TERMS


def _parts(clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the parts of a clause that commas and semicolons part."""
    start = clause.start
    for mark in (*_MARK.finditer(clause.page.text, clause.start, clause.end), None):
        end = clause.end if mark is None else mark.start()
        yield start, end
        start = end if mark is None else mark.end()


def _words_of(text: str, start: int, end: int, value: CacheValue) -> re.Match[str] | None:
    """Return the words of a part of a sentence that say what its value is: the longest run of them.

    They stand before the value, on either side of a type name there, or behind it.
    """
    edges = [start]
    for name in TYPE_NAME.finditer(text, start, value.start):
        edges += name.span()
    edges.append(value.start)
    before = (_NAMES.fullmatch(text, edges[n], edges[n + 1]) for n in range(0, len(edges), 2))
    runs = [each for each in before if each is not None]
    longest = max(runs, key=lambda each: len(each["words"]), default=None)
    return longest or _NAMES.fullmatch(text, value.end, end)


def _unit_of(value: Said) -> str:
    return value.key.rpartition(" ")[2] if value.kind == "measure" else ""


def _is_tabled(page: CachePage, value: CacheValue) -> bool:
    spans = (span for table in page.tables for cell in table.cells for span in cell.spans)
    return any(start <= value.start < end for start, end in spans)


def _figure(
    table: Joined,
    pages: Mapping[int, CachePage],
    number: int,
    product: str,
    heads: Sequence[Column],
) -> Figure | None:
    """Return the figure of a row that states one measure in a cell of its own, beside its name."""
    cells = [(pages[page], cell) for page, cell in table.cells if cell.row == number and cell.spans]
    measured = [
        (
            cell,
            replace(
                of_mention("value", page, value, "table"), place=_with_limit(page, cell, value)
            ),
        )
        for page, cell in cells
        for value in _measures(page, cell)
    ]
    measured = measured or [(cell, said) for page, cell in cells for said in _people(page, cell)]
    if len(measured) != 1 or not product:
        return None
    cell, value = measured[0]
    named = _property([each for each in cells if _names(each[1])], cell, heads)
    if named is None:
        return None
    said = (words("property", named[1].text, place_of(*named), "table"), value)
    order = "".join(filter(str.isdigit, cells[0][1].text)) if cells[0][1].column == 0 else ""
    return Figure(product, order, _unit_of(value), said)


def _property(
    named: Sequence[tuple[CachePage, TableCell]], value: TableCell, heads: Sequence[Column]
) -> tuple[CachePage, TableCell] | None:
    """Return the cell that names what a value is: one so headed, one before it, the only one."""
    others = [each for each in named if each[1] is not value]
    headed = [
        each
        for each in others
        if each[1].column < len(heads) and _PROPERTY.search(heads[each[1].column].heading)
    ]
    before = [each for each in others if each[1].column < value.column]
    return next(iter((*headed, *before, *(others if len(others) == 1 else ()))), None)


def _people(page: CachePage, cell: TableCell) -> Iterator[Said]:
    """Yield how many people a cell says: in the text of a page "Crew 2 persons" may be a name."""
    found = _PEOPLE.fullmatch(" ".join(cell.text.split()))
    if found is not None:
        told = {"value": found["number"], "thing": found["people"]}
        place = place_of(page, cell)
        yield Said(
            field="value", kind="count", told=told, key=found["number"], how="table", place=place
        )


def _with_limit(page: CachePage, cell: TableCell, value: CacheValue) -> Place:
    """Return where a value of a cell stands, with the limit before it: "max. 950 kg"."""
    start = cell.spans[0][0]
    before = page.text[start : value.start]
    is_limit = value.qualifier != "exact" and not any(map(str.isdigit, before))
    begins = start + len(before) - len(before.lstrip(" |"))
    return page.place(begins if is_limit else value.start, value.end)


def _measures(page: CachePage, cell: TableCell) -> Iterator[CacheValue]:
    start, end = cell.spans[0][0], cell.spans[-1][1]
    for value in page.values:
        if value.kind in {"measure", "count"} and start <= value.start and value.end <= end:
            yield value


def _names(cell: TableCell) -> bool:
    return cell.value is None and sum(map(str.isalpha, cell.text)) > 1


def _product(table: Joined, pages: Mapping[int, CachePage]) -> str:
    """Return the type name of the last product that is named above a table."""
    first = pages[table.parts[0].page]
    starts = [cell.spans[0][0] for page, cell in table.cells if cell.spans and page == first.number]
    if not starts:
        return ""
    above = first.text[max(0, min(starts) - _NEAR) : min(starts)]
    found = type_in(above)
    before = pages.get(first.number - 1)
    if not found and before is not None:
        found = type_in(before.text[-_NEAR:])
    return found
