"""Words of the three hands: forms, cases, limits; and what the marks around them hold."""

import datetime as dt
from decimal import Decimal

import pytest

from stemma.demo.facts import stated
from stemma.demo.facts.draw import drawn
from stemma.demo.facts.written import Case
from stemma.demo.templates_b import chinese, english, russian
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.marks import Writer, unmarked
from stemma.model.values import Measure, about, at_least, between

AFFAIR = drawn(3)
FIRST, LAST = dt.date(2023, 10, 31), dt.date(2023, 11, 4)


def _plain(marked: str) -> str:
    return unmarked(marked)[0]


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "машина"), (2, "машины"), (5, "машин"), (11, "машин"), (21, "машина"), (113, "машин")],
)
def test_a_russian_thing_takes_the_form_of_its_number(number: int, words: str) -> None:
    assert russian.plural(number, "машина", "машины", "машин") == words


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("gen", "30-го воздушно-десантного батальона"),
        ("ins", "30-м воздушно-десантным батальоном"),
        ("loc", "30-м воздушно-десантном батальоне"),
    ],
)
def test_a_battalion_is_declined(case: Case, words: str) -> None:
    assert russian.firm_in("30-й воздушно-десантный батальон", case) == words


def test_a_company_and_a_state_are_declined_and_a_quoted_name_is_not() -> None:
    assert (
        russian.firm_in("Цанлуская компания по импорту", "ins") == "Цанлуской компанией по импорту"
    )
    assert russian.state_in("Республика Цанлу", "gen") == "Республики Цанлу"
    assert russian.firm_in("АО «Истремспецэкспорт»", "gen") == "АО «Истремспецэкспорт»"


def test_roles_are_declined_from_their_genitive() -> None:
    roles = [
        russian.role_in_dative(AFFAIR.people[key]) for key in ("director", "engineer", "radios")
    ]

    assert roles == ["генеральному директору", "ведущему инженеру", "инженеру связи"]


def test_limits_and_ranges_are_words_of_the_language() -> None:
    cold = Measure(between(-45, 40), "degC")

    assert russian.in_limits(cold) == "от минус 45 до плюс 40\u00a0°С"
    assert russian.in_signs(Measure(at_least(600), "km")) == "≥\u00a0600\u00a0км"
    assert _plain(Chinese(Writer(), AFFAIR).measure(cold)) == "零下45至40摄氏度"
    assert _plain(English(Writer(), AFFAIR).measure(Measure(about("9.5"), "km"))) == (
        "approximately 9.5\u00a0km"
    )


def test_days_over_a_month_are_told_once_a_year() -> None:
    assert russian.shown_span(FIRST, LAST) == "31\u00a0октября – 4\u00a0ноября 2023\u00a0г."
    assert chinese.shown_span(FIRST, LAST) == "2023年10月31日至11月4日"
    assert english.shown_span(FIRST, LAST) == "October 31 to November\u00a04, 2023"


def test_sums_are_said_in_figures_and_words() -> None:
    amount, writer = Decimal(107_541_500), Writer()
    fact = stated.money(amount, "EUR")

    assert _plain(Russian(writer, AFFAIR).sum(fact, amount, "EUR", "thousands")) == (
        "107\u00a0541,5\u00a0тыс.\u00a0евро"
    )
    assert _plain(Chinese(writer, AFFAIR).sum(fact, amount, "EUR", "wan")) == "10,754.15万欧元"
    assert _plain(English(writer, AFFAIR).sum(fact, amount, "EUR", "million")) == (
        "EUR\u00a0107.5415\u00a0million"
    )
    assert chinese.sum_in_words(amount, "EUR") == "欧元壹亿零柒佰伍拾肆万壹仟伍佰元整"
    assert russian.sum_in_words(Decimal(2_001), "CNY") == "две тысячи один юань 00 фэней"


def test_a_chinese_count_holds_its_type_name_so_that_figures_never_touch() -> None:
    writer = Writer()
    good = AFFAIR.goods["radio"]

    words = Chinese(writer, AFFAIR).count(stated.count(8, "radio"), 8, good)

    text, spans = unmarked(words)
    assert text == "8套BRK-7车载电台套件"
    assert [text[span.start : span.end] for span in spans] == [text, "BRK-7"]


def test_a_printed_weekday_stands_inside_the_mark_even_if_it_is_wrong() -> None:
    writer, deal = Writer(), AFFAIR.main

    words = Russian(writer, AFFAIR).dated(stated.deal_signed(deal), deal.signed, 6, "long")

    assert _plain(words).endswith("года, воскресенье")
    assert writer.marks[0].value == stated.day(deal.signed)


def test_an_address_holds_its_town() -> None:
    writer = Writer()
    firm = AFFAIR.organisations["exporter"]

    text, spans = unmarked(Russian(writer, AFFAIR).address(firm))

    assert text == firm.address.ru
    assert {text[span.start : span.end] for span in spans} == {text, firm.town.name.ru}
