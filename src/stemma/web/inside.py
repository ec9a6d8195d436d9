"""`/api/documents/{hash}`: the hits, files, tables and the thread inside or around one document."""

from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Depends, Query

from stemma.model.inside import FilesInside, TablePage, Thread
from stemma.model.pages import HitsInside
from stemma.publish import listings
from stemma.web.asking import ALL, Hash, Limit, Offset, PageNumber, Words
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter(prefix="/documents/{hash}")

Kinds = Annotated[
    list[Literal["exact", "folded", "inflected"]] | None,
    Query(alias="kind", description="Only places that match so; any if left out."),
]


First = Annotated[int, Query(ge=1, le=2**31, description="The page from which to look.")]


class Sought(NamedTuple):
    """What is looked for in a document."""

    q: str
    kinds: tuple[str, ...]
    first: int


def _sought(q: Words, kind: Kinds = None, first: First = 1) -> Sought:
    return Sought(q, tuple(kind or ()), first)


@router.get("/hits")
def hits(
    case: TheCase,
    content: Hash,
    sought: Annotated[Sought, Depends(_sought)],
    offset: Offset = 0,
    limit: Limit = 100,
) -> HitsInside:
    """Return the hits in a document in the order of its pages, with how many each page has."""
    return case.inside.hits(
        content, sought.q, kinds=sought.kinds, first=sought.first, offset=offset, limit=limit
    )


@router.get("/files")
def files(case: TheCase, content: Hash, offset: Offset = 0, limit: Limit = 100) -> FilesInside:
    """Return the files inside an archive, or attached to a mail."""
    return case.inside.files(content, offset=offset, limit=limit)


@router.get("/files.csv", response_class=Sheet, responses=CSV)
def files_table(case: TheCase, content: Hash) -> Sheet:
    """Return the files inside a document as CSV, all of them."""
    return sheet("files", listings.files(case.inside.files(content, limit=ALL).files))


@router.get("/pages/{number}/table")
def table(case: TheCase, content: Hash, number: PageNumber) -> TablePage:
    """Return a page of a text with delimiters as rows of cells."""
    return case.inside.table(content, number)


@router.get("/thread")
def thread(case: TheCase, content: Hash) -> Thread:
    """Return the mails that belong with a mail, and those that are named and not here."""
    return case.inside.thread(content)
