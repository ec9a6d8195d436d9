"""Which origins reach a source, and by which way; what a claim has got to; a quotation compared."""

import pytest

from stemma.corroboration.faithful import compared, runs
from stemma.corroboration.origins import origins
from stemma.corroboration.ways import letter, lettered
from stemma.model.across import CachePage
from stemma.model.claims import ClaimGraph
from stemma.model.places import Digest

LANTERN = CachePage(
    content=Digest("a" * 64),
    number=2,
    text="“The boats were never meant for the river,\nonly for the open sea,” she said.",
    text_hash=Digest("b" * 64),
)


def test_every_source_has_the_shortest_way_back_to_each_of_its_origins() -> None:
    graph = ClaimGraph(
        sources=("institute", "wire", "post", "blog"),
        edges=[("institute", "wire"), ("wire", "post"), ("institute", "post"), ("post", "blog")],
        grounds=[("knows: the cache", "institute"), ("knows: a planner", "blog")],
    )

    planner, cache = lettered([("for", graph, origins(graph))])

    assert (planner.letter, planner.ways) == ("A", {"blog": ("blog",)})
    assert cache.ways == {
        "institute": ("institute",),
        "wire": ("wire", "institute"),
        "post": ("post", "institute"),
        "blog": ("blog", "post", "institute"),
    }


def test_texts_that_only_cite_each_other_are_their_own_origin() -> None:
    graph = ClaimGraph(sources=("one", "two"), edges=[("one", "two"), ("two", "one")])

    [loop] = lettered([("for", graph, origins(graph))])

    assert loop.ways == {"one": ("one",), "two": ("two",)}


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 52)] == ["A", "Z", "AA", "BA"]


@pytest.mark.parametrize(
    ("words", "faithfulness", "original"),
    [
        (
            "the boats were never meant for the river, only for the open sea",
            "verbatim",
            "The boats were never meant for the river,\nonly for the open sea",
        ),
        (
            "The boats were meant for the river, only for the open sea",
            "altered",
            "The boats were never meant for the river,\nonly for the open sea",
        ),
        ("The yard has no licence to build anything at all", None, ""),
    ],
    ids=["a line ends within it", "a word was left out", "nowhere"],
)
def test_a_quotation_is_looked_for_in_its_source(
    words: str, faithfulness: str | None, original: str
) -> None:
    found = compared(words, [LANTERN])

    assert (found.faithfulness if found else None) == faithfulness
    assert (found.original.quote if found and found.original else "") == original


def test_the_words_that_were_left_out_are_shown() -> None:
    told = [(run.kind, run.words) for run in runs("It may be a boat.", "It is a boat")]

    assert told == [
        ("same", "It"),
        ("left out", "may be"),
        ("put in", "is"),
        ("same", "a boat"),
    ]
