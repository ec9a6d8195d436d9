"""`stemma absent`: a statement that a term was not found, with what it rests on."""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit
from stemma.model.absence import AbsenceAsked, NearAsked
from stemma.publish import exits


def absent(
    case_path: options.CasePath,
    term: Annotated[
        str,
        typer.Argument(metavar="TERM", help="A word, a name, a number; several words in order."),
    ],
    collections: Annotated[
        list[str] | None,
        typer.Option(
            "--collection",
            "--in",
            help="Where to look: cache, coverage or reference (repeatable); cache if left out.",
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", min=0, help="How many near places to print at most.")
    ] = 20,
    as_json: options.Json = False,
) -> int:
    """State what was looked for, where, what was found and what could not be searched."""
    asked = AbsenceAsked(term=term, collections=options.collections(collections or ["cache"]))
    with Case.open(case_path) as case:
        found = case.absence.state(asked)
        near = case.absence.near(NearAsked(of=asked), limit=None if as_json else limit)
        if as_json:
            exits.emit({"statement": found, "near": near.places})
        else:
            printing.absence(found, near)
    return Exit.DUE if found.due else Exit.OK
