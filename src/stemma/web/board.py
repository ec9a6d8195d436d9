"""`/api/board`: the examined documents by checks."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.board import Board, BoardAsked, BoardRows, BoardSort
from stemma.publish import observing
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase
from stemma.web.observations import Categories, JudgedSo
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Rows = Annotated[BoardRows, Query(description="Which documents.")]


def _asked(
    rows: _Rows = "all",
    category: Categories = None,
    judged: JudgedSo = None,
    name: Named = "",
    sort: BoardSort = "path",
) -> BoardAsked:
    return BoardAsked(
        rows=rows, categories=category or (), judged=judged or (), name=name, sort=sort
    )


Asked = Annotated[BoardAsked, Depends(_asked)]


@router.get("/board")
def board(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 100) -> Board:
    """Return a stretch of the documents, with how every check ended on each."""
    return case.observations.board(asked, limit=limit, offset=offset)


@router.get("/board.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return the board as CSV: a line for each document, a column for each check."""
    return sheet("board", observing.board(case.observations.board(asked, limit=None)))
