"""`stemma indicators`: what would be seen if a hypothesis were true, and what was seen of it."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.model.indicators import IndicatorsAsked, IndicatorSeen
from stemma.publish import exits
from stemma.publish import indicators as tables
from stemma.publish.csv import write


def indicators(
    case_path: options.CasePath,
    question: Annotated[
        str, typer.Argument(metavar="[QUESTION]", help="Only for answers to this question (q1).")
    ] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write them to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List what is watched for, which hypothesis it would speak for, and what was seen when."""
    with Case.open(case_path) as case:
        asked = IndicatorsAsked(question=question)
        found = case.hypotheses.indicators.listed(asked, limit=None).indicators
    if csv is not None:
        write(csv, tables.table(found))
        return Exit.OK
    for each in found:
        if as_json:
            exits.emit(each)
        else:
            _print(each)
    if not found and not as_json:
        exits.say(f"Nothing is watched for. Write it down in the browser: stemma open {case_path}")
    return Exit.OK


def _print(each: IndicatorSeen) -> None:
    one = each.indicator
    since = f" on {each.first}" if each.first else f", last look {each.last}" if each.last else ""
    exits.say(f"{each.key}  {one.observable}: {each.state}{since}", strong=True)
    gone = "" if one.speaks_for.stands else " (this hypothesis was taken out: look again)"
    exits.say(f"  would speak for: {one.speaks_for.statement}{gone}")
    exits.say(f"  watched: {one.watched}")
    for look in each.looks:
        exits.say(f"  {look.on}  {look.saw}: {look.words or '-'} ({look.who})")
