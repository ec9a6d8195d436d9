"""`/api/documents`: the documents that have been read, and what stands around one of them."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.answers import (
    CustodyListed,
    DocumentsAsked,
    DocumentSeen,
    DocumentSort,
    Listed,
    Nesting,
)
from stemma.model.decisions import ReadingStatus
from stemma.publish import listings
from stemma.web.asking import Collections, Hash, Labels, Limit, Named, Offset, chosen
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Types = Annotated[
    list[str] | None, Query(alias="type", max_length=200, description="Only of these media types.")
]
Languages = Annotated[
    list[str] | None, Query(alias="language", max_length=200, description="Only with such pages.")
]
Statuses = Annotated[
    list[ReadingStatus] | None, Query(alias="status", description="Only of these statuses.")
]
Problem = Annotated[
    bool | None, Query(description="Only those that could, or could not, be read whole.")
]


def _which(
    collection: Collections = None,
    media_type: Types = None,
    language: Languages = None,
    status: Statuses = None,
    label: Labels = None,
    name: Named = "",
) -> DocumentsAsked:
    return DocumentsAsked(
        collections=chosen(collection),
        types=media_type or (),
        languages=language or (),
        statuses=status or (),
        labels=label or (),
        name=name,
    )


def _asked(
    which: Annotated[DocumentsAsked, Depends(_which)],
    *,
    problem: Problem = None,
    sort: DocumentSort = "met",
    descending: bool = False,
) -> DocumentsAsked:
    return replace(which, problem=problem, sort=sort, descending=descending)


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
