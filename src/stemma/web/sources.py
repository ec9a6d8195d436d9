"""`/api/sources`: who asserts something about the cache, and what a person puts right of them."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends, Query

from stemma.model.coverage import (
    SourceDescribed,
    SourceOnShelf,
    SourcePut,
    SourcesAsked,
    SourcesListed,
    SourceSort,
)
from stemma.publish import corroborated as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Where = Annotated[
    Literal["", "case", "elsewhere"],
    Query(description="Only texts of the case, or only those that are named in them."),
]


def _asked(
    *, name: Named = "", where: _Where = "", sort: SourceSort = "date", descending: bool = False
) -> SourcesAsked:
    return SourcesAsked(words=name, where=where, sort=sort, descending=descending)


Asked = Annotated[SourcesAsked, Depends(_asked)]


@router.get("/sources")
def sources(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> SourcesListed:
    """Return a stretch of the sources, by date."""
    return case.corroboration.shelf.listed(asked, limit=limit, offset=offset)


@router.get("/sources.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all of them as CSV."""
    found = case.corroboration.shelf.listed(asked, limit=None)
    return sheet("sources", tables.shelf(found.sources))


@router.post("/sources/corrections", status_code=201)
def put(case: ThePen, said: Annotated[SourcePut, Body()]) -> SourcesListed:
    """Put a field of a source right, or say how reliable it is; return the sources."""
    case.corroboration.shelf.put(said.source, said.field, said.value, why=said.why)
    return case.corroboration.shelf.listed(limit=None)


@router.post("/sources", status_code=201)
def describe(case: ThePen, said: Annotated[SourceDescribed, Body()]) -> SourceOnShelf:
    """Describe a source that lies not in the case, so that steps can lead to it."""
    return case.corroboration.shelf.describe(said)
