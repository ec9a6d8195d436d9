"""Counts of happenings, in three languages; all of it invented."""

import pytest

from stemma.model.counts import Counted
from stemma.toolkit.counted_happenings import counts_in
from tests.cached import item

_YEAR_2024 = ("2024-01-01", "2024-12-31")


def _counts(sentence: str, own: str = "2025-02-03") -> list[Counted]:
    note = item(1, "note.txt", sentence)
    return list(counts_in(note, note.pages[0], 0, len(sentence), own=own))


def _days(found: Counted) -> tuple[object, object] | None:
    return None if found.period is None else (found.period["from"], found.period["to"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The two fleets held 14 joint exercises in 2024, the most since 2003.",
        "Fourteen joint exercises took place last year, the highest number since 2003.",
        "В 2024 году проведено 14 совместных учений — больше всего с 2003 года.",
        "В прошлом году стороны провели четырнадцать совместных учений, это рекорд с 2003 года.",
        "2024年双方举行了14次联合演习，为2003年以来最多。",
        "去年两国共举行十四次联合军演，创2003年以来新高。",
    ],
)
def test_a_count_has_its_kind_its_year_and_the_year_it_is_compared_with(sentence: str) -> None:
    [found] = _counts(sentence)

    assert (found.kind, found.number["value"], found.most_since) == ("exercise", "14", "2003")
    assert _days(found) == _YEAR_2024
    assert not found.is_foreseen


@pytest.mark.parametrize(
    ("sentence", "kind", "days"),
    [
        ("Between 2003 and 2024 they held 97 drills.", "exercise", ("2003-01-01", "2024-12-31")),
        ("С 2003 по 2024 год прошло 97 встреч.", "meeting", ("2003-01-01", "2024-12-31")),
        ("自2012年以来已举行43次会谈。", "meeting", ("2012-01-01", "2025-02-03")),
        ("Since 2012 there were 4 rounds of talks.", "meeting", ("2012-01-01", "2025-02-03")),
        ("За 2024 год состоялось 9 визитов.", "visit", _YEAR_2024),
        ("За 2024 год подписано 3 договора.", "signature", _YEAR_2024),
        ("9 shipments were counted.", "delivery", None),
    ],
)
def test_periods_open_and_closed(sentence: str, kind: str, days: tuple[str, str] | None) -> None:
    [found] = _counts(sentence)

    assert (found.kind, _days(found), found.most_since) == (kind, days, "")


def test_what_is_planned_is_told_as_foreseen() -> None:
    [found] = _counts("The parties plan 5 exercises in 2026.")

    assert found.is_foreseen


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the 14th joint exercise.",
        "В учениях участвовали 300 военнослужащих.",
        "The ministry denied that 14 exercises were held in 2024.",
        "Они не проводили 14 учений.",
        "The file holds 3 contracts.",
    ],
)
def test_what_counts_no_happenings(sentence: str) -> None:
    assert _counts(sentence) == []


def test_the_day_of_a_report_is_not_the_period_that_it_counts() -> None:
    [found] = _counts("In its note of 3 May 2024 the institute counted 14 exercises.")

    assert found.period is None


def test_last_year_says_nothing_in_a_text_without_a_day() -> None:
    [found] = _counts("Last year they held 14 exercises.", own="")

    assert found.period is None
