"""`/api/searches`: searches that were saved."""

from typing import Annotated

from fastapi import APIRouter, Path

from stemma.model.searches import SavedSearch, SavedSearches, SearchToSave
from stemma.publish import listings
from stemma.web.asking import Limit, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Number = Annotated[int, Path(alias="id", ge=1, le=2**31, description="The saved search.")]


@router.get("/searches")
def searches(
    case: TheCase, *, descending: bool = False, offset: Offset = 0, limit: Limit = 50
) -> SavedSearches:
    """Return a stretch of the saved searches by name, each with what answers it at present."""
    return case.searches.listed(limit=limit, offset=offset, descending=descending)


@router.get("/searches.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, *, descending: bool = False) -> Sheet:
    """Return the saved searches with their counts as CSV, all of them."""
    return sheet("searches", listings.searches(case.searches.every(descending=descending)))


@router.post("/searches", status_code=201)
def save(case: ThePen, search: SearchToSave) -> SavedSearch:
    """Keep a search by a name."""
    return case.searches.add(search)


@router.delete("/searches/{id}")
def remove(case: ThePen, number: Number) -> SavedSearch:
    """Forget a saved search; it is answered once more."""
    return case.searches.remove(number)
