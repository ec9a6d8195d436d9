"""What is told in wording that no construction knows: by names, figures and words for things."""

from collections.abc import Sequence

import pytest

from stemma.corroboration.faithful import compared
from stemma.corroboration.naming import Party
from stemma.corroboration.parties import Parties
from stemma.corroboration.subjects import Figures, claimed
from stemma.model.claims import Assertion, Lineage
from tests import cached
from tests.corroboration.printed import coverage, steps

INSTITUTE = (
    "Halden Institute",
    (
        "Papers on a sale\n\n"
        "The yard ordered 140 boats. Nothing we saw suggests that the papers were forged."
    ),
)


def _body(lineage: Lineage) -> Sequence[Assertion]:
    return [each for each in lineage.assertions if not each.headline]


@pytest.mark.parametrize(
    ("outlet", "sentence"),
    [
        ("Marlow Gazette", "Sale\n\nThanks to the Halden Institute we know of 140 boats."),
        ("Береговой листок", "Лодки\n\n140 лодок, таков итог работы Халденского института."),
        ("岚港日报", "买卖\n\n船厂要造140艘船，这是哈尔登研究所查明的。"),
    ],
    ids=["English", "Russian", "Chinese"],
)
def test_a_name_makes_a_step_where_no_construction_is_known(outlet: str, sentence: str) -> None:
    lineage = coverage(INSTITUTE, (outlet, sentence))

    assert (outlet, "Halden Institute", "order") in steps(lineage)


def test_a_sentence_that_names_nobody_goes_on_with_whom_its_text_named() -> None:
    text = "A sale\n\nThe Halden Institute read on.\n\nThe yard is to build 140 boats."

    assert ("Marlow Gazette", "Halden Institute", "order") in steps(
        coverage(INSTITUTE, ("Marlow Gazette", text))
    )


def test_the_same_figure_without_any_name_makes_no_step() -> None:
    lineage = coverage(INSTITUTE, ("Marlow Gazette", "A sale\n\nThe yard is to build 140 boats."))

    assert steps(lineage) == set()


def test_a_text_that_has_the_papers_itself_takes_from_nobody() -> None:
    text = "A sale\n\nThe Halden Institute wrote on it. Papers that lie before us list 140 boats."

    assert steps(coverage(INSTITUTE, ("Marlow Gazette", text))) == set()


def test_a_figure_in_unknown_words_is_told_by_what_other_texts_give_it_for() -> None:
    figures = Figures()
    known = cached.item(1, "a", "The yard ordered 140 boats.").pages[0]
    other = cached.item(2, "b", "Einhundertvierzig: 140 boats, no less.").pages[0]
    learned = claimed(known.text, known.values, 0, figures)
    assert learned is not None
    assert claimed(other.text, other.values, 0, figures) is None

    figures.learn(learned)

    told = claimed(other.text, other.values, 0, figures)
    assert told is not None
    assert told.claim == "order"


def test_nothing_says_they_were_forged_does_not_call_them_false() -> None:
    [papers] = [each for each in _body(coverage(INSTITUTE)) if each.claim == "genuineness"]

    assert papers.polarity == "for"


def test_for_and_against_in_one_paragraph_stay_two_assertions() -> None:
    text = (
        "Papers\n\nThe papers are forged, a minister said. "
        "The papers are genuine, the Halden Institute said."
    )

    told = [each.polarity for each in _body(coverage(INSTITUTE, ("Post", text)))[2:]]

    assert sorted(told) == ["against", "for"]


@pytest.mark.parametrize(
    "quotation",
    ["nothing … suggests that the papers were forged", "Nothing [it] saw suggests that the papers"],
)
def test_what_a_quotation_marks_as_left_out_alters_nothing(quotation: str) -> None:
    page = cached.item(1, "a", INSTITUTE[1]).pages[0]

    found = compared(quotation, [page])

    assert found is not None
    assert found.faithfulness == "verbatim"


def test_a_publisher_is_found_among_many_as_among_few() -> None:
    few = (Party("Halden Institute", ("Halden Institute",), is_institute=True),)
    many = (*few, *(Party(f"Paper {n}", (f"Gazette of town{n}",)) for n in range(300)))

    for printed in ("Халденского института", "the Halden Institute", "Halden"):
        assert Parties(many).meant(printed) == Parties(few).meant(printed) == few[0]
