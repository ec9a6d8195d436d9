"""People, organisations and places in contracts, letters and mails. All of them are invented."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma import extract_values
from stemma.toolkit.name_finding import russian_model
from stemma.toolkit.name_finding.found import Found, chosen

PREAMBLE = (
    "АО «Тальвенэкспорт», именуемое в дальнейшем «Продавец», в лице генерального директора "
    "Вельмина Ростислава Евграфовича, действующего на основании Устава"
)


def named(text: str, kind: str) -> list[str]:
    """Return the names of one type, as a list would give them."""
    return [
        str(found.value["canonical"])
        for found in extract_values(text)
        if found.kind == "name" and found.value["type"] == kind
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (PREAMBLE, ["Вельмин Ростислав Евграфович"]),
        ("Письмо Травнинскому О. А. и Курнашёвой Д. П.", ["Травнинский О. А.", "Курнашёва Д. П."]),
        ("_____________ Р.Е. Вельмин", ["Р.Е. Вельмин"]),
        ("А. Общие положения\nБ. Цена договора", []),
        ("Dear Mr. Velmin,\nWe thank Ms Darya Shcherbintseva.", ["Velmin", "Darya Shcherbintseva"]),
        ("From: Oleg Kurnashev <oleg@talven.example>", ["Oleg Kurnashev"]),
        ("From: Sales Department <sales@talven.example>", []),
        ("由总经理罗斯季斯拉夫·韦利明代表", ["罗斯季斯拉夫·韦利明"]),
        ("由副总经理甄远舟先生代表", ["甄远舟"]),
        ("出席人员：陆鹤屏、宁若川", ["陆鹤屏", "宁若川"]),
        ("国家代表队，全体代表", []),
        ("_________ I. Velmin\nTHE BUYER:", ["I. Velmin"]),
        ("B. Children residing in the house", []),
        ("A. Shcherbintsev and I have agreed.", ["A. Shcherbintsev"]),
        ("Исп. Травнинский 3. А.\nтел. 42-52", ["Травнинский З. А."]),
        ("Директор T. Л. Еловиков", ["Т. Л. Еловиков"]),
        ("由总经理伊格纳特'韦利明代表", ["伊格纳特·韦利明"]),
        ("卖方代表主任工程师弗谢沃洛德.叶洛维科夫、", ["弗谢沃洛德·叶洛维科夫"]),
        ("由总经理格列布·德廖莫夫依据章程代表", ["格列布·德廖莫夫"]),
        ("总经理\n格列布·斯捷任\n买方", ["格列布·斯捷任"]),
        ("由总经理格列布·斯捷任依据公司章程", ["格列布·斯捷任"]),
        ("格列布·斯捷潘任总经理", ["格列布·斯捷潘"]),
        (
            "罗斯季斯拉夫·普季林采夫先生和罗斯季斯拉夫·亚罗温斯基采购员",
            ["罗斯季斯拉夫·普季林采夫", "罗斯季斯拉夫·亚罗温斯基"],
        ),
        ("由军事代表甄远舟率领，翻译戚鸣耀、", ["甄远舟", "戚鸣耀"]),
        ("巴西:阿根廷", []),
        ("买方：陆鹤屏（通信工程师）、裘若川 (采购处处长)", ["陆鹤屏", "裘若川"]),
        ("采购处处长　裘若川\n2024年1月26日", ["裘若川"]),
        ("团长：宁若川", ["宁若川"]),
        ("验收人：郗明远、司徒槿　共2人", ["郗明远", "司徒槿"]),
        ("甲方　　鄢守澜　主任\n　　　　　　郗明远　训练科科长", ["鄢守澜", "郗明远"]),
        ("戚孟霖副总工在外地，设计院佘望川教授未到", ["戚孟霖", "佘望川"]),
        ("供方：Velmin（区域经理）", ["Velmin"]),
        ("  Ione Tavistoke ........ Harbour Engineer (chair)", ["Ione Tavistoke"]),
        ("Wessel Dravik, Managing Director", ["Wessel Dravik"]),
        (
            "Apologies: Odo Farrab (Clerk), Ione Tavistoke (chief engineer)",
            ["Odo Farrab", "Ione Tavistoke"],
        ),
        (
            "Desmond Thackray        Ibrim Sakond\nManaging Director       Director General",
            ["Desmond Thackray", "Ibrim Sakond"],
        ),
        ("Yours sincerely,\n\nOdile Farrab-Stroud", ["Odile Farrab-Stroud"]),
        (
            "for Mr Velmin's signature; Captain Dunmallow; O. Farrab-Stroud",
            ["Velmin", "Dunmallow", "O. Farrab-Stroud"],
        ),
        ("In Selwen, our Director; Oudemeer Works, Chief Engineer", []),
        ("Кому: Г. Шульгина-Морозко", ["Г. Шульгина-Морозко"]),
        ("Тересвет З. Э. и бригада\n\nЗ. Тересвет", ["Тересвет З. Э.", "З. Тересвет"]),
    ],
)
def test_a_person_is_known_by_shape_title_and_cue(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


def test_a_name_torn_by_the_end_of_a_line_is_one_name() -> None:
    text = (
        "По поручению Продавца договор подписал Вельмин Ростислав Евгра-\n"
        "фович, действующий на основании доверенности и устава общества\n"
    )
    [found] = [each for each in extract_values(text) if each.value.get("type") == "person"]

    assert found.value["canonical"] == "Вельмин Ростислав Евграфович"
    assert text[found.place.start : found.place.end] == "Вельмин Ростислав Евгра-\nфович"


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (PREAMBLE, ["АО «Тальвенэкспорт»"]),
        ('ООО "Ромашка-Плюс" и завод «Молот»', ["ООО «Ромашка-Плюс»", "завод «Молот»"]),
        ("signed by Talven Marine Ltd., and Haisui Trading Co., Ltd",
         ["Talven Marine Ltd", "Haisui Trading Co., Ltd"]),
        ("与南澜海事技术有限公司签订", ["南澜海事技术有限公司"]),
        ("该公司、我公司、两家公司", []),
        ("归属于上市公司股东，按会计年度由子公司计算", []),
        ("我们查看了南澜集团的资料，请求法院判令被告付款", ["南澜集团"]),
        ("自南澜环保公司了解到，被所有银行接受", ["南澜环保公司"]),
        ("BETWEEN Talven Special Export JSC", ["Talven Special Export JSC"]),
        ("FROM Talven Special Export JSC", ["Talven Special Export JSC"]),
        ("塔尔文联邦塔尔文特种出口公司，", ["塔尔文特种出口公司"]),
        ("俄罗斯联邦国防部", ["俄罗斯联邦国防部"]),
        ("移交方塔尔文特种出口公司", ["塔尔文特种出口公司"]),
    ],
)  # fmt: skip
def test_an_organisation_is_known_by_its_form(text: str, organisations: list[str]) -> None:
    assert named(text, "organisation") == organisations


def test_a_place_stands_behind_its_word_or_in_the_locale_data() -> None:
    assert named("г. Вельмоград, 12 мая", "place") == ["Вельмоград"]
    assert named("held in Beijing, China", "place") == ["Beijing", "China"]
    assert named("在北京签订", "place") == ["北京"]
    assert named("出口公司\n伊斯特雷姆联邦，以下简称“卖方”", "place") == ["伊斯特雷姆联邦"]


def test_a_post_is_told_where_the_text_gives_it() -> None:
    [person] = [each for each in extract_values(PREAMBLE) if each.value.get("type") == "person"]

    assert person.value["role"] == "генерального директора"
    assert person.value["of"] == "АО «Тальвенэкспорт»"


def test_the_post_of_one_person_is_not_given_to_the_next() -> None:
    text = "Главный инженер Курнашёва Д. П. и Травнинский О. А. прибыли.\n"

    roles = [each.value.get("role") for each in extract_values(text) if each.kind == "name"]

    assert roles == ["Главный инженер", None]


def test_a_signature_block_has_the_post_on_a_line_of_its_own() -> None:
    text = "Best regards,\nDarya Shcherbintseva\nGeneral Director\nTalven Marine Ltd"

    [person, _] = [each.value for each in extract_values(text) if each.kind == "name"]

    assert person["role"] == "General Director"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Командир войсковой части 00017 принял груз", ["войсковой части 00017"]),
        ("Прибыл из в/ч 00017-Б, 5 шт.", ["в/ч 00017-Б"]),
        ("Military Unit No. 00017 received it", ["Military Unit No. 00017"]),
        ("送交00017部队，共5套", ["00017部队"]),
        ("郁德潜 通信工程师 空降兵第25营", ["空降兵第25营"]),
        ("the 25th Airborne Battalion came", ["25th Airborne Battalion"]),
        ("бойцы 12-й мотострелковой бригады", ["12-й мотострелковой бригады"]),
        ("12-й корпус завода, 3-я дивизия лиги", []),
        ("the 25th Annual Battalion Dinner", []),
        ("第25营长 第三部分 12部队", []),
        ("Счёт № 00017 в войсковой части", []),
    ],
)
def test_a_military_unit_goes_by_its_number(text: str, units: list[str]) -> None:
    assert named(text, "organisation") == units


def test_sets_of_spares_go_by_a_letter() -> None:
    assert named("комплект ЗИП-Г, 3 компл. (ZIP-G), файл ЗИП", "equipment") == ["ЗИП-Г", "ZIP-G"]


@pytest.mark.skipif(russian_model.data() is None, reason="the model is not installed")
def test_a_scrap_behind_a_figure_is_nobody_but_a_figure_may_stand_behind_a_name() -> None:
    assert named("Договор № 7 с ООО «Лютик». Стр. 3Зиз5", "person") == []
    assert named("Сказал Вельмин2 в Москве.", "person") == ["Вельмин"]


@pytest.mark.skipif(russian_model.data() is None, reason="the model is not installed")
def test_the_model_finds_what_no_rule_does() -> None:
    text = "Вчера Виторио Сандали (Vitorio Sandali) встретился с Александром Налбандовым."

    assert named(text, "person") == ["Виторио Сандали", "Vitorio Sandali", "Александр Налбандов"]


@pytest.mark.skipif(russian_model.data() is None, reason="the model is not installed")
def test_names_in_two_columns_are_two_and_a_seal_is_none() -> None:
    assert named("   Обручев          Ундерлих\n   М. П.            М. П.", "person") == [
        "Обручев",
        "Ундерлих",
    ]


def test_a_mail_greets_and_is_signed_by_given_names() -> None:
    head = "From: Brom Otterby <b@talven.example>\nTo: Ludma Quail <l@x.example>\n\n"
    text = f"{head}Ludma,\n\nThanks,\n\nBrom\n"

    assert named(text, "person") == ["Brom Otterby", "Ludma Quail", "Ludma", "Brom"]


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "просит верфь «Сорожье», а ВЕРФЬ «БЕЛОСТРУГ» нет",
            ["верфь «Сорожье»", "ВЕРФЬ «БЕЛОСТРУГ»"],
        ),
        ("Гидрографическая база «Серая Губа»", ["Гидрографическая база «Серая Губа»"]),
        ("甲方（需方）：汐台市碧澜供水有限责任公司", ["汐台市碧澜供水有限责任公司"]),
        ("甲　方：澄溪港务调度中心", ["澄溪港务调度中心"]),
        ("我司供应岚埭电厂的装置，承运：骆家湾汽车运输队", ["岚埭电厂", "骆家湾汽车运输队"]),
        ("地点：Oudemeer（哈尔沃恩公司工厂）", ["哈尔沃恩公司"]),
        ("我问过公司了，购物中心，公司技术中心，自来水厂，在供方工厂", []),
        ("舷梧仿真技术有限公司（简称“舷梧仿真”）", ["舷梧仿真技术有限公司", "舷梧仿真"]),
        ("清岚环境试验所（以下称“试验所”）", ["清岚环境试验所"]),
        (
            'THE CIVIL AERODROMES AUTHORITY OF MAROVIA (hereinafter "the Authority" or "CAAM")',
            ["THE CIVIL AERODROMES AUTHORITY OF MAROVIA", "CAAM"],
        ),
        ("Signed for Brennock Navaids Limited", ["Brennock Navaids Limited"]),
        (
            "LINZHU FEILING SURVEY TECHNOLOGY CO., LTD.",
            ["LINZHU FEILING SURVEY TECHNOLOGY CO., LTD"],
        ),
        ("LIABILITY OF THE COMPANY (our order + CO 1, CO 2)", []),
    ],
)
def test_an_organisation_is_known_by_the_word_for_its_kind(
    text: str, organisations: list[str]
) -> None:
    assert named(text, "organisation") == organisations


@given(st.text(alphabet="АаИв.«»ООЛtdGenral 总经理韦·\n_(), ", max_size=120))
def test_names_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = [each.place for each in extract_values(text) if each.kind == "name"]

    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_what_is_given_first_is_believed() -> None:
    sure, other = Found(3, 8, "person", "sure"), Found(5, 12, "place", "other")

    assert chosen([sure, other, Found(12, 14, "place", "far")], [(14, 20)]) == [
        sure, Found(12, 14, "place", "far"),
    ]  # fmt: skip
