"""The values found in page texts: stored beside the text, listed with their places."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import apsw

from stemma.model.mentions import (
    MentionPlace,
    MentionRow,
    MentionsAsked,
    MentionSeen,
    MentionsListed,
)
from stemma.store import readings
from stemma.store.portions import fitting
from stemma.store.readings import StoredText
from stemma.toolkit.boxes import boxes_for, upright
from stemma.toolkit.told_values import is_masked, masked

_COLUMNS = (
    "start, stop, kind, value, qualifier, rule, conflict, forecast, low, high, unit, first, last"
)
_OF_LEADING = (
    "FROM mention JOIN page_text AS candidate ON candidate.id = mention.text "
    "JOIN page ON page.content = candidate.content AND page.number = candidate.page "
    "AND page.leading = candidate.id "
)
_MET = "SELECT 1 FROM appearance WHERE appearance.content = candidate.content"
_ORDER = (
    "(SELECT min(id) FROM appearance WHERE appearance.content = candidate.content), "
    "candidate.content, candidate.page, mention.start"
)


def due(db: apsw.Connection, version: int, limit: int, characters: int) -> list[tuple[int, str]]:
    """Return texts that this version of the extractors has not read, with their numbers.

    At most `limit`, and together hardly more than `characters`, but one at least. A translation is
    never a source of values.
    """
    rows = db.execute(
        "SELECT id, text FROM page_text WHERE extracted > -?1 AND extracted < ?1 "
        "AND text_from <> 'translation' ORDER BY extracted, id LIMIT ?2",
        (version, limit),
    )
    return fitting(rows, characters)


def count_due(db: apsw.Connection, version: int) -> int:
    """Return how many texts this version of the extractors has not read."""
    found = db.execute(
        "SELECT count(*) FROM page_text WHERE extracted > -?1 AND extracted < ?1 "
        "AND text_from <> 'translation'",
        (version,),
    ).get
    return int(str(found))


def give_up(db: apsw.Connection, number: int, version: int) -> None:
    """Record that no worker survives a text, so that it is told and not tried for ever."""
    db.execute("UPDATE page_text SET extracted = -? WHERE id = ?", (version, number))


def put(db: apsw.Connection, number: int, rows: Sequence[MentionRow], version: int) -> None:
    """Store the values of a text in place of those it had; a text that is gone has none."""
    db.execute("DELETE FROM mention WHERE text = ?", (number,))
    db.execute("UPDATE page_text SET extracted = ? WHERE id = ?", (version, number))
    if not db.changes():
        return
    marks = ", ".join("?" * 14)
    db.executemany(
        f"INSERT INTO mention (text, {_COLUMNS}) VALUES ({marks})",  # noqa: S608 (constants)
        [(number, *_as_columns(row)) for row in rows],
    )


def of_text(db: apsw.Connection, number: int) -> tuple[MentionRow, ...]:
    """Return the values of a text in its order."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM mention WHERE text = ? ORDER BY start, id",  # noqa: S608 (constants)
        (number,),
    )
    return tuple(map(_row, rows))


def _row(columns: tuple[Any, ...]) -> MentionRow:
    start, stop, kind, value, qualifier, rule, conflict, forecast, *compared = columns
    low, high, unit, first, last = compared
    return MentionRow(
        start=start,
        stop=stop,
        kind=kind,
        value=json.loads(value),
        qualifier=qualifier,
        rule=rule,
        conflict=conflict,
        forecast=bool(forecast),
        low=low,
        high=high,
        unit=unit,
        first=first,
        last=last,
    )


def is_due(db: apsw.Connection, version: int) -> bool:
    """Tell whether there is a text that this version of the extractors has not read."""
    found = db.execute(
        "SELECT 1 FROM page_text WHERE extracted > -?1 AND extracted < ?1 "
        "AND text_from <> 'translation' LIMIT 1",
        (version,),
    ).get
    return found is not None


def _as_columns(row: MentionRow) -> tuple[str | int | float | None, ...]:
    value = json.dumps(row.value, ensure_ascii=False)
    return (
        *(row.start, row.stop, row.kind, value, row.qualifier, row.rule, row.conflict),
        *(int(row.forecast), row.low, row.high, row.unit, row.first, row.last),
    )


def listed(
    db: apsw.Connection, asked: MentionsAsked, limit: int | None = None, offset: int = 0
) -> MentionsListed:
    """Return a stretch of the values of the pages' leading texts, in the order of documents."""
    where, values = _where(asked)
    total = db.execute(f"SELECT count(*) {_OF_LEADING} WHERE {where}", values).get
    rows = db.execute(
        "SELECT candidate.id, page.turn, "
        f"mention.start, stop, kind, value, qualifier, rule, conflict, forecast {_OF_LEADING} "
        f"WHERE {where} ORDER BY {_ORDER} LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return MentionsListed(total=int(str(total)), mentions=tuple(_seen(db, rows)))


def _where(asked: MentionsAsked) -> tuple[str, tuple[str, ...]]:
    parts, values = ["true"], list[str]()
    if asked.kinds:
        parts.append(f"kind IN ({', '.join('?' * len(asked.kinds))})")
        values.extend(asked.kinds)
    if asked.document is not None:
        parts.append("candidate.content = ?")
        values.append(asked.document)
    if asked.collections:
        marks = ", ".join("?" * len(asked.collections))
        parts.append(f"EXISTS ({_MET} AND collection IN ({marks}))")
        values.extend(asked.collections)
    return " AND ".join(parts), tuple(values)


def _seen(db: apsw.Connection, rows: Iterable[tuple[Any, ...]]) -> Iterator[MentionSeen]:
    """Yield mentions with quote and boxes; the text of a page is fetched once."""
    held: StoredText | None = None
    for number, turn, *columns in rows:
        if held is None or number != held.id:
            held = readings.text(db, number)
        if held is not None:
            yield _told(held, turn, columns)


def _told(text: StoredText, turn: int, columns: Sequence[Any]) -> MentionSeen:
    start, stop, kind, written, qualifier, rule, conflict, forecast = columns
    value, quote = json.loads(written), text.text.text[start:stop]
    place = MentionPlace(
        document=text.content,
        page=text.page,
        text_from=text.text.text_from,
        start=start,
        end=stop,
        boxes=tuple(upright(box, turn) for box in boxes_for(text.text.words, start, stop)),
    )
    return MentionSeen(
        kind=kind,
        quote=masked(quote) if is_masked(kind, value) else quote,
        place=place,
        value=value,
        qualifier=qualifier,
        rule=rule,
        conflict=conflict,
        forecast=bool(forecast) if kind == "date" else None,
    )
