"""`stemma export`: what people decided, in forms that other programs read."""

import json
from pathlib import Path
from typing import Annotated

import typer

from stemma.case import COLLECTIONS, Case
from stemma.cli import options
from stemma.errors import Exit
from stemma.publish import annotations, exits


def export(
    case_path: options.CasePath,
    notes: Annotated[
        Path, typer.Option("--annotations", help="Write the notes to this file, as JSON-LD.")
    ],
    with_provenance: Annotated[
        bool,
        typer.Option("--with-provenance", help="Write who handed the collections over, too."),
    ] = False,
) -> int:
    """Write the notes of a case as W3C Web Annotations. An existing file is replaced."""
    with Case.open(case_path) as case:
        collection = annotations.collection(case.seen().name, case.notes.every())
        if with_provenance:
            told = map(case.corroboration.provenance.of, COLLECTIONS)
            collection["stemma:provenance"] = [json.loads(exits.as_json(each)) for each in told]
            exits.tell(f"{notes} says who handed the cache over. Take care whom you give it to.")
    exits.write_json(notes, collection)
    count = collection["total"]
    exits.tell(f"{notes}: {count} {'note' if count == 1 else 'notes'}")
    return Exit.OK
