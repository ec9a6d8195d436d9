"""Firms that papers of several languages name, in invented caches of a few names."""

import pytest

from stemma.relation.entities.related import related
from tests.relation.test_entities import at, entities


@pytest.mark.parametrize(
    "names",
    [
        ("АО «Ольмарспецэкспорт»", "Olmar Special Export JSC", "奥尔马特种出口公司"),
        (
            "Цанлуская компания по импорту и экспорту оборудования",
            "Canglu Equipment Import and Export Company",
            "沧麓国际装备进出口公司",
        ),
        ("Верфь «Белоструг»", "Belostrug Shipyard"),
        ("Зеленогорский институт морских исследований", "Zelenogorsk Institute of Marine Research"),
        ("ООО «Заря»", "Zarya LLC", "黎明有限公司"),
    ],
    ids=[
        "a compound and its words",
        "a Chinese town, as each language spells it",
        "kind and name in another order",
        "an adjective of a town",
        "a name put into the other language",
    ],
)
def test_a_firm_is_one_by_sound_and_meaning(names: tuple[str, ...]) -> None:
    assert len(entities(related(at(*names, kind="organisation")))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("АО «Ольмарспецэкспорт»", "Olmar Shipyard"),
        ("Завод «Заря»", "Zarya Bank"),
        ("АО «Тальвенспецэкспорт»", "奥尔马特种出口公司"),
        ("Министерство обороны", "Ministry of Defence"),
        ("ООО «Белоструг»", "Belostrug JSC"),
        ("达林装备公司", "Дайлиньская компания по экспорту оборудования"),
    ],
    ids=[
        "one town, another business",
        "one name, another kind",
        "one business, another town",
        "what any state has",
        "another legal form",
        "Chinese towns that only sound alike",
    ],
)
def test_firms_that_say_something_else_stay_two(names: tuple[str, ...]) -> None:
    assert len(entities(related(at(*names, kind="organisation")))) == 2


def test_a_name_that_says_less_is_the_one_firms_that_is_called_so() -> None:
    told = related(at("Halvorn Climatics B.V.", "哈尔沃恩气候设备公司", kind="organisation"))

    assert len(entities(told)) == 1
    assert "and no other is" in told.kin[0].why


@pytest.mark.parametrize(
    "others",
    [
        ("哈尔沃恩气候设备公司", "哈尔沃恩轮胎公司"),
        ("哈尔沃恩公司", "哈尔沃恩轮胎公司", "哈尔沃恩气候设备公司"),
    ],
    ids=["two say more", "one says the same"],
)
def test_a_name_that_two_firms_may_be_called_by_joins_to_no_longer_one(
    others: tuple[str, str],
) -> None:
    found = entities(related(at("Halvorn", *others, kind="organisation")))

    assert not any({"Halvorn", "哈尔沃恩轮胎公司"} <= names for names in found)


def test_the_name_of_a_town_alone_is_no_short_name_of_a_firm() -> None:
    names = at("Canglu Company", "沧麓国际装备进出口公司", kind="organisation")

    assert len(entities(related([*names, *at("Republic of Canglu", kind="place", item=2)]))) == 3
