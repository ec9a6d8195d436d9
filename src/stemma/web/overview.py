"""`/api/overview`: what came in, and what could not be read."""

from fastapi import APIRouter

from stemma.model.answers import Overview
from stemma.web.desk import TheCase

router = APIRouter()


@router.get("/overview")
def overview(case: TheCase) -> Overview:
    """Return documents by collection, type and date, pages by language, and failures."""
    return case.overview()
