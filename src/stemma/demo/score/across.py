"""Whether what is cited and absent, and which are versions of what, is told as the key has it.

A citation that is called absent is right if the key has no holder for it; a step between versions
is right if the key has one between the same two documents. Of what was planted between documents,
a thing is found if its very value is lit, and a twin is wrong if something lights it or joins its
two documents.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.case import Case
from stemma.demo.key.records import AnswerKey, Planted
from stemma.demo.score.figures import Line, Tally, hits
from stemma.model.findings import Evidence, Observation
from stemma.model.references import CitationsAsked
from stemma.registry import all_checks
from stemma.toolkit.paper_numbers import number_key

Step = frozenset[str]


def across(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield how citations, steps between versions, and what was planted across the cache fare."""
    yield Line("missing", "cited and absent", _citations(case, key))
    yield from _steps(case, key)
    yield from _planted(case, key)


def _citations(case: Case, key: AnswerKey) -> Tally:
    true = {
        (each.place.content, _cited(each.cited)) for each in key.references if not each.satisfied_by
    }
    found = {
        (each.document, _cited(each.paper))
        for each in case.missing.every(CitationsAsked(holdings=("absent",)))
    }
    return Tally(right=len(true & found), missed=len(true - found), spurious=len(found - true))


def _cited(paper: str) -> tuple[str, ...]:
    """Return kind and digits of a cited paper: "annex 4 of TSE-36", "mail of 2023-05-29"."""
    kind, _, rest = paper.partition(" ")
    number = rest if kind in {"annex", "supplement", "mail"} else rest.partition(" of ")[0]
    return kind, *number_key(number.replace(" of ", "/")).digits


def _steps(case: Case, key: AnswerKey) -> Iterator[Line]:
    true = {
        frozenset((edge.parent, edge.child)): edge.parent
        for group in key.versions
        for edge in group.edges
    }
    found: dict[Step, tuple[str, bool]] = {}
    for family in case.versions.every():
        documents = {version.item: version.document for version in family.versions}
        for step in family.descents:
            pair = frozenset((documents[step.parent], documents[step.child]))
            if not _is_in_no_key(pair, key):
                found[pair] = (documents[step.parent], step.is_ordered)
    both = true.keys() & found.keys()
    yield Line(
        "versions",
        "steps",
        Tally(right=len(both), missed=len(true) - len(both), spurious=len(found) - len(both)),
    )
    ordered = [pair for pair in both if found[pair][1]]
    right = sum(found[pair][0] == true[pair] for pair in ordered)
    yield Line(
        "versions", "order, where it is told", Tally(right=right, wrong=len(ordered) - right)
    )


def _is_in_no_key(pair: Step, key: AnswerKey) -> bool:
    """Tell whether two documents hold the same entry or one is damaged: no step in the key."""
    entries: dict[str, set[str]] = defaultdict(set)
    for file in key.files:
        entries[file.document].update(file.items)
    partly = {file.document for file in key.files if file.readable == "partly"}
    one, *others = (entries[document] for document in pair)
    return bool(pair & partly) or all(one & other for other in others)


def _planted(case: Case, key: AnswerKey) -> Iterator[Line]:
    built = {name for name, check in all_checks().items() if check.needs == "case"}
    seen: dict[str, list[Observation]] = defaultdict(list)
    for observation in case.observations.every():
        seen[observation.check].append(observation)
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for planted in key.planted:
        if planted.check in built:
            name = f"{planted.kind} (innocent)" if planted.twin else planted.kind
            tallies[planted.check, name] += _tally(planted, seen[planted.check])
    for (check, name), tally in sorted(tallies.items()):
        yield Line(check, name, tally)


def _tally(planted: Planted, seen: Sequence[Observation]) -> Tally:
    if planted.twin:
        wrong = any(_reports(planted, observation) for observation in seen)
        return Tally(right=not wrong, spurious=wrong)
    places = [evidence for observation in seen for evidence in observation.evidence]
    lit = [true for true in planted.evidence if any(_is_same(true, each) for each in places)]
    boxed = [true for true in lit if true.place.boxes]
    return Tally(
        right=bool(lit),
        missed=not lit,
        boxes=len(boxed),
        boxes_right=sum(any(_is_hit(true, each) for each in places) for true in boxed),
    )


def _reports(planted: Planted, observation: Observation) -> bool:
    """Tell whether an observation reports a twin: joins its two documents, or lights its words."""
    sides = {each.role: each.place.content for each in planted.evidence}
    documents = {each.place.content for each in observation.evidence}
    if len(sides) > 1:
        return set(sides.values()) <= documents
    return any(_is_same(a, b) for a in planted.evidence for b in observation.evidence)


def _is_same(true: Evidence, found: Evidence) -> bool:
    """Tell whether two places are the same: one document, and the same figures in the quotes."""
    if true.place.content != found.place.content:
        return False
    if not true.place.quote:
        return True
    return (
        _figures(true.place.quote)
        == _figures(found.place.quote)[-len(_figures(true.place.quote)) :]
    )


def _figures(quote: str) -> tuple[str, ...]:
    return number_key(quote).digits or (quote.casefold(),)


def _is_hit(true: Evidence, found: Evidence) -> bool:
    return _is_same(true, found) and any(
        hits(box, wanted) for wanted in true.place.boxes for box in found.place.boxes
    )
