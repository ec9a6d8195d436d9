"""The cache as a whole: its items as they are compared, what hangs together, what checks saw in it.

All of it is one unit of work. It is due again when what it rests on has changed: an item, a text, a
value, a name of a file, a version of what relates and checks.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace as with_

import apsw
from pydantic import TypeAdapter

from stemma.model.across import CacheItem, CacheName, CachePage, CacheValue, Related
from stemma.model.counts import Counted
from stemma.model.deal_sheets import DealFound
from stemma.model.findings import Checked, Observed
from stemma.model.happenings import Happening
from stemma.model.mentions import MentionRow
from stemma.model.moments import Moment
from stemma.model.places import Collection, Digest
from stemma.model.references import Citation
from stemma.model.versions import Family
from stemma.store import examining, marks, named, placing, tables
from stemma.toolkit.name_finding import echoes
from stemma.toolkit.numbering import control_number

_CITATION = TypeAdapter(Citation)
_FAMILY = TypeAdapter(Family)
_DEAL = TypeAdapter(DealFound)
_HAPPENING = TypeAdapter(Happening)
_COUNTED = TypeAdapter(Counted)
_MOMENTS = TypeAdapter(dict[str, Moment])
MOST_CHARACTERS = 150_000_000
"""A cache with more text than this is not compared: some 50,000 pages of 3,000 characters."""

_THERE = (
    "EXISTS (SELECT 1 FROM appearance WHERE appearance.content = item_part.content "
    "AND collection = :collection)"
)
_PAGES = f"""
SELECT item_part.item, page.content, page.number, page_text.id, text, text_from, text_hash,
  page_text.language
FROM item_part JOIN reading USING (content)
JOIN page ON page.content = item_part.content AND page.number >= item_part.first_page
  AND page.number <= coalesce(item_part.last_page, reading.pages)
LEFT JOIN page_text ON page_text.id = page.leading
WHERE {_THERE} ORDER BY item_part.item, item_part.position, page.number
"""  # noqa: S608 (a constant)
_ITEMS = f"""
SELECT item_part.item, item_part.content, coalesce(media_type, ''),
  coalesce(properties, '{{}}'), coalesce(moments, '{{}}'),
  coalesce((SELECT shown FROM appearance WHERE appearance.content = item_part.content
            AND collection = :collection ORDER BY id LIMIT 1), ''),
  coalesce((SELECT path FROM shown_path WHERE shown_path.content = item_part.content
            ORDER BY appearance LIMIT 1), ''),
  (SELECT json_group_array(container) FROM appearance
   WHERE appearance.content = item_part.content AND container <> '')
FROM item_part LEFT JOIN reading USING (content)
WHERE position = 1 AND {_THERE} ORDER BY item_part.item
"""  # noqa: S608 (a constant)
_VALUES = """
SELECT start, stop, kind, value, qualifier, forecast, low, high, unit, first, last FROM mention
WHERE text = ? AND kind IN ('date', 'money', 'measure', 'count', 'identifier') ORDER BY start
"""
_NAMES = """
SELECT start, stop, kind, value FROM mention
WHERE text = ? AND kind IN ('designator', 'name') ORDER BY start
"""
_GROUNDS = (
    "SELECT item, position, content, first_page, last_page FROM item_part ORDER BY item, position",
    "SELECT content, result FROM reading ORDER BY content",
    (
        "SELECT page.content, number, text_hash, extracted, tabled FROM page "
        "JOIN page_text ON page_text.id = leading ORDER BY page.content, number"
    ),
    "SELECT content, page, body FROM mark ORDER BY content, page",
    "SELECT content, container, shown FROM appearance WHERE collection = 'cache' ORDER BY id",
)


def ground(db: apsw.Connection, versions: Mapping[str, int], relation: int) -> str:
    """Return one hash over all that the relations of the cache and its checks rest on."""
    fixed = hashlib.sha256(json.dumps([relation, sorted(versions.items())]).encode())
    for query in _GROUNDS:
        for row in db.execute(query):
            fixed.update(repr(row).encode() + b"\n")
    return fixed.hexdigest()


def known_ground(db: apsw.Connection) -> str | None:
    """Return the ground on which the cache was related last, None where it never was."""
    found = db.execute("SELECT ground FROM related").get
    return None if found is None else str(found)


def characters(db: apsw.Connection) -> int:
    """Return how much text the pages of the case have."""
    return int(
        str(
            db.execute(
                "SELECT coalesce(sum(length(text)), 0) FROM page "
                "JOIN page_text ON page_text.id = leading"
            ).get
        )
    )


def every_item(db: apsw.Connection, collection: Collection = "cache") -> Iterator[CacheItem]:
    """Yield the items of a collection with texts and values, in the order of their numbers."""
    pages = _pages(db, collection)
    waiting = next(pages, None)
    for number, content, media_type, properties, moments, shown, path, containers in list(
        db.execute(_ITEMS, {"collection": collection})
    ):
        own: list[CachePage] = []
        while waiting is not None and waiting[0] <= number:
            if waiting[0] == number:
                own.append(waiting[1])
            waiting = next(pages, None)
        yield CacheItem(
            number=number,
            control=control_number(collection, number),
            collection=collection,
            content=content,
            name=shown.rpartition("/")[2],
            path=path,
            containers=tuple(json.loads(containers)),
            media_type=media_type,
            properties=json.loads(properties),
            moments=_MOMENTS.validate_json(moments),
            pages=tuple(own),
        )


def _pages(db: apsw.Connection, collection: Collection) -> Iterator[tuple[int, CachePage]]:
    people = named.known_people(db) if collection == "cache" else {}
    for item, content, number, text_id, text, text_from, text_hash, language in db.execute(
        _PAGES, {"collection": collection}
    ):
        if text_id is None:
            yield item, CachePage(content=content, number=number)
            continue
        yield (
            item,
            CachePage(
                content=content,
                number=number,
                text=text,
                text_from=text_from,
                text_hash=text_hash,
                language=language,
                values=tuple(_values(db, text_id)),
                names=_names(db, text_id, text, people),
                tables=tables.of_text(db, text_id),
                marks=marks.of_page(db, content, number),
            ),
        )


def _values(db: apsw.Connection, text: int) -> Iterator[CacheValue]:
    for start, stop, kind, value, limit, forecast, low, high, unit, first, last in db.execute(
        _VALUES, (text,)
    ):
        row = MentionRow(
            start=start,
            stop=stop,
            kind=kind,
            value=json.loads(value),
            qualifier=limit,
            rule="",
            conflict=None,
            forecast=bool(forecast),
            low=low,
            high=high,
            unit=unit,
            first=first,
            last=last,
        )
        key = value_key(row)
        if key:
            yield CacheValue(start, stop, kind, key, row.value, limit, row.forecast)


def _names(
    db: apsw.Connection, text_id: int, text: str, people: echoes.Index
) -> tuple[CacheName, ...]:
    """Return the names of a page, and the people of the cache whose names stand there unread."""
    found = [
        CacheName(start, stop, kind, json.loads(value))
        for start, stop, kind, value in db.execute(_NAMES, (text_id,))
    ]
    taken = [(each.start, each.end) for each in found]
    for echo, canonical in echoes.echoes(text, people, taken):
        told = {"type": "person", "text": text[echo.start : echo.end], "canonical": canonical}
        found.append(CacheName(echo.start, echo.end, "name", told))
    return tuple(sorted(found, key=lambda each: each.start))


def value_key(row: MentionRow) -> str:
    """Return what equal values have in common: "2024-03-08", "625224000 CNY", "8 m", "25"."""
    if row.kind == "identifier":
        return f"{row.value['scheme']} {row.value['value']}"
    if row.kind == "date":
        return str(row.first) if row.first == row.last else f"{row.first}..{row.last}"
    ends = [f"{end:.12g}" for end in (row.low, row.high) if end is not None]
    return f"{'..'.join(dict.fromkeys(ends))} {row.unit or ''}".strip()


def replace(
    db: apsw.Connection,
    ground: str,
    related: Related,
    runs: Sequence[Checked],
    versions: Mapping[str, int],
    beside: str = "",
) -> Digest:
    """Put what was told of the cache in the place of what was told before; return its hash.

    `beside` is why the other collections could not be dated, empty where they were.
    """
    clear(db)
    db.executemany(
        "INSERT INTO citation (item, kind, number, holding, seen) VALUES (?, ?, ?, ?, ?)",
        [
            (
                each.item,
                each.cited.kind,
                each.cited.number,
                each.holding,
                _CITATION.dump_json(each).decode(),
            )
            for each in related.citations
        ],
    )
    db.executemany(
        "INSERT INTO family (title, items, seen) VALUES (?, ?, ?)",
        [
            (each.title, len(each.items), _FAMILY.dump_json(each).decode())
            for each in related.families
        ],
    )
    db.executemany(
        "INSERT INTO deal (number, day, seen) VALUES (?, ?, ?)",
        [(each.number, each.day, _DEAL.dump_json(each).decode()) for each in related.deals],
    )
    db.executemany(
        "INSERT INTO happening (collection, kind, first, last, foreseen, seen) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                each.collection,
                each.kind,
                each.date["from"],
                each.date["to"],
                each.is_foreseen,
                _HAPPENING.dump_json(each).decode(),
            )
            for each in related.happenings
        ],
    )
    db.executemany(
        "INSERT INTO counted (seen) VALUES (?)",
        [(_COUNTED.dump_json(each).decode(),) for each in related.counts],
    )
    for run in runs:
        version = versions.get(run.check, 0)
        db.execute(
            "INSERT INTO cache_run (name, version, state, reason, observations) "
            "VALUES (?, ?, ?, ?, ?)",
            (run.check, version, run.state, run.reason, len(run.observed)),
        )
        for seen in run.observed:
            content = seen.evidence[0].place.content
            examining.put(db, content, run.check, version, _boxed(db, seen), across=True)
    result = _result(db)
    db.execute(
        "INSERT INTO related (id, ground, result, beside) VALUES (1, ?, ?, ?)",
        (ground, result, beside),
    )
    return result


def _boxed(db: apsw.Connection, seen: Observed) -> Observed:
    """Return an observation whose places have their boxes: cells across the cache have none."""
    evidence = tuple(with_(each, place=placing.boxed(db, each.place)) for each in seen.evidence)
    return with_(seen, evidence=evidence)


def clear(db: apsw.Connection) -> None:
    """Forget what was told of the cache as a whole."""
    for statement in (
        "DELETE FROM citation",
        "DELETE FROM family",
        "DELETE FROM deal",
        "DELETE FROM happening",
        "DELETE FROM counted",
        "DELETE FROM cache_run",
        "DELETE FROM observation WHERE across",
        "DELETE FROM related",
    ):
        db.execute(statement)


def _result(db: apsw.Connection) -> Digest:
    fixed = hashlib.sha256()
    for query in (
        "SELECT seen FROM citation ORDER BY id",
        "SELECT seen FROM family ORDER BY id",
        "SELECT seen FROM deal ORDER BY id",
        "SELECT seen FROM happening ORDER BY id",
        "SELECT seen FROM counted ORDER BY id",
        "SELECT name, version, state, reason, observations FROM cache_run ORDER BY name",
        "SELECT name, version, fingerprint, seen FROM observation WHERE across ORDER BY id",
    ):
        for row in db.execute(query):
            fixed.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return Digest(fixed.hexdigest())
