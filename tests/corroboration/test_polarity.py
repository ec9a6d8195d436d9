"""Whether a sentence affirms or denies, where it negates a doubt or concedes a part."""

import pytest

from stemma.corroboration.subjects import Figures, claimed


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("There is nothing in the files to make us doubt them.", "for"),
        ("The files are beyond doubt.", "for"),
        ("We see no reason to doubt the files, though single pages may have been altered.", "for"),
        ("The files were forged, although some pages may be sound.", "against"),
        ("В институте не сомневаются: бумаги настоящие.", "for"),
        ("Бумаги на подделку не похожи.", "for"),
        ("所谓文件从头到尾都是编出来的。", "against"),
        ("毫无疑问，文件是真的。", "for"),
    ],
)
def test_papers_are_called_genuine_or_not(words: str, polarity: str) -> None:
    found = claimed(words, (), 0, Figures())

    assert found is not None
    assert (found.claim, found.polarity) == ("genuineness", polarity)


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("She would not exclude an island landing.", "for"),
        ("She did not hesitate: a landing on an island.", "for"),
        ("Высадку на остров в институте не исключают.", "for"),
        ("不排除用于登岛。", "for"),
        ("It is river equipment and no good for a landing.", "against"),
        ("Нет, для высадки это не годится.", "against"),
        ("The boats are not meant for a landing.", "against"),
    ],
)
def test_a_purpose_is_affirmed_or_denied(words: str, polarity: str) -> None:
    found = claimed(words, (), 0, Figures())

    assert found is not None
    assert (found.claim, found.polarity) == ("purpose", polarity)


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("The files were stolen from a server, though we could not check it.", "for"),
        ("The mail was taken from the yard’s server, and that is not in dispute.", "for"),
        ("The papers were not stolen from any server.", "against"),
        ("Письма похитили с сервера верфи, проверить это не удалось.", "for"),
    ],
)
def test_a_leak_is_denied_only_where_its_own_word_is(words: str, polarity: str) -> None:
    found = claimed(words, (), 0, Figures())

    assert found is not None
    assert (found.claim, found.polarity) == ("leak", polarity)
