from stemma.checks.versions_number import versions_number
from tests.cached import item, quotes, run
from tests.relation.test_families import TITLE
from tests.relation.test_families import body as contract

OTHER = TITLE + (
    "1. Исполнитель обучает двенадцать человек заказчика вождению и уходу за машинами.\n"
    "2. Плата за обучение составляет 88 000,00 рублей и вносится до 1 февраля 2022 г.\n"
    "3. Занятия проводятся на полигоне исполнителя, жильё и питание даёт заказчик.\n"
    "4. По окончании каждый слушатель сдаёт экзамен и получает удостоверение о том.\n"
)


def test_reports_two_papers_under_one_number() -> None:
    found = run(versions_number, item(1, "a.txt", contract()), item(2, "b.txt", OTHER))

    assert quotes(found) == ["АБ-17/2023", "АБ-17/2023"]


def test_versions_of_one_contract_report_nothing() -> None:
    found = run(
        versions_number,
        item(1, "a.txt", contract()),
        item(2, "b.txt", contract("1 380 000,00")),
    )

    assert found.state == "not_observed"


def test_a_supplement_names_its_contract_and_is_not_it() -> None:
    supplement = (
        "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1\nк договору № АБ-17/2023\n" + OTHER.split("\n", 1)[1]
    )
    found = run(versions_number, item(1, "a.txt", contract()), item(2, "b.txt", supplement))

    assert found.reason == "no_numbers"
