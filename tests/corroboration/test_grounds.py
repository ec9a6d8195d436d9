"""What a text knows first-hand by its own words: papers it has, its own eyes, a judgement."""

import pytest

from stemma.corroboration.claims import Ruling
from stemma.corroboration.weighed import called
from tests.corroboration.printed import coverage

INSTITUTE, NEWSPAPER = "Vessin Institute", "Merriton Post"


def kinds(outlet: str, *sentences: str) -> set[tuple[str, str]]:
    """Return what grounds the claims of a text, each with the subject that it is the ground of."""
    told = coverage((outlet, f"Barges\n\n{' '.join(sentences)}"))
    claims = {each.key: each.claim for each in told.assertions}
    return {(claims[each.assertion], each.kind) for each in told.grounds}


@pytest.mark.parametrize(
    "says_so",
    [
        "The institute was handed the working files of the yard in April.",
        "We have read all 412 pages of the papers.",
        "Мы изучили переписку верфи.",
        "本所查阅了这批文件。",
    ],
)
def test_an_institute_that_has_read_the_papers_tells_from_them(says_so: str) -> None:
    assert kinds(INSTITUTE, says_so, "The order is for 64 barges.") == {("order", "document")}


def test_who_publishes_the_papers_tells_from_them() -> None:
    said = kinds("Tin Kettle", "We copied the files of the yard.", "It ordered 64 barges.")

    assert ("order", "document") in said


def test_an_institute_that_has_no_papers_has_no_ground() -> None:
    assert kinds(INSTITUTE, "The order is for 64 barges.") == set()


def test_what_others_are_named_for_is_not_from_the_papers() -> None:
    said = kinds(
        INSTITUTE,
        "We have read the papers.",
        "The order is for 64 barges, the Harbour Gazette reported.",
    )

    assert said == set()


def test_a_newspaper_that_named_a_source_before_goes_on_with_it() -> None:
    told = coverage(
        (INSTITUTE, "Barges\n\nWe have read the papers. The order is for 64 barges."),
        (
            NEWSPAPER,
            "Barges\n\nThe Vessin Institute read the papers.\n\nThe order is for 64 barges.",
        ),
    )

    assert len(told.grounds) == 1


@pytest.mark.parametrize(
    ("outlet", "saw"),
    [
        (NEWSPAPER, "A Merriton Post reporter counted the 64 barges of the order at the quay."),
        (NEWSPAPER, "We counted the 64 barges of the order ourselves."),
        (NEWSPAPER, "This reporter saw the 64 barges of the order."),
        (NEWSPAPER, "From the quay our team could see all 64 barges of the order."),
        ("Береговая мысль", "Корреспондент «Береговой мысли» насчитал 64 баржи этого заказа."),
        ("Береговая мысль", "Мы сами насчитали 64 баржи этого заказа."),
        ("Береговая мысль", "Наша съёмочная группа сняла 64 баржи этого заказа."),
        ("海岸晚报", "本报摄影记者在码头数到订单中的64艘驳船。"),
        ("海岸晚报", "记者在码头看到订单中的64艘驳船。"),
    ],
)
def test_what_its_own_people_saw_is_first_hand(outlet: str, saw: str) -> None:
    assert {kind for _, kind in kinds(outlet, saw)} == {"witness"}


@pytest.mark.parametrize(
    ("outlet", "heard"),
    [
        (NEWSPAPER, "The order is for 64 barges, a clerk told a reporter of the Harbour Gazette."),
        (NEWSPAPER, "The order is for 64 barges, reporters were told at the yard."),
        ("海岸晚报", "记者从港务局网站看到，订单为64艘驳船，《港口日报》报道。"),
    ],
)
def test_what_reporters_heard_from_others_is_not_seen(outlet: str, heard: str) -> None:
    assert "witness" not in {kind for _, kind in kinds(outlet, heard)}


@pytest.mark.parametrize(
    ("outlet", "states"),
    [
        ("Ministry of Rivers of Calder", "The order is for 64 barges."),
        ("Верфь «Серебряный кнехт»", "Заказ составляет 64 баржи."),
        ("云渡市水务局", "我局订购了64艘驳船。"),
    ],
)
def test_an_authority_or_a_firm_knows_what_it_states_of_itself(outlet: str, states: str) -> None:
    assert {kind for _, kind in kinds(outlet, states)} == {"official"}


@pytest.mark.parametrize(
    "paper", ["Shipyard Gazette", "Вестник управления", "水务局报", "Rivers as Usual"]
)
def test_a_paper_named_after_an_authority_is_a_paper(paper: str) -> None:
    assert kinds(paper, "The order is for 64 barges.") == set()


@pytest.mark.parametrize(
    ("outlet", "said"),
    [
        (NEWSPAPER, "The order is for 64 barges, Captain Ilse Corm said by e-mail."),
        ("Береговая мысль", "Заказ составляет 64 баржи, сказал по телефону капитан Иво Санд."),
    ],
)
def test_who_answers_by_telephone_answers_this_text(outlet: str, said: str) -> None:
    assert {kind for _, kind in kinds(outlet, said)} == {"witness"}


def test_what_an_institute_thinks_of_the_papers_is_its_judgement() -> None:
    said = kinds(INSTITUTE, "We have read the papers.", "The papers are genuine.")

    assert said == {("genuineness", "assessment")}


def test_the_words_that_show_what_a_text_has_are_kept_with_their_place() -> None:
    told = coverage(
        (
            INSTITUTE,
            "Barges\n\nWe have read all 412 pages of the papers. The order is for 64 barges.",
        )
    )

    [ground] = told.grounds

    assert ground.shown is not None
    assert ground.shown.quote == "We have read all 412 pages of the papers."


def test_a_document_that_is_cited_in_the_sentence_needs_no_other_words() -> None:
    told = coverage((INSTITUTE, "Barges\n\nThe contract stipulates 64 barges."))

    assert [ground.shown for ground in told.grounds] == [None]


def test_a_report_is_what_somebody_else_made_of_the_papers() -> None:
    assert kinds("Береговая мысль", "Заказ составляет 64 баржи, говорится в отчёте чехов.") == set()


@pytest.mark.parametrize(
    ("outlet", "said"),
    [
        (INSTITUTE, "Our laboratory weighed two of them. The order is for 64 barges."),
        ("Центр морской политики", "Мы измерили причалы. Заказ составляет 64 баржи."),
        ("海洋政策研究所", "我们实测了码头。订单为64艘驳船。"),
    ],
)
def test_what_an_institute_measured_is_its_own_finding(outlet: str, said: str) -> None:
    assert {kind for _, kind in kinds(outlet, said)} == {"assessment"}


def test_somebody_without_a_name_is_not_called_by_the_name_of_the_paper() -> None:
    told = coverage(
        (
            "Береговая мысль",
            "Баржи\n\nДиректор в разговоре с «Береговой мыслью» подтвердил: заказ на 64 баржи.",
        )
    )
    names = [called(Ruling(told, {}), f"knows: {each.originator}") for each in told.grounds]

    assert names == ["somebody who spoke to Береговая мысль"]


@pytest.mark.parametrize(
    ("outlet", "sentences"),
    [
        (NEWSPAPER, ("A reporter watched from the quay.", "The order of 64 barges lay there.")),
        (NEWSPAPER, ("The order of 64 barges lay at the quay.", "A reporter counted them there.")),
        ("海岸晚报", ("记者站在码头。", "订单为64艘驳船。")),
    ],
)
def test_what_a_reporter_saw_covers_the_paragraph(outlet: str, sentences: tuple[str, ...]) -> None:
    assert kinds(outlet, *sentences) == {("order", "witness")}


def test_a_reporter_beside_does_not_see_what_others_say() -> None:
    said = kinds(
        NEWSPAPER,
        "A reporter watched from the quay.",
        "The order is for 64 barges, the Harbour Gazette reported.",
    )

    assert said == set()


def test_having_papers_does_not_tell_how_they_were_taken() -> None:
    said = kinds(
        INSTITUTE,
        "We have read the papers.",
        "The order is for 64 barges.",
        "The mail was taken from the server of the yard.",
    )

    assert said == {("order", "document")}


def test_who_took_papers_knows_how() -> None:
    assert kinds("Tin Kettle", "We took the letters from the server of the yard.") == {
        ("leak", "document")
    }


def test_the_institute_of_a_guest_stands_in_the_lead_of_an_interview() -> None:
    talk = (
        "Ada Brann of the Vessin Institute has read the files.",
        "Post: Are they real?",
        "Ada Brann: They are genuine, I believe.",
        "Post: What are the barges for?",
        "Ada Brann: They are meant for a landing.",
    )
    told = coverage(
        (INSTITUTE, "Barges\n\nThe papers are genuine, we believe."),
        (NEWSPAPER, "\n\n".join(("Barges", *talk))),
    )
    houses = {each.house for each in told.grounds if each.kind == "assessment"}

    assert houses == {INSTITUTE}


def test_papers_are_no_house_however_they_are_described() -> None:
    said = kinds(
        INSTITUTE,
        "We have read the papers.",
        "The exporter's own files say that the order is for 64 barges.",
    )

    assert said == {("order", "document")}


@pytest.mark.parametrize(
    ("printed", "mode"),
    [
        ("Opinion\n\nThese papers are genuine and matter to everybody.", "opinion"),
        ("OPINION: a fleet for what?\n\nThese papers are genuine.", "opinion"),
        ("Мнение\n\nЭти документы подлинные и важны для всех.", "opinion"),
        ("社论\n\n这批文件是真实的。", "opinion"),
        ("Barges\n\nThese papers are genuine, the Vessin Institute said.", "fact"),
        ("Opinion\n\nThese papers are genuine, the Vessin Institute said.", "fact"),
    ],
)
def test_what_an_opinion_piece_judges_itself_is_opinion(printed: str, mode: str) -> None:
    told = coverage((NEWSPAPER, f"A fleet\n\n{printed}"))
    modes = {each.mode for each in told.assertions if each.claim == "genuineness"}

    assert modes == {mode}
