"""Which line titles a page, and as what; all of it invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit.own_numbers import contract_of, own_number, part_number
from stemma.toolkit.page_marks import edges
from stemma.toolkit.paper_titles import titled


def seen(text: str) -> tuple[int, str] | None:
    """Return which line of a head titles the page, and as what."""
    found = titled(edges(text, 14, 0)[0])
    return None if found is None else (found.line, found.kind)


@pytest.mark.parametrize(
    "head",
    [
        "Верф. пер., 4\nДоговор комиссии № 12/К",
        "ООО «Нырок»\nД О Г О В О Р",
        "Annex to nothing\nSUPPLY AND INSTALLATION AGREEMENT",
        "No. 7\nPurchase Contract (lamps)",
        "岸田船厂\n设 备 采 购 合 同",
        "编号：7\n船灯购销合同（2023年版）",
        "ООО «Нырок»\nДОГОВОР-ЗАЯВКА на перевозку лодок",
        "Lamp works\nSALES CONFIRMATION",
        "Draft 2\nHEADS OF TERMS",
        "Tikhy\nDEED OF ASSIGNMENT A-7\nof receivables under Supply Contract No. 9",
        "p. 1\nC0NTRACT N o . 7",
        "灯厂\n合 作 备 忘 录",
        "第一页\n货 物 运 输 含 同",
        "Экз. № 1\n3 ДОГОВОР ПОСТАВКИ ЛОДОК № 7",
        "灯厂\n|  合 同 名 称  |  船灯运行维护合同      |",
    ],
)
def test_a_short_line_that_begins_large_titles_a_contract(head: str) -> None:
    assert seen(head) == (1, "contract")


@pytest.mark.parametrize(
    "line",
    [
        "к договору № 12/К от 3 мая",
        "The agreement was signed in May.",
        "договор подписан сторонами",
        "双方就上述设备的采购事宜订立本合同，",
        "合同编号：7",
        "Signed under Contract No. 7",
        "the contract of the lamp works",
    ],
)
def test_a_sentence_or_a_citation_titles_nothing(line: str) -> None:
    assert seen(line) is None


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк договору № 12/К", "supplement"),
        ("AMENDMENT No. 2 TO SUPPLY AGREEMENT", "supplement"),
        ("TERMINATION AGREEMENT", "supplement"),
        ("补充协议（一）", "supplement"),
        ("TJ/2015-7 合同\n补充合同 第03号", "supplement"),
        ("CONTRACT No. 7\nANNEX 2\nSPECIFICATION", "annex"),
        ("Договор подряда (контракт) номер 40/П-2017\nАКТ О ПРИЁМКЕ РАБОТ", "act"),
        ("ГРАФИК ПЛАТЕЖЕЙ\nДоговор № АБ-17/2023 от 8 мая 2023 г.", "annex"),
        ("PACKING LIST No. 1\nContract AB-17/2023 of 8 May 2023", "other"),
        ("Minutes on the contract", "minutes"),
        ("ДОВЕРЕННОСТЬ № 77\nдоверяет подписать договор", "other"),
        ("POWER OF ATTORNEY\nto sign Contract No. 7", "other"),
        ("形式发票  PROFORMA INVOICE\n合同号 Contract No.: HX-7", "invoice"),
        ("设备验收报告\n合同编号：SB-1126", "act"),
    ],
)
def test_what_is_no_contract_is_titled_as_what_it_is(head: str, kind: str) -> None:
    found = seen(head)
    assert found is not None
    assert found[1] == kind


PIECES = st.sampled_from(
    [
        *"ДОГОВОР №12-/7.:|（）()〔〕〔 \n\t第号字年合同编号",
        "CONTRACT ",
        "No. ",
        "Annex ",
        " to ",
        "  ",
        "от 3 мая ",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_head_can_be_asked_and_its_number_stands_in_it(text: str) -> None:
    head = edges(text, 14, 0)[0]
    title = titled(head)
    if title is None:
        return
    number = own_number(head, title) or part_number(head, title)
    if number is not None:
        assert 0 <= number.start < number.end <= len(text)
        written = "".join(text[number.start : number.end].split())
        assert "".join(number.written.split()) in {written, written.replace("|", "")}
    contract_of(head, title)
