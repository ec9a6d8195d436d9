"""Counts: the number, and the thing in the words of the text."""

import pytest

from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("37 light amphibious vehicles and 11 guns.", ["37 light amphibious vehicles", "11 guns"]),
        ("in three instalments;", ["3 instalments"]),
        ("two (2) sets of manuals", ["2 sets"]),
        ("поставка 37 лёгких боевых машин десанта", ["37 лёгких боевых машин"]),
        ("Не менее 60 парашютистов", ["at_least 60 парашютистов"]),
        ("37 (тридцать семь) единиц", ["37 единиц"]),
        (
            "обучает группу Покупателя (расчёт изделия «Ромашка полевая»):\n10 человек, в классе",
            ["10 человек"],
        ),
        ("поставка 9 комплектов запасных частей на склад", ["9 комплектов запасных частей"]),
        ("交付12套“静水-3”备件。", ["12 套“静水-3”备件"]),
        ("交付12套“静水-3”，", ["12 套“静水-3”"]),
        ("提供2套КС-1备件。", ["2 套КС-1备件"]),
        ("交付37辆轻型突击车。", ["37 辆轻型突击车"]),
        ("不少于12具伞,", ["at_least 12 具伞"]),
        ("采购六十台设备,", ["60 台设备"]),
    ],
)
def test_a_count_has_its_thing(text: str, counts: list[str]) -> None:
    assert said(text, "count") == counts


@pytest.mark.parametrize(
    "text",
    [
        "page 5 contains drawings",
        "в пункте 5 статей",
        "一个国家",
        "one of the companies",
        "In 2023 sales rose",
        "№ 37 документов",
        "Parachutes.\n2 cargo systems 150",
        "5 документ",
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert said(text, "count") == []
