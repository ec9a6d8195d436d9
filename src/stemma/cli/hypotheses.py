"""`stemma hypotheses`: questions, what may answer them, and the evidence against each answer."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit, UsageError
from stemma.model.hypotheses import Matrix
from stemma.publish import exits
from stemma.publish import hypotheses as tables
from stemma.publish.csv import write

_SIGNS = {"fits": "+", "against": "-", "nothing": "."}


def hypotheses(
    case_path: options.CasePath,
    question: Annotated[
        str, typer.Argument(metavar="[QUESTION]", help="Only this question (q1); all if left out.")
    ] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the question's matrix to this file.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """Show questions with competing answers, and what evidence speaks against each."""
    if csv is not None and not question:
        raise UsageError("Say which question is to be written: stemma hypotheses CASE q1 --csv ...")
    with Case.open(case_path) as case:
        found = [case.hypotheses.matrix(question)] if question else [*case.hypotheses.every()]
        if csv is not None:
            write(csv, tables.table(case.seen().name, found[0]))
        for each in found if csv is None else ():
            if as_json:
                exits.emit(each)
            else:
                _print(each)
    if not found and not as_json:
        exits.say(f"No question was put yet. Put one in the browser: stemma open {case_path}")
    return Exit.OK


def _print(matrix: Matrix) -> None:
    exits.say(f"{matrix.question.key}  {matrix.question.title}", strong=True)
    for place, each in enumerate(matrix.hypotheses, start=1):
        judged = each.hypothesis.judged
        sure = f", confidence {judged.confidence}" if judged.confidence else ""
        said = f"  judged {judged.likelihood}{sure} ({judged.who})" if judged.likelihood else ""
        exits.say(f"  {place}. {each.hypothesis.statement}: {each.inconsistency} against it{said}")
    for weighed in matrix.evidence:
        seen = weighed.evidence
        signs = " ".join(_SIGNS[seen.sign(h.hypothesis.key)] for h in matrix.hypotheses)
        origins = ", ".join(seen.origins)
        exits.say(f"  {signs}  weight {weighed.weight}  {seen.statement} ({seen.kind}; {origins})")
        if weighed.counted_in is not None:
            exits.say("      adds nothing: its origin counts already")
        if not seen.stands:
            exits.say("      the case holds this no more: look at it again")
    for without in matrix.without:
        exits.say(f"  {tables.falls(matrix, without)}")
    exits.say()
