"""`/api/versions`: which items are versions of one document, and where they differ."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends

from stemma.model.versions import FamiliesListed, FamilySort
from stemma.publish import related
from stemma.web.asking import Limit, Offset, OnlyDocument
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which families of versions, and their order."""

    document: OnlyDocument = None
    sort: FamilySort = "most"


TheAsked = Annotated[Asked, Depends()]


@router.get("/versions")
def versions(
    case: TheCase, asked: TheAsked, offset: Offset = 0, limit: Limit = 50
) -> FamiliesListed:
    """Return a stretch of the families, each with a candidate tree and what differs."""
    return case.versions.listed(asked.document, asked.sort, limit=limit, offset=offset)


@router.get("/versions.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: TheAsked) -> Sheet:
    """Return the steps between versions as CSV, a row for each place that differs."""
    return sheet("versions", related.versions(case.versions.every(asked.document, asked.sort)))
