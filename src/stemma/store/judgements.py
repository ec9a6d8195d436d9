"""What people said of observations, and which of it has lost its observation.

A judgement is a decision about what was seen where. It holds for the observation of the same
fingerprint; where a new run sees the same values in a box a hair away, for that one. What fits none
is listed to be looked at again: never dropped, never moved to another value.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

import apsw

from stemma.errors import MissingError, UsageError
from stemma.model.board import ObservationJudged
from stemma.model.decisions import Decision, Subject
from stemma.model.findings import Judged, Judgement, Observed
from stemma.store import decisions, examining
from stemma.store.examining import StoredObservation
from stemma.toolkit.overlap import around, overlap

KIND = "observation"
"""The kind of the subject of such a decision; its value is what was seen, as `_what` writes it."""
_SAME_PLACE = 0.5


class Attached(NamedTuple):
    """Judgements by the fingerprint of the observation they hold for, and those without one."""

    held: dict[str, Decision]
    lost: list[Decision]


def judge(db: apsw.Connection, fingerprint: str, said: ObservationJudged) -> Decision:
    """Record what a person says of an observation, inside the caller's transaction.

    Raises:
        MissingError: if nothing of this fingerprint is observed now.
        UsageError: if it is explained or rejected without a reason.
    """
    stored = examining.existing(db, fingerprint)
    if said.judged != "confirmed" and not said.why.strip():
        raise UsageError("Say why: what explains it, or what the check saw wrongly.")
    before = attached(db).held.get(fingerprint)
    return decisions.add(
        db,
        _subject(stored),
        said.judged,
        value=fingerprint,
        why=said.why.strip(),
        supersedes=None if before is None else before.id,
    )


def withdraw(db: apsw.Connection, number: int) -> Decision:
    """Take back what a person said, inside the caller's transaction; return that decision.

    Raises:
        MissingError: if no judgement of this number holds.
    """
    standing = decisions.standing(db, kind=KIND)
    decision = next((each for each in standing if each.id == number), None)
    if decision is None:
        raise MissingError("No judgement of this number holds: it was taken back or replaced.")
    decisions.add(db, decision.subject, "withdrawn", supersedes=decision.id)
    return decision


def judgement(decision: Decision | None) -> Judgement | None:
    """Return what a decision says of an observation, None for none."""
    if decision is None:
        return None
    judged: Judged
    match decision.verb:
        case "confirmed" | "explained" | "rejected" as judged:
            return Judgement(
                judged=judged,
                why=decision.why,
                who=decision.who,
                at=decision.at,
                decision=decision.id,
            )
    return None


def attached(db: apsw.Connection) -> Attached:
    """Return every judgement that holds, with the observation it is about today."""
    held: dict[str, Decision] = {}
    loose: list[Decision] = []
    for decision in decisions.standing(db, kind=KIND):
        if examining.is_observed(db, decision.value):
            held[decision.value] = decision
        else:
            loose.append(decision)
    lost = []
    for decision in loose:
        found = next((one for one in _alike(db, decision.subject) if one not in held), None)
        if found is None:
            lost.append(decision)
        else:
            held[found] = decision
    return Attached(held, lost)


def _alike(db: apsw.Connection, subject: Subject) -> Iterator[str]:
    """Yield the fingerprints of what is seen today of the same values at the same place."""
    for stored in examining.observations(db, content=subject.content):
        now = decisions.normalised(_subject(stored))
        if (now.page, now.value) != (subject.page, subject.value):
            continue
        if now.box is None or subject.box is None:
            is_there = now.box is subject.box and now.quote == subject.quote
        else:
            is_there = overlap(now.box, subject.box) >= _SAME_PLACE
        if is_there:
            yield stored.fingerprint


def _subject(stored: StoredObservation) -> Subject:
    place = stored.observed.evidence[0].place
    return Subject(
        kind=KIND,
        content=stored.content,
        page=place.page,
        quote=place.quote or place.label,
        box=around(place.boxes),
        value=_what(stored.observed),
    )


def _what(seen: Observed) -> str:
    values = sorted((name, measured.value) for name, measured in seen.values.items())
    return f"{seen.says} {json.dumps(values, ensure_ascii=False)}"
