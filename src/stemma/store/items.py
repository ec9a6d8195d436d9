"""Items as they stand: their parts, their control numbers, what was joined into what."""

from collections.abc import Iterator

import apsw

from stemma.errors import MissingError
from stemma.model.decisions import Item, ItemPart
from stemma.model.items import ItemsAsked, ItemSeen, ItemSort, PartSeen
from stemma.model.places import Collection, Digest
from stemma.store import naming
from stemma.toolkit.numbering import Control, control_number

_COLLECTION = (
    "coalesce(item.collection, (SELECT appearance.collection FROM item_part "
    "JOIN appearance USING (content) WHERE item_part.item = item.id "
    "ORDER BY position, appearance.id LIMIT 1))"
)
_FIRST = "(SELECT content FROM item_part WHERE item_part.item = item.id AND position = 1)"
_NAME = f"coalesce(nullif(item.title, ''), {naming.NAMED.format(_FIRST)})"
_PARTS = "(SELECT count(*) FROM item_part WHERE item_part.item = item.id)"
_PAGES = (
    "(SELECT sum(coalesce(last_page, pages, 0) - first_page + 1) FROM item_part "
    "LEFT JOIN reading USING (content) WHERE item_part.item = item.id)"
)
_ORDERS: dict[ItemSort, str] = {
    "control": "item.id",
    "name": f"folded({_NAME})",
    "pages": _PAGES,
    "parts": _PARTS,
}


def count(db: apsw.Connection) -> int:
    """Return how many items have parts."""
    return int(str(db.execute("SELECT count(DISTINCT item) FROM item_part").get))


def item(db: apsw.Connection, number: int) -> Item:
    """Return an item with its parts in order; none where it was joined into another.

    Raises:
        MissingError: if there never was an item of this number.
    """
    row = db.execute("SELECT title FROM item WHERE id = ?", (number,)).get
    if row is None:
        raise MissingError(f"This case has no item {number}.")
    rows = db.execute(
        "SELECT content, first_page, last_page FROM item_part WHERE item = ? ORDER BY position",
        (number,),
    )
    parts = (ItemPart(content=content, first_page=a, last_page=b) for content, a, b in rows)
    return Item(number, str(row), tuple(parts))


def meant(db: apsw.Connection, control: Control) -> Digest | None:
    """Return the first content of the item a control number means, wherever it was joined into.

    None where there is no such item, or one of another collection.
    """
    if _collection(db, control.item) != control.collection:
        return None
    return next(iter(first_content(db, control.item)), None)


def first_content(db: apsw.Connection, number: int) -> list[Digest]:
    """Return the content that an item begins with, wherever it was joined into; empty for none."""
    rows = db.execute(
        "SELECT content FROM item_part WHERE item = ? ORDER BY position LIMIT 1",
        (_standing(db, number),),
    )
    return [Digest(content) for (content,) in rows]


def item_of(db: apsw.Connection, content: Digest, page: int) -> int:
    """Return the number of the item that a page belongs to, 0 where it belongs to none."""
    number = db.execute(
        "SELECT item FROM item_part WHERE content = ? AND first_page <= ? "
        "AND (last_page IS NULL OR last_page >= ?) ORDER BY item LIMIT 1",
        (content, page, page),
    ).get
    return 0 if number is None else int(str(number))


def control(db: apsw.Connection, number: int) -> str:
    """Return the control number of an item."""
    return control_number(_collection(db, number) or "cache", number)


def control_of(db: apsw.Connection, content: Digest, page: int | None) -> str | None:
    """Return the control number of the item that a page belongs to, None where to none."""
    number = item_of(db, content, page or 1)
    return control(db, number) if number else None


def seen(db: apsw.Connection, number: int) -> ItemSeen:
    """Return an item as people see it.

    Raises:
        MissingError: if there never was an item of this number.
    """
    found = item(db, number)
    parts = tuple(_part(db, part) for part in found.parts)
    into = db.execute("SELECT joined_into FROM item WHERE id = ?", (number,)).get
    joined = db.execute("SELECT id FROM item WHERE joined_into = ? ORDER BY id", (number,))
    return ItemSeen(
        item=number,
        control=control(db, number),
        collection=_collection(db, number) or "cache",
        name=found.title or (parts[0].name if parts else ""),
        pages=sum((part.last_page or 0) - part.first_page + 1 for part in parts),
        parts=parts,
        joined_into=None if into is None else control(db, _standing(db, number)),
        joined=tuple(control(db, each) for (each,) in joined),
    )


def of_document(db: apsw.Connection, content: Digest) -> tuple[ItemSeen, ...]:
    """Return the items that pages of a document are in, in the order of its pages."""
    rows = db.execute(
        "SELECT item FROM item_part WHERE content = ? GROUP BY item ORDER BY min(first_page), item",
        (content,),
    )
    return tuple(seen(db, number) for (number,) in list(rows))


def listed(
    db: apsw.Connection, asked: ItemsAsked, limit: int | None, offset: int
) -> tuple[int, Iterator[ItemSeen]]:
    """Return how many items are asked for, and a stretch of them (all where limit is None)."""
    marks = ", ".join("?" * len(asked.collections))
    where = (
        f"FROM item WHERE {_PARTS} >= max(1, ?) AND {_COLLECTION} IN ({marks}) "
        f"AND instr(folded({_NAME}), folded(?)) > 0"
    )
    values = (asked.parts, *asked.collections, asked.name)
    total = db.execute(f"SELECT count(*) {where}", values).get
    order = "DESC" if asked.descending else "ASC"
    rows = list(
        db.execute(
            f"SELECT item.id {where} ORDER BY {_ORDERS[asked.sort]} {order}, item.id "
            "LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )
    )
    return int(str(total)), (seen(db, number) for (number,) in rows)


def _part(db: apsw.Connection, part: ItemPart) -> PartSeen:
    row = db.execute("SELECT pages, media_type FROM reading WHERE content = ?", (part.content,)).get
    pages, media_type = row or (None, "")
    return PartSeen(
        document=part.content,
        name=naming.name(db, part.content),
        media_type=media_type,
        first_page=part.first_page,
        last_page=part.last_page or pages,
    )


def _standing(db: apsw.Connection, number: int) -> int:
    """Return the item that an item ended in, itself where it was not joined into another."""
    seen_before = {number}
    while True:
        into = db.execute("SELECT joined_into FROM item WHERE id = ?", (number,)).get
        if into is None or into in seen_before:
            return number
        number = int(str(into))
        seen_before.add(number)


def _collection(db: apsw.Connection, number: int) -> Collection | None:
    return db.execute(  # type: ignore[no-any-return]
        f"SELECT {_COLLECTION} FROM item WHERE id = ?",  # noqa: S608 (a constant)
        (number,),
    ).get
