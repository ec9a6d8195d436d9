"""Who appears with whom, counted."""

from stemma.model.network import Appearing, Tie
from stemma.relation.network import ties


def test_pairs_are_counted_by_what_they_share() -> None:
    appearing = [
        Appearing("item", frozenset({1, 2, 3})),
        Appearing("item", frozenset({1, 2})),
        Appearing("meeting", frozenset({2, 3})),
        Appearing("deal", frozenset({1, 2})),
    ]

    assert sorted(ties(appearing, {1, 2, 3}), key=lambda tie: (tie.one, tie.other)) == [
        Tie(one=1, other=2, items=2, deals=1, meetings=0),
        Tie(one=1, other=3, items=1, deals=0, meetings=0),
        Tie(one=2, other=3, items=1, deals=0, meetings=1),
    ]


def test_around_one_only_its_own_ties_are_told() -> None:
    appearing = [Appearing("item", frozenset({1, 2, 3})), Appearing("item", frozenset({2, 3}))]

    found = {(tie.one, tie.other) for tie in ties(appearing, {1, 2, 3}, around=1)}

    assert found == {(1, 2), (1, 3)}
