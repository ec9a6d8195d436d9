from stemma.checks.missing_cited import missing_cited
from tests.cached import item, quotes, run, values
from tests.relation.test_references import ANNEX, CONTRACT


def test_reports_the_annex_that_no_item_is_and_tells_those_beside_it() -> None:
    found = run(
        missing_cited,
        item(1, "1.txt", CONTRACT.format(annex="приложении № 1 и в приложении № 2")),
        item(2, "2.txt", ANNEX),
    )

    assert quotes(found) == ["приложении № 2"]
    assert values(found, "paper") == ["annex 2 of АБ-17/2023"]
    assert values(found, "beside") == ["annex 1"]


def test_one_paper_named_in_several_items_is_one_observation() -> None:
    letter = "Просим выслать приложение № 2 к договору № АБ-17/2023 без промедления."
    found = run(
        missing_cited,
        item(1, "1.txt", CONTRACT.format(annex="приложении № 2")),
        item(2, "2.txt", letter),
    )

    assert values(found, "items") == ["2 items"]


def test_what_is_there_reports_nothing() -> None:
    found = run(
        missing_cited,
        item(1, "1.txt", CONTRACT.format(annex="приложении № 1")),
        item(2, "2.txt", ANNEX),
    )

    assert found.state == "not_observed"


def test_a_number_read_in_a_scan_is_told_with_less_confidence() -> None:
    text = CONTRACT.format(annex="приложении № 2")
    [seen] = run(missing_cited, item(1, "1.tif", text, text_from="ocr")).observed

    assert seen.confidence < 1
