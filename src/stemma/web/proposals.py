"""`/api/proposals`: what may be one document, what may be several; a person decides."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends, Query

from stemma.model.proposals import (
    ProposalKind,
    ProposalsAsked,
    ProposalsDecided,
    ProposalsDone,
    ProposalsListed,
)
from stemma.publish import listings
from stemma.web.asking import Limit, Offset, OnlyDocument
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Kinds = Annotated[
    list[ProposalKind] | None, Query(alias="kind", description="Only of these kinds.")
]


def _asked(
    kind: Kinds = None, document: OnlyDocument = None, sort: Literal["files", "signs"] = "files"
) -> ProposalsAsked:
    return ProposalsAsked(kinds=kind or (), document=document, sort=sort)


Asked = Annotated[ProposalsAsked, Depends(_asked)]


@router.get("/proposals")
def proposals(
    case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50
) -> ProposalsListed:
    """Return a stretch of the proposals that nobody has decided about, with their signs."""
    return case.proposals.listed(asked, limit=limit, offset=offset)


@router.get("/proposals.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return them as CSV, all of them."""
    return sheet("proposals", listings.proposals(case.proposals.every(asked)))


@router.post("/proposals/accept")
def accept(case: ThePen, asked: Annotated[ProposalsDecided, Body()]) -> ProposalsDone:
    """Join and split as proposed, as one act that can be taken back."""
    return ProposalsDone(done=case.proposals.accept(asked.keys, asked.why))


@router.post("/proposals/reject")
def reject(case: ThePen, asked: Annotated[ProposalsDecided, Body()]) -> ProposalsDone:
    """Never propose these again, until that is taken back."""
    return ProposalsDone(done=case.proposals.reject(asked.keys, asked.why))
