"""The values found in page texts: stored beside the text, listed with their places."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import apsw

from stemma.model.mentions import (
    KINDS,
    KindCount,
    MentionKind,
    MentionPlace,
    MentionRow,
    MentionsAsked,
    MentionSeen,
    MentionsListed,
    MentionSort,
    Span,
)
from stemma.model.places import Digest
from stemma.model.searches import Filter
from stemma.store import naming, readings, stated_days
from stemma.store.narrowing import Condition, condition, kind_sign, of_value
from stemma.store.portions import fitting
from stemma.store.readings import StoredText
from stemma.toolkit.boxes import boxes_for, upright
from stemma.toolkit.told_values import is_masked, masked, without_place
from stemma.toolkit.wanted_values import wanted

_COLUMNS = (
    "start, stop, kind, value, qualifier, rule, conflict, forecast, low, high, unit, first, last"
)
_WORDS = "json_remove(mention.value, '$.anchor_start', '$.anchor_end')"
_OF_LEADING = (
    "FROM mention JOIN page_text AS candidate ON candidate.id = mention.text "
    "JOIN page ON page.content = candidate.content AND page.number = candidate.page "
    "AND page.leading = candidate.id "
)
_WAYS: dict[MentionSort, str] = {
    "place": (
        "(SELECT min(id) FROM appearance WHERE appearance.content = candidate.content) {way}, "
        "candidate.content, candidate.page {way}, mention.start {way}"
    ),
    "value": (
        "mention.kind, mention.unit, mention.high {way} NULLS LAST, mention.first {way}, "
        "mention.value {way}, mention.id"
    ),
}


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


def due_on(db: apsw.Connection, content: Digest, page: int, version: int) -> list[tuple[int, str]]:
    """Return the texts of one page that this version of the extractors has not read."""
    return list(
        db.execute(
            "SELECT id, text FROM page_text WHERE content = ?1 AND page = ?2 "
            "AND extracted > -?3 AND extracted < ?3 AND text_from <> 'translation'",
            (content, page, version),
        )
    )


def count(db: apsw.Connection) -> int:
    """Return how many texts are read for values at all: every one but translations."""
    found = db.execute("SELECT count(*) FROM page_text WHERE text_from <> 'translation'").get
    return int(str(found))


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
    """Store the values of a text in place of those it had; a text that is gone has none.

    A first page may also state the day of its document, which is told from them.
    """
    db.execute("DELETE FROM mention WHERE text = ?", (number,))
    kinds = sum(kind_sign(kind) for kind in {row.kind for row in rows})
    db.execute(
        "UPDATE page_text SET extracted = ?, kinds = ? WHERE id = ?", (version, kinds, number)
    )
    if not db.changes():
        return
    marks = ", ".join("?" * 14)
    db.executemany(
        f"INSERT INTO mention (text, {_COLUMNS}) VALUES ({marks})",  # noqa: S608 (constants)
        [(number, *_as_columns(row)) for row in rows],
    )
    stated_days.renew(db, number, rows)


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
    """Return a stretch of the values of the pages' leading texts, in the order asked for."""
    where = _where(asked)
    total = db.execute(f"SELECT count(*) {_OF_LEADING} WHERE {where.sql}", where.parameters).get
    found = tuple(every(db, asked, limit, offset))
    return MentionsListed(total=int(str(total)), mentions=found)


def every(
    db: apsw.Connection, asked: MentionsAsked, limit: int | None = None, offset: int = 0
) -> Iterator[MentionSeen]:
    """Yield a stretch of the values, all where none is named, as they are read."""
    where = _where(asked)
    order = _WAYS[asked.sort].format(way="DESC" if asked.descending else "ASC")
    rows = db.execute(
        "SELECT candidate.id, page.turn, "
        f"mention.start, stop, kind, value, qualifier, rule, conflict, forecast {_OF_LEADING} "
        f"WHERE {where.sql} ORDER BY {order} LIMIT ? OFFSET ?",
        (*where.parameters, -1 if limit is None else limit, offset),
    )
    yield from _seen(db, rows)


def kinds(db: apsw.Connection, asked: MentionsAsked) -> tuple[KindCount, ...]:
    """Return how many values of each kind there are, as if no kind were chosen."""
    where = _where(replace(asked, kinds=()))
    counts: dict[MentionKind, int] = dict(
        db.execute(
            f"SELECT mention.kind, count(*) {_OF_LEADING} WHERE {where.sql} GROUP BY mention.kind",
            where.parameters,
        )
    )
    return tuple(KindCount(kind, counts[kind]) for kind in KINDS if kind in counts)


def _where(asked: MentionsAsked) -> Condition:
    """Return the condition on a row `mention` in a text `candidate`."""
    text = condition(replace(asked.narrowing, values=()))
    parts = [text, _wanted(asked.narrowing.values)]
    if asked.kinds:
        parts.append(
            Condition(f"mention.kind IN ({', '.join('?' * len(asked.kinds))})", asked.kinds)
        )
    if asked.page is not None:
        parts.append(Condition("candidate.page = ?", (asked.page,)))
    if asked.words.strip():
        parts.append(Condition(f"instr(folded({_WORDS}), folded(?)) > 0", (asked.words.strip(),)))
    return Condition(
        " AND ".join(part.sql for part in parts),
        tuple(value for part in parts for value in part.parameters),
    )


def _wanted(asked: Sequence[Filter]) -> Condition:
    """Return the condition that a mention is a value asked for: all of one kind, any of several."""
    by_kind: dict[MentionKind, list[Condition]] = defaultdict(list)
    for each in map(wanted, asked):
        by_kind[each.kind].append(of_value(each))
    every = [f"({' AND '.join(part.sql for part in parts)})" for parts in by_kind.values()]
    return Condition(
        f"({' OR '.join(every)})" if every else "true",
        tuple(value for parts in by_kind.values() for part in parts for value in part.parameters),
    )


def _seen(db: apsw.Connection, rows: Iterable[tuple[Any, ...]]) -> Iterator[MentionSeen]:
    """Yield mentions with quote and boxes; the text of a page is fetched once."""
    held: StoredText | None = None
    title: str | None = None
    for number, turn, *columns in rows:
        if held is None or number != held.id:
            held = readings.text(db, number)
            title = None if held is None else naming.name(db, held.content)
        if held is not None:
            yield _told(held, turn, columns, title)


def _told(text: StoredText, turn: int, columns: Sequence[Any], title: str | None) -> MentionSeen:
    start, stop, kind, written, qualifier, rule, conflict, forecast = columns
    value, anchored = without_place(json.loads(written))
    quote = text.text.text[start:stop]
    return MentionSeen(
        kind=kind,
        quote=masked(quote) if is_masked(kind, value) else quote,
        place=_place(text, turn, (start, stop)),
        value=value,
        qualifier=qualifier,
        rule=rule,
        conflict=conflict,
        forecast=bool(forecast) if kind == "date" else None,
        title=title,
        anchor=None if anchored is None else _place(text, turn, anchored),
    )


def _place(text: StoredText, turn: int, span: Span) -> MentionPlace:
    start, stop = span
    return MentionPlace(
        document=text.content,
        page=text.page,
        text_from=text.text.text_from,
        start=start,
        end=stop,
        boxes=tuple(upright(box, turn) for box in boxes_for(text.text.words, start, stop)),
    )
