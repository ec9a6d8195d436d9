"""Whom a sentence takes from, where wordings and layouts vary; and where it takes from nobody."""

import pytest

from stemma.model.claims import Lineage
from tests.corroboration.printed import Step, coverage, steps

INSTITUTE = (
    "Halden Institute",
    "Papers\n\nThe yard ordered 140 boats.\n\nPetra Loom, of the Halden Institute, wrote this.",
)
COURIER = ("Calder Examiner", "Boats\n\nThe yard ordered 140 boats, the Halden Institute says.")


def _of_last(lineage: Lineage) -> set[Step]:
    """Return the steps of the last text."""
    last = lineage.sources[-1].name
    return {step for step in steps(lineage) if step[0] == last}


def test_a_guest_who_is_of_an_institute_speaks_in_an_interview_first_hand() -> None:
    text = (
        "Loom on the boats\n\nQuay Post: How many boats?\n\n"
        "Petra Loom: The yard ordered 140 boats.\n\n"
        "Quay Post: Are you sure?\n\nPetra Loom: I am."
    )

    assert _of_last(coverage(INSTITUTE, ("Quay Post", text))) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A welder remembers it: 140 boats were ordered. She told her story to the Post.",
        "The yard ordered 140 boats; the Quay Post has this from an official without a name.",
    ],
    ids=["a sentence behind says it", "the text names itself"],
)
def test_who_spoke_to_the_text_itself_is_taken_from_nobody(text: str) -> None:
    told = coverage(
        INSTITUTE, ("Quay Post", f"Boats\n\nThe Halden Institute wrote on it.\n\n{text}")
    )

    assert _of_last(told) == set()


def test_of_two_outlets_the_one_that_names_the_other_is_taken_from() -> None:
    channel = ("Night Heron", "Boats\n\nThe yard ordered 140 boats.")
    post = ("Quay Post", "Boats\n\nThe yard ordered 140 boats, Night Heron wrote.")
    text = "Boats\n\nAs for the 140 boats ordered, the Quay Post has them from Night Heron."

    assert _of_last(coverage(channel, post, ("Marlow Gazette", text))) == {
        ("Marlow Gazette", "Quay Post", "order")
    }


def test_a_name_in_characters_is_found_behind_words_that_nothing_parts_from_it() -> None:
    text = "船\n\n船厂订购了140艘船，这一点卡尔德观察家报已经得到印证。"

    assert ("岚港日报", "Calder Examiner", "order") in steps(
        coverage(INSTITUTE, COURIER, ("岚港日报", text))
    )


def test_of_two_papers_of_one_town_the_one_of_the_named_kind_is_meant() -> None:
    tribune = ("Ansel Tribune", "Boats\n\nThe yard ordered 140 boats.")
    mirror = ("Ansel Mirror", "Boats\n\nThe yard ordered 140 boats.")

    text = "船\n\n安塞尔论坛报写道，订购了140艘船。"

    assert _of_last(coverage(tribune, mirror, ("岚港日报", text))) == {
        ("岚港日报", "Ansel Tribune", "order")
    }


def test_a_first_sentence_with_a_day_is_no_name_of_the_publisher() -> None:
    text = "船\n\n“航光”厂长日前对《灯塔报》承认，船是6月12日订的。"

    [source] = coverage(("岚港日报", text)).sources

    assert (source.name, source.aliases) == ("岚港日报", ())


def test_a_lone_figure_is_what_others_give_it_for() -> None:
    assert _of_last(
        coverage(INSTITUTE, ("Marlow Gazette", "Boats\n\nThe Halden Institute stands by 140."))
    ) == {("Marlow Gazette", "Halden Institute", "order")}


@pytest.mark.parametrize("sentence", ["Some 140% more, the Halden Institute said.", "Room 140."])
def test_a_lone_figure_that_is_a_share_or_of_nobody_makes_no_step(sentence: str) -> None:
    assert _of_last(coverage(INSTITUTE, ("Marlow Gazette", f"Boats\n\n{sentence}"))) == set()


def test_a_paragraph_that_holds_sources_against_each_other_has_a_step_to_each() -> None:
    text = (
        "Boats\n\nThe Calder Examiner speaks of 140 boats ordered. "
        "The Halden Institute, too, says that 140 boats were ordered."
    )

    assert _of_last(coverage(INSTITUTE, COURIER, ("Marlow Gazette", text))) == {
        ("Marlow Gazette", "Calder Examiner", "order"),
        ("Marlow Gazette", "Halden Institute", "order"),
    }


@pytest.mark.parametrize(
    ("outlet", "sentence"),
    [
        ("Marlow Gazette", "The bill is 57 million euros (same source)."),
        ("Береговой листок", "Оттуда же и сумма: 57 миллионов евро."),
        ("岚港日报", "合同金额5700万欧元（同上）。"),
    ],
    ids=["English", "Russian", "Chinese"],
)
def test_the_same_source_is_the_one_named_before(outlet: str, sentence: str) -> None:
    institute = ("Halden Institute", f"{INSTITUTE[1]}\n\nThe price is 57 million euros.")
    text = f"Boats\n\nHalden Institute: 140.\n\n{sentence}"

    assert (outlet, "Halden Institute", "price") in steps(coverage(institute, (outlet, text)))


def test_a_sum_without_its_currency_is_the_one_that_others_give() -> None:
    institute = ("Halden Institute", f"{INSTITUTE[1]}\n\nThe price is 57 million euros.")
    text = "Boats\n\nOf 57 million one reads at the Halden Institute."

    assert _of_last(coverage(institute, ("Marlow Gazette", text))) == {
        ("Marlow Gazette", "Halden Institute", "price")
    }


def test_a_channel_that_is_not_known_is_not_the_institute_named_before() -> None:
    text = (
        "Boats\n\nThe Halden Institute wrote on it.\n\n"
        "A look at the receipts that the channel Pale Kite has put on the net: 140 boats ordered."
    )

    assert _of_last(coverage(INSTITUTE, ("Marlow Gazette", text))) == set()


RUSSIAN = ("Береговой листок", "Лодки\n\n140 лодок заказала верфь, пишет Calder Examiner.")
WITNESS = ("Marlow Gazette", "Boats\n\nAda Brann told the Gazette that 12 boats were delivered.")
CHINESE = ("岚港日报", "船\n\n哈尔登研究所称，船厂订购了140艘船。")


@pytest.mark.parametrize(
    ("outlet", "sentence", "parent"),
    [
        ("Post", "Beregovoy Listok, citing the Calder Examiner, gives 140 boats ordered.", "r"),
        ("北渡观察", "海岸小报援引卡尔德观察家报的消息称，订购的船为140艘。", "r"),
        ("Post", "The Langang Daily of China counts 140 boats ordered.", "z"),
        ("Песчаный вестник", "Как пишут коллеги из «Марлоу газетт», передано 12 лодок.", "g"),
        ("Песчаный вестник", "Халденцы насчитали 140 заказанных лодок.", "i"),
        ("北渡观察", "马洛公报采访的一名焊工见过12艘已交付的船。", "g"),
    ],
    ids=["chain", "chain in Chinese", "seat", "colleagues", "people of a house", "asked by"],
)
def test_a_wording_of_its_own_takes_from_the_outermost_only(
    outlet: str, sentence: str, parent: str
) -> None:
    known = {"i": INSTITUTE, "e": COURIER, "r": RUSSIAN, "g": WITNESS, "z": CHINESE}

    told = coverage(*known.values(), (outlet, f"Boats\n\n{sentence}"))

    assert {step[1] for step in _of_last(told)} == {known[parent][0]}


def test_a_firm_is_no_person_whose_last_name_sounds_like_it() -> None:
    chinese = ("岚港日报", "船\n\n哈尔登研究所的奥迪尔·法尔说，船厂订购了140艘船。")
    text = "Boats\n\nKarrow Works has 140 boats ordered."

    assert _of_last(coverage(INSTITUTE, chinese, ("Marlow Gazette", text))) == set()


def test_a_person_who_is_introduced_later_is_known_before() -> None:
    before = ("Quay Post", "Boats\n\nIt is 140 boats that were ordered, as Petra Loom sees it.")
    late = ("Marlow Gazette", "Boats\n\nPetra Loom of the Halden Institute wrote of 140 boats.")
    institute = ("Halden Institute", "Papers\n\nThe yard ordered 140 boats.")

    assert ("Quay Post", "Halden Institute", "order") in steps(coverage(institute, before, late))


def test_an_institute_with_papers_has_it_from_the_channel_how_they_were_taken() -> None:
    channel = ("Tin Kettle", "Letters\n\nWe took the letters from the server of the yard.")
    text = (
        "Letters\n\nWe have read the letters in our hands. "
        "The mail was taken from a server of the yard. Tin Kettle posted it in March."
    )

    told = coverage(channel, ("Halden Institute", text))

    assert _of_last(told) == {("Halden Institute", "Tin Kettle", "leak")}


def test_facts_that_an_analyst_tells_an_interview_are_the_reading_of_her_institute() -> None:
    text = (
        "Boats\n\nAda Brann of the Halden Institute has read the papers.\n\n"
        "Post: How many boats?\n\nAda Brann: They ordered 140 boats.\n\n"
        "Post: Really?\n\nAda Brann: The papers say it."
    )

    told = coverage(INSTITUTE, ("Quay Post", text))

    assert ("Quay Post", "Halden Institute", "order") in _of_last(told)
