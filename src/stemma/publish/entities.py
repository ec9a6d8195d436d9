"""Entities and their mentions as tables for spreadsheets."""

from collections.abc import Iterable, Iterator

from stemma.model.entities import EntitySeen, NameSeen
from stemma.publish import csv


def entities(rows: Iterable[EntitySeen]) -> Iterator[bytes]:
    """Yield entities as CSV, each with all its names and posts."""
    heads = ("entity", "type", "name", "all names", "posts", "mentions", "items")
    return csv.lines(heads, map(_entity, rows))


def mentions(rows: Iterable[NameSeen], of: Iterable[EntitySeen]) -> Iterator[bytes]:
    """Yield the mentions of these entities as CSV, with why each name is taken for theirs."""
    heads = (
        *("entity", "type", "name", "mention", "as written", "post", "organisation"),
        *("item", "document", "page", "SHA-256", "why"),
    )
    known = {each.number: each for each in of}
    return csv.lines(
        heads, (_mention(row, known[row.entity]) for row in rows if row.entity in known)
    )


def post(role: str, of: str) -> str:
    """Return a post as a person reads it: "General Director, Talven Export"."""
    return ", ".join(part for part in (role, of) if part)


def _entity(row: EntitySeen) -> tuple[csv.Cell, ...]:
    names = "; ".join(each.name for each in row.names)
    posts = "; ".join(post(each.role, each.of) for each in row.posts)
    return row.number, row.type, row.name, names, posts, row.mentions, row.items


def _mention(row: NameSeen, of: EntitySeen) -> tuple[csv.Cell, ...]:
    why = next((each.why for each in of.names if each.name == row.name), "")
    place = (row.item, row.title, row.place.page, row.place.content)
    return (of.number, of.type, of.name, row.number, row.quote, row.role, row.of, *place, why)
