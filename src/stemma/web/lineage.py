"""`/api/lineage`: who takes from whom, step by step, and what a person says of a step."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.case import Case
from stemma.model.coverage import StepRuled, StepsAsked, StepsListed
from stemma.model.decisions import DecisionSeen
from stemma.model.looks import Looked, LookRuling, LooksAsked, LooksListed
from stemma.model.tree import Tree
from stemma.publish import corroborated as tables
from stemma.publish import drawings, exits, lineage_drawing, looks, prov
from stemma.web.asking import Limit, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import (
    CSV,
    PNG,
    PROV,
    SVG,
    Provenance,
    Raster,
    Sheet,
    Vector,
    named,
    sheet,
)

router = APIRouter()

_Claim = Annotated[str, Query(max_length=500, description="Only steps of this claim.")]
_Ruling = Annotated[
    Literal["", "open", "confirmed", "rejected"], Query(description="Only with this ruling.")
]
_Changed = Annotated[bool, Query(description="Only steps that changed something.")]
_One = Annotated[str, Query(min_length=1, max_length=500, description="The key of the claim.")]
_Origins = Annotated[bool, Query(description="Without what only takes from others.")]
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


@router.get("/lineage/tree")
def tree(case: TheCase, claim: _One, *, origins: _Origins = False) -> Tree:
    """Return where the sources of a claim are drawn, and the lines between them."""
    one = case.corroboration.board.one(claim)
    return case.corroboration.graph.tree(one, only_origins=origins)


@router.get("/lineage.svg", response_class=Vector, responses=SVG)
def vector(case: TheCase, claim: _One, *, origins: _Origins = False) -> Vector:
    """Return the lineage of a claim as a drawing, for print."""
    made = drawings.svg(_drawing(case, claim, only_origins=origins))
    return Vector(made, headers=named("lineage.svg"))


@router.get("/lineage.png", response_class=Raster, responses=PNG)
def raster(case: TheCase, claim: _One, *, origins: _Origins = False) -> Raster:
    """Return the lineage of a claim as a picture."""
    made = drawings.png(_drawing(case, claim, only_origins=origins))
    return Raster(iter((made,)), headers=named("lineage.png"))


@router.get("/lineage.prov.json", response_class=Provenance, responses=PROV)
def provenance(case: TheCase) -> Provenance:
    """Return all sources, assertions, steps and decisions about them as PROV-JSON."""
    steps = case.corroboration.graph.listed(limit=None).steps
    told = exits.json_file(prov.document(case.corroboration.lineage(), steps))
    return Provenance(iter((told.encode(),)), headers=named("lineage.prov.json"))


def _looks(*, claim: _Claim = "", ruling: LookRuling = "") -> LooksAsked:
    return LooksAsked(claim=claim, ruling=ruling)


AskedLooks = Annotated[LooksAsked, Depends(_looks)]


@router.get("/lineage/to-look-at")
def to_look_at(
    case: TheCase, asked: AskedLooks, offset: Offset = 0, limit: Limit = 50
) -> LooksListed:
    """Return a stretch of what is to be looked at: who names whom, and what was found there."""
    return case.corroboration.looks.listed(asked, limit=limit, offset=offset)


@router.get("/lineage/to-look-at.csv", response_class=Sheet, responses=CSV)
def table_of_looks(case: TheCase, asked: AskedLooks) -> Sheet:
    """Return what is to be looked at as CSV, with both places."""
    found = case.corroboration.looks.listed(asked, limit=None)
    return sheet("to-look-at", looks.table(found.looks))


@router.post("/lineage/to-look-at", status_code=201)
def decide(case: ThePen, said: Annotated[Looked, Body()]) -> LooksListed:
    """Confirm it as a change of a kind, or reject it; return what is to be looked at."""
    case.corroboration.looks.decide(said)
    return case.corroboration.looks.listed(limit=None)


def _drawing(case: Case, claim: str, *, only_origins: bool) -> drawings.Drawing:
    one = case.corroboration.board.one(claim)
    return lineage_drawing.drawing(
        one, case.corroboration.graph.tree(one, only_origins=only_origins)
    )


@router.post("/lineage/rulings", status_code=201)
def rule(case: ThePen, said: Annotated[StepRuled, Body()]) -> StepsListed:
    """Confirm or reject a step, or draw one; return the steps of its claim."""
    case.corroboration.graph.rule(said.child, said.parent, said.verb, why=said.why)
    return case.corroboration.graph.listed(limit=None)


@router.delete("/lineage/rulings/{number}")
def take_back(case: ThePen, number: _Number) -> DecisionSeen:
    """Take back what was said of a step, or of what was to be looked at."""
    return case.corroboration.graph.take_back(number)
