"""What the analyser makes of a text: tokens with their places, and the columns of the index."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stemma.toolkit.analysis import analyse, columns, may_begin_with
from stemma.toolkit.lemmas import lemmas_of


def words(text: str) -> list[str]:
    return [token.word for token in analyse(text).tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Договор № 07-15/123-К", ["договор", "07", "15", "123", "к"]),
        ("i.petrov@example.org", ["i", "petrov", "example", "org"]),
        ("don't O’Brien", ["don", "t", "o", "brien"]),
        ("об’єкт п'ять 'цитата'", ["обʼєкт", "пʼять", "цитата"]),
        ("ёлка йод їжа", ["елка", "йод", "їжа"]),
        ("е\u0308лка и\u0306од і\u0308жа", ["елка", "йод", "їжа"]),
        ("сло\u00adво за\u0301мок zero\u200bwidth", ["слово", "замок", "zerowidth"]),
        ("ＡＢＣ－１２ ﬁnd ㎏", ["abc", "12", "find", "kg"]),
        ("м² прим.¹ ½", ["м", "2", "прим", "1", "½"]),
        ("Straße İstanbul", ["strasse", "istanbul"]),
        ("١٢٣ ४५", ["123", "45"]),
        ("Договоp", ["договор"]),
        ("XХ-4М", ["xx", "4м"]),
        ("snake_case", ["snake", "case"]),
        ("0\uff9e 1\u309a а\uff9fб", ["0", "1", "а", "б"]),
        ("👍🏽 👩\u200d🚀 1\ufe0f\u20e3", ["1"]),
        ("國際 合\n同", ["国", "际", "合", "同"]),
        ("قـلم שָׁלוֹם", ["قلم", "שלום"]),
        ("x" * 250, ["x" * 100, "x" * 100, "x" * 50]),
        ("", []),
        (" \n\x00\ud800\uffff", []),
    ],
    ids=ascii,
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_every_reading_of_a_form_counts_the_likeliest_first() -> None:
    [token] = analyse("стали").tokens

    assert token.stems == ("стать", "сталь")


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("поставка", "поставок"),
        ("договор", "договорами"),
        ("человек", "людей"),
        ("год", "лет"),
        ("Данилюк", "Данилюком"),
        ("Шмыгаль", "Шмыгалем"),
        ("Хуавэй", "Хуавэем"),
        ("Кызылов", "Кызыловым"),
        ("Рособоронэкспорт", "Рособоронэкспортом"),
        ("тепловизор", "тепловизоров"),
        ("договір", "договорів"),
        ("Іваненко", "Іваненку"),
        ("shipment", "shipments"),
    ],
)
def test_forms_of_a_word_share_a_stem(form: str, other: str) -> None:
    [one], [two] = analyse(form, "ru+uk").tokens, analyse(other).tokens

    assert set(one.stems) & set(two.stems)


@pytest.mark.parametrize(
    "word", ["договоров", "постачання", "обʼєкта", "стали", "ли", "шойгу", "кызылов", "хуавэем"]
)
def test_reading_a_word_in_both_languages_loses_no_form(word: str) -> None:
    assert set(lemmas_of(word, "ru")) <= set(lemmas_of(word, "ru+uk"))


@given(st.text("абвгеёийклмноптуцьюяіїqwertyaxe", min_size=1, max_size=9))
@example("людям")
@example("получше")
@example("наилучшего")
@example("найкращих")
@example("шёл")
@example("ХА")
@example("ьему")
@settings(deadline=None)
def test_a_word_passed_over_for_its_first_letter_has_no_stem_that_begins_so(text: str) -> None:
    for token in analyse(text, "ru+uk").tokens:
        others = {stem[0] for stem in token.stems if stem[0] != token.word[0]}

        assert not others or may_begin_with(frozenset(others), token.word, token.reading)


def test_columns_of_a_page_in_three_scripts() -> None:
    row = columns("Отгрузка стали: 合同書 и XX-4M\nshipments")

    assert row.word == "отгрузка стали и xx 4m shipments"
    assert row.stem == "отгрузка стать и xx 4m shipment"
    assert row.other == "сталь"
    assert row.han == "合同 同书 书"


def test_a_word_cut_by_the_end_of_a_line_is_indexed_whole_and_in_halves() -> None:
    row = columns("до-\nговора")

    assert row.word == "до говора"
    assert {"договора", "договор"} <= set(row.other.split())


@pytest.mark.parametrize("text", ["2021-\n2024", "合-\n同", "a -\n b", "- \nb", "до-\n"])
def test_other_hyphens_at_the_end_of_a_line_join_nothing(text: str) -> None:
    assert analyse(text).joined == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Д О Г О В О Р  П О С Т А В К И", ["договор", "поставки"]),
        ("А К Т приёмки", ["акт"]),
        ("C O N T R A C T", ["contract"]),
        ("д о г о в о р", ["договор"]),
        ("и в о", []),
        ("合 同 书", []),
        ("1 2 3 4 5", []),
        ("Д О\nГ О", []),
        ("Г. О. В. О. Р.", []),
    ],
)
def test_words_whose_letters_are_spaced_out_are_read_as_words(text: str, words: list[str]) -> None:
    assert [each.word.word for each in analyse(text).joined.values()] == words


def test_words_of_a_text_are_sorted_by_whether_a_dictionary_has_them() -> None:
    row = columns("Договор подписан, the contract signed, contracl, Договар, ТСЭ, 2024")

    assert row.known.split() == ["contract", "signed", "договор", "подписан"]
    assert row.unknown.split() == ["contracl", "договар"]


def test_capitalised_words_that_are_no_common_nouns_may_be_names() -> None:
    row = columns("Договор подписал Данилюк. Danylyuk signed. данилюком")

    assert {name.split("/")[2] for name in row.names.split()} == {"данилюк", "danylyuk"}


def test_cyrillic_designators_are_also_indexed_as_they_look() -> None:
    assert columns("ХХ-4М").other == "4m xx"
    assert not {"to", "he", "coh"} & set(columns("то не сон").other.split())


@given(st.text() | st.text(alphabet="аёй合同 \n-'яAz1\u0301\u00ad"))
@settings(deadline=None)
def test_tokens_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    analysis = analyse(text)
    end = 0
    for token in analysis.tokens:
        assert end <= token.start < token.end <= len(text)
        assert token.word
        assert bool(token.pair) != bool(token.stems)
        end = token.end
    for index, (word, after) in analysis.joined.items():
        first, *_, last = analysis.tokens[index:after]
        assert (word.start, word.end) == (first.start, last.end)


@given(st.text())
@settings(deadline=None)
def test_columns_hold_nothing_that_the_index_would_part(text: str) -> None:
    row = columns(text)

    for column in (row.word, row.stem, row.other, row.han):
        assert not re.search(r"[\x00-\x1f!-/:-@A-Z\[-`{-\x7f]|  ", column)
    assert len(row.word.split(" ")) == len(row.stem.split(" "))
