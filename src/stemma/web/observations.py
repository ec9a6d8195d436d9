"""`/api/observations`: what checks saw, one by one, and what a person says of it."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.board import (
    JudgedOrOpen,
    ObservationJudged,
    ObservationsAsked,
    ObservationsListed,
    ObservationSort,
    RunsListed,
    RunSort,
)
from stemma.model.decisions import DecisionSeen
from stemma.model.findings import Basis, Category, Observation, State
from stemma.publish import observing
from stemma.web.asking import Limit, Offset, OnlyDocument
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_MOST = 100
Fingerprint = Annotated[
    str, Path(pattern="^[0-9a-f]{32}$", description="The fingerprint of an observation.")
]
Categories = Annotated[
    list[Category] | None, Query(alias="category", description="Only of these kinds of doubt.")
]
JudgedSo = Annotated[
    list[JudgedOrOpen] | None,
    Query(alias="judged", description="Only those judged so; open: not judged."),
]
_Number = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]
_Checks = Annotated[
    list[str] | None, Query(alias="check", max_length=_MOST, description="Only by these checks.")
]
_Bases = Annotated[
    list[Basis] | None, Query(alias="basis", description="Only what rests on these.")
]
_States = Annotated[
    list[State] | None, Query(alias="state", description="Only checks that ended so.")
]


def _asked(
    check: _Checks = None,
    category: Categories = None,
    basis: _Bases = None,
    judged: JudgedSo = None,
    document: OnlyDocument = None,
    sort: ObservationSort = "check",
) -> ObservationsAsked:
    return ObservationsAsked(
        document=document,
        checks=check or (),
        categories=category or (),
        bases=basis or (),
        judged=judged or (),
        sort=sort,
    )


Asked = Annotated[ObservationsAsked, Depends(_asked)]


@router.get("/observations")
def observations(
    case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50
) -> ObservationsListed:
    """Return a stretch of what checks saw, each with its places and ordinary explanations."""
    return case.observations.listed(asked, limit=limit, offset=offset)


@router.get("/observations.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all of it as CSV."""
    return sheet("observations", observing.observations(case.observations.every(asked)))


@router.get("/observations/{fingerprint}")
def one(case: TheCase, fingerprint: Fingerprint) -> Observation:
    """Return an observation."""
    return case.observations.one(fingerprint)


@router.post("/observations/{fingerprint}/judgement", status_code=201)
def judge(
    case: ThePen, fingerprint: Fingerprint, said: Annotated[ObservationJudged, Body()]
) -> DecisionSeen:
    """Say of an observation that it is so, how it is explained, or that the check saw wrongly."""
    return case.observations.judge(fingerprint, said)


@router.delete("/judgements/{number}")
def take_back(case: ThePen, number: _Number) -> DecisionSeen:
    """Take back what was said of an observation; the decision stays, as taken back."""
    return case.observations.take_back(number)


@router.get("/check-runs")
def runs(
    case: TheCase,
    document: OnlyDocument = None,
    state: _States = None,
    sort: RunSort = "document",
    offset: Offset = 0,
    limit: Limit = 50,
) -> RunsListed:
    """Return how checks ended, on all documents or on one."""
    return case.observations.runs_listed(
        document, state or (), sort=sort, limit=limit, offset=offset
    )


@router.get("/check-runs.csv", response_class=Sheet, responses=CSV)
def runs_table(
    case: TheCase,
    document: OnlyDocument = None,
    state: _States = None,
    sort: RunSort = "document",
) -> Sheet:
    """Return how checks ended as CSV, all of them."""
    return sheet("check-runs", observing.runs(case.observations.runs(document, state or (), sort)))
