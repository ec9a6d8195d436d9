"""`stemma search`: find words and phrases, with page and box."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, get_args

import typer

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit, UsageError
from stemma.model.answers import MatchKind
from stemma.model.searches import Narrowing
from stemma.publish import exits, tables
from stemma.publish.csv import write

Many = list[str] | None


def search(
    case_path: options.CasePath,
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY", help='Words, "phrases", OR, NOT, prefix*, =exact, filters as lang:ru.'
        ),
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many hits at most.")] = 20,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Skip so many hits.")] = 0,
    everything: Annotated[bool, typer.Option("--all", help="All hits, without a limit.")] = False,
    collections: Annotated[
        Many,
        typer.Option(
            "--collection", "--in", help="Only cache, coverage or reference (repeatable)."
        ),
    ] = None,
    languages: Annotated[
        Many, typer.Option("--language", help="Only texts in this language, as ru (repeatable).")
    ] = None,
    types: Annotated[
        Many, typer.Option("--type", help="Only this media type, as application/pdf (repeatable).")
    ] = None,
    folders: Annotated[
        Many, typer.Option("--folder", help="Only under this beginning of a path (repeatable).")
    ] = None,
    kinds: Annotated[
        Many,
        typer.Option("--kind", help="Only hits of this kind: " + ", ".join(get_args(MatchKind))),
    ] = None,
    without: Annotated[
        Many, typer.Option("--without", help="No hits of this kind (repeatable).")
    ] = None,
    since: Annotated[
        str, typer.Option("--from", help="Only documents that carry this day or a later one.")
    ] = "",
    until: Annotated[
        str, typer.Option("--to", help="Only documents that carry this day or an earlier one.")
    ] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write all hits to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """Find places in the case; each hit names document, page and how it matched."""
    narrowing = Narrowing(
        collections=options.collections(collections) if collections else (),
        languages=tuple(languages or ()),
        types=tuple(types or ()),
        folders=tuple(folders or ()),
        kinds=_kinds(kinds, without),
        date_from=_day(since),
        date_to=_day(until),
    )
    with Case.open(case_path) as case:
        if csv is not None:
            write(csv, tables.hits(case.finding.rows(query, narrowing)))
        else:
            most = None if everything else limit
            found = case.finding.hits(query, narrowing, limit=most, offset=offset)
            if as_json:
                _print(found.hits)
            else:
                printing.found(found, offset=offset)
                printing.forms(case.finding.forms(query, narrowing.kinds))
        pending = case.pending()
    if pending:
        exits.tell(f"{pending} units are still due; what they hold cannot be found yet.")
    return Exit.DUE if pending else Exit.OK


def _print(hits: Iterable[object]) -> None:
    for hit in hits:
        exits.emit(hit)


def _kinds(names: Many, without: Many) -> tuple[MatchKind, ...]:
    """Return the kinds of match that count, none where all do."""
    known: tuple[MatchKind, ...] = get_args(MatchKind)
    for name in (*(names or ()), *(without or ())):
        if name not in known:
            raise UsageError(f"{name!r} is no kind of match. Known: {', '.join(known)}.")
    wanted = tuple(
        each for each in known if each in (names or known) and each not in (without or ())
    )
    if not wanted:
        raise UsageError("Every kind of match is switched off, so nothing can be found.")
    return () if wanted == known else wanted


def _day(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError as error:
        raise UsageError(f"{written!r} is no day. Write it as 2023-05-04.") from error
