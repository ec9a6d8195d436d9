"""Entities and their mentions for reading, a stretch at a time."""

from collections.abc import Iterator
from typing import Any

import apsw
from pydantic import TypeAdapter

from stemma.errors import MissingError
from stemma.model.entities import (
    EntitiesAsked,
    EntitiesListed,
    EntitySeen,
    EntitySort,
    MentionSort,
    NameOf,
    NamesAsked,
    NameSeen,
    NamesSeen,
    PostOf,
    TypeCount,
)
from stemma.model.places import Place, Stretch
from stemma.store import naming, placing
from stemma.toolkit.numbering import control_number

_NAMES_OF = TypeAdapter(tuple[NameOf, ...])
_POSTS_OF = TypeAdapter(tuple[PostOf, ...])
_COLUMNS = (
    "id, type, name, mentions, items, names, posts, "
    "(SELECT min(one.id) FROM name_mention AS one WHERE one.entity = entity.id)"
)
_ORDERS: dict[EntitySort, str] = {
    "mentions": "mentions DESC, folded(name), id",
    "name": "folded(name), id",
    "items": "items DESC, folded(name), id",
    "type": "instr('person organisation equipment place', type), mentions DESC, folded(name), id",
}
_MENTIONS = "FROM name_mention JOIN written_name ON written_name.id = written"
_SEEN = (
    "name_mention.id, item, name_mention.content, name_mention.page, start, stop, quote, "
    "written_name.name, role, of, text_from, text_hash"
)
_MENTION_ORDERS: dict[MentionSort, str] = {
    "place": "item, name_mention.page, start",
    "name": "folded(written_name.name), item, name_mention.page, start",
}


def listed(
    db: apsw.Connection, asked: EntitiesAsked, limit: int | None = 50, offset: int = 0
) -> EntitiesListed:
    """Return a stretch of the entities asked for, all where limit is None."""
    where, values = _where(asked)
    total = db.execute(f"SELECT count(*) FROM entity WHERE {where}", values).get  # noqa: S608 (constants)
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM entity WHERE {where} "  # noqa: S608 (constants)
        f"ORDER BY {_ORDERS[asked.sort]} LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    found = tuple(_entity(*row) for row in rows)
    counts = db.execute("SELECT type, count(*) FROM entity GROUP BY type ORDER BY type")
    return EntitiesListed(int(str(total)), found, tuple(TypeCount(*row) for row in counts))


def existing(db: apsw.Connection, number: int) -> EntitySeen:
    """Return an entity.

    Raises:
        MissingError: if there is none of this number.
    """
    row = db.execute(f"SELECT {_COLUMNS} FROM entity WHERE id = ?", (number,)).get  # noqa: S608 (constants)
    if row is None:
        raise MissingError(f"There is no entity {number}: names may have been related anew since.")
    return _entity(*row)


def mentions(
    db: apsw.Connection,
    number: int,
    asked: NamesAsked,
    limit: int | None = 50,
    offset: int = 0,
) -> NamesSeen:
    """Return a stretch of the mentions of an entity, in the order of items and pages unless asked.

    Raises:
        MissingError: if there is no such entity.
    """
    existing(db, number)
    parts, values = ["entity = ?"], list[str | int]([number])
    for column, wanted in (
        ("written_name.name", asked.name),
        ("role", asked.role),
        ("of", asked.of),
    ):
        if wanted:
            parts.append(f"{column} = ?")
            values.append(wanted)
    where = " AND ".join(parts)
    counted = f"SELECT count(*) {_MENTIONS} WHERE {where}"
    total = db.execute(counted, values).get
    rows = db.execute(
        f"SELECT {_SEEN} {_MENTIONS} "
        "LEFT JOIN page ON page.content = name_mention.content AND page.number = name_mention.page "
        "LEFT JOIN page_text ON page_text.id = leading "
        f"WHERE {where} ORDER BY {_MENTION_ORDERS[asked.sort]} LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return NamesSeen(int(str(total)), tuple(_seen(db, number, rows)))


def _seen(db: apsw.Connection, entity: int, rows: apsw.Cursor) -> Iterator[NameSeen]:
    for number, item, content, page, start, stop, quote, name, role, of, text_from, text in rows:
        stretch = (
            None
            if text is None
            else Stretch(text_from=text_from, text_hash=text, start=start, end=stop)
        )
        place = Place(content=content, page=page, quote=quote, stretch=stretch)
        yield NameSeen(
            number=number,
            entity=entity,
            item=control_number("cache", item),
            title=naming.name(db, content),
            quote=quote,
            name=name,
            role=role,
            of=of,
            place=placing.boxed(db, place),
        )


def _entity(*row: Any) -> EntitySeen:  # noqa: ANN401 (columns)
    number, kind, name, count, items, names, posts, mention = row
    return EntitySeen(
        number=number,
        mention=mention or 0,
        type=kind,
        name=name,
        names=_NAMES_OF.validate_json(names),
        posts=_POSTS_OF.validate_json(posts),
        mentions=count,
        items=items,
    )


def _where(asked: EntitiesAsked) -> tuple[str, tuple[str, ...]]:
    parts, values = ["true"], list[str]()
    if asked.types:
        parts.append(f"type IN ({', '.join('?' * len(asked.types))})")
        values += asked.types
    if asked.words.strip():
        parts.append("instr(folded(names), folded(?)) > 0")
        values.append(asked.words.strip())
    if asked.document is not None:
        parts.append("id IN (SELECT entity FROM name_mention WHERE content = ?)")
        values.append(asked.document)
    return " AND ".join(parts), tuple(values)


def of_mention(db: apsw.Connection, number: int) -> EntitySeen:
    """Return the entity of a mention.

    Raises:
        MissingError: if there is no such mention.
    """
    found = db.execute("SELECT entity FROM name_mention WHERE id = ?", (number,)).get
    if found is None:
        raise MissingError(f"There is no mention {number}: names may have been related anew since.")
    return existing(db, int(str(found)))
