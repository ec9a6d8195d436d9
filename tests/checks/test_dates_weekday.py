import pytest

from stemma.checks.dates_weekday import dates_weekday
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects


def _run(text: str) -> Checked:
    return checked(dates_weekday, subjects.with_values(text))


@pytest.mark.parametrize(
    "text",
    [
        "Friday, 8 March 2024",
        "8 марта 2024 г. (пятница)",
        "в пятницу, 8 марта 2024 года",
        "2024年3月8日（星期五）",
        "Sent: Fri, March 8, 2024",
    ],
)
def test_days_that_fit_are_left_alone(text: str) -> None:
    assert _run(text).state == "not_observed"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("on Thursday, 8 March 2024 at noon", "Thursday, 8 March 2024"),
        ("8 марта 2024 г. (четверг)", "8 марта 2024 г. (четверг"),
        ("2024年3月8日（星期四）", "2024年3月8日（星期四"),
    ],
)
def test_reports_the_day_that_is_named_and_the_true_one(text: str, quote: str) -> None:
    [seen] = _run(text).observed

    assert (seen.values["said"].value, seen.values["true"].value) == ("Thursday", "Friday")
    assert seen.evidence[0].place.quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "8 March 2024; see you on Thursday",
        "The Sun, 8 March 2024",
        "Thursday, March 2024",
        "8 March 2024\nThursday 14 March",
    ],
)
def test_days_of_other_dates_are_none_of_this_one(text: str) -> None:
    assert _run(text).observed == ()


def test_one_date_that_stands_in_many_places_is_told_once() -> None:
    [seen] = _run("Thursday, 8 March 2024\n" * 3).observed

    assert len(seen.evidence) == 3
