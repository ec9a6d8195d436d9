"""`/api/search`: places that answer a query, how many, and by what they can be narrowed down."""

from typing import Annotated

from fastapi import APIRouter, Query

from stemma.model.answers import Found, Totals
from stemma.model.forms import TermForms
from stemma.model.places import Digest
from stemma.model.searches import (
    DocumentsFound,
    Facets,
    LineFound,
    ListToSearch,
    PagesFound,
    Stretch,
    Understood,
)
from stemma.publish import tables
from stemma.web.asked import TheAsked
from stemma.web.asking import Limit, Offset, Words
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

Whole = Annotated[
    list[Annotated[Digest, Query(pattern="^[0-9a-f]{64}$")]],
    Query(default_factory=list, max_length=20, description="Documents shown with many pages."),
]

Each = Annotated[
    int | None, Query(ge=1, le=500, description="Pages of one document at most; all if left out.")
]
Open = Annotated[
    list[str],
    Query(
        alias="open",
        default_factory=list,
        max_length=100,
        description="Folders whose folders are counted.",
    ),
]


@router.get("/search")
def search(
    case: TheCase, q: Words, asked: TheAsked, offset: Offset = 0, limit: Limit = 50
) -> Found:
    """Return hits, each with its page, boxes and how it matched."""
    return case.finding.hits(q, asked.narrowing, sort=asked.sort, limit=limit, offset=offset)


@router.get("/search/pages")
def pages(
    case: TheCase,
    q: Words,
    asked: TheAsked,
    offset: Offset = 0,
    limit: Limit = 50,
    per_document: Each = None,
) -> PagesFound:
    """Return the pages that have hits, each once, with its first hit and how many there are."""
    return case.finding.pages(
        q,
        asked.narrowing,
        sort=asked.sort,
        stretch=Stretch(limit, offset),
        per_document=per_document,
    )


@router.get("/search/documents")
def documents(
    case: TheCase,
    q: Words,
    asked: TheAsked,
    whole: Whole,
    offset: Offset = 0,
    limit: Annotated[int, Query(ge=1, le=100, description="How many documents.")] = 10,
) -> DocumentsFound:
    """Return the documents that have hits, each with its best pages and how many others."""
    return case.finding.documents(
        q, asked.narrowing, sort=asked.sort, stretch=Stretch(limit, offset), opened=whole
    )


@router.get("/search/understood")
def understood(case: TheCase, q: Words) -> Understood:
    """Take a line of search apart: its words, and what its filters narrow the search down to."""
    return case.finding.understood(q)


@router.get("/search/totals")
def totals(case: TheCase, q: Words, asked: TheAsked) -> Totals:
    """Return how many hits, pages and documents there are; this may take a second."""
    return case.finding.totals(q, asked.narrowing)


@router.get("/search/forms")
def forms(case: TheCase, q: Words, asked: TheAsked) -> list[TermForms]:
    """Return each term with all forms in which it is looked for, and through what."""
    return list(case.finding.forms(q, asked.narrowing.kinds))


@router.get("/search/facets")
def facets(case: TheCase, asked: TheAsked, opened: Open, q: Words = "") -> Facets:
    """Return documents by each value the search can be narrowed down to; without `q` of all."""
    return case.finding.facets(q, asked.narrowing, opened=opened)


@router.get("/search.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, q: Words, asked: TheAsked) -> Sheet:
    """Return every hit as a row of a CSV file, without a limit."""
    rows = case.finding.rows(q, asked.narrowing, sort=asked.sort)
    return sheet("hits", tables.hits(rows))


@router.post("/search/batch")
def batch(case: TheCase, wanted: ListToSearch) -> list[LineFound]:
    """Return for each query of a list how much answers it, or why it is none."""
    return list(case.finding.lines(wanted.queries, wanted.narrowing))


@router.post("/search/batch.csv", response_class=Sheet, responses=CSV)
def batch_table(case: TheCase, wanted: ListToSearch) -> Sheet:
    """Return the same as a CSV file."""
    return sheet("list", tables.lines(case.finding.lines(wanted.queries, wanted.narrowing)))
