"""`/api/claims`: what is claimed, from how many origins; one claim with all of it."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.by_hand import AssertionsMoved, ClaimsMerged, ClaimWritten, PlaceGiven
from stemma.model.coverage import (
    ClaimPage,
    ClaimSaid,
    ClaimsAsked,
    ClaimsListed,
    ClaimSort,
    ClaimState,
)
from stemma.model.decisions import DecisionSeen
from stemma.publish import corroborated as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_States = Annotated[
    list[ClaimState] | None, Query(alias="state", description="Only in these states.")
]
_Conflict = Annotated[bool, Query(description="Only with two values, or denied by somebody.")]
_Key = Annotated[str, Query(min_length=1, max_length=500, description="The key of the claim.")]

_Decision = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]


def _asked(
    *,
    name: Named = "",
    state: _States = None,
    conflict: _Conflict = False,
    sort: ClaimSort = "assertions",
    descending: bool = False,
) -> ClaimsAsked:
    return ClaimsAsked(
        words=name, states=tuple(state or ()), conflict=conflict, sort=sort, descending=descending
    )


Asked = Annotated[ClaimsAsked, Depends(_asked)]


@router.get("/claims")
def claims(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> ClaimsListed:
    """Return a stretch of the claims with their counts, the most asserted first."""
    return case.corroboration.board.listed(asked, limit=limit, offset=offset)


@router.get("/claims.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the claims asked for as CSV, a row for each assertion."""
    chosen = {each.key for each in case.corroboration.board.listed(asked, limit=None).claims}
    names = tables.named(case.corroboration.sources())
    found = [each for each in case.corroboration.claims() if each.key in chosen]
    return sheet("claims", tables.claims(found, names))


@router.get("/claim")
def one(case: TheCase, key: _Key) -> ClaimPage:
    """Return a claim: who asserts it, from whom, its origins, what the cache has."""
    return case.corroboration.board.one(key)


@router.post("/claims", status_code=201)
def write(case: ThePen, asked: Annotated[ClaimWritten, Body()]) -> ClaimPage:
    """Write a claim of one's own."""
    return case.corroboration.board.one(case.corroboration.hand.write(asked))


@router.post("/claims/merged", status_code=201)
def merge(case: ThePen, asked: Annotated[ClaimsMerged, Body()]) -> ClaimPage:
    """Put a claim into another that says the same; return that one."""
    return case.corroboration.board.one(case.corroboration.hand.merge(asked))


@router.post("/claims/parted", status_code=201)
def move(case: ThePen, asked: Annotated[AssertionsMoved, Body()]) -> ClaimPage:
    """Put assertions under another claim, or part them off into a new one; return it."""
    return case.corroboration.board.one(case.corroboration.hand.move(asked))


@router.post("/claims/places", status_code=201)
def put(case: ThePen, asked: Annotated[PlaceGiven, Body()]) -> ClaimPage:
    """Put a place to a claim, for or against it."""
    return case.corroboration.board.one(case.corroboration.hand.put(asked))


@router.delete("/claims/hand/{decision}")
def take_back(case: ThePen, decision: _Decision) -> DecisionSeen:
    """Take back one thing that was done to claims by hand."""
    return case.corroboration.hand.take_back(decision)


@router.post("/claim", status_code=201)
def say(case: ThePen, said: Annotated[ClaimSaid, Body()]) -> ClaimPage:
    """Write the wording of a claim, or judge its state."""
    return case.corroboration.board.say(said)
