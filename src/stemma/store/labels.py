"""Labels: words that a person puts on documents and notes, each with one of six patterns."""

from collections.abc import Iterator, Sequence
from typing import cast

import apsw

from stemma.errors import UsageError
from stemma.model.decisions import Decision, Subject
from stemma.model.labels import Label, Pattern
from stemma.model.places import Digest
from stemma.store import acts, decisions, naming

_PATTERNS = 6


def tidy(word: str) -> str:
    """Return a label's word with single spaces.

    Raises:
        UsageError: if nothing is left of it.
    """
    found = " ".join(word.split())
    if not found:
        raise UsageError("A label needs a word.")
    return found


def put(
    db: apsw.Connection, documents: Sequence[Digest], word: str, *, on: bool
) -> tuple[Decision, ...]:
    """Put a label on documents or take it off, as one act, inside the caller's transaction.

    Documents that have it already, or never had it, are left alone.

    Raises:
        MissingError: if the case does not hold one of the documents.
    """
    word = tidy(word)
    made = [
        decision
        for content in dict.fromkeys(documents)
        if (decision := _put(db, naming.existing(db, content), word, on=on)) is not None
    ]
    acts.bind(db, made)
    return tuple(made)


def rename(db: apsw.Connection, old: str, new: str) -> tuple[Decision, ...]:
    """Give every document that has a label another one, of the same pattern, as one act.

    Notes are the caller's: each is an edition of its own.
    """
    old, new = tidy(old), tidy(new)
    if old == new:
        return ()
    adopt(db, new, _pattern(db, old))
    made = list[Decision]()
    for content in on_documents(db, old):
        made += (each for each in (_put(db, content, old, on=False),) if each is not None)
        made += (each for each in (_put(db, content, new, on=True),) if each is not None)
    return tuple(made)


def adopt(db: apsw.Connection, word: str, pattern: Pattern | None = None) -> Pattern:
    """Make a label known, with the pattern that fewest labels have unless one is given."""
    known = _pattern(db, word)
    if known is not None:
        return known
    if pattern is None:
        used = dict.fromkeys(range(_PATTERNS), 0)
        used.update(db.execute("SELECT pattern, count(*) FROM label GROUP BY pattern"))
        pattern = cast("Pattern", min(used, key=lambda number: (used[number], number)))
    db.execute("INSERT INTO label (word, pattern) VALUES (?, ?)", (word, pattern))
    return pattern


def settle(db: apsw.Connection, decision: Decision) -> None:
    """Bring a document's label in line with the decision that holds about it now."""
    content, word = decision.subject.content, decision.subject.value or ""
    holds = acts.holding(db, "label", content, word)
    if holds is not None and holds.value.startswith("on"):
        adopt(db, word, _written(holds.value))
        db.execute(
            "INSERT OR REPLACE INTO standing_label (content, label, decision) VALUES (?, ?, ?)",
            (content, word, holds.id),
        )
    else:
        db.execute("DELETE FROM standing_label WHERE content = ? AND label = ?", (content, word))


def of(db: apsw.Connection, content: Digest) -> tuple[str, ...]:
    """Return the labels of a document in the order of their words."""
    rows = db.execute("SELECT label FROM standing_label WHERE content = ? ORDER BY 1", (content,))
    return tuple(word for (word,) in rows)


def on_documents(db: apsw.Connection, word: str) -> list[Digest]:
    """Return the documents that have a label."""
    rows = db.execute("SELECT content FROM standing_label WHERE label = ? ORDER BY 1", (word,))
    return [Digest(content) for (content,) in rows]


def all_labels(db: apsw.Connection) -> Iterator[Label]:
    """Return the labels that stand on a document or a note, in the order of their words."""
    rows = db.execute(
        "SELECT * FROM (SELECT word, pattern, "
        "(SELECT count(*) FROM standing_label WHERE label = word) AS documents, "
        "(SELECT count(*) FROM note_label JOIN note ON number = note "
        " WHERE label = word AND decision IS NOT NULL) AS notes FROM label) "
        "WHERE documents + notes > 0 ORDER BY word"
    )
    for word, pattern, documents, notes in rows:
        yield Label(word=word, pattern=pattern, documents=documents, notes=notes)


def _put(db: apsw.Connection, content: Digest, word: str, *, on: bool) -> Decision | None:
    holds = acts.holding(db, "label", content, word)
    is_on = holds is not None and holds.value.startswith("on")
    if is_on == on:
        return None
    pattern = adopt(db, word)
    decision = decisions.add(
        db,
        Subject(kind="label", content=content, value=word),
        "labelled",
        value=f"on {pattern}" if on else "off",
        supersedes=None if holds is None else holds.id,
    )
    settle(db, decision)
    return decision


def _written(value: str) -> Pattern | None:
    """Return the pattern that a decision names."""
    number = value.removeprefix("on").strip()
    return cast("Pattern", int(number)) if number.isdecimal() else None


def _pattern(db: apsw.Connection, word: str) -> Pattern | None:
    found = db.execute("SELECT pattern FROM label WHERE word = ?", (word,)).get
    return cast("Pattern | None", found)
