"""`stemma export`: what people decided, in forms that other programs read."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.publish import annotations, exits


def export(
    case_path: options.CasePath,
    notes: Annotated[
        Path, typer.Option("--annotations", help="Write the notes to this file, as JSON-LD.")
    ],
) -> int:
    """Write the notes of a case as W3C Web Annotations. An existing file is replaced."""
    with Case.open(case_path) as case:
        collection = annotations.collection(case.seen().name, case.notes.every())
    exits.write_json(notes, collection)
    count = collection["total"]
    exits.tell(f"{notes}: {count} {'note' if count == 1 else 'notes'}")
    return Exit.OK
