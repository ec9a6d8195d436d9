"""The drawing of a lineage: origins on top, a row for each day, nothing upon another."""

import datetime as dt
from itertools import pairwise

from stemma.corroboration.tree import WIDE, drawn
from stemma.model.coverage import (
    ClaimLine,
    ClaimPage,
    CredibilityProposed,
    NodeSeen,
    SaidOf,
    StepLine,
)
from stemma.model.origins import OriginsCounted, OriginSeen
from stemma.model.places import Digest

NONE = OriginsCounted(known=0, judged=0, unexplained=0, circular=0, at_most=0, channels=0, firm=0)
LINE = ClaimLine(
    key="order",
    statement="So much is ordered.",
    state="alleged",
    asserted=0,
    hedged=0,
    against=0,
    values=(),
    origins=NONE,
    denied=NONE,
    changes=0,
)
ORIGIN = OriginSeen(
    letter="A",
    kind="known",
    assessment=False,
    polarity="for",
    members=("the cache",),
    sources=(),
)


def node(key: str, date: str, *reader: str) -> NodeSeen:
    return NodeSeen(
        key=key,
        name=key,
        kind="outlet",
        date=date,
        document=Digest(key),
        says=True,
        origins=(),
        reader=reader,
    )


def step(above: str, below: str, ruling: str = "") -> StepLine:
    at = dt.datetime(2025, 3, 9, tzinfo=dt.UTC)
    return StepLine(
        child=f"{below}-1",
        parent=f"{above}-1",
        above=above,
        below=below,
        claim="order",
        manner="cites",
        parts=(),
        changes=(),
        drawn=False,
        ruling=SaidOf(value=ruling, why="", who="", at=at, decision=1) if ruling else None,
        heirs=0,
    )


def claim(nodes: list[NodeSeen], *steps: StepLine) -> ClaimPage:
    return ClaimPage(
        line=LINE,
        wording=None,
        judged=None,
        credible=None,
        proposed=CredibilityProposed(credibility=6, reason="no origin is known"),
        origins=(ORIGIN,),
        nodes=tuple(nodes),
        assertions=(),
        steps=steps,
        notes=(),
        hand=(),
        cache=(),
        sentence="",
        footnotes=(),
    )


def test_origins_stand_on_top_each_day_has_its_row_and_who_takes_stands_below() -> None:
    nodes = [node("b", "2025-03-02"), node("a", "2025-03-01", "A"), node("c", "2025-03-02")]
    tree = drawn(claim(nodes, step("a", "b"), step("b", "c")))
    y = {each.key: each.y for each in tree.spots}

    days = ["origins", "2025-03-02", "2025-03-02", "2025-03-01"]
    assert [row.day for row in tree.rows] == days
    assert y["origin A"] < y["b"] < y["c"]
    assert {each.below: each.back for each in tree.lines} == {"a": False, "b": True, "c": False}


def test_no_two_sources_overlap_and_a_rejected_step_is_not_drawn() -> None:
    many = [node(f"n{nth}", "2025-03-02") for nth in range(9)]
    steps = [step("a", each.key, "" if nth else "rejected") for nth, each in enumerate(many)]
    tree = drawn(claim([node("a", "2025-03-01", "A"), *many], *steps))
    row = sorted(each.x for each in tree.spots if each.key.startswith("n"))

    assert min(right - left for left, right in pairwise(row)) >= WIDE
    assert "n0" not in {each.below for each in tree.lines}
    assert all(each.x + WIDE < tree.width and each.y < tree.height for each in tree.spots)


def test_a_line_that_passes_a_row_runs_through_no_source() -> None:
    nodes = [
        node("a", "2025-03-01", "A"),
        *(node(f"n{nth}", "2025-03-02") for nth in range(3)),
        node("z", "2025-03-03"),
    ]
    tree = drawn(claim(nodes, step("a", "n0"), step("a", "n1"), step("a", "n2"), step("a", "z")))
    passing = next(each for each in tree.lines if each.below == "z")
    boxes = [(each.x, each.y) for each in tree.spots if each.key.startswith("n")]

    for x, y in passing.points:
        assert not any(left < x < left + WIDE and top < y < top + tree.high for left, top in boxes)


def test_only_origins_leaves_out_what_only_takes_and_an_empty_claim_is_drawn_too() -> None:
    nodes = [node("a", "2025-03-01", "A"), node("b", "2025-03-02")]

    kept = drawn(claim(nodes, step("a", "b")), only_origins=True)

    assert [each.key for each in kept.spots] == ["a", "origin A"]
    assert len(drawn(claim([])).spots) == 1


def test_a_loop_within_a_day_ends() -> None:
    nodes = [node("a", "2025-03-01"), node("b", "2025-03-01")]
    tree = drawn(claim(nodes, step("a", "b"), step("b", "a")))

    assert sorted(each.back for each in tree.lines) == [False, True]
