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
        ("Load: max. 950 kg, min. 5 kg", ["at_most 950 kg", "at_least 5 kg"]),
        ("масса макс. 950 кг, мин. 5 кг", ["at_most 950 kg", "at_least 5 kg"]),
        ("через 15 мин. 20 кг", ["15 min", "20 kg"]),
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


@pytest.mark.parametrize(
    ("text", "span", "words", "counted"),
    [
        (
            "90 calendar days from the date of signature",
            "90 day",
            "from the date of signature",
            "after",
        ),
        (
            "within 30 days of signature the Buyer shall pay",
            "at_most 30 day",
            "of signature",
            "after",
        ),
        ("15 рабочих дней со дня подписания.", "15 workday", "со дня подписания", "after"),
        ("со дня подписания в течение 5 дней", "at_most 5 day", "со дня подписания", "after"),
        ("自签字之日起十日内", "at_most 10 day", "签字之日起", "after"),
        ("交货前5个工作日", "5 workday", "交货前", "before"),
        (
            "not later than 10 days before the shipment",
            "at_least 10 day",
            "before the shipment",
            "before",
        ),
        ("30 days after 5 March 2024", "30 day", "after 5 March 2024", "after"),
    ],
)
def test_a_time_keeps_what_it_is_counted_from(
    text: str, span: str, words: str, counted: str
) -> None:
    before = "\n\n".join(["An article about nothing. " * 40] * 25) + "\n\n"  # read in two pieces

    [days] = [each for each in extract_values(before + text) if each.kind == "measure"]

    assert said(text, "measure") == [span]
    assert (days.value["anchor"], days.value["counted"]) == (words, counted)
    assert days.anchor is not None
    assert (before + text)[days.anchor.start : days.anchor.end] == words


@pytest.mark.parametrize(
    "text", ["30 days of training", "two weeks from today", "目前5天", "3 months"]
)
def test_a_time_that_stands_for_itself_has_no_anchor(text: str) -> None:
    assert [each.anchor for each in extract_values(text) if each.kind == "measure"] == [None]


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
