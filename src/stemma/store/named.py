"""The names of the cache at rest: what is related, what rules and people say, the entities."""

import dataclasses
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import apsw
from pydantic import TypeAdapter

from stemma.model.decisions import Decision
from stemma.model.entities import Kinship, NameAt, NameOf, NamesRelated, PostOf
from stemma.model.places import Digest
from stemma.relation.entities.believed import Told, believed
from stemma.relation.entities.clustering import Reason, Said, joined
from stemma.store import pairs_said
from stemma.store.pairs_said import PairSaid
from stemma.toolkit.name_finding import echoes, registered
from stemma.toolkit.name_finding.echoes import Known
from stemma.toolkit.name_finding.place_names import canonical_place
from stemma.toolkit.name_finding.registered import Bearer, Mark
from stemma.toolkit.name_finding.towns import town_of

_NAMES_OF = TypeAdapter(tuple[NameOf, ...])
_POSTS_OF = TypeAdapter(tuple[PostOf, ...])
_MOST_POSTS = 50

_Page = tuple[int, Digest, int]
"""An item, a content and the number of a page."""
_MODEL = "model.ru"
_PAGES = """
SELECT item_part.item, page.content, page.number, text FROM item_part JOIN reading USING (content)
JOIN page ON page.content = item_part.content AND page.number >= item_part.first_page
  AND page.number <= coalesce(item_part.last_page, reading.pages)
JOIN page_text ON page_text.id = page.leading
WHERE EXISTS (
  SELECT 1 FROM appearance
  WHERE appearance.content = item_part.content AND collection = 'cache')
ORDER BY item_part.item, item_part.position, page.number
"""
_AT = """
SELECT item_part.item, page.content, page.number, mention.start, stop, mention.kind, value, rule,
  page_text.text_from = 'ocr', substr(page_text.text, mention.start + 1, stop - mention.start)
FROM item_part JOIN reading USING (content)
JOIN page ON page.content = item_part.content AND page.number >= item_part.first_page
  AND page.number <= coalesce(item_part.last_page, reading.pages)
JOIN mention ON mention.text = page.leading
JOIN page_text ON page_text.id = page.leading
WHERE mention.kind IN ('name', 'designator', 'contact', 'identifier') AND EXISTS (
  SELECT 1 FROM appearance
  WHERE appearance.content = item_part.content AND collection = 'cache')
ORDER BY item_part.item, item_part.position, page.number, mention.start
"""


def names_at(db: apsw.Connection) -> list[NameAt]:
    """Return the names and type names of the cache's leading texts, item by item.

    Names that a rule found somewhere, or the model twice, count wherever else they stand.
    """
    marks: dict[_Page, list[Mark]] = defaultdict(list)
    told = tuple(believed(tuple(_read(db, marks))))
    found, index = [each.name for each in told], _index(told)
    on_page: dict[_Page, list[int]] = defaultdict(list)
    for number, each in enumerate(found):
        on_page[each.item, each.content, each.page].append(number)
    for item, content, page, text in db.execute(_PAGES):
        here = on_page[item, content, page]
        taken = [(found[number].start, found[number].end) for number in here]
        for number, given in _given(text, found, here, marks[item, content, page]):
            found[number] = dataclasses.replace(found[number], given=given)
        for echo, canonical in echoes.echoes(text, index, taken):
            found.append(
                NameAt(
                    item=item,
                    content=content,
                    page=page,
                    start=echo.start,
                    end=echo.end,
                    type=echo.type,
                    text=text[echo.start : echo.end],
                    canonical=canonical,
                )
            )
    return found


def known_people(db: apsw.Connection) -> echoes.Index:
    """Return the people of the cache who may be looked for by the letters of their names."""
    told = believed(tuple(_read(db, defaultdict(list))))
    return _index(each for each in told if each.name.type == "person")


def _index(told: Iterable[Told]) -> echoes.Index:
    """Return the names that a rule found somewhere, or the model twice."""
    known = Counter[Known]()
    for name, by_model, _ in told:
        text = " ".join(name.text.split())
        known[Known(text, name.type, name.canonical)] += 1 if by_model else 2
    return echoes.index(each for each, count in known.items() if count > 1)


def _given(
    text: str, names: Sequence[NameAt], here: Sequence[int], marks: Sequence[Mark]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the numbers of names of a page, and the marks that it gives them."""
    number_of = {
        Bearer(names[number].start, names[number].end, names[number].type): number
        for number in here
    }
    found: dict[int, list[str]] = defaultdict(list)
    for bearer, mark in registered.given(text, tuple(number_of), marks):
        found[number_of[bearer]].append(f"{mark.scheme} {mark.value}")
    for number, each in found.items():
        yield number, tuple(dict.fromkeys(each))


def _mark(start: int, stop: int, value: Mapping[str, Any]) -> Mark:
    """Return a number, of no scheme where its check digits do not bear it out, or an address."""
    if "scheme" in value:
        return Mark(start, stop, value["scheme"] if value.get("valid") else "", value["value"])
    return Mark(start, stop, value["type"], value["text"].casefold())


def _read(db: apsw.Connection, marks: dict[_Page, list[Mark]]) -> Iterator[Told]:
    """Yield the names that extractors read, the towns of addresses too; gather the `marks`."""
    for item, content, page, start, stop, kind, written, rule, is_recognised, text in db.execute(
        _AT
    ):
        value = json.loads(written)
        span = (0, stop - start)
        if kind in ("contact", "identifier"):
            marks[item, content, page].append(_mark(start, stop, value))
        if kind == "identifier":
            continue
        if kind == "contact":
            town = town_of(text) if value["type"] == "address" else None
            if town is None:
                continue
            span, named = town, text[slice(*town)]
            value = {"type": "place", "text": named, "canonical": canonical_place(named)}
        name = NameAt(
            item=item,
            content=content,
            page=page,
            start=start + span[0],
            end=start + span[1],
            type="equipment" if kind == "designator" else value["type"],
            text=value["text"],
            canonical=value.get("canonical") or value["text"],
            role=value.get("role") or "",
            of=value.get("of") or "",
        )
        yield Told(name, rule == _MODEL, bool(is_recognised))


def replace(db: apsw.Connection, names: Sequence[NameAt], related: NamesRelated) -> None:
    """Put what was told of the names of the cache in the place of what was told before.

    What names a mention or a name that there is not is left out.
    """
    clear(db)
    for number, each in enumerate(related.written, start=1):
        db.execute(
            "INSERT INTO written_name (id, type, name) VALUES (?, ?, ?)",
            (number, each.type, each.name),
        )
        db.executemany(
            "INSERT INTO name_mention "
            "(written, item, content, page, start, stop, quote, name, role, of) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (number, *_columns(names[mention]))
                for mention in each.mentions
                if 0 <= mention < len(names)
            ],
        )
    count = len(related.written)
    db.executemany(
        "INSERT INTO name_kinship (one, other, verdict, strength, why, lesser) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                each.one + 1,
                each.other + 1,
                each.verdict,
                each.strength,
                each.why,
                _next(each.lesser),
            )
            for each in related.kin
            if 0 <= each.one < count and 0 <= each.other < count
        ],
    )


def _next(number: int | None) -> int | None:
    return None if number is None else number + 1


def _columns(name: NameAt) -> tuple[str | int, ...]:
    place = (name.item, name.content, name.page, name.start, name.end)
    return (*place, name.text, name.canonical, name.role, name.of)


def clear(db: apsw.Connection) -> None:
    """Forget what was told of names; what people said stays."""
    for statement in (
        "DELETE FROM written_name",
        "DELETE FROM name_mention",
        "DELETE FROM name_kinship",
        "DELETE FROM entity",
    ):
        db.execute(statement)


def settle(db: apsw.Connection, _: Decision | None = None) -> None:
    """Make the entities anew from what rules and people say, inside the caller's transaction."""
    names: list[tuple[int, str]] = list(db.execute("SELECT id, name FROM written_name ORDER BY id"))
    parts = _Parts(db, [number for number, _ in names])
    entities = joined(parts.count, parts.kin(), parts.said())
    db.execute("DELETE FROM entity")
    shown = dict(names)
    for number, entity in enumerate(entities, start=1):
        written = [parts.name_of(each) for each in entity.names]
        mentions = [parts.mentions(each) for each in entity.names]
        reasons = [entity.reasons.get(each, Reason("")) for each in entity.names]
        db.executemany(
            "UPDATE name_mention SET entity = ? WHERE id = ?",
            [(number, each) for group in mentions for each in group],
        )
        _put(db, number, [
            NameOf(shown[name], len(group), *reason)
            for name, group, reason in zip(written, mentions, reasons, strict=True)
            if group
        ])  # fmt: skip


def _put(db: apsw.Connection, number: int, names: Sequence[NameOf]) -> None:
    kind, items = db.execute(
        "SELECT min(type), count(DISTINCT item) FROM name_mention "
        "JOIN written_name ON written_name.id = written WHERE entity = ?",
        (number,),
    ).get
    posts = Counter(db.execute(
        "SELECT role, of FROM name_mention JOIN written_name ON written_name.id = written "
        "WHERE entity = ? AND type = 'person' AND (role <> '' OR of <> '')", (number,)
    ))  # fmt: skip
    told = [PostOf(role, of, count) for (role, of), count in posts.most_common(_MOST_POSTS)]
    ordered = tuple(sorted(names, key=lambda each: (-each.mentions, each.name)))
    db.execute(
        "INSERT INTO entity (id, type, name, mentions, items, names, posts) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, kind or "person", _fullest(ordered), sum(each.mentions for each in names)),
            *(items, _NAMES_OF.dump_json(ordered).decode()),
            _POSTS_OF.dump_json(tuple(told)).decode(),
        ),
    )


def _fullest(names: Sequence[NameOf]) -> str:
    """Return the name with the most words, the most frequent of equals."""
    return max(names, key=lambda each: (_words(each.name), each.mentions)).name


def _words(name: str) -> int:
    return sum(len(word.strip(".")) > 1 for word in name.replace("·", " ").split())


class _Parts:
    """Written names, parted where a person says that mentions of one are of two.

    The mentions of the second one's item go with it, and the others stay.
    """

    def __init__(self, db: apsw.Connection, names: Sequence[int]) -> None:
        self._db = db
        self._names = list(names)
        self._mentions: dict[int, list[int]] = defaultdict(list)
        self._part_of: dict[int, int] = {}
        at = {name: number for number, name in enumerate(names)}
        self._items: dict[int, int] = {}
        for mention, written, item in db.execute(
            "SELECT id, written, item FROM name_mention ORDER BY id"
        ):
            self._part_of[mention] = at[written]
            self._mentions[at[written]].append(mention)
            self._items[mention] = item
        self._said = list(pairs_said.attached(db).held)
        for each in self._said:
            if each.said == "different" and self._part_of[each.one] == self._part_of[each.other]:
                self._part(each)

    def _part(self, said: PairSaid) -> None:
        old = self._part_of[said.other]
        gone = [
            each
            for each in self._mentions[old]
            if each == said.other
            or (self._items[each] == self._items[said.other] != self._items[said.one])
        ]
        new = len(self._names)
        self._names.append(self._names[old])
        self._mentions[new] = gone
        self._mentions[old] = [each for each in self._mentions[old] if each not in set(gone)]
        for each in gone:
            self._part_of[each] = new

    @property
    def count(self) -> int:
        return len(self._names)

    def name_of(self, part: int) -> int:
        return self._names[part]

    def mentions(self, part: int) -> Sequence[int]:
        return self._mentions[part]

    def kin(self) -> list[Kinship]:
        rows = self._db.execute(
            "SELECT one - 1, other - 1, verdict, strength, why, lesser - 1 FROM name_kinship "
            "ORDER BY rowid"
        )
        return [
            Kinship(
                one=one, other=other, verdict=verdict, strength=strength, why=why, lesser=lesser
            )
            for one, other, verdict, strength, why, lesser in rows
        ]

    def said(self) -> list[Said]:
        return [
            Said(self._part_of[each.one], self._part_of[each.other], each.said, each.decision.why)
            for each in self._said
        ]
