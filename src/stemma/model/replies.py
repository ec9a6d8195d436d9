"""Right of reply: who was asked about what, when, by which way, what came back and when."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.pointing import Pointed, PointedGiven

MOST_POINTS = 30

Way = Literal["mail", "letter", "telephone", "message", "in person", "through others"]

Came = Literal["answer", "refusal"]
"""What came back: an answer, or the words that there will be none."""

ReplyState = Literal["waiting", "late", "answered", "refused"]
"""Waiting within the time given; late: nothing came within it; answered; refused to answer."""

ReplySort = Literal["open", "asked", "who"]
"""Open ones first, the longest waiting at the top; by the day of asking; by who was asked."""

_Name = Annotated[str, Field(min_length=1, max_length=200)]
_Long = Annotated[str, Field(max_length=4000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back, and on which day."""

    came: Came
    on: dt.date
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Somebody was asked. `until` is the last day of the time that was given, None for no limit."""

    who: str
    asked: dt.date
    way: Way
    until: dt.date | None
    about: tuple[Pointed, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InquirySeen:
    """An inquiry for people, as it stands on a day.

    `days` is how long it has waited, or how long the reply took. `sentence` is ready to be put into
    a report. `by` and `at` tell who wrote the last of it, and when.
    """

    key: str
    inquiry: Inquiry
    reply: Reply | None
    state: ReplyState
    days: int
    sentence: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesAsked:
    """Which inquiries: words of who was asked or of what about; only in these states."""

    words: str = ""
    states: Sequence[ReplyState] = ()
    sort: ReplySort = "open"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesListed:
    """A stretch of the inquiries; `sentence` says of all of them what came back."""

    total: int
    inquiries: tuple[InquirySeen, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryGiven:
    """An inquiry as a person writes it down."""

    who: _Name
    asked: dt.date
    way: Way = "mail"
    until: dt.date | None = None
    about: Annotated[tuple[PointedGiven, ...], Field(min_length=1, max_length=MOST_POINTS)]
    note: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyGiven:
    """What came back, as a person writes it down."""

    came: Came
    on: dt.date
    words: _Long = ""
