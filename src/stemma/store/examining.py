"""What checks saw, at rest: one run for every check and content, and the observations.

The checks of a content are one unit of work. It is due again when what they rest on has changed:
the reading, the leading text of a page, a version of a check, a program, a list of passwords.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import apsw
from pydantic import TypeAdapter

from stemma.errors import MissingError
from stemma.model.examined import About, ExaminedPage
from stemma.model.findings import Checked, Observed, State
from stemma.model.places import Box, Digest
from stemma.store import mail_keys, mentions, readings, tables

_OBSERVED = TypeAdapter(Observed)
MAIL = "message/rfc822"
_GRID = 200
"""Boxes are compared on a grid of so many steps to a page."""
_MOST_CHARACTERS = 20_000_000

_EXAMINABLE = (
    "EXISTS (SELECT 1 FROM appearance WHERE appearance.content = reading.content "
    "AND collection = 'cache') AND NOT EXISTS (SELECT 1 FROM task WHERE "
    "task.content = reading.content AND stage <> 'examine' AND state IN ('ready', 'leased'))"
)


_RUNS = (
    "SELECT name, version, state, reason, observations FROM check_run "
    "WHERE content = ? ORDER BY name"
)
_OBSERVATIONS = (
    "SELECT name, version, fingerprint, page, seen FROM observation "
    "WHERE content = ? AND NOT across ORDER BY id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRun:
    """How one check ended on one content."""

    content: Digest
    check: str
    version: int
    state: State
    reason: str
    observations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredObservation:
    """An observation at rest."""

    content: Digest
    check: str
    version: int
    fingerprint: str
    observed: Observed


def outdated(db: apsw.Connection, environment: str, *, again: bool) -> list[tuple[Digest, str]]:
    """Return what of the cache is read whole and not examined on its present ground, with that."""
    rows = db.execute(
        f"SELECT reading.content, ground FROM reading LEFT JOIN examined USING (content) "  # noqa: S608 (a constant)
        f"WHERE {_EXAMINABLE} ORDER BY reading.content"
    )
    found = ((content, known, ground(db, content, environment)) for content, known in rows)
    return [(content, now) for content, known, now in found if again or known != now]


def is_examinable(db: apsw.Connection, content: Digest) -> bool:
    """Tell whether a content is of the cache, and everything of it is read."""
    row = db.execute(
        f"SELECT 1 FROM reading WHERE content = ? AND {_EXAMINABLE}",  # noqa: S608 (a constant)
        (content,),
    ).get
    return row is not None


def ground(db: apsw.Connection, content: Digest, environment: str) -> str:
    """Return one hash over all that the checks of a content rest on."""
    fixed = hashlib.sha256(environment.encode())
    for media_type, result in db.execute(
        "SELECT media_type, result FROM reading WHERE content = ?", (content,)
    ):
        fixed.update(f"|{result}|{mail_keys.fixed(db) if media_type == MAIL else ''}".encode())
    for (digest,) in db.execute(
        "SELECT text_hash FROM page LEFT JOIN page_text ON page_text.content = page.content "
        "AND page_text.page = number AND text_from <> 'translation' "
        "WHERE page.content = ? ORDER BY number, page_text.id <> leading, page_text.id",
        (content,),
    ):
        fixed.update(f"|{digest}".encode())
    return fixed.hexdigest()


def count_due(db: apsw.Connection) -> int:
    """Return how many contents are read, were never examined, and stand in no queue for it."""
    return int(
        str(
            db.execute(
                f"SELECT count(*) FROM reading WHERE {_EXAMINABLE} AND NOT EXISTS "  # noqa: S608 (a constant)
                "(SELECT 1 FROM examined WHERE examined.content = reading.content) AND NOT EXISTS "
                "(SELECT 1 FROM task WHERE task.content = reading.content AND stage = 'examine' "
                "AND state IN ('ready', 'leased', 'failed'))"
            ).get
        )
    )


def about(db: apsw.Connection, content: Digest, name: str) -> About | None:
    """Return what is known of a content before it is looked at; None where it is not read."""
    reading = readings.reading(db, content)
    if reading is None:
        return None
    return About(
        content=content,
        media_type=reading.media_type,
        reader=reading.reader,
        name=name,
        properties=reading.properties,
        moments=reading.moments,
        keys=mail_keys.every(db) if reading.media_type == MAIL else (),
        page_count=reading.pages,
    )


def pages(db: apsw.Connection, content: Digest) -> tuple[ExaminedPage, ...] | None:
    """Return the pages of a content with their texts and values; None where they are too long."""
    found: list[ExaminedPage] = []
    characters = 0
    for page in readings.pages(db, content):
        texts = {text.id: text for text in readings.texts(db, content, page.number)}
        characters += sum(len(text.text.text) for text in texts.values())
        if characters > _MOST_CHARACTERS:
            return None
        leading = None if page.leading is None else texts.pop(page.leading, None)
        others = tuple(text.text for text in texts.values() if text.text.text_from != "translation")
        found.append(
            ExaminedPage(page.number, None, others=others, turn=page.turn)
            if leading is None
            else ExaminedPage(
                page.number,
                leading.text,
                leading.hash,
                mentions.of_text(db, leading.id),
                others,
                page.turn,
                tables.of_text(db, leading.id),
            )
        )
    return tuple(found)


def replace(
    db: apsw.Connection,
    content: Digest,
    ground: str,
    runs: Sequence[Checked],
    versions: Mapping[str, int],
) -> Digest:
    """Put what checks saw in a content in the place of what was seen before; return its hash."""
    clear(db, content)
    for run in runs:
        version = versions.get(run.check, 0)
        db.execute(
            "INSERT INTO check_run (content, name, version, state, reason, observations) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (content, run.check, version, run.state, run.reason, len(run.observed)),
        )
        for seen in run.observed:
            put(db, content, run.check, version, seen)
    result = result_hash(db, content)
    db.execute(
        "INSERT INTO examined (content, ground, result) VALUES (?, ?, ?)",
        (content, ground, result),
    )
    return result


def put(
    db: apsw.Connection,
    content: Digest,
    check: str,
    version: int,
    seen: Observed,
    *,
    across: bool = False,
) -> None:
    """Store an observation with the content it stands with; `across` is one across the cache."""
    db.execute(
        "INSERT INTO observation (content, name, version, fingerprint, page, seen, across) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            content,
            check,
            version,
            fingerprint(content, check, seen),
            seen.evidence[0].place.page or 0,
            _OBSERVED.dump_json(seen).decode(),
            int(across),
        ),
    )


def clear(db: apsw.Connection, content: Digest) -> None:
    """Forget what the checks of a content saw in it."""
    for table in ("observation", "check_run", "examined"):
        own = " AND NOT across" if table == "observation" else ""
        db.execute(f"DELETE FROM {table} WHERE content = ?{own}", (content,))  # noqa: S608 (constants)


def result_hash(db: apsw.Connection, content: Digest) -> Digest:
    """Return one hash over the runs and observations of a content, for the custody chain."""
    fixed = hashlib.sha256()
    for query in (
        _RUNS,
        _OBSERVATIONS,
    ):
        for row in db.execute(query, (content,)):
            fixed.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return Digest(fixed.hexdigest())


def fingerprint(content: Digest, check: str, seen: Observed) -> str:
    """Return the name of an observation, the same whenever the same thing is seen again.

    It rests on what is said of which places and values; quotes are normalised (NFKC, single
    spaces) and boxes rounded to 1/200 of the page, so that a reading a hair different has the same.
    """
    told = [
        check,
        content,
        seen.says,
        sorted((name, measured.value) for name, measured in seen.values.items()),
        [
            (
                each.place.page,
                each.place.label,
                " ".join(unicodedata.normalize("NFKC", each.place.quote).split()),
                [_rounded(box) for box in each.place.boxes],
                each.role,
                each.revision,
            )
            for each in seen.evidence
        ],
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:32]


def _rounded(box: Box) -> tuple[int, ...]:
    return tuple(round(edge * _GRID) for edge in box)


def runs(db: apsw.Connection, content: Digest | None = None) -> Iterator[StoredRun]:
    """Return the runs of all checks, or those on one content.

    The runs of checks across the cache are of no content: theirs is empty.
    """
    rows = db.execute(
        "SELECT content, name, version, state, reason, observations FROM check_run "
        "WHERE ?1 IS NULL OR content = ?1 "
        "UNION ALL SELECT '', name, version, state, reason, observations FROM cache_run "
        "WHERE ?1 IS NULL ORDER BY content, name",
        (content,),
    )
    return (_run(*row) for row in rows)


def runs_across(db: apsw.Connection) -> Iterator[StoredRun]:
    """Return the runs of the checks across the cache."""
    rows = db.execute("SELECT '', name, version, state, reason, observations FROM cache_run")
    return (_run(*row) for row in rows)


def _run(
    content: Digest, check: str, version: int, state: State, reason: str, observations: int
) -> StoredRun:
    return StoredRun(
        content=content,
        check=check,
        version=version,
        state=state,
        reason=reason,
        observations=observations,
    )


def is_observed(db: apsw.Connection, fingerprint: str) -> bool:
    """Tell whether an observation of this fingerprint stands."""
    row = db.execute("SELECT 1 FROM observation WHERE fingerprint = ?", (fingerprint,)).get
    return row is not None


def existing(db: apsw.Connection, fingerprint: str) -> StoredObservation:
    """Return an observation that stands.

    Raises:
        MissingError: if none of this fingerprint does.
    """
    row = db.execute(
        "SELECT content, name, version, fingerprint, seen FROM observation WHERE fingerprint = ? "
        "ORDER BY id",
        (fingerprint,),
    ).fetchone()
    if row is None:
        raise MissingError("This is not observed, or not any more: the document was read anew.")
    return stored(*row)


def observations(
    db: apsw.Connection, *, content: Digest | None = None, checks: Sequence[str] = ()
) -> Iterator[StoredObservation]:
    """Return observations in the order of checks and documents: all, of a content, of checks."""
    rows = db.execute(
        "SELECT content, name, version, fingerprint, seen FROM observation "
        "WHERE (?1 IS NULL OR content = ?1) "
        "AND (?2 = '[]' OR name IN (SELECT value FROM json_each(?2))) "
        "ORDER BY name, content, page, id",
        (content, json.dumps(list(checks))),
    )
    for row in rows:
        yield stored(*row)


def stored(
    content: Digest, check: str, version: int, fingerprint: str, seen: str
) -> StoredObservation:
    """Return an observation as its columns have it."""
    return StoredObservation(
        content=content,
        check=check,
        version=version,
        fingerprint=fingerprint,
        observed=_OBSERVED.validate_json(seen),
    )
