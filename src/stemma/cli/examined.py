"""Observations and check runs as people read them in a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence

from stemma.model.findings import CheckRun, Evidence, Examined, Observation, State
from stemma.publish import exits

_STATES: dict[State, str] = {
    "observed": "saw something",
    "not_observed": "saw nothing",
    "not_applicable": "had nothing to look at",
    "could_not_run": "COULD NOT RUN",
}
_QUOTE = 160
_MOST_PLACES = 6


def of_file(found: Examined) -> None:
    """Print what the checks saw in one file, then how each of them ended."""
    exits.say(found.name, strong=True)
    exits.say(f"SHA-256 {found.document}")
    exits.say()
    for alike in _by_check(found.observations):
        _of_one_check(alike)
    exits.say(_count(len(found.observations), "observation") + ". How every check ended:")
    _runs(found.runs)
    _closing()


def of_case(
    found: Sequence[Observation], runs: Sequence[CheckRun], *, every_run: bool = False
) -> None:
    """Print what the checks saw in a case, and how many runs of each ended how."""
    for alike in _by_check(found):
        _of_one_check(alike, named=True)
    exits.say(f"{_count(len(found), 'observation')} in {_count(_documents(found), 'document')}.")
    if every_run:
        for document, of_document in _by_document(runs).items():
            exits.say()
            exits.say(document[:12], strong=True)
            _runs(of_document)
    ends = Counter((run.check, run.state) for run in runs)
    for check in sorted({run.check for run in runs}):
        told = (
            f"{ends[check, state]} {words}"
            for state, words in _STATES.items()
            if ends[check, state]
        )
        exits.say(f"  {check:<18} {', '.join(told)}")
    _closing()


def _by_check(found: Sequence[Observation]) -> list[list[Observation]]:
    """Put together what one check saw, so that what holds for all of it is said once."""
    groups: dict[tuple[str, tuple[str, ...]], list[Observation]] = {}
    for seen in found:
        groups.setdefault((seen.check, seen.ordinary), []).append(seen)
    return list(groups.values())


def _of_one_check(alike: Sequence[Observation], *, named: bool = False) -> None:
    """Print observations of one check; `named` tells the document of each."""
    first = alike[0]
    exits.say(f"{first.title}  [{first.check}, {first.category}, {first.basis}]", strong=True)
    indent = "    " if named else "  "
    for seen in alike:
        if named:
            exits.say(f"  {seen.document[:12]}  {seen.name}")
        exits.say(f"{indent}{seen.sentence}")
        for evidence in seen.evidence[:_MOST_PLACES]:
            exits.say(f"{indent}  {_where(evidence, seen.document)}")
        if len(seen.evidence) > _MOST_PLACES:
            exits.say(f"{indent}  and {len(seen.evidence) - _MOST_PLACES} more places")
    exits.say("  Ordinary explanations:")
    for reason in first.ordinary:
        exits.say(f"  - {reason}")
    rate = first.base_rate
    exits.say(
        "  How often it is seen in files nobody altered: "
        + ("not measured." if rate is None else f"{rate.fired} of {rate.scored} ({rate.corpus}).")
    )
    exits.say()


def _where(evidence: Evidence, document: str) -> str:
    place = evidence.place
    parts = [
        "" if place.content == document else f"document {place.content[:12]}",
        "" if place.page is None else f"page {place.page}",
        place.label or "",
        "" if evidence.revision is None else f"state {evidence.revision}",
        "" if evidence.span is None else f"bytes {evidence.span[0]} to {evidence.span[1]}",
    ]
    where = ", ".join(part for part in parts if part) or "the file as a whole"
    quote = " ".join(place.quote.split())
    cut = quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE]}..."
    return f"{evidence.role}: {where}" + (f": {cut}" if cut else "")


def _runs(runs: Iterable[CheckRun]) -> None:
    for run in runs:
        why = f" ({run.sentence})" if run.sentence and run.state != "observed" else ""
        exits.say(f"  {run.check:<18} {_STATES[run.state]}{why}")


def _by_document(runs: Sequence[CheckRun]) -> dict[str, list[CheckRun]]:
    found: dict[str, list[CheckRun]] = {}
    for run in runs:
        found.setdefault(run.document, []).append(run)
    return found


def _documents(found: Sequence[Observation]) -> int:
    return len({seen.document for seen in found})


def _closing() -> None:
    exits.say("An observation says what is there. Whether it means anything is for you to judge.")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
