"""What is to be looked at, as people see it: both places, what was found, what they decided."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.coverage import SaidOf
from stemma.model.places import Digest, Place
from stemma.model.to_look_at import Amiss, LookedFor

Verdict = Literal["false attribution", "detail without parent", "origin replaced", "rejected"]
"""What a person says of it: it is a change of that kind, or nothing is amiss."""

LookRuling = Literal["", "open", "confirmed", "rejected"]

_Key = Annotated[str, Field(min_length=1, max_length=500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookSeen:
    """An assertion beside the text of the source that it names, for a person to look at.

    `name` and `source_name` are what both are called; `says` is the assertion, `named` the words
    that name the source, `nearest` the passage there that shares most with it. `as_kind` is what it
    would be if nothing but what was found counted; `origin` whom the source names instead.
    """

    assertion: str
    source: Digest
    claim: str
    statement: str
    name: str
    source_name: str
    found: LookedFor
    as_kind: Amiss
    says: Place
    named: Place
    nearest: Place | None
    shared: tuple[str, ...]
    origin: str
    ruling: SaidOf | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksAsked:
    """Which of them: of one claim; only those with such a ruling."""

    claim: str = ""
    ruling: LookRuling = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksListed:
    """A stretch of what is to be looked at; `open` counts what nobody has decided about yet."""

    total: int
    open: int
    looks: tuple[LookSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a person says of something that was to be looked at."""

    assertion: _Key
    source: _Key
    verdict: Verdict
    why: Annotated[str, Field(max_length=2000)] = ""
