import pytest

from stemma.checks.sums_words import sums_words
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects


def _run(text: str) -> Checked:
    return checked(sums_words, subjects.with_values(text))


@pytest.mark.parametrize(
    "text",
    [
        "Итого 1 250 000,00 рублей (один миллион двести пятьдесят тысяч рублей 00 копеек).",
        "a sum of USD 1,250,000 (one million two hundred and fifty thousand US dollars)",
        "合同总价为人民币1,250,000元（大写：壹佰贰拾伍万元整）。",
        "合计人民币（大写）壹佰贰拾伍万元整 （小写）¥1,250,000.00",
        "合同总价为人民币2,310,000元（大写：贰佰\n叁拾壹万元整）。",
        "на сумму 7\n000,00 рублей (семь тысяч рублей)",
        "1 250 000 рублей, из них аванс 300 000 рублей",
    ],
)
def test_sums_that_say_one_thing_are_left_alone(text: str) -> None:
    assert _run(text).state == "not_observed"


@pytest.mark.parametrize(
    ("text", "figures", "words"),
    [
        ("Итого 1 250 000 (один миллион двести тысяч) рублей.", "1250000", "1200000"),
        ("总价为人民币2,210,000元（大写：贰佰\n叁拾壹万元整）。", "2210000", "2310000"),
        ("合同总价为人民币1,250,000元（大写：壹佰贰拾万元整）。", "1250000", "1200000"),
        ("合计人民币（大写）壹佰贰拾万元整 （小写）¥1,250,000.00", "1250000", "1200000"),
        ("(小写)¥1,250,000.00 (大写)人民币壹佰贰拾万元整", "1250000", "1200000"),
    ],
)
def test_reports_what_figures_and_words_say(text: str, figures: str, words: str) -> None:
    [seen] = _run(text).observed

    assert (seen.values["figures"].value, seen.values["words"].value) == (figures, words)
    assert all(quote in text for quote in subjects.quotes([seen]))


def test_shows_figures_and_words_apart() -> None:
    [seen] = _run("Итого 1 250 000 (один миллион двести тысяч) рублей.").observed

    assert subjects.quotes([seen]) == ["1 250 000"]
    assert subjects.quotes([seen], "compare") == ["один миллион двести тысяч) рублей"]


def test_a_text_without_numbers_is_none_for_this_check() -> None:
    assert _run("Dear colleagues").reason == "no_words"


def test_shows_where_else_the_page_states_the_sum() -> None:
    [seen] = _run("2 250 000 (два миллиона) рублей. Всего к оплате 2 250 000 рублей.").observed

    assert subjects.quotes([seen], "context") == ["2 250 000 рублей"]
