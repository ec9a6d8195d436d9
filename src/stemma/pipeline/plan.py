"""What is due: contents nobody has read, results of an older reader, failures that may be mended.

A unit is due again when what its result depended on has changed: the version of the reader that
read it, or, where something could not be read, anything this machine brings to a reading
(programs, languages, sandbox level), and a later way of recognising. Bytes that could not be
opened are tried in every run.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import NamedTuple

import apsw

from stemma.model.marks import FINDER
from stemma.model.places import Digest
from stemma.model.problems import Reason
from stemma.model.work import Environment
from stemma.pipeline import extraction, tabulation
from stemma.recognition import VERSION as RECOGNITION
from stemma.store import examining, queue

_AFTER_THE_REST = 10
"""The priority of examinations: everything is read first, keys that came with the cache too."""
_LAST_RESORT = "plain_text"
"""The reader of what no other reader knows: a new one may know it."""


class Fingerprints(NamedTuple):
    """Short names for what a machine brings to the results of each stage."""

    read: str
    recognise: str
    examine: str = ""


def fingerprints(environment: Environment) -> Fingerprints:
    """Return what results depend on, by stage: languages matter to recognition alone."""
    whole = asdict(environment)
    languages, readers = whole.pop("languages"), whole.pop("readers")
    whole.pop("across")
    checks = whole.pop("checks")
    return Fingerprints(
        examine=_short(
            {
                **whole,
                "checks": checks,
                "values": extraction.version(),
                "tables": tabulation.VERSION,
                "marks": FINDER,
            }
        ),
        read=_short({**whole, "readers": readers}),
        recognise=_short({**whole, "languages": languages, "recognition": RECOGNITION}),
    )


def name_of_list(passwords: tuple[str, ...]) -> str:
    """Return a name that another list of passwords does not have; empty for no passwords.

    It goes into fingerprints that rest in the case. So it is slow to compute (scrypt, RFC 7914):
    somebody who has the case should not be able to try whole dictionaries against it.
    """
    if not passwords:
        return ""
    told = "\n".join(passwords).encode()
    return hashlib.scrypt(told, salt=b"stemma", n=1 << 15, r=8, p=1, maxmem=1 << 26).hex()


def _short(facts: Mapping[str, object]) -> str:
    written = json.dumps(facts, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def add_read(db: apsw.Connection, content: Digest, environment: str) -> bool:
    """Make the reading of a content due."""
    return queue.add(db, _key("read", content, 0, environment), "read", content)


def add_recognise(db: apsw.Connection, content: Digest, page: int, environment: str) -> bool:
    """Make the recognition of a page due."""
    key = _key("recognise", content, page, environment)
    return queue.add(db, key, "recognise", content, page)


def add_examine(db: apsw.Connection, content: Digest, ground: str) -> bool:
    """Make the examination of a content due, on the ground that it has now."""
    queue.forget(db, content, "examine")
    return queue.add(
        db, _key("examine", content, 0, ground), "examine", content, priority=_AFTER_THE_REST
    )


def add_examine_if_read(db: apsw.Connection, content: Digest, environment: str) -> None:
    """Make the examination of a content due as soon as nothing of it is left to be read."""
    if examining.is_examinable(db, content):
        add_examine(db, content, examining.ground(db, content, environment))


def make_due(
    db: apsw.Connection,
    environment: Environment,
    again: queue.Stage | None,
    *,
    deep: bool = False,
) -> None:
    """Fill the queue, inside the caller's transaction. `again` makes a whole stage due anew.

    `deep` makes the recognition of pages due that have a text of their own, to compare the two.
    """
    queue.release_all(db)
    names = fingerprints(environment)
    for content in _contents_to_read(db, environment, again=again == "read"):
        queue.forget(db, content, "read")
        queue.forget(db, content, "recognise")  # of pages that are about to be replaced
        add_read(db, content, names.read)
    for content, page in _pages_to_recognise(db, names.recognise, again=again == "recognise"):
        db.execute(
            "DELETE FROM task WHERE content = ? AND stage = 'recognise' AND page = ? "
            "AND state IN ('done', 'failed')",
            (content, page),
        )
        db.execute(
            "UPDATE page SET outcome = 'pending', reason = NULL, detail = NULL "
            "WHERE content = ? AND number = ?",
            (content, page),
        )
        add_recognise(db, content, page, names.recognise)
    for content, page in _pages_to_compare(db) if deep else ():
        add_recognise(db, content, page, names.recognise)
    for content, ground in examining.outdated(db, names.examine, again=again == "examine"):
        add_examine(db, content, ground)


def _contents_to_read(
    db: apsw.Connection, environment: Environment, *, again: bool
) -> list[Digest]:
    """Return the contents whose reading is missing, outdated, or may succeed now."""
    rows = db.execute(
        "SELECT hash, reader, reader_version, reason, reading.environment FROM content "
        "LEFT JOIN reading ON content = hash "
        "WHERE NOT EXISTS (SELECT 1 FROM task WHERE task.content = hash AND stage = 'read' "
        "AND state = 'ready')"
    )
    name = fingerprints(environment).read
    return [
        content
        for content, reader, version, reason, made_in in rows
        if again
        or reader is None
        or (reader and environment.readers.get(reader) != version)
        or (_may_be_mended(reason, reader, environment) and made_in != name)
        or reason == Reason.INPUT_OUTPUT
    ]


def _may_be_mended(reason: Reason | None, reader: str, environment: Environment) -> bool:
    """Tell whether another machine may read more of a content.

    Of what is locked only passwords can open more; without them less might come out than before.
    """
    if reason == Reason.LOCKED:
        return bool(environment.passwords)
    return reason is not None or reader == _LAST_RESORT


def _pages_to_recognise(
    db: apsw.Connection, environment: str, *, again: bool
) -> list[tuple[Digest, int]]:
    """Return pages left pending without a task, or that this machine may do better now.

    Where OCR has looked at a page, the page says in which environment.
    """
    rows = db.execute(
        "SELECT page.content, number FROM page "
        "LEFT JOIN task ON task.content = page.content AND stage = 'recognise' "
        "AND task.page = number AND state = 'ready' "
        "WHERE task.key IS NULL AND NOT EXISTS (SELECT 1 FROM task AS reading WHERE "
        "reading.content = page.content AND reading.stage = 'read' AND reading.state = 'ready') "
        "AND (outcome = 'pending' OR (environment <> '' "
        "AND ((reason IS NOT NULL AND environment <> ?) OR reason = ? OR ?)))",
        (environment, Reason.INPUT_OUTPUT, again),
    )
    return list(rows)


def _pages_to_compare(db: apsw.Connection) -> list[tuple[Digest, int]]:
    """Return the pages of PDFs in the cache that have a layer and were never recognised.

    Their outcome stays "text" meanwhile: what is read from the picture stands beside the layer.
    """
    rows = db.execute(
        "SELECT page.content, number FROM page JOIN reading USING (content) "
        "JOIN page_text ON page_text.id = leading "
        "WHERE outcome = 'text' AND text_from = 'layer' AND page.environment = '' "
        "AND media_type = 'application/pdf' AND EXISTS (SELECT 1 FROM appearance "
        "WHERE appearance.content = page.content AND collection = 'cache') "
        "ORDER BY page.content, number"
    )
    return list(rows)


def _key(stage: str, content: Digest, page: int, environment: str) -> str:
    return hashlib.sha256(f"{stage}|{content}|{page}|{environment}".encode()).hexdigest()
