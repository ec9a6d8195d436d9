"""What hangs together: cells of deals, events, entities, references, versions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stemma.demo.dossier.plan import Plan
from stemma.demo.key.records import Stated
from stemma.demo.key.stating import Filed
from stemma.demo.writing.briefs import (
    AcceptanceBrief,
    Brief,
    ContractBrief,
    LetterBrief,
    MinutesBrief,
    OfferBrief,
    PartsBrief,
    RequirementsBrief,
    SpecificationBrief,
    SupplementBrief,
)
from stemma.model.deals import Cell, Deal, Entity, Event, Reference
from stemma.model.places import Digest, Place
from stemma.model.values import Date, Value
from stemma.model.versions import Step, VersionEdge, VersionGroup

_TYPES: Mapping[str, str] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "good": "equipment",
}


def deals_of(plan: Plan, stated: Sequence[Stated]) -> Iterator[Deal]:
    """Yield each deal with all its cells: a field, a value, and all places that state it."""
    cells: dict[str, dict[tuple[str, str, Value], list[Place]]] = defaultdict(dict)
    for one in stated:
        head, _, rest = one.path.partition("/")
        kind, _, key = head.partition(":")
        if kind != "deal":
            continue
        of, _, field = rest.rpartition("/")
        where = (of.replace(":", " "), field, one.mention.value)
        cells[key].setdefault(where, []).append(one.mention.place)
    for key, found in cells.items():
        yield Deal(
            number=plan.affair.deals[key].number,
            cells=tuple(
                Cell(of=of, field=field, value=value, places=tuple(places))
                for (of, field, value), places in found.items()
            ),
        )


def events_of(plan: Plan, stated: Sequence[Stated]) -> Iterator[Event]:
    """Yield the events that the cache dates somewhere."""
    places: dict[str, list[Place]] = defaultdict(list)
    for one in stated:
        if one.path.startswith("event:") and one.path.endswith("/date"):
            places[one.path[len("event:") : -len("/date")]].append(one.mention.place)
    kinds = {"training": "visit"}
    for key, found in places.items():
        event = plan.affair.events[key]
        kind = kinds.get(event.kind, event.kind)
        yield Event(
            kind=kind,  # type: ignore[arg-type]
            date=Date(event.first, event.last),
            venue=event.town.name.en,
            participants=event.participants,
            subject=event.subject.en,
            decisions=tuple(decision.what.en for decision in event.decisions),
            places=tuple(found),
        )


def entities_of(stated: Sequence[Stated]) -> Iterator[Entity]:
    """Yield people, organisations, places and equipment, with all names they are written by."""
    found: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        head = one.path.partition("/")[0]
        if head.partition(":")[0] in _TYPES and not one.path.endswith(_NOT_NAMES):
            found[head].append(one)
    for key, ones in found.items():
        yield Entity(
            key=key,
            type=_TYPES[key.partition(":")[0]],  # type: ignore[arg-type]
            names=tuple(dict.fromkeys(one.mention.place.quote for one in ones)),
            places=tuple(one.mention.place for one in ones),
        )


_NOT_NAMES = ("/mail", "/account", "/inn", "/kpp", "/ogrn", "/uscc")


def references_of(plan: Plan, cache: Filed, stated: Sequence[Stated]) -> Iterator[Reference]:
    """Yield every citation of another document, and which contents hold what is cited."""
    held = _held(plan)
    for one in stated:
        cited = _cited(one, plan)
        if cited is None:
            continue
        holders = {
            cache.digests[path] for key in held.get(cited, ()) for path, _ in cache.of_entry(key)
        }
        if one.mention.place.content in holders and not one.path.startswith("cited:"):
            continue
        yield Reference(cited=cited, place=one.mention.place, satisfied_by=tuple(sorted(holders)))


def _cited(one: Stated, plan: Plan) -> str | None:
    """Return what is cited: "letter 118/07", "annex 3 of TSE-36", "mail of 2023-05-29"; or None.

    A mail has no number: its day is all that cites it.
    """
    what, is_date = one.path.removeprefix("cited:"), one.path.endswith("/date")
    if what != one.path:
        if what.startswith("mail ") and isinstance(one.mention.value, Date):
            return f"mail of {one.mention.value.first}"
        return None if is_date else what
    head, _, rest = one.path.partition("/")
    if head.startswith("deal:") and rest.startswith("annex:"):
        deal = plan.affair.deals[head.removeprefix("deal:")]
        return f"annex {rest.removeprefix('annex:')} of {deal.number}"
    return None


def _held(plan: Plan) -> Mapping[str, list[str]]:
    """Return which entries hold a document, by how it is cited."""
    held: dict[str, list[str]] = defaultdict(list)
    for entry in plan.entries:
        if not entry.name:
            continue
        name = _as_cited(entry.brief)
        if name:
            held[name].append(entry.key)
    return held


def _as_cited(brief: Brief) -> str:
    """Return how others cite a document; empty for one that nobody cites."""
    match brief:
        case ContractBrief():
            name = f"contract {brief.deal.number}"
        case SupplementBrief():
            name = f"supplement {brief.amendment.number} of {brief.deal.number}"
        case SpecificationBrief() | RequirementsBrief() | PartsBrief() if brief.annex is not None:
            name = f"annex {brief.annex.number} of {brief.deal.number}"
        case LetterBrief() | OfferBrief():
            name = f"letter {brief.letter.number}"
        case MinutesBrief() | AcceptanceBrief():
            kind = "minutes" if isinstance(brief, MinutesBrief) else "act"
            name = f"{kind} {brief.number}"
        case _:
            name = ""
    return name


_STEPS: Sequence[tuple[str, str, Step]] = (
    ("main-draft", "main-initialled", "revised"),
    ("main-initialled", "main", "signed"),
    ("main", "main-fax", "copied"),
    ("main", "main-zh", "translated"),
    ("main", "main-en", "translated"),
    ("main-both", "main-draft", "revised"),
    ("main", "main-zh-scan", "translated"),
    ("samples-both", "samples", "signed"),
    ("samples", "samples-zh-scan", "translated"),
    ("knowhow-both", "knowhow", "signed"),
    ("knowhow", "knowhow-zh-scan", "translated"),
    ("knowhow", "knowhow-en", "translated"),
    ("supplement-1", "supplement-1-zh", "translated"),
    ("annex-1", "specification-zh", "translated"),
    ("annex-2", "annex-2-zh", "translated"),
    ("annex-2", "annex-2-public", "translated"),
    ("annex-2", "requirements-false-layer", "copied"),
)
"""Which entry came from which."""


def versions_of(cache: Filed, plan: Plan) -> Iterator[VersionGroup]:
    """Yield the versions of each document of which there are several."""
    present = {entry.key for entry in plan.entries}
    groups: dict[str, list[tuple[str, str, Step]]] = defaultdict(list)
    for parent, child, step in _STEPS:
        if {parent, child} <= present:
            groups[parent.partition("-")[0] + _numbered(parent)].append((parent, child, step))
    for title, edges in groups.items():
        digests = {key: _first(cache, key) for parent, child, _ in edges for key in (parent, child)}
        yield VersionGroup(
            title=title,
            documents=tuple(digests.values()),
            edges=tuple(
                VersionEdge(digests[parent], digests[child], step) for parent, child, step in edges
            ),
        )


def _numbered(key: str) -> str:
    """Return the number that tells annexes and supplements apart."""
    number = key.partition("-")[2][:1]
    return f" {number}" if number.isdigit() else ""


def _first(cache: Filed, key: str) -> Digest:
    return next(cache.digests[path] for path, _ in cache.of_entry(key))
