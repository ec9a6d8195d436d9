"""`/api/register`: details that the outside world can check, and what came of each."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.decisions import DecisionSeen
from stemma.model.register import (
    CheckGiven,
    DetailKind,
    DetailSort,
    DetailState,
    RegisterAsked,
    RegisterListed,
    RegisterPage,
)
from stemma.publish import register as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Kinds = Annotated[list[DetailKind] | None, Query(alias="kind", description="Only of these kinds.")]
_States = Annotated[
    list[DetailState] | None, Query(alias="state", description="Only that have got so far.")
]
_Answered = Annotated[bool, Query(description="Only those that a reference may answer.")]
_Key = Annotated[str, Query(min_length=1, max_length=500, description="The key of the detail.")]
_Decision = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]


def _asked(
    *,
    name: Named = "",
    kind: _Kinds = None,
    state: _States = None,
    answered: _Answered = False,
    sort: DetailSort = "telling",
    descending: bool = False,
) -> RegisterAsked:
    return RegisterAsked(
        words=name,
        kinds=tuple(kind or ()),
        states=tuple(state or ()),
        answered=answered,
        sort=sort,
        descending=descending,
    )


Asked = Annotated[RegisterAsked, Depends(_asked)]


@router.get("/register")
def register(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> RegisterListed:
    """Return a stretch of the details, the most telling first, and the register in a sentence."""
    return case.register.listed(asked, limit=limit, offset=offset)


@router.get("/register.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all details that are asked for as CSV, with citations."""
    lines = case.register.listed(asked, limit=None).lines
    return sheet("register", tables.table(case.seen().name, lines))


@router.get("/register/detail")
def one(case: TheCase, key: _Key) -> RegisterPage:
    """Return a detail with its places, and where references may answer."""
    return case.register.one(key)


@router.post("/register/checks", status_code=201)
def check(case: ThePen, given: Annotated[CheckGiven, Body()]) -> RegisterPage:
    """Say what came of checking a detail."""
    return case.register.check(given)


@router.delete("/register/checks/{decision}")
def take_back(case: ThePen, decision: _Decision) -> DecisionSeen:
    """Take back what was said of a detail."""
    return case.register.take_back(decision)
