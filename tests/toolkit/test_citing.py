"""Papers named by their numbers in Russian, English and Chinese; all of it invented."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit.citing import papers


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.number, each.of) for each in papers(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("на письмо № 1392/2-23 от 5 октября", [("letter", "1392/2-23", "")]),
        (
            "приложение № 3 к договору № АБ-36/05 в 1 экз.",
            [("annex", "3", "АБ-36/05"), ("contract", "АБ-36/05", "")],
        ),
        ("по договору от 5 мая 2023 г. № 7/23-К", [("contract", "7/23-К", "")]),
        ("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 2", [("supplement", "2", "")]),
        (
            "Annex No. 4 to Contract No. AB-36/05",
            [("annex", "4", "AB-36/05"), ("contract", "AB-36/05", "")],
        ),
        ("our letter ref. No. 12/3 of 5 May", [("letter", "12/3", "")]),
        (
            "AB-36/05号合同附件4我方尚未收到",
            [("contract", "AB-36/05", ""), ("annex", "4", "AB-36/05")],
        ),
        ("2024年1月9日山装函〔2024〕45号函", [("letter", "山装函〔2024〕45号", "")]),
        ("关于第477/4-22号函", [("letter", "477/4-22", "")]),
        ("第1号补充协议", [("supplement", "1", "")]),
        ("附件二", [("annex", "二", "")]),
    ],
)  # fmt: skip
def test_a_paper_is_named_by_kind_and_number(text: str, told: list[tuple[str, str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("в настоящем договоре стороны согласились", id="no number"),
        pytest.param("договор № ____", id="a blank to fill in"),
        pytest.param("Contract no later than 5 May", id="no as a word"),
        pytest.param("приказ Минфина № 34н", id="a number of the world outside"),
        pytest.param("№ 17 Амортизатор 7 шт.", id="a number without a label"),
    ],
)
def test_other_numbers_name_nothing(text: str) -> None:
    assert papers(text) == []


@given(st.text(alphabet="договор№приложение к 0123/-.Annex合同附件号〔〕\n ", max_size=400))
def test_no_two_papers_share_a_number_and_all_lie_in_the_text(text: str) -> None:
    found = papers(text)

    assert all(text[each.start : each.end] == each.number for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
