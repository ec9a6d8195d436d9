"""What a mark says and what its words say is the same; read back by other means than written."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.setting.composer import compose
from stemma.demo.templates_a import TEMPLATES
from stemma.demo.writing.briefs import Brief, ContractBrief, write
from stemma.model.values import Bounds, Count, Date, Identifier, Measure, Money, Value
from tests.demo.writing.every_brief import every_brief

AFFAIR = drawn(5)
BRIEFS = tuple(every_brief(AFFAIR))
_RUSSIAN_MONTHS = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
_MONTHS = {
    **{word: at for at, word in enumerate(_RUSSIAN_MONTHS.split(), 1)},
    **{dt.date(2000, at, 1).strftime("%B"): at for at in range(1, 13)},
}


def stretches() -> Iterator[tuple[Brief, Value, str]]:
    """Yield each value that a paper states with the words that state it."""
    for brief in BRIEFS:
        paper, writer = write(TEMPLATES, AFFAIR, brief)
        for stated in compose(paper).stated:
            value = writer.marks[stated.mark].value
            if value is not None:
                yield brief, value, stated.quote


ALL = tuple(stretches())


def numbers(words: str) -> list[Decimal]:
    """Return the numbers in figures, in either way of writing them."""
    text = words.replace("\u00a0", "").replace("−", "-")
    found = re.findall(r"-?\d[\d,]*(?:\.\d+)?|-?\d+", text)
    return [Decimal(_pointed(number)) for number in found]


def _pointed(number: str) -> str:
    """Return a number with a point before its decimals and nothing between thousands."""
    if "," in number and "." not in number and not re.fullmatch(r"-?\d{1,3}(,\d{3})+", number):
        return number.replace(",", ".")
    return number.replace(",", "")


def ends(amount: Bounds) -> list[Decimal]:
    return sorted({end for end in (amount.low, amount.high) if end is not None})


def amount_of(value: Value) -> Bounds | None:
    match value:
        case Money():
            return value.amount
        case Measure():
            return value.amount
        case Count():
            return value.number
        case _:
            return None


def test_sums_counts_and_measures_in_figures_say_their_value() -> None:
    seen = 0
    for brief, value, words in ALL:
        amount, said = amount_of(value), numbers(words)
        if amount is None or not said or re.search(r"тысяч|миллион|thousand|million", words):
            continue
        seen += 1
        assert said == ends(amount), (type(brief).__name__, words, value)
    assert seen > 1000


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [
        ("at_least", r"^(не менее|不低于|不少于|not less than)"),
        ("at_most", r"^(не более|不超过|not more than)"),
        ("about", r"^(около|约|about)"),
        ("between", r"от .* до|至| to "),
    ],
)
def test_limits_are_in_the_words(qualifier: str, words: str) -> None:
    said = [
        quote
        for _, value, quote in ALL
        if (amount := amount_of(value)) is not None and amount.qualifier == qualifier
    ]

    assert said
    assert [quote for quote in said if not re.search(words, quote)] == []


def test_dates_say_their_first_and_last_day() -> None:
    for _, value, words in ALL:
        if not isinstance(value, Date):
            continue
        figures = {int(figure) for figure in re.findall(r"\d+", words)}
        months = {at for word, at in _MONTHS.items() if word in words}
        if not figures:
            assert words.startswith("二〇")
            continue
        for date in (value.first, value.last):
            assert {date.year, date.day} <= figures, words
            assert date.month in figures | months, words


def test_numbers_of_documents_stand_as_they_are_recorded() -> None:
    to_latin = str.maketrans("ТСЭО", "TSEO")
    for _, value, words in ALL:
        if isinstance(value, Identifier):
            wanted = value.value.translate(to_latin)
            assert words.translate(to_latin).endswith(wanted), (words, value)


def test_no_mark_holds_the_stop_of_its_sentence_or_room_beside_it() -> None:
    for _, value, words in ALL:
        assert words == words.strip(), value
        assert not re.search(r"[。，；：,;]$", words), words
        assert not re.search(r"\d\.$", words), words


@pytest.mark.parametrize("tongue", ["ru", "zh", "en", "ru+zh"])
def test_a_long_contract_has_the_length_of_one(tongue: str) -> None:
    long, short = (
        next(
            brief
            for brief in BRIEFS
            if isinstance(brief, ContractBrief)
            and (brief.tongue, brief.long) == (tongue, wanted)
            and brief.deal is AFFAIR.main
        )
        for wanted in (True, False)
    )

    assert 7 <= len(compose(write(TEMPLATES, AFFAIR, long)[0]).sheets) <= 10
    assert 4 <= len(compose(write(TEMPLATES, AFFAIR, short)[0]).sheets) <= 6
