"""Which names are one's, in invented caches that stand here as a few lines of text."""

import pytest

from stemma.model.entities import NameAt, NamesRelated
from stemma.model.places import Digest
from stemma.model.values import Name
from stemma.pipeline.extraction import extract
from stemma.relation.entities import people
from stemma.relation.entities.clustering import Said, joined
from stemma.relation.entities.related import related


def at(
    *names: str, kind: str = "person", role: str = "", of: str = "", item: int = 1
) -> list[NameAt]:
    """Return mentions of names, one behind the other."""
    return [
        NameAt(item=item, content=Digest("d"), page=1, start=n, end=n + 1, type=kind, text=name,  # type: ignore[arg-type]
               canonical=name, role=role, of=of)
        for n, name in enumerate(names)
    ]  # fmt: skip


def entities(told: NamesRelated, *said: Said) -> list[set[str]]:
    """Return the names of each entity."""
    found = joined(len(told.written), told.kin, said)
    return [{told.written[number].name for number in each.names} for each in found]


def in_texts(*texts: str) -> list[NameAt]:
    """Return the names of texts, each of an item of its own, as the extractors read them."""
    return [
        NameAt(item=item, content=Digest(str(item)), page=1, start=found.start, end=found.end,
               type=found.value.type, text=found.value.text, canonical=found.value.canonical or "",
               role=found.value.role or "", of=found.value.of or "")
        for item, text in enumerate(texts)
        for found in extract(text) if isinstance(found.value, Name)
    ]  # fmt: skip


def test_a_person_is_one_in_three_scripts_and_with_initials() -> None:
    told = related(
        at("Вельмин Игнат Романович", "И. Р. Вельмин", "Ignat Velmin", "伊格纳特·韦利明", "韦利明")
    )

    assert len(entities(told)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Республика Южная Лоурия", "Republic of Loury"),
        ("Лоурийская Конфедерация", "Loury Republic"),
        ("沧麓共和国", "Республика Тихая"),
    ],
)
def test_states_of_another_name_or_kind_stay_two(names: tuple[str, str]) -> None:
    assert len(entities(related(at(*names, kind="place")))) == 2


def test_a_state_is_one_in_three_scripts() -> None:
    told = related(at("Республика Цанлу", "Republic of Canglu", "沧麓共和国", kind="place"))

    assert len(entities(told)) == 1


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        ("沧麓装备公司", "沧麓国际装备进出口公司"),
        ("ЛКОР", "Лесная компания по обработке ромашек"),
        ("АО «ОРЗ»", "акционерное общество «Ольшанский ромашковый завод»"),
        ("Ромашковая база «Лютик»", "Учреждение «Ромашковая база „Лютик“»"),
        ("Лесная компания", "Лесная компания по обработке ромашек"),
    ],
)
def test_a_short_name_is_that_of_the_one_firm_that_has_it(short: str, longer: str) -> None:
    assert len(entities(related(at(short, longer, kind="organisation")))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("沧麓公司", "沧麓国际装备进出口公司"),
        ("沧麓装备公司", "沧麓国际装备研究所"),
        ("沧麓特种装备出口公司", "沧麓特种装备进出口联合公司"),
    ],
)
def test_a_town_a_house_of_another_kind_and_a_whole_name_are_no_short_names(
    one: str, other: str
) -> None:
    assert len(entities(related(at(one, other, kind="organisation")))) == 2


def test_a_short_name_is_that_of_a_firm_whose_longer_names_are_one_cut_short() -> None:
    found = entities(
        related(
            at(
                "Цанлуская компания по импорту и экспорту оборудования",
                "Цанлуской компании по импорту и экспорту",
                "Цанлуской компанией",
                kind="organisation",
            )
        )
    )

    assert len(found) == 1


def test_a_short_name_that_two_firms_may_have_is_given_to_neither() -> None:
    told = related(
        at("沧麓装备公司", "沧麓国际装备进出口公司", "沧麓重型装备公司", kind="organisation")
    )

    assert len(entities(told)) == 3


@pytest.mark.parametrize(
    "names",
    [
        ("Дроздецкий Савелий Аркадьевич", "Дроздецкий Савелий Игнатьевич"),
        ("Вельмин И. Р.", "Вельмин П. С."),
        ("Ignat Velmin", "Oleg Velmin"),
    ],
)
def test_another_patronymic_initial_or_name_makes_two(names: tuple[str, str]) -> None:
    assert len(entities(related(at(*names)))) == 2


def test_a_family_name_alone_is_given_to_nobody_where_two_bear_it() -> None:
    told = related(at("Вельмин Игнат Романович", "Вельмин Олег Львович", "Вельмин"))

    assert entities(told) == [{"Вельмин Игнат Романович"}, {"Вельмин Олег Львович"}, {"Вельмин"}]


def test_one_name_with_other_posts_elsewhere_stays_two() -> None:
    names = at("Петров И. И.", role="директор", of="АО «Лютик»")
    names += at("Петров И. И.", role="механик", of="ООО «Ромашка»", item=2)

    told = related(names)

    assert len(entities(told)) == 2
    assert "механик of ООО «Ромашка»" in told.kin[0].why


def test_a_legal_form_alone_tells_two_firms_apart() -> None:
    names = at("ООО «Ромашка»", "АО «Ромашка»", "«Лютик»", "ООО «Лютик»", kind="organisation")

    assert entities(related(names)) == [
        {"ООО «Ромашка»"},
        {"АО «Ромашка»"},
        {"«Лютик»", "ООО «Лютик»"},
    ]


def test_firms_of_two_scripts_are_one_by_who_speaks_for_them() -> None:
    told = related(in_texts(
        "АО «Тальвенэкспорт», именуемое «Продавец», в лице директора Вельмина Игната Романовича",
        "Talven Special Export JSC, represented by its Director Mr. Ignat Velmin",
    ))  # fmt: skip

    assert {"АО «Тальвенэкспорт»", "Talven Special Export JSC"} in entities(told)


def test_a_country_is_one_in_all_languages_and_a_town_in_its_case_forms() -> None:
    told = related(
        at("Китай", "China", "中国", "Вельмоград", "Вельмограде", "Velmograd", kind="place")
    )

    assert entities(told) == [
        {"Китай", "China", "中国"},
        {"Вельмоград", "Вельмограде", "Velmograd"},
    ]


def test_a_person_outweighs_every_rule() -> None:
    told = related(at("Ignat Velmin", "Oleg Velmin", "Игнат Вельмин"))

    assert entities(told, Said(0, 1, "same", ""), Said(0, 2, "different", "")) == [
        {"Ignat Velmin", "Oleg Velmin"},
        {"Игнат Вельмин"},
    ]


def test_ten_thousand_mentions_of_one_name_are_compared_with_nobody() -> None:
    names = [*at("Вельмин Игнат Романович") * 10_000, *at("Курнашёв Олег Львович")]

    told = related(names).written

    assert [len(each.mentions) for each in told] == [10_000, 1]
    assert list(people.pairs(told, range(2))) == []


def test_the_work_grows_with_what_is_alike_and_not_with_the_square() -> None:
    alike = at(*(f"Вельмин {chr(1040 + n % 32)}. {chr(1040 + n // 32 % 32)}." for n in range(900)))
    told = related(alike[:1]).written * 900

    assert sum(1 for _ in people.pairs(told, range(900))) <= 900 * 40


def test_who_is_called_by_post_is_the_one_of_that_family_name_who_has_it() -> None:
    told = related(in_texts("出席：郗明远（训练科科长）、郗守澜（总工程师）", "郗科长：请复核。"))

    assert {"郗明远", "郗科长"} in entities(told)


def test_who_is_called_by_post_is_nobody_where_two_or_none_have_it() -> None:
    two = "出席：郗明远（训练科科长）、郗守澜（计划科科长）"

    for text in (two, "出席：郗明远（处长）"):
        assert {"郗科长"} in entities(related(in_texts(text, "郗科长：请复核。")))


def test_a_courtesy_is_anybodys_who_alone_has_the_family_name() -> None:
    assert len(entities(related(in_texts("联系人：郗明远", "请郗先生复核。")))) == 1


def test_a_short_name_is_that_of_the_firm_behind_which_a_text_gives_it() -> None:
    text = 'Brennock & Vale Radio Ltd (hereinafter "Brennock") and "Brennock" again'

    assert len(entities(related(in_texts(text)))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("靖河市", "Jinghe", "Цзинхэ"),
        ("Jinghe", "Цзинхэ"),
        ("泉洲市", "Quanzhou"),
        ("姆尚斯克", "Mshansk", "Мшанск"),
        ("Озерновск-Верхний", "Verkhny Ozernovsk", "上奥泽尔诺夫斯克", "Upper Ozernovsk"),
    ],
)
def test_a_town_is_one_in_characters_and_as_two_languages_spell_it(names: tuple[str, ...]) -> None:
    assert len(entities(related(at(*names, kind="place")))) == 1


def test_letters_that_two_towns_are_read_as_are_neithers() -> None:
    assert len(entities(related(at("宜椿市", "伊椿市", "Yichun", kind="place")))) == 3


@pytest.mark.parametrize("other", ["Lower Ozernovsk", "Ozernovsk", "上斯塔罗列西耶"])
def test_towns_of_another_name_or_with_another_word_stay_two(other: str) -> None:
    assert len(entities(related(at("Верхний Озерновск", other, kind="place")))) == 2


def test_a_slip_in_one_word_of_a_long_name_makes_no_other_firm() -> None:
    names = ("Лесная компания по экспорту ромашек", "Лесная компания по зкспорту ромашек")

    assert len(entities(related(at(*names, "Лесной компании", kind="organisation")))) == 1


def test_a_firm_of_another_word_stays_another() -> None:
    names = ("Лесная компания по экспорту ромашек", "Лесная компания по импорту ромашек")

    assert len(entities(related(at(*names, kind="organisation")))) == 2


def test_a_military_unit_is_one_by_its_number_however_it_is_called() -> None:
    units = at("войсковая часть 00017", "в/ч 00017", "Military Unit 00017", kind="organisation")
    other = at("войсковая часть 00071", kind="organisation")

    assert len(entities(related([*units, *other]))) == 2


def test_two_numbers_are_no_slip() -> None:
    schools = at("Школа лоцманов № 1253", "Школа лоцманов № 1235", kind="organisation")

    assert len(entities(related(schools))) == 2


def test_a_set_of_spares_is_one_in_two_scripts() -> None:
    spares = at("ЗИП-Г", "ZIP-G", "ЗИП-О", kind="equipment")

    assert entities(related(spares)) == [{"ЗИП-Г", "ZIP-G"}, {"ЗИП-О"}]
