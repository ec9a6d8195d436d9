"""Stamps have their lawful sizes and colours, and say what they are told to."""

import pytest

from stemma.demo.scanning import seals
from stemma.demo.scanning.ink import SEAL_RED, STAMP_BLUE, Ink

DPI = 300
MM = 72 / 25.4


def _round(seed: int) -> Ink:
    return seals.round_seal("АО «ТАЛЬВЕН»", "ВЕЛЬМОГРАД", "Для\nдоговоров", seed, dpi=DPI)


def _star(seed: int, name: str = "南澜国际装备进出口公司") -> Ink:
    return seals.star_seal(name, "合同专用章", seed, dpi=DPI, number="3601170041822")


@pytest.mark.parametrize(
    ("ink", "millimetres", "colour"),
    [
        pytest.param(_round(1), 40, STAMP_BLUE, id="Russian: 40 mm, blue"),
        pytest.param(_star(1), 42, SEAL_RED, id="Chinese: 42 mm, red"),
    ],
)
def test_a_round_seal_is_as_large_as_such_seals_are(
    ink: Ink, millimetres: float, colour: tuple[int, int, int]
) -> None:
    assert ink.points == pytest.approx((millimetres * MM, millimetres * MM), abs=0.5)
    assert ink.picture.convert("RGB").getpixel((300, 12)) == colour


@pytest.mark.parametrize("make", [_round, _star])
def test_a_seal_is_inked_in_another_way_each_time_it_is_pressed(make: object) -> None:
    assert callable(make)
    once, again, other = make(1), make(1), make(2)

    assert once.picture.tobytes() == again.picture.tobytes()
    assert once.picture.tobytes() != other.picture.tobytes()


def test_another_firm_has_another_seal() -> None:
    assert _star(1).picture.tobytes() != _star(1, "另一家公司").picture.tobytes()


@pytest.mark.parametrize("name", ["", "短", "一家名字非常非常非常非常长的国际装备进出口公司"])
def test_a_name_of_any_length_goes_around(name: str) -> None:
    assert _star(1, name).points[0] == pytest.approx(42 * MM, abs=0.5)


def test_a_long_line_is_set_smaller_so_that_it_stays_within_its_frame() -> None:
    lines = ("Акционерное общество «Тальвенспецэкспорт»", "Вх. № ______")

    assert seals.length(lines, 0, 150) <= 143.5
    assert seals.box_stamp(lines, 1, dpi=DPI, width=150).points == pytest.approx((150, 37.5), abs=1)


def test_a_word_stamp_grows_with_its_word() -> None:
    short, long = (seals.word_stamp(word, 1, dpi=DPI) for word in ("收文", "КОПИЯ ВЕРНА"))

    assert long.points[0] > 2 * short.points[0]
