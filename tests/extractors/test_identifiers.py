"""Identifiers: by their label only, with what their check digits say."""

import pytest

from stemma import extract_values
from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        ("ИНН 7707083893", ["inn 7707083893 True"]),
        ("纳税人识别号（INN）：7707083893", ["inn 7707083893 True"]),
        ("Акт приёмки по договору № 17-К от", ["contract 17-К"]),
        ("see Annex 1, 附件2", ["annex 1", "annex 2"]),
        ("贵方岱装函〔2023〕1273号收悉", ["letter 岱装函〔2023〕1273号"]),
        ("ИНН 7707083894", ["inn 7707083894 False"]),
        ("ИНН/КПП 7707083893/773601001", ["inn 7707083893 True", "kpp 773601001"]),
        ("ОГРН 1027700132195", ["ogrn 1027700132195 True"]),
        ("р/с 4070 2810 9000 0000 0001", ["account 40702810900000000001"]),
        ("统一社会信用代码91350100M000100Y43", ["uscc 91350100M000100Y43 True"]),
        ("IBAN RS35 2600 0560 1001 6113 79", ["iban RS35260005601001611379 True"]),
        ("IMO 9074729", ["imo 9074729 True"]),
        ("Договор № 643/156-2023 от", ["contract 643/156-2023"]),
        ("Contract No. AB-12/7 dated", ["contract AB-12/7"]),
        ("第643/156-2023号合同", ["contract 643/156-2023"]),
        ("исх. № 12-345 от", ["letter 12-345"]),
        ("Приказ Министерства № 17", ["order 17"]),
        ("Tax No.: 7707083893", ["inn 7707083893 True"]),
        ("注册号：1027700132195", ["ogrn 1027700132195 True"]),
        ("（2023年5月8日TSE-36/0508-51号合同）", ["contract TSE-36/0508-51"]),
        ("18.03.2024 № 394/7-24\nна № ____ от ____", ["letter 394/7-24"]),
        ("ДОГОВОР О ПЕРЕДАЧЕ\nТЕХНОЛОГИИ\n№ ТСЭ-57/21\nг. Мирный", ["contract ТСЭ-57/21"]),
    ],
)
def test_a_labelled_number_is_an_identifier(text: str, identifiers: list[str]) -> None:
    assert said(text, "identifier") == identifiers


@pytest.mark.parametrize(
    "text",
    [
        "7707083893",
        "Tax No.: 7707083894",
        "18.03.2024 № 394/7-24 принят",
        "всего 773601001 рублей",
        "договор между сторонами",
    ],
)
def test_without_its_label_a_number_is_none(text: str) -> None:
    assert said(text, "identifier") == []


def test_numbers_of_passports_are_masked_unless_asked_for() -> None:
    text = "паспорт 4510 123456"

    [hidden] = extract_values(text)
    [shown] = extract_values(text, unmasked=True)

    assert hidden.value["value"] == "•••••••456"
    assert "4510" not in hidden.quote
    assert shown.value["value"] == "4510123456"


def test_a_label_may_be_written_with_or_without_the_dots_of_yo() -> None:
    number = "40702810000000000001"

    assert said(f"Расчётный счёт: {number}", "identifier") == said(
        f"Расчетный счет: {number}", "identifier"
    )
    assert said(f"Расчётный счёт: {number}", "identifier") != []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Invoice\n# customer_number_1", id="a field of a form"),
        pytest.param("Приложение 4........ 12", id="a line of contents"),
        pytest.param("the Conservation Act, Title 16, section no. 15801.9", id="a law"),
        pytest.param("purchase order numberabc12", id="letters that go on behind the sign"),
    ],
)
def test_what_only_follows_a_label_is_no_identifier(text: str) -> None:
    assert said(text, "identifier") == []


def test_text_in_a_wrong_charset_holds_no_values() -> None:
    assert said("INN 7707083893 " + "\x85Tn\x82o\x83 " * 10, "identifier") == []
