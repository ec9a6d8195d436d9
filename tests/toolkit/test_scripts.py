"""Scripts, and the guess at a language that they allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit import han
from stemma.toolkit.scripts import Script, language_of, letters_of, script_of, scripts_of


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("ж", Script.CYRILLIC),
        ("ґ", Script.CYRILLIC),
        ("z", Script.LATIN),
        ("Ｚ", Script.LATIN),
        ("ß", Script.LATIN),
        ("合", Script.HAN),
        ("𠀀", Script.HAN),
        ("カ", Script.KANA),
        ("한", Script.HANGUL),
        ("λ", Script.GREEK),
        ("ع", Script.ARABIC),
        ("ש", Script.HEBREW),
        ("ह", Script.OTHER),
        ("7", None),
        (",", None),
        ("\u0301", None),
        ("🙂", None),
    ],
)
def test_script_of_a_character(character: str, script: Script | None) -> None:
    assert script_of(character) == script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Договор поставки", "ru"),
        ("Договір про постачання", "uk"),
        ("Об'єкт у Києві, объект", "uk"),
        ("Объекты в городе Київ", "ru"),
        ("Contract No. 5", "en"),
        ("国际合同", "zh-Hans"),
        ("國際合約", "zh-Hant"),
        ("合同", "zh-Hans"),
        ("契約のカタカナ", "ja"),
        ("계약서", "ko"),
        ("合同编号：XX-4M，签署日期", "zh-Hans"),
        ("Изделие XX-4M по договору", "ru"),
        ("שלום", None),
        ("07-15/123", None),
        ("", None),
    ],
)
def test_language_by_letters(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_bilingual_page_has_both_scripts_the_heavier_first() -> None:
    assert scripts_of("本合同由双方签署 Настоящий договор") == (Script.HAN, Script.CYRILLIC)


def test_a_few_letters_do_not_make_a_script() -> None:
    assert scripts_of("Договор на поставку изделия " * 5 + "XX") == (Script.CYRILLIC,)


@given(st.text())
def test_letters_are_counted_once(text: str) -> None:
    assert letters_of(text).total() == sum(script_of(sign) is not None for sign in text)


@given(st.text(alphabet=st.characters(min_codepoint=0x2E80, exclude_categories=["Cs"])))
def test_folding_unspaced_text_keeps_its_length(text: str) -> None:
    assert len(han.fold(text)) == len(text)
