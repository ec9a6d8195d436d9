"""The slow count of origins agrees with the definition's cases, and with trying every set."""

from collections.abc import Collection
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.press.origins import support_of
from stemma.model.claims import ClaimGraph

Pairs = Collection[tuple[str, str]]
CASES: dict[str, tuple[ClaimGraph, tuple[int, int, int, int]]] = {
    "one wire, five copies": (
        ClaimGraph(
            sources=("wire", *"abcde"),
            edges=[("wire", copy) for copy in "abcde"],
            grounds=[("reporter", "wire")],
        ),
        (1, 0, 0, 1),
    ),
    "six articles from one institute from one cache": (
        ClaimGraph(
            sources=("institute", *"abcdef"),
            edges=[("institute", article) for article in "abcdef"],
            grounds=[("cache", "institute")],
        ),
        (1, 0, 0, 1),
    ),
    "one institute named twice": (
        ClaimGraph(
            sources=("institute", "the one in the city", "a"),
            edges=[("institute", "a"), ("the one in the city", "a")],
            grounds=[("cache", "institute")],
            same=[("institute", "the one in the city")],
        ),
        (1, 0, 0, 1),
    ),
    "two witnesses in one newspaper": (
        ClaimGraph(sources=("paper",), grounds=[("first", "paper"), ("second", "paper")]),
        (2, 0, 0, 1),
    ),
    "retelling plus own interview": (
        ClaimGraph(
            sources=("institute", "a"),
            edges=[("institute", "a")],
            grounds=[("cache", "institute"), ("witness", "a")],
        ),
        (2, 0, 0, 2),
    ),
    "two that cite only each other": (
        ClaimGraph(sources=("a", "b"), edges=[("a", "b"), ("b", "a")]),
        (0, 0, 1, 0),
    ),
    "the same, but one saw the cache": (
        ClaimGraph(sources=("a", "b"), edges=[("a", "b"), ("b", "a")], grounds=[("cache", "a")]),
        (1, 0, 0, 1),
    ),
    "the loop fed by one of unknown basis": (
        ClaimGraph(sources=("a", "b", "c"), edges=[("a", "b"), ("b", "a"), ("c", "a")]),
        (0, 1, 0, 0),
    ),
    "two outlets read one cache apart": (
        ClaimGraph(sources=("a", "b"), grounds=[("cache", "a"), ("cache", "b")]),
        (1, 0, 0, 1),
    ),
    "two papers of one cache and a state register": (
        ClaimGraph(sources=("a", "b"), grounds=[("cache", "a"), ("register", "b")]),
        (2, 0, 0, 2),
    ),
    "cited only for another claim": (
        ClaimGraph(
            sources=("institute", "a", "b"),
            edges=[("institute", "a")],
            grounds=[("cache", "institute")],
        ),
        (1, 1, 0, 1),
    ),
    "an unnamed official in two papers": (
        ClaimGraph(
            sources=("a", "b"),
            grounds=[("official of a", "a"), ("official of b", "b")],
            same=[("official of a", "official of b")],
        ),
        (1, 0, 0, 1),
    ),
}


def _counted(graph: ClaimGraph) -> tuple[int, int, int, int]:
    support = support_of(graph, graph)
    kinds = ("known", "unexplained", "circular")
    known, unexplained, circular = (support.count(kind) for kind in kinds)  # type: ignore[arg-type]
    return known, unexplained, circular, support.channels


@pytest.mark.parametrize("name", CASES)
def test_counts_as_the_definition_says(name: str) -> None:
    graph, expected = CASES[name]

    assert _counted(graph) == expected


def test_a_judgement_is_an_origin_that_corroborates_nothing() -> None:
    graph = ClaimGraph(sources=("a",), grounds=[("analyst", "a")], assessments=["analyst"])

    support = support_of(graph, graph)

    assert (support.count("known"), support.corroborating) == (1, 0)


def test_a_dropped_hedge_shows_as_an_unexplained_origin_among_the_firm_ones() -> None:
    careful = ClaimGraph(sources=("a", "b"), edges=[("a", "b")], grounds=[("cache", "a")])
    firm = ClaimGraph(sources=("b",))

    assert [origin.kind for origin in support_of(careful, firm).firm] == ["unexplained"]


NODES = "abcde"
pairs = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=9)
grounded = st.lists(st.tuples(st.sampled_from("XYZ"), st.sampled_from(NODES)), max_size=4)


def _smallest_closed_sets(edges: Pairs, grounds: Pairs) -> set[frozenset[str]]:
    steps = [step for step in (*edges, *grounds) if step[0] != step[1]]
    nodes = sorted({*NODES, *(originator for originator, _ in grounds)})
    every = chain.from_iterable(combinations(nodes, size) for size in range(1, len(nodes) + 1))
    closed = [
        frozenset(some)
        for some in every
        if all(parent in some for parent, child in steps if child in some)
    ]
    return {one for one in closed if not any(other < one for other in closed)}


@given(edges=pairs, grounds=grounded)
def test_agrees_with_trying_every_set(edges: Pairs, grounds: Pairs) -> None:
    graph = ClaimGraph(sources=tuple(NODES), edges=edges, grounds=grounds)
    found = {frozenset(origin.members) for origin in support_of(graph, graph).origins}

    assert found == _smallest_closed_sets(edges, grounds)


@given(edges=pairs, grounds=grounded, more=pairs)
def test_a_further_edge_never_raises_the_total(edges: Pairs, grounds: Pairs, more: Pairs) -> None:
    few = ClaimGraph(sources=tuple(NODES), edges=edges, grounds=grounds)
    many = ClaimGraph(sources=tuple(NODES), edges=[*edges, *more], grounds=grounds)

    assert len(support_of(many, many).origins) <= len(support_of(few, few).origins)


@given(edges=pairs, grounds=grounded)
def test_a_copy_changes_nothing(edges: Pairs, grounds: Pairs) -> None:
    alone = ClaimGraph(sources=tuple(NODES), edges=edges, grounds=grounds)
    copied = ClaimGraph(sources=(*NODES, "copy"), edges=[*edges, ("a", "copy")], grounds=grounds)

    assert _counted(alone) == _counted(copied)
