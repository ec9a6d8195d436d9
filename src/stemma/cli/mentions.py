"""`stemma mentions`: the values that were found in a case."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit, UsageError
from stemma.model.mentions import MentionKind, MentionsAsked
from stemma.model.searches import Narrowing
from stemma.publish import exits, listings
from stemma.publish.csv import write
from stemma.toolkit.filters import joined, understand


def mentions(
    case_path: options.CasePath,
    line: Annotated[
        str,
        typer.Argument(
            metavar="[FILTERS]",
            help='Filters as in a search ("money>1000000 USD lang:ru"), words that a value holds.',
        ),
    ] = "",
    document: Annotated[
        str,
        typer.Option("--document", help="Only of this one: path, hash or control number."),
    ] = "",
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", help="Only of this kind, as money (repeatable).")
    ] = None,
    collections: Annotated[
        list[str] | None,
        typer.Option("--collection", help="Only cache, coverage or reference (repeatable)."),
    ] = None,
    by_value: Annotated[
        bool, typer.Option("--by-value", help="In the order of kinds, units and numbers or days.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most.")] = 100,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Skip so many.")] = 0,
    everything: Annotated[bool, typer.Option("--all", help="All, without a limit.")] = False,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write all values to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List dates, sums, measures, counts and other values of the case, each with its place."""
    understood = understand(line)
    with Case.open(case_path) as case:
        chosen = Narrowing(
            documents=(case.find_document(document),) if document else (),
            collections=options.collections(collections) if collections else (),
        )
        asked = MentionsAsked(
            kinds=_kinds(kinds),
            words=understood.words,
            narrowing=joined(understood.narrowing, chosen),
            sort="value" if by_value else "place",
        )
        found = case.mentions.listed(asked, limit=None if everything else limit, offset=offset)
        if csv is not None:
            write(csv, listings.values(case.mentions.every(asked)))
        pending = case.pending()
    for mention in found.mentions if as_json else ():
        exits.emit(mention)
    if not as_json and csv is None:
        printing.mentions(found.mentions, found.total)
    if pending:
        exits.tell(f"{pending} units are still due; their values are not listed yet.")
    return Exit.DUE if pending else Exit.OK


def _kinds(names: list[str] | None) -> tuple[MentionKind, ...]:
    known: tuple[MentionKind, ...] = get_args(MentionKind)
    for name in names or ():
        if name not in known:
            raise UsageError(f"{name!r} is no kind of value. Known: {', '.join(known)}.")
    return tuple(each for each in known if each in (names or ()))
