"""`case.hypotheses.indicators`: what is watched for, and what was seen of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import apsw
from pydantic import TypeAdapter

from stemma.case import pointing
from stemma.corroboration import indicators
from stemma.errors import MissingError, UsageError
from stemma.model.decisions import Decision
from stemma.model.indicators import (
    Indicator,
    IndicatorGiven,
    IndicatorsAsked,
    IndicatorSeen,
    IndicatorsListed,
    Look,
    LookGiven,
)
from stemma.model.pointing import PointedGiven
from stemma.store import ledger
from stemma.store import pointing as pointed
from stemma.store.database import told, transaction

_INDICATOR, _LOOK = TypeAdapter(Indicator), TypeAdapter(Look)
_WHAT = "indicator"


class Indicators:
    """The indicators of an opened case. Every change needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.hypotheses.indicators` instead."""
        self._db = db

    def listed(
        self, asked: IndicatorsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> IndicatorsListed:
        """Return a stretch of the indicators, as they were made unless asked."""
        with told():
            found = indicators.chosen(list(self._every()), asked or IndicatorsAsked())
        end = None if limit is None else offset + limit
        return IndicatorsListed(total=len(found), indicators=tuple(found[offset:end]))

    def one(self, key: str) -> IndicatorSeen:
        """Return one indicator.

        Raises:
            MissingError: if there is none.
        """
        found = next((each for each in self._every() if each.key == key), None)
        if found is None:
            raise MissingError(f"There is no {_WHAT} {key}.")
        return found

    def watch(self, given: IndicatorGiven, key: str = "") -> str:
        """Write an indicator down, or the one of a key anew; return its key.

        Raises:
            MissingError: if there is no such hypothesis, or no indicator of that key.
            UsageError: if something has no words.
        """
        with transaction(self._db):
            if key:
                ledger.cell(ledger.cells(self._db, "indicator"), key, _WHAT)
            key = key or ledger.next_key(self._db, "indicator", "i")
            about = PointedGiven(kind="hypothesis", about=given.hypothesis)
            indicator = Indicator(
                observable=pointing.tidy(given.observable),
                speaks_for=pointing.taken(self._db, about),
                watched=pointing.tidy(given.watched),
            )
            value = _INDICATOR.dump_json(indicator).decode()
            ledger.put(self._db, "indicator", key, value, indicator.observable)
        return key

    def look(self, key: str, given: LookGiven) -> IndicatorSeen:
        """Write down what a look at an indicator brought.

        Raises:
            MissingError: if there is no such indicator.
            UsageError: if a note has no words.
        """
        if given.saw != "not seen" and not given.words.strip():
            raise UsageError("Write what was seen, and where: without it nobody can check.")
        with transaction(self._db):
            cell = ledger.cell(ledger.cells(self._db, "indicator"), key, _WHAT)
            words = _INDICATOR.validate_json(cell.value).observable
            look = Look(on=given.on, saw=given.saw, words=given.words.strip())
            path = ledger.next_key(self._db, "indicator", f"{key}/n")
            ledger.put(self._db, "indicator", path, _LOOK.dump_json(look).decode(), words)
        return self.one(key)

    def drop(self, key: str, look: str = "") -> None:
        """Take an indicator, or one of its looks, out; undo brings it back.

        Raises:
            MissingError: if there is none.
        """
        path = f"{key}/{look}" if look else key
        with transaction(self._db):
            before = ledger.cell(ledger.cells(self._db, "indicator"), path, _WHAT)
            ledger.put(self._db, "indicator", path, "", before.subject.quote or "")

    def _every(self) -> Iterator[IndicatorSeen]:
        cells = ledger.cells(self._db, "indicator")
        for key, decision in cells.items():
            if "/" not in key:
                kept = _INDICATOR.validate_json(decision.value)
                kept = replace(kept, speaks_for=pointed.now(self._db, kept.speaks_for))
                yield indicators.seen(key, kept, _looks(cells, key))


def _looks(cells: Mapping[str, Decision], key: str) -> Iterator[Look]:
    for path, decision in cells.items():
        if path.startswith(f"{key}/"):
            look = _LOOK.validate_json(decision.value)
            yield replace(look, key=path.partition("/")[2], who=decision.who)
