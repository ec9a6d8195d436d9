"""`stemma verify`: is everything still what was recorded?"""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.publish import exits


def verify(
    case_path: options.CasePath,
    head: Annotated[
        str | None, typer.Option("--head", help="A head noted before, as NUMBER:HASH.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """Recompute the custody chain and hash every content and text again."""
    with Case.open(case_path) as case:
        verified = case.verify(head)
    if as_json:
        exits.emit(verified)
    else:
        exits.say(
            f"{verified.lines} lines of custody, {verified.contents} contents and "
            f"{verified.readings} readings checked."
        )
        exits.say(f"Head: {verified.head}")
        for mismatch in verified.mismatches:
            exits.say(f"{mismatch.what} ({mismatch.where})", strong=True)
        if not verified.mismatches:
            exits.say("Everything is as it was recorded.")
    return Exit.MISMATCH if verified.mismatches else Exit.OK
