"""`case.hypotheses.plausibility`: figures derived from values of the case, beside what is known."""

from collections.abc import Iterator
from dataclasses import replace

import apsw
from pydantic import TypeAdapter

from stemma.case import pointing
from stemma.corroboration import plausibility
from stemma.errors import MissingError, UsageError
from stemma.model.decisions import Decision
from stemma.model.places import Digest, Place
from stemma.model.plausibility import (
    Input,
    InputGiven,
    PlausibilityAsked,
    PlausibilityListed,
    Reckoning,
    ReckoningGiven,
    ReckoningSeen,
)
from stemma.publish import plausibility as words
from stemma.store import ledger, naming
from stemma.store import pointing as pointed
from stemma.store.database import told, transaction

_KEPT = TypeAdapter(Reckoning)
_WHAT = "derived figure"


class Plausibility:
    """The derived figures of an opened case. Every change needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.hypotheses.plausibility` instead."""
        self._db = db

    def listed(
        self, asked: PlausibilityAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> PlausibilityListed:
        """Return a stretch of the figures, as they were made unless asked."""
        asked = asked or PlausibilityAsked()
        word = asked.words.casefold()
        with told():
            found = [
                each
                for each in self._every()
                if word in f"{each.reckoning.title} {each.reckoning.about.statement}".casefold()
                and asked.about in ("", each.reckoning.about.about)
            ]
        if asked.sort == "title":
            found.sort(key=lambda each: each.reckoning.title.casefold())
        found = found[::-1] if asked.descending else found
        end = None if limit is None else offset + limit
        return PlausibilityListed(total=len(found), figures=tuple(found[offset:end]))

    def one(self, key: str) -> ReckoningSeen:
        """Return one figure.

        Raises:
            MissingError: if there is none.
        """
        found = next((each for each in self._every() if each.key == key), None)
        if found is None:
            raise MissingError(f"There is no {_WHAT} {key}.")
        return found

    def reckon(self, given: ReckoningGiven, key: str = "") -> str:
        """Write a figure down, or the one of a key anew; return its key.

        Raises:
            MissingError: if the case does not hold a value, or what the figure is about.
            UsageError: if it cannot be reckoned.
        """
        with transaction(self._db):
            if key:
                ledger.cell(ledger.cells(self._db, "reckoning"), key, _WHAT)
            key = key or ledger.next_key(self._db, "reckoning", "p")
            reckoning = Reckoning(
                title=pointing.tidy(given.title),
                about=pointing.taken(self._db, given.about),
                formula=" ".join(given.formula.split()),
                inputs=tuple(self._input(each) for each in given.inputs),
                known=given.known,
                note=given.note.strip(),
            )
            plausibility.figure(reckoning)
            value = _KEPT.dump_json(reckoning).decode()
            ledger.put(self._db, "reckoning", key, value, reckoning.title)
        return key

    def drop(self, key: str) -> None:
        """Take a figure out; undo brings it back.

        Raises:
            MissingError: if there is none.
        """
        with transaction(self._db):
            before = ledger.cell(ledger.cells(self._db, "reckoning"), key, _WHAT)
            ledger.put(self._db, "reckoning", key, "", before.subject.quote or "")

    def _input(self, given: InputGiven) -> Input:
        content = naming.existing(self._db, Digest(given.document))
        place = Place(content=content, page=given.page)
        found = pointed.value_at(self._db, place, given.start, given.end)
        if found is None:
            raise MissingError(
                f"No value was found where “{given.name}” is said to stand. Choose one of those "
                "that the page's list of values has."
            )
        return Input(
            name=given.name,
            place=replace(place, quote=found.quote, boxes=found.place.boxes),
            start=given.start,
            end=given.end,
            value=found.value,
            qualifier=found.qualifier,  # type: ignore[arg-type]  # told as plain words
        )

    def _every(self) -> Iterator[ReckoningSeen]:
        for key, decision in ledger.cells(self._db, "reckoning").items():
            yield self._seen(key, decision)

    def _seen(self, key: str, decision: Decision) -> ReckoningSeen:
        kept = _KEPT.validate_json(decision.value)
        reckoning = replace(
            kept,
            about=pointed.now(self._db, kept.about),
            inputs=tuple(map(self._now, kept.inputs)),
        )
        is_rough, problem, figure = plausibility.is_rough(reckoning), "", None
        try:
            figure = plausibility.figure(reckoning)
        except UsageError as error:
            problem = str(error)
        return ReckoningSeen(
            key=key,
            reckoning=reckoning,
            low=figure.low if figure else None,
            high=figure.high if figure else None,
            unit=figure.unit if figure else "",
            rough=is_rough,
            compared=figure.compared if figure else "not compared",
            sentence=words.sentence(reckoning, figure, is_rough=is_rough) if figure else "",
            problem=problem,
            by=decision.who,
            at=decision.at,
        )

    def _now(self, kept: Input) -> Input:
        """Return a value with the name of its document, and whether the page states it still."""
        content = Digest(kept.place.content)
        found = pointed.value_at(self._db, kept.place, kept.start, kept.end)
        return replace(
            kept,
            document=naming.name(self._db, content),
            stands=found is not None and found.value == kept.value,
        )
