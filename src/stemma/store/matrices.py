"""The cells of the matrices of hypotheses at rest: each is a decision about a path.

A path names a part of a question (`q1`, `q1/h2`, `q1/e3`, `q1/s/e3/h2`, `q1/l/h2`). What was
written last there holds; an empty value takes the part out, and taking the act back brings it in.
"""

import apsw

from stemma.model.decisions import Decision, Subject
from stemma.model.places import Digest
from stemma.store import acts, decisions

KIND = "matrix"
_NO_CONTENT = Digest("")


def cells(db: apsw.Connection) -> dict[str, Decision]:
    """Return the decision that holds for each path that is filled, as they were made."""
    found: dict[str, Decision] = {}
    for decision in decisions.standing(db, kind=KIND):
        path = decision.subject.value or ""
        found.pop(path, None)
        found[path] = decision
    return {path: each for path, each in sorted(found.items(), key=_by_number) if each.value}


def put(db: apsw.Connection, path: str, value: str, words: str, why: str = "") -> Decision:
    """Write a cell, inside the caller's transaction; `words` are what people read of it."""
    before = acts.holding(db, KIND, _NO_CONTENT, path)
    subject = Subject(kind=KIND, content=_NO_CONTENT, value=path, quote=words)
    return decisions.add(
        db, subject, "edited", value=value, why=why, supersedes=before.id if before else None
    )


def next_key(db: apsw.Connection, beginning: str) -> str:
    """Return a key that no path bore yet: the beginning and the next number."""
    rows = db.execute(
        "SELECT DISTINCT json_extract(subject, '$.value') FROM decision "
        "WHERE json_extract(subject, '$.kind') = ?",
        (KIND,),
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
