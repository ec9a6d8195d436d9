"""`/api/entities`: who and what the cache names, every mention, and what people say of two."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query

from stemma.model.decisions import DecisionSeen
from stemma.model.entities import (
    EntitiesAsked,
    EntitiesListed,
    EntityPage,
    EntitySeen,
    EntitySort,
    MentionSort,
    NamesAsked,
    NamesSeen,
    SaidOfNames,
)
from stemma.model.values import NameType
from stemma.publish import entities as tables
from stemma.web.asking import Limit, Named, Offset, OnlyDocument
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Types = Annotated[list[NameType] | None, Query(alias="type", description="Only of these types.")]
_Mention = Annotated[
    int, Path(ge=1, le=2**53, description="The number of a mention, which leads to whose it is.")
]
_Number = Annotated[int, Path(ge=1, le=2**53, description="The number of the decision.")]
_Written = Annotated[str, Query(max_length=500, description="Only written by this name.")]
_Role = Annotated[str, Query(max_length=500, description="Only with this post.")]
_Of = Annotated[str, Query(max_length=500, description="Only as this organisation's.")]


def _asked(
    type_: _Types = None,
    name: Named = "",
    document: OnlyDocument = None,
    sort: EntitySort = "mentions",
) -> EntitiesAsked:
    return EntitiesAsked(types=type_ or (), words=name, document=document, sort=sort)


def _of(
    written: _Written = "", role: _Role = "", of: _Of = "", sort: MentionSort = "place"
) -> NamesAsked:
    return NamesAsked(name=written, role=role, of=of, sort=sort)


Asked = Annotated[EntitiesAsked, Depends(_asked)]
AskedOf = Annotated[NamesAsked, Depends(_of)]


@router.get("/entities")
def entities(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 50) -> EntitiesListed:
    """Return a stretch of the people, organisations, places and equipment that the cache names."""
    return case.entities.listed(asked, limit=limit, offset=offset)


@router.get("/entities.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return them as CSV, each with all its names and posts."""
    return sheet("names", tables.entities(case.entities.every(asked)))


@router.get("/entities/{mention}")
def one(case: TheCase, mention: _Mention) -> EntityPage:
    """Return the entity of a mention, what may be the same, and what people said of it."""
    return case.entities.of(mention)


@router.get("/entities/{mention}/mentions")
def mentions(
    case: TheCase, mention: _Mention, asked: AskedOf, offset: Offset = 0, limit: Limit = 50
) -> NamesSeen:
    """Return a stretch of the places that name the entity of a mention."""
    number = case.entities.of(mention).entity.number
    return case.entities.mentions(number, asked, limit=limit, offset=offset)


@router.get("/entities/{mention}/mentions.csv", response_class=Sheet, responses=CSV)
def places(case: TheCase, mention: _Mention, asked: AskedOf) -> Sheet:
    """Return all of them as CSV, with why each name is taken for this one's."""
    entity = case.entities.of(mention).entity
    found = case.entities.mentions(entity.number, asked, limit=None).mentions
    return sheet("mentions", tables.mentions(found, (entity,)))


@router.post("/entity-pairs", status_code=201)
def say(case: ThePen, said: Annotated[SaidOfNames, Body()]) -> EntitySeen:
    """Say that two mentions are one's or two's; return the entity of the first one now."""
    return case.entities.say(said)[1]


@router.delete("/entity-pairs/{number}")
def take_back(case: ThePen, number: _Number) -> DecisionSeen:
    """Take back what was said of two mentions; the decision stays, as taken back."""
    return case.entities.take_back(number)
