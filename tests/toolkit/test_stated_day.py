"""A paper's own day stands in a line of its head that says nothing else; no other day does."""

import pytest

from stemma.pipeline.extraction import rows
from stemma.toolkit.stated_day import stated_day

BODY = "\n\nThe Seller delivers the goods by 30 June 2026, as agreed on 1 March 2021.\n"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("SUPPLY CONTRACT\nMoscow, 4 May 2023", "2023-05-04"),
        ("ДОГОВОР ПОСТАВКИ № 7/23\nг. Приморск                «04» мая 2023 г.", "2023-05-04"),
        ("Договор № 7/23 от 4 мая 2023 г.", "2023-05-04"),
        ("04.05.2023 № 17/3\nНа № 12-1 от 20.04.2023", "2023-05-04"),
        ("Исх. № 17/3 от 04.05.2023", "2023-05-04"),
        ("Invoice Date: 4 May 2023\nDue Date: 30 May 2023", "2023-05-04"),
        ("会议纪要\n日期：2023年5月4日", "2023-05-04"),
        ("补充协议\n签订日期：2023年5月4日", "2023-05-04"),
        ("Доп. лист\nг. Приморск, 4 мая 2023 года", "2023-05-04"),
        ("к договору № 7 от 2 мая 2022 г.\nг. Приморск, 4 мая 2023 г.", "2023-05-04"),
        ("Date:\n4 May 2023\nSupply", "2023-05-04"),
        ("4 May 2023\nDear Ms Lind,\n5 May 2023", "2023-05-04"),
    ],
)
def test_a_date_line_of_the_head_states_the_day(head: str, day: str) -> None:
    text = head + BODY

    found = stated_day(text, rows(text))

    assert found is not None
    assert found.day == day
    assert "4" in text[found.start : found.end]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("", id="days of the body alone"),
        pytest.param(
            "Annex 1\nto Contract No. 7 dated 4 May 2023", id="the day of a contract cited"
        ),
        pytest.param(
            "Приложение № 1 к\nДоговору № 7 от 4 мая 2023 г.", id="cited over a line's end"
        ),
        pytest.param("Приложение № 1\nк договору № 7\nот 4 мая 2023 г.", id="cited in lines"),
        pytest.param("Приложение № 1\nДоговор № 7 от 4 мая 2023 г.", id="cited, the annex above"),
        pytest.param("Valid Until 4 May 2023", id="an end"),
        pytest.param("Дата поставки: 4 мая 2023 г.", id="a delivery"),
        pytest.param("Moscow, 4 May 2023\nDate: 7 May 2023", id="two days"),
        pytest.param("Moscow, May 2023", id="a month"),
        pytest.param("Утверждено приказом\nот 4 мая 2023 г. № 30", id="the day of an order cited"),
        pytest.param("The meeting of 4 May 2023 was long", id="a sentence"),
        pytest.param("Declassify on:\n4 May 2023", id="of a label above"),
        pytest.param(
            "RELEASED IN PART\n4 May 2023\nFrom: Mara Lind", id="a mail as it was printed"
        ),
        pytest.param("Dear Ms Lind,\n4 May 2023", id="below the salutation"),
    ],
)
def test_no_other_day_is_taken_for_its_own(head: str) -> None:
    text = head + BODY

    assert stated_day(text, rows(text)) is None
