"""Whether the checks that are built see what was planted, where it was, and leave the twins alone.

A planted thing is found if its check saw something in one of the contents it shows in, of the
check's own category; a twin is right if its check saw nothing of that kind there. What only tells
facts about a file (that a signature covers all of it) is no report of an alteration.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.case import Case
from stemma.demo.key.records import AnswerKey, Planted
from stemma.demo.score.figures import Line, Tally, hits
from stemma.model.findings import Evidence, Observation
from stemma.registry import all_checks


def examining(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield, for each planted kind and each twin of a check that is built, how it was told."""
    built = {name: each for name, each in all_checks().items() if each.needs != "case"}
    seen: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for observation in case.observations.every():
        own = built.get(observation.check)
        if own is not None and observation.category == own.category:
            seen[observation.check, observation.document].append(observation)
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for planted in key.planted:
        if planted.check in built:
            documents = {evidence.place.content for evidence in planted.evidence}
            found = [each for one in sorted(documents) for each in seen[planted.check, one]]
            name = f"{planted.kind} (innocent)" if planted.twin else planted.kind
            tallies[planted.check, name] += _tally(planted, found)
    for (check, name), tally in sorted(tallies.items()):
        yield Line(check, name, tally)


def _tally(planted: Planted, found: Sequence[Observation]) -> Tally:
    if planted.twin:
        return Tally(right=not found, spurious=bool(found))
    places = [evidence for each in found for evidence in each.evidence]
    boxed = [evidence for evidence in planted.evidence if evidence.place.boxes]
    return Tally(
        right=bool(found),
        missed=not found,
        boxes=len(boxed) if found else 0,
        boxes_right=sum(_is_lit(evidence, places) for evidence in boxed),
    )


def _is_lit(true: Evidence, found: Sequence[Evidence]) -> bool:
    """Tell whether one of the boxes of the true place is hit by a box of the same page."""
    there = [
        box for each in found if each.place.page == true.place.page for box in each.place.boxes
    ]
    return any(hits(box, wanted) for wanted in true.place.boxes for box in there)
