"""`/api/timeline`: what the papers date, and what they only foresee."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.happenings import HappeningKind, TimelineAsked, TimelineListed
from stemma.publish import timeline as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Kinds = Annotated[
    list[HappeningKind] | None, Query(alias="kind", description="Only of these kinds.")
]
_Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="A day, or empty.")]
_Foreseen = Annotated[
    bool | None, Query(description="Only what is foreseen, or only what happened; else both.")
]


def _asked(
    *,
    kind: _Kinds = None,
    name: Named = "",
    since: _Day = "",
    until: _Day = "",
    foreseen: _Foreseen = None,
    descending: bool = False,
) -> TimelineAsked:
    return TimelineAsked(
        kinds=tuple(kind or ()),
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
    return sheet("timeline", tables.happenings(case.seen().name, case.timeline.every(asked)))
