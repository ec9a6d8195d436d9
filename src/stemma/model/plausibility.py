"""Plausibility: a figure derived by a formula from values of the case, beside what is known of it.

A range over a height is a glide ratio; whether it can be reached, the literature says.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from stemma.model.mentions import Told
from stemma.model.places import Place
from stemma.model.pointing import Pointed, PointedGiven
from stemma.model.values import Qualifier

MOST_INPUTS = 12

Compared = Literal["within", "overlaps", "above", "below", "not compared"]
"""The derived interval beside the known one: inside of it, partly, wholly above or below it."""

_Name = Annotated[str, Field(pattern=r"^[a-z][a-z_0-9]{0,29}$")]
_Number = Annotated[
    Decimal,
    Field(max_digits=30, decimal_places=6, allow_inf_nan=False),
    AfterValidator(lambda number: Decimal(f"{number:f}")),
]
"""Six places at most and no exponent, so that JSON has it as a plain number."""
_At = Annotated[int, Field(ge=0, le=2**31)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A value of the case under the name that the formula has for it.

    `start` and `end` are code points of the page's text. `value` and `qualifier` are as the value
    is told everywhere; `stands` is False where the page states it no more.
    """

    name: str
    place: Place
    start: int
    end: int
    value: Told
    qualifier: Qualifier
    document: str = ""
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Literature:
    """What is known elsewhere: from `low` to `high` (None for no limit) in a unit, and where."""

    low: _Number | None
    high: _Number | None
    unit: Annotated[str, Field(max_length=20)] = ""
    source: Annotated[str, Field(min_length=1, max_length=500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """A derived figure: what it is, what it is about, the formula, its values, what is known."""

    title: str
    about: Pointed
    formula: str
    inputs: tuple[Input, ...]
    known: Literature | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningSeen:
    """A derived figure for people.

    `low` and `high` are plain numbers rounded outwards to four figures, None for no limit. `rough`
    tells that a value is only said to be about so much. `sentence` is ready for a report. `problem`
    says why it cannot be reckoned.
    """

    key: str
    reckoning: Reckoning
    low: str | None
    high: str | None
    unit: str
    rough: bool
    compared: Compared
    sentence: str
    problem: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlausibilityAsked:
    """Which figures: words of them; only about a claim (its key) or a hypothesis (its path)."""

    words: str = ""
    about: str = ""
    sort: Literal["made", "title"] = "made"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlausibilityListed:
    """A stretch of the derived figures."""

    total: int
    figures: tuple[ReckoningSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InputGiven:
    """A value of the case as a person takes it: which of those that were found on a page."""

    name: _Name
    document: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    page: Annotated[int, Field(ge=1, le=2**31)]
    start: _At
    end: _At


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningGiven:
    """A derived figure as a person writes it."""

    title: Annotated[str, Field(min_length=1, max_length=300)]
    about: PointedGiven
    formula: Annotated[str, Field(min_length=1, max_length=200)]
    inputs: Annotated[tuple[InputGiven, ...], Field(min_length=1, max_length=MOST_INPUTS)]
    known: Literature | None = None
    note: Annotated[str, Field(max_length=2000)] = ""
