"""`case.corroboration`: sources, who takes what from whom, claims with their origins; decisions."""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Literal

import apsw

from stemma.corroboration.claims import Ruling, claims
from stemma.corroboration.mutations import mutations
from stemma.errors import MissingError, UsageError
from stemma.model.claims import (
    Assertion,
    ClaimCounted,
    Lineage,
    Mutation,
    Note,
    Proposal,
    Source,
    StepSeen,
)
from stemma.model.decisions import Decision, Subject
from stemma.model.places import Digest
from stemma.store import corroborated, decisions
from stemma.store.database import told, transaction

Field = Literal["name", "author", "date", "same_as"]


class Corroboration:
    """What the coverage of an opened case asserts, and from whom."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration` instead."""
        self._db = db

    def is_read(self) -> bool:
        """Tell whether the coverage was read for who says what."""
        return corroborated.known_ground(self._db) is not None

    def problem(self) -> str:
        """Return the key of why the coverage could not be read, empty where it was."""
        return corroborated.problem(self._db)

    def lineage(self) -> Lineage:
        """Return sources, assertions, notes and proposed steps, with what people corrected."""
        with told():
            found = corroborated.lineage(self._db)
            corrections = corroborated.corrections(self._db)
        sources = tuple(
            _corrected(each, corrections.get(Digest(each.key), {})) for each in found.sources
        )
        return replace(found, sources=sources)

    def sources(self) -> tuple[Source, ...]:
        """Return the texts of the coverage, and whom they only name, by date."""
        return self.lineage().sources

    def notes(self) -> tuple[Note, ...]:
        """Return who did not answer, and what could not be verified."""
        return self.lineage().notes

    def steps(self) -> tuple[StepSeen, ...]:
        """Return every step with its two assertions, what it changed, and what was decided."""
        ruling = self._ruling()
        by_key = {each.key: each for each in ruling.lineage.assertions}
        changed = mutations(ruling)
        rulings = self._rulings()
        drawn = [each for each in ruling.steps() if each not in ruling.lineage.proposals]
        return tuple(
            _seen(step, by_key, changed, rulings.get((step.child, step.parent)))
            for step in (*ruling.lineage.proposals, *drawn)
            if step.child in by_key
        )

    def claims(self) -> tuple[ClaimCounted, ...]:
        """Return the claims, the most asserted first, counted without the rejected steps."""
        ruling = self._ruling()
        return tuple(claims(ruling, mutations(ruling)))

    def mutations(self) -> tuple[Mutation, ...]:
        """Return what the steps changed."""
        return mutations(self._ruling())

    def rule(
        self, child: str, parent: str, verb: Literal["confirmed", "rejected"], *, why: str = ""
    ) -> Decision:
        """Confirm or reject a step, or draw one that nobody proposed by confirming it.

        Raises:
            MissingError: if there is no such assertion, or source.
        """
        assertion = self._assertion(child)
        known = {each.key for each in self.lineage().assertions}
        if parent not in known | {each.key for each in self.sources()}:
            raise MissingError(f"There is no assertion or source {parent}.")
        subject = Subject(
            kind=corroborated.STEP,
            content=assertion.place.content,
            page=assertion.place.page,
            quote=assertion.place.quote,
            value=f"{child} {parent}",
        )
        before = self._rulings().get((child, parent))
        with transaction(self._db):
            return decisions.add(
                self._db, subject, verb, why=why, supersedes=before.id if before else None
            )

    def correct(self, source: Digest, field: Field, value: str, *, why: str = "") -> Decision:
        """Put right what a source is called, by whom it is, of which day, or whose copy it is.

        Raises:
            MissingError: if there is no such source.
            UsageError: if the day is none.
        """
        if source not in {each.key for each in self.sources()}:
            raise MissingError(f"There is no source {source}.")
        if field == "date":
            try:
                dt.date.fromisoformat(value)
            except ValueError:
                raise UsageError(f"{value} is no day. Write it as 2025-03-08.") from None
        subject = Subject(kind=corroborated.SOURCE, content=source, value=field)
        with transaction(self._db):
            return decisions.add(self._db, subject, "corrected", value=value, why=why)

    def loose(self) -> Iterator[Decision]:
        """Yield decisions about steps whose child is not asserted any more: to look at again."""
        known = {each.key for each in self.lineage().assertions}
        for (child, _), decision in self._rulings().items():
            if child not in known:
                yield decision

    def _assertion(self, key: str) -> Assertion:
        found = next((each for each in self.lineage().assertions if each.key == key), None)
        if found is None:
            raise MissingError(f"There is no assertion {key}.")
        return found

    def _rulings(self) -> dict[tuple[str, str], Decision]:
        with told():
            return corroborated.rulings(self._db)

    def _ruling(self) -> Ruling:
        ruled = {pair: each.verb == "confirmed" for pair, each in self._rulings().items()}
        return Ruling(self.lineage(), ruled)


def _corrected(source: Source, given: dict[str, str]) -> Source:
    """Return a source with what a person wrote in the place of what was read."""
    for field, value in given.items():
        match field:
            case "name":
                source = replace(source, name=value)
            case "author":
                source = replace(source, author=value)
            case "same_as":
                source = replace(source, same_as=value or None)
            case "date":
                with suppress(ValueError):
                    source = replace(source, date=dt.date.fromisoformat(value))
    return source


def _seen(
    step: Proposal,
    by_key: dict[str, Assertion],
    changed: tuple[Mutation, ...],
    decision: Decision | None,
) -> StepSeen:
    return StepSeen(
        child=by_key[step.child],
        parent=by_key.get(step.parent),
        source=by_key[step.parent].source if step.parent in by_key else step.parent,
        manner=step.manner,
        parts=step.parts,
        changes=tuple(
            m for m in changed if m.assertion == step.child and m.parent in (step.parent, None)
        ),
        ruling="" if decision is None else decision.verb,
    )
