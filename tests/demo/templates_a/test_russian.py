"""Russian office papers: plurals, sums, limits, cases."""

import datetime as dt
from decimal import Decimal

import pytest

from stemma.demo.facts import names
from stemma.demo.facts.draw import drawn
from stemma.demo.templates_a import russian
from stemma.model.values import Bounds, about, at_least, at_most, between, exactly

AFFAIR = drawn(3)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("many", "words"),
    [
        (1, "1 лёгкая плавающая машина"),
        (3, "3 лёгкие плавающие машины"),
        (5, "5 лёгких плавающих машин"),
        (11, "11 лёгких плавающих машин"),
        (14, "14 лёгких плавающих машин"),
        (21, "21 лёгкая плавающая машина"),
        (32, "32 лёгкие плавающие машины"),
        (112, "112 лёгких плавающих машин"),
    ],
)
def test_goods_agree_with_their_number(many: int, words: str) -> None:
    assert plain(russian.goods(many, names.VEHICLE)) == words


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (at_least(62), "km/h", "не менее 62 км/ч"),
        (at_most("8.0"), "t", "не более 8,0 т"),
        (between(8, 10), "km/h", "от 8 до 10 км/ч"),
        (between(-50, 50), "degC", "от −50 до +50 °C"),
        (about("11.2"), "km", "около 11,2 км"),
        (about(8), "year", "около 8 лет"),
        (exactly(2), "person", "2 человека"),
        (exactly(7), "week", "7 недель"),
        (exactly(24), "month", "24 месяца"),
        (exactly(21), "week", "21 неделя"),
        (exactly(4000), "m", "4 000 м"),
    ],
)
def test_limits_and_units(amount: Bounds, unit: str, words: str) -> None:
    assert plain(russian.measure(amount, unit)) == words


def test_sums_in_figures_and_words() -> None:
    assert plain(russian.money(Decimal(773352000))) == "773 352 000,00"
    assert plain(russian.sum_in_words(Decimal("1001.50"), "CNY")) == (
        "одна тысяча один юань 50 фэней"
    )
    assert plain(russian.sum_in_words(Decimal(2022), "EUR")) == (
        "две тысячи двадцать два евро 00 центов"
    )


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (dt.date(2023, 2, 7), "7 февраля 2023 г."),
        (dt.date(2023, 2, 9), "7–9 февраля 2023 г."),
        (dt.date(2023, 3, 2), "7 февраля – 2 марта 2023 г."),
        (dt.date(2024, 1, 2), "7 февраля 2023 г. – 2 января 2024 г."),
    ],
)
def test_days_leave_out_what_they_share(last: dt.date, words: str) -> None:
    assert plain(russian.days(dt.date(2023, 2, 7), last)) == words


def test_the_printed_weekday_stands_even_if_it_is_wrong() -> None:
    assert plain(russian.day(dt.date(2023, 9, 7), 0)) == "7 сентября 2023 г. (понедельник)"


def test_organisations_are_declined_unless_quoted() -> None:
    exporter, importer, unit = (AFFAIR.organisations[k] for k in ("exporter", "importer", "unit"))

    assert russian.firm(exporter, "dat") == exporter.name.ru
    assert "ской компанией" in russian.firm(importer, "ins")
    assert russian.firm(unit, "gen").endswith("-го воздушно-десантного батальона")


@pytest.mark.parametrize("key", sorted(AFFAIR.people))
def test_every_role_has_a_dative(key: str) -> None:
    somebody = AFFAIR.people[key]

    assert russian.role(somebody, "dat") != somebody.role.ru
