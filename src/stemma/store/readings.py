"""Readings at rest: what each content was read as, its pages, and the texts of each page."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import apsw
from pydantic import TypeAdapter

from stemma.errors import MissingError
from stemma.model.moments import Moment
from stemma.model.outcomes import Judged, Outcome
from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Ink, PageReading, PageText
from stemma.model.words import Words
from stemma.store import naming, remarks
from stemma.store.portions import fitting

Row = tuple[Any, ...]

_MOMENTS: TypeAdapter[dict[str, Moment]] = TypeAdapter(dict[str, Moment])
_PAGES = (
    "SELECT number, width, height, picture, ink_total, ink_uncovered, outcome, reason, "
    "detail, leading, turn FROM page WHERE content = ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """What a content was read as. `environment` is the hash of what the machine brought to it."""

    content: Digest
    media_type: str
    reader: str
    reader_version: int
    title: str
    properties: dict[str, str]
    moments: dict[str, Moment]
    pages: int
    children: int
    problem: Problem | None
    level: str
    environment: str
    result: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """A page at rest. `leading` is the number of its leading text in the database."""

    content: Digest
    number: int
    width: float
    height: float
    picture: bool
    ink: Ink | None
    outcome: Outcome
    problem: Problem | None
    leading: int | None
    turn: Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredText:
    """One text of one page, with its number in the database and its hash."""

    id: int
    content: Digest
    page: int
    hash: Digest
    text: PageText


def text_hash(text: str) -> Digest:
    """Return the hash that fixes which text a place means."""
    return Digest(hashlib.sha256(text.encode()).hexdigest())


def text_ids(db: apsw.Connection, content: Digest, page: int | None = None) -> list[int]:
    """Return the numbers of a content's texts, or of one of its pages."""
    rows = db.execute(
        "SELECT id FROM page_text WHERE content = ? AND (? IS NULL OR page = ?)",
        (content, page, page),
    )
    return [number for (number,) in rows]


def clear(db: apsw.Connection, content: Digest) -> None:
    """Remove a content's reading, pages and texts (what people wrote stays)."""
    db.execute(
        "DELETE FROM page_text WHERE content = ? AND text_from NOT IN ('person', 'translation')",
        (content,),
    )
    db.execute("DELETE FROM page WHERE content = ?", (content,))
    db.execute("DELETE FROM reading WHERE content = ?", (content,))


def put_reading(db: apsw.Connection, reading: StoredReading) -> None:
    """Store what a content was read as."""
    problem = reading.problem
    db.execute(
        "INSERT INTO reading (content, media_type, reader, reader_version, title, properties, "
        "moments, pages, children, reason, detail, level, environment, result) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            reading.content,
            reading.media_type,
            reading.reader,
            reading.reader_version,
            reading.title,
            json.dumps(reading.properties, ensure_ascii=False),
            _MOMENTS.dump_json(reading.moments).decode(),
            reading.pages,
            reading.children,
            None if problem is None else problem.reason,
            None if problem is None else problem.detail,
            reading.level,
            reading.environment,
            reading.result,
        ),
    )
    naming.keep(db, reading.content)


def put_page(db: apsw.Connection, content: Digest, page: PageReading, judged: Judged) -> None:
    """Store a page and the text its reader gave, if any."""
    leading = None if page.text is None else put_text(db, content, page.number, page.text)
    problem = judged.problem
    db.execute(
        "INSERT INTO page (content, number, width, height, picture, ink_total, ink_uncovered, "
        "outcome, reason, detail, leading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            content,
            page.number,
            page.width,
            page.height,
            page.picture,
            None if page.ink is None else page.ink.total,
            None if page.ink is None else page.ink.uncovered,
            judged.outcome,
            None if problem is None else problem.reason,
            None if problem is None else problem.detail,
            leading,
        ),
    )


def put_text(
    db: apsw.Connection, content: Digest, page: int, text: PageText, decision: int | None = None
) -> int:
    """Store one text of a page and return its number; it is not indexed yet.

    `decision` is the one by which a person wrote it.
    """
    db.execute(
        "INSERT INTO page_text (content, page, text_from, text, text_hash, words, language, "
        "confidence, maker, decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            content,
            page,
            text.text_from,
            text.text,
            text_hash(text.text),
            text.words.pack(),
            text.language,
            text.confidence,
            text.maker,
            decision,
        ),
    )
    return db.last_insert_rowid()


def settle_page(
    db: apsw.Connection,
    page: StoredPage,
    judged: Judged,
    *,
    leading: int | None,
    turn: int,
    environment: str,
) -> None:
    """Store what OCR made of a page."""
    problem = judged.problem
    db.execute(
        "UPDATE page SET outcome = ?, reason = ?, detail = ?, leading = ?, turn = ?, "
        "environment = ? WHERE content = ? AND number = ?",
        (
            judged.outcome,
            None if problem is None else problem.reason,
            None if problem is None else problem.detail,
            leading,
            turn,
            environment,
            page.content,
            page.number,
        ),
    )


def reading(db: apsw.Connection, content: Digest) -> StoredReading | None:
    """Return what a content was read as; None where it is due."""
    row = db.execute(
        "SELECT media_type, reader, reader_version, title, properties, moments, pages, children, "
        "reason, detail, level, environment, result FROM reading WHERE content = ?",
        (content,),
    ).get
    if row is None:
        return None
    return StoredReading(
        content=content,
        media_type=row[0],
        reader=row[1],
        reader_version=row[2],
        title=row[3],
        properties=json.loads(row[4]),
        moments=_MOMENTS.validate_json(row[5]),
        pages=row[6],
        children=row[7],
        problem=_problem(row[8], row[9]),
        level=row[10],
        environment=row[11],
        result=row[12],
    )


def pages(db: apsw.Connection, content: Digest) -> Iterator[StoredPage]:
    """Return the pages of a content in order."""
    rows = db.execute(_PAGES + " ORDER BY number", (content,))
    return (_page(content, row) for row in rows)


def page(db: apsw.Connection, content: Digest, number: int) -> StoredPage | None:
    """Return one page, None where there is no such page."""
    row = db.execute(_PAGES + " AND number = ?", (content, number)).get
    return None if row is None else _page(content, row)


def existing_page(db: apsw.Connection, content: Digest, number: int) -> StoredPage:
    """Return one page.

    Raises:
        MissingError: if there is no such page.
    """
    found = page(db, content, number)
    if found is None:
        raise MissingError(f"This document has no page {number}.")
    return found


def texts(db: apsw.Connection, content: Digest, number: int) -> list[StoredText]:
    """Return all texts of a page, in the order in which they were made."""
    rows = db.execute(
        "SELECT id, content, page, text_from, text, text_hash, words, language, confidence, maker "
        "FROM page_text WHERE content = ? AND page = ? ORDER BY id",
        (content, number),
    )
    return [_text(row) for row in rows]


def text(db: apsw.Connection, number: int) -> StoredText | None:
    """Return a text by its number in the database."""
    row = db.execute(
        "SELECT id, content, page, text_from, text, text_hash, words, language, confidence, maker "
        "FROM page_text WHERE id = ?",
        (number,),
    ).get
    return None if row is None else _text(row)


def seal(db: apsw.Connection, content: Digest) -> Digest:
    """Fix one hash over what a content was read as, in the reading's row; return it."""
    result = result_hash(db, content)
    db.execute("UPDATE reading SET result = ? WHERE content = ?", (result, content))
    return result


def result_hash(db: apsw.Connection, content: Digest) -> Digest:
    """Return one hash over a content's reading, pages and texts, for the custody chain.

    What OCR and persons add later is left out: that has lines of its own.
    """
    fixed = hashlib.sha256()

    def fix(row: Row) -> None:
        fixed.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")

    for row in db.execute(
        "SELECT media_type, reader, reader_version, title, properties, moments, pages, children, "
        "reason, detail, level FROM reading WHERE content = ?",
        (content,),
    ):
        fix(row)
    for *row, outcome, reason, detail, environment in db.execute(
        "SELECT number, width, height, picture, ink_total, ink_uncovered, outcome, reason, detail, "
        "environment FROM page WHERE content = ? ORDER BY number",
        (content,),
    ):
        is_final = outcome != "pending" and not environment
        fix((*row, outcome, reason, detail) if is_final else tuple(row))
    for *row, words in db.execute(
        "SELECT page, text_from, text_hash, language, confidence, maker, words FROM page_text "
        "WHERE content = ? AND text_from IN ('layer', 'markup') ORDER BY page, id",
        (content,),
    ):
        fix((*row, words_hash(words)))
    for row in remarks.rows(db, content):
        fix(row)
    return Digest(fixed.hexdigest())


def words_hash(packed: bytes) -> Digest:
    """Return the hash of a text's word columns as they rest."""
    return Digest(hashlib.sha256(packed).hexdigest())


def unindexed(
    db: apsw.Connection, version: int, limit: int, characters: int
) -> list[tuple[int, str]]:
    """Return texts that this version of the analyser has not seen, with their numbers.

    At most `limit`, and together hardly more than `characters`, but one at least.
    """
    rows = db.execute(
        "SELECT id, text FROM page_text WHERE indexed > -?1 AND indexed < ?1 "
        "ORDER BY indexed, id LIMIT ?2",
        (version, limit),
    )
    return fitting(rows, characters)


def count_unindexed(db: apsw.Connection, version: int) -> int:
    """Return how many texts this version of the analyser has not seen."""
    return int(
        str(
            db.execute(
                "SELECT count(*) FROM page_text WHERE indexed > -?1 AND indexed < ?1", (version,)
            ).get
        )
    )


def give_up_indexing(db: apsw.Connection, number: int, version: int) -> None:
    """Record that a text cannot be analysed, so that it is told and not tried for ever."""
    db.execute("UPDATE page_text SET indexed = -? WHERE id = ?", (version, number))


def mark_indexed(db: apsw.Connection, numbers: Sequence[int], version: int) -> None:
    """Record that texts are in the index."""
    db.executemany(
        "UPDATE page_text SET indexed = ? WHERE id = ?", [(version, number) for number in numbers]
    )


def _page(content: Digest, row: Row) -> StoredPage:
    number, width, height, picture, total, uncovered, outcome, reason, detail, leading, turn = row
    return StoredPage(
        content=content,
        number=number,
        width=width,
        height=height,
        picture=bool(picture),
        ink=None if total is None else Ink(total, uncovered),
        outcome=outcome,
        problem=_problem(reason, detail),
        leading=leading,
        turn=turn,
    )


def _text(row: Row) -> StoredText:
    number, content, page_number, text_from, written, digest, words, language, sure, maker = row
    return StoredText(
        id=number,
        content=content,
        page=page_number,
        hash=digest,
        text=PageText(
            text_from=text_from,
            text=written,
            words=Words.unpack(words),
            language=language,
            confidence=sure,
            maker=maker,
        ),
    )


def _problem(reason: str | None, detail: str | None) -> Problem | None:
    return None if reason is None else Problem(Reason(reason), detail or "")
