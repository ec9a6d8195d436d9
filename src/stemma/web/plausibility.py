"""`/api/plausibility`: figures derived from values of the case, beside what is known."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.plausibility import (
    PlausibilityAsked,
    PlausibilityListed,
    ReckoningGiven,
    ReckoningSeen,
)
from stemma.publish import plausibility as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Key = Annotated[str, Path(pattern=r"^p\d{1,9}$", description="The key of the figure.")]
_About = Annotated[
    str, Query(max_length=500, description="Only about this claim (key) or hypothesis (path).")
]


def _asked(
    *,
    name: Named = "",
    about: _About = "",
    sort: Literal["made", "title"] = "made",
    descending: bool = False,
) -> PlausibilityAsked:
    return PlausibilityAsked(words=name, about=about, sort=sort, descending=descending)


Asked = Annotated[PlausibilityAsked, Depends(_asked)]


@router.get("/plausibility")
def plausibility(
    case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50
) -> PlausibilityListed:
    """Return a stretch of the derived figures."""
    return case.hypotheses.plausibility.listed(asked, limit=limit, offset=offset)


@router.get("/plausibility.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the figures asked for as CSV, a line for each value."""
    found = case.hypotheses.plausibility.listed(asked, limit=None)
    return sheet("plausibility", tables.table(found.figures))


@router.post("/plausibility", status_code=201)
def reckon(case: ThePen, given: Annotated[ReckoningGiven, Body()]) -> ReckoningSeen:
    """Write a derived figure down."""
    return case.hypotheses.plausibility.one(case.hypotheses.plausibility.reckon(given))


@router.put("/plausibility/{key}")
def change(case: ThePen, key: _Key, given: Annotated[ReckoningGiven, Body()]) -> ReckoningSeen:
    """Write a derived figure anew."""
    return case.hypotheses.plausibility.one(case.hypotheses.plausibility.reckon(given, key))


@router.delete("/plausibility/{key}")
def drop(case: ThePen, key: _Key) -> PlausibilityListed:
    """Take a derived figure out; return the beginning of what is left."""
    case.hypotheses.plausibility.drop(key)
    return case.hypotheses.plausibility.listed()
