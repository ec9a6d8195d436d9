"""Whether the values that a cache states are read as it states them, and lit where they stand.

A bare number ("53.760.000,00") says neither currency nor unit: it is looked for among the cells of
tables, which hold numbers alone. Of anything else the whole value must agree, and its box must hit.
What the key does not mark may still be true, so nothing counts as spurious here: a value is wrong
where the key states another one at its place. Where the key knows more than the page says (the
year of "11 August", the Cyrillic form of a number), what the page says is right; a sum in words
that repeats its figures is read with them.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from stemma.case import Case
from stemma.demo.key.records import AnswerKey, KeyFile, Stated
from stemma.demo.score.figures import Line, Tally, hits
from stemma.model.mentions import MentionsAsked, Told
from stemma.model.places import Box, Digest, Place
from stemma.model.tables import TablesAsked
from stemma.toolkit.conversion import in_base
from stemma.toolkit.told_values import told

_BARE = re.compile(r"[-–+(]?[\d\s.,']+\)?")
_WAYS = {"typed": "born digital", "scan": "scans", "photo": "photographs"}
_KINDS = ("date", "money", "measure", "count", "identifier", "contact", "designator")
_COVERED = 0.8

Where = tuple[Digest, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Something read: what it says in the form in which two are compared, its words, its boxes."""

    kind: str
    says: tuple[object, ...]
    quote: str
    boxes: tuple[Box, ...]


def valuing(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield the figures of each kind of value, and of the cells of tables, by way of a file."""
    files = {file.document: file for file in key.files if file.readable == "yes"}
    values, cells = _values(case), _cells(case)
    tallies: dict[str, Tally] = defaultdict(Tally)
    for one in key.stated:
        place, kind = one.mention.place, str(one.mention.value.kind)
        file = files.get(place.content)
        if kind not in _KINDS or file is None or not place.quote:
            continue
        is_cell = kind in ("money", "measure", "count") and bool(_BARE.fullmatch(place.quote))
        found = _there(cells if is_cell else values, place)
        name = "cells of tables" if is_cell else kind
        tally = compared(one, found, is_cell=is_cell)
        if not (tally.missed and one.path.endswith("in words")):
            tallies[f"{name}, {_way(file)}"] += tally
    for kind in sorted(tallies):
        yield Line("values", kind, tallies[kind])


def _way(file: KeyFile) -> str:
    return "false layer" if file.false_layer else _WAYS.get(file.way, "text")


def compared(one: Stated, found: list[Found], *, is_cell: bool = False) -> Tally:
    """Look for one stated value among what was read of its page, and take it out."""
    true = _as_found(one, is_cell=is_cell)
    fits = [each for each in found if _agree(true, each, is_cell=is_cell)]
    if fits:
        best = max(fits, key=lambda each: _lit(true, each, is_cell=is_cell))
        found.remove(best)
        is_placed = bool(true.boxes) and bool(best.boxes)
        lit = is_placed and _lit(true, best, is_cell=is_cell)
        return Tally(right=1, boxes_right=int(lit), boxes=int(is_placed))
    same = [each for each in found if each.kind in (true.kind, "cell")]
    another = any(_meets(true, each) for each in same)
    return Tally(wrong=1) if another else Tally(missed=1)


def _values(case: Case) -> dict[Where, list[Found]]:
    by_page: dict[Where, list[Found]] = defaultdict(list)
    for seen in case.mentions.every(MentionsAsked()):
        if seen.place.document is None or seen.kind not in _KINDS:
            continue
        says = _says(seen.kind, seen.value)
        thing = Found(seen.kind, says, seen.quote, seen.place.boxes)
        by_page[seen.place.document, seen.place.page or 0].append(thing)
    return by_page


def _cells(case: Case) -> dict[Where, list[Found]]:
    by_page: dict[Where, list[Found]] = defaultdict(list)
    for table in case.tables.listed(TablesAsked()).tables:
        for cell in table.cells:
            if cell.value is not None:
                thing = Found("cell", (Decimal(cell.value),), cell.text, (cell.box,))
                by_page[table.document, cell.page].append(thing)
    return by_page


def _there(found: dict[Where, list[Found]], place: Place) -> list[Found]:
    """Return what was read of a page; a text that flows has no pages in the key."""
    if place.page is not None:
        return found[place.content, place.page]
    return [each for where in list(found) if where[0] == place.content for each in found[where]]


def _as_found(one: Stated, *, is_cell: bool) -> Found:
    value, place = told(one.mention.value), one.mention.place
    number = value.value.get("amount", value.value.get("value"))
    says = (Decimal(str(number)),) if is_cell else _says(value.kind, value.value)
    return Found(value.kind, says, place.quote, place.boxes)


def _says(kind: str, value: Told) -> tuple[object, ...]:
    if kind == "date":
        return (value["from"], value["to"])
    if kind in ("money", "measure", "count"):
        return _amount(kind, value)
    if kind == "identifier":
        return (value["scheme"], _folded(str(value["value"])))
    return (value.get("type"), _folded(str(value["text"])))


def _amount(kind: str, value: Told) -> tuple[object, ...]:
    number = value.get("amount", value.get("value"))
    ends = [Decimal(str(value.get(end, number))) for end in ("low", "high")]
    if kind == "money":
        return (*ends, value["currency"])
    if kind == "count":
        return tuple(ends)
    unit = str(value["unit"]).removeprefix("work")  # the key does not tell working days apart
    return (*(in_base(end, unit)[0] for end in ends), in_base(Decimal(1), unit)[1])


def _agree(true: Found, found: Found, *, is_cell: bool) -> bool:
    if is_cell:
        return true.says == found.says
    if found.kind != true.kind:
        return False
    if true.kind == "date":
        return all(map(_is_day, true.says, found.says))
    if true.kind in ("designator", "identifier"):  # the key has one script, pages have three
        is_written = _folded(found.quote) == _folded(true.quote)
        return found.says == true.says or (is_written and found.says[0] == true.says[0])
    return found.says == true.says


def _is_day(true: object, found: object) -> bool:
    """Say whether a day is the true one, its year said or not."""
    return found == true or (str(found)[:1] == "-" and str(true)[4:] == str(found)[1:])


def _lit(true: Found, found: Found, *, is_cell: bool) -> bool:
    meets = _covers if is_cell else hits
    return all(any(meets(box, wanted) for box in found.boxes) for wanted in true.boxes)


def _covers(cell: Box, true: Box) -> bool:
    """Say whether a cell holds a number; it is larger than its words, so its area is free."""
    across = min(cell.x1, true.x1) - max(cell.x0, true.x0)
    down = min(cell.y1, true.y1) - max(cell.y0, true.y0)
    area = (true.x1 - true.x0) * (true.y1 - true.y0)
    return across > 0 and down > 0 and across * down >= _COVERED * area


def _meets(true: Found, found: Found) -> bool:
    """Say whether something read stands where another value is stated."""
    if true.boxes and found.boxes:
        return any(_covers(box, wanted) for box in found.boxes for wanted in true.boxes)
    return _folded(true.quote) == _folded(found.quote)


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())
