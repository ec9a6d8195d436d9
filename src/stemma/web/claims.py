"""`/api/claims`: what is claimed, from how many origins; one claim with all of it."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Query

from stemma.model.coverage import (
    ClaimPage,
    ClaimSaid,
    ClaimsAsked,
    ClaimsListed,
    ClaimSort,
    ClaimState,
)
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


@router.post("/claim", status_code=201)
def say(case: ThePen, said: Annotated[ClaimSaid, Body()]) -> ClaimPage:
    """Write the wording of a claim, or judge its state."""
    return case.corroboration.board.say(said)
