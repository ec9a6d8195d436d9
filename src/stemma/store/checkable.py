"""What a register may hold, as the case has it: numbers, names, meetings, figures; references.

Decisions about details are about a key that says what the detail is, whatever is read anew, and
keep the first place where it stood.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import apsw

from stemma.model.decisions import Decision, Subject
from stemma.model.happenings import TimelineAsked
from stemma.model.mentions import Told
from stemma.model.places import Digest, Place, Stretch
from stemma.model.register import Held, ReferencePage, Sighting, SightingKind, Stated
from stemma.store import deals, decisions, naming, placing, timeline
from stemma.toolkit.overlap import around

KIND = "register"
"""The kind of the subject of a decision about a detail; its value is the key of the detail."""
_MEETINGS = TimelineAsked(
    kinds=("meeting", "visit", "exercise", "event", "training"),
    collections=("cache",),
    foreseen=False,
)
_OF_LEADING = """
FROM mention JOIN page_text ON page_text.id = mention.text
JOIN page ON page.leading = page_text.id
WHERE page_text.content IN (SELECT content FROM appearance WHERE collection = ?)
"""
_PLACED = "page_text.content, page_text.page, text_from, text_hash"
_VALUES = f"""
SELECT kind, value, start, stop, substr(page_text.text, start + 1, stop - start), {_PLACED},
  (SELECT min(item) FROM item_part WHERE item_part.content = page_text.content)
{_OF_LEADING} AND kind IN ('identifier', 'contact')
ORDER BY page_text.content, page_text.page, start
"""  # noqa: S608 (constants)
_NAMED = f"""
SELECT entity.type, entity.name, names, role, of, start, stop, quote, {_PLACED}, item
FROM name_mention JOIN entity ON entity.id = entity
JOIN page ON page.content = name_mention.content AND page.number = name_mention.page
JOIN page_text ON page_text.id = leading
WHERE entity.type IN ('person', 'organisation', 'equipment')
ORDER BY page_text.content, page_text.page, start
"""  # noqa: S608 (constants)
_BESIDE = f"""
SELECT kind, value, start, stop, substr(page_text.text, start + 1, stop - start), {_PLACED}, NULL
{_OF_LEADING} AND kind IN ('identifier', 'name', 'designator', 'measure', 'date')
ORDER BY page_text.content, page_text.page, start
"""
_PAGES = """
SELECT page_text.content, page, text_from, text_hash, text FROM page_text
JOIN page ON page.leading = page_text.id
WHERE page_text.content IN (SELECT content FROM appearance WHERE collection = 'reference')
ORDER BY page_text.content, page_text.page
"""
_KINDS: dict[str, SightingKind] = {
    "identifier": "identifier",
    "contact": "contact",
    "measure": "measure",
    "date": "date",
    "designator": "equipment",
    "person": "person",
    "organisation": "organisation",
    "equipment": "equipment",
}


def sightings(db: apsw.Connection) -> list[Sighting]:
    """Return numbers, addresses and the names of entities in the cache, with their places."""
    values = filter(None, map(_value, db.execute(_VALUES, ("cache",))))
    return [*values, *map(_named, db.execute(_NAMED))]


def held(db: apsw.Connection) -> Iterator[Held]:
    """Yield the meetings that the papers say were held on certain days."""
    for each in timeline.happenings(db, _MEETINGS, None, 0)[1]:
        if each.date["precision"] == "day":
            yield Held(
                what=each.kind,
                first=str(each.date["from"]),
                last=str(each.date["to"]),
                subject=each.subject,
                where=each.where,
                who=each.who,
                places=tuple((at.item, at.place) for at in each.dated),
            )


def stated(db: apsw.Connection) -> Iterator[Stated]:
    """Yield the technical figures of the deals, each as the leading paper has it."""
    for row in (row for deal in deals.deals(db) for row in deal.rows if row.part == "figure"):
        cells = {cell.field: cell.values for cell in row.cells if cell.values}
        if "property" in cells and "value" in cells and cells["value"][0].kind == "measure":
            value = cells["value"][0]
            yield Stated(
                words=str(cells["property"][0].value["text"]),
                value=value.value,
                qualifier=value.qualifier,
                places=tuple((at.item, at.place) for at in value.stated),
            )


def references(db: apsw.Connection) -> tuple[ReferencePage, ...]:
    """Return the pages of the references with the values and names in them."""
    found: dict[tuple[str, int], list[Sighting]] = defaultdict(list)
    for sighting in filter(None, map(_value, db.execute(_BESIDE, ("reference",)))):
        found[sighting.place.content, sighting.place.page or 0].append(sighting)
    pages = db.execute(_PAGES)
    return tuple(_page(db, row, found[row[0], row[1]]) for row in pages)


def decided(db: apsw.Connection) -> dict[str, Decision]:
    """Return the decision that holds for each detail, by the key of the detail."""
    return {each.subject.value or "": each for each in decisions.standing(db, kind=KIND)}


def decide(db: apsw.Connection, subject: tuple[str, str, Place], value: str, why: str) -> Decision:
    """Write what a person says of a detail, inside the caller's transaction.

    `subject` is the detail's key, its words, and the first place that states it.
    """
    key, words, place = subject
    before, boxed = decided(db).get(key), placing.boxed(db, place)
    about = Subject(
        kind=KIND,
        content=place.content,
        page=place.page,
        quote=words,
        box=around(boxed.boxes),
        value=key,
    )
    return decisions.add(
        db, about, "edited", value=value, why=why, supersedes=before.id if before else None
    )


def withdraw(db: apsw.Connection, decision: Decision) -> None:
    """Take back what a person said of a detail, inside the caller's transaction."""
    decisions.add(db, decision.subject, "withdrawn", supersedes=decision.id)


def _page(db: apsw.Connection, row: tuple[Any, ...], found: list[Sighting]) -> ReferencePage:
    content, page, text_from, text_hash, text = row
    stretch = Stretch(text_from=text_from, text_hash=text_hash, start=0, end=len(text))
    return ReferencePage(
        place=Place(content=content, page=page, stretch=stretch),
        name=naming.file_name(db, content),
        text=text,
        found=tuple(found),
    )


def _value(row: tuple[Any, ...]) -> Sighting | None:
    """Return a value as a sighting; of names only people, firms and equipment are some."""
    kind, written, start, stop, quote, content, page, text_from, text_hash, item = row
    value: dict[str, str | bool | None] = json.loads(written)
    of = str(value["type"]) if kind == "name" else str(kind)
    if of not in _KINDS:
        return None
    if kind in ("name", "designator"):
        value["name"] = value.get("canonical") or value["text"]
    stretch = Stretch(text_from=text_from, text_hash=text_hash, start=start, end=stop)
    place = Place(content=Digest(content), page=page, quote=quote, stretch=stretch)
    return Sighting(kind=_KINDS[of], value=value, place=place, item=item)


def _named(row: tuple[Any, ...]) -> Sighting:
    kind, name, names, role, of, start, stop, quote, *where = row
    content, page, text_from, text_hash, item = where
    value: Told = {"name": name, "role": role, "of": of}
    stretch = Stretch(text_from=text_from, text_hash=text_hash, start=start, end=stop)
    sighting = Sighting(
        kind=_KINDS[kind],
        value=value,
        place=Place(content=Digest(content), page=page, quote=quote, stretch=stretch),
        item=item,
    )
    return replace(sighting, names=tuple(each["name"] for each in json.loads(names)))
