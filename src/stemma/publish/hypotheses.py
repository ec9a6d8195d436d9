"""Matrices of hypotheses as tables, and what would change in words."""

from collections.abc import Iterable, Iterator

from stemma.model.hypotheses import Matrix, QuestionLine, Sign, Weighed, Without
from stemma.publish import csv
from stemma.publish.citing import Cited, citation

SAID: dict[Sign, str] = {"fits": "fits", "against": "speaks against", "nothing": "says nothing"}


def table(case: str, matrix: Matrix) -> Iterator[bytes]:
    """Yield a matrix as CSV: a line for each piece of evidence, a column for each hypothesis.

    The last lines hold the inconsistency, the likelihood and the confidence of each hypothesis.
    """
    hypotheses = [each.hypothesis for each in matrix.hypotheses]
    heads = ("evidence", "kind", "from", "weight", *(h.statement for h in hypotheses))
    return csv.lines((*heads, "tells apart", "citation"), _lines(case, matrix))


def _lines(case: str, matrix: Matrix) -> Iterator[tuple[csv.Cell, ...]]:
    keys = [each.hypothesis.key for each in matrix.hypotheses]
    judged = [each.hypothesis.judged for each in matrix.hypotheses]
    for each in matrix.evidence:
        seen = each.evidence
        signs = (SAID[seen.sign(key)] for key in keys)
        first = (seen.statement, seen.kind, "; ".join(seen.origins), each.weight)
        yield (*first, *signs, each.tells_apart, _cites(case, each))
    yield ("weighed inconsistency", "", "", "", *(h.inconsistency for h in matrix.hypotheses))
    yield ("likelihood", "", "", "", *(each.likelihood or "" for each in judged))
    yield ("confidence", "", "", "", *(each.confidence or "" for each in judged))


def questions(found: Iterable[QuestionLine]) -> Iterator[bytes]:
    """Yield the list of questions as CSV."""
    heads = ("key", "question", "hypotheses", "evidence")
    return csv.lines(heads, ((q.key, q.title, q.hypotheses, q.evidence) for q in found))


def falls(matrix: Matrix, without: Without) -> str:
    """Return what would change as one sentence."""
    said = {each.evidence.key: each.evidence.statement for each in matrix.evidence}
    what = (
        f"“{said[without.evidence]}”" if without.evidence else f"all that is from {without.origin}"
    )
    moved = (
        f"{_numeral(i)} falls from {before.inconsistency} to {after}"
        for i, (before, after) in enumerate(zip(matrix.hypotheses, without.scores, strict=True))
        if after != before.inconsistency
    )
    order = "others come first" if without.other_first else "the first stays first"
    return f"Without {what} {order}; {', '.join(moved)}."


def _numeral(index: int) -> str:
    """Return the number under which a hypothesis is shown."""
    return ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")[index]


def _cites(case: str, weighed: Weighed) -> str:
    seen = weighed.evidence
    if seen.place is None:
        return ""
    return citation(
        Cited(
            case=case,
            title=seen.name,
            control=None,
            document=seen.place.content,
            page=seen.place.page,
            quote=seen.place.quote,
        )
    )
