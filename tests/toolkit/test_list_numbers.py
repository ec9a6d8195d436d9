"""The numbers of list paragraphs."""

import pytest

from stemma.toolkit.list_numbers import Level, Numbering, formatted


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (28, "lowerLetter", "bb"),
        (3, "russianUpper", "В"),
        (1994, "upperRoman", "MCMXCIV"),
        (12, "chineseCounting", "十二"),
        (35, "chineseCountingThousand", "三十五"),
        (3, "decimalEnclosedCircle", "③"),
        (3, "unheard of", "3"),
        (0, "lowerLetter", "0"),
    ],
)
def test_counts_are_written_as_their_format_says(count: int, form: str, text: str) -> None:
    assert formatted(count, form) == text


def test_levels_count_on_and_begin_anew_below_a_higher_one() -> None:
    levels = {0: Level(1, "upperRoman", "%1."), 1: Level(1, "decimal", "%1.%2", is_legal=True)}
    numbering = Numbering({"1": ("0", levels)})

    told = [numbering.next("1", level) for level in (0, 1, 1, 0, 1)]

    assert told == ["I.", "1.1", "1.2", "II.", "2.1"]


def test_two_lists_of_one_kind_count_on() -> None:
    levels = {0: Level(1, "decimal", "%1)")}
    numbering = Numbering({"1": ("0", levels), "2": ("0", levels), "3": ("0/3", levels)})

    assert [numbering.next(number, 0) for number in "1123"] == ["1)", "2)", "3)", "1)"]


def test_what_is_no_list_has_no_number() -> None:
    assert Numbering({}).next("9", 0) == ""
    assert Numbering({"1": ("0", {})}).next("1", 44) == ""


def test_a_deeper_number_that_comes_first_implies_the_higher_ones() -> None:
    levels = {0: Level(5, text="%1."), 1: Level(2, text="%1.%2."), 2: Level(1, text="%1.%2.%3.")}
    numbering = Numbering({"7": ("4", levels)})

    assert [numbering.next("7", level) for level in (2, 2, 1)] == ["5.2.1.", "5.2.2.", "5.3."]
