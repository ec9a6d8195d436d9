"""Dates: whole, in part, as periods; what could be two dates is none."""

import pytest

from stemma import extract_values
from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Договор от 8 марта 2024 г. вступил в силу", ["2024-03-08"]),
        ("«05» ноября 2024 года", ["2024-11-05"]),
        ("« 5 » ноября 2024", ["2024-11-05"]),
        ("12.09.2023", ["2023-09-12"]),
        ("发运日期：2021-03-19", ["2021-03-19"]),
        ("Дата:15.03.2021", ["2021-03-15"]),
        ("dated 8 March 2024,", ["2024-03-08"]),
        ("on March 3rd, 2024", ["2024-03-03"]),
        ("this 5th day of June 2024", ["2024-06-05"]),
        ("2024-11-05T10:00", ["2024-11-05"]),
        ("根据2024年3月8日签订的合同", ["2024-03-08"]),
        ("二〇二五年六月三十日", ["2025-06-30"]),
        ("двадцать первого мая 2022 года", ["2022-05-21"]),
        ("8 марта\n2024 г.", ["2024-03-08"]),
        ("signed 5-Mar-24", ["2024-03-05"]),
        ("on 5 March '24", ["2024-03-05"]),
        ("paid 3/14/16", ["2016-03-14"]),
        ("4 July 1776", ["1776-07-04"]),
        ("19 февраля 1861 года", ["1861-02-19"]),
        ("两千零四年八月十五日", ["2004-08-15"]),
    ],
)
def test_a_day_is_read_in_three_languages(text: str, dates: list[str]) -> None:
    assert said(text, "date") == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("в марте 2024 г.", ["2024-03-01/2024-03-31"]),
        ("II квартал 2025 года", ["2025-04-01/2025-06-30"]),
        ("second quarter of 2024", ["2024-04-01/2024-06-30"]),
        ("2024年第一季度", ["2024-01-01/2024-03-31"]),
        ("I полугодие 2024 г.", ["2024-01-01/2024-06-30"]),
        ("14-16 марта 2024 г.", ["2024-03-14/2024-03-16"]),
        ("с 1 марта по 5 апреля 2024 г.", ["2024-03-01/2024-04-05"]),
        ("on 12-14 September 2023", ["2023-09-12/2023-09-14"]),
        ("2021–2025 гг.", ["2021-01-01/2025-12-31"]),
        ("2024年3月8日至10日", ["2024-03-08/2024-03-10"]),
        ("2024年3月5-8日", ["2024-03-05/2024-03-08"]),
        ("in 2012-2015", ["2012-01-01/2015-12-31"]),
        ("since March '24", ["at_least 2024-03-01/2024-03-31"]),
        ("2024-Mar", ["2024-03-01/2024-03-31"]),
        ("12.03.2024-15.04.2024", ["2024-03-12/2024-04-15"]),
        ("2018/1/10-2018/7/10", ["2018-01-10/2018-07-10"]),
        ("between March and June 2023", ["2023-03-01/2023-06-30"]),
        ("между мартом и июнем 2023 года", ["2023-03-01/2023-06-30"]),
        ("in 2012 there were talks", ["2012-01-01/2012-12-31"]),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, dates: list[str]) -> None:
    assert said(text, "date") == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("from 8 March", ["at_least --03-08"]),
        ("встреча 18 февраля", ["--02-18"]),
        ("3月8日", ["--03-08"]),
        ("3月8", ["--03-08"]),
        ("on 5 March 1800 people came", ["--03-05"]),
    ],
)
def test_a_missing_year_stays_missing(text: str, dates: list[str]) -> None:
    assert said(text, "date") == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("не позднее 30 июня 2025 г.", ["at_most 2025-06-30"]),
        ("by 30 June 2025", ["at_most 2025-06-30"]),
        ("before 30 June 2025", ["less_than 2025-06-30"]),
        ("since March 2024", ["at_least 2024-03-01/2024-03-31"]),
        ("不迟于2025年6月30日", ["at_most 2025-06-30"]),
        ("after 1 May 2022", ["more_than 2022-05-01"]),
    ],
)
def test_a_limit_is_part_of_the_date(text: str, dates: list[str]) -> None:
    assert said(text, "date") == dates


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2024",  # March or April: nothing here tells
        "31.02.2024",
        "ИНН 7707083893",
        "192.168.10.12",
        "п. 2.10.12",
        "«__» ________ 20__ г.",
        "may 5 vehicles pass?",
        "в марте 10 вагонов",
        "in March 10 companies joined",
        "договор № 12/14/23",
        "九八年3月5日",  # a year of two numerals, and so no day without one
    ],
)
def test_what_is_no_date_or_two_is_left_out(text: str) -> None:
    assert said(text, "date") == []


def test_a_page_with_an_american_date_reads_the_others_so() -> None:
    assert said("03/04/2024 and 03/25/2024", "date") == ["2024-03-04", "2024-03-25"]
    assert said("3/4/16 and 3/25/16", "date") == ["2016-03-04", "2016-03-25"]


def test_the_plan_for_a_date_is_told_from_the_event() -> None:
    planned, happened = extract_values(
        "Deliveries are scheduled for June 2026. The plant was opened in June 2021."
    )

    assert planned.forecast is True
    assert happened.forecast is False
