"""Interviews: who only says yes to a question has said what it asks."""

import pytest

from tests.corroboration.printed import coverage

_ORDER = "And how large is the order?\n\nA. Brann: It is for 64 barges."


def answered(*turns: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return what is asserted about the papers themselves, with polarity and speakers."""
    text = "\n\n".join(("Barges", "Ada Brann is an analyst of river trade.", *turns, _ORDER))
    told = coverage(("Merriton Post", text))
    return [
        (each.place.quote, each.polarity, each.speakers)
        for each in told.assertions
        if each.claim == "genuineness"
    ]


@pytest.mark.parametrize(
    "yes",
    ["Yes.", "Exactly.", "That’s right, we compared the stamps.", "Correct, as far as we see."],
)
def test_a_yes_asserts_what_was_asked(yes: str) -> None:
    found = answered("So the papers are genuine?", f"A. Brann: {yes}")

    assert found == [("So the papers are genuine?", "for", ("A. Brann",))]


def test_a_no_denies_it() -> None:
    found = answered("So the papers are genuine?", "A. Brann: No, by no means.")

    assert [(quote, polarity) for quote, polarity, _ in found] == [
        ("So the papers are genuine?", "against")
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("So the papers are genuine?", "A. Brann: I would rather not say."),
        ("So the papers are not genuine?", "A. Brann: Yes."),
        ("Are the papers genuine or forged?", "A. Brann: Yes, one of the two."),
        ("So the papers are genuine? And who sent them?", "A. Brann: Yes, a clerk did."),
    ],
)
def test_what_leaves_open_to_what_it_answers_asserts_nothing(question: str, answer: str) -> None:
    assert answered(question, answer) == []


_RUSSIAN = (
    "Баржи\n\n— Значит, бумаги подлинные?\n\nА. Бранн: Да. Мы сличили печати.\n\n— И всё?\n\n"
    "А. Бранн: Всё."
)
_CHINESE = (
    "驳船\n\n那么这批文件是真实的？\n\n布兰：是的，我们比对过印章。\n\n还有呢？\n\n布兰：没有了。"
)


@pytest.mark.parametrize("text", [_RUSSIAN, _CHINESE], ids=["Russian", "Chinese"])
def test_in_russian_and_chinese_too(text: str) -> None:
    told = coverage(("Merriton Post", text))

    assert [(each.claim, each.polarity) for each in told.assertions] == [("genuineness", "for")]
