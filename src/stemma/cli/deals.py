"""`stemma deals`: what was agreed, rebuilt from the papers of each agreement."""

import re
from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing_deals, related
from stemma.errors import UsageError
from stemma.publish import deals as tables
from stemma.publish import exits
from stemma.publish.csv import write

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def deals(
    case_path: options.CasePath,
    number: Annotated[
        int, typer.Argument(metavar="[DEAL]", min=0, help="Only this one, by its number here.")
    ] = 0,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DAY", help="The state on a day, as 2024-03-08.")
    ] = "",
    csv: Annotated[
        Path | None,
        typer.Option("--csv", help="Write every cell with its places to this file."),
    ] = None,
    xlsx: Annotated[
        Path | None,
        typer.Option("--xlsx", help="Write the deal sheets as a workbook; comments cite."),
    ] = None,
    as_json: options.Json = False,
) -> int:
    """Show what was agreed: lines, payments, duties, figures, amendments, each with its places."""
    if as_of and not _DAY.fullmatch(as_of):
        raise UsageError("Write the day as 2024-03-08.")
    with Case.open(case_path) as case:
        listed = case.deals.listed(as_of, limit=None)
        found = (case.deals.one(number, as_of),) if number else listed.deals
        name = case.seen().name
        if csv is not None:
            write(csv, tables.cells(name, found))
        if xlsx is not None:
            from stemma.publish.deal_book import workbook  # noqa: PLC0415 (slow to import)

            write(xlsx, (workbook(name, found),))
        for sheet in found if as_json else ():
            exits.emit(sheet)
        if not as_json and csv is None and xlsx is None:
            printing_deals.sheets(found)
        for each in listed.loose:
            exits.tell(f"A decision has no cell any more, to be looked at again: {each}")
        return related.closing(case)
