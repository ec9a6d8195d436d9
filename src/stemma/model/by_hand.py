"""Claims by hand: what people merged, parted, wrote themselves, and attached."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.coverage import Side
from stemma.model.places import Place
from stemma.model.register import PlaceAt

Whence = Literal["the cache", "coverage", "reference"]
"""Where a place lies that a person put to a claim."""

_Key = Annotated[str, Field(min_length=1, max_length=500)]
_Words = Annotated[str, Field(min_length=1, max_length=500)]
_Long = Annotated[str, Field(max_length=2000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePut:
    """A place that a person put to a claim. `name` is what its document is called."""

    claim: str
    side: Side
    place: Place
    whence: Whence
    name: str
    decision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """All that people did to claims.

    `merged` leads from a claim to the one it was merged into, `moved` from an assertion to the
    claim it was put under; `written` are the keys of people's own claims.
    """

    merged: Mapping[str, str]
    moved: Mapping[str, str]
    places: tuple[PlacePut, ...] = ()
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWritten:
    """A claim in a person's own words."""

    statement: _Words
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsMerged:
    """A claim that says the same as another, and goes into it."""

    claim: _Key
    into: _Key
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssertionsMoved:
    """Assertions that are put under another claim: an existing one, or one in these words."""

    assertions: Annotated[tuple[_Key, ...], Field(min_length=1, max_length=500)]
    into: Annotated[str, Field(max_length=500)] = ""
    statement: Annotated[str, Field(max_length=500)] = ""
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceGiven:
    """A place that speaks for a claim, or against it."""

    claim: _Key
    at: PlaceAt
    side: Side = "for"
    why: _Long = ""
