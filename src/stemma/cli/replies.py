"""`stemma replies`: who was asked for a reply, about what, when, and what came back."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.model.replies import InquirySeen, RepliesAsked
from stemma.publish import exits
from stemma.publish import replies as tables
from stemma.publish.csv import write

_SAID = {
    "late": "nothing came within the time given",
    "waiting": "waiting",
    "answered": "answered",
    "refused": "refused to answer",
}


def replies(
    case_path: options.CasePath,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only those of whom nothing came back yet.")
    ] = False,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write them to this file, for a spreadsheet.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List who was asked for a reply, the open ones first, with a sentence for the report."""
    today = dt.datetime.now().astimezone().date()
    asked = RepliesAsked(states=("late", "waiting") if only_open else ())
    with Case.open(case_path) as case:
        found = case.corroboration.replies.listed(asked, today=today, limit=None)
    if csv is not None:
        write(csv, tables.table(found.inquiries))
        return Exit.OK
    for each in found.inquiries:
        if as_json:
            exits.emit(each)
        else:
            _print(each)
    if not as_json:
        nobody = f"Nobody was asked yet. Write it down in the browser: stemma open {case_path}"
        exits.say(found.sentence or nobody)
    return Exit.OK


def _print(each: InquirySeen) -> None:
    days = f"{each.days} {'day' if each.days == 1 else 'days'}"
    exits.say(f"{each.key}  {each.inquiry.who}: {_SAID[each.state]}, {days}", strong=True)
    exits.say(f"  {each.sentence}")
    for point in each.inquiry.about:
        if not point.stands:
            exits.say(f"  look again: the case holds “{point.statement}” no more")
    if each.inquiry.note:
        exits.say(f"  {each.inquiry.note}")
