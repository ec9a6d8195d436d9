"""`stemma show`: a document, a page of it, its picture."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit, UsageError
from stemma.model.answers import DocumentRead
from stemma.publish import exits


def show(
    case_path: options.CasePath,
    name: Annotated[
        str,
        typer.Argument(
            metavar="DOCUMENT", help="Its path, the start of its hash, its control number."
        ),
    ],
    page: Annotated[int | None, typer.Option("--page", min=1, help="Only this page.")] = None,
    picture: Annotated[
        Path | None, typer.Option("--picture", help="Write the page's picture to this file.")
    ] = None,
    find: Annotated[str, typer.Option("--find", help="Mark the hits of a query on it.")] = "",
    dpi: Annotated[int, typer.Option("--dpi", min=20, max=600, help="Of the picture.")] = 150,
    passwords: options.Passwords = None,
    as_json: options.Json = False,
) -> int:
    """Show a document's pages and text, or draw one page with what was found on it."""
    with Case.open(case_path, settings=options.settings(passwords=passwords)) as case:
        content = case.find_document(name)
        if picture is not None and as_json:
            raise UsageError(
                "--picture writes a picture and prints no JSON: leave one of them out."
            )
        if picture is not None:
            number = page or 1
            boxes = case.boxes(content, number, find) if find else ()
            drawn = case.picture(content, number, boxes=boxes, dpi=dpi, path=picture)
            exits.write_picture(picture, drawn)
            places = "place" if len(boxes) == 1 else "places"
            exits.tell(f"{picture}: page {number}, {len(boxes)} {places} marked")
            return Exit.OK
        if find:
            raise UsageError("--find marks a picture: name a file for it with --picture FILE.")
        document = case.document(content)
        pages = tuple(each for each in case.pages(content) if page in {None, each.number})
        if page is not None and not pages:
            raise UsageError(f"This document has no page {page}; it has {document.pages}.")
    shown = DocumentRead(document=document, pages=pages)
    if as_json:
        exits.emit(shown)
    else:
        printing.document(shown)
    return Exit.OK
