"""How names are bent, shortened and made a woman's."""

import pytest

from stemma.demo.facts import names
from stemma.demo.facts.parties import Person, decline_given, decline_surname, surname_of_woman
from stemma.demo.facts.written import Case, Written

CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc", "ins", "loc")


@pytest.mark.parametrize(
    ("surname", "woman", "forms"),
    [
        ("Вельмин", False, "Вельмин Вельмина Вельмину Вельмина Вельминым Вельмине"),
        ("Курнашёв", False, "Курнашёв Курнашёва Курнашёву Курнашёва Курнашёвым Курнашёве"),
        (
            "Травнинский",
            False,
            "Травнинский Травнинского Травнинскому Травнинского Травнинским Травнинском",
        ),
        ("Вельмина", True, "Вельмина Вельминой Вельминой Вельмину Вельминой Вельминой"),
        (
            "Травнинская",
            True,
            "Травнинская Травнинской Травнинской Травнинскую Травнинской Травнинской",
        ),
    ],
)
def test_a_surname_in_every_case(surname: str, forms: str, *, woman: bool) -> None:
    found = [decline_surname(surname, case, woman=woman) for case in CASES]

    assert found == forms.split()


@pytest.mark.parametrize(
    ("name", "woman", "forms"),
    [
        ("Глеб", False, "Глеб Глеба Глебу Глеба Глебом Глебе"),
        ("Тимофей", False, "Тимофей Тимофея Тимофею Тимофея Тимофеем Тимофее"),
        ("Львович", False, "Львович Львовича Львовичу Львовича Львовичем Львовиче"),
        ("Вера", True, "Вера Веры Вере Веру Верой Вере"),
        ("Дарья", True, "Дарья Дарьи Дарье Дарью Дарьей Дарье"),
        (
            "Тихоновна",
            True,
            "Тихоновна Тихоновны Тихоновне Тихоновну Тихоновной Тихоновне",
        ),
    ],
)
def test_a_given_name_and_a_patronymic_in_every_case(name: str, forms: str, *, woman: bool) -> None:
    assert [decline_given(name, case, woman=woman) for case in CASES] == forms.split()


def test_a_womans_surname_that_no_rule_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="Дюмо"):
        decline_surname("Дюмо", "gen", woman=True)


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        (
            Written("Курнашёв", "库尔纳绍夫", "Kurnashev"),
            Written("Курнашёва", "库尔纳绍娃", "Kurnasheva"),
        ),
        (
            Written("Травнинский", "特拉夫宁斯基", "Travninsky"),
            Written("Травнинская", "特拉夫宁斯卡娅", "Travninskaya"),
        ),
        (Written("Вельмин", "韦利明", "Velmin"), Written("Вельмина", "韦利明娜", "Velmina")),
    ],
)
def test_a_woman_has_the_feminine_form(man: Written, woman: Written) -> None:
    assert surname_of_woman(man) == woman


def _person(*, patronymic: Written) -> Person:
    return Person(
        key="director",
        surname=Written("Вельмин", "韦利明", "Velmin"),
        given=Written("Ростислав", "罗斯季斯拉夫", "Rostislav"),
        patronymic=patronymic,
        woman=False,
        organisation="exporter",
        role=Written("директор", "经理", "Director"),
        role_genitive="директора",
        mail="r.velmin@olmar-export.example",
    )


def test_a_northerner_is_named_in_full_and_with_initials() -> None:
    person = _person(patronymic=Written("Евграфович", "叶夫格拉福维奇", "Yevgrafovich"))

    assert person.full.ru == "Вельмин Ростислав Евграфович"
    assert person.full.zh == "罗斯季斯拉夫·韦利明"
    assert person.short == Written("Р. Е. Вельмин", "韦利明", "R. Velmin")
    assert person.russian("dat") == "Вельмину Р. Е."
    assert person.russian("ins", initials=False) == "Вельминым Ростиславом Евграфовичем"


def test_a_southerner_is_not_bent() -> None:
    person = _person(patronymic=Written("", "", ""))

    assert person.russian("dat") == person.full.ru == "Вельмин Ростислав"
    assert person.short == person.full


def test_every_name_that_can_be_drawn_can_be_bent() -> None:
    surnames = [(one, False) for one in names.NORTHERN_SURNAMES]
    surnames += [(surname_of_woman(one), True) for one in names.NORTHERN_SURNAMES]

    for surname, woman in surnames:
        forms = {decline_surname(surname.ru, case, woman=woman) for case in CASES}
        assert len(forms) == (3 if woman else 5), surname
