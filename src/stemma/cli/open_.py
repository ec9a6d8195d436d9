"""`stemma open`: the main job. A folder becomes a case, read, searchable, open in the browser."""

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing, progress, workbench
from stemma.errors import Exit
from stemma.model.answers import Status
from stemma.publish import exits


def open_(
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
    passwords: options.Passwords = None,
    cyrillic_model: options.CyrillicModel = None,
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help="End when all is done, without the workbench.")
    ] = False,
    no_browser: options.NoBrowser = False,
    as_json: options.Json = False,
) -> int:
    """Make a case from a folder, do everything with it, and bring up the workbench meanwhile."""
    settings = options.settings(
        workers=workers,
        languages=languages,
        sandbox=sandbox,
        passwords=passwords,
        cyrillic_model=cyrillic_model,
    )
    with ExitStack() as stack:
        case = stack.enter_context(
            Case.open_or_create(source, folder=case_path, actor=actor, settings=settings)
        )
        bench = (
            None
            if no_serve or as_json
            else stack.enter_context(
                workbench.opened(case.folder, settings, browser=not no_browser)
            )
        )
        status = _done(case, source)
        if as_json:
            exits.emit(status)
        else:
            printing.status(status, case.folder)
        if bench is not None:
            exits.say("All is done. The workbench stays open until Ctrl-C.", strong=True)
            with suppress(KeyboardInterrupt):
                bench.wait()
            status = case.status()
    return Exit.DUE if status.pending else Exit.OK


def _done(case: Case, source: Path) -> Status:
    """Do everything that is due with a case, and return how it stands."""
    with exits.bars() as bars:
        if source.resolve() != case.folder.resolve():
            case.take_in([source], told=progress.of_intake(bars))
        case.run(progress.on(bars))
    return case.status()
