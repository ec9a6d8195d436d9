"""`stemma missing`: papers that items name and the cache lacks."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, related
from stemma.model.references import CitationsAsked
from stemma.publish import exits
from stemma.publish import related as tables
from stemma.publish.csv import write


def missing(
    case_path: options.CasePath,
    document: Annotated[
        str, typer.Option("--document", help="Only named in this one: path, hash, item number.")
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is there, and what is unsure.")
    ] = False,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the list to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List papers that items name by number or day and no item of the cache is."""
    with Case.open(case_path) as case:
        content = case.find_document(document) if document else None
        asked = CitationsAsked(holdings=() if everything else ("absent",), document=content)
        found = tuple(case.missing.every(asked))
        if csv is not None:
            write(csv, tables.citations(found))
        elif as_json:
            for citation in found:
                exits.emit(citation)
        else:
            related.citations(found)
        return related.closing(case)
