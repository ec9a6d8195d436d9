"""`stemma demo`: a small invented leak, taken in, searched and shown."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.cli import options, printing, progress
from stemma.demo.tour import tour
from stemma.errors import Exit
from stemma.publish import exits

_SHOWN = 3


def demo(
    folder: Annotated[
        Path, typer.Option("--folder", help="Where to put the leak, its case and the picture.")
    ] = Path("demo"),
    as_json: options.Json = False,
) -> int:
    """Make a small invented leak, open it, search it, and draw one hit on its page."""
    with exits.bars() as bars:
        done = tour(folder, exits.tell, progress.on(bars))
    if as_json:
        exits.emit(done)
        return Exit.OK
    printing.status(done.status, done.case)
    for answer in done.answers:
        exits.say()
        exits.say(f"stemma search {done.case} '{answer.query}'   ({answer.meaning})", strong=True)
        printing.found(answer.found, most=_SHOWN, first=answer.best)
    exits.say()
    exits.say(f"A hit drawn on its page (page {done.drawn.page}): {done.picture}", strong=True)
    return Exit.OK
