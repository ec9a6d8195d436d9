from stemma.checks.versions_languages import versions_languages
from tests.cached import item, quotes, run, values
from tests.relation.test_families import ENGLISH
from tests.relation.test_families import body as contract


def test_reports_the_clause_whose_date_differs_in_the_translation() -> None:
    other = ENGLISH.replace("20 July 2023", "27 July 2023")
    found = run(versions_languages, item(1, "a.txt", contract()), item(2, "b.txt", other))

    assert values(found, "clause") == ["1.4"]
    assert set(quotes(found)) == {"20 июля 2023 г.", "27 July 2023"}


def test_a_translation_that_agrees_reports_nothing() -> None:
    found = run(versions_languages, item(1, "a.txt", contract()), item(2, "b.txt", ENGLISH))

    assert found.state == "not_observed"


def test_one_digit_that_a_scan_may_have_misread_reports_nothing() -> None:
    scan = item(2, "b.tif", ENGLISH.replace("120,000.00", "180,000.00"), text_from="ocr")
    found = run(versions_languages, item(1, "a.txt", contract()), scan)

    assert found.state == "not_observed"
