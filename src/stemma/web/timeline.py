"""`/api/timeline`: what the papers date, and what they only foresee."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query

from stemma.model.counts import CountsListed
from stemma.model.happenings import HappeningKind, TimelineAsked, TimelineListed
from stemma.publish import timeline as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Kinds = Annotated[
    list[HappeningKind] | None, Query(alias="kind", description="Only of these kinds.")
]
_Collection = Annotated[
    Literal["cache", "coverage", "reference", "all"], Query(description="Of this collection.")
]
_Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="A day, or empty.")]
_Foreseen = Annotated[
    bool | None, Query(description="Only what is foreseen, or only what happened; else both.")
]


def _asked(  # noqa: PLR0913 (each is a part of the address)
    *,
    kind: _Kinds = None,
    collection: _Collection = "cache",
    name: Named = "",
    since: _Day = "",
    until: _Day = "",
    foreseen: _Foreseen = None,
    descending: bool = False,
) -> TimelineAsked:
    return TimelineAsked(
        kinds=tuple(kind or ()),
        collections=() if collection == "all" else (collection,),
        words=name,
        first=since,
        last=until,
        foreseen=foreseen,
        descending=descending,
    )


Asked = Annotated[TimelineAsked, Depends(_asked)]


@router.get("/timeline")
def timeline(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 100) -> TimelineListed:
    """Return a stretch of the happenings, the earliest first unless asked."""
    return case.timeline.listed(asked, limit=limit, offset=offset)


@router.get("/timeline.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all happenings that are asked for as CSV, with every place that dates them."""
    listed = case.timeline.listed(asked, limit=None)
    return sheet("timeline", tables.table(case.seen().name, listed))


@router.get("/timeline/counts")
def counts(case: TheCase, asked: Asked) -> CountsListed:
    """Return how many happenings texts say there were, beside how many are listed."""
    return case.timeline.counts(asked)


@router.get("/timeline/counts.csv", response_class=Sheet, responses=CSV)
def table_of_counts(case: TheCase, asked: Asked) -> Sheet:
    """Return all counts that are asked for as CSV, with what is listed beside them."""
    return sheet("counts", tables.table(case.seen().name, case.timeline.counts(asked)))
