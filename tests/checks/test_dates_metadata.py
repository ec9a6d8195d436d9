import pytest

from stemma.checks.dates_metadata import dates_metadata
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects


def _run(producer: str, **moments: str) -> Checked:
    dates = {f"pdf.{name}": written for name, written in moments.items()}
    subject = subjects.of_reading("Text", properties={"Producer": producer}, moments=dates)
    return checked(dates_metadata, subject)


def test_reports_a_program_that_came_out_after_the_file_was_made() -> None:
    [seen] = _run("LibreOffice 24.8", created="2023-05-10T09:00Z").observed

    assert seen.values["since"].value == "2024-08"
    assert [each.place.quote for each in seen.evidence] == [
        "LibreOffice 24.8",
        "2023-05-10T09:00:00+00:00",
    ]


@pytest.mark.parametrize(
    ("producer", "moments"),
    [
        pytest.param("LibreOffice 7.3", {"created": "2023-05-10T09:00Z"}, id="an older program"),
        pytest.param(
            "LibreOffice 24.8",
            {"created": "2023-05-10T09:00Z", "modified": "2024-11-01T09:00Z"},
            id="saved anew later",
        ),
        pytest.param("LibreOffice 24.8", {"created": "2024-07-20T09:00Z"}, id="a tester's version"),
        pytest.param("Somebody's 99.1", {"created": "2001-01-01T09:00Z"}, id="nobody knows it"),
        pytest.param("LibreOffice 24.8", {}, id="no date"),
    ],
)
def test_what_may_be_right_is_left_alone(producer: str, moments: dict[str, str]) -> None:
    assert _run(producer, **moments).observed == ()
