"""`/api/indicators`: what is watched for, and what was seen of it."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.indicators import (
    IndicatorGiven,
    IndicatorsAsked,
    IndicatorSeen,
    IndicatorsListed,
    IndicatorSort,
    IndicatorState,
    LookGiven,
)
from stemma.publish import indicators as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Key = Annotated[str, Path(pattern=r"^i\d{1,9}$", description="The key of the indicator.")]
_Look = Annotated[str, Path(pattern=r"^n\d{1,9}$", description="The key of the look.")]
_Question = Annotated[
    str, Query(pattern=r"^(q\d{1,9})?$", description="Only for answers to this question.")
]
_States = Annotated[
    list[IndicatorState] | None, Query(alias="state", description="Only in these states.")
]


def _asked(
    *,
    question: _Question = "",
    name: Named = "",
    state: _States = None,
    sort: IndicatorSort = "made",
    descending: bool = False,
) -> IndicatorsAsked:
    return IndicatorsAsked(
        question=question,
        words=name,
        states=tuple(state or ()),
        sort=sort,
        descending=descending,
    )


Asked = Annotated[IndicatorsAsked, Depends(_asked)]


@router.get("/indicators")
def indicators(
    case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50
) -> IndicatorsListed:
    """Return a stretch of the indicators with the looks at each."""
    return case.hypotheses.indicators.listed(asked, limit=limit, offset=offset)


@router.get("/indicators.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the indicators asked for as CSV, a line for each look."""
    found = case.hypotheses.indicators.listed(asked, limit=None)
    return sheet("indicators", tables.table(found.indicators))


@router.post("/indicators", status_code=201)
def watch(case: ThePen, given: Annotated[IndicatorGiven, Body()]) -> IndicatorSeen:
    """Write an indicator down."""
    return case.hypotheses.indicators.one(case.hypotheses.indicators.watch(given))


@router.put("/indicators/{key}")
def change(case: ThePen, key: _Key, given: Annotated[IndicatorGiven, Body()]) -> IndicatorSeen:
    """Write an indicator anew; its looks stay."""
    return case.hypotheses.indicators.one(case.hypotheses.indicators.watch(given, key))


@router.delete("/indicators/{key}")
def drop(case: ThePen, key: _Key) -> IndicatorsListed:
    """Take an indicator out; return the beginning of what is left."""
    case.hypotheses.indicators.drop(key)
    return case.hypotheses.indicators.listed()


@router.post("/indicators/{key}/looks", status_code=201)
def look(case: ThePen, key: _Key, given: Annotated[LookGiven, Body()]) -> IndicatorSeen:
    """Write down what a look brought."""
    return case.hypotheses.indicators.look(key, given)


@router.delete("/indicators/{key}/looks/{look}")
def drop_look(case: ThePen, key: _Key, look: _Look) -> IndicatorSeen:
    """Take a look out."""
    case.hypotheses.indicators.drop(key, look)
    return case.hypotheses.indicators.one(key)
