"""`stemma examine`: all checks on one file, without a case."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import examine_file
from stemma.cli import examined, options
from stemma.errors import Exit
from stemma.publish import exits


def examine(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to examine.")],
    languages: options.Languages = "",
    sandbox: options.Sandbox = "locked",
    passwords: options.Passwords = None,
    keys: Annotated[
        Path | None,
        typer.Option("--keys", metavar="FILE", help="An archive of keys for mail signatures."),
    ] = None,
    deep: options.Deep = False,
    as_json: options.Json = False,
) -> int:
    """Run all checks on one file in the sandbox and tell what they saw; nothing is kept."""
    settings = options.settings(
        workers=1, languages=languages, sandbox=sandbox, passwords=passwords
    )
    found = examine_file(file, settings, keys=keys, deep=deep)
    if as_json:
        for record in (*found.runs, *found.observations):
            exits.emit(record)
    else:
        examined.of_file(found)
    return Exit.OK
