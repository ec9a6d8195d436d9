"""`case.deals`: the deals rebuilt from the papers of a case, and what people decide about cells."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

import apsw

from stemma.errors import MissingError
from stemma.model.deal_sheets import (
    CellFound,
    CellJudged,
    CellJudgement,
    CellState,
    DealCell,
    DealFound,
    DealLine,
    DealLines,
    DealLinesAsked,
    DealPaperSeen,
    DealPlace,
    DealRow,
    DealSheet,
    DealsListed,
    DealSort,
    DealValue,
    ValueFound,
)
from stemma.model.decisions import Decision, DecisionSeen
from stemma.model.mentions import Told
from stemma.pipeline import extraction
from stemma.publish.deal_words import shown
from stemma.relation.deals.derived import Known, KnownRow, derived
from stemma.relation.deals.state import conflicts, days, state
from stemma.store import acts, deals, placing, related
from stemma.store.database import told, transaction
from stemma.store.deals import CellAt
from stemma.store.related import ItemNamed

_NUMBERS = ("amount", "value")


class Deals:
    """The deals of an opened case. Deciding needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.deals` instead."""
        self._db = db

    def listed(self, as_of: str = "", *, limit: int | None = 50, offset: int = 0) -> DealsListed:
        """Return a stretch of the deals, by the day of their agreement, in their state at a day.

        `as_of` is a day as ISO 8601 has it; empty asks for the last state.
        """
        with told():
            every = tuple(self._every(as_of))
            lost = deals.attached(self._db, deals.deals(self._db)).lost
            end = None if limit is None else offset + limit
            again = tuple(f"{each.verb} {each.subject.value}: {each.value}" for each in lost)
            return DealsListed(len(every), every[offset:end], again)

    def lines(
        self, asked: DealLinesAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> DealLines:
        """Return a stretch of the list of deals, by the day of their agreement unless asked."""
        asked = asked or DealLinesAsked()
        with told():
            found = deals.deals(self._db)
            held, lost = deals.attached(self._db, found)
        made = [_line(number, deal, held) for number, deal in enumerate(found, 1)]
        chosen = [line for line in made if asked.words.casefold() in line.number.casefold()]
        chosen.sort(key=lambda line: _order(line, asked.sort), reverse=asked.descending)
        end = None if limit is None else offset + limit
        return DealLines(len(chosen), tuple(chosen[offset:end]), len(lost))

    def every(self, as_of: str = "") -> Iterator[DealSheet]:
        """Return all deals in their state at a day."""
        return iter(self.listed(as_of, limit=None).deals)

    def one(self, number: int, as_of: str = "") -> DealSheet:
        """Return one deal in its state at a day.

        Raises:
            MissingError: if there is no deal of this number.
        """
        found = self.listed(as_of, limit=1, offset=number - 1).deals if number > 0 else ()
        if not found:
            raise MissingError(f"There is no deal {number}.")
        return found[0]

    def judge(self, number: int, said: CellJudged) -> DealSheet:
        """Confirm a value of a cell, reject the cell, or put in a value of one's own.

        Raises:
            MissingError: if there is no such deal or row.
            UsageError: if a reason or a value is wanting.
        """
        with transaction(self._db):
            deals.judge(self._db, number, said)
        return self.one(number)

    def take_back(self, decision: int) -> DecisionSeen:
        """Take back what was said of a cell; return what was taken back.

        Raises:
            MissingError: if no decision of this number about a cell holds.
        """
        with transaction(self._db):
            return acts.seen(self._db, deals.withdraw(self._db, decision))

    def _every(self, as_of: str) -> Iterator[DealSheet]:
        found = deals.deals(self._db)
        held = deals.attached(self._db, found).held
        named: dict[int, ItemNamed] = {}
        for deal in found:
            for paper in deal.papers:
                if paper.item not in named:
                    named[paper.item] = related.named(self._db, paper.item)
            for item in _stating(deal):
                if item not in named:
                    named[item] = related.named(self._db, item)
        for number, deal in enumerate(found, 1):
            yield self._sheet((number, deal), as_of, held, named)

    def _sheet(
        self,
        which: tuple[int, DealFound],
        as_of: str,
        held: Mapping[CellAt, Decision],
        named: Mapping[int, ItemNamed],
    ) -> DealSheet:
        number, deal = which
        rows = tuple(
            DealRow(
                row=index,
                part=row.part,
                name=row.name,
                cells=tuple(
                    self._cell(cell, as_of, held.get(CellAt(number, index, cell.field)), named)
                    for cell in row.cells
                ),
            )
            for index, row in enumerate(deal.rows)
        )
        return DealSheet(
            deal=number,
            kind=deal.kind,
            number=deal.number,
            day=deal.day,
            as_of=as_of,
            days=days(deal),
            papers=tuple(
                DealPaperSeen(
                    item=named[paper.item].control,
                    document=named[paper.item].document,
                    name=named[paper.item].name,
                    role=paper.role,
                    day=paper.day,
                )
                for paper in deal.papers
            ),
            rows=rows,
            derived=tuple(derived([_known(row) for row in rows])),
            conflicts=conflicts(deal, as_of),
        )

    def _cell(
        self,
        cell: CellFound,
        as_of: str,
        decision: Decision | None,
        named: Mapping[int, ItemNamed],
    ) -> DealCell:
        now, beside = state(cell, as_of)
        values = tuple(self._value(each, named) for each in (*beside, *_others(cell, beside)))
        words = " | ".join(shown(each.kind, each.value, each.qualifier) for each in beside)
        if now is not None:
            words = shown(now.kind, now.value, now.qualifier)
        judgement = _judgement(decision)
        found: CellState = "conflict" if now is None and beside else "proposed"
        key = None if now is None else now.key
        if judgement is not None:
            found, key, words = _judged(judgement, values, (key, words))
        return DealCell(
            field=cell.field, shown=words, state=found, now=key, values=values, judgement=judgement
        )

    def _value(self, found: ValueFound, named: Mapping[int, ItemNamed]) -> DealValue:
        return DealValue(
            key=found.key,
            kind=found.kind,
            value=found.value,
            qualifier=found.qualifier,
            shown=shown(found.kind, found.value, found.qualifier),
            since=found.since,
            is_draft=found.is_draft,
            places=tuple(
                DealPlace(
                    item=named[at.item].control,
                    name=named[at.item].name,
                    how=at.how,
                    place=placing.boxed(self._db, at.place),
                )
                for at in found.stated
            ),
        )


def _line(number: int, deal: DealFound, held: Mapping[CellAt, Decision]) -> DealLine:
    return DealLine(
        deal=number,
        kind=deal.kind,
        number=deal.number,
        day=deal.day,
        papers=len(deal.papers),
        rows=len(deal.rows),
        conflicts=conflicts(deal),
        decided=sum(cell.deal == number for cell in held),
    )


def _order(line: DealLine, sort: DealSort) -> tuple[str | int, int]:
    orders: dict[str, str | int] = {
        "day": line.day,
        "number": line.number,
        "conflicts": line.conflicts,
        "papers": line.papers,
    }
    return orders[sort], line.deal


def _stating(deal: DealFound) -> set[int]:
    values = (value for row in deal.rows for cell in row.cells for value in cell.values)
    return {at.item for value in values for at in value.stated}


def _others(cell: CellFound, beside: tuple[ValueFound, ...]) -> Iterator[ValueFound]:
    return (value for value in cell.values if value not in beside)


def _judgement(decision: Decision | None) -> CellJudgement | None:
    if decision is None:
        return None
    match decision.verb:
        case "confirmed" | "rejected" | "edited" as judged:
            return CellJudgement(
                judged=judged,
                value=decision.value,
                why=decision.why,
                who=decision.who,
                at=decision.at,
                decision=decision.id,
            )
    return None


def _judged(
    said: CellJudgement, values: tuple[DealValue, ...], found: tuple[str | None, str]
) -> tuple[CellState, str | None, str]:
    """Return the state of a cell that was judged, the key that holds, what is shown."""
    if said.judged == "edited":
        return "edited", None, said.value
    if said.judged == "rejected":
        return "rejected", None, found[1]
    chosen = next((each for each in values if each.key == said.value), None)
    if chosen is None:
        return ("confirmed", *found) if not said.value else ("conflict", *found)
    return "confirmed", chosen.key, chosen.shown


def _known(row: DealRow) -> KnownRow:
    figures = {cell.field: known for cell in row.cells if (known := _figure(cell)) is not None}
    words = " ".join(
        value.shown for cell in row.cells for value in cell.values if value.kind == "words"
    )
    return KnownRow(row.part, row.name, words, figures)


def _figure(cell: DealCell) -> Known | None:
    """Return what a cell may be as a figure; None of what was rejected, and of no number."""
    if cell.state == "rejected":
        return None
    if cell.state == "edited":
        row = next(iter(extraction.rows(cell.shown)), None)
        told = {"value": cell.shown} if row is None else row.value
        return _ends([told])
    holding = [v for v in cell.values if v.key == cell.now] or _beside(cell)
    return _ends([value.value for value in holding])


def _beside(cell: DealCell) -> list[DealValue]:
    last = max((value.since for value in cell.values), default="")
    return [value for value in cell.values if value.since == last and not value.is_draft]


def _ends(values: list[Told]) -> Known | None:
    numbers = [number for value in values for number in _numbers(value)]
    units = {str(value.get("currency") or value.get("unit") or "") for value in values}
    if not numbers or len(units) != 1:
        return None
    return Known(min(numbers), max(numbers), units.pop())


def _numbers(value: Told) -> Iterator[Decimal]:
    for name in (*_NUMBERS, "low", "high"):
        if value.get(name) is not None:
            try:
                yield Decimal(str(value[name]).replace("\u202f", "").replace(" ", ""))
            except InvalidOperation:
                continue
