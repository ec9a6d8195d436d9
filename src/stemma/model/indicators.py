"""Indicators: what would be seen if a hypothesis were true, how it is watched, what was seen."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.pointing import Pointed

IndicatorState = Literal["seen", "not seen", "not looked"]
"""Seen once; looked for and never seen; nobody looked yet."""

Saw = Literal["seen", "not seen", "note"]
"""What a look brought: it was seen, it was not, or only something to note."""

IndicatorSort = Literal["made", "state", "looked"]
"""As they were made; seen ones first; the one that was looked at longest ago first."""

_Words = Annotated[str, Field(min_length=1, max_length=1000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A dated note: what was seen on a day, and where. `key` is empty in what is kept."""

    on: dt.date
    saw: Saw
    words: str
    key: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Something that can be observed, the hypothesis it would speak for, and how it is watched."""

    observable: str
    speaks_for: Pointed
    watched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorSeen:
    """An indicator for people; looks stand by day, the latest first.

    `first` is the day on which it was first seen, `last` the day of the latest look.
    """

    key: str
    indicator: Indicator
    state: IndicatorState
    first: dt.date | None
    last: dt.date | None
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsAsked:
    """Which indicators: of one question; words of them; only in a state."""

    question: str = ""
    words: str = ""
    states: tuple[IndicatorState, ...] = ()
    sort: IndicatorSort = "made"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsListed:
    """A stretch of the indicators."""

    total: int
    indicators: tuple[IndicatorSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorGiven:
    """An indicator as a person writes it; `hypothesis` is a path ("q1/h2")."""

    observable: _Words
    hypothesis: Annotated[str, Field(pattern=r"^q\d{1,9}/h\d{1,9}$")]
    watched: _Words


@dataclass(frozen=True, slots=True, kw_only=True)
class LookGiven:
    """A dated note as a person writes it."""

    on: dt.date
    saw: Saw
    words: Annotated[str, Field(max_length=2000)] = ""
