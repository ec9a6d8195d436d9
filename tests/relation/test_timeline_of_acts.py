"""The days of acts, by which goods are handed over; all of it invented."""

import pytest

from tests.cached import item, told


def _told(act: str) -> list[tuple[str, str]]:
    return [(each.kind, str(each.date["from"])) for each in told(item(1, "a.txt", act)).happenings]


def test_an_act_is_dated_by_its_own_day_and_not_by_the_trials_it_lists() -> None:
    act = "ПРИЁМНЫЙ АКТ 1-22\nПричал, 28 сентября 2022 года\nиспытания 19–20.09.2022\n"

    assert ("delivery", "2022-09-28") in _told(act)


def test_an_act_lasted_the_days_that_end_on_its_own() -> None:
    act = "АКТ приёмки\nПричал, 3 ноября 2023 г.\nПриёмка прошла 30 октября – 3 ноября 2023 г.\n"

    assert ("delivery", "2023-10-30") in _told(act)


@pytest.mark.parametrize(
    "title",
    [
        "АКТ № 7\nприёма-передачи имущества",
        "AKT № 7\nсдачи-приёмки изделий",
        "ПЕРЕДАТОЧНЫЙ АКТ",
        "HANDOVER CERTIFICATE",
        "Delivery and Acceptance Act No. 7",
        "RECORD OF HAND-OVER",
        "设备移交书",
    ],
)
def test_an_act_is_known_by_its_title_on_two_lines_and_read_in_latin_letters(title: str) -> None:
    act = f"{title}\n\n3 ноября 2023 г.\nМы составили настоящий акт.\n"

    assert ("delivery", "2023-11-03") in _told(act)


def test_an_act_of_checking_accounts_hands_nothing_over() -> None:
    act = "АКТ сверки взаимных расчётов\n3 ноября 2023 г.\nЗадолженности нет.\n"

    assert "delivery" not in dict(_told(act))
