import pytest

from stemma.toolkit.paper_numbers import is_nearly, number_key, runs, same, slips


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ТСЭ-36/0508-51", "TSE-36/0508-51", id="Cyrillic and Latin letters"),
        pytest.param("ТСЭ-36/0508-51", "TC3-36/0508-51", id="letters as recognition takes them"),
        pytest.param("36/0508", "36-508", id="other signs, a leading nought"),
        pytest.param("二", "2", id="a Chinese numeral"),
        pytest.param("IV", "4", id="a Roman numeral"),
        pytest.param("山装函〔2024〕45号", "2024/45", id="an office's sign and the year"),
    ],
)
def test_numbers_are_the_same_however_they_are_written(one: str, other: str) -> None:
    assert same(number_key(one), number_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("36/0508-51", "36/0508-57", id="another digit"),
        pytest.param("АБ-17", "ВГ-17", id="other letters"),
        pytest.param("1/23", "12/3", id="the same digits in other groups"),
        pytest.param("", "", id="no number"),
    ],
)
def test_other_numbers_are_not(one: str, other: str) -> None:
    assert not same(number_key(one), number_key(other))


def test_a_number_stands_in_the_name_of_a_file() -> None:
    found = set(runs(number_key("20231005 1392-2-23")))

    assert number_key("1392/2-23").digits in found
    assert number_key("2-23").digits not in found, "too few digits to tell anything"


def test_recognition_may_have_made_one_of_the_other_by_one_slip() -> None:
    one, other = number_key("1392/2-23"), number_key("1892/2-23")

    assert is_nearly(one, other)
    assert slips(one) & slips(other), "so that it is found without comparing all"
    assert not is_nearly(number_key("1392/2-23"), number_key("1845/2-23"))
    assert not is_nearly(number_key("12"), number_key("13"))
