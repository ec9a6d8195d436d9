"""`/api/deals`: what was agreed, cell by cell, and what a person says of a cell."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query, Response

from stemma.model.deal_sheets import CellJudged, DealLines, DealLinesAsked, DealSheet, DealSort
from stemma.model.decisions import DecisionSeen
from stemma.publish import deals as tables
from stemma.publish.deal_book import workbook
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_Deal = Annotated[int, Path(ge=1, le=2**31, description="The number of the deal in the list.")]
_Number = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]
_AsOf = Annotated[
    str,
    Query(
        pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="The state on this day; the last if empty."
    ),
]


def _asked(name: Named = "", sort: DealSort = "day", *, descending: bool = False) -> DealLinesAsked:
    return DealLinesAsked(words=name, sort=sort, descending=descending)


Asked = Annotated[DealLinesAsked, Depends(_asked)]


@router.get("/deals")
def deals(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> DealLines:
    """Return a stretch of the list of deals."""
    return case.deals.lines(asked, limit=limit, offset=offset)


@router.get("/deals.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the list of deals as CSV, a line each."""
    return sheet("deals", tables.lines(case.deals.lines(asked, limit=None).deals))


@router.get("/deal-cells.csv", response_class=Sheet, responses=CSV)
def cells(case: TheCase, as_of: _AsOf = "") -> Sheet:
    """Return every cell of all deals as CSV, with all its places."""
    return sheet("deal-cells", tables.cells(case.seen().name, case.deals.every(as_of)))


@router.get("/deals.xlsx", response_class=Response, responses={200: {"content": {_BOOK: {}}}})
def book(case: TheCase, as_of: _AsOf = "") -> Response:
    """Return the deal sheets as a workbook whose comments cite page and box."""
    made = workbook(case.seen().name, case.deals.every(as_of))
    headers = {"Content-Disposition": 'attachment; filename="deals.xlsx"'}
    return Response(made, media_type=_BOOK, headers=headers)


@router.get("/deals/{deal}")
def one(case: TheCase, deal: _Deal, as_of: _AsOf = "") -> DealSheet:
    """Return a deal sheet in its state at a day."""
    return case.deals.one(deal, as_of)


@router.post("/deals/{deal}/judgements", status_code=201)
def judge(case: ThePen, deal: _Deal, said: Annotated[CellJudged, Body()]) -> DealSheet:
    """Confirm a value of a cell, reject the cell, or put a value of one's own into it."""
    return case.deals.judge(deal, said)


@router.delete("/deal-judgements/{number}")
def take_back(case: ThePen, number: _Number) -> DecisionSeen:
    """Take back what was said of a cell; the decision stays, as taken back."""
    return case.deals.take_back(number)
