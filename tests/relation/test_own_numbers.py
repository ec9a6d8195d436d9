"""The own number of a paper that is titled as a contract; all of it invented."""

import pytest

from stemma.relation.designations import known_as
from tests.cached import item


def own(text: str) -> list[str]:
    """Return the contract numbers that a paper has for its own."""
    designations = (each.designation for each in known_as(item(1, "paper.txt", text))[0])
    return [each.number for each in designations if each.kind == "contract"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ДОГОВОР ХРАНЕНИЯ\nг. Тихий        02.10.2017        № ХР-104", "ХР-104"),
        ("АГЕНТСКИЙ ДОГОВОР А-7/19\nо сбыте фонарей", "А-7/19"),
        ("Д О Г О В О Р    М Е Н Ы\nМ-12/20\nпос. Верфь", "М-12/20"),
        ("L E A S E   A G R E E M E N T\n# LA-17/3\nTikhy, May 8, 2023", "LA-17/3"),
        ("Lamp works\n\nFA-2021-3\n\nFramework Agreement\nfor the supply of lamps", "FA-2021-3"),
        ("Agreement on Repairs\nReg. No QX/2017-02\nThe parties agree:", "QX/2017-02"),
        ("岸田船厂\n技 术 协 议\n技字第17号\n需方：岸田船厂", "技字第17号"),
        ("KL-2021-3\n\n船灯买卖合同\n出卖人：静水灯厂", "KL-2021-3"),
        ("Д О Г О В О Р\n№  2 / 4 4 - П\nг. Тихий", "2/44-П"),
        ("Договор энергоснабжения № 500 417 88\n(для верфей)", "500 417 88"),
        ("ДОГОВОР АРЕНДЫ\n| Номер договора | Л-388/07 |\n| Дата | 30.07.2021 |", "Л-388/07"),
        ("ДОГОВОР\nна работу\n\n2020/НР-06        13 апреля 2020 г.", "2020/НР-06"),
        ("LEASE AGREEMENT              Lease No. LB-17-\n00932\nLessor: Lamp works", "LB-17-00932"),
        ("SALES CONFIRMATION\nTo Messrs. Lamp              No. GC-08/SC", "GC-08/SC"),
        ("CONTRACT\nBuyer's contract no.:   BX-23-8\nSeller's contract no.: 4-09", "BX-23-8"),
        ("C O N T R A C T   No. AF/77 of 1994\nConcluded in June", "AF/77 of 1994"),
        ("DEED OF ASSIGNMENT A-22\nunder Supply Contract No. RM-19", "A-22"),
        ("FRAMEWORK AGREEMENT\nThis Agreement No. FA-7/2 is made in May", "FA-7/2"),
        ("设备采购合同\n(2021)外采字第09号\n二〇二一年三月五日", "(2021)外采字第09号"),
        ("模拟器供货\n合　　同　　书\n合同号：XW〔2020〕-073-M", "XW〔2020〕-073-M"),
        ("供货协议 SUPPLY AGREEMENT\n协议号 Agreement No.: DF-SA/16", "DF-SA/16"),
        ("承揽合同                  JG2018-17\n定作方：岸田船厂", "JG2018-17"),
        ("|  合 同 名 称  |  船灯合同  |\n|  合 同 编 号  |  2 0 2 3 - F W  |", "2023-FW"),
    ],
)
def test_it_stands_in_the_title_behind_a_short_label_or_alone(text: str, number: str) -> None:
    assert own(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Договор аренды\n(свидетельство о праве собственности № 55-ТТ 7701 от 19.12.2009)",
        "Соглашение о дружбе\nв развитие договора № 12-Л от 01.09.2016 договорились:",
        "Agreement\nLicence No. 88-1207 of the builder\nTel. No. 5512",
        "设备验收报告\n合同编号：SB-1126\n设备名称：船灯",
        "关于第CG-2020-07号采购合同交货延期的函",
        "POWER OF ATTORNEY\nto sign on our behalf Contract\nNo. KF/EX/10-02 with the harbour",
        "ДОВЕРЕННОСТЬ № 77-Д\nдоверяет подписать договор\n№ 3/2020-ЛК с верфью",
        "PROFORMA INVOICE\nInvoice No.: PI-22\nContract No.: HX-22-07",
    ],
)
def test_numbers_of_other_papers_are_not_its_own(text: str) -> None:
    assert own(text) == []
