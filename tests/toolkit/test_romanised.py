"""Which Latin words are spellings of Cyrillic ones, letter by letter."""

import pytest

from stemma.toolkit import romanised


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("щукин", "shchukin"),
        ("щукин", "schtschukin"),
        ("жаркова", "zharkova"),
        ("юрьев", "iourev"),
        ("данилюк", "daniluk"),
        ("элмвуд", "elmwood"),
        ("уитлок", "whitlock"),
    ],
)
def test_a_spelling_in_use_accounts_for_every_letter(cyrillic: str, latin: str) -> None:
    assert romanised.is_spelling(cyrillic, latin)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [("элмвуд", "elmwold"), ("громов", "gromko"), ("хокинс", "hopkins"), ("данилюк", "danielson")],
)
def test_a_letter_too_many_makes_another_name(cyrillic: str, latin: str) -> None:
    assert not romanised.is_spelling(cyrillic, latin)


def test_english_spellings_do_not_count_for_a_russian_name() -> None:
    assert romanised.is_spelling("остроухов", "ostraukhov")
    assert not romanised.is_spelling("остроухов", "ostraukhov", is_russian=True)


def test_two_latin_spellings_of_one_word_are_told() -> None:
    assert romanised.are_of_one_word("khokhlov", "chochlow")
    assert not romanised.are_of_one_word("khokhlov", "kozlov")


def test_what_is_too_long_to_be_a_name_is_no_spelling() -> None:
    assert not romanised.is_spelling("а" * 50, "a" * 50)


@pytest.mark.parametrize("word", ["щукин", "дмитрий", "ильясов", "юлия", "ксения", "айгуль"])
@pytest.mark.parametrize("latin", ["shchukin", "dmitry", "ilyasov", "iuliia", "xenia", "shukin"])
def test_a_regular_spelling_is_one_that_costs_nothing(word: str, latin: str) -> None:
    is_regular = romanised.is_regular(word, latin)

    assert is_regular == (romanised.spelling_cost(word, latin) == 0)
    assert not is_regular or latin[0] in romanised.regular_beginnings(word)
