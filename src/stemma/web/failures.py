"""`/api/failures.csv`: what could not be read, as a table."""

from fastapi import APIRouter

from stemma.publish import tables
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()


@router.get("/failures.csv", response_class=Sheet, responses=CSV)
def failures(case: TheCase) -> Sheet:
    """Return what could not be read, why, and what mends it, as a CSV file."""
    return sheet("could-not-be-read", tables.failures(case.status().failures))
