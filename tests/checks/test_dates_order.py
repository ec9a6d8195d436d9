import pytest

from stemma.checks.dates_order import dates_order
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects


def _run(created: str, modified: str) -> Checked:
    moments = {"pdf.created": created, "pdf.modified": modified}
    return checked(dates_order, subjects.of_reading("Text", moments=moments))


def test_reports_a_change_before_the_making() -> None:
    [seen] = _run("2023-05-02T10:00:00+00:00", "2023-05-01T10:00:00+00:00").observed

    assert seen.values["earlier"].value == "2023-05-02T10:00:00+00:00"
    assert (seen.values["difference"].value, seen.values["difference"].unit) == ("86400", "s")


@pytest.mark.parametrize(
    ("created", "modified"),
    [
        pytest.param("2023-05-01T10:00Z", "2023-05-02T10:00Z", id="the right way round"),
        pytest.param("2023-05-01T10:00Z", "2023-05-01T10:00Z", id="at once"),
        pytest.param("2023-05-01T10:00:30Z", "2023-05-01T10:00:00Z", id="seconds apart"),
        pytest.param("2023-05-01T13:00+03:00", "2023-05-01T10:00Z", id="two zones, one moment"),
        pytest.param("2023-05-01T20:00", "2023-05-01T10:00Z", id="a zone nobody knows"),
    ],
)
def test_dates_that_may_be_right_are_left_alone(created: str, modified: str) -> None:
    assert _run(created, modified).state == "not_observed"


def test_a_file_with_one_date_has_nothing_to_compare() -> None:
    subject = subjects.of_reading("Text", moments={"pdf.created": "2023-05-01T10:00Z"})

    assert checked(dates_order, subject).state == "not_applicable"
