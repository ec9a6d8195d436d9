"""The network for other programs: a table of ties, and GraphML for programs that draw graphs."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from stemma.model.network import Node, TieSeen
from stemma.publish import csv
from stemma.publish.exits import harmless

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 <key id="name" for="node" attr.name="name" attr.type="string"/>
 <key id="type" for="node" attr.name="type" attr.type="string"/>
 <key id="mentions" for="node" attr.name="mentions" attr.type="int"/>
 <key id="items" for="edge" attr.name="items" attr.type="int"/>
 <key id="deals" for="edge" attr.name="deals" attr.type="int"/>
 <key id="meetings" for="edge" attr.name="meetings" attr.type="int"/>
 <graph id="stemma" edgedefault="undirected">
"""
_TAIL = " </graph>\n</graphml>\n"
_NO_XML = re.compile("[\ufffe\uffff]")
"""Characters that `harmless` lets through and XML does not have."""


def ties(rows: Iterable[TieSeen]) -> Iterator[bytes]:
    """Yield ties as CSV, a line each."""
    heads = ("one", "type", "other", "type of the other", "items", "deals", "meetings")
    return csv.lines(heads, map(_line, rows))


def graphml(rows: Iterable[TieSeen]) -> Iterator[bytes]:
    """Yield the network as GraphML: every entity that has a tie, then every tie."""
    found = tuple(rows)
    nodes = {node.number: node for each in found for node in (each.one, each.other)}
    yield _HEAD.encode()
    for node in nodes.values():
        yield _node(node).encode()
    for number, each in enumerate(found, 1):
        yield _edge(number, each).encode()
    yield _TAIL.encode()


def _line(row: TieSeen) -> tuple[csv.Cell, ...]:
    names = (row.one.name, row.one.type, row.other.name, row.other.type)
    return (*names, row.items, row.deals, row.meetings)


def _node(node: Node) -> str:
    name = escape(_NO_XML.sub("", harmless(node.name)))
    return (
        f'  <node id="n{node.number}"><data key="name">{name}</data>'
        f'<data key="type">{node.type}</data>'
        f'<data key="mentions">{node.mentions}</data></node>\n'
    )


def _edge(number: int, tie: TieSeen) -> str:
    return (
        f'  <edge id="e{number}" source="n{tie.one.number}" target="n{tie.other.number}">'
        f'<data key="items">{tie.items}</data><data key="deals">{tie.deals}</data>'
        f'<data key="meetings">{tie.meetings}</data></edge>\n'
    )
