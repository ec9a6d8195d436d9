"""`/api/decisions` and `/api/undo`: who decided what, when, why, and taking the last act back."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.decisions import DecisionsAsked, DecisionsListed, TakenBack, Verb
from stemma.publish import listings
from stemma.web.asking import Limit, Offset, OnlyDocument
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

People = Annotated[
    list[str] | None, Query(alias="who", max_length=200, description="Only by these people.")
]
Verbs = Annotated[list[Verb] | None, Query(alias="verb", description="Only of these verbs.")]


def _asked(
    *,
    who: People = None,
    verb: Verbs = None,
    document: OnlyDocument = None,
    descending: bool = True,
) -> DecisionsAsked:
    return DecisionsAsked(
        people=who or (), verbs=verb or (), document=document, descending=descending
    )


Asked = Annotated[DecisionsAsked, Depends(_asked)]


@router.get("/decisions")
def decisions(
    case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50
) -> DecisionsListed:
    """Return a stretch of the decisions, the latest first; those taken back are among them."""
    return case.decisions.listed(asked, limit=limit, offset=offset)


@router.get("/decisions.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the decisions asked for as CSV, all of them."""
    return sheet("decisions", listings.decisions(case.decisions.every(asked)))


@router.post("/undo")
def undo(case: ThePen) -> TakenBack:
    """Take back the last act of whoever works on the case; return what it was."""
    return case.decisions.undo()
