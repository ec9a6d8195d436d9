"""The tables found in page texts, as they rest beside the text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import apsw
from pydantic import TypeAdapter

from stemma.model.places import Digest
from stemma.model.tables import Table, TablesAsked
from stemma.model.work import PageToTabulate
from stemma.store import readings, rulings
from stemma.store.contents import COLLECTIONS
from stemma.store.portions import fitting
from stemma.toolkit.tables.joining import Part, goes_on

_TABLE = TypeAdapter(Table)
_OF_LEADING = (
    "FROM table_found JOIN page_text AS candidate ON candidate.id = table_found.text "
    "JOIN page ON page.content = candidate.content AND page.number = candidate.page "
    "AND page.leading = candidate.id "
)
_MET = "SELECT 1 FROM appearance WHERE appearance.content = candidate.content"
_ORDER = (
    "(SELECT min(id) FROM appearance WHERE appearance.content = candidate.content), "
    "candidate.content, candidate.page, table_found.number"
)
Group = tuple[Digest, tuple[Part, ...]]
"""A content, and the parts of one of its tables."""


def due(db: apsw.Connection, version: int, limit: int, characters: int) -> list[tuple[int, str]]:
    """Return texts in which this version of the finder has not looked, with their numbers.

    At most `limit`, and together hardly more than `characters`, but one at least. What people
    wrote, and translations, stand on no lines of the page.
    """
    rows = db.execute(
        "SELECT id, text FROM page_text WHERE tabled > -?1 AND tabled < ?1 "
        "AND text_from NOT IN ('person', 'translation') ORDER BY tabled, id LIMIT ?2",
        (version, limit),
    )
    return fitting(rows, characters)


def count(db: apsw.Connection) -> int:
    """Return in how many texts tables are looked for at all."""
    found = db.execute(
        "SELECT count(*) FROM page_text WHERE text_from NOT IN ('person', 'translation')"
    ).get
    return int(str(found))


def count_due(db: apsw.Connection, version: int) -> int:
    """Return in how many texts this version of the finder has not looked."""
    found = db.execute(
        "SELECT count(*) FROM page_text WHERE tabled > -?1 AND tabled < ?1 "
        "AND text_from NOT IN ('person', 'translation')",
        (version,),
    ).get
    return int(str(found))


def is_due(db: apsw.Connection, version: int) -> bool:
    """Tell whether there is a text in which this version of the finder has not looked."""
    found = db.execute(
        "SELECT 1 FROM page_text WHERE tabled > -?1 AND tabled < ?1 "
        "AND text_from NOT IN ('person', 'translation') LIMIT 1",
        (version,),
    ).get
    return found is not None


def give_up(db: apsw.Connection, number: int, version: int) -> None:
    """Record that no worker survives a text, so that it is told and not tried for ever."""
    db.execute("UPDATE page_text SET tabled = -? WHERE id = ?", (version, number))


def redo(db: apsw.Connection, content: Digest, page: int) -> None:
    """Have the texts of a page looked through again: it is known by now which lines it draws."""
    db.execute("UPDATE page_text SET tabled = 0 WHERE content = ? AND page = ?", (content, page))


def page_of(db: apsw.Connection, number: int) -> PageToTabulate:
    """Return a text with what its page shows; without a size where the page is gone."""
    text = readings.text(db, number)
    assert text is not None, "a text that is due and not there"  # noqa: S101
    page = readings.page(db, text.content, text.page)
    return PageToTabulate(
        text=text.text.text,
        words=text.text.words,
        rulings=rulings.of_page(db, text.content, text.page),
        width=0.0 if page is None else page.width,
        height=0.0 if page is None else page.height,
        turn=0 if page is None else page.turn,
        text_from=text.text.text_from,
    )


def put(db: apsw.Connection, number: int, tables: Sequence[Table], version: int) -> None:
    """Store the tables of a text in place of those it had; a text that is gone has none."""
    db.execute("DELETE FROM table_found WHERE text = ?", (number,))
    db.execute("UPDATE page_text SET tabled = ? WHERE id = ?", (version, number))
    if not db.changes():
        return
    db.executemany(
        "INSERT INTO table_found (text, number, body) VALUES (?, ?, ?)",
        [
            (number, place, _TABLE.dump_json(table).decode())
            for place, table in enumerate(tables, 1)
        ],
    )


def of_text(db: apsw.Connection, number: int) -> tuple[Table, ...]:
    """Return the tables of a text in their order."""
    rows = db.execute("SELECT body FROM table_found WHERE text = ? ORDER BY number", (number,))
    return tuple(_TABLE.validate_json(body) for (body,) in rows)


def groups(db: apsw.Connection, asked: TablesAsked) -> Iterator[Group]:
    """Yield the tables that are asked for, in the order of documents and pages.

    One that goes on overleaf is one table; it is asked for by any of its pages.
    """
    where, values = _where(asked)
    rows = db.execute(
        f"SELECT candidate.content, candidate.page, body {_OF_LEADING} "
        f"WHERE {where} ORDER BY {_ORDER}",
        values,
    )
    for content, held in groupby(rows, key=lambda row: row[0]):
        for parts in _joined(_parts((page, body) for _, page, body in held)):
            if asked.page is None or any(part.page == asked.page for part in parts):
                yield Digest(content), parts


def _where(asked: TablesAsked) -> tuple[str, tuple[str, ...]]:
    parts, values = ["true"], list[str]()
    if asked.document is not None:
        parts.append("candidate.content = ?")
        values.append(asked.document)
    collections = asked.collections or COLLECTIONS
    parts.append(f"EXISTS ({_MET} AND collection IN ({', '.join('?' * len(collections))}))")
    values += collections
    return " AND ".join(parts), tuple(values)


def _parts(rows: Iterable[tuple[int, str]]) -> Iterator[Part]:
    for page, held in groupby(rows, key=lambda row: row[0]):
        tables = [_TABLE.validate_json(body) for _, body in held]
        for index, table in enumerate(tables):
            yield Part(page, index + 1, is_last=index == len(tables) - 1, table=table)


def _joined(parts: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    held: list[Part] = []
    for part in parts:
        if held and not goes_on(held[-1], part):
            yield tuple(held)
            held = []
        held.append(part)
    if held:
        yield tuple(held)
