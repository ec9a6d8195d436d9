"""How a text of the coverage is parted: paragraphs with notes, posts, interviews, sentences."""

import pytest

from stemma.corroboration.articles import article
from tests import cached


def paragraphs(text: str) -> list[list[str]]:
    """Return the sentences of each paragraph below the headline."""
    read = article(cached.item(1, "1.txt", f"Barges\n\n{text}"))
    return [[each.words.strip() for each in paragraph] for paragraph in read.paragraphs]


@pytest.mark.parametrize("mark", ["[9]", " [12]", "²", "¹⁰", "[3][4]", "(5)"])
def test_a_paragraph_that_ends_with_the_mark_of_a_note_is_one(mark: str) -> None:
    found = paragraphs(f"The yard sold 64 barges.{mark}\n\nIt was paid.")

    assert [len(each) for each in found] == [1, 1]
    assert found[0][0].startswith("The yard sold 64 barges.")


def test_sentences_part_behind_the_mark_of_a_note() -> None:
    [found] = paragraphs("The yard sold 64 barges.[9] It was paid.")

    assert found == ["The yard sold 64 barges.[9]", "It was paid."]


@pytest.mark.parametrize("sign", ["🌊", "⚡️", "❗️❗️", "👇"])
def test_a_post_may_end_with_a_sign_in_place_of_a_full_stop(sign: str) -> None:
    [found] = paragraphs(f"The yard at Korvash has sold 64 barges to the river fleet {sign}")

    assert len(found) == 1


def test_a_short_line_with_a_sign_is_no_paragraph() -> None:
    assert paragraphs("Read more 👉") == []


@pytest.mark.parametrize(
    "who", ["I. Dossen", "И. Доссен", "И. О. Доссен", "Ilmar Dossen", "伊尔马"]
)
def test_turns_of_talk_may_begin_with_initials(who: str) -> None:
    turns = f"{who}: We sold 64 barges.\n\nAnd then?\n\n{who}: They were paid."

    assert article(cached.item(1, "1.txt", f"Barges\n\n{turns}")).is_interview


def test_a_report_with_headings_that_ask_is_no_interview() -> None:
    chapter = "\n\n".join(
        f"The yard sold {number} barges to the river fleet." for number in range(7)
    )
    report = f"What was sold to the fleet?\n\n{chapter}\n\nWho has paid for it?\n\n{chapter}"

    assert not article(cached.item(1, "1.txt", f"Barges\n\n{report}")).is_interview


def test_questions_between_short_answers_are_an_interview() -> None:
    talk = "How many were sold?\n\nSixty-four barges.\n\nAnd who has paid?\n\nThe river fleet did."

    assert article(cached.item(1, "1.txt", f"Barges\n\n{talk}")).is_interview
