"""`stemma claims`: what the coverage claims, from how many independent origins."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import corroborated, options
from stemma.publish import corroborated as tables
from stemma.publish import exits
from stemma.publish.csv import write


def claims(
    case_path: options.CasePath,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the claims to this file, as a table.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List what the coverage claims, from how many origins, and what changed on the way."""
    with Case.open(case_path) as case:
        found, sources = case.corroboration.claims(), case.corroboration.sources()
        names = tables.named(sources)
        if csv is not None:
            write(csv, tables.claims(found, names))
        elif as_json:
            for each in found:
                exits.emit(each)
        else:
            corroborated.claims(found, names, {each.key for each in sources if each.edited})
        return corroborated.closing(case)
