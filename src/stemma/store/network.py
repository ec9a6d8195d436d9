"""The network at rest: which entities appear in which items, deals and meetings of the case.

A deal has those whose names stand where its parties do; a meeting those whom its record lists.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import apsw

from stemma.model.happenings import Happening, HappeningKind, TimelineAsked
from stemma.model.network import Appearing, NetworkAsked, NetworkListed, Node, Tie, TieSeen, TieSort
from stemma.model.places import Place
from stemma.relation.network import ties
from stemma.store import deals, entities_listed, naming, timeline

_MEETINGS: tuple[HappeningKind, ...] = (
    "meeting",
    "visit",
    "exercise",
    "event",
    "training",
    "delivery",
)
_SHORTEST = 3
"""A name of fewer letters stands in too many others to say who was there."""


def listed(
    db: apsw.Connection, asked: NetworkAsked, limit: int | None = 50, offset: int = 0
) -> NetworkListed:
    """Return a stretch of the ties asked for, all where limit is None.

    Raises:
        MissingError: if there is no mention that is asked for.
    """
    around = None
    if asked.mention is not None:
        around = entities_listed.of_mention(db, asked.mention).number
    nodes, every = _nodes(db, asked, around)
    told = ties(_appearing(db, nodes, around), nodes.keys(), around)
    found = [_seen(each, nodes, around) for each in told if _is_enough(each, asked.least)]
    word = naming.folded(asked.words.strip())
    found = [each for each in found if _names(each, word)]
    found.sort(key=lambda each: _order(each, asked.sort))
    end = None if limit is None else offset + limit
    return NetworkListed(
        total=len(found), ties=tuple(found[offset:end]), looked_at=len(nodes), entities=every
    )


def _nodes(
    db: apsw.Connection, asked: NetworkAsked, around: int | None
) -> tuple[Mapping[int, Node], int]:
    """Return the most mentioned entities of these types, and how many there are."""
    marks = ", ".join("?" * len(asked.types))
    where = f"type IN ({marks})" if asked.types else "true"
    every = int(str(db.execute(f"SELECT count(*) FROM entity WHERE {where}", asked.types).get))  # noqa: S608 (constants)
    rows = db.execute(
        "SELECT id, type, name, mentions, "  # noqa: S608 (constants)
        "(SELECT min(one.id) FROM name_mention AS one WHERE one.entity = entity.id) "
        f"FROM entity WHERE {where} OR id = ? "
        "ORDER BY id <> ?, mentions DESC, id LIMIT ?",
        (*asked.types, around or 0, around or 0, asked.most),
    )
    nodes = {
        number: Node(number=number, mention=mention, type=kind, name=name, mentions=mentions)
        for number, kind, name, mentions, mention in rows
    }
    return nodes, every


def _appearing(
    db: apsw.Connection, nodes: Mapping[int, Node], around: int | None
) -> Iterator[Appearing]:
    """Yield what has several of these entities; of one asked for, the items that name it only."""
    by_item: dict[int, set[int]] = defaultdict(set)
    marks = ", ".join("?" * len(nodes))
    only = "" if around is None else "AND item IN (SELECT item FROM name_mention WHERE entity = ?)"
    values = (*nodes, *(() if around is None else (around,)))
    for item, entity in db.execute(
        f"SELECT DISTINCT item, entity FROM name_mention WHERE entity IN ({marks}) {only}",  # noqa: S608 (constants)
        values,
    ):
        by_item[item].add(entity)
    for held in by_item.values():
        yield Appearing("item", frozenset(held))
    yield from _in_deals(db)
    yield from _in_meetings(db)


def _in_deals(db: apsw.Connection) -> Iterator[Appearing]:
    for deal in deals.deals(db):
        places = [
            at.place
            for row in deal.rows
            if row.part == "party"
            for cell in row.cells
            for value in cell.values
            for at in value.stated
        ]
        yield Appearing("deal", frozenset(_named_at(db, places)))


def _named_at(db: apsw.Connection, places: Sequence[Place]) -> Iterator[int]:
    """Yield the entities whose names stand at places."""
    for place in places:
        if place.stretch is not None:
            for (entity,) in db.execute(
                "SELECT entity FROM name_mention WHERE content = ? AND page = ? "
                "AND start < ? AND stop > ?",
                (place.content, place.page, place.stretch.end, place.stretch.start),
            ):
                yield entity


def _in_meetings(db: apsw.Connection) -> Iterator[Appearing]:
    asked = TimelineAsked(kinds=_MEETINGS, collections=("cache",), foreseen=False)
    for happening in timeline.happenings(db, asked, None, 0)[1]:
        if happening.who:
            yield Appearing("meeting", frozenset(_listed_in(db, happening)))


def _listed_in(db: apsw.Connection, happening: Happening) -> Iterator[int]:
    """Yield those whose names its papers have in the words that list who was there."""
    who = " ".join(" ".join(happening.who).split())
    for item in {at.item for at in happening.dated}:
        for entity, quote in db.execute(
            "SELECT DISTINCT entity, quote FROM name_mention WHERE item = ?", (item,)
        ):
            plain = " ".join(quote.split())
            if len(plain) >= _SHORTEST and plain in who:
                yield entity


def _is_enough(tie: Tie, least: int) -> bool:
    return tie.items >= least or bool(tie.deals or tie.meetings)


def _seen(tie: Tie, nodes: Mapping[int, Node], around: int | None) -> TieSeen:
    """Return a tie for people: the one asked for first, else the more mentioned one."""
    pair = sorted(
        (nodes[tie.one], nodes[tie.other]),
        key=lambda node: (node.number != around, -node.mentions, node.number),
    )
    return TieSeen(
        one=pair[0], other=pair[1], items=tie.items, deals=tie.deals, meetings=tie.meetings
    )


def _names(tie: TieSeen, word: str) -> bool:
    return any(word in naming.folded(node.name) for node in (tie.one, tie.other))


def _order(tie: TieSeen, sort: TieSort) -> tuple[int, int, str, str]:
    names = (naming.folded(tie.one.name), naming.folded(tie.other.name))
    counts = {"items": tie.items, "deals": tie.deals, "meetings": tie.meetings, "name": 0}
    together = tie.items + tie.deals + tie.meetings
    return (-counts[sort], 0 if sort == "name" else -together, *names)
