"""Names that rules or people take for one entity's, as pairs by which a search finds the others.

Only entities with a name that has the words asked for are looked at. Of people the family names in
several scripts are a pair of their own: who types Вельмин wants 韦利明 too, and not whom else both
may name.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import apsw
from pydantic import TypeAdapter

from stemma.model.entities import NameOf
from stemma.model.values import NameType
from stemma.store import naming
from stemma.toolkit.full_names import people
from stemma.toolkit.scripts import Script, script_of

_NAMES_OF = TypeAdapter(tuple[NameOf, ...])
_MOST_ENTITIES, _MOST_NAMES = 30, 20
_SHORTEST, _SHORTEST_HAN = 4, 2
_WITH = (
    "SELECT type, names FROM entity WHERE json_array_length(names) > 1 AND EXISTS "
    "(SELECT 1 FROM json_each(?) AS word WHERE instr(folded(names), word.value) > 0) "
    "ORDER BY mentions DESC, id LIMIT ?"
)


class SameNames(NamedTuple):
    """Two names of one entity. `number` is that of no entry: nobody put them into the table."""

    one: str
    other: str
    number: int = 0


def beside(db: apsw.Connection, words: Collection[str]) -> Sequence[SameNames]:
    """Return pairs of names of the entities that have one of these words in a name."""
    wanted = sorted({naming.folded(word) for word in words if _is_telling(word)})
    if not wanted:
        return ()
    naming.teach(db)
    rows = db.execute(_WITH, (json.dumps(wanted), _MOST_ENTITIES))
    found = (
        pair
        for kind, names in list(rows)
        for pair in _pairs(kind, _NAMES_OF.validate_json(names)[:_MOST_NAMES])
    )
    return tuple(dict.fromkeys(found))


def _pairs(kind: NameType, names: Sequence[NameOf]) -> Iterator[SameNames]:
    written = [each.name for each in names]
    yield from (SameNames(written[0], other) for other in written[1:])
    if kind == "person":
        families = list(dict.fromkeys(filter(None, map(_family, written))))
        yield from (SameNames(families[0], other) for other in families[1:])


def _family(name: str) -> str:
    """Return the family name of a written name where it says enough alone, else nothing."""
    if script_of(name[0]) is Script.HAN:
        last = name.replace("•", "·").rpartition("·")[2]
        return last if "·" in name.replace("•", "·") and _is_telling(last) else ""
    person = next(iter(people.of(name)), None)
    if person is None or person.family is None or person.family.is_initial:
        return ""
    return person.family.base if _is_telling(person.family.base) else ""


def _is_telling(word: str) -> bool:
    is_han = bool(word) and script_of(word[0]) is Script.HAN
    return len(word) >= (_SHORTEST_HAN if is_han else _SHORTEST)
