"""What steps changed, read off the graph: nothing is told here that two assertions do not show.

Precision comes first. That a speaker was shifted is told where both sentences show who vouches: a
judgement became what the papers say, or what papers say became a judgement. A hedge counts as added
only if it is one ("may", "reportedly"), not where a source's word is called its estimate. That an
origin was replaced, that a source is cited for what it lacks or for the contrary, accuses: it is
told only where a person looked at both places and confirmed it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.corroboration.claims import FIRM, Ruling
from stemma.corroboration.garbled import changed_name, counted_twice
from stemma.corroboration.voices_words import PAPERS
from stemma.model.claims import Assertion, Lineage, Mutation, MutationKind, Proposal
from stemma.model.values import Bounds, Money, Value

_JUDGES = ("analyst", "official", "witness")
_WEAK = ("hedged", "hearsay", "not_verified")
_YEAR = 12
_ROUNDING = 100
"""A sum may be rounded by one part in so many without being another sum."""
_Parents = Mapping[str, Sequence[Assertion]]


def mutations(ruling: Ruling) -> tuple[Mutation, ...]:
    """Return what each assertion changed of those it takes from, in the order of assertions."""
    by_key = {each.key: each for each in ruling.lineage.assertions}
    told = _Told.of(ruling.lineage)
    parents: dict[str, list[Assertion]] = defaultdict(list)
    found: list[Mutation] = []
    for step in ruling.steps():
        if step.parent in by_key and step.child in by_key:
            parents[step.child].append(by_key[step.parent])
            found += _twice(by_key[step.child], step)
    for child in ruling.lineage.assertions:
        if child.headline:
            found += _heading(child, told.bodies[child.source])
        elif parents[child.key]:
            found += _changes(child, parents[child.key], told)
            found += _loop(child, parents)
    found += _looked(ruling, by_key, parents)
    order = {key: number for number, key in enumerate(by_key)}
    return tuple(sorted(found, key=lambda each: order[each.assertion]))


def _looked(
    ruling: Ruling, by_key: Mapping[str, Assertion], parents: _Parents
) -> Iterator[Mutation]:
    """Yield what a person confirmed: of the step to that source, else of the source itself."""
    known = {each.key for each in ruling.lineage.sources}
    for (key, source), kind in ruling.looked.items():
        child = by_key.get(key)
        if child is None or source not in known:
            continue
        step = next((each for each in parents[key] if each.source == source), None)
        if step is not None and kind == "origin replaced":
            before, after = ", ".join(step.speakers), ", ".join(child.speakers)
            yield _mutation(kind, child, step.key, before, after)
        else:
            yield _mutation(kind, child, step.key if step else source)


def _twice(child: Assertion, step: Proposal) -> Iterator[Mutation]:
    names = counted_twice(child, step.parts)
    if names is not None:
        yield _mutation("counted twice", child, step.parent, names[0], " + ".join(names))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a lineage tells, by source: its assertions but the headline, and who gives a value."""

    bodies: Mapping[str, list[Assertion]]
    given: Mapping[Value | None, set[str]]

    @classmethod
    def of(cls, lineage: Lineage) -> "_Told":
        bodies: dict[str, list[Assertion]] = defaultdict(list)
        given: dict[Value | None, set[str]] = defaultdict(set)
        for each in lineage.assertions:
            given[each.value].add(each.source)
            if not each.headline:
                bodies[each.source].append(each)
        return cls(bodies, given)


def _changes(child: Assertion, parents: Sequence[Assertion], told: _Told) -> Iterator[Mutation]:
    first = parents[0]
    if child.strength in FIRM and all(each.strength in _WEAK for each in parents):
        yield _mutation("hedge dropped", child, first.key, first.strength, child.strength)
    if child.strength in _WEAK and all(each.strength in FIRM for each in parents):
        yield _mutation("hedge added", child, first.key, first.strength, child.strength)
    if all(_is_shifted(child, each) for each in parents):
        yield _mutation("speaker shifted", child, first.key, first.voice, child.voice)
    if (changed := changed_name(child, parents)) is not None:
        yield _mutation("name changed", child, changed[0].key, *changed[1:])
    given = told.given[child.value]
    kept = (
        _is_same(child.value, p.value) or p.source in given or _prints(child, p) for p in parents
    )
    if not any(kept):
        yield _mutation("number changed", child, first.key, shown(first.value), shown(child.value))


def _prints(child: Assertion, parent: Assertion) -> bool:
    """Tell whether a sentence prints the figure of its parent beside its own: it changed none."""
    others = _digits_of(parent.value) - _digits_of(child.value)
    return bool(others & _figures_in(child.place.quote))


def _figures_in(words: str) -> frozenset[str]:
    """Return the figures of words, without what parts thousands and without zeros at the end."""
    found = re.findall(r"\d+(?:[ ,.\u00a0\u202f]\d{3})*(?:[.,]\d+)?", words)
    return frozenset(re.sub(r"\D", "", figure).strip("0") for figure in found)


def _digits_of(value: Value | None) -> frozenset[str]:
    """Return the digits of a value as a sentence may print them: months as years too."""
    number, _, unit = shown(value).partition(" ")
    ends = [end for end in number.split("–") if end]
    years = [str(int(end) // _YEAR) for end in ends if unit == "month" and end.isdigit()]
    return frozenset(re.sub(r"\D", "", end).strip("0") for end in (*ends, *years) if len(end) > 1)


def _is_shifted(child: Assertion, parent: Assertion) -> bool:
    """Tell whether a judgement became what papers say, or the other way round."""
    papers = PAPERS.search(parent.place.quote) is not None
    if child.voice == "document":
        return parent.voice in _JUDGES and not papers and parent.strength != "asserted"
    judges = child.voice in _JUDGES and child.strength == "assessed"
    about = PAPERS.search(child.place.quote) is not None
    return parent.voice == "document" and papers and judges and not about


def _loop(child: Assertion, parents: _Parents) -> Iterator[Mutation]:
    """Yield the step whose parent takes, at some distance, from the child for the same claim."""
    for parent in parents[child.key]:
        seen, waiting = {parent.source}, [parent.key]
        done = {parent.key}
        while waiting:
            for each in parents.get(waiting.pop(), ()):
                seen.add(each.source)
                if each.key not in done:
                    done.add(each.key)
                    waiting.append(each.key)
        if child.source in seen - {parent.source}:
            yield _mutation("loop", child, parent.key)


def _heading(headline: Assertion, every: Sequence[Assertion]) -> Iterator[Mutation]:
    """Yield a headline that its own body does not bear out: firmer, or with another value."""
    if headline.polarity == "question":
        return
    body = [
        each for each in every if (each.claim, each.polarity) == (headline.claim, headline.polarity)
    ]
    vague = {"hearsay"} if headline.strength == "attributed" else set()
    weak = set(_WEAK) - vague  # "sources say" over "it is said" is as firm
    firmer = headline.strength in FIRM and all(each.strength in weak for each in body)
    other = not any(_is_same(headline.value, each.value) for each in body)
    if body and (firmer or other):
        before = shown(body[0].value) if other else body[0].strength
        after = shown(headline.value) if other else headline.strength
        yield _mutation("heading unsupported", headline, body[0].key, before, after)


def _is_same(one: Value | None, other: Value | None) -> bool:
    """Tell whether two printed values are one: equal, unsaid, or a sum and its rounding."""
    if one is None or other is None:
        return True
    if isinstance(one, Money) and isinstance(other, Money) and one.currency == other.currency:
        first, second = one.amount.low, other.amount.low
        if first is not None and second is not None:
            return abs(first - second) * _ROUNDING <= max(first, second)
    return one == other


def shown(value: Value | None) -> str:
    """Return a value in short, as "28", "109871500 EUR", "2023-04-24"."""
    bounds = next(
        (b for n in ("amount", "number") if isinstance(b := getattr(value, n, None), Bounds)), None
    )
    if bounds is not None:
        ends = dict.fromkeys(f"{end:f}" for end in (bounds.low, bounds.high) if end is not None)
        unit = getattr(value, "currency", "") or getattr(value, "unit", "")
        return f"{'–'.join(ends)} {unit}".strip()
    first, last = getattr(value, "first", None), getattr(value, "last", None)
    return "" if first is None else str(first) if first == last else f"{first}–{last}"


def _mutation(
    kind: MutationKind, child: Assertion, parent: str, before: str = "", after: str = ""
) -> Mutation:
    return Mutation(kind=kind, assertion=child.key, parent=parent, before=before, after=after)
