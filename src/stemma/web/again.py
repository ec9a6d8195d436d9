"""`/api/again`: what people wrote about words that a new reading has changed."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.again import AgainAsked, AgainKind, AgainListed, AgainSort, NoteMoved, Seen
from stemma.model.decisions import DecisionSeen
from stemma.model.notes import Note
from stemma.model.pages import PageTexts
from stemma.publish import listings
from stemma.web.asking import Hash, Limit, Offset, PageNumber
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Number = Annotated[int, Path(ge=1, le=2**53, description="The note's number, 12 of N 12.")]
Decided = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]
Kinds = Annotated[list[AgainKind] | None, Query(alias="kind", description="Only of these kinds.")]


def _asked(kind: Kinds = None, sort: AgainSort = "late") -> AgainAsked:
    return AgainAsked(kinds=kind or (), sort=sort)


Asked = Annotated[AgainAsked, Depends(_asked)]


@router.get("/again")
def again(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> AgainListed:
    """Return a stretch of what is to be looked at again, each with what it was and what is now."""
    return case.again.listed(asked, limit=limit, offset=offset)


@router.get("/again.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all of it as CSV."""
    return sheet("again", listings.again(case.again.every(asked)))


@router.delete("/again/{number}")
def take_back(case: ThePen, number: Decided) -> DecisionSeen:
    """Take back what is kept about something that the case holds no more."""
    return case.again.take_back(number)


@router.post("/notes/{number}/keep")
def keep(case: ThePen, number: Number, seen: Annotated[Seen, Body()]) -> Note:
    """Let a note stand in its place on the picture, whatever words are there now."""
    return case.again.keep_note(number, seen)


@router.put("/notes/{number}/place")
def move(case: ThePen, number: Number, asked: Annotated[NoteMoved, Body()]) -> Note:
    """Put a note on other words of its document, or into another box."""
    return case.again.move_note(number, asked)


@router.post("/documents/{hash}/pages/{number}/text/keep")
def keep_text(
    case: ThePen, content: Hash, number: PageNumber, seen: Annotated[Seen, Body()]
) -> PageTexts:
    """Say that a correction holds, whatever the machine reads under it now."""
    return case.again.keep_text(content, number, "person", seen)


@router.post("/documents/{hash}/pages/{number}/translation/keep")
def keep_translation(
    case: ThePen, content: Hash, number: PageNumber, seen: Annotated[Seen, Body()]
) -> PageTexts:
    """Say that a translation holds, whatever text is under it now."""
    return case.again.keep_text(content, number, "translation", seen)
