"""The score of a case: every capability that Stemma is to have, counted or told to be missing."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.accounting import accounting
from stemma.demo.score.figures import Line
from stemma.demo.score.reading import reading
from stemma.demo.score.searching import searching

Measure = Callable[[Case, AnswerKey], Iterator[Line]]

MEASURES: Sequence[Measure] = (accounting, reading, searching)
"""What can be counted now. Whoever builds a capability adds its measure here."""


@dataclass(frozen=True, slots=True)
class Score:
    """The lines of a score, and which cache it is of."""

    seed: int
    size: str
    templates: str
    lines: tuple[Line, ...]


def scored(case: Case, key: AnswerKey) -> Score:
    """Return the score of a case on its key."""
    counted = tuple(line for measure in MEASURES for line in measure(case, key))
    return Score(key.seed, key.size, key.templates, (*counted, *_not_built(key)))


def _not_built(key: AnswerKey) -> Iterator[Line]:
    """Yield what the key has the truth of and Stemma no part for, with how much there is of it."""
    values = Counter(str(one.mention.value.kind) for one in key.stated)
    for value, count in sorted(values.items()):
        yield Line("values", f"{value}, {count} in the key", None)
    cells = sum(len(deal.cells) for deal in key.deals)
    for capability, count in (
        ("names", len(key.entities)),
        ("deals", cells),
        ("timeline", len(key.events)),
        ("missing", len(key.references)),
        ("versions", len(key.versions)),
    ):
        yield Line(capability, f"{count} in the key", None)
    planted = Counter((plant.check, plant.kind, plant.twin) for plant in key.planted)
    for (check, kind, twin), count in sorted(planted.items()):
        told = " (innocent twin)" if twin else ""
        yield Line(check, f"{kind}{told}, {count} in the key", None)
