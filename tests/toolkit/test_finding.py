"""Where a query finds what: each case is a text, a query, and what stands at the places."""

import re

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.errors import UsageError
from stemma.toolkit.analysis import analyse, columns
from stemma.toolkit.finding import candidates, find
from stemma.toolkit.query import parse


def places(query: str, text: str) -> list[tuple[str, str]] | None:
    """Return what was found and how, None where the text does not answer the query."""
    found = find(parse(query), text)
    assert found is None or all(text[match.start : match.end] == match.found for match in found)
    return None if found is None else [(match.found, match.kind) for match in found]


def is_candidate(query: str, text: str) -> bool:
    """Tell whether the index would offer the text."""
    db = apsw.Connection(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5 (word, stem, other, han, tokenize = 'ascii')")
    row = columns(text)
    db.execute("INSERT INTO t VALUES (?, ?, ?, ?)", (row.word, row.stem, row.other, row.han))
    return bool(list(db.execute("SELECT 1 FROM t (?)", (candidates(parse(query)),))))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        # Russian and Ukrainian forms
        ("договор", "перечень договоров", [("договоров", "inflected")]),
        ("договоров", "Договор № 5", [("Договор", "inflected")]),
        ("договор", "ДОГОВОР", [("ДОГОВОР", "exact")]),
        ("поставка", "отсутствие поставок", [("поставок", "inflected")]),
        ("сталь", "марки стали", [("стали", "inflected")]),
        ("стать", "марки стали", [("стали", "inflected")]),
        ("договір", "згідно з договором їх", [("договором", "inflected")]),
        ("об'єкт", "на об’єкті та обʼєкті", [("об’єкті", "inflected"), ("обʼєкті", "inflected")]),
        ("Данилюк", "подписано Данилюком А. В.", [("Данилюком", "inflected")]),
        # English forms
        ("contract", "Two contracts.", [("contracts", "inflected")]),
        ("supplier's", "the supplier's duty", [("supplier's", "exact")]),
        # Ways to write the same
        ("еще", "ещё раз", [("ещё", "folded")]),
        ("ЁЛКА", "елка", [("елка", "folded")]),
        ("замок", "за\u0301мок", [("за\u0301мок", "folded")]),
        ("йод", "и\u0306од", [("и\u0306од", "folded")]),
        ("договор", "до\u00adго\u200bвор", [("до\u00adго\u200bвор", "folded")]),
        ("ABC12", "ＡＢＣ１２", [("ＡＢＣ１２", "folded")]),
        ("Müller", "Muller", [("Muller", "folded")]),
        ("договор", "Договоp", [("Договоp", "folded")]),
        ("договор", "договор¹ и", [("договор", "exact")]),
        # Chinese
        ("合同", "本合同书一式两份", [("合同", "exact")]),
        ("合", "本合同", [("合", "exact")]),
        ("同", "本合同", [("同", "exact")]),
        ("合同", "合　同", [("合　同", "exact")]),
        ("合同", "本合\n同", [("合\n同", "exact")]),
        ("合同", "适合，同时", None),
        ("国际", "國際合約", [("國際", "folded")]),
        ("國際", "国际合同", [("国际", "folded")]),
        ("用户", "⽤户", [("⽤户", "folded")]),
        ("合同XX-4M号", "合同XX-4M号", [("合同XX-4M号", "exact")]),
        ("合同 银行", "银行的合同", [("银行", "exact"), ("合同", "exact")]),
        ("甲方签署", "甲方与乙方签署", None),
        # Numbers, designators, addresses
        ("№ 07-15/123-К", "письмо № 07-15/123-К от", [("07-15/123-К", "exact")]),
        ("07-15/123-К", "07-15/123 К", [("07-15/123 К", "exact")]),
        ("07-15/123-К", "07-16/123-К", None),
        ("XX-4M", "изделие ХХ-4М", [("ХХ-4М", "folded")]),
        ("ХХ-4М", "item XX-4M", [("XX-4M", "folded")]),
        ("xx-4m", "item XX-4M", [("XX-4M", "exact")]),
        ("T-72", "танк Т-72", [("Т-72", "folded")]),
        ("to", "то есть", None),
        (
            "i.petrov@example.org",
            "mail: I.Petrov@example.org.",
            [("I.Petrov@example.org", "exact")],
        ),
        ("м²", "120 м²", [("м²", "exact")]),
        # Phrases
        ('"подписать договор"', "подписал договоров", [("подписал договоров", "inflected")]),
        ('"договор поставки"', "Договор\n  поставки", [("Договор\n  поставки", "exact")]),
        ('"договор поставки"', "поставки договор", None),
        ("«договор поставки»", "договора поставки", [("договора поставки", "inflected")]),
        ("“bill of lading”", "Bills of Lading", [("Bills of Lading", "inflected")]),
        ("「合同」", "合同", [("合同", "exact")]),
        # Words cut by the end of a line
        ("договор", "условия до-\nговора", [("до-\nговора", "inflected")]),
        ("договора", "условия до\u00ad\nговора", [("до\u00ad\nговора", "folded")]),
        (
            '"условия договора поставки"',
            "условия до-\nговора поставки",
            [("условия до-\nговора поставки", "folded")],
        ),
        ("научно-технический", "научно-\nтехнического", [("научно-\nтехнического", "inflected")]),
        # One form alone
        ('="договор"', "договоров", None),
        ("=договор", "договоров и договор", [("договор", "exact")]),
        ('="договор поставки"', "договор  Поставки", [("договор  Поставки", "exact")]),
        ("=еще", "ещё", [("ещё", "folded")]),
        # Beginnings
        ("догов*", "договоренности", [("договоренности", "exact")]),
        ("догов*", "преддоговорный", None),
        ('"проект догов*"', "проекта договора", [("проекта договора", "inflected")]),
        ("07-15/12*", "№ 07-15/123-К", [("07-15/123", "exact")]),
        # Together, either, without
        ("договор акт", "акт и договор", [("акт", "exact"), ("договор", "exact")]),
        ("договор акт", "договор", None),
        ("договор AND акт", "договор", None),
        ("договор OR акт", "акт", [("акт", "exact")]),
        ("договор NOT проект", "проект договора", None),
        ("договор -проект", "договор", [("договор", "exact")]),
        ("договор -(проект OR акт)", "договор, акт", None),
        ("(договор OR контракт) поставка", "контракт", None),
        ("договор OR контракт поставка", "договор", [("договор", "exact")]),
        ("договор (поставка OR -проект)", "договор", [("договор", "exact")]),
        ("=договор OR договор", "договор", [("договор", "exact")]),
        # Other scripts, signs, nothing
        ("שלום", "\u200fשָׁלוֹם\u200f", [("שָׁלוֹם", "folded")]),
        ("عقد", "هذا عقد", [("عقد", "exact")]),
        ("contract", "👍contract👩\u200d🚀", [("contract", "exact")]),
        ("हिन्दी", "हिन्दी में", [("हिन्दी", "exact")]),
        ("contract", "", None),
        ("contract", "\ud800\x00\uffff", None),
    ],
    ids=str,
)
def test_finds(query: str, text: str, expected: list[tuple[str, str]] | None) -> None:
    assert places(query, text) == expected
    assert is_candidate(query, text) or expected is None


def test_says_which_term_stands_where() -> None:
    [first, second] = find(parse('"акт приёмки" =договор'), "Договор и акт приемки") or ()

    assert (first.start, first.end, first.query) == (0, 7, "договор")
    assert (second.start, second.end, second.query, second.kind) == (
        10,
        21,
        "акт приёмки",
        "folded",
    )


_ALPHABET = st.sampled_from(
    [
        *"аеёйиіїєґыьсхАКХЁЙ'’ʼbcorXAé0123½²①№㎏-–/.,«»()*= \t\n\r",
        *"合同書银行國ｶﾞガ한국⽤〇々",
        *"\u0301\u0306\u0308\u00ad\u200b\u200d\ufe0f\u20e3\u0640שָعﬁßİıſǅ٣ह\u093f\u094d🙂\ud800\x00\u0345",
        "до-\nговор", "合\n同", "стали ", "ООО", "x" * 99,
    ]
)  # fmt: skip
_TEXTS = st.text(max_size=60) | st.lists(_ALPHABET, max_size=40).map("".join)


@given(_TEXTS)
@settings(deadline=None)
def test_every_word_of_a_text_is_found_by_itself(text: str) -> None:
    """The index and the finder agree, whatever stands in a text."""
    analysis = analyse(text)
    for token in [*analysis.tokens, *(each.word for each in analysis.joined.values())]:
        word = text[token.start : token.end]
        query = f'"{word}"'

        found = find(parse(query), text)

        assert found is not None
        assert any(match.start <= token.start and token.end <= match.end for match in found)
        assert is_candidate(query, text)


def test_a_raised_number_is_found_whatever_marks_stand_on_it() -> None:
    """It was indexed with the mark of another script, and looked for without."""
    (word,) = (token.word for token in analyse("¹\u093a").tokens)

    assert word == "1"
    assert places("1\u093a", "¹\u093a") == [("¹\u093a", "folded")]
    assert is_candidate("1\u093a", "¹\u093a")


@given(_TEXTS, st.data())
@settings(deadline=None)
def test_a_word_by_itself_is_found_where_the_whole_text_is_analysed(
    text: str, data: st.DataObject
) -> None:
    """For words alone only what may be one is analysed; a phrase beside them has all of it."""
    words = [token.word for token in analyse(text).tokens if not token.pair]
    words = [word for word in words if any(map(str.isalnum, word))]
    if not words:
        return
    query = data.draw(st.sampled_from(words))

    alone = find(parse(f'"{query}"'), text)
    beside = find(parse(f'"{query}" OR "zzqx qqzx"'), text)

    assert alone is not None
    assert beside is not None
    assert [match[:3] for match in alone] == [match[:3] for match in beside]


@given(_TEXTS, st.data())
@settings(deadline=None)
def test_every_stretch_of_words_is_found_as_a_phrase(text: str, data: st.DataObject) -> None:
    tokens = analyse(text).tokens
    if not tokens:
        return
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, min(first + 6, len(tokens) - 1)))
    stretch = text[tokens[first].start : tokens[last].end]
    if re.search('["”“＂]', stretch):
        return

    found = find(parse(f'"{stretch}"'), text)

    assert found is not None
    assert is_candidate(f'"{stretch}"', text)


@given(_TEXTS, _TEXTS)
@settings(deadline=None)
def test_whatever_the_finder_accepts_the_index_offers(query: str, text: str) -> None:
    try:
        found = find(parse(query), text)
    except UsageError:
        return

    assert found is None or is_candidate(query, text)


@given(st.lists(st.sampled_from(["договоры", "стали", "合同", "do", "-", "(", ")", "OR", "NOT"])))
@settings(deadline=None)
def test_the_index_offers_what_the_finder_accepts_with_operators(words: list[str]) -> None:
    text = "договора и сталь合 同 done"
    try:
        found = find(parse(" ".join(words)), text)
    except UsageError:
        return

    assert found is None or is_candidate(" ".join(words), text)
