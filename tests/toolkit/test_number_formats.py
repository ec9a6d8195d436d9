"""Numbers as sheets show them."""

import pytest

from stemma.toolkit.number_formats import code_of, shown


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("625224000", "#,##0.00", "625,224,000.00"),
        ("1234.5", "0", "1235"),
        ("0.155", "0.0%", "15.5%"),
        ("-3", "0.00;(0.00)", "(3.00)"),
        ("-3", "0.00", "-3.00"),
        ("0", '0;-0;"нет"', "нет"),
        ("12", '0 "шт."', "12 шт."),
        ("1500", "#,##0.00 [$₽-419]", "1,500.00 ₽"),
        ("1500", "[$¥-804]#,##0;[Red]-#,##0", "¥1,500"),
        ("7", "00000", "00007"),
        ("0.5", "#.##", ".5"),
        ("2500000", '0.0,,"M"', "2.5M"),
        ("12345", "0.00E+00", "1.23E+04"),
        ("0.1", "General", "0.1"),
        ("1.1000000000000001", "General", "1.1"),
        ("1E+20", "General", "1E+20"),
        ("123456789012", "General", "123456789012"),
        ("5", "[>10]0.0;0", "5"),
        ("3.25", "# ?/?", "3.25"),
        ("12", "@", "12"),
        ("12", ";;;", "12"),
        ("words", "0.00", "words"),
    ],
)
def test_numbers(value: str, code: str, text: str) -> None:
    assert shown(value, code).text == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("45048", "DD.MM.YYYY", "02.05.2023"),
        ("45048.604166666664", "yyyy-mm-dd h:mm", "2023-05-02 14:30"),
        ("45048.604166666664", "h:mm AM/PM", "2:30 PM"),
        ("45048", "d mmmm yyyy", "2 May 2023"),
        ("45048", "[$-419]d mmmm yyyy", "2 мая 2023"),
        ("45048", 'yyyy"年"m"月"d"日"', "2023年5月2日"),
        ("1.5", "[h]:mm", "36:00"),
        ("1", "yyyy-mm-dd", "1900-01-01"),
        ("61", "yyyy-mm-dd", "1900-03-01"),
        ("45048", "ddd", "Tue"),
        ("-1", "yyyy-mm-dd", "-1"),
    ],
)
def test_dates(value: str, code: str, text: str) -> None:
    assert shown(value, code).text == text


def test_the_other_calendar_begins_in_1904() -> None:
    assert shown("0", "yyyy-mm-dd", from_1904=True).text == "1904-01-01"


def test_digits_rounded_away_are_told() -> None:
    assert not shown("1234.56", "#,##0").is_whole
    assert shown("1234.50", "#,##0.00").is_whole


def test_formats_by_number() -> None:
    assert code_of(4, {}) == "#,##0.00"
    assert code_of(164, {164: "0.0"}) == "0.0"
    assert code_of(999, {}) == "General"
