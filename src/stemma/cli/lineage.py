"""`stemma lineage`: who takes what from whom, what each step changed; a person decides here."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from stemma.case import Case
from stemma.cli import corroborated, options
from stemma.publish import corroborated as tables
from stemma.publish import exits
from stemma.publish.csv import write


def lineage(
    case_path: options.CasePath,
    confirm: Annotated[
        tuple[str, str] | None,
        typer.Option("--confirm", metavar="CHILD PARENT", help="Confirm a step, or draw one."),
    ] = None,
    reject: Annotated[
        tuple[str, str] | None,
        typer.Option("--reject", metavar="CHILD PARENT", help="Reject a step."),
    ] = None,
    why: Annotated[str, typer.Option("--why", help="Why, for the record.")] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the steps to this file, for a spreadsheet.")
    ] = None,
    graphml: Annotated[
        Path | None, typer.Option("--graphml", help="Write the graph to this file, as GraphML.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List who takes what from whom, what shows it, and what each step changed."""
    with Case.open(case_path, write=bool(confirm or reject)) as case:
        _rule(case, confirm, "confirmed", why)
        _rule(case, reject, "rejected", why)
        found, names = case.corroboration.steps(), tables.named(case.corroboration.sources())
        if csv is not None:
            write(csv, tables.steps(found, names))
        if graphml is not None:
            kept = [each for each in found if each.ruling != "rejected"]
            write(graphml, tables.graphml(case.corroboration.sources(), kept))
        if as_json:
            for each in found:
                exits.emit(each)
        elif csv is None and graphml is None:
            corroborated.steps(found, names)
        loose = sum(1 for _ in case.corroboration.loose())
        if loose:
            exits.tell(f"{loose} decisions are about steps that are not there now: look again.")
        return corroborated.closing(case)


def _rule(
    case: Case, step: tuple[str, str] | None, verb: Literal["confirmed", "rejected"], why: str
) -> None:
    if step is not None:
        case.corroboration.rule(step[0], step[1], verb, why=why)
