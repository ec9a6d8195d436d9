"""Every person has a hand of their own, and never writes the same twice unless it is copied."""

import itertools

import numpy as np
import pytest
from PIL import Image

from stemma.demo.scanning import brush, hands
from stemma.demo.scanning.ink import Ink

DPI = 200
PEOPLE = ("velmin", "kurnasheva", "dorokhov", "orlen", "sund", "hale")


def _shape(ink: Ink) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The form of a mark alone: coarse, of one size, whatever the ink was."""
    alpha = ink.picture.getchannel("A")
    return np.asarray(alpha.resize((48, 20), Image.Resampling.BOX), float) / 255


def _likeness(one: Ink, other: Ink) -> float:
    """Correlate two marks: 1 is the same form."""
    return float(np.corrcoef(_shape(one).ravel(), _shape(other).ravel())[0, 1])


def _ink(ink: Ink) -> bytes:
    return ink.picture.tobytes()


def test_a_person_signs_a_little_differently_each_day_and_unlike_others() -> None:
    days = {person: [hands.signature(person, day, dpi=DPI) for day in (1, 2)] for person in PEOPLE}

    own = [_likeness(*pair) for pair in days.values()]
    others = [
        _likeness(days[one][0], days[other][0]) for one, other in itertools.combinations(PEOPLE, 2)
    ]

    assert max(own) < 0.999
    assert np.mean(own) > np.mean(others) + 0.2
    assert all(_ink(first) != _ink(second) for first, second in days.values())


@pytest.mark.parametrize("sign", [hands.signature, brush.name])
def test_a_copied_signature_is_the_very_same_ink_whatever_the_day(sign: object) -> None:
    assert callable(sign)
    one, other = (sign("甄远舟", day, dpi=DPI, exactly=True) for day in (1, 2))

    assert _ink(one) == _ink(other)


def test_a_rubber_stamp_has_always_the_same_lines_in_other_ink() -> None:
    one, other = (hands.facsimile("velmin", day, dpi=DPI) for day in (1, 2))

    assert one.picture.size == other.picture.size
    assert _ink(one) != _ink(other)
    assert _likeness(one, other) > 0.93


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("width", [70.0, 110.0])
def test_a_signature_is_about_as_wide_as_asked(person: str, width: float) -> None:
    ink = hands.signature(person, 3, dpi=DPI, width=width)

    assert ink.points[0] == pytest.approx(width, rel=0.15)
    assert ink.points[1] < width


def test_a_chinese_name_is_about_as_wide_as_asked() -> None:
    assert brush.name("甄远舟", 3, dpi=DPI, width=80).points[0] == pytest.approx(80, rel=0.25)


def test_initials_are_small_enough_for_the_foot_of_a_page() -> None:
    for person in PEOPLE:
        across, down = hands.initials(person, 1, dpi=DPI).points
        assert across < 36
        assert down < 36


def test_a_number_grows_with_its_digits_and_keeps_its_height() -> None:
    short, long = (hands.number(text, 1, dpi=DPI, points=12) for text in ("17", "118/04-17"))

    assert long.points[0] > 2.5 * short.points[0]
    assert short.points[1] == pytest.approx(12 + 4, abs=4)


def test_letters_cannot_be_written_as_a_number() -> None:
    with pytest.raises(KeyError):
        hands.number("№ 7", 1, dpi=DPI)


def test_an_underline_is_as_long_as_the_words() -> None:
    across, down = hands.underline(120, 1, dpi=DPI).points

    assert across == pytest.approx(120, abs=6)
    assert down < 9


def test_a_bracket_is_as_high_as_the_paragraph_and_a_tick_is_small() -> None:
    assert hands.bracket(60, 1, dpi=DPI).points[1] == pytest.approx(60, abs=6)
    assert max(hands.tick(1, dpi=DPI).points) < 24
