"""A publisher named in another script: by sound, by meaning, by what it is."""

import pytest

from stemma.corroboration.naming import likeness
from tests.corroboration.printed import coverage, steps

INSTITUTE = ("青崖研究院", "一份合同\n\n船厂已订购140艘船。")
RUSSIAN = ("Озёрный край", "Лодки\n\nВерфь заказала 140 лодок.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Grey Beacon", "Седой маяк"),
        ("The Quiet Harbour", "«Тихая пристань»"),
        ("静港报", "Тихая пристань"),
        ("“黑麦泉”频道", "Ржаной ключ"),
        ("Institute of Quiet Networks", "Институт тихих сетей"),
        ("Notes from the Breakwater", "Заметки с волнолома"),
        ("the Centre for Maritime Policy", "Центр морской политики"),
        ("海洋政策中心", "Центр морской политики"),
        ("奥斯克邮报", "Osk Mail"),
        ("«Оск мейл»", "Osk Mail"),
        ("格列边晚报", "Вечерний Гребень"),
        ("法洛街", "Fallow Street Research"),
        ("奥尔姆斯塔德材料观察", "Ormstad Materials Watch"),
        ("苔原信使", "Tundra Ledger"),
        ("奥尔姆水务局", "Orm Water Bureau"),
        ("河边老周", "Old Zhou"),
        ("«Фэллоу-стрит рисёрч»", "Fallow Street Research"),
    ],
)
def test_a_name_in_another_script_is_the_same(one: str, other: str) -> None:
    assert likeness(one, other) > 0
    assert likeness(other, one) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("北方行报", "Южная строка"),
        ("苔原信使", "Harbour Ledger"),
        ("信贷与收成", "Сельский час"),
        ("Grey Beacon", "Седой мост"),
        ("Grey Beacon of Orm", "Седой маяк"),
        ("Northern Line", "Severnaya Stroka"),
    ],
    ids=[
        "another side",
        "another half of a paper's name",
        "nothing",
        "another word",
        "a word more",
        "one script",
    ],
)
def test_half_a_translation_is_none(one: str, other: str) -> None:
    assert likeness(one, other) == 0


def test_a_russian_adjective_is_known_by_its_sound_in_latin_letters() -> None:
    assert likeness("Beryozovsky Nablyudatel", "Берёзовский наблюдатель") > 0


def test_a_translated_name_makes_a_step() -> None:
    text = "Boats\n\nLake Country, a daily, has it that the yard ordered 140 boats."

    assert steps(coverage(RUSSIAN, ("Marlow Gazette", text))) == {
        ("Marlow Gazette", "Озёрный край", "order")
    }


@pytest.mark.parametrize(
    ("outlet", "sentence"),
    [
        ("Marlow Gazette", "The yard ordered 140 boats, the Qingya Academy reports."),
        ("Береговой листок", "140 лодок заказано, таковы данные исследователей из «Цинъя»."),
    ],
    ids=["academy", "in marks, without a word for its kind"],
)
def test_an_institute_is_known_by_its_sound(outlet: str, sentence: str) -> None:
    assert (outlet, "青崖研究院", "order") in steps(
        coverage(INSTITUTE, (outlet, f"Boats\n\n{sentence}"))
    )


def test_a_town_is_not_the_paper_called_after_it() -> None:
    paper = ("Tollmere Notebook", "Boats\n\nThe yard ordered 140 boats.")
    text = "Лодки\n\nВ Толлмире ждут 140 лодок, их заказала верфь."

    assert steps(coverage(paper, ("Береговой листок", text))) == set()


def test_a_report_is_no_newspaper() -> None:
    paper = ("Corvane Press", "Boats\n\nThe yard ordered 140 boats.")
    text = "船\n\n法尔是这份报告的执笔人，她说船厂订购了140艘船。"

    assert steps(coverage(paper, ("岚港日报", text))) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Lake Country wrote on it. The yard ordered 140 boats, the same newspaper says.",
        "A clerk told Lake Country of it. The yard ordered 140 boats, he told the same paper.",
    ],
    ids=["says", "told"],
)
def test_the_same_newspaper_is_the_one_named_last(text: str) -> None:
    assert ("Marlow Gazette", "Озёрный край", "order") in steps(
        coverage(RUSSIAN, ("Marlow Gazette", f"Boats\n\n{text}"))
    )


def test_the_institute_is_the_one_named_last_and_not_whoever_spoke_last() -> None:
    institute = ("Halden Institute", "Papers\n\nThe yard ordered 140 boats on 3 May 2030.")
    text = (
        "Boats\n\nThe Halden Institute read the papers. A welder told the Gazette.\n\n"
        "It was 140 boats that the yard ordered, the institute has found."
    )

    assert steps(coverage(institute, ("Marlow Gazette", text))) == {
        ("Marlow Gazette", "Halden Institute", "order")
    }
