"""`/api/documents/{hash}/pages`: the text of a page, its words, and where a query stands on it."""

from fastapi import APIRouter

from stemma.model.answers import PageSeen
from stemma.model.places import Box
from stemma.web.asking import Hash, PageNumber, Words
from stemma.web.desk import TheCase

router = APIRouter(prefix="/documents/{hash}/pages/{number}")


@router.get("")
def page(case: TheCase, content: Hash, number: PageNumber) -> PageSeen:
    """Return a page's leading text with its words, their boxes and confidence."""
    return case.page(content, number)


@router.get("/boxes")
def boxes(case: TheCase, content: Hash, number: PageNumber, q: Words) -> list[Box]:
    """Return the boxes of all places on a page that answer a query."""
    return list(case.boxes(content, number, q))
