"""Weighing evidence against competing hypotheses: weights, inconsistency, order, what falls.

Heuer's rule: a hypothesis is not the better for what fits it, since much fits all of them; it is
the worse for what speaks against it. So hypotheses are ordered by the weights of the evidence
against them, and evidence that says the same of all of them tells nothing apart.

A weight is the lower of relevance (1 to 3) and of what the credibility allows (confirmed or
probable 3, possible 2, doubtful or not judged 1, improbable 0). What somebody *says* (a claim of
the coverage) weighs nothing where all its origins count already: through what was seen itself in
the papers of that origin, or through a heavier claim of the same origins. So fourteen articles
about a cache add nothing to the cache.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from stemma.model.hypotheses import (
    Credibility,
    Exhibit,
    Hypothesis,
    Matrix,
    Question,
    Scored,
    Weighed,
    Without,
)

_ALLOWED: Mapping[Credibility, int] = {1: 3, 2: 3, 3: 2, 4: 1, 5: 0, 6: 1}


def matrix(question: Question) -> Matrix:
    """Return a question with weights, scores, order, and what would change without a part."""
    weighed = weigh(question.evidence)
    scores = _scores(question.hypotheses, weighed)
    return Matrix(
        question=question,
        hypotheses=tuple(
            Scored(hypothesis=each, inconsistency=score, place=1 + sum(s < score for s in scores))
            for each, score in zip(question.hypotheses, scores, strict=True)
        ),
        evidence=tuple(
            replace(each, tells_apart=_tells_apart(each, question.hypotheses)) for each in weighed
        ),
        without=tuple(_falls(question, scores)),
    )


def weigh(evidence: Sequence[Exhibit]) -> tuple[Weighed, ...]:
    """Return evidence with its weight; origins of what is only said count once."""
    counted: dict[str, str] = {}
    for each in evidence:
        if each.kind != "claim" and each.stands and each.state != "rejected":
            for origin in each.origins:
                counted.setdefault(origin, each.key)
    standing_for: dict[str, str | None] = {}
    for each in sorted((e for e in evidence if e.kind == "claim"), key=_heaviest_first):
        known = [counted[origin] for origin in each.origins if origin in counted]
        repeats = bool(each.origins) and len(known) == len(each.origins)
        standing_for[each.key] = known[0] if repeats else None
        for origin in each.origins if _own(each) else ():
            counted.setdefault(origin, each.key)
    return tuple(
        Weighed(
            evidence=each,
            weight=0 if standing_for.get(each.key) else _own(each),
            counted_in=standing_for.get(each.key),
            tells_apart=0,
        )
        for each in evidence
    )


def _own(evidence: Exhibit) -> int:
    """Return what evidence weighs by itself; nothing where it was rejected or is gone."""
    if not evidence.stands or evidence.state == "rejected":
        return 0
    return min(evidence.relevance, _ALLOWED[evidence.credibility])


def _heaviest_first(evidence: Exhibit) -> int:
    return -_own(evidence)


def _scores(hypotheses: Sequence[Hypothesis], weighed: Sequence[Weighed]) -> tuple[int, ...]:
    """Return for each hypothesis the weights of what speaks against it."""
    return tuple(
        sum(each.weight for each in weighed if each.evidence.sign(one.key) == "against")
        for one in hypotheses
    )


def _tells_apart(weighed: Weighed, hypotheses: Sequence[Hypothesis]) -> int:
    against = sum(weighed.evidence.sign(each.key) == "against" for each in hypotheses)
    return weighed.weight if 0 < against < len(hypotheses) else 0


def _falls(question: Question, scores: tuple[int, ...]) -> Iterator[Without]:
    """Yield what changes without each piece of evidence, and without each origin of several."""
    for each in question.evidence:
        yield from _fall(question, scores, without=(each.key,), evidence=each.key)
    origins = dict.fromkeys(origin for each in question.evidence for origin in each.origins)
    for origin in origins:
        of_it = tuple(e.key for e in question.evidence if e.origins == (origin,))
        if len(of_it) > 1:
            yield from _fall(question, scores, without=of_it, origin=origin)


def _fall(
    question: Question,
    scores: tuple[int, ...],
    *,
    without: tuple[str, ...],
    evidence: str = "",
    origin: str = "",
) -> Iterator[Without]:
    left = weigh([each for each in question.evidence if each.key not in without])
    then = _scores(question.hypotheses, left)
    if then != scores:
        yield Without(
            evidence=evidence,
            origin=origin,
            scores=then,
            other_first=_first(then) != _first(scores),
        )


def _first(scores: Sequence[int]) -> tuple[int, ...]:
    """Return which hypotheses have the least against them."""
    return tuple(i for i, score in enumerate(scores) if score == min(scores))
