"""`stemma remove`: take a document out of a case for good, with everything made of it."""

from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit, UsageError
from stemma.model.removals import Holders, Removal
from stemma.publish import exits


def remove(
    case_path: options.CasePath,
    document: Annotated[
        str, typer.Argument(metavar="DOCUMENT", help="Its path, hash or control number.")
    ],
    reason: Annotated[
        str, typer.Option("--reason", metavar="WHY", help="Why; the chain of custody keeps it.")
    ],
    with_containers: Annotated[
        bool, typer.Option("--with-containers", help="Remove what holds it, with all inside.")
    ] = False,
    keep_containers: Annotated[
        bool, typer.Option("--keep-containers", help="Keep what holds it: bytes stay in there.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be removed.")
    ] = False,
    as_json: options.Json = False,
) -> int:
    """Delete a document's bytes, readings and index; the chain keeps hash, reason and who."""
    holders = _holders(remove=with_containers, keep=keep_containers)
    is_scrubbed = True
    with Case.open(case_path, write=True) as case:
        content = case.find_document(document)
        if dry_run:
            done = case.removals.foresee(content, holders)
        else:
            done = case.removals.remove(content, reason, holders)
            is_scrubbed = case.removals.scrub()
    if as_json:
        exits.emit(done)
    else:
        _print(done, is_done=not dry_run)
    if not is_scrubbed:
        exits.tell(
            "Somebody is reading the case, so traces of the text may rest in case.db-wal. "
            "They go when the workbench is closed and the case is opened again."
        )
    return Exit.OK


def _holders(*, remove: bool, keep: bool) -> Holders:
    if remove and keep:
        raise UsageError("Choose one: --with-containers or --keep-containers.")
    return "remove" if remove else "keep" if keep else "refuse"


def _print(done: Removal, *, is_done: bool) -> None:
    exits.say("Removed:" if is_done else "Would be removed:", strong=True)
    for each in done.going:
        pages = "1 page" if each.pages == 1 else f"{each.pages} pages"
        exits.say(f"  {each.document[:12]}  {each.path}  ({each.size} bytes, {pages})")
    for path in done.holders:
        exits.say(f"Its bytes also lie inside {path}, which is kept.")
    for path in done.staying:
        exits.say(f"Lay inside and stays, because it was met elsewhere too: {path}")
    if done.writings:
        exits.say(
            f"{done.writings} decisions of people about it stay in the record and the chain, "
            "which are never changed, with the words they quote."
        )
