"""`python -m bench.dossiers [NUMBER ...]`: deals, days and names of invented dossiers.

bench/labels/dossiers holds invented deals of a few papers each, written and labelled by a hand that
saw none of the rules (README.md there). Rules are developed on 01 to 04, 09 to 11 and 13, which are
counted unless others are named; 05 to 08, 12 and 14 are held out and looked at in figures only,
so of them no fault is printed. A dossier is read as a case of its own, the whole way.
"""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

from stemma.case import Case
from stemma.demo.score.figures import Rate, Tally
from stemma.model.deal_sheets import DealRow, DealSheet, DealValue
from stemma.model.entities import NameSeen
from stemma.model.happenings import KINDS, HappeningSeen
from stemma.settings import Settings
from stemma.toolkit.paper_numbers import number_key

FOLDER = Path(__file__).parent / "labels" / "dossiers"
_DEVELOPED_ON = ("01", "02", "03", "04", "09", "10", "11", "13")
_FIELDS = {"quantity": "quantity", "price": "unit_price", "total": "total"}
_MET = {"meeting", "visit"}
_COUNTED = {*_MET, "signature", "payment", "delivery", "training", "letter", "deadline"}
Truth = dict[str, Any]
Cells = set[tuple[str, Decimal]]


class Counted(NamedTuple):
    """What was counted of a dossier, and each fault in words."""

    tallies: dict[str, Tally]
    faults: list[str]


def count(folder: Path) -> Counted:
    """Return what Stemma tells of the papers of a dossier, counted against its labels."""
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    counted = Counted(defaultdict(Tally), [])
    with tempfile.TemporaryDirectory() as made:
        with Case.create(Path(made) / "case", settings=Settings(workers=1)) as case:
            case.take_in(sorted(folder.glob("*.txt")))
            case.run()
            _deal(tuple(case.deals.every()), truth["deal"], counted)
            _days(case, truth["events"], counted)
            mentions = tuple(case.entities.all_mentions())
        _names(mentions, truth["people"], "people", counted)
        _names(mentions, truth["organisations"], "organisations", counted)
    return counted


def _deal(found: Sequence[DealSheet], true: Truth, counted: Counted) -> None:
    wanted = number_key(true["number"] or "").digits
    sheet = next((one for one in found if number_key(one.number).digits == wanted), None)
    counted.tallies["deals, by number"] += _met(sheet is not None)
    rows = () if sheet is None else sheet.rows
    lines = [row for row in rows if row.part == "line"]
    known: Cells = set()
    for line in true["lines"]:
        cells = {
            (field, Decimal(str(line[name])))
            for field, name in _FIELDS.items()
            if line.get(name) is not None
        }
        known |= cells
        best = max((_values(row) for row in lines), key=lambda has: len(has & cells), default=set())
        _count("cells of lines", cells, best, counted)
    told: Cells = set().union(*map(_values, lines))
    _besides("cells of lines", told - known, counted)
    sums = {("sum", Decimal(str(each["amount"]))) for each in true["totals"]}
    stated = {each for row in rows if row.part == "deal" for each in _values(row, ("sum",))}
    _count("sums of deals", sums, stated, counted)
    _besides("sums of deals", stated - sums, counted)


def _values(row: DealRow, fields: Sequence[str] = tuple(_FIELDS)) -> Cells:
    cells = ((cell.field, value) for cell in row.cells for value in cell.values)
    numbers = ((field, _number(value)) for field, value in cells if field in fields)
    return {(field, number) for field, number in numbers if number is not None}


def _number(value: DealValue) -> Decimal | None:
    told = value.value.get("amount") or value.value.get("value")
    try:
        return None if told is None else Decimal(str(told))
    except InvalidOperation:
        return None


def _count(what: str, true: Cells, found: Cells, counted: Counted) -> None:
    right = len(true & found)
    counted.tallies[what] += Tally(right=right, missed=len(true) - right)
    counted.faults.extend(f"{what}: not told: {field} {value}" for field, value in true - found)


def _besides(what: str, found: Cells, counted: Counted) -> None:
    counted.tallies[what] += Tally(spurious=len(found))
    counted.faults.extend(f"{what}: told besides: {field} {value}" for field, value in found)


def _days(case: Case, true: Sequence[Truth], counted: Counted) -> None:
    """Count the days that things happened on, and apart from them those that are deadlines."""
    every = tuple(case.timeline.every())
    told = [one for one in every if not one.is_foreseen]
    deadlines = [one for one in every if one.kind == "deadline"]
    for one in true:
        if one["kind"] == "deadline" and one["date"]:
            seen = any(_is_of(each, one) for each in deadlines)
            counted.tallies["deadlines"] += _met(seen)
            if not seen:
                counted.faults.append(f"deadlines: not told: {one['date']}")
        elif one["took_place"] and one["date"]:
            _day(one, [each for each in told if _is_of(each, one)], counted)
    days = tuple(one["date"] for one in true if one["date"])
    for each in (*told, *deadlines):
        if each.kind in _COUNTED and not each.first.startswith(days):
            what = "deadlines" if each.kind == "deadline" else "days"
            counted.tallies[what] += Tally(spurious=1)
            counted.faults.append(f"{what}: told besides: {each.kind} {each.first} {each.subject}")


def _is_of(told: HappeningSeen, true: Truth) -> bool:
    return told.first.startswith(true["date"])


def _day(true: Truth, seen: Sequence[HappeningSeen], counted: Counted) -> None:
    """Count a day: whether it is told, as what, and who was there."""
    what = f"{true['kind']} {true['date']}"
    counted.tallies["days"] += _met(bool(seen))
    if not seen:
        counted.faults.append(f"days: not told: {what}")
        return
    kinds = {each.kind for each in seen}
    if true["kind"] in KINDS:
        counted.tallies["kinds of days told"] += _met(true["kind"] in kinds)
        if true["kind"] not in kinds:
            counted.faults.append(f"kinds: {what} told as {kinds}")
    who = " ".join(name for each in seen for name in each.who).casefold()
    for name in true["participants"] if true["kind"] in _MET else ():
        counted.tallies["participants"] += _met(_surname(name) in who)
        if _surname(name) not in who:
            counted.faults.append(f"participants: {what} without {name}: {who}")


def _surname(name: str) -> str:
    longest = max(name.casefold().replace("·", " ").replace(".", " ").split(), key=len, default="")
    return longest[:-2] if len(longest) > 5 else longest


def _names(
    mentions: Sequence[NameSeen], true: Sequence[Truth], what: str, counted: Counted
) -> None:
    whose: dict[str, set[int]] = defaultdict(set)
    for mention in mentions:
        whose[_bare(mention.quote)].add(mention.entity)
    holders: Counter[int] = Counter()
    for one in true:
        found = [whose.get(_bare(form), set()) for form in one["forms"]]
        for form, entities in zip(one["forms"], found, strict=True):
            counted.tallies[f"{what}: forms found"] += _met(bool(entities))
            if not entities:
                counted.faults.append(f"{what}: not found: {form}")
        _pairs(one["forms"], found, what, counted)
        holders.update(set().union(*found))
    joined = sum(1 for each in holders.values() if each > 1)
    counted.tallies[f"{what}: pairs joined"] += Tally(spurious=joined)


def _pairs(forms: Sequence[str], found: Sequence[set[int]], what: str, counted: Counted) -> None:
    for at, one in enumerate(found):
        for other in range(at + 1, len(found)):
            if one and found[other]:
                counted.tallies[f"{what}: pairs joined"] += _met(bool(one & found[other]))
                if not one & found[other]:
                    counted.faults.append(f"{what}: two: {forms[at]} | {forms[other]}")


def _bare(form: str) -> str:
    return "".join(sign for sign in form.casefold() if sign.isalnum())


def _met(is_met: bool) -> Tally:  # noqa: FBT001 (what is counted)
    return Tally(right=is_met, missed=not is_met)


def report(numbers: Sequence[str]) -> Iterator[str]:
    """Yield lines: what was counted over all dossiers named, and faults of those developed on."""
    together: dict[str, Tally] = defaultdict(Tally)
    for number in numbers:
        counted = count(FOLDER / number)
        for what, tally in counted.tallies.items():
            together[what] += tally
        if number in _DEVELOPED_ON:
            yield from (f"{number} {fault}" for fault in sorted(counted.faults))
    yield "| | precision | recall |"
    yield "| --- | --- | --- |"
    for what, tally in together.items():
        yield f"| {what} | {_rate(tally.precision)} | {_rate(tally.recall)} |"


def _rate(rate: Rate) -> str:
    if rate.value is None or rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.2f} ({low:.2f}-{high:.2f}) n={rate.n}"


if __name__ == "__main__":
    for line in report(sys.argv[1:] or _DEVELOPED_ON):
        print(line)
