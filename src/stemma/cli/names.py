"""`stemma names`: the table of names, by which a name is found under another."""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit, UsageError
from stemma.model.names import LONGEST_NAME, SameName
from stemma.publish import exits
from stemma.toolkit import full_names

app = typer.Typer(no_args_is_help=True)

Why = Annotated[str, typer.Option("--why", help="The reason, for the record.")]
Equation = Annotated[
    list[str],
    typer.Argument(metavar="A = B", help="Two names with an equals sign between them."),
]


@app.callback()
def names() -> None:
    """Hold names to be names of the same, so that a search for one finds the others."""


@app.command("add")
def add(
    case_path: options.CasePath,
    equation: Equation,
    why: Why = "",
    as_json: options.Json = False,
) -> int:
    """Hold two names to be the same: from now on a search for one finds the other too."""
    one, other = _both(equation)
    with Case.open(case_path, write=True) as case:
        entry = case.names.add(SameName(one, other, why))
    if as_json:
        exits.emit(entry)
    else:
        exits.say(f"Entry {entry.number}: {entry.one} = {entry.other}")
    return Exit.OK


@app.command("remove")
def remove(
    case_path: options.CasePath,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the entry.")],
    why: Why = "",
    as_json: options.Json = False,
) -> int:
    """Take an entry back; the record keeps that it stood there."""
    with Case.open(case_path, write=True) as case:
        entry = case.names.take_back(number, why)
    if as_json:
        exits.emit(entry)
    else:
        exits.say(f"Taken back: {entry.one} = {entry.other}")
    return Exit.OK


@app.command("list")
def listed(case_path: options.CasePath, as_json: options.Json = False) -> int:
    """Print the table of names, the latest entry first."""
    with Case.open(case_path) as case:
        entries = tuple(case.names.every())
    if as_json:
        for entry in entries:
            exits.emit(entry)
    else:
        printing.names(entries)
    return Exit.OK


@app.command("candidates")
def candidates(
    case_path: options.CasePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any script.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many a word at most.")] = 5,
    as_json: options.Json = False,
) -> int:
    """Print words of the case that sound like a name: proposals, to be judged by you."""
    with Case.open(case_path) as case:
        found = case.names.candidates(name, limit)
    if as_json:
        for each in found:
            exits.emit(each)
    else:
        printing.candidates(name, found)
    return Exit.OK


@app.command("compare")
def compare(equation: Equation, as_json: options.Json = False) -> int:
    """Compare two written full names part by part: one person's, two people's, or unsure."""
    one, other = _both(equation)
    if max(len(one), len(other)) > LONGEST_NAME:
        raise UsageError(f"A name may have {LONGEST_NAME} characters.")
    found = full_names.compared(one, other)
    if as_json:
        exits.emit(found)
    else:
        printing.compared(found)
    return Exit.OK


def _both(equation: list[str]) -> tuple[str, str]:
    one, sign, other = " ".join(equation).partition("=")
    if not sign:
        raise UsageError("Write both names with an equals sign between them: A = B")
    return one.strip(), other.strip()
