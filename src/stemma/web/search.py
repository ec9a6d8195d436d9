"""`/api/search`: places that answer a query."""

from fastapi import APIRouter

from stemma.model.answers import Found
from stemma.web.asking import Collections, Limit, Offset, Words, chosen
from stemma.web.desk import TheCase

router = APIRouter()


@router.get("/search")
def search(
    case: TheCase, q: Words, collection: Collections = None, offset: Offset = 0, limit: Limit = 50
) -> Found:
    """Return hits, best first, each with its page, boxes and how it matched."""
    return case.search(q, collections=chosen(collection), offset=offset, limit=limit)
