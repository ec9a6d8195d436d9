"""`/api/names`: the table of names, and words of the case that may belong into it."""

from typing import Annotated

from fastapi import APIRouter, Body, Path, Query

from stemma.model.names import (
    LONGEST_NAME,
    NameCandidate,
    NameEntry,
    NamesCompared,
    NamesListed,
    NameSort,
    SameName,
)
from stemma.publish import listings
from stemma.web.asking import Limit, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Number = Annotated[int, Path(ge=1, le=2**53, description="The number of an entry.")]
Words = Annotated[str, Query(max_length=LONGEST_NAME, description="What a name holds.")]
Name = Annotated[str, Query(min_length=1, max_length=LONGEST_NAME, description="A name.")]
Why = Annotated[str, Query(max_length=2000, description="The reason, for the record.")]


@router.get("/names")
def names(
    case: TheCase,
    *,
    q: Words = "",
    sort: NameSort = "late",
    descending: bool = True,
    offset: Offset = 0,
    limit: Limit = 50,
) -> NamesListed:
    """Return a stretch of the table of names, the latest entry first."""
    return case.names.listed(q, sort, descending=descending, limit=limit, offset=offset)


@router.get("/names.csv", response_class=Sheet, responses=CSV)
def table(
    case: TheCase, *, q: Words = "", sort: NameSort = "late", descending: bool = True
) -> Sheet:
    """Return the table of names as CSV, all of it."""
    return sheet("names", listings.names(case.names.every(q, sort, descending=descending)))


@router.get("/names/candidates")
def candidates(
    case: TheCase, name: Name, limit: Annotated[int, Query(ge=1, le=50)] = 5
) -> list[NameCandidate]:
    """Return words of the case that sound like a name: proposals, for a person to judge."""
    return list(case.names.candidates(name, limit))


@router.get("/names/compared")
def compared(case: TheCase, one: Name, other: Name) -> NamesCompared:
    """Return whether two written full names may be one person's, by the names alone, and why."""
    return case.names.compared(one, other)


@router.post("/names", status_code=201)
def add(case: ThePen, same: Annotated[SameName, Body()]) -> NameEntry:
    """Hold two names to be the same: from now on a search for one finds the other."""
    return case.names.add(same)


@router.delete("/names/{number}")
def take_back(case: ThePen, number: Number, why: Why = "") -> NameEntry:
    """Take an entry back; the decision stays, as taken back."""
    return case.names.take_back(number, why)
