"""`/api/network`: who appears with whom, as a table and as a graph."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import StreamingResponse

from stemma.model.network import NetworkAsked, NetworkListed, TieSort
from stemma.model.values import NameType
from stemma.publish import network as tables
from stemma.web.asking import Limit, Named, Offset
from stemma.web.desk import TheCase
from stemma.web.sheets import CSV, Sheet, named, sheet

router = APIRouter()

_Types = Annotated[
    list[NameType] | None,
    Query(
        alias="type", description="Only between these types; people and organisations if left out."
    ),
]
_Mention = Annotated[
    int | None, Query(ge=1, le=2**53, description="Only the ties of whose mention this is.")
]
_Most = Annotated[int, Query(ge=2, le=1000, description="How many entities are looked at.")]
_Least = Annotated[int, Query(ge=1, le=2**31, description="How many items two must share.")]
_GRAPH: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/xml": {"schema": {"type": "string"}}}}
}


class Graph(StreamingResponse):
    """A graph that a browser saves."""

    media_type = "application/xml"


def _asked(
    type_: _Types = None,
    name: Named = "",
    mention: _Mention = None,
    most: _Most = 150,
    least: _Least = 1,
    sort: TieSort = "items",
) -> NetworkAsked:
    types = NetworkAsked().types if type_ is None else tuple(type_)
    return NetworkAsked(types=types, words=name, mention=mention, most=most, least=least, sort=sort)


Asked = Annotated[NetworkAsked, Depends(_asked)]


@router.get("/network")
def network(case: TheCase, asked: Asked, offset: Offset = 0, limit: Limit = 100) -> NetworkListed:
    """Return a stretch of the pairs that appear together."""
    return case.network.listed(asked, limit=limit, offset=offset)


@router.get("/network.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, asked: Asked) -> Sheet:
    """Return all of them as CSV."""
    return sheet("network", tables.ties(case.network.listed(asked, limit=None).ties))


@router.get("/network.graphml", response_class=Graph, responses=_GRAPH)
def graph(case: TheCase, asked: Asked) -> Graph:
    """Return them as GraphML, for a program that draws graphs."""
    made = tables.graphml(case.network.listed(asked, limit=None).ties)
    return Graph(made, headers=named("network.graphml"))
