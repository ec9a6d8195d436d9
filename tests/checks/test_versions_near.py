from stemma.checks.versions_near import versions_near
from tests.cached import item, quotes, run, values
from tests.relation.test_families import body as contract


def test_reports_the_sum_that_a_later_version_changed() -> None:
    found = run(
        versions_near,
        item(1, "Договор проект.txt", "ПРОЕКТ\n" + contract()),
        item(2, "Договор подписан.txt", contract("1 380 000,00")),
    )

    assert quotes(found) == ["1 250 000,00 рублей", "1 380 000,00 рублей"]
    assert values(found, "places") == ["one place"]


def test_a_version_in_other_words_alone_reports_nothing() -> None:
    found = run(
        versions_near,
        item(1, "Договор проект.txt", "ПРОЕКТ\n" + contract()),
        item(2, "Договор подписан.txt", contract().replace("переговорами", "миром")),
    )

    assert found.state == "not_observed"


def test_a_cache_without_versions_gives_nothing_to_look_at() -> None:
    assert run(versions_near, item(1, "a.txt", contract())).reason == "no_versions"


def test_two_forwards_of_one_mail_that_were_printed_report_nothing() -> None:
    head = "From: a@fiction.example\nSent: {day}\nTo: b@fiction.example\nSubject: Fw: contract\n"
    found = run(
        versions_near,
        item(1, "a.txt", head.format(day="15 August 2023") + contract().partition("\n")[2]),
        item(2, "b.txt", head.format(day="16 August 2023") + contract().partition("\n")[2]),
    )

    assert found.state == "not_observed"
