"""`/api/documents`: the documents that have been read, and what stands around one of them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.answers import (
    CustodyListed,
    DocumentSeen,
    DocumentSort,
    Listed,
    Nesting,
)
from stemma.model.searches import DocumentsAsked, Filter, Narrowing
from stemma.publish import listings
from stemma.toolkit.filters import joined
from stemma.web.asked import TheNarrowed
from stemma.web.asking import Hash, Limit, Named, Offset
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Problem = Annotated[
    bool | None, Query(description="Only those that could, or could not, be read whole.")
]
_PROBLEM = Filter("has", "problem")


def _asked(
    narrowed: TheNarrowed,
    *,
    name: Named = "",
    problem: Problem = None,
    sort: DocumentSort = "met",
    descending: bool = False,
) -> DocumentsAsked:
    fault = {
        None: Narrowing(),
        True: Narrowing(has=("problem",)),
        False: Narrowing(without=(_PROBLEM,)),
    }[problem]
    return DocumentsAsked(
        narrowing=joined(narrowed.narrowing, fault), name=name, sort=sort, descending=descending
    )


Asked = Annotated[DocumentsAsked, Depends(_asked)]


@router.get("/documents")
def documents(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> Listed:
    """Return a stretch of the documents, in the order they were met unless told otherwise."""
    return case.catalogue.listed(asked, limit=limit, offset=offset)


@router.get("/documents.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the documents asked for as CSV, all of them."""
    return sheet("documents", listings.documents(case.catalogue.every(asked)))


@router.get("/documents/{hash}")
def document(case: TheCase, content: Hash) -> DocumentSeen:
    """Return one document: what it says of itself, where it was met, what it contains."""
    return case.document(content)


@router.get("/documents/{hash}/nesting")
def nesting(case: TheCase, content: Hash, offset: Offset = 0, limit: Limit = 50) -> Nesting:
    """Return what holds a document, and a stretch of what it holds."""
    return case.catalogue.nesting(content, limit=limit, offset=offset)


@router.get("/documents/{hash}/custody")
def custody(case: TheCase, content: Hash, offset: Offset = 0, limit: Limit = 50) -> CustodyListed:
    """Return a stretch of the lines of custody about a document."""
    return case.catalogue.custody(content, limit=limit, offset=offset)


@router.get("/documents/{hash}/custody.csv", response_class=Sheet, responses=CSV)
def custody_table(case: TheCase, content: Hash) -> Sheet:
    """Return the lines of custody about a document as CSV, all of them."""
    return sheet("custody", listings.custody(case.catalogue.custody_lines(content)))
