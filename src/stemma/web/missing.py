"""`/api/missing`: papers that items of the cache cite, and which of them the cache lacks."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.references import (
    CitationsAsked,
    Holding,
    PaperKind,
    PapersListed,
    PaperSort,
)
from stemma.publish import related
from stemma.web.asking import Limit, Offset, OnlyDocument
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Holdings = Annotated[
    list[Holding] | None, Query(alias="holding", description="Only there, unsure, or absent.")
]
_Kinds = Annotated[list[PaperKind] | None, Query(alias="kind", description="Only these kinds.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which citations, and the order of the papers that are cited."""

    holding: _Holdings = None
    kind: _Kinds = None
    document: OnlyDocument = None
    sort: PaperSort = "kind"

    @property
    def citations(self) -> CitationsAsked:
        """Return what is asked of the case."""
        return CitationsAsked(
            holdings=self.holding or (), kinds=self.kind or (), document=self.document
        )


TheAsked = Annotated[Asked, Depends()]


@router.get("/missing")
def missing(case: TheCase, asked: TheAsked, offset: Offset = 0, limit: Limit = 50) -> PapersListed:
    """Return a stretch of the cited papers: what is absent first, then what is unsure."""
    return case.missing.papers(asked.citations, asked.sort, limit=limit, offset=offset)


@router.get("/missing.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: TheAsked) -> Sheet:
    """Return every place that names one of these papers as CSV."""
    return sheet("missing", related.citations(case.missing.every(asked.citations)))
