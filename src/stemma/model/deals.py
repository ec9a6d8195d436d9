"""What was agreed and what happened: deals with their lines and duties, and dated events.

Every cell of a deal is a value with all the places that state it; two sources that differ are two
cells of one field.
"""

from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Place
from stemma.model.values import Date, Value

EventKind = Literal[
    "meeting", "signature", "letter", "delivery", "payment", "visit", "exercise", "deadline"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One field of a deal: what it is a field of ("line 2", "payment 1", ""), its name, its value.

    Places are all that state this value.
    """

    of: str
    field: str
    value: Value
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """An agreement rebuilt from items. `number` is its number as the documents write it first."""

    number: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something dated: when, where, who, about what, what was decided; names are entity keys."""

    kind: EventKind
    date: Date
    venue: str | None
    participants: tuple[str, ...]
    subject: str
    decisions: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, place or equipment and all the names it is mentioned by."""

    key: str
    type: Literal["person", "organisation", "place", "equipment"]
    names: tuple[str, ...]
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One item cites another: what is cited, where, and the contents that hold it (none: absent).

    `cited` is the kind and number of the cited item, "annex 3 of contract TSE-36".
    """

    cited: str
    place: Place
    satisfied_by: tuple[str, ...]
