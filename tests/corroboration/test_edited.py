"""Interviews: what the paper put into a speaker's words, and the note that the talk was edited."""

import pytest

from stemma.corroboration.faithful import compared, runs
from stemma.model.claims import Inserted, Lineage
from tests import cached
from tests.corroboration.printed import coverage

_ENGLISH = """Barges

Ada Brann is a former clerk of the yard.

Merriton Post: Did the yard sell anything?

A. Brann: {answer}

Merriton Post: Are the papers genuine?

A. Brann: Yes, I typed them.
"""


def told(answer: str, publisher: str = "Merriton Post") -> Lineage:
    return coverage((publisher, _ENGLISH.format(answer=answer)))


def put_in(lineage: Lineage) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return what the paper put in: what of the assertion, its words, and who is said to say it."""
    return [
        (each.inserted.kind, each.inserted.place.quote, each.speakers)
        for each in lineage.assertions
        if each.inserted is not None
    ]


def test_a_figure_that_stands_only_in_a_bracket_is_the_papers() -> None:
    lineage = told("We ordered barges [64 barges, the contract says] that spring.")

    assert put_in(lineage) == [("value", "[64 barges, the contract says]", ())]
    assert not any(each.value is not None and each.speakers for each in lineage.assertions), (
        "the clerk gave no figure"
    )


def test_a_figure_of_the_speaker_beside_a_bracket_is_theirs() -> None:
    lineage = told("They [the buyers] ordered 64 barges that spring.")

    [order] = [each for each in lineage.assertions if each.value is not None]
    assert (order.speakers, order.inserted) == (("A. Brann",), None)


@pytest.mark.parametrize(
    ("language", "text", "bracket"),
    [
        (
            "Russian",
            (
                "Баржи\n\nАда Бранн раньше служила на верфи.\n\nКорр.: Что продала верфь?\n\n"
                "А. Бранн: Верфь заказала их весной (64 баржи. — Прим. ред.).\n\nКорр.: И всё?\n\n"
                "А. Бранн: Всё."
            ),
            "(64 баржи. — Прим. ред.)",
        ),
        (
            "Chinese",
            (
                "驳船\n\n布兰曾在船厂任职。\n\n记者：船厂卖了什么？\n\n布兰：船厂那年春天订购了驳船（编者注：共64艘驳船）。\n\n"
                "记者：还有呢？\n\n布兰：没有了。"
            ),
            "（编者注：共64艘驳船）",
        ),
    ],
)
def test_a_note_of_the_editors_in_round_brackets_is_the_papers(
    language: str, text: str, bracket: str
) -> None:
    found = put_in(coverage(("Merriton Post", text)))

    assert ("value", bracket, ()) in found, language


def test_a_bracket_that_tells_what_is_spoken_of_is_the_papers() -> None:
    lineage = told("Those [are papers that are genuine], I never doubted it.")

    assert [(kind, who) for kind, _, who in put_in(lineage)] == [("subject", ())]


def test_a_bracket_in_quotation_marks_is_the_papers_in_any_text() -> None:
    words = "Barges\n\n“The yard ordered barges [64 barges] that spring”, Ada Brann said."

    lineage = coverage(("Harbour Echo", words))

    assert put_in(lineage) == [("value", "[64 barges]", ())]


def test_a_paragraph_of_the_editors_is_not_the_guests() -> None:
    text = _ENGLISH.format(answer="Ask the yard.\n\nEditor’s note: The yard ordered 64 barges.")

    assert put_in(coverage(("Merriton Post", text))) == [
        ("note", "Editor’s note: The yard ordered 64 barges.", ())
    ]


def test_numbers_of_notes_and_marks_for_what_is_left_out_put_nothing_in() -> None:
    assert put_in(told("The yard ordered 64 barges [2] that spring […] and no more.")) == []


@pytest.mark.parametrize(
    "note",
    [
        "This interview has been edited and condensed for clarity.",
        "Our conversation has been lightly edited.",
        "(Edited for length and clarity.)",
        "Интервью печатается с сокращениями.",
        "Текст отредактирован для краткости.",
        "本文根据采访整理。",
        "（本文有删节）",
        "访谈内容经过删节。",
    ],
)
def test_a_text_that_says_its_talk_was_edited_is_known_to(note: str) -> None:
    lineage = coverage(("Merriton Post", f"{_ENGLISH.format(answer='64 barges.')}\n\n{note}"))

    [source] = lineage.sources
    assert source.edited is not None
    assert source.edited.quote == note


@pytest.mark.parametrize(
    "words",
    [
        "This interview has not been edited.",
        "Интервью публикуется без сокращений.",
        "本次采访未经删节。",
        "The channel’s interview was cut, the ministry said.",
        "A. Brann: This interview was edited by your colleagues.",
    ],
)
def test_what_says_otherwise_or_of_another_talk_is_no_such_note(words: str) -> None:
    lineage = coverage(("Merriton Post", f"{_ENGLISH.format(answer='64 barges.')}\n\n{words}"))

    assert lineage.sources[0].edited is None


def test_of_a_text_without_turns_of_talk_only_its_own_word_counts() -> None:
    lineage = coverage(("Merriton Post", "Barges\n\nThe yard sold 64 barges. The list was edited."))

    assert lineage.sources[0].edited is None


_QUOTING = (
    "Barges\n\nThe former clerk told the Merriton Post that she knew of it. “{}”, Ada Brann said "
    "of the papers, according to the Merriton Post."
)
_SPOKEN = "Yes, I typed all of these papers in the spring and they are genuine to the last page."


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("", "altered"),
        ("\n\nThis interview has been edited and condensed.", "differs"),
    ],
)
def test_what_differs_from_an_edited_talk_is_not_told_as_altered(note: str, expected: str) -> None:
    talk = _ENGLISH.format(answer=_SPOKEN) + note
    other = (
        "Yes, I typed nearly all of those papers in spring and they are genuine to the last page"
    )

    lineage = coverage(("Merriton Post", talk), ("Harbour Echo", _QUOTING.format(other)))

    assert [each.faithfulness for each in lineage.quotes] == [expected]


def test_a_bracket_in_a_quotation_is_an_insertion_and_dots_in_one_are_an_omission() -> None:
    page = cached.item(1, "1.html", "We sent them to the port in March and took no receipt.").pages
    quotation = "We sent [the missiles] to the port in March […] no receipt"

    found = compared(quotation, page)

    assert found is not None
    assert found.original is not None
    assert found.faithfulness == "verbatim"
    assert [(run.kind, run.words) for run in runs(found.original.quote, quotation)] == [
        ("same", "We sent"),
        ("left out", "them"),
        ("inserted", "[the missiles]"),
        ("same", "to the port in March"),
        ("omitted", "and took"),
        ("same", "no receipt"),
    ]


def test_a_quotation_need_not_repeat_what_its_source_put_in() -> None:
    text = "We sent them [the missiles] to the port (— прим. ред.: в марте) and took no receipt."
    pages = cached.item(1, "1.html", text).pages

    found = compared("We sent them to the port and took no receipt", pages)

    assert found is not None
    assert found.faithfulness == "verbatim"


def test_the_place_of_what_was_put_in_is_that_of_the_bracket() -> None:
    lineage = told("We ordered barges [64 barges, the contract says] that spring.")

    [put] = [each.inserted for each in lineage.assertions if each.inserted]
    assert isinstance(put, Inserted)
    assert put.place.page == 1
    assert put.place.quote.startswith("[64")
