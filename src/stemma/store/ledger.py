"""What people keep beside the documents at rest: each cell is a decision about a path.

There is a ledger for each kind: the matrices of hypotheses (`matrix`), who was asked for a reply
(`reply`), what is watched for (`indicator`), what is reckoned (`reckoning`). A path names a part of
it (`q1`, `q1/h2`, `q1/e3`, `q1/s/e3/h2`, `r4`, `r4/a`). What was written last there holds; an empty
value takes the part out, and taking the act back brings it in.
"""

from collections.abc import Mapping

import apsw

from stemma.errors import MissingError
from stemma.model.decisions import Decision, LedgerKind, Subject
from stemma.model.places import Digest
from stemma.store import acts, decisions

_NO_CONTENT = Digest("")


def cells(db: apsw.Connection, kind: LedgerKind) -> dict[str, Decision]:
    """Return the decision that holds for each path that is filled, by the numbers of paths."""
    found: dict[str, Decision] = {}
    for decision in decisions.standing(db, kind=kind):
        path = decision.subject.value or ""
        found.pop(path, None)
        found[path] = decision
    return {path: each for path, each in sorted(found.items(), key=_by_number) if each.value}


def cell(cells: Mapping[str, Decision], path: str, what: str) -> Decision:
    """Return what stands at a path whose beginning stands too; `what` it is called in words.

    Raises:
        MissingError: if nothing stands there.
    """
    if path.partition("/")[0] not in cells or path not in cells:
        raise MissingError(f"There is no {what} {path}.")
    return cells[path]


def put(db: apsw.Connection, kind: LedgerKind, path: str, value: str, words: str) -> Decision:
    """Write a cell, inside the caller's transaction; `words` are what people read of it."""
    before = acts.holding(db, kind, _NO_CONTENT, path)
    subject = Subject(kind=kind, content=_NO_CONTENT, value=path, quote=words)
    return decisions.add(
        db, subject, "edited", value=value, supersedes=before.id if before else None
    )


def next_key(db: apsw.Connection, kind: LedgerKind, beginning: str) -> str:
    """Return a key that no path bore yet: the beginning and the next number."""
    rows = db.execute(
        "SELECT DISTINCT json_extract(subject, '$.value') FROM decision "
        "WHERE json_extract(subject, '$.kind') = ?",
        (kind,),
    )
    used = {str(path) for (path,) in rows}
    number = 1
    while f"{beginning}{number}" in used:
        number += 1
    return f"{beginning}{number}"


def _by_number(cell: tuple[str, Decision]) -> tuple[int, str]:
    path = cell[0]
    last = path.rpartition("/")[2]
    return int(last[1:] or 0) if last[1:].isdigit() else 0, path
