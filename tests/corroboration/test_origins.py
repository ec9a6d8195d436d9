"""Origins as ORIGINS defines them: the table, the properties, and the slow count of the demo."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from stemma.corroboration.origins import channels, interval, origins
from stemma.demo.press.origins import support_of
from stemma.model.claims import ClaimGraph
from tests.demo.press.test_origins import CASES

NODES = tuple("abcdefgh")


def _counted(graph: ClaimGraph) -> tuple[int, int, int]:
    kinds = [origin.kind for origin in origins(graph)]
    return kinds.count("known"), kinds.count("unexplained"), kinds.count("circular")


@pytest.mark.parametrize("name", CASES)
def test_counts_the_cases_of_the_definition(name: str) -> None:
    graph, expected = CASES[name]

    assert (*_counted(graph), channels(graph)) == expected


def graphs(seed: int, number: int) -> Iterator[ClaimGraph]:
    """Yield small graphs: some sources know first-hand, some are one, some only judge."""
    chance = random.Random(seed)  # noqa: S311 (a test)
    for _ in range(number):
        nodes = NODES[: chance.randint(1, len(NODES))]
        knows = [f"g{n}" for n in range(4)]
        pairs = [(chance.choice(nodes), chance.choice(nodes)) for _ in range(chance.randint(0, 16))]
        grounds = [
            (chance.choice(knows), node)
            for node in nodes
            if chance.random() < 0.3
            for _ in range(chance.randint(1, 2))
        ]
        same = [
            (chance.choice(nodes), chance.choice(nodes)) for _ in range(chance.choice([0, 0, 1, 2]))
        ]
        same += [
            (chance.choice(knows), chance.choice(knows)) for _ in range(chance.choice([0, 0, 1]))
        ]
        yield ClaimGraph(
            sources=nodes,
            edges=pairs,
            grounds=grounds,
            same=same,
            assessments=frozenset(chance.sample(knows, chance.randint(0, 2))),
        )


def test_agrees_with_the_slow_count() -> None:
    for graph in graphs(7, 400):
        slow = support_of(graph, graph)

        assert sorted(origins(graph), key=lambda each: each.members) == sorted(
            slow.origins, key=lambda each: each.members
        )
        assert channels(graph) == slow.channels


def test_keeps_the_properties_of_the_definition() -> None:
    chance = random.Random(11)  # noqa: S311 (a test)
    for graph in graphs(13, 300):
        count = len(origins(graph))
        one, other = chance.choice(graph.sources), chance.choice(graph.sources)
        assert count >= 1
        assert len(origins(replace(graph, edges=[*graph.edges, (one, other)]))) <= count
        assert len(origins(replace(graph, same=[*graph.same, (one, other)]))) <= count
        assert len(origins(replace(graph, same=[*graph.same, ("g0", "g1")]))) <= count
        copied = replace(
            graph, sources=(*graph.sources, "copy"), edges=[*graph.edges, (one, "copy")]
        )
        assert _counted(copied) == _counted(graph)
        heard = replace(
            graph, sources=(*graph.sources, "w"), grounds=[*graph.grounds, ("new", "w")]
        )
        assert len(origins(heard)) == count + 1
        grounded = replace(graph, grounds=[*graph.grounds, ("new", one)])
        assert len(origins(grounded)) in (count, count + 1)
        low, high = interval((), graph)
        assert low == count <= high


def test_a_source_that_is_only_named_opens_no_channel() -> None:
    graph = ClaimGraph(
        sources=("agency", "a", "b"),
        edges=[("agency", "a"), ("agency", "b")],
        grounds=[("witness", "agency")],
        elsewhere={"agency"},
    )

    assert _counted(graph) == (1, 0, 0)
    assert channels(graph) == 1


def test_counts_a_long_chain_and_many_sources() -> None:
    chance = random.Random(3)  # noqa: S311 (a test)
    names = tuple(f"n{number}" for number in range(10_000))
    edges = list(pairwise(names))
    edges += [(chance.choice(names), chance.choice(names)) for _ in range(20_000)]
    graph = ClaimGraph(sources=names, edges=edges, grounds=[("cache", names[0])])

    assert _counted(graph) == (1, 0, 0)
    assert channels(graph) == 1
