"""`case.corroboration.graph`: who takes from whom, step by step, and what people decide of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import apsw

from stemma.case import ruled
from stemma.corroboration.claims import Ruling
from stemma.corroboration.mutations import mutations
from stemma.corroboration.tree import drawn
from stemma.errors import MissingError
from stemma.model.claims import Assertion, Mutation, Proposal
from stemma.model.coverage import (
    ClaimPage,
    LooseRuling,
    RulingVerb,
    StepLine,
    StepsAsked,
    StepsListed,
)
from stemma.model.decisions import Decision, DecisionSeen, Subject
from stemma.model.tree import Tree
from stemma.store import acts, corroborated, decisions
from stemma.store.database import transaction

Decided = Mapping[tuple[str, str], Decision]
"""Decisions by the two ends that they are about."""


class Steps:
    """The steps of an opened case. Deciding needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.graph` instead."""
        self._db = db

    def listed(
        self, asked: StepsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> StepsListed:
        """Return a stretch of the steps, in the order in which the texts were read."""
        asked = asked or StepsAsked()
        ruling = ruled.ruling(self._db)
        every = lines(ruling, ruled.rulings(self._db), ruled.looked(self._db))
        found = [each for each in every if _is_asked(each, asked)]
        end = None if limit is None else offset + limit
        shown = tuple(found[offset:end])
        wanted = {key for each in shown for key in (each.above, each.below)}
        return StepsListed(
            total=len(found),
            steps=shown,
            names={s.key: s.name for s in ruling.lineage.sources if s.key in wanted},
            loose=self.loose(),
        )

    def tree(self, claim: ClaimPage, *, only_origins: bool = False) -> Tree:
        """Return the lineage of a claim as it is drawn: sources by day, origins on top."""
        return drawn(claim, only_origins=only_origins)

    def rule(self, child: str, parent: str, verb: RulingVerb, *, why: str = "") -> Decision:
        """Confirm or reject a step, or draw one that nobody proposed by confirming it.

        Raises:
            MissingError: if there is no such assertion, or source, or one is its own parent.
        """
        told = ruled.lineage(self._db)
        assertions = {each.key: each for each in told.assertions}
        assertion = assertions.get(child)
        if assertion is None:
            raise MissingError(f"There is no assertion {child}.")
        above = assertions[parent].source if parent in assertions else parent
        if above not in {each.key for each in told.sources}:
            raise MissingError(f"There is no assertion or source {parent}.")
        if above == assertion.source:
            raise MissingError("A text does not take from itself. Choose another source.")
        subject = Subject(
            kind=corroborated.STEP,
            content=assertion.place.content,
            page=assertion.place.page,
            quote=assertion.place.quote,
            value=f"{child} {parent}",
        )
        before = ruled.rulings(self._db).get((child, parent))
        with transaction(self._db):
            return decisions.add(
                self._db, subject, verb, why=why.strip(), supersedes=before.id if before else None
            )

    def take_back(self, number: int) -> DecisionSeen:
        """Take back what was said of a step, or of what was to be looked at; return it.

        Raises:
            MissingError: if no decision of this number about either holds.
        """
        found = next((each for _, each in self._decided() if each.id == number), None)
        if found is None:
            raise MissingError("No decision of this number holds: it was taken back or replaced.")
        with transaction(self._db):
            decisions.add(self._db, found.subject, "withdrawn", supersedes=found.id)
            return acts.seen(self._db, found)

    def loose(self) -> tuple[LooseRuling, ...]:
        """Return decisions about steps whose child is not asserted any more: to look at again."""
        known = {each.key for each in ruled.lineage(self._db).assertions}
        return tuple(
            LooseRuling(
                decision=decision.id,
                verb=decision.verb,
                quote=decision.subject.quote or "",
                document=decision.subject.content,
                page=decision.subject.page,
                who=decision.who,
                at=decision.at,
                why=decision.why,
            )
            for (child, _), decision in self._decided()
            if child not in known
        )

    def _decided(self) -> Iterator[tuple[tuple[str, str], Decision]]:
        yield from ruled.rulings(self._db).items()
        yield from ruled.looked(self._db).items()


def lines(ruling: Ruling, decided: Decided, looked: Decided) -> Iterator[StepLine]:
    """Yield every step, rejected ones too, with what was decided and what it changed.

    After them comes who is cited for what it does not say, as a person decided (`looked`).
    """
    by_key = {each.key: each for each in ruling.lineage.assertions}
    changed: dict[str, list[Mutation]] = defaultdict(list)
    for change in mutations(ruling):
        changed[change.assertion].append(change)
    proposed = {(each.child, each.parent) for each in ruling.lineage.proposals}
    heirs = _heirs(ruling.steps(), by_key)
    drawn = [each for each in ruling.steps() if (each.child, each.parent) not in proposed]
    for step in (*ruling.lineage.proposals, *drawn):
        child, parent = by_key.get(step.child), by_key.get(step.parent)
        if child is None:
            continue
        yield StepLine(
            child=step.child,
            parent=step.parent,
            above=parent.source if parent else step.parent,
            below=child.source,
            claim=child.claim,
            manner=step.manner,
            parts=step.parts,
            changes=tuple(c for c in changed[step.child] if c.parent in (step.parent, None)),
            drawn=(step.child, step.parent) not in proposed,
            ruling=ruled.said(decided.get((step.child, step.parent))),
            heirs=heirs[step.child],
        )
    for cited in ruling.amiss():
        child = by_key[cited.child]
        yield StepLine(
            child=cited.child,
            parent=cited.parent,
            above=cited.parent,
            below=child.source,
            claim=child.claim,
            manner=cited.manner,
            parts=(),
            changes=tuple(c for c in changed[cited.child] if c.parent == cited.parent),
            drawn=True,
            ruling=ruled.said(looked.get((cited.child, cited.parent))),
            heirs=0,
            counts=False,
        )


def _heirs(steps: Iterable[Proposal], by_key: Mapping[str, Assertion]) -> dict[str, int]:
    """Return for each assertion how many other sources take from it, at any distance."""
    below: dict[str, set[str]] = defaultdict(set)
    for step in steps:
        below[step.parent].add(step.child)
    found: dict[str, int] = {}
    for key, assertion in by_key.items():
        seen, waiting = {key}, [key]
        while waiting:
            fresh = below[waiting.pop()] - seen
            seen |= fresh
            waiting += fresh
        sources = {by_key[each].source for each in seen if each in by_key}
        found[key] = len(sources - {assertion.source})
    return found


def _is_asked(each: StepLine, asked: StepsAsked) -> bool:
    ruling = each.ruling.value if each.ruling else "open"
    return (
        asked.claim in ("", each.claim)
        and asked.ruling in ("", ruling)
        and (bool(each.changes) or not asked.changed)
    )
