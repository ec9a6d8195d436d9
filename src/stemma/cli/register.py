"""`stemma register`: details that the outside world can check, and what came of each."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.model.register import RegisterLine, RegisterListed
from stemma.publish import exits
from stemma.publish import register as tables
from stemma.publish.csv import write

_SEES = {"same": "has the same", "other": "has other words in its place"}


def register(
    case_path: options.CasePath,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the register to this file, as a table.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List details that the outside world can check, and what came of checking them."""
    with Case.open(case_path) as case:
        found = case.register.listed(limit=None)
        if csv is not None:
            write(csv, tables.table(case.seen().name, found.lines))
        elif as_json:
            for line in found.lines:
                exits.emit(line)
        else:
            _print(found, case_path)
    return Exit.OK


def _print(found: RegisterListed, case_path: Path) -> None:
    exits.say(found.sentence, strong=True)
    for line in found.lines:
        _print_line(line)
    if found.lines and not found.references:
        exits.say(
            "There is nothing to compare with yet. Take outside records in with "
            f"stemma take-in {case_path} PATH --as reference, then stemma run {case_path}."
        )


def _print_line(line: RegisterLine) -> None:
    papers = "1 paper" if line.papers == 1 else f"{line.papers} papers"
    exits.say(f"{line.kind}  {line.says}  ({papers}; {line.first.item}) {line.state}")
    if line.checked is not None and (against := tables.against(line)):
        exits.say(f"    against {against}  {line.checked.who}")
    elif line.answer is not None:
        answer = line.answer
        exits.say(f"    {answer.name} {_SEES[answer.sees]}: {answer.beside}")
