"""How papers call a contract without citing its number in full; all of it invented."""

import pytest

from stemma.relation.deals.calling import called, is_part
from tests.cached import item, told

NUMBER, DAY = "2021-417/БС-ПК", "2021-05-14"


def _calls(text: str) -> bool:
    return list(called(item(1, "x.txt", text), [(NUMBER, DAY)])) == [(NUMBER, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Верфь исполняет контракт 2021–417/БС–ПК без замечаний.",
        "по контракту 417/БС\nУважаемая Эмма Карловна,",
        "Участники (исполнение Контракта от 14 мая) записали:",
        "исполнение Контракта от 14 мая 2021 г.",
    ],
)
def test_a_part_of_the_number_or_the_day_behind_a_word_for_it_calls_it(text: str) -> None:
    assert _calls(text)


@pytest.mark.parametrize(
    "text",
    [
        "Встреча 14 мая 2021 г. в порту.",
        "по контракту 417/БД",
        "дом 417/БС по улице Верфей",
        "контракт подписан. Встреча прошла 14 мая",
        "контракт № 77-Л от 14 мая 2021 г.",
    ],
)
def test_a_day_or_a_part_alone_calls_nothing(text: str) -> None:
    assert not _calls(text)


def test_a_number_is_part_of_another_by_whole_groups() -> None:
    assert is_part("HT–2023–06", "QL/HT-2023-06(E)")
    assert not is_part("HT-2023-0", "QL/HT-2023-06(E)")


def test_a_deal_whose_contract_is_not_there_is_told_from_its_annex() -> None:
    annex = (
        "ANNEX 2 to contract No. LQ-44/2023\nPRICES\n\n"
        "1) survey launch Kulik-9 – 4 pcs at USD 3,000 each, in all USD 12,000;\n"
    )
    [deal] = told(item(1, "a.txt", annex)).deals

    assert deal.number == "LQ-44/2023"
    assert [paper.role for paper in deal.papers] == ["annex"]
    assert [row.part for row in deal.rows if row.part == "line"] == ["line"]
