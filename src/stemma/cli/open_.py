"""`stemma open`: the main job. A folder becomes a case, read and searchable."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing, progress
from stemma.errors import Exit
from stemma.publish import exits


def open_case(
    source: Annotated[
        Path, typer.Argument(metavar="FOLDER_OR_CASE", help="A folder of documents, or a case.")
    ],
    case_path: Annotated[
        Path | None, typer.Option("--case", help="Where the case lies (default: FOLDER.case).")
    ] = None,
    actor: Annotated[
        str, typer.Option("--actor", help="The name for the custody chain of a new case.")
    ] = "",
    workers: options.Workers = 0,
    languages: options.Languages = "",
    sandbox: options.Sandbox = "locked",
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="End when all is done, without the workbench.")
    ] = False,
    as_json: options.Json = False,
) -> int:
    """Make a case from a folder: take in, read, recognise, index; then tell how it stands."""
    settings = options.settings(workers=workers, languages=languages, sandbox=sandbox)
    with Case.open_or_create(source, folder=case_path, actor=actor, settings=settings) as case:
        with exits.bars() as bars:
            if source.resolve() != case.folder.resolve():
                case.take_in(
                    [source],
                    told=progress.of_intake(bars),
                )
            case.run(progress.on(bars))
        status = case.status()
        if as_json:
            exits.emit(status)
        else:
            printing.status(status, case.folder)
        if not no_serve:
            exits.tell(
                "The workbench in the browser is not built yet. "
                f"Search from here: stemma search {case.folder} WORDS"
            )
    return Exit.DUE if status.pending else Exit.OK
