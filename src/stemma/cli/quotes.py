"""`stemma quotes`: direct quotations, and whether they stand in what they are ascribed to."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import corroborated, options
from stemma.publish import corroborated as tables
from stemma.publish import exits
from stemma.publish.csv import write


def quotes(
    case_path: options.CasePath,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the quotations to this file, as a table.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List direct quotations: verbatim, altered, translated, or not found in their source."""
    with Case.open(case_path) as case:
        found = case.corroboration.quotes.listed(limit=None)
        if csv is not None:
            write(csv, tables.quotes(found.quotes))
        elif as_json:
            for each in found.quotes:
                exits.emit(each)
        else:
            corroborated.quotes(found)
        return corroborated.closing(case)
