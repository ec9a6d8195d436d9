"""`case.corroboration`: sources, who takes what from whom, claims with their origins; decisions."""

from dataclasses import replace
from typing import Literal

import apsw

from stemma.case import ruled
from stemma.case.by_hand import ClaimsByHand
from stemma.case.claims import Claims
from stemma.case.provenance import Provenance
from stemma.case.quotes import Quotes
from stemma.case.replies import Replies
from stemma.case.sources import Sources
from stemma.case.steps import Steps
from stemma.case.to_look_at import ToBeLookedAt
from stemma.corroboration.claims import claims
from stemma.corroboration.mutations import mutations
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
from stemma.model.coverage import LooseRuling, SourceField
from stemma.model.decisions import Decision
from stemma.store import corroborated


class Corroboration:
    """What the coverage of an opened case asserts, and from whom.

    `shelf` are its sources, `graph` its steps, `board` its claims, `quotes` its quotations,
    `looks` what a person is to look at, `replies` who was asked for a reply, each as a list that
    can be narrowed and judged; `hand` is what people do to claims, `provenance` who handed the
    collections over.
    """

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration` instead."""
        self._db = db
        self.shelf, self.graph = Sources(db), Steps(db)
        self.board, self.quotes = Claims(db), Quotes(db)
        self.hand = ClaimsByHand(db)
        self.looks = ToBeLookedAt(db)
        self.replies, self.provenance = Replies(db), Provenance(db)

    def is_read(self) -> bool:
        """Tell whether the coverage was read for who says what."""
        return corroborated.known_ground(self._db) is not None

    def problem(self) -> str:
        """Return the key of why the coverage could not be read, empty where it was."""
        return corroborated.problem(self._db)

    def lineage(self) -> Lineage:
        """Return sources, assertions, notes and proposed steps, with what people corrected."""
        return ruled.lineage(self._db)

    def sources(self) -> tuple[Source, ...]:
        """Return the texts of the coverage, and whom they only name, by date."""
        return self.lineage().sources

    def notes(self) -> tuple[Note, ...]:
        """Return who did not answer, and what could not be verified."""
        return self.lineage().notes

    def steps(self) -> tuple[StepSeen, ...]:
        """Return every step with its two assertions, what it changed, and what was decided."""
        ruling, decided = ruled.ruling(self._db), ruled.rulings(self._db)
        by_key = {each.key: each for each in ruling.lineage.assertions}
        changed = mutations(ruling)
        drawn = [each for each in ruling.steps() if each not in ruling.lineage.proposals]
        return tuple(
            _seen(step, by_key, changed, decided.get((step.child, step.parent)))
            for step in (*ruling.lineage.proposals, *drawn)
            if step.child in by_key
        ) + tuple(
            replace(_seen(cited, by_key, changed, None), ruling="confirmed", counts=False)
            for cited in ruling.amiss()
        )

    def claims(self) -> tuple[ClaimCounted, ...]:
        """Return the claims, the most asserted first, counted without the rejected steps."""
        ruling = ruled.ruling(self._db)
        return tuple(claims(ruling, mutations(ruling)))

    def mutations(self) -> tuple[Mutation, ...]:
        """Return what the steps changed."""
        return mutations(ruled.ruling(self._db))

    def rule(
        self, child: str, parent: str, verb: Literal["confirmed", "rejected"], *, why: str = ""
    ) -> Decision:
        """Confirm or reject a step, or draw one that nobody proposed by confirming it.

        Raises:
            MissingError: if there is no such assertion, or source.
        """
        return self.graph.rule(child, parent, verb, why=why)

    def correct(self, source: str, field: SourceField, value: str, *, why: str = "") -> Decision:
        """Put right what a source is called, by whom it is, of which day, or whose copy it is.

        Raises:
            MissingError: if there is no such source.
            UsageError: if the value is none of the field.
        """
        return self.shelf.put(source, field, value, why=why)

    def loose(self) -> tuple[LooseRuling, ...]:
        """Return decisions about steps whose child is not asserted any more: to look at again."""
        return self.graph.loose()


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
