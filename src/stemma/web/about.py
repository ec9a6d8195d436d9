"""`/api/case`: the case at a glance."""

from fastapi import APIRouter

from stemma.model.answers import CaseSeen
from stemma.web.desk import TheCase

router = APIRouter()


@router.get("/case")
def about(case: TheCase) -> CaseSeen:
    """Return the case's name, how it stands, and whose name its custody chain has."""
    return case.seen()
