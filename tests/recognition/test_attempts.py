"""A page read in one way, and the way that most of it came out in."""

import numpy as np

from stemma.recognition.attempts import Attempt
from stemma.recognition.layout import Line, Word
from stemma.recognition.routing import Route

BOX = (0, 0, 100, 20)


def attempt(*lines: tuple[str, str, int]) -> Attempt:
    """Return a page set out for English: of each line the language, a word, its confidence."""
    read = [Line([Word(word, BOX, sure)], BOX, code, BOX) for code, word, sure in lines]
    return Attempt(Route(90, "eng"), np.zeros((1, 1), np.uint8), read, "made")


def test_a_page_that_came_out_mostly_in_russian_is_to_be_read_in_russian() -> None:
    page = attempt(("rus", "Поставщик", 90), ("rus", "отгружает", 90), ("eng", "rpynnbi", 40))

    assert page.route_of_most() == Route(90, "rus")


def test_a_page_of_two_languages_in_equal_parts_stays_as_it_was_set_out() -> None:
    assert attempt(("rus", "товар", 90), ("eng", "goods", 90)).route_of_most() == Route(90, "eng")
    assert attempt().route_of_most() == Route(90, "eng")


def test_more_that_was_read_more_surely_is_worth_more() -> None:
    sure, unsure = attempt(("eng", "goods", 90)), attempt(("eng", "goods", 40))

    assert sure.worth() > unsure.worth()
    assert unsure.poor()
    assert not sure.poor()
