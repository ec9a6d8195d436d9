"""`stemma take-in`: add material to a case, without reading it yet."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, progress
from stemma.errors import Exit
from stemma.model.places import Collection
from stemma.publish import exits


def take_in(
    case_path: options.CasePath,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or folders.")],
    collection: Annotated[
        Collection, typer.Option("--as", help="What it is: the leak, press about it, records.")
    ] = "cache",
    removed: Annotated[
        bool, typer.Option("--removed", help="Let in again what was removed from this case.")
    ] = False,
    as_json: options.Json = False,
) -> int:
    """Copy files or folders into a case; what is there already is not copied again."""
    with Case.open(case_path, write=True) as case, exits.bars() as bars:
        done = case.take_in(
            paths,
            collection=collection,
            told=progress.of_intake(bars),
            removed=removed,
        )
        due = case.pending()
    if as_json:
        exits.emit_plain({**asdict(done), "pending": due})
    else:
        exits.say(f"{done.looked_at} files looked at, {done.new} new, {done.left_out} left out.")
        if due:
            exits.tell(f"{due} units are due. To read them: stemma run {case_path}")
    return Exit.DUE if due else Exit.OK
