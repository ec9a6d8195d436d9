"""`/api/quotes`: direct quotations, and whether they stand in what they are ascribed to."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.claims import Faithfulness
from stemma.model.quotes import QuotesAsked, QuotesListed, QuoteSort
from stemma.publish import corroborated as tables
from stemma.web.asking import Limit, Offset, OnlyDocument
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Faithful = Annotated[
    list[Faithfulness] | None, Query(alias="faithfulness", description="Only such quotations.")
]
_Claim = Annotated[str, Query(max_length=500, description="Only in texts that assert this claim.")]


def _asked(
    faithfulness: _Faithful = None,
    document: OnlyDocument = None,
    claim: _Claim = "",
    sort: QuoteSort = "faithfulness",
) -> QuotesAsked:
    return QuotesAsked(
        faithfulness=tuple(faithfulness or ()), source=document or "", claim=claim, sort=sort
    )


Asked = Annotated[QuotesAsked, Depends(_asked)]


@router.get("/quotes")
def quotes(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> QuotesListed:
    """Return a stretch of the quotations; those that were not found come first."""
    return case.corroboration.quotes.listed(asked, limit=limit, offset=offset)


@router.get("/quotes.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the quotations asked for as CSV."""
    found = case.corroboration.quotes.listed(asked, limit=None)
    return sheet("quotes", tables.quotes(found.quotes))
