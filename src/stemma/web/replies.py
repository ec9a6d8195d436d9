"""`/api/replies`: who was asked for a reply, about what, and what came back."""

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.replies import (
    InquiryGiven,
    InquirySeen,
    RepliesAsked,
    RepliesListed,
    ReplyGiven,
    ReplySort,
    ReplyState,
)
from stemma.publish import replies as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Key = Annotated[str, Path(pattern=r"^r\d{1,9}$", description="The key of the inquiry.")]
_States = Annotated[
    list[ReplyState] | None, Query(alias="state", description="Only in these states.")
]


def _asked(
    *,
    name: Named = "",
    state: _States = None,
    sort: ReplySort = "open",
    descending: bool = False,
) -> RepliesAsked:
    return RepliesAsked(words=name, states=tuple(state or ()), sort=sort, descending=descending)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


Asked = Annotated[RepliesAsked, Depends(_asked)]
Today = Annotated[dt.date, Depends(_today)]


@router.get("/replies")
def replies(
    case: TheCase, asked: Asked, today: Today, offset: Offset = 0, limit: Limit = 50
) -> RepliesListed:
    """Return a stretch of the inquiries as they stand today, the open ones first."""
    return case.corroboration.replies.listed(asked, today=today, limit=limit, offset=offset)


@router.get("/replies.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked, today: Today) -> Sheet:
    """Return the inquiries asked for as CSV."""
    found = case.corroboration.replies.listed(asked, today=today, limit=None)
    return sheet("replies", tables.table(found.inquiries))


@router.post("/replies", status_code=201)
def ask(case: ThePen, today: Today, given: Annotated[InquiryGiven, Body()]) -> InquirySeen:
    """Write down that somebody was asked."""
    key = case.corroboration.replies.ask(given)
    return case.corroboration.replies.one(key, today=today)


@router.put("/replies/{key}")
def change(
    case: ThePen, today: Today, key: _Key, given: Annotated[InquiryGiven, Body()]
) -> InquirySeen:
    """Write an inquiry anew."""
    case.corroboration.replies.change(key, given)
    return case.corroboration.replies.one(key, today=today)


@router.delete("/replies/{key}")
def drop(case: ThePen, today: Today, key: _Key) -> RepliesListed:
    """Take an inquiry out; return the beginning of what is left."""
    case.corroboration.replies.drop(key)
    return case.corroboration.replies.listed(today=today)


@router.put("/replies/{key}/answer")
def answer(
    case: ThePen, today: Today, key: _Key, given: Annotated[ReplyGiven, Body()]
) -> InquirySeen:
    """Write down what came back."""
    case.corroboration.replies.answer(key, given)
    return case.corroboration.replies.one(key, today=today)


@router.delete("/replies/{key}/answer")
def drop_answer(case: ThePen, today: Today, key: _Key) -> InquirySeen:
    """Take out what came back."""
    case.corroboration.replies.drop(key, only_reply=True)
    return case.corroboration.replies.one(key, today=today)
