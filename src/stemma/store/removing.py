"""Removing contents: every row that came of them goes, the chain says what, who and why.

Decisions and the chain are never changed, so what people wrote stays in those two.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence

import apsw

from stemma.model.places import Digest
from stemma.model.removals import Going, Removal, Removed
from stemma.store import (
    across,
    contents,
    corroborated,
    custody,
    index,
    named,
    naming,
    readings,
    vocabulary,
)
from stemma.toolkit.analysis import columns

_EVERYTHING = (
    "DELETE FROM remark WHERE content = ?",
    "DELETE FROM mail_key WHERE content = ?",
    "DELETE FROM observation WHERE content = ?",
    "DELETE FROM check_run WHERE content = ?",
    "DELETE FROM examined WHERE content = ?",
    "DELETE FROM ruling WHERE content = ?",
    "DELETE FROM mark WHERE content = ?",
    "DELETE FROM page_text WHERE content = ?",
    "DELETE FROM page WHERE content = ?",
    "DELETE FROM reading WHERE content = ?",
    "DELETE FROM task WHERE content = ?",
    "DELETE FROM standing_label WHERE content = ?",
    "DELETE FROM standing_status WHERE content = ?",
    "DELETE FROM note_label WHERE note IN (SELECT number FROM note WHERE content = ?)",
    "UPDATE note SET decision = NULL, words = '' WHERE content = ?",
    "DELETE FROM item_part WHERE content = ?",
    "DELETE FROM met_file WHERE content = ?",
    "DELETE FROM appearance WHERE content = ?1 OR container = ?1",
    "DELETE FROM content WHERE hash = ?",
)
"""What is deleted of a content, rows that name others first."""

_HOLDERS = "SELECT DISTINCT container FROM appearance WHERE content = ? AND container <> ''"
_ONLY_INSIDE = """
SELECT DISTINCT content FROM appearance AS met
WHERE container IN (SELECT value FROM json_each(?1)) AND NOT EXISTS (
    SELECT 1 FROM appearance AS other WHERE other.content = met.content
    AND other.container NOT IN (SELECT value FROM json_each(?1)))
AND content NOT IN (SELECT value FROM json_each(?1))
"""
_RENUMBER = """
UPDATE item_part SET position = -(
    SELECT count(*) FROM item_part AS other
    WHERE other.item = item_part.item AND abs(other.position) <= abs(item_part.position))
WHERE item = ?
"""


def with_holders(db: apsw.Connection, content: Digest) -> list[Digest]:
    """Return a content and every container that holds it, however deep."""
    found, todo = [content], [content]
    while todo:
        for (holder,) in db.execute(_HOLDERS, (todo.pop(),)):
            if holder not in found:
                found.append(Digest(holder))
                todo.append(Digest(holder))
    return found


def foresee(db: apsw.Connection, named: Sequence[Digest]) -> Removal:
    """Return what removing these contents does, without doing it."""
    going = _closed(db, named)
    chosen = set(going)
    holders = {h for each in going for (h,) in db.execute(_HOLDERS, (each,))} - chosen
    inside = {content for each in going for content in _inside(db, each)}
    marks = json.dumps(going)
    writings = db.execute(
        "SELECT count(*) FROM decision WHERE verb <> 'withdrawn' "
        "AND json_extract(subject, '$.content') IN (SELECT value FROM json_each(?))",
        (marks,),
    ).get
    return Removal(
        going=tuple(_going(db, each) for each in going),
        holders=tuple(sorted(_path(db, each) for each in holders)),
        staying=tuple(sorted(_path(db, each) for each in inside - chosen)),
        writings=int(str(writings)),
    )


def remove(db: apsw.Connection, going: Iterable[Digest], reason: str) -> None:
    """Delete all that the case holds of these contents, inside the caller's transaction."""
    named.clear(db)
    corroborated.clear(db)
    across.clear(db)  # it may quote what goes, and is compared anew with the next run
    for content in going:
        inside, words = _inside(db, content), _words(db, content)
        index.remove(db, readings.text_ids(db, content))
        held = [
            item
            for (item,) in db.execute("SELECT item FROM item_part WHERE content = ?", (content,))
        ]
        vocabulary.forget(db, words)
        for statement in _EVERYTHING:
            db.execute(statement, (content,))
        for item in held:
            db.execute(_RENUMBER, (item,))
            db.execute("UPDATE item_part SET position = -position WHERE item = ?", (item,))
        for each in inside:
            naming.keep(db, each)
        custody.append(db, "removed", {"content": content, "reason": reason})
        db.execute(
            "INSERT OR REPLACE INTO removed (content, line) VALUES (?, ?)",
            (content, custody.head(db).seq),
        )


def _inside(db: apsw.Connection, container: Digest) -> set[Digest]:
    found = db.execute("SELECT content FROM appearance WHERE container = ?", (container,))
    return {Digest(content) for (content,) in found}


def _words(db: apsw.Connection, content: Digest) -> set[str]:
    """Return the words that a content brought into the case's vocabulary."""
    texts = db.execute("SELECT text FROM page_text WHERE content = ?", (content,))
    return {word for (text,) in texts for word in vocabulary.words_of(columns(text))}


def scrub(db: apsw.Connection) -> bool:
    """Leave nothing of deleted rows in the files of the database; return whether that was possible.

    An index without content only marks what is deleted until its parts are merged, and the log
    holds pages as they were until it is emptied into the database: while somebody else reads an
    older state of the case, it cannot be.
    """
    db.execute("INSERT INTO page_index (page_index) VALUES ('optimize')")
    db.execute("VACUUM")
    [(is_busy, _, _)] = db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return not is_busy


def listed(db: apsw.Connection) -> Iterator[Removed]:
    """Return what was removed, in the order in which it was."""
    rows = db.execute(
        "SELECT removed.content, body FROM removed JOIN custody ON seq = line ORDER BY line"
    )
    for content, body in rows:
        line = json.loads(body)
        yield Removed(
            document=Digest(content),
            at=dt.datetime.fromisoformat(line["at"]),
            who=line["actor"],
            reason=line["reason"],
        )


def is_removed(db: apsw.Connection, content: Digest) -> bool:
    """Tell whether a content was removed on purpose."""
    return db.execute("SELECT 1 FROM removed WHERE content = ?", (content,)).get is not None


def is_about_removed(db: apsw.Connection, value: str) -> bool:
    """Tell whether the value of a decision names a content that was removed."""
    return (
        db.execute("SELECT 1 FROM removed WHERE instr(?, content) LIMIT 1", (value,)).get
        is not None
    )


def let_back(db: apsw.Connection, content: Digest) -> None:
    """Let a content that was removed come in again."""
    db.execute("DELETE FROM removed WHERE content = ?", (content,))


def _closed(db: apsw.Connection, named: Sequence[Digest]) -> list[Digest]:
    """Return contents with all that was met only inside of them."""
    going = list(dict.fromkeys(named))
    while more := [Digest(each) for (each,) in db.execute(_ONLY_INSIDE, (json.dumps(going),))]:
        going += more
    return going


def _going(db: apsw.Connection, content: Digest) -> Going:
    kept = contents.kept_in(db, content)
    pages = db.execute("SELECT pages FROM reading WHERE content = ?", (content,)).get
    return Going(
        document=content,
        path=_path(db, content),
        size=0 if kept is None else kept[1],
        pages=int(str(pages or 0)),
    )


def _path(db: apsw.Connection, content: Digest) -> str:
    path = db.execute(
        "SELECT path FROM shown_path WHERE content = ? ORDER BY appearance LIMIT 1", (content,)
    ).get
    return content if path is None else str(path)
