"""Versions of one document and what must not be taken for them; all of it invented."""

from stemma.model.versions import Descent
from tests.cached import cache, item

_BODY = (
    "1.1. Продавец передаёт, а Покупатель принимает и оплачивает товар по настоящему договору.\n"
    "1.2. Общая сумма договора составляет {total} рублей и изменению не подлежит.\n"
    "1.3. Первый платёж в размере 120 000,00 рублей вносится до 15 июня 2023 г.\n"
    "1.4. Второй платёж в размере 340 000,00 рублей вносится до 20 июля 2023 г.\n"
    "1.5. Товар отгружается железной дорогой не позднее 30 августа 2023 г.\n"
    "1.6. Стороны решают споры переговорами, а затем в суде по месту нахождения Покупателя.\n"
)
TITLE = "ДОГОВОР № АБ-17/2023\n"
ENGLISH = (
    "CONTRACT No. AB-17/2023\n"
    "1.1. The Seller delivers and the Buyer accepts the goods under this contract.\n"
    "1.2. The total amounts to RUB 1,250,000.00 and shall not be changed.\n"
    "1.3. The first payment of RUB 120,000.00 falls due by 15 June 2023.\n"
    "1.4. The second payment of RUB 340,000.00 falls due by 20 July 2023.\n"
    "1.5. The goods leave by rail not later than 30 August 2023.\n"
)


def body(total: str = "1 250 000,00") -> str:
    return TITLE + _BODY.format(total=total)


def _only(descents: tuple[Descent, ...]) -> Descent:
    [found] = descents
    return found


def test_a_draft_and_what_was_signed_are_told_with_the_sum_that_changed() -> None:
    signed = item(1, "Договор подписан.txt", body("1 380 000,00"))
    [family] = cache(signed, item(2, "Договор проект.txt", "ПРОЕКТ\n" + body())).families
    step = _only(family.descents)

    assert (step.parent, step.child, step.step, step.because) == (2, 1, "signed", "stage")
    assert [(each.was, each.now) for each in step.variants if each.kind == "money"] == [
        ("1250000 RUB", "1380000 RUB")
    ]


def test_a_scan_of_the_same_is_a_copy_and_one_misread_digit_no_variant() -> None:
    scan = item(2, "scan.tif", body("1 260 000,00"), text_from="ocr")
    [family] = cache(item(1, "Договор подписан.txt", body()), scan).families
    step = _only(family.descents)

    assert (step.parent, step.child) == (1, 2)
    assert step.variants == ()


def test_a_translation_is_known_by_the_number_and_the_figures() -> None:
    [family] = cache(item(1, "a.txt", body()), item(2, "b.txt", ENGLISH)).families

    assert _only(family.descents).step == "translated"
    assert not _only(family.descents).is_ordered


def test_a_change_that_a_third_version_has_too_is_told_with_it() -> None:
    family = cache(
        item(1, "Договор проект.txt", "ПРОЕКТ\n" + body()),
        item(2, "Договор парафирован.txt", body("1 380 000,00")),
        item(3, "Договор подписан.txt", body("1 380 000,00")),
    ).families[0]
    first = next(each for each in family.descents if each.parent == 1)

    assert first.variants[0].others == (3,)


def test_one_form_filled_in_twice_is_not_two_versions() -> None:
    first = _BODY.format(total="1 250 000,00")
    second = (
        first.replace("120 000", "770 000").replace("340 000", "910 000").replace("1 250", "3 810")
        .replace("15 июня", "3 марта").replace("20 июля", "4 мая").replace("30 августа", "9 мая")
    )  # fmt: skip

    assert cache(item(1, "a.txt", first), item(2, "b.txt", second)).families == ()


def test_two_numbers_are_two_papers_however_alike_they_read() -> None:
    other = body().replace("АБ-17/2023", "АБ-18/2023")

    assert cache(item(1, "a.txt", body()), item(2, "b.txt", other)).families == ()
