"""A text that tells another anew in another language, names in their order, is seen to do so."""

import pytest

from stemma.corroboration.retelling import details, is_retold, shared_names
from tests.corroboration.printed import coverage, steps

ENGLISH = (
    "Boats\n\nThe yard at Korvash ordered 149 boats. Drozdetsky signed for the buyer, and Lavrenko "
    "for the yard. In Tolmachevo the talks were led by Bartashov. Engines come from Zelinsk, and "
    "Gordetsky drew the hulls."
)
RUSSIAN = (
    "Катера\n\nВерфь в Корваше заказала 149 катеров. За покупателя расписался Дроздецкий, за верфь "
    "Лавренко. В Толмачеве переговоры вел Барташов. Двигатели придут из Зелинска, а корпуса чертил "
    "Гордецкий."
)
ANOTHER_HAND = (
    "Катера\n\nКорпуса чертил Гордецкий, сказали в Зелинске. Барташов рад сделке: верфь заказала "
    "149 катеров. Лавренко ждал в Толмачеве. Покупателя из Корваша представлял Дроздецкий."
)
CHINESE = (
    "149艘艇\n\n科尔瓦什的船厂订购了149艘艇。德罗兹杰茨基代表买方签字，拉夫连科代表船厂。"
    "在托尔马切沃，巴尔塔绍夫主持了会谈。发动机来自泽林斯克，戈尔杰茨基设计了船体。"
)


def is_seen(child: str, parent: str) -> bool:
    one, other = details(child, ()), details(parent, ())
    return is_retold(shared_names(one, other), one, other)


@pytest.mark.parametrize(
    ("child", "parent"),
    [(RUSSIAN, ENGLISH), (ENGLISH, RUSSIAN), (CHINESE, ENGLISH)],
    ids=["Russian of English", "English of Russian", "Chinese of English"],
)
def test_names_in_their_order_tell_a_retelling(child: str, parent: str) -> None:
    assert is_seen(child, parent)


def test_the_same_names_in_another_order_are_of_another_hand() -> None:
    assert not is_seen(ANOTHER_HAND, ENGLISH)


def test_a_retelling_that_names_nobody_has_a_step_to_what_it_tells() -> None:
    told = coverage(("Calder Examiner", ENGLISH), ("Береговой листок", RUSSIAN))

    assert ("Береговой листок", "Calder Examiner", "order") in steps(told)


def test_the_step_shows_the_names_that_both_have() -> None:
    told = coverage(("Calder Examiner", ENGLISH), ("Береговой листок", RUSSIAN))

    of_the_order, of_the_engines = told.proposals
    assert of_the_order.manner == of_the_engines.manner == "retells"
    assert "барташов" in of_the_order.parts[0].child
    assert "bartashov" in of_the_order.parts[0].parent


def test_a_report_of_the_same_by_another_hand_has_no_step() -> None:
    told = coverage(("Calder Examiner", ENGLISH), ("Береговой листок", ANOTHER_HAND))

    assert steps(told) == set()


def test_who_has_it_first_hand_retells_nobody() -> None:
    heard = f"{ENGLISH}\n\nAda Brann told us that the yard ordered 149 boats."

    told = coverage(("Береговой листок", RUSSIAN), ("Calder Examiner", ENGLISH))
    assert ("Calder Examiner", "Береговой листок", "order") in steps(told)

    told = coverage(("Береговой листок", RUSSIAN), ("Calder Examiner", heard))
    assert steps(told) == set()
