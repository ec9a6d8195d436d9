"""Values written in words and figures of three languages, and read again."""

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words
from stdnum.cn import uscc
from stdnum.ru import inn

from stemma import extract_values
from tests.extractors.said import said

AMOUNTS = st.integers(min_value=2, max_value=999_999_999)
_RU = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_HAN = "零一二三四五六七八九"
SLOW = settings(deadline=None, max_examples=60)


def in_han(number: int) -> str:
    """Write a number as Chinese does: 10,305 is 一万零三百零五."""
    if number >= 10**8:
        return _parted(number, 10**8, "亿")
    return _parted(number, 10**4, "万") if number >= 10**4 else _below_a_myriad(number)


def _parted(number: int, unit: int, sign: str) -> str:
    head, tail = divmod(number, unit)
    gap = "零" if 0 < tail < unit // 10 else ""
    return in_han(head) + sign + (gap + in_han(tail) if tail else "")


def _below_a_myriad(number: int) -> str:
    written, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += ("零" if gap and written else "") + _HAN[digit] + sign
            gap = False
        else:
            gap = True
    return written


@SLOW
@given(AMOUNTS)
def test_a_sum_in_russian_words(amount: int) -> None:
    assert said(f"{num2words(amount, lang='ru')} рублей", "money") == [f"{amount} RUB"]


@SLOW
@given(AMOUNTS)
def test_a_sum_in_english_words(amount: int) -> None:
    assert said(f"{num2words(amount, lang='en')} euros", "money") == [f"{amount} EUR"]


@SLOW
@given(AMOUNTS)
def test_a_sum_in_chinese_numerals(amount: int) -> None:
    assert said(f"共计{in_han(amount)}美元", "money") == [f"{amount} USD"]


@SLOW
@given(st.integers(min_value=1_000, max_value=10**12), st.sampled_from([" ", "\u00a0", "\u202f"]))
def test_a_sum_in_figures_with_groups(amount: int, gap: str) -> None:
    grouped = f"{amount:,}"

    assert said(f"{grouped.replace(',', gap)},50 руб.", "money") == [f"{amount}.5 RUB"]
    assert said(f"USD {grouped}.50", "money") == [f"{amount}.5 USD"]


@SLOW
@given(st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_a_day_in_every_way_of_writing(day: dt.date) -> None:
    month = day.month - 1
    year = "".join(_HAN[int(digit)] for digit in str(day.year))
    written = (
        f"{day.day} {_RU[month]} {day.year} г.",
        f"«{day.day:02d}» {_RU[month]} {day.year} года",
        f"{day:%d.%m.%Y}",
        f"{day.isoformat()}",
        f"{day.day} {_EN[month]} {day.year}",
        f"{_EN[month]} {day.day}, {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{year}年{in_han(day.month)}月{in_han(day.day)}日",
    )
    for each in written:
        assert said(each, "date") == [day.isoformat()], each


@SLOW
@given(
    st.decimals(min_value="0.01", max_value="99999", places=2),
    st.sampled_from(["км", "кг", "кВт", "мм"]),
)
def test_a_measure_with_decimals(amount: Decimal, unit: str) -> None:
    [found] = extract_values(f"не более {str(amount).replace('.', ',')} {unit}")

    assert Decimal(str(found.value["value"])) == amount
    assert found.qualifier == "at_most"


@SLOW
@given(st.integers(min_value=2, max_value=9_999))
def test_a_count_whose_words_and_figures_agree_or_not(number: int) -> None:
    words = num2words(number, lang="ru")

    [right] = extract_values(f"{number} ({words}) единиц")
    [wrong] = extract_values(f"{number + 1} ({words}) единиц")

    assert (right.value["value"], right.conflict) == (str(number), None)
    assert (wrong.value["value"], wrong.conflict) == (str(number + 1), str(number))


@SLOW
@given(st.integers(min_value=2, max_value=99_999))
def test_a_measure_in_words_and_figures(amount: int) -> None:
    written = (
        f"{num2words(amount, lang='ru')} километров",
        f"{num2words(amount, lang='en')} kilometres",
        f"共{in_han(amount)}公里",
        *(f"{amount}{unit}" for unit in (" км", " km", "公里")),
    )
    for each in written:
        assert said(each, "measure") == [f"{amount} km"], each


@SLOW
@given(st.integers(min_value=3, max_value=1_899))
def test_a_count_in_words_and_figures(number: int) -> None:
    written = {
        "единиц": f"{num2words(number, lang='ru')} единиц",
        "vehicles": f"{num2words(number, lang='en')} vehicles",
        "辆": f"共{in_han(number)}辆。",
    }
    for thing, each in written.items():
        figures = f"共{number}辆。" if thing == "辆" else f"with {number} {thing}"
        assert said(each, "count") == [f"{number} {thing}"], each
        assert said(figures, "count") == [f"{number} {thing}"], figures


@SLOW
@given(st.integers(min_value=3, max_value=99))
def test_a_place_in_an_order_in_words_and_figures(number: int) -> None:
    written = (
        num2words(number, to="ordinal", lang="ru"),
        *([] if number % 10 == 2 else [num2words(number, to="ordinal", lang="en")]),
        f"第{in_han(number)}",
        f"{number}-й",
        num2words(number, to="ordinal_num", lang="en"),
        f"第{number}",
    )
    for each in written:
        assert said(each, "ordinal") == [str(number)], each


@SLOW
@given(st.integers(min_value=10**8, max_value=10**9 - 1), st.integers(1, 9))
def test_a_number_with_check_digits(number: int, more: int) -> None:
    last = int(inn.calc_company_check_digit(str(number)))
    code = f"91{number % 10**6:06}{number:09}"
    check = uscc.calc_check_digit(code)

    assert said(f"ИНН {number}{last}", "identifier") == [f"inn {number}{last} True"]
    assert said(f"统一社会信用代码：{code}{check}", "identifier") == [f"uscc {code}{check} True"]
    [wrong] = extract_values(f"ИНН {number}{(last + more) % 10}")
    assert wrong.value["valid"] is False or inn.is_valid(str(wrong.value["value"]))


_NAME = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@SLOW
@given(_NAME, _NAME, st.integers(min_value=10**6, max_value=10**10 - 1))
def test_a_way_to_reach_somebody(person: str, place: str, number: int) -> None:
    assert said(f"to {person}@{place}.example,", "contact") == [f"mail {person}@{place}.example"]
    for label in ("тел. ", "Tel: ", "电话："):
        assert said(f"{label}+7{number}", "contact") == [f"phone +7{number}"]


@SLOW
@given(st.text("БГДЖЗЛ", min_size=2, max_size=4), st.integers(1, 9_999), st.sampled_from("МКД"))
def test_a_type_name(letters: str, number: int, mark: str) -> None:
    name = f"{letters}-{number}{mark}"

    assert said(f"машина {name} и", "designator") == [name]
