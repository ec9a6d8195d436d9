"""`/api/labels` and the reading status of documents: what a person sorts them by."""

from typing import Annotated

from fastapi import APIRouter, Body

from stemma.model.labels import Changed, Label, Labelling, Marking, MarkingMany, Renaming
from stemma.publish import listings
from stemma.web.asking import Hash
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()


@router.get("/labels")
def labels(case: TheCase) -> list[Label]:
    """Return the labels in use, each with its pattern and counts, in the order of their words."""
    return list(case.labels.every())


@router.get("/labels.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase) -> Sheet:
    """Return the labels in use as CSV, all of them."""
    return sheet("labels", listings.labels(case.labels.every()))


@router.post("/labels")
def put(case: ThePen, asked: Annotated[Labelling, Body()]) -> Changed:
    """Put a label on documents or take it off, as one act."""
    return Changed(case.labels.put(asked.documents, asked.label, on=asked.on))


@router.put("/labels/{word:path}")
def rename(case: ThePen, word: str, asked: Annotated[Renaming, Body()]) -> Changed:
    """Give a label another word wherever it stands, as one act."""
    return Changed(case.labels.rename(word, asked.label))


@router.put("/documents/{hash}/status")
def mark(case: ThePen, content: Hash, asked: Annotated[Marking, Body()]) -> Changed:
    """Set the reading status of a document."""
    return Changed(case.labels.mark([content], asked.status))


@router.put("/documents/status")
def mark_many(case: ThePen, asked: Annotated[MarkingMany, Body()]) -> Changed:
    """Set the reading status of several documents, as one act."""
    return Changed(case.labels.mark(asked.documents, asked.status))
