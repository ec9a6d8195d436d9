import pytest

from stemma.checks.missing_pages import missing_pages
from tests.cached import item, run, values


def _rows(first: int, last: int) -> str:
    return "\n".join(f"{n} Болт 7 шт." for n in range(first, last + 1))


def test_reports_page_numbers_that_skip_one() -> None:
    found = run(missing_pages, item(1, "a.pdf", "Лист 1 из 3", "Лист 3 из 3"))

    assert (values(found, "before"), values(found, "after")) == (["1"], ["3"])


def test_reports_a_list_that_goes_on_behind_a_gap() -> None:
    found = run(missing_pages, item(1, "a.pdf", _rows(1, 40), _rows(90, 120)))

    assert (values(found, "before"), values(found, "after")) == (["40"], ["90"])


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param((_rows(1, 40), _rows(41, 70)), id="a list that goes on"),
        pytest.param((_rows(1, 40), _rows(1, 20)), id="two lists"),
        pytest.param(("Лист 1 из 2", "Лист 2 из 2"), id="pages all there"),
        pytest.param(("text\n1", "text\n2", "text\n1914"), id="a year is no page number"),
        pytest.param(("стр. 1 из 2", "стр. 2 из 2", "стр. 1 из 3"), id="several papers"),
    ],
)
def test_items_that_may_be_whole_report_nothing(pages: tuple[str, ...]) -> None:
    assert run(missing_pages, item(1, "a.pdf", *pages)).observed == ()
