"""`/api/items`: what a person calls a document; joining and splitting."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.items import (
    ItemsAsked,
    ItemSeen,
    ItemsListed,
    ItemSort,
    JoinAsked,
    SplitAsked,
)
from stemma.publish import listings
from stemma.web.asking import Collections, Hash, Limit, Named, Offset, chosen
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Number = Annotated[int, Path(ge=1, le=2**53, description="The item's number.")]
Parts = Annotated[int, Query(ge=0, le=2**31, description="Only of at least so many parts.")]


def _asked(
    *,
    collection: Collections = None,
    name: Named = "",
    parts: Parts = 0,
    sort: ItemSort = "control",
    descending: bool = False,
) -> ItemsAsked:
    return ItemsAsked(
        collections=chosen(collection),
        name=name,
        parts=parts,
        sort=sort,
        descending=descending,
    )


Asked = Annotated[ItemsAsked, Depends(_asked)]


@router.get("/items")
def items(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> ItemsListed:
    """Return a stretch of the items, those joined into others left out."""
    return case.items.listed(asked, limit=limit, offset=offset)


@router.get("/items.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the items asked for as CSV, all of them."""
    return sheet("items", listings.items(case.items.every(asked)))


@router.get("/documents/{hash}/items")
def of_document(case: TheCase, content: Hash) -> list[ItemSeen]:
    """Return the items that pages of a document are in, in the order of its pages."""
    return list(case.items.of_document(content))


@router.get("/items/{number}")
def item(case: TheCase, number: Number) -> ItemSeen:
    """Return one item with its parts; one that was joined into another says into which."""
    return case.items.one(number)


@router.post("/items/join")
def join(case: ThePen, asked: Annotated[JoinAsked, Body()]) -> ItemSeen:
    """Make one item of several items, documents or stretches of pages; the first number stays."""
    return case.items.join(asked)


@router.post("/items/split")
def split(case: ThePen, asked: Annotated[SplitAsked, Body()]) -> ItemSeen:
    """Split an item after a page; return the later part, which has a new number."""
    return case.items.split(asked)
