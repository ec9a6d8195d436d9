"""The score of a case: every capability that Stemma is to have, counted or told to be missing."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.accounting import accounting
from stemma.demo.score.across import across
from stemma.demo.score.agreed import agreed
from stemma.demo.score.corroborating import corroborating
from stemma.demo.score.entities import entities
from stemma.demo.score.examining import examining
from stemma.demo.score.figures import Line
from stemma.demo.score.places import places
from stemma.demo.score.reading import reading
from stemma.demo.score.registering import registering
from stemma.demo.score.searching import searching
from stemma.demo.score.valuing import valuing
from stemma.registry import all_checks

Measure = Callable[[Case, AnswerKey], Iterator[Line]]

MEASURES: Sequence[Measure] = (
    accounting,
    reading,
    places,
    valuing,
    searching,
    examining,
    across,
    agreed,
    entities,
    corroborating,
    registering,
)
"""What can be counted now. Whoever builds a capability adds its measure here."""


@dataclass(frozen=True, slots=True)
class Score:
    """The lines of a score, and which caches it is of."""

    seeds: tuple[int, ...]
    size: str
    templates: str
    lines: tuple[Line, ...]


def scored(case: Case, key: AnswerKey) -> Score:
    """Return the score of a case on its key."""
    counted = tuple(line for measure in MEASURES for line in measure(case, key))
    return Score((key.seed,), key.size, key.templates, (*counted, *_not_built(key)))


def together(scores: Sequence[Score]) -> Score:
    """Return several scores as one: what was counted is added up, line by line."""
    lines: dict[tuple[str, str], Line] = {}
    for score in scores:
        for line in score.lines:
            name = (line.capability, line.what)
            lines[name] = lines[name] + line if name in lines else line
    return Score(
        seeds=tuple(seed for score in scores for seed in score.seeds),
        size=scores[0].size,
        templates=scores[0].templates,
        lines=tuple(lines.values()),
    )


def _not_built(key: AnswerKey) -> Iterator[Line]:
    """Yield what the key has the truth of and Stemma no part for, with how much there is of it."""
    unread = Counter(str(one.mention.value.kind) for one in key.stated)
    for value in ("name", "ordinal"):
        if unread[value]:
            yield Line("values", value, None, unread[value])
    yield Line("assertions", "no reply, not verified", None, len(key.notes))
    planted = Counter(
        (plant.check, plant.kind, plant.twin)
        for plant in key.planted
        if plant.check not in all_checks()
    )
    for (check, kind, twin), count in sorted(planted.items()):
        yield Line(check, f"{kind} (innocent)" if twin else kind, None, count)
