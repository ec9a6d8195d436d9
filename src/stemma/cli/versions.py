"""`stemma versions`: which items are versions of one document, and where they differ."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, related
from stemma.publish import exits
from stemma.publish import related as tables
from stemma.publish.csv import write


def versions(
    case_path: options.CasePath,
    document: Annotated[
        str, typer.Option("--document", help="Only versions of this one: path, hash, item number.")
    ] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the steps to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List versions of one document, a candidate tree of how they came about, what differs."""
    with Case.open(case_path) as case:
        content = case.find_document(document) if document else None
        found = tuple(case.versions.every(content))
        if csv is not None:
            write(csv, tables.versions(found))
        elif as_json:
            for family in found:
                exits.emit(family)
        else:
            related.families(found)
        return related.closing(case)
