"""`stemma extract`: the values of one file or of a text, without a case."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import extract_file, extract_values, tables_of_file
from stemma.cli import options, printing
from stemma.cli.tables import Csv, Xlsx, show, write
from stemma.errors import Exit, UsageError
from stemma.publish import exits


def extract(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The file to look into.")
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="A text, in place of a file.")
    ] = None,
    unmasked: Annotated[
        bool, typer.Option("--unmasked", help="With --text: show numbers of passports in full.")
    ] = False,
    only_tables: Annotated[
        bool, typer.Option("--tables", help="The tables of the file, in place of its values.")
    ] = False,
    as_csv: Csv = None,
    as_xlsx: Xlsx = None,
    languages: options.Languages = "",
    sandbox: options.Sandbox = "locked",
    passwords: options.Passwords = None,
    as_json: options.Json = False,
) -> int:
    """Print the dates, sums, measures, counts, identifiers and more of a file or text."""
    if (file is None) == (text is None):
        raise UsageError("Give one of a file and --text.")
    is_written = as_csv is not None or as_xlsx is not None
    if (only_tables and file is None) or (is_written and not only_tables):
        raise UsageError("--tables is about a file; --csv and --xlsx go with --tables.")
    if file is None:
        found = extract_values(text or "", unmasked=unmasked)
    else:
        settings = options.settings(
            workers=1, languages=languages, sandbox=sandbox, passwords=passwords
        )
        if only_tables:
            tables = tables_of_file(file, settings)
            write(tables, file.name, as_csv, as_xlsx)
            if as_json or not is_written:
                show(tables, total=len(tables), as_json=as_json)
            return Exit.OK
        found = extract_file(file, settings)
    for mention in found if as_json else ():
        exits.emit(mention)
    if not as_json:
        printing.mentions(found)
    return Exit.OK
