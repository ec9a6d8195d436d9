"""Whether deals and dated events are told as the key has them.

A cell is right if the deal of the same number and day has its value in a row that is of the same
thing: the found row that shares most values with the true one. A found value is spurious if no cell
of the key's deal has it for this field. Words (items, properties) are not compared: a name has many
forms. An event is right if something of the same days is told; place and people are counted apart,
and once more those who were there and whom no readable paper names that dates the event.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.figures import Line, Tally, hits
from stemma.model.deal_sheets import DealRow, DealSheet, DealValue
from stemma.model.deals import Cell, Deal, Entity
from stemma.model.happenings import HappeningSeen
from stemma.model.mentions import Told
from stemma.model.places import Digest, Place
from stemma.model.values import Name
from stemma.toolkit.paper_numbers import number_key
from stemma.toolkit.told_values import told

_FIELDS: Mapping[str, frozenset[str]] = {
    "deal": frozenset({"number", "signed", "sum"}),
    "line": frozenset({"quantity", "price", "total"}),
    "payment": frozenset({"percent", "amount", "due"}),
    "duty": frozenset({"count", "persons", "weeks", "months", "due"}),
    "amendment": frozenset({"number", "signed"}),
    "figure": frozenset({"value"}),
}
_SCANNED = {"scan", "photo"}
_STEM = 5
_DATED = {"meeting", "visit", "event", "delivery", "training"}
Canonical = tuple[str, ...]


class _True(NamedTuple):
    """A cell of the key: of which part and row, its field, its value, where it stands."""

    part: str
    row: str
    field: str
    value: Canonical
    places: tuple[Place, ...]


def agreed(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield how the cells of deals and the events of the timeline fare."""
    ways = {file.document: file.way for file in key.files}
    yield from _deals(tuple(case.deals.every()), key.deals, ways)
    yield from _events(tuple(case.timeline.every()), key)


def _deals(
    found: Sequence[DealSheet], true: Sequence[Deal], ways: Mapping[Digest, str]
) -> Iterator[Line]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    used: set[int] = set()
    for deal in true:
        cells = [cell for each in deal.cells if (cell := _cell(each)) is not None]
        sheet = _sheet_of(found, cells)
        if sheet is not None:
            used.add(sheet.deal)
        rows = {} if sheet is None else _rows(sheet, cells)
        for cell in cells:
            tallies[_way(cell, ways)] += _tally(cell, rows)
        tallies["cells"] += _spurious(sheet, cells)
        without = len(deal.cells) - len(cells)
        tallies["cells without a field here"] += Tally(missed=without)
    for sheet in found:
        if sheet.deal not in used:
            tallies["deals that are none"] += Tally(spurious=1)
    for what, tally in sorted(tallies.items()):
        yield Line("deals", what, tally)


def _cell(cell: Cell) -> _True | None:
    part, _, row = cell.of.partition(" ")
    field = cell.field
    if not part:
        part, row = ("figure", field) if field.startswith("figure:") else ("deal", "")
        field = "value" if part == "figure" else field
    if field not in _FIELDS.get(part, ()):
        return None
    return _True(part, row, field, _canonical(*told(cell.value)[:2]), cell.places)


def _canonical(kind: str, value: Told) -> Canonical:
    """Return a told value as it is compared, ranges by both ends, numbers of papers by digits."""
    if kind == "identifier":
        return number_key(str(value["value"])).digits
    if kind == "date":
        return str(value["from"]), str(value["to"])
    number = str(value.get("amount") or value.get("value") or "")
    ends = (str(value.get("low") or number), str(value.get("high") or number))
    unit = str(value.get("currency") or value.get("unit") or "")
    return (*ends, "" if unit == "person" else unit)


def _found(value: DealValue) -> Canonical:
    return _canonical(value.kind, value.value)


def _sheet_of(found: Sequence[DealSheet], cells: Sequence[_True]) -> DealSheet | None:
    """Return the sheet of a deal: of its number, and, of several, of its day."""
    numbers = {cell.value for cell in cells if (cell.part, cell.field) == ("deal", "number")}
    days = {cell.value[0] for cell in cells if (cell.part, cell.field) == ("deal", "signed")}
    named = [sheet for sheet in found if number_key(sheet.number).digits in numbers]
    dated = [sheet for sheet in named if sheet.day in days]
    return next(iter(dated), None) if len(named) != 1 else named[0]


def _rows(sheet: DealSheet, cells: Sequence[_True]) -> Mapping[tuple[str, str], DealRow]:
    """Return the found row of every true one: that which shares most of its values."""
    true: dict[tuple[str, str], set[tuple[str, Canonical]]] = defaultdict(set)
    for cell in cells:
        true[cell.part, cell.row].add((cell.field, cell.value))
    rows: dict[tuple[str, str], DealRow] = {}
    for (part, name), values in true.items():
        scored = [(len(values & _values(row)), row) for row in sheet.rows if row.part == part]
        best = max(scored, key=lambda each: each[0], default=(0, None))
        if best[0] and best[1] is not None:
            rows[part, name] = best[1]
    return rows


def _values(row: DealRow) -> set[tuple[str, Canonical]]:
    return {(cell.field, _found(value)) for cell in row.cells for value in cell.values}


def _way(cell: _True, ways: Mapping[Digest, str]) -> str:
    is_scanned = all(ways.get(place.content) in _SCANNED for place in cell.places)
    return "cells only in scans" if is_scanned else "cells, born-digital somewhere"


def _tally(true: _True, rows: Mapping[tuple[str, str], DealRow]) -> Tally:
    row = rows.get((true.part, true.row))
    same = [
        value
        for cell in (() if row is None else row.cells)
        for value in cell.values
        if cell.field == true.field and _found(value) == true.value
    ]
    if not same:
        return Tally(missed=1)
    boxed = [place for place in true.places if place.boxes]
    stated = [at.place for value in same for at in value.places]
    there = [place for place in boxed if any(_is_there(place, each) for each in stated)]
    right = sum(any(_is_hit(place, each) for each in stated) for place in there)
    return Tally(right=1, boxes=len(there), boxes_right=right)


def _is_there(true: Place, found: Place) -> bool:
    return (true.content, true.page) == (found.content, found.page) and bool(found.boxes)


def _is_hit(true: Place, found: Place) -> bool:
    return _is_there(true, found) and any(hits(a, b) for a in found.boxes for b in true.boxes)


def _spurious(sheet: DealSheet | None, cells: Sequence[_True]) -> Tally:
    """Count the found values: those the key has for this field and part are right."""
    known = {(cell.part, cell.field, cell.value) for cell in cells}
    found = {
        (row.part, row.name, cell.field, _found(value))
        for row in (() if sheet is None else sheet.rows)
        for cell in row.cells
        for value in cell.values
        if cell.field in _FIELDS.get(row.part, ())
    }
    right = sum((part, field, value) in known for part, _, field, value in found)
    return Tally(right=right, spurious=len(found) - right)


def _events(found: Sequence[HappeningSeen], key: AnswerKey) -> Iterator[Line]:
    readable = {file.document for file in key.files if file.readable == "yes"}
    people = {each.key: each for each in key.entities if each.type == "person"}
    dated = {(each.first, each.last): each for each in found if each.kind in _DATED}
    towns: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in key.stated:
        if isinstance(one.mention.value, Name) and one.mention.value.type == "place":
            town = one.mention.value.text
            towns[town] |= {town, one.mention.place.quote}
    days = places = named = unnamed = Tally()
    true = {(str(one.date.first), str(one.date.last)): one for one in key.events}
    for when, event in true.items():
        seen = dated.get(when)
        days += Tally(right=seen is not None, missed=seen is None)
        if seen is not None:
            places += _said(_is_place(seen, towns[event.venue or ""]))
            papers = {place.content for place in event.places} & readable
            for who in (people.get(f"person:{name}") for name in event.participants):
                is_told = who is not None and _is_told(who, seen)
                tally = Tally(right=is_told, missed=not is_told)
                if who is not None and any(place.content in papers for place in who.places):
                    named += tally
                else:
                    unnamed += tally
    days += Tally(spurious=len(dated.keys() - true.keys()))
    yield Line("timeline", "events, by their days", days)
    yield Line("timeline", "places of events that are told", places)
    yield Line("timeline", "participants of events that are told", named)
    yield Line("timeline", "participants whom no paper names that dates the event", unnamed)


def _said(is_right: bool | None) -> Tally:  # noqa: FBT001 (None: nothing is told)
    if is_right is None:
        return Tally(missed=1)
    return Tally(right=is_right, wrong=not is_right)


def _is_place(seen: HappeningSeen, forms: frozenset[str]) -> bool | None:
    """Tell whether a place is right by the first letters of its forms; None where none is told."""
    return any(form[:_STEM] in seen.where for form in forms) if seen.where else None


def _is_told(who: Entity, seen: HappeningSeen) -> bool:
    told = " ".join(seen.who).casefold()
    return any(_surname(form) in told for form in who.names if _surname(form))


def _surname(form: str) -> str:
    """Return the longest part of a name without its ending: cases and initials differ."""
    longest = max(form.casefold().replace("·", " ").split(), key=len, default="")
    return longest[:-2] if len(longest) > 5 else longest
