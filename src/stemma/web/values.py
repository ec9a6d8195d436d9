"""`/api/values`: the values that were found in the texts of the case, with their places."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from stemma.model.mentions import (
    KindCount,
    MentionKind,
    MentionsAsked,
    MentionsListed,
    MentionSort,
)
from stemma.publish import listings
from stemma.web.asked import Narrowed
from stemma.web.asking import Limit, Offset
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Of = Annotated[
    list[MentionKind], Query(default_factory=list, max_length=20, description="Kinds of value.")
]
_Holding = Annotated[str, Query(max_length=500, description="What must stand in the value.")]
_Page = Annotated[int | None, Query(ge=1, le=2**31, description="Only on this page.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Narrowed):
    """Which values, and their order; `value` narrows the values themselves."""

    of: _Of
    holding: _Holding = ""
    page: _Page = None
    sort: MentionSort = "place"
    descending: bool = False

    @property
    def mentions(self) -> MentionsAsked:
        """Return what is asked of the case.

        Raises:
            UsageError: if a filter is not understood.
        """
        return MentionsAsked(
            kinds=tuple(self.of),
            page=self.page,
            words=self.holding,
            narrowing=self.narrowing,
            sort=self.sort,
            descending=self.descending,
        )


TheAsked = Annotated[Asked, Depends()]


@router.get("/values")
def values(case: TheCase, asked: TheAsked, offset: Offset = 0, limit: Limit = 50) -> MentionsListed:
    """Return a stretch of the values, in the order of documents unless told otherwise."""
    return case.mentions.listed(asked.mentions, limit=limit, offset=offset)


@router.get("/values/kinds")
def kinds(case: TheCase, asked: TheAsked) -> list[KindCount]:
    """Return how many values of each kind there are, as if no kind were chosen."""
    return list(case.mentions.kinds(asked.mentions))


@router.get("/values.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: TheAsked) -> Sheet:
    """Return the values asked for as CSV, all of them."""
    return sheet("values", listings.values(case.mentions.every(asked.mentions)))
