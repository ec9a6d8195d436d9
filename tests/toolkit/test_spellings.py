"""All spellings of a term: what stands letter by letter in a text that holds it."""

import pytest

from stemma.toolkit.spellings import spellings


@pytest.mark.parametrize(
    ("term", "some"),
    [
        ("договор", {"договор", "договора", "договорами"}),
        ("Иван Петров", {"иван петров", "ивана петрова", "иваном петровым"}),
        ("Велодран", {"велодран", "велодрана", "велодраном"}),
        ("vest", {"vest", "vests"}),
        ("ТСЭ-36/0417", {"тсэ 36 0417"}),
        ("合同", {"合同"}),
    ],
)
def test_a_term_in_its_inflections(term: str, some: set[str]) -> None:
    assert some <= set(spellings(term))


def test_the_words_of_a_name_agree() -> None:
    assert "ивана петровым" not in spellings("Иван Петров")


def test_what_has_no_word_has_no_spelling_but_the_empty_one() -> None:
    assert spellings("—") == ("",)
