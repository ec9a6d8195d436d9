"""`stemma timeline`: what the papers of a case date, and what they only foresee."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from stemma.case import Case
from stemma.cli import options, printing_timeline, related
from stemma.errors import UsageError
from stemma.model.counts import CountsListed
from stemma.model.happenings import HappeningKind, TimelineAsked
from stemma.publish import exits
from stemma.publish import timeline as tables
from stemma.publish.csv import write


def timeline(
    case_path: options.CasePath,
    words: Annotated[
        str,
        typer.Argument(
            metavar="[WORDS]", help="Only with these words; a person or firm by all names."
        ),
    ] = "",
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", help="Only of this kind (repeatable).")
    ] = None,
    first: Annotated[str, typer.Option("--from", metavar="DAY", help="From this day on.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="DAY", help="Up to this day.")] = "",
    foreseen: Annotated[
        bool, typer.Option("--foreseen", help="Only what papers expect or demand.")
    ] = False,
    happened: Annotated[
        bool, typer.Option("--happened", help="Only what papers say has happened.")
    ] = False,
    collections: Annotated[
        list[str] | None,
        typer.Option("--collection", help="Of cache (if none is given), coverage or reference."),
    ] = None,
    counts: Annotated[
        bool, typer.Option("--counts", help="Counts that texts state, beside what is listed.")
    ] = False,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the list to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List meetings, signatures, letters, deliveries, deadlines by day, each with its places."""
    asked = TimelineAsked(
        kinds=_kinds(kinds),
        collections=options.collections(collections) if collections or counts else ("cache",),
        words=words,
        first=first,
        last=last,
        foreseen=None if foreseen == happened else foreseen,
    )
    with Case.open(case_path) as case:
        listed = case.timeline.counts(asked) if counts else case.timeline.listed(asked, limit=None)
        found = listed.counts if isinstance(listed, CountsListed) else listed.happenings
        if csv is not None:
            write(csv, tables.table(case.seen().name, listed))
        for each in found if as_json else ():
            exits.emit(each)
        if not as_json and csv is None:
            printing_timeline.timeline(listed)
        if listed.problem:
            exits.tell(f"The coverage and the reference could not be dated: {listed.problem}.")
        return related.closing(case)


def _kinds(names: list[str] | None) -> tuple[HappeningKind, ...]:
    known: tuple[HappeningKind, ...] = get_args(HappeningKind)
    for name in names or ():
        if name not in known:
            raise UsageError(f"{name!r} is no kind of happening. Known: {', '.join(known)}.")
    return tuple(each for each in known if each in (names or ()))
