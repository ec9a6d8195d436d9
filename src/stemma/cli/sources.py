"""`stemma sources`: the texts of the coverage, whom they only name, and what a person put right."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import corroborated, options
from stemma.errors import UsageError
from stemma.model.coverage import SourceDescribed
from stemma.publish import corroborated as tables
from stemma.publish import exits
from stemma.publish.csv import write

_FIELDS = ("name", "kind", "author", "date", "same_as", "reliability")


def sources(
    case_path: options.CasePath,
    correct: Annotated[
        tuple[str, str, str] | None,
        typer.Option(
            "--correct",
            metavar="DOCUMENT FIELD VALUE",
            help="Put a source right: FIELD is name, kind, author, date, same_as or reliability.",
        ),
    ] = None,
    describe: Annotated[
        str, typer.Option("--describe", metavar="NAME", help="Add a source that is not here.")
    ] = "",
    why: Annotated[str, typer.Option("--why", help="Why, for the record.")] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the sources to this file, as a table.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List the sources of the coverage: publisher, author, date, whose copy a text is."""
    with Case.open(case_path, write=correct is not None or bool(describe)) as case:
        if describe:
            case.corroboration.shelf.describe(SourceDescribed(name=describe, why=why))
        if correct is not None:
            document, field, value = correct
            if field not in _FIELDS:
                raise UsageError(f"A source has no {field}. FIELD is one of {', '.join(_FIELDS)}.")
            source, copied = _key(case, document), value
            if field == "same_as" and value:
                copied = _key(case, value)
            case.corroboration.correct(source, field, copied, why=why)  # type: ignore[arg-type]
        found = case.corroboration.sources()
        if csv is not None:
            write(csv, tables.sources(found))
        elif as_json:
            for each in found:
                exits.emit(each)
        else:
            corroborated.sources(found)
        return corroborated.closing(case)


def _key(case: Case, written: str) -> str:
    """Return the key of a source: as it stands for one that is only named, else its document."""
    return written if written.startswith("named: ") else case.find_document(written)
