"""Type names of equipment."""

import pytest

from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "designators"),
    [
        ("машина XX-4M и Аб-52", ["XX-4M", "Аб-52"]),
        ("«Зимородок-12» и “翠鸟-12”", ["Зимородок-12", "翠鸟-12"]),
        ("9X47 launcher", ["9X47"]),
        ("ISO-9001, ГОСТ-2015, 44-ФЗ, COVID-19", []),
        ("№ АБ-12/7", []),
        ("system Zimorodok-64, 训练台架USM-2 台", ["Zimorodok-64", "USM-2"]),
        ("Section-12, Covid-19, Август-24", []),
    ],
)
def test_a_designator_is_letters_and_figures(text: str, designators: list[str]) -> None:
    assert said(text, "designator") == designators
