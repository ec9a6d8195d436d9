import pytest

from stemma.checks.pages_count import pages_count
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects


def _run(*feet: str) -> Checked:
    texts = [f"CONTRACT\nterms of delivery\nand payment\nin full\n{foot}" for foot in feet]
    return checked(pages_count, subjects.of_reading(*texts))


def test_reports_a_page_in_the_middle_that_is_not_there() -> None:
    [seen] = _run("page 1 of 4", "page 2 of 4", "page 4 of 4").observed

    assert seen.values["missing"].value == "page 3 is"
    assert [each.place.quote for each in seen.evidence] == [
        "page 1 of 4",
        "page 2 of 4",
        "page 4 of 4",
    ]
    assert all(each.place.stretch for each in seen.evidence)


def test_reports_the_end_that_is_not_there_in_russian() -> None:
    [seen] = _run("стр. 1 из 5", "стр. 2 из 5").observed

    assert seen.values["missing"].value == "pages 3, 4, 5 are"


@pytest.mark.parametrize(
    "feet",
    [
        pytest.param(("page 1 of 2", "page 2 of 2"), id="all there"),
        pytest.param(("", "page 2 of 3", "page 3 of 3"), id="a title page without a number"),
        pytest.param(("1", "2", "4"), id="numbers that name no whole"),
        pytest.param(("page 1 of 2", "page 1 of 3"), id="several papers in one file"),
        pytest.param(("page 3 of 7",), id="one page alone"),
    ],
)
def test_files_that_may_be_whole_are_left_alone(feet: tuple[str, ...]) -> None:
    assert _run(*feet).observed == ()
