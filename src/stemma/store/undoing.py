"""Taking back: the last act of a person, whatever it was.

A verb whose decisions have nothing derived from them needs no entry here: that it is withdrawn is
all. For the others the entry brings what follows from the decision in line again.
"""

from collections.abc import Callable, Mapping

import apsw

from stemma.errors import ConflictError, UsageError
from stemma.model.decisions import Decision, Verb
from stemma.store import (
    acts,
    corroborated,
    decisions,
    facts,
    joining,
    labels,
    named,
    names,
    notes,
    reading_status,
    removing,
    written,
)

Settle = Callable[[apsw.Connection, Decision], None]
"""What is done, in the same transaction, after a decision was withdrawn."""


def _text(db: apsw.Connection, decision: Decision) -> None:
    if decision.subject.kind == corroborated.SOURCE:  # nothing of a page follows from it
        return
    page = decision.subject.page or 0
    written.settle(db, decision.subject.content, page, written.kind(decision))


_SETTLE: Mapping[Verb, Settle] = {
    "noted": notes.settle,
    "labelled": labels.settle,
    "marked": reading_status.settle,
    "joined": joining.settle,
    "split": joining.settle,
    "corrected": _text,
    "translated": _text,
    "named": names.settle,
    "same": named.settle,
    "different": named.settle,
}


def undo(db: apsw.Connection) -> tuple[Decision, ...]:
    """Take back the last act of whoever works on the case; return its decisions.

    Raises:
        UsageError: if there is nothing to take back.
        ConflictError: if somebody decided otherwise since.
    """
    taken = acts.last(db, facts.actor(db))
    if not taken:
        raise UsageError("There is nothing of yours to take back.")
    if any(removing.is_about_removed(db, decision.value) for decision in taken):
        raise ConflictError("A document that this was about was removed from the case since.")
    withdrawn = []
    for decision in reversed(taken):
        if not acts.holds(db, decision.id):
            raise ConflictError("Somebody decided otherwise since, so it is not taken back.")
        withdrawn.append(decisions.add(db, decision.subject, "withdrawn", supersedes=decision.id))
        settle = _SETTLE.get(decision.verb)
        if settle is not None:
            settle(db, decision)
    acts.bind(db, withdrawn)
    return taken
