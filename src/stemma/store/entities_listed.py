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
    NameOf,
    NameSeen,
    NamesSeen,
    PostOf,
)
from stemma.model.places import Place, Stretch
from stemma.store import naming, placing
from stemma.toolkit.numbering import control_number

_NAMES_OF = TypeAdapter(tuple[NameOf, ...])
_POSTS_OF = TypeAdapter(tuple[PostOf, ...])
_COLUMNS = "id, type, name, mentions, items, names, posts"
_ORDERS: dict[EntitySort, str] = {
    "mentions": "mentions DESC, folded(name), id",
    "name": "folded(name), id",
    "items": "items DESC, folded(name), id",
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
    return EntitiesListed(int(str(total)), tuple(_entity(*row) for row in rows))


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
    db: apsw.Connection, number: int, limit: int | None = 50, offset: int = 0
) -> NamesSeen:
    """Return a stretch of the mentions of an entity in the order of items and pages.

    Raises:
        MissingError: if there is no such entity.
    """
    total = existing(db, number).mentions
    rows = db.execute(
        "SELECT name_mention.id, item, name_mention.content, name_mention.page, start, stop, "
        "quote, name, role, of, text_from, text_hash FROM name_mention "
        "LEFT JOIN page ON page.content = name_mention.content AND page.number = name_mention.page "
        "LEFT JOIN page_text ON page_text.id = leading "
        "WHERE entity = ? ORDER BY item, name_mention.page, start LIMIT ? OFFSET ?",
        (number, -1 if limit is None else limit, offset),
    )
    return NamesSeen(total, tuple(_seen(db, number, rows)))


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
    number, kind, name, count, items, names, posts = row
    return EntitySeen(
        number=number,
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
    return existing(db, 0 if found is None else int(str(found)))
