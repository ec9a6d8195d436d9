"""What items cite and whether it is there; every paper here is invented."""

import pytest

from stemma.model.references import Citation
from tests.cached import cache, item, mail

CONTRACT = "ДОГОВОР № АБ-17/2023\nг. Мшанск, 3 мая 2023 г.\n1.1. Товар указан в {annex}."
ANNEX = "Приложение № 1\nк договору № АБ-17/2023\nСПЕЦИФИКАЦИЯ"


def _by_holding(citations: tuple[Citation, ...], holding: str) -> list[str]:
    return [each.cited.told() for each in citations if each.holding == holding]


def test_an_annex_that_is_there_is_held_and_another_is_absent() -> None:
    contract = item(1, "1.txt", CONTRACT.format(annex="приложении № 1 и в приложении № 2"))
    found = cache(contract, item(2, "2.txt", ANNEX)).citations

    assert _by_holding(found, "absent") == ["annex 2 of АБ-17/2023"]
    [held] = [each for each in found if each.cited.kind == "annex" and each.holding == "held"]
    assert held.held_by == (2,)


def test_a_contract_does_not_cite_itself() -> None:
    running = CONTRACT.format(annex="нём") + "\nКонтракт № АБ-17/2023, стр. 2"

    assert cache(item(1, "1.txt", running)).citations == ()


def test_a_letter_is_held_under_the_number_in_its_head() -> None:
    own = "АО «Вымысел»\n05.10.2023 № 1392/2-23\nУважаемый господин!\nСообщаем следующее."
    answer = "АО «Иное»\n09.10.2023 № 44/1-23\nУважаемый господин!\nНа письмо № 1392/2-23 от 5.10."
    found = cache(item(1, "a.txt", own), item(2, "b.txt", answer)).citations

    assert [(each.holding, each.held_by) for each in found] == [("held", (1,))]


def test_the_number_in_a_file_name_is_enough_where_the_head_was_not_read() -> None:
    unread = item(1, "20231005 1392-2-23.pdf", "АО ~~~\nУважаемый!", text_from="ocr")
    found = cache(unread, item(2, "b.txt", "Со ссылкой на письмо № 1392/2-23 сообщаем.")).citations

    assert [each.holding for each in found] == ["held"]


def test_one_misread_digit_makes_it_unsure_and_not_absent() -> None:
    own = item(1, "a.txt", "АО «Вымысел»\n05.10.2023 № 1392/2-23\nУважаемый господин!")
    scan = item(2, "b.pdf", "Со ссылкой на письмо № 1892/2-23 сообщаем.", text_from="ocr")
    [found] = cache(own, scan).citations

    assert (found.holding, found.why, found.held_by) == ("unsure", "near", (1,))


def test_the_sign_of_an_office_that_recognition_took_for_digits_is_no_part_of_the_number() -> None:
    own = item(1, "a.txt", "沧装函〔2022〕541号\n尊敬的总经理：\n来函收悉。")
    scan = item(2, "b.pdf", "На Ваше письмо 16384 (2022) 541 сообщаем.", text_from="ocr")
    [found] = cache(own, scan).citations

    assert (found.holding, found.held_by) == ("held", (1,))


def test_a_contract_is_known_by_the_number_behind_a_sign_that_was_misread() -> None:
    scan = item(1, "IMG_1.jpg", CONTRACT.replace("№", "Ne").format(annex="нём"), text_from="ocr")

    assert [each.designation.number for each in cache(scan).known_as] == ["АБ-17/2023"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("см. приложение № 3", "no_contract", id="an annex of what?"),
        pytest.param("по договору № 5", "short", id="a number of one digit"),
    ],
)
def test_words_too_poor_to_say_what_is_missing_are_unsure(text: str, why: str) -> None:
    [found] = cache(item(1, "memo.txt", f"Служебная записка о делах\n{text}")).citations

    assert (found.holding, found.why) == ("unsure", why)


def test_a_mail_is_cited_by_its_day() -> None:
    there = mail(1, "2024-01-23T10:00:00+00:00", "Здравствуйте")
    citing = mail(
        2,
        "2024-01-28T10:00:00+00:00",
        "На электронное письмо от 23 января 2024 г. и e-mail от 20 января 2024 г.",
    )
    found = cache(there, citing).citations

    assert [(each.cited.day, each.holding) for each in found] == [
        ("2024-01-23", "held"),
        ("2024-01-20", "absent"),
    ]


def test_a_list_of_annexes_in_a_head_is_not_the_annexes() -> None:
    listed = "Приложение № 1 – смета\nПриложение № 2 – график\nк договору № АБ-17/2023"

    assert [each.designation.told() for each in cache(item(1, "x.txt", listed)).known_as] == []


def test_a_near_number_of_another_day_is_another_paper() -> None:
    scan = "АО «Вымысел»\n24.08.2023 № 1192/2-23\nУважаемый господин!"
    memo = "Письмо № 1392/2-23 от 5 октября 2023 г. не получено."
    [found] = cache(item(1, "a.tif", scan, text_from="ocr"), item(2, "b.txt", memo)).citations

    assert found.holding == "absent"
