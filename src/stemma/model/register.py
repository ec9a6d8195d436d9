"""The verification register: details of the cache that the outside world can check.

A detail is proposed because somebody outside could know it too: a register, a timetable, a
catalogue. What came of a check is a person's word; Stemma only shows where a reference may answer.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.claims import Outcome
from stemma.model.mentions import Told
from stemma.model.places import Digest, Place

DetailKind = Literal[
    "post", "meeting", "contract", "identifier", "figure", "designator", "address", "organisation"
]
"""What can be checked: who held which post; that a meeting was held; a contract's number; a number
with a register of its own; what a product can do; the type name of a product; where somebody sits;
that a firm of this name is there."""
DETAIL_KINDS: tuple[DetailKind, ...] = (
    *("post", "meeting", "contract", "identifier"),
    *("figure", "designator", "address", "organisation"),
)
"""In the order of how much they tell: what a forger could hardly know comes first."""

SightingKind = Literal[
    "identifier", "contact", "equipment", "person", "organisation", "measure", "date"
]

Public = Literal["unknown", "public", "not public"]
"""Whether anybody could know a detail when the cache came to light; unknown until a person says."""

DetailSort = Literal["telling", "answered", "places", "name"]
"""The most telling first; those that a reference may answer first; the most stated first; by name.
"""

DetailState = Literal["open", "agrees", "differs", "not found", "not checkable"]

_Hash = Annotated[Digest, Field(pattern="^[0-9a-f]{64}$")]
_Long = Annotated[str, Field(max_length=2000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Something at its place that a register may hold.

    `value` is as mentions are told; of an entity it has "name" and, of a person, "role" and "of".
    `names` are all names of the entity. `item` is the number of its item, None in a reference.
    """

    kind: SightingKind
    value: Told
    place: Place
    item: int | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A meeting of the timeline: its days, what it was about, where, who, with its places.

    `what` is the kind of happening: "meeting", "visit".
    """

    what: str
    first: str
    last: str
    subject: str
    where: str
    who: tuple[str, ...]
    places: tuple[tuple[int, Place], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A technical figure of a deal: of which property, its value, its places by item."""

    words: str
    value: Told
    qualifier: str
    places: tuple[tuple[int, Place], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencePage:
    """A page of a reference (`place` is all of its text), its values and names in their order."""

    place: Place
    name: str
    text: str
    found: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A detail that can be checked, once for all places that state it.

    `key` names it whatever is read anew; `says` is it in words; `why` says why it can be checked.
    `names` are further forms of it. `valid` tells whether its check digits fit, None without any.
    """

    key: str
    kind: DetailKind
    says: str
    why: str
    places: tuple[Place, ...]
    items: int
    names: tuple[str, ...] = ()
    value: Told | None = None
    valid: bool | None = None
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Where a reference may answer: it has the `same`, or `other` words where the same would stand.

    `beside` is the line of the reference; what it means for the detail, a person says.
    """

    sees: Literal["same", "other"]
    place: Place
    name: str
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a person found: the outcome, where or in what, whether it was public. None: open."""

    outcome: Outcome | None = None
    reference: Place | None = None
    against: str = ""
    public: Public = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSeen:
    """What came of a check, for people: with the name of the reference, who, when and why."""

    checked: Checked
    name: str
    note: str
    who: str
    at: dt.datetime
    decision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAt:
    """A place that a person points at: a page, or words of one of its texts."""

    document: _Hash
    page: Annotated[int, Field(ge=1, le=2**31)] = 1
    text_hash: _Hash | None = None
    start: Annotated[int, Field(ge=0, le=2**31)] = 0
    end: Annotated[int, Field(ge=0, le=2**31)] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckGiven:
    """What a person says of a detail. `against` describes a reference that is not in the case."""

    detail: Annotated[str, Field(min_length=1, max_length=500)]
    outcome: Outcome | None = None
    reference: PlaceAt | None = None
    against: Annotated[str, Field(max_length=500)] = ""
    public: Public = "unknown"
    note: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPlace:
    """A place that states a detail: the control number and the name of its item, the place."""

    item: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """A detail in the list; `papers` counts items, `places` places; `first` is one of these."""

    key: str
    kind: DetailKind
    says: str
    why: str
    valid: bool | None
    papers: int
    places: int
    first: RegisterPlace
    answer: Answer | None
    answers: int
    checked: CheckSeen | None

    @property
    def state(self) -> DetailState:
        """Return how far it has got."""
        return self.checked.checked.outcome or "open" if self.checked else "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCounted:
    """The register in numbers: details without those that are not checkable, and their outcomes."""

    details: int
    checked: int
    agree: int
    differ: int
    not_found: int
    not_checkable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAsked:
    """Which details: of these kinds and states, with these words; only those with an answer."""

    words: str = ""
    kinds: tuple[DetailKind, ...] = ()
    states: tuple[DetailState, ...] = ()
    answered: bool = False
    sort: DetailSort = "telling"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterListed:
    """A stretch of the details asked for, and the whole register in numbers and in a sentence.

    `references` is how many documents there are to compare with.
    """

    total: int
    lines: tuple[RegisterLine, ...]
    counted: RegisterCounted
    sentence: str
    references: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """One detail with its places, `places` of them at most, and where references may answer."""

    line: RegisterLine
    places: tuple[RegisterPlace, ...]
    answers: tuple[Answer, ...]
