"""`stemma observations`: what the checks saw in a case."""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import examined, options
from stemma.errors import Exit
from stemma.model.board import JudgedOrOpen, ObservationsAsked
from stemma.publish import exits


def observations(
    case_path: options.CasePath,
    document: Annotated[
        str, typer.Option("--document", help="Only this one: path, start of its hash, item number.")
    ] = "",
    checks: Annotated[
        list[str] | None,
        typer.Option("--check", help="Only this check, as pdf.revisions (repeatable)."),
    ] = None,
    judged: Annotated[
        JudgedOrOpen | None,
        typer.Option("--judged", help="Only those judged so; open: not judged."),
    ] = None,
    runs: Annotated[bool, typer.Option("--runs", help="Tell how every check ended, too.")] = False,
    as_json: options.Json = False,
) -> int:
    """Tell what checks saw, where, and what ordinary explanations there are; never a verdict."""
    with Case.open(case_path) as case:
        content = case.find_document(document) if document else None
        found = case.observations.every(
            ObservationsAsked(
                document=content, checks=checks or (), judged=() if judged is None else (judged,)
            )
        )
        ended = tuple(
            run for run in case.observations.runs(content) if not checks or run.check in checks
        )
        if as_json:
            for record in (*(ended if runs else ()), *found):
                exits.emit(record)
        else:
            examined.of_case(tuple(found), ended, every_run=runs)
        pending = case.pending()
    if pending:
        exits.tell(f"{pending} units are still due; what they hold is not examined yet.")
    return Exit.DUE if pending else Exit.OK
