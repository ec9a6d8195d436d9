"""`/api/documents`: the documents that have been read."""

from typing import Annotated

from fastapi import APIRouter, Query

from stemma.model.answers import DocumentSeen, Listed
from stemma.web.asking import Collections, Hash, Limit, Offset, chosen
from stemma.web.desk import TheCase

router = APIRouter(prefix="/documents")

MediaType = Annotated[
    str | None, Query(alias="type", max_length=255, description="Only of this media type.")
]


@router.get("")
def documents(
    case: TheCase,
    collection: Collections = None,
    media_type: MediaType = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> Listed:
    """Return a stretch of the documents, in the order they were met."""
    return case.listed(
        collections=chosen(collection), media_type=media_type, offset=offset, limit=limit
    )


@router.get("/{hash}")
def document(case: TheCase, content: Hash) -> DocumentSeen:
    """Return one document: what it says of itself, where it was met, what it contains."""
    return case.document(content)
