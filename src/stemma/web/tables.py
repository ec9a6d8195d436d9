"""`/api/tables`: the tables that were found, whole or as files for a spreadsheet."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.tables import TablesAsked, TablesListed, TableSort
from stemma.publish import table_files
from stemma.web.asking import ALL, Collections, Limit, Offset, OnlyDocument, chosen
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, XLSX, Sheet, Workbook, sheet, workbook

router = APIRouter()

MOST_SHEETS = 1_000
"""A workbook with more sheets than this opens in no program; the CSV has all."""

OnlyPage = Annotated[
    int | None, Query(ge=1, le=2**31, description="Only tables that are on this page.")
]
OnlyBroken = Annotated[
    bool, Query(description="Only tables with a row in which quantity x price is not the total.")
]


def _asked(
    *,
    document: OnlyDocument = None,
    page: OnlyPage = None,
    collection: Collections = None,
    broken: OnlyBroken = False,
    sort: TableSort = "met",
    descending: bool = False,
) -> TablesAsked:
    return TablesAsked(
        document=document,
        page=page,
        collections=chosen(collection),
        broken=broken,
        sort=sort,
        descending=descending,
    )


Asked = Annotated[TablesAsked, Depends(_asked)]


@router.get("/tables")
def tables(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> TablesListed:
    """Return a stretch of the tables, with their cells, in the order of documents and pages."""
    return case.tables.listed(asked, limit=limit, offset=offset)


@router.get("/tables.csv", response_class=Sheet, responses=CSV)
def cells(case: TheCase, asked: Asked) -> Sheet:
    """Return the cells of all tables that are asked for as CSV, each with its citation."""
    found = case.tables.listed(asked, limit=ALL)
    return sheet("tables", table_files.cells(case.seen().name, found.tables))


@router.get("/tables.xlsx", response_class=Workbook, responses=XLSX)
def book(case: TheCase, asked: Asked) -> Workbook:
    """Return the tables that are asked for as a workbook, each cell with its citation."""
    from stemma.publish import table_book  # noqa: PLC0415 (the first table waits for it, not all)

    found = case.tables.listed(asked, limit=MOST_SHEETS)
    return workbook("tables", table_book.book(case.seen().name, found.tables))
