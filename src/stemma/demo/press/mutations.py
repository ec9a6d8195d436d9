"""What the steps of a coverage changed: found by comparing each assertion with those it takes from.

Two kinds are no steps: a text cites another for what it lacks, or for the contrary of what it says.
"""

from collections.abc import Iterable, Iterator

from stemma.demo.press.coverage import Coverage
from stemma.demo.press.tracing import Told, derivations, parents_of, same_claim, told
from stemma.model.claims import Mutation, MutationKind
from stemma.model.values import Bounds, Money, Value

_NAMED_VOICES = ("document", "analyst", "official", "witness")
_ROUNDING = 100
"""A sum may be rounded by one part in so many without being another sum."""


def mutations(coverage: Coverage) -> tuple[Mutation, ...]:
    """Return what every step changed, in the order of the assertions."""
    every = told(coverage)
    looped = {mutation.assertion: mutation for mutation in _loops(coverage)}
    found: list[Mutation] = []
    for child in every:
        found += _citing_amiss(coverage, child)
        found += _changes(coverage, child)
        if child.key in looped:
            found.append(looped[child.key])
        if child.key.endswith("/0"):
            found += _heading(child, every)
    return tuple(found)


def _citing_amiss(coverage: Coverage, child: Told) -> Iterator[Mutation]:
    """Yield what is no step at all: the cited text lacks it, or says the contrary."""
    for taking in child.says.takes:
        there = list(same_claim(coverage, child, taking.text))
        if not there:
            kind: MutationKind = "detail without parent"
            yield Mutation(kind=kind, assertion=child.key, parent=taking.text)
        elif all(one.says.polarity != child.says.polarity for one in there):
            yield Mutation(kind="false attribution", assertion=child.key, parent=there[0].key)


def _changes(coverage: Coverage, child: Told) -> Iterator[Mutation]:
    """Yield what changed against every assertion that this one takes from."""
    parents = [parent for parent, _ in parents_of(coverage, child)]
    says = child.says
    if says.also and says.also.actor == says.speakers[-1].actor:
        yield _mutation("counted twice", child, parents)
    if not parents:
        return
    yield from _hedges(child, parents)
    voices = [parent.says.voice for parent in parents]
    if says.voice in _NAMED_VOICES and all(v in _NAMED_VOICES and v != says.voice for v in voices):
        yield _mutation("speaker shifted", child, parents)
    if all(_origin_replaced(child, parent) for parent in parents):
        yield _mutation("origin replaced", child, parents)
    if not any(_same_value(says.value, parent.says.value) for parent in parents):
        yield _mutation("number changed", child, parents)
    printed = {named.printed for parent in parents for named in parent.says.names}
    if printed and any(named.printed not in printed for named in says.names):
        yield _mutation("name changed", child, parents)


def _hedges(child: Told, parents: list[Told]) -> Iterator[Mutation]:
    if child.firm and not any(parent.firm for parent in parents):
        yield _mutation("hedge dropped", child, parents)
    if not child.firm and all(parent.firm for parent in parents):
        yield _mutation("hedge added", child, parents)


def _mutation(kind: MutationKind, child: Told, parents: list[Told]) -> Mutation:
    parent = parents[0] if parents else None
    return Mutation(
        kind=kind,
        assertion=child.key,
        parent=parent.key if parent else None,
        before=_shown(kind, parent) if parent else "",
        after=_shown(kind, child),
    )


def _shown(kind: MutationKind, one: Told) -> str:
    """Return the part of an assertion that a mutation is about, in plain words."""
    says = one.says
    match kind:
        case "hedge dropped" | "hedge added" | "heading unsupported":
            return says.strength
        case "speaker shifted":
            return says.voice
        case "number changed":
            return str(_number(says.value) or "")
        case "name changed":
            return ", ".join(named.printed.to(one.text.language) for named in says.names)
        case _:
            return ", ".join(speaker.actor for speaker in says.speakers)


def _origin_replaced(child: Told, parent: Told) -> bool:
    """Say whether a text names the one it took from as the origin, which itself named another.

    Two that name each other are a loop instead.
    """
    speakers = child.says.speakers
    if not speakers or speakers[0].actor != parent.text.outlet or parent.says.grounds:
        return False
    before = parent.says.speakers
    return bool(before) and before[0].actor not in (parent.text.outlet, child.text.outlet)


def _same_value(one: Value | None, other: Value | None) -> bool:
    """Say whether two printed values are one: equal, or a sum and its rounding."""
    if not (isinstance(one, Money) and isinstance(other, Money) and one.currency == other.currency):
        return one == other
    first, second = one.amount.low, other.amount.low
    if first is None or second is None:
        return one == other
    return abs(first - second) * _ROUNDING <= max(first, second)


def _number(value: Value | None) -> Bounds | None:
    for name in ("amount", "number"):
        bounds = getattr(value, name, None)
        if isinstance(bounds, Bounds):
            return bounds
    return None


def _loops(coverage: Coverage) -> Iterator[Mutation]:
    """Yield each step whose parent takes, at some distance, from the child for the same claim."""
    every = {one.key: one for one in told(coverage)}
    steps = {(edge.parent, edge.child): edge for edge in derivations(coverage)}
    for parent, child in steps:
        if child in _before(parent, steps):
            yield _mutation("loop", every[child], [every[parent]])


def _before(key: str, steps: Iterable[tuple[str, str]]) -> set[str]:
    listed = tuple(steps)
    found, waiting = {key}, [key]
    while waiting:
        at = waiting.pop()
        fresh = {parent for parent, child in listed if child == at} - found
        found |= fresh
        waiting += sorted(fresh)
    return found


def _heading(headline: Told, every: Iterable[Told]) -> Iterator[Mutation]:
    """Yield a headline that its own body does not bear out: firmer, another value, or not there."""
    says = headline.says
    if says.polarity == "question":
        return
    body = [
        one
        for one in every
        if one.text.key == headline.text.key
        and one.key != headline.key
        and (one.says.claim, one.says.polarity) == (says.claim, says.polarity)
    ]
    firmer = headline.firm and not any(one.firm for one in body)
    other = not any(_same_value(says.value, one.says.value) for one in body)
    if firmer or other:
        yield _mutation("heading unsupported", headline, body)
