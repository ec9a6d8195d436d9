"""Page ranges taken apart and put together."""

import pytest

from stemma.model.decisions import ItemPart
from stemma.model.places import Digest
from stemma.toolkit.parts import merged, split_after, without


def part(first: int, last: int | None, content: str = "a") -> ItemPart:
    return ItemPart(content=Digest(content * 64), first_page=first, last_page=last)


def test_a_split_parts_the_range_that_holds_the_page() -> None:
    parts = (part(1, 2), part(1, None, "b"))

    assert split_after(parts, part(3, 3, "b")) == (
        (part(1, 2), part(1, 3, "b")),
        (part(4, None, "b"),),
    )


def test_a_split_between_two_ranges_cuts_none() -> None:
    parts = (part(1, 2), part(1, None, "b"))

    assert split_after(parts, part(2, 2)) == (parts[:1], parts[1:])


@pytest.mark.parametrize(
    ("gone", "rest"),
    [
        (part(1, 2), ((), (part(3, 9),))),
        (part(4, 5), ((part(1, 3),), (part(6, 9),))),
        (part(8, 9), ((part(1, 7),), ())),
        (part(1, 9), ((), ())),
    ],
    ids=["the head", "the middle", "the end", "all"],
)
def test_what_is_taken_out_leaves_the_rest(
    gone: ItemPart, rest: tuple[tuple[ItemPart, ...], tuple[ItemPart, ...]]
) -> None:
    assert without((part(1, 9),), gone) == rest


def test_ranges_that_follow_each_other_become_one() -> None:
    assert merged((part(1, 2), part(3, None), part(1, 1, "b"))) == (part(1, None), part(1, 1, "b"))
    assert merged((part(3, 4), part(1, 2))) == (part(3, 4), part(1, 2)), "not in this order"


def test_a_page_that_no_range_holds_is_missed() -> None:
    with pytest.raises(LookupError):
        split_after((part(1, 2),), part(3, 3))
    with pytest.raises(LookupError):
        without((part(1, 2),), part(2, 3))
