"""Which line titles a contract; all of it invented."""

import pytest

from stemma.toolkit.page_marks import Line
from stemma.toolkit.titles import contract_title


def titled(text: str) -> int | None:
    """Return which line of a head titles a contract."""
    lines: list[Line] = []
    at = 0
    for line in text.splitlines():
        lines.append(Line(line, at))
        at += len(line) + 1
    return contract_title(tuple(lines))


@pytest.mark.parametrize(
    "head",
    [
        "Верф. пер., 4\nДоговор комиссии № 12/К",
        "ООО «Нырок»\nД О Г О В О Р",
        "Annex to nothing\nSUPPLY AND INSTALLATION AGREEMENT",
        "No. 7\nPurchase Contract (lamps)",
        "岸田船厂\n设 备 采 购 合 同",
        "编号：7\n船灯购销合同（2023年版）",
    ],
)
def test_a_short_line_that_begins_large_titles_a_contract(head: str) -> None:
    assert titled(head) == 1


@pytest.mark.parametrize(
    "line",
    [
        "к договору № 12/К от 3 мая",
        "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1",
        "AMENDMENT No. 2 TO SUPPLY AGREEMENT",
        "The agreement was signed in May.",
        "договор подписан сторонами",
        "补充协议（一）",
        "双方就上述设备的采购事宜订立本合同，",
        "Minutes on the contract",
        "PACKING LIST No. 1\nContract AB-17/2023 of 8 May 2023",
        "ГРАФИК ПЛАТЕЖЕЙ\nДоговор № АБ-17/2023 от 8 мая 2023 г.",
    ],
)
def test_a_part_of_one_or_a_sentence_titles_none(line: str) -> None:
    assert titled(line) is None
