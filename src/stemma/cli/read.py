"""`stemma read`: one file, without a case."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import read_file
from stemma.cli import options, printing
from stemma.errors import Exit
from stemma.publish import exits


def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to read.")],
    languages: options.Languages = "",
    sandbox: options.Sandbox = "locked",
    passwords: options.Passwords = None,
    as_json: options.Json = False,
) -> int:
    """Read one file in the sandbox and print its pages; nothing is kept."""
    settings = options.settings(
        workers=1, languages=languages, sandbox=sandbox, passwords=passwords
    )
    found = read_file(file, settings)
    if as_json:
        exits.emit(found)
    else:
        printing.document(found)
    return Exit.OK
