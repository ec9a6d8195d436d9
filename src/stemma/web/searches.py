"""`/api/searches`: searches that were saved."""

from typing import Annotated

from fastapi import APIRouter, Path

from stemma.model.searches import SavedSearch, SavedSearches, SearchToSave
from stemma.web.asking import Limit, Offset
from stemma.web.desk import TheCase, ThePen

router = APIRouter(prefix="/searches")

Number = Annotated[int, Path(alias="id", ge=1, le=2**31, description="The saved search.")]


@router.get("")
def searches(case: TheCase, offset: Offset = 0, limit: Limit = 50) -> SavedSearches:
    """Return a stretch of the saved searches by name, each with what answers it at present."""
    return case.searches.listed(limit=limit, offset=offset)


@router.post("", status_code=201)
def save(case: ThePen, search: SearchToSave) -> SavedSearch:
    """Keep a search by a name."""
    return case.searches.add(search)


@router.delete("/{id}")
def remove(case: ThePen, number: Number) -> SavedSearch:
    """Forget a saved search; it is answered once more."""
    return case.searches.remove(number)
