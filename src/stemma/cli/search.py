"""`stemma search`: find words and phrases, with page and box."""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit
from stemma.publish import exits


def search(
    case_path: options.CasePath,
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help='Words, "phrases", OR, NOT, prefix*, =exact.')
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many hits at most.")] = 20,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Skip so many hits.")] = 0,
    everything: Annotated[bool, typer.Option("--all", help="All hits, without a limit.")] = False,
    collections: Annotated[
        list[str] | None,
        typer.Option("--in", help="Only cache, coverage or reference (repeatable)."),
    ] = None,
    as_json: options.Json = False,
) -> int:
    """Find places in the case; each hit names document, page and how it matched."""
    with Case.open(case_path) as case:
        found = case.search(
            query,
            collections=options.collections(collections),
            limit=None if everything else limit,
            offset=offset,
        )
        pending = case.pending()
    if as_json:
        for hit in found.hits:
            exits.emit(hit)
    else:
        printing.found(found, offset=offset)
    if pending:
        exits.tell(f"{pending} units are still due; what they hold cannot be found yet.")
    return Exit.DUE if pending else Exit.OK
