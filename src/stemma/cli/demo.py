"""`stemma demo`: an invented leak, taken in, searched and shown; `stemma demo score` judges it."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from stemma.cli import options, printing, progress
from stemma.demo.building import KEY, require_extra
from stemma.demo.order import Order
from stemma.demo.tour import Guide, tour
from stemma.errors import Exit, UsageError
from stemma.publish import exits

_SHOWN = 3

app = typer.Typer(invoke_without_command=True, add_completion=False, rich_markup_mode=None)

Templates = Annotated[
    Literal["a", "b"],
    typer.Option(
        "--templates", help="Which set of wordings; b was written by another hand, for scoring."
    ),
]


@app.callback()
def demo(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option("--folder", help="Where to put it all (demo, or demo-full for a full one)."),
    ] = None,
    size: Annotated[
        Literal["small", "full"],
        typer.Option("--size", help="small: some 60 files; full: some 200 files and 800 pages."),
    ] = "small",
    seed: Annotated[int, typer.Option("--seed", min=0, help="Which affair is invented.")] = 0,
    templates: Templates = "a",
    as_json: options.Json = False,
) -> int:
    """Make an invented leak, open it, search it, and draw one hit on its page."""
    if context.invoked_subcommand is not None:
        return Exit.OK
    chosen = folder or Path("demo" if size == "small" else "demo-full")
    with exits.bars() as bars:
        guide = Guide(exits.tell, progress.of_making(bars), progress.on(bars))
        done = tour(chosen, Order(seed, size, templates), guide)
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
    exits.say()
    exits.say("To look around in your browser:", strong=True)
    exits.say(f"  {_program()} open {done.case}")
    return Exit.OK


def _program() -> str:
    """Return how this program was called, so that the line can be copied as it stands."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "stemma" else "stemma"


@app.command("score")
def score(
    case: Annotated[
        Path | None, typer.Argument(metavar="CASE", help="The case of a made cache.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", help="The answer key (key.json beside the case).")
    ] = None,
    seeds: Annotated[
        int,
        typer.Option("--seeds", min=0, help="Make, run and score so many small caches instead."),
    ] = 0,
    templates: Templates = "b",
    as_json: options.Json = False,
) -> int:
    """Count what a case found against the answer key of the cache it was made from."""
    if (case is None) == (seeds == 0):
        raise UsageError("Name a case to score, or --seeds N to make and score N small caches.")
    require_extra()
    from stemma.cli import scores  # noqa: PLC0415 (needs an extra, which no other command needs)
    from stemma.demo.scoring import score_case, score_seeds  # noqa: PLC0415

    if case is not None:
        done = score_case(case, key or case.parent / KEY)
    else:
        with exits.bars() as bars:
            done = score_seeds(seeds, templates, exits.tell, progress.on(bars))
    if as_json:
        exits.emit(done)
    else:
        scores.score(done)
    return Exit.OK
