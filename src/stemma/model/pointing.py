"""What something that a person keeps is about: a place of the case, a claim, a hypothesis."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.places import Place

PointedKind = Literal["place", "claim", "hypothesis"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """What is pointed at. `about` is the key of a claim, or the path of a hypothesis ("q1/h2").

    `statement` is what it said when it was pointed at; of a hypothesis what it says now. `name` is
    what the document of the place is called; `stands` is False where the case holds it no more.
    """

    kind: PointedKind
    statement: str
    about: str = ""
    place: Place | None = None
    name: str = ""
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PointedGiven:
    """What a person points at: a place with words about it, or the key of the rest."""

    kind: PointedKind
    about: Annotated[str, Field(max_length=500)] = ""
    statement: Annotated[str, Field(max_length=1000)] = ""
    place: Place | None = None
