"""What two documents state differently."""

from stemma.demo.making.made import Placed, stated_differently
from stemma.model.values import Count, exactly


def _says(path: str, number: int) -> Placed:
    return Placed(path=path, value=Count(exactly(number), "gun"), page=1, quote=str(number))


def _differences(first: list[Placed], second: list[Placed]) -> list[tuple[str, str]]:
    return [(one.quote, other.quote) for one, other in stated_differently(first, second)]


def test_another_value_under_one_path_is_a_difference_told_once() -> None:
    first = [_says("guns", 10), _says("guns", 10), _says("men", 3)]

    assert _differences(first, [_says("guns", 12), _says("men", 3)]) == [("10", "12")]


def test_an_old_value_and_a_new_one_in_both_are_no_difference() -> None:
    both = [_says("guns", 65), _says("guns", 87)]

    assert _differences(both, both) == []


def test_only_the_value_that_the_other_lacks_differs() -> None:
    first = [_says("guns", 65), _says("guns", 87)]
    second = [_says("guns", 65), _says("guns", 90)]

    assert _differences(first, second) == [("87", "90")]


def test_what_one_of_them_does_not_state_is_no_difference() -> None:
    assert _differences([_says("guns", 10), _says("", 4)], [_says("men", 3), _says("", 5)]) == []
