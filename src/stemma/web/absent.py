"""`/api/absent`: the statement that a term was not found, and the near places to be judged."""

from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends, Query

from stemma.model.absence import (
    LONGEST_TERM,
    Absence,
    AbsenceAsked,
    NearAsked,
    NearJudged,
    NearListed,
    NearSort,
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
    asked = AbsenceAsked(term=term)
    return replace(asked, collections=chosen(collection)) if collection else asked


Asked = Annotated[AbsenceAsked, Depends(_asked)]
JudgedSo = Annotated[
    list[Literal["open", "is", "is_not"]] | None,
    Query(alias="judged", description="Only those judged so; open: not judged."),
]


def _near(asked: Asked, judged: JudgedSo = None, sort: NearSort = "open") -> NearAsked:
    return NearAsked(of=asked, judged=tuple(judged or ()), sort=sort)


Near = Annotated[NearAsked, Depends(_near)]


@router.get("/absent")
def absent(case: TheCase, asked: Asked) -> Absence:
    """State what was found out about a term; every text is read, so this may take a while."""
    return case.absence.state(asked)


@router.get("/absent/near")
def near(case: TheCase, asked: Near, offset: Offset = 0, limit: Limit = 50) -> NearListed:
    """Return a stretch of the places that almost hold a term."""
    return case.absence.near(asked, limit=limit, offset=offset)


@router.get("/absent/near.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Near) -> Sheet:
    """Return all near places as CSV."""
    return sheet("near", tables.near(case.absence.every(asked)))


@router.post("/absent/judgements", status_code=201)
def judge(case: ThePen, judged: Annotated[NearJudged, Body()]) -> DecisionSeen:
    """Say whether a near place is the term."""
    return case.absence.judge(judged)
