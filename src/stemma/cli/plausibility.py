"""`stemma plausibility`: figures derived from values of the case, beside what is known of them."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.publish import exits
from stemma.publish import plausibility as tables
from stemma.publish.csv import write


def plausibility(
    case_path: options.CasePath,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write them to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List derived figures: the formula, the values with their places, the range, what is known."""
    with Case.open(case_path) as case:
        found = case.hypotheses.plausibility.listed(limit=None).figures
    if csv is not None:
        write(csv, tables.table(found))
        return Exit.OK
    for each in found:
        if as_json:
            exits.emit(each)
            continue
        exits.say(f"{each.key}  {each.sentence or each.problem}")
        exits.say(f"    about: {each.reckoning.about.statement}")
        for value in each.reckoning.inputs:
            if not value.stands:
                exits.say(f"    look again: the page states “{value.place.quote}” there no more")
    if not found and not as_json:
        exits.say(f"No figure is derived yet. Do it in the browser: stemma open {case_path}")
    return Exit.OK
