"""`stemma run`: do whatever is due in a case."""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing, progress
from stemma.errors import Exit, UsageError
from stemma.publish import exits
from stemma.store.queue import Stage


def run(
    case_path: options.CasePath,
    stage: Annotated[
        Stage | None, typer.Option("--stage", help="With --again: which stage to do anew.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Do a stage anew for everything, not only what is due.")
    ] = False,
    deep: options.Deep = False,
    workers: options.Workers = 0,
    languages: options.Languages = "",
    sandbox: options.Sandbox = "locked",
    passwords: options.Passwords = None,
    cyrillic_model: options.CyrillicModel = None,
    as_json: options.Json = False,
) -> int:
    """Read, recognise and index what is due; do a stage anew with --stage and --again."""
    if again != (stage is not None):
        raise UsageError("--again and --stage go together: stemma run CASE --stage read --again")
    settings = options.settings(
        workers=workers,
        languages=languages,
        sandbox=sandbox,
        passwords=passwords,
        cyrillic_model=cyrillic_model,
    )
    with Case.open(case_path, write=True, settings=settings) as case:
        with exits.bars() as bars:
            case.run(progress.on(bars), again=stage, deep=deep)
        status = case.status()
        if as_json:
            exits.emit(status)
        else:
            printing.status(status, case.folder)
    return Exit.DUE if status.pending else Exit.OK
