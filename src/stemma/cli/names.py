"""`stemma names`: who and what the cache names; the table of names, by which one finds another."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from stemma.case import Case
from stemma.cli import options, printing, related
from stemma.cli import printing_names as printed
from stemma.errors import Exit, UsageError
from stemma.model.entities import EntitiesAsked, SaidOfNames
from stemma.model.names import LONGEST_NAME, SameName
from stemma.publish import entities as tables
from stemma.publish import exits
from stemma.publish.csv import write
from stemma.toolkit import full_names

_LIST = "entities"


class _ListFirst(TyperGroup):
    """A group of commands in which a case alone asks for the list: `stemma names CASE`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # type: ignore[explicit-override]  # noqa: ANN401 (typer's own)
        """Put the command that lists before anything that is no command; nothing asks for help."""
        args = args or ["--help"]
        if args and args[0] not in self.commands and args[0] != "--help":
            args = [_LIST, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(no_args_is_help=True, cls=_ListFirst, add_completion=False, rich_markup_mode=None)

Why = Annotated[str, typer.Option("--why", help="The reason, for the record.")]
Equation = Annotated[
    list[str],
    typer.Argument(metavar="A = B", help="Two names with an equals sign between them."),
]


@app.callback()
def names() -> None:
    """List who and what the cache names; say which names are names of the same."""


@app.command(_LIST)
def entities(
    case_path: options.CasePath,
    kinds: Annotated[
        list[str] | None,
        typer.Option("--type", help="Only person, organisation, place or equipment (repeatable)."),
    ] = None,
    words: Annotated[str, typer.Option("--words", help="Only with these words in a name.")] = "",
    document: Annotated[
        str, typer.Option("--document", help="Only named in this one: path, hash, item number.")
    ] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write every mention to this file, a row each.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List people, organisations, places and equipment with all the names they are written by."""
    with Case.open(case_path) as case:
        content = case.find_document(document) if document else None
        asked = EntitiesAsked(types=options.types_of(kinds), words=words, document=content)
        found = tuple(case.entities.every(asked))
        if csv is not None:
            write(csv, tables.mentions(case.entities.all_mentions(), found))
        elif as_json:
            for entity in found:
                exits.emit(entity)
        else:
            printed.entities(found)
        return related.closing(case)


@app.command("places")
def places(
    case_path: options.CasePath,
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The number of the entity.")],
    as_json: options.Json = False,
) -> int:
    """List every place that names one of them, with the number of the mention."""
    with Case.open(case_path) as case:
        entity = case.entities.one(number)
        found = case.entities.mentions(number, limit=None).mentions
    if as_json:
        for mention in found:
            exits.emit(mention)
    else:
        printed.mentions(entity, found)
    return Exit.OK


Mention = Annotated[int, typer.Argument(metavar="MENTION", help="The number of a mention.")]


@app.command("same")
def same(
    case_path: options.CasePath, one: Mention, other: Mention, why: Why = "",
    as_json: options.Json = False,
) -> int:  # fmt: skip
    """Say that two mentions are one's. That holds against every rule, and after every run."""
    return _say(case_path, SaidOfNames(one=one, other=other, said="same", why=why), as_json=as_json)


@app.command("different")
def different(
    case_path: options.CasePath, one: Mention, other: Mention, why: Why = "",
    as_json: options.Json = False,
) -> int:  # fmt: skip
    """Say that two mentions are not one's. That holds against every rule, and after every run."""
    said = SaidOfNames(one=one, other=other, said="different", why=why)
    return _say(case_path, said, as_json=as_json)


def _say(case_path: Path, said: SaidOfNames, *, as_json: bool) -> int:
    with Case.open(case_path, write=True) as case:
        _, entity = case.entities.say(said)
    if as_json:
        exits.emit(entity)
    else:
        printed.entities((entity,))
    return Exit.OK


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
