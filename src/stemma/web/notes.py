"""`/api/notes`: what people wrote about places."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query
from fastapi.responses import JSONResponse

from stemma.model.labels import Changed
from stemma.model.notes import (
    Note,
    NoteAsked,
    NoteEdited,
    NoteFacets,
    NotesAsked,
    NotesListed,
    NoteSort,
)
from stemma.model.places import Digest
from stemma.publish import annotations, listings
from stemma.web.asking import Labels, Limit, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Number = Annotated[int, Path(ge=1, le=2**53, description="The note's number, 12 of N 12.")]
Documents = Annotated[
    list[Digest] | None, Query(alias="document", max_length=200, description="Only on these.")
]
People = Annotated[
    list[str] | None, Query(alias="who", max_length=200, description="Only by these people.")
]
Page = Annotated[int | None, Query(ge=1, le=2**31, description="Only on this page.")]
Words = Annotated[str, Query(max_length=500, description="What must stand in note or quote.")]
Seen = Annotated[
    int | None, Query(ge=1, le=2**53, description="The edition that one had before one.")
]


def _which(
    label: Labels = None,
    document: Documents = None,
    who: People = None,
    page: Page = None,
    q: Words = "",
) -> NotesAsked:
    return NotesAsked(
        labels=label or (), documents=document or (), people=who or (), page=page, words=q
    )


def _asked(
    which: Annotated[NotesAsked, Depends(_which)],
    *,
    again: bool = False,
    sort: NoteSort = "number",
    descending: bool = False,
) -> NotesAsked:
    return replace(which, again=again, sort=sort, descending=descending)


Asked = Annotated[NotesAsked, Depends(_asked)]


@router.get("/notes")
def notes(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> NotesListed:
    """Return a stretch of the notes."""
    return case.notes.listed(asked, limit=limit, offset=offset)


@router.get("/notes/facets")
def facets(case: TheCase) -> NoteFacets:
    """Return by what the notes can be narrowed: labels, people, documents."""
    return case.notes.facets()


class _Annotations(JSONResponse):
    media_type = annotations.MEDIA_TYPE


@router.get("/notes.jsonld", response_class=_Annotations, response_model=None)
def jsonld(case: TheCase, asked: Asked) -> JSONResponse:
    """Return the notes as a collection of W3C Web Annotations, whole."""
    collection = annotations.collection(case.seen().name, case.notes.every(asked))
    return _Annotations(
        collection,
        headers={"Content-Disposition": 'attachment; filename="notes.jsonld"'},
    )


@router.get("/notes.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the notes asked for as CSV, all of them."""
    return sheet("notes", listings.notes(case.notes.every(asked)))


@router.get("/notes/{number}")
def note(case: TheCase, number: Number) -> Note:
    """Return one note where it stands today."""
    return case.notes.one(number)


@router.post("/notes", status_code=201)
def add(case: ThePen, asked: Annotated[NoteAsked, Body()]) -> Note:
    """Write a note at a place."""
    return case.notes.add(asked)


@router.put("/notes/{number}")
def change(case: ThePen, number: Number, asked: Annotated[NoteEdited, Body()]) -> Note:
    """Let a note say something else; refused (409) where it was changed meanwhile."""
    return case.notes.change(number, asked)


@router.delete("/notes/{number}")
def delete(case: ThePen, number: Number, decision: Seen = None) -> Changed:
    """Delete a note; its number is never given to another, and undoing brings it back."""
    case.notes.delete(number, decision)
    return Changed(1)
