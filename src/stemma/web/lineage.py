"""`/api/lineage`: who takes from whom, step by step, and what a person says of a step."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.coverage import StepRuled, StepsAsked, StepsListed
from stemma.model.decisions import DecisionSeen
from stemma.publish import corroborated as tables
from stemma.web.asking import Limit, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Claim = Annotated[str, Query(max_length=500, description="Only steps of this claim.")]
_Ruling = Annotated[
    Literal["", "open", "confirmed", "rejected"], Query(description="Only with this ruling.")
]
_Changed = Annotated[bool, Query(description="Only steps that changed something.")]
_Number = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]


def _asked(*, claim: _Claim = "", ruling: _Ruling = "", changed: _Changed = False) -> StepsAsked:
    return StepsAsked(claim=claim, ruling=ruling, changed=changed)


Asked = Annotated[StepsAsked, Depends(_asked)]


@router.get("/lineage")
def lineage(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> StepsListed:
    """Return a stretch of the steps, and the decisions that have no step any more."""
    return case.corroboration.graph.listed(asked, limit=limit, offset=offset)


@router.get("/lineage.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the steps asked for as CSV, with the words of both ends."""
    chosen = case.corroboration.graph.listed(asked, limit=None)
    pairs = {(each.child, each.parent) for each in chosen.steps}
    names = tables.named(case.corroboration.sources())
    found = (
        step
        for step in case.corroboration.steps()
        if (step.child.key, step.parent.key if step.parent else step.source) in pairs
    )
    return sheet("lineage", tables.steps(found, names))


@router.post("/lineage/rulings", status_code=201)
def rule(case: ThePen, said: Annotated[StepRuled, Body()]) -> StepsListed:
    """Confirm or reject a step, or draw one; return the steps of its claim."""
    case.corroboration.graph.rule(said.child, said.parent, said.verb, why=said.why)
    return case.corroboration.graph.listed(limit=None)


@router.delete("/lineage/rulings/{number}")
def take_back(case: ThePen, number: _Number) -> DecisionSeen:
    """Take back what was said of a step; the decision stays, as taken back."""
    return case.corroboration.graph.take_back(number)
