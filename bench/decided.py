"""What people decided, after another engine's reading and other versions of the checks.

    python -m bench.decided CASE

CASE is a copy of a case that was read and examined: it is changed. Every observation in it is
judged. Then all scans are recognised anew without Chinese, which reads many words otherwise, as
another engine would; and all checks are run anew as if those before had been of another version. No
decision may be lost, and none may hold for another value.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from stemma.case import Case
from stemma.model.board import ObservationJudged
from stemma.model.findings import Judged, Observation
from stemma.settings import Settings

_ORDER: tuple[Judged, ...] = ("confirmed", "explained", "rejected")
Seen = tuple[str, str, int | None, tuple[tuple[str, str], ...]]
"""What an observation is of: check, document, page, values by name."""


def decide(case: Case) -> dict[int, Seen]:
    """Judge every observation; return what each decision is about, by its number."""
    made: dict[int, Seen] = {}
    for judged, seen in zip(cycle(_ORDER), list(case.observations.every()), strict=False):
        said = ObservationJudged(judged=judged, why="" if judged == "confirmed" else "looked at")
        if seen.judgement is None:
            made[case.observations.judge(seen.fingerprint, said).id] = _about(seen)
    return made


def _about(seen: Observation) -> Seen:
    values = sorted((name, measured.value) for name, measured in seen.values.items())
    return seen.check, seen.document, seen.evidence[0].place.page, tuple(values)


def outcomes(case: Case, made: dict[int, Seen]) -> Iterator[str]:
    """Yield for every decision whether it is held, moved to another value, to look at, or lost."""
    held = {
        seen.judgement.decision: _about(seen)
        for seen in case.observations.every()
        if seen.judgement is not None
    }
    again = {each.decision for each in case.again.every()}
    for number, about in made.items():
        if number in held:
            yield "held" if held[number] == about else "moved to another value"
        else:
            yield "to look at again" if number in again else "lost"


def main() -> None:
    """Print how the decisions stand after each change."""
    folder = Path(sys.argv[1])
    with Case.open(folder, write=True) as case:
        made = decide(case)
        _tell("made", Counter(outcomes(case, made)))
    with Case.open(folder, write=True, settings=Settings(languages=("ru", "en"))) as case:
        case.run(again="recognise")
        _tell("another engine", Counter(outcomes(case, made)))
        with case._db:  # noqa: SLF001 (as a case made by checks of another version)
            case._db.execute("UPDATE examined SET ground = 'older'")  # noqa: SLF001
            case._db.execute("UPDATE related SET ground = 'older'")  # noqa: SLF001
        case.run()
        _tell("other checks", Counter(outcomes(case, made)))


def _tell(when: str, counts: Counter[str]) -> None:
    told = ", ".join(f"{times} {name}" for name, times in sorted(counts.items()))
    sys.stdout.write(f"{when}: {told} (of {counts.total()})\n")


if __name__ == "__main__":
    main()
