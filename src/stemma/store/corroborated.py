"""The lineage of the coverage at rest, and the decisions about its steps and sources."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import fields
from itertools import starmap
from typing import NamedTuple

import apsw
from pydantic import TypeAdapter

from stemma.model.claims import Lineage
from stemma.model.decisions import Decision, Subject
from stemma.model.mentions import MentionRow
from stemma.model.places import Digest, Place, Stretch, TextFrom
from stemma.store import decisions

STEP, SOURCE, CLAIM, LOOK = "derivation", "source", "claim", "to look at"
"""The kinds of the subjects of decisions: a step, a source, a claim, what is to be looked at."""

_PARTS: Mapping[str, TypeAdapter[object]] = {
    each.name: TypeAdapter(Lineage.__annotations__[each.name].__args__[0])
    for each in fields(Lineage)
}
_COVERED = "IN (SELECT content FROM appearance WHERE collection = 'coverage')"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_WORDS = re.compile(r"[\u3400-\u9fff]{4}|[^\W\d_\u3400-\u9fff]{4,}")
_LONGEST_WORDS = 3
_HOLDING = """
SELECT page_text.content, page_text.page, text_from, text_hash, text, 0, 0, NULL
FROM page JOIN page_text ON page_text.id = leading
WHERE instr(text, ?) AND page.content IN (SELECT content FROM appearance WHERE collection = 'cache')
ORDER BY page_text.content, page_text.page LIMIT ?
"""
_COMPARED = ("low", "high", "unit", "first", "last")
_STATING = """
SELECT page_text.content, page_text.page, text_from, text_hash, page_text.text, start, stop,
  (SELECT min(item) FROM item_part WHERE item_part.content = page_text.content)
FROM mention JOIN page_text ON page_text.id = mention.text
JOIN page ON page.leading = page_text.id
WHERE kind = :kind AND low IS :low AND high IS :high AND first IS :first AND last IS :last
AND (:kind = 'count' OR unit IS :unit)
AND page_text.content IN (SELECT content FROM appearance WHERE collection = 'cache')
ORDER BY page_text.content, page_text.page, start LIMIT :most
"""
_GROUNDS = (
    (
        "SELECT item, position, content, first_page, last_page FROM item_part "  # noqa: S608 (a constant)
        f"WHERE content {_COVERED} ORDER BY item, position"
    ),
    f"SELECT content, result FROM reading WHERE content {_COVERED} ORDER BY content",  # noqa: S608 (a constant)
    (
        "SELECT page.content, number, text_hash, extracted FROM page "  # noqa: S608 (a constant)
        "JOIN page_text ON page_text.id = leading "
        f"WHERE page.content {_COVERED} ORDER BY page.content, number"
    ),
)


class Stated(NamedTuple):
    """A place of the cache that states a value: its page's text, the stretch, its item."""

    content: Digest
    page: int
    text_from: TextFrom
    text_hash: Digest
    text: str
    start: int
    stop: int
    item: int | None

    def place(self) -> Place:
        """Return it as a place, without boxes."""
        return Place(
            content=self.content,
            page=self.page,
            quote=self.text[self.start : self.stop],
            stretch=Stretch(
                text_from=self.text_from,
                text_hash=self.text_hash,
                start=self.start,
                end=self.stop,
            ),
        )


def ground(db: apsw.Connection, version: int) -> str | None:
    """Return one hash over all that the lineage rests on, None where there is no coverage."""
    fixed, rows = hashlib.sha256(str(version).encode()), 0
    for query in _GROUNDS:
        for row in db.execute(query):
            fixed.update(repr(row).encode() + b"\n")
            rows += 1
    return fixed.hexdigest() if rows else None


def known_ground(db: apsw.Connection) -> str | None:
    """Return the ground on which the coverage was read last, None where it never was."""
    found = db.execute("SELECT ground FROM lineage").get
    return None if found is None else str(found)


def problem(db: apsw.Connection) -> str:
    """Return the key of why the coverage could not be read, empty where it was."""
    return str(db.execute("SELECT problem FROM lineage").get or "")


def lineage(db: apsw.Connection) -> Lineage:
    """Return what was told of the coverage."""
    parts: dict[str, list[object]] = {name: [] for name in _PARTS}
    for kind, seen in db.execute("SELECT kind, seen FROM lineage_part ORDER BY id"):
        parts[kind].append(_PARTS[kind].validate_json(seen))
    return Lineage(**{name: tuple(found) for name, found in parts.items()})  # type: ignore[arg-type]


def replace(db: apsw.Connection, ground: str, told: Lineage, problem: str) -> Digest:
    """Put a lineage in the place of the one before; return its hash."""
    clear(db)
    fixed = hashlib.sha256()
    for name, schema in _PARTS.items():
        for each in getattr(told, name):
            written = schema.dump_json(each)
            fixed.update(written + b"\n")
            db.execute(
                "INSERT INTO lineage_part (kind, seen) VALUES (?, ?)", (name, written.decode())
            )
    result = Digest(fixed.hexdigest())
    db.execute(
        "INSERT INTO lineage (id, ground, result, problem) VALUES (1, ?, ?, ?)",
        (ground, result, problem),
    )
    return result


def clear(db: apsw.Connection) -> None:
    """Forget what was told of the coverage; decisions stay."""
    db.execute("DELETE FROM lineage_part")
    db.execute("DELETE FROM lineage")


def rulings(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return the decision that holds for each step that somebody decided about."""
    return _by_pair(db, STEP)


def looked(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return what people decided of what is to be looked at, by assertion and source."""
    return _by_pair(db, LOOK)


def _by_pair(db: apsw.Connection, kind: str) -> dict[tuple[str, str], Decision]:
    found: dict[tuple[str, str], Decision] = {}
    for each in decisions.standing(db, kind=kind):
        first, _, second = (each.subject.value or "").partition(" ")
        found[first, second] = each
    return found


def corrections(db: apsw.Connection) -> dict[str, dict[str, Decision]]:
    """Return what people put right of sources: for each key of a source its fields.

    A source that lies not in the case has its key in the quote of the subject.
    """
    found: dict[str, dict[str, Decision]] = {}
    for each in decisions.standing(db, kind=SOURCE):
        key = each.subject.quote or each.subject.content
        found.setdefault(key, {})[each.subject.value or ""] = each
    return found


def wordings(db: apsw.Connection) -> dict[tuple[str, str], Decision]:
    """Return what people said of claims, by claim and field ("statement", "state")."""
    found: dict[tuple[str, str], Decision] = {}
    for each in decisions.standing(db, kind=CLAIM):
        field, _, claim = (each.subject.value or "").partition(" ")
        found[claim, field] = each
    return found


def source_subject(key: str, field: str) -> Subject:
    """Return what a decision about a field of a source is about."""
    if _DIGEST.fullmatch(key):
        return Subject(kind=SOURCE, content=Digest(key), value=field)
    content = Digest(hashlib.sha256(key.encode()).hexdigest())
    return Subject(kind=SOURCE, content=content, quote=key, value=field)


def stating(db: apsw.Connection, value: MentionRow, most: int) -> list[Stated]:
    """Return where leading texts of the cache state a value, `most` at most, in their order."""
    return list(
        starmap(
            Stated,
            db.execute(
                _STATING,
                {
                    **{name: getattr(value, name) for name in _COMPARED},
                    "kind": value.kind,
                    "most": most,
                },
            ),
        )
    )


def holding(db: apsw.Connection, words: str, most: int) -> list[Stated]:
    """Return pages of the cache that hold one of the longest words of a quotation, as printed.

    At most so many, those with the longest word first.
    """
    longest = sorted(set(_WORDS.findall(words)), key=len, reverse=True)[:_LONGEST_WORDS]
    found: dict[tuple[str, int], Stated] = {}
    for word in longest:
        for row in db.execute(_HOLDING, (word, most - len(found))):
            stated = Stated(*row)
            found.setdefault((stated.content, stated.page), stated)
        if len(found) >= most:
            break
    return list(found.values())
