"""`/api/absent`: the statement that a term was not found, and the near places to be judged."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Query

from stemma.model.absence import (
    LONGEST_TERM,
    Absence,
    AbsenceAsked,
    NearJudged,
    NearListed,
)
from stemma.model.decisions import DecisionSeen
from stemma.publish import tables
from stemma.web.asking import Collections, Limit, Offset, chosen
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Term = Annotated[
    str, Query(max_length=LONGEST_TERM, description="The term, several words in order.")
]


def _asked(term: Term, collection: Collections = None) -> AbsenceAsked:
    return AbsenceAsked(
        term=term,
        collections=chosen(collection) if collection else AbsenceAsked(term=term).collections,
    )


Asked = Annotated[AbsenceAsked, Depends(_asked)]


@router.get("/absent")
def absent(case: TheCase, asked: Asked) -> Absence:
    """State what was found out about a term; every text is read, so this may take a while."""
    return case.absence.state(asked)


@router.get("/absent/near")
def near(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> NearListed:
    """Return a stretch of the near places: what is not judged first, then the nearest."""
    return case.absence.near(asked, limit=limit, offset=offset)


@router.get("/absent/near.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all near places as CSV."""
    return sheet("near", tables.near(case.absence.every(asked)))


@router.post("/absent/judgements", status_code=201)
def judge(case: ThePen, judged: Annotated[NearJudged, Body()]) -> DecisionSeen:
    """Say whether a near place is the term."""
    return case.absence.judge(judged)
