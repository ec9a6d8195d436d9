"""Measures: units in three languages, limits, ranges, times with an anchor."""

import pytest

from stemma import extract_values
from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Масса 12,5 т, длина 6000 мм", ["12.5 t", "6000 mm"]),
        ("скорость 70 км/ч, мощность 330 кВт", ["70 km/h", "330 kW"]),
        ("от минус 60 °С до плюс 45 °С", ["-60..45 degC"]),
        ("−45…+50°C", ["-45..50 degC"]),
        ("дальность 30–80 км", ["30..80 km"]),
        ("humidity up to 98 %", ["at_most 98 %"]),
        ("10 to 15 years", ["10..15 year"]),
        ("a decade or more", ["at_least 10 year"]),
        ("5 ± 0,5 мм", ["4.5..5.5 mm"]),
        ("零下60℃至45℃", ["-60..45 degC"]),
        ("百分之十五", ["15 %"]),
        ("湿度≤98%", ["at_most 98 %"]),
        ("长6000毫米，总重12.5吨", ["6000 mm", "12.5 t"]),
        ("в течение 90 (девяноста) календарных дней", ["90 day"]),
        ("30 рабочих дней", ["30 workday"]),
        ("1 час 55 минут", ["115 min"]),
        ("полтора года", ["1.5 year"]),
        ("not less than 25 m2", ["at_least 25 m2"]),
    ],
)
def test_a_measure_has_a_number_and_a_unit(text: str, measures: list[str]) -> None:
    assert said(text, "measure") == measures


def test_a_time_keeps_what_it_is_counted_from() -> None:
    [days] = extract_values("90 calendar days from the date of signature")

    assert days.value["anchor"] == "from the date of signature"


@pytest.mark.parametrize(
    "text",
    [
        "п. 12\nг. Киев",
        "БМД-4 м",
        "30–10 км",
        "в 2024 г.",
        "пункт 5 м",
    ],
)
def test_what_is_no_measure_is_left_out(text: str) -> None:
    assert said(text, "measure") == []


def test_a_share_behind_the_number_of_a_point_is_read() -> None:
    assert said("3.1. 40 % of the price is paid.", "measure") == said("40 % of it", "measure") != []
