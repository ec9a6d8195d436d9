"""Beside an entity: others that may be the same, nearly namesakes held to be others, what was said.

Rules compared written names; what they said of two that are no one entity's is a proposal to judge.
Names that rules told apart are shown where they have the family name or the words in common: there
a person may know better.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import apsw

from stemma.model.entities import EntityBeside, EntityPage, EntitySeen, SaidSeen, Verdict
from stemma.store import entities_listed, pairs_said
from stemma.store.pairs_said import PairSaid
from stemma.toolkit.full_names import compared

_MOST = 40
_COMPARED = 200
_KIN = """
SELECT here, there, verdict, why, mine.name, theirs.name FROM (
  SELECT one AS here, other AS there, verdict, why, rowid AS rank FROM name_kinship
  WHERE one IN (SELECT written FROM name_mention WHERE entity = ?1)
  UNION ALL
  SELECT other, one, verdict, why, rowid FROM name_kinship
  WHERE other IN (SELECT written FROM name_mention WHERE entity = ?1)
)
JOIN written_name AS mine ON mine.id = here
JOIN written_name AS theirs ON theirs.id = there
ORDER BY verdict DESC, rank
"""
_FIRST = (
    "SELECT entity, min(id) FROM name_mention WHERE written = ? GROUP BY entity ORDER BY entity"
)
_NEAR = frozenset({"same", "form", "script", "spelling", "listed", "slip", "gender", "doubt"})


class _Kin(NamedTuple):
    entity: int
    one: int
    other: int
    verdict: Verdict
    why: str


def page(db: apsw.Connection, mention: int) -> EntityPage:
    """Return the entity of a mention with what stands beside it.

    Raises:
        MissingError: if there is no such mention.
    """
    entity = entities_listed.of_mention(db, mention)
    said = list(_said(db, entity.number))
    return EntityPage(
        entity=entity,
        beside=tuple(_beside(db, entity, said)),
        said=tuple(pairs_said.seen(each) for each, _ in said),
    )


def _said(db: apsw.Connection, entity: int) -> Iterator[tuple[PairSaid, int | None]]:
    """Yield what people said of mentions of an entity, with the other entity if it is of two."""
    for each in pairs_said.attached(db).held:
        of = {number: _entity_of(db, number) for number in (each.one, each.other)}
        if entity in of.values():
            others = [number for number in of.values() if number != entity]
            yield each, next(iter(others), None)


def _entity_of(db: apsw.Connection, mention: int) -> int:
    return int(str(db.execute("SELECT entity FROM name_mention WHERE id = ?", (mention,)).get))


def _beside(
    db: apsw.Connection, entity: EntitySeen, said: Sequence[tuple[PairSaid, int | None]]
) -> Iterator[EntityBeside]:
    told: dict[int, SaidSeen] = {}
    kin: dict[int, _Kin] = {}
    for pair, other in said:
        if other is not None:
            told[other] = pairs_said.seen(pair)
            mine, theirs = _in_order(db, pair, entity.number)
            kin[other] = _Kin(other, mine, theirs, pair.said, pair.decision.why)
    for each in _kin(db, entity):
        kin.setdefault(each.entity, each)
    for each in list(kin.values())[:_MOST]:
        yield EntityBeside(
            entity=entities_listed.existing(db, each.entity),
            verdict=each.verdict,
            why=each.why,
            one=each.one,
            other=each.other,
            said=told.get(each.entity),
        )


def _in_order(db: apsw.Connection, pair: PairSaid, entity: int) -> tuple[int, int]:
    is_first = _entity_of(db, pair.one) == entity
    return (pair.one, pair.other) if is_first else (pair.other, pair.one)


def _kin(db: apsw.Connection, entity: EntitySeen) -> Iterator[_Kin]:
    """Yield what rules said, what may be the same first; of people told apart only namesakes."""
    looked_at = 0
    for here, there, verdict, why, name, far in list(db.execute(_KIN, (entity.number,))):
        if verdict == "different" and entity.type == "person":
            looked_at += 1
            if looked_at > _COMPARED or not _has_family_name_of(name, far):
                continue
        one = dict(db.execute(_FIRST, (here,)))[entity.number]
        for other, first in db.execute(_FIRST, (there,)):
            if other != entity.number:
                yield _Kin(other, one, first, verdict, why)


def _has_family_name_of(one: str, other: str) -> bool:
    return any(
        each.part == "family" and each.relation in _NEAR for each in compared(one, other).parts
    )
