"""Names in reports, transcripts, lists and tables of offices; all of them are invented."""

import pytest

from stemma import extract_values
from stemma.toolkit.name_finding.flowing import flowing


def named(text: str, kind: str) -> list[str]:
    """Return the names of one type, as they are told."""
    return [
        str(found.value["text"])
        for found in extract_values(text)
        if found.kind == "name" and found.value["type"] == kind
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "岚埭红岑机械有限公\n司 4,500",
        "岚埭红岑发\n动机控制系统科\n技有限公司\n全资 国有",
        "岚埭红岑工业(集\n团)有限责任公司 17",
        "岚埭红岑长\n空航空发动机控\n制设备有限公司\n权益法",
        "岚埭红岑智能控制工\n程研究有限责任公司",
        "岚埭红岑液压 \n 控制有限公司",
    ],
)
def test_the_name_of_a_firm_torn_by_the_lines_of_a_cell_is_whole(cell: str) -> None:
    [name] = named(cell, "organisation")

    assert name.startswith("岚埭红岑")
    assert name.endswith("公司")


@pytest.mark.parametrize(
    "text",
    [
        "控制人\n岚埭红岑机械有限公司",
        "不适用\n公司报告期内",
        "单位名称\n岚埭工业集团公司",
        "（续）\n子公司全称",
    ],
)
def test_cells_that_stand_under_each_other_stay_apart(text: str) -> None:
    assert flowing(text).text == text


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("岚埭红岑工业（集团）有限公司 股东", ["岚埭红岑工业（集团）有限公司"]),
        ("（1）红岑集团公司承诺", ["红岑集团公司"]),
        ("菲蓝环保公司针对神鹭集团的担保", ["菲蓝环保公司", "神鹭集团"]),
        ("规范上市公司，二级子公司，报告期内公司，变更公司，公司全资子公司", []),
        ("存放中央银行，其他应收款，100% 科技有限公司", ["中央银行"]),
        ("注：原岚埭航空机载设备公司破产", ["岚埭航空机载设备公司"]),
    ],
)
def test_a_chinese_firm_has_a_name_of_its_own(text: str, organisations: list[str]) -> None:
    assert named(text, "organisation") == organisations


def test_a_chinese_firm_is_called_by_its_town_and_its_own_name() -> None:
    text = "贵州红岑机械有限公司为子公司。\n贵州红岑为其提供担保，贵州省另有规定。"

    assert named(text, "organisation") == ["贵州红岑机械有限公司", "贵州红岑"]
    assert named(text, "place") == ["贵州省"]


def test_the_beginning_of_another_torn_name_is_no_short_one() -> None:
    assert named("贵州红岑机械有限公司\n贵州红岑机 4,5", "organisation") == ["贵州红岑机械有限公司"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("甄远舟 境内自然人 0.17%", ["甄远舟"]),
        ("甄远舟 3,473,718 人民币普通股", ["甄远舟"]),
        ("宁若川，男，1963年出生", ["宁若川"]),
        ("负责人宁若川、会计工作负责人裘若川及会计机构负责人(会计主管人员)甄远舟声明：",
         ["宁若川", "裘若川", "甄远舟"]),
        ("负责人应当，国家 自然人", []),
    ],
)  # fmt: skip
def test_people_of_chinese_reports_stand_beside_what_they_are(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("MR. SMITHSOE: Your Honour.\nCHIEF JUSTICE BROWNLEA: We hear.", ["SMITHSOE", "BROWNLEA"]),
        ("SMITHSOE, JOHN R CLERK 21,000.00", ["SMITHSOE, JOHN R"]),
        ("JOHN R SMITHSOE 247 REP / Peter SMITHSOE", ["JOHN R SMITHSOE", "Peter SMITHSOE"]),
        ("MARK UNIT 5, PER SKATER, GRANT AWARD\nMARCH, APRIL", []),
        ("(Smithsoe et al., 2002)", ["Smithsoe"]),
        ("Mayor Ottoline Smithsoe", ["Ottoline Smithsoe"]),
        ("operated by Lynx Air, posted by Hidden Nook, contact Law Offices", []),
        ("written by John Smithsoe; by:\nYaromir Brownlea", ["John Smithsoe", "Yaromir Brownlea"]),
        ("A. Shakers\ntext\nB. Chatterers\n", []),
        ("the terms of the General Public License; P.O. Box 992", []),
    ],
)
def test_people_of_transcripts_and_lists(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("the Marovian Bureau of Enquiry and Analysis for Civil Safety (MBEACS) and MBEACS",
         ["Marovian Bureau of Enquiry and Analysis for Civil Safety", "MBEACS", "MBEACS"]),
        ("filed with the U.S. Department of Housing and Urban Works, accuses",
         ["U.S. Department of Housing and Urban Works"]),
        ("Masserly University and Aucklow University of Technology",
         ["Masserly University", "Aucklow University of Technology"]),
        ("The Army came to an Air Force Base near the West Bank", []),
        ("the Marovian Army on Tuesday, the Navy and the Committee on Harbour Works",
         ["Marovian Army", "Committee on Harbour Works"]),
        ("W.H.Freeling & Co Ltd, J.M. Huberton Corporation",
         ["W.H.Freeling & Co Ltd", "J.M. Huberton Corporation"]),
        ("Harvest Services Pvt. Ltd, a Private sale", ["Harvest Services Pvt. Ltd"]),
        ("this directive (AD) and the National Marine Safety Board (NMSB), an AD",
         ["National Marine Safety Board", "NMSB"]),
    ],
)  # fmt: skip
def test_an_institution_ends_where_its_name_does(text: str, organisations: list[str]) -> None:
    assert named(text, "organisation") == organisations


def test_a_line_that_ends_in_a_blank_goes_on_too() -> None:
    text = (
        "The proposed directive is told of in this place, contact the works of Pilaster \n"
        "Aircraft Ltd, which is known to answer every question that is asked in writing.\n"
    )

    assert named(text, "organisation") == ["Pilaster Aircraft Ltd"]


def test_cities_and_states_are_known_and_streets_are_none() -> None:
    text = "from Addis Ababa to Missouri, along 1200 New Jersey Avenue, east of the Gaza Strip"

    assert named(text, "place") == ["Addis Ababa", "Missouri", "Gaza Strip"]
