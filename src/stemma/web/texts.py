"""Every text of a page, and what people write there: corrections and translations."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from stemma.model.pages import (
    Brought,
    Conflict,
    Correction,
    PagesListed,
    PageTexts,
    TextSeen,
    Translation,
    WrittenListed,
)
from stemma.publish import listings
from stemma.web.asking import ALL, Hash, Limit, Offset, PageNumber
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_PAGE = "/documents/{hash}/pages/{number}"
_CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": Conflict, "description": "Somebody changed the text meanwhile: both texts."}
}
Kind = Annotated[Brought | None, Query(description="Only corrections, or only translations.")]
Again = Annotated[bool, Query(description="Only what is to be looked at again.")]


@router.get("/documents/{hash}/pages")
def pages(case: TheCase, content: Hash, offset: Offset = 0, limit: Limit = 500) -> PagesListed:
    """Return a stretch of a document's pages, in order, without their texts."""
    return case.texts.pages(content, offset=offset, limit=limit)


@router.get(f"{_PAGE}/texts")
def texts(case: TheCase, content: Hash, number: PageNumber) -> PageTexts:
    """Return all texts of a page with their words, in the order in which they were made."""
    return case.texts.of_page(content, number)


@router.put(f"{_PAGE}/text", responses=_CONFLICT)
def correct(pen: ThePen, content: Hash, number: PageNumber, correction: Correction) -> PageTexts:
    """Keep a person's text of a page: it leads from now on, and the search finds it at once."""
    return pen.texts.correct(content, number, correction)


@router.delete(f"{_PAGE}/text")
def uncorrect(pen: ThePen, content: Hash, number: PageNumber) -> PageTexts:
    """Take a correction back; what stood before holds again."""
    return pen.texts.take_back(content, number, "person")


@router.get(f"{_PAGE}/translation")
def translation(case: TheCase, content: Hash, number: PageNumber) -> TextSeen:
    """Return the translation of a page that stands."""
    return case.texts.translation(content, number)


@router.put(f"{_PAGE}/translation")
def translate(pen: ThePen, content: Hash, number: PageNumber, translated: Translation) -> PageTexts:
    """Keep a translation of a page: shown beside it and searched, never a source of values."""
    return pen.texts.translate(content, number, translated)


@router.delete(f"{_PAGE}/translation")
def untranslate(pen: ThePen, content: Hash, number: PageNumber) -> PageTexts:
    """Take a translation back; what stood before holds again."""
    return pen.texts.take_back(content, number, "translation")


@router.get("/texts")
def brought(
    case: TheCase,
    *,
    kind: Kind = None,
    again: Again = False,
    descending: bool = True,
    offset: Offset = 0,
    limit: Limit = 50,
) -> WrittenListed:
    """Return what people wrote on pages, latest first unless told otherwise."""
    texts = tuple(case.texts.brought(kind, again=again, late=descending))
    return WrittenListed(total=len(texts), texts=texts[offset : offset + limit])


@router.get("/texts.csv", response_class=Sheet, responses=CSV)
def brought_table(
    case: TheCase, *, kind: Kind = None, again: Again = False, descending: bool = True
) -> Sheet:
    """Return what people wrote on pages as CSV, all of it."""
    return sheet("texts", listings.texts(case.texts.brought(kind, again=again, late=descending)))


@router.get("/documents/{hash}/pages.csv", response_class=Sheet, responses=CSV)
def pages_table(case: TheCase, content: Hash) -> Sheet:
    """Return a document's pages as CSV, all of them."""
    return sheet("pages", listings.pages(case.texts.pages(content, limit=ALL).pages))
