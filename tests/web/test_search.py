"""Searching through the API: narrowed down, counted, as a table, kept, in lists."""

import csv
import io
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stemma.case import Case


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_pages_come_once_each_with_their_count(browser: TestClient) -> None:
    found = browser.get("/api/search/pages", params={"q": "07-15"}).json()

    assert found["totals"] == {
        "hits": 2, "pages": 2, "documents": 2, "exact": True, "kinds": {"exact": 2},
    }  # fmt: skip
    assert {each["path"] for each in found["pages"]} == {"contract.pdf", "письмо.txt"}
    assert all(each["hits"] == 1 and each["status"] == "unread" for each in found["pages"])


def test_parameters_of_one_name_are_choices(browser: TestClient) -> None:
    both = browser.get("/api/search?q=gliders&type=message/rfc822&type=text/plain").json()
    mail = browser.get("/api/search?q=gliders&type=message/rfc822&date_from=2023-03-07").json()
    late = browser.get("/api/search?q=gliders&type=message/rfc822&date_from=2023-03-08").json()

    assert len(both["hits"]) == 2
    assert [hit["title"] for hit in mail["hits"]] == ["<script>alert(1)</script>"]
    assert late["hits"] == []


def test_one_document_can_be_searched(browser: TestClient) -> None:
    [first, *_] = browser.get("/api/search?q=gliders").json()["hits"]
    here = browser.get("/api/search", params={"q": "gliders", "document": first["document"]}).json()

    assert here["hits"] == [first]
    assert first["control"].endswith(f"-{first['item']:06}")


def test_facets_say_what_can_be_chosen(browser: TestClient) -> None:
    found = browser.get("/api/search/facets?q=gliders&collection=coverage").json()

    assert found["documents"] == 1
    assert {each["value"] for each in found["collections"]} == {"cache", "coverage"}


def test_the_table_has_every_hit(browser: TestClient) -> None:
    answer = browser.get("/api/search.csv?q=gliders&sort=document")

    table = rows(answer.text)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="hits.csv"'
    assert [row["path"] for row in table] == ["contract.pdf", "mail.eml", "article.txt"]
    assert [row["quote"] for row in table] == ["gliders"] * 3
    assert table[0]["citation"] == (
        f"untitled, p. 1: “gliders” (leak, {table[0]['control number']}, "
        f"sha256 {table[0]['SHA-256'][:12]})"
    )
    assert [row["control number"].partition("-")[0] for row in table] == [
        "CACHE", "CACHE", "COVERAGE",
    ]  # fmt: skip
    assert table[1]["date"] == "2023-03-07"


def test_a_table_of_nothing_sensible_is_refused_before_it_begins(browser: TestClient) -> None:
    answer = browser.get("/api/search.csv?q=-")

    assert answer.status_code == 400
    assert answer.json()["remedy"]


def test_what_could_not_be_read_is_a_table_too(browser: TestClient) -> None:
    [row] = rows(browser.get("/api/failures.csv").text)

    assert row["path"] == "broken.pdf"
    assert row["what mends it"]


def test_a_list_is_counted_line_by_line(writer: TestClient) -> None:
    asked = {"queries": ["gliders", "квазар", "--"], "narrowing": {"collections": ["cache"]}}

    found = writer.post("/api/search/batch", json=asked).json()
    table = rows(writer.post("/api/search/batch.csv", json=asked).text)

    assert [line["totals"] and line["totals"]["hits"] for line in found] == [2, 0, None]
    assert found[2]["refusal"].startswith("The query has no word to look for")
    assert [row["hits"] for row in table] == ["2", "0", ""]
    assert table[2]["query"] == "'--"


@pytest.fixture
def writer(browser: TestClient) -> TestClient:
    """A browser whose page is Stemma's own."""
    browser.headers["origin"] = str(browser.base_url).rstrip("/")
    return browser


def test_a_search_is_saved_listed_and_removed(writer: TestClient) -> None:
    wanted = {"name": " Who  flies ", "query": "gliders", "narrowing": {"types": ["text/plain"]}}
    saved = writer.post("/api/searches", json=wanted)
    listed = writer.get("/api/searches").json()
    gone = writer.delete(f"/api/searches/{saved.json()['id']}")

    assert (saved.status_code, gone.json()) == (201, saved.json())
    [seen] = listed["searches"]
    assert (seen["search"]["name"], seen["search"]["who"]) == ("Who flies", "desk")
    assert seen["search"]["narrowing"]["types"] == ["text/plain"]
    assert seen["totals"]["hits"] == 1
    assert writer.get("/api/searches").json() == {"total": 0, "searches": []}
    assert writer.delete(f"/api/searches/{saved.json()['id']}").status_code == 404


def test_saving_and_removing_stand_in_the_chain(made: Path, writer: TestClient) -> None:
    saved = writer.post("/api/searches", json={"name": "Gliders", "query": "gliders"}).json()
    writer.delete(f"/api/searches/{saved['id']}")

    with Case.open(made) as case:
        *_, kept, removed = case.custody()
    assert (kept.act, kept.facts["name"]) == ("saved_search", "Gliders")
    assert (removed.act, removed.facts["search"]) == ("removed_search", saved["id"])


@pytest.mark.parametrize(
    "body",
    [{"name": " ", "query": "gliders"}, {"name": "Nothing", "query": "-"}],
    ids=["no name", "no query"],
)
def test_what_cannot_be_asked_is_not_saved(writer: TestClient, body: dict[str, str]) -> None:
    assert writer.post("/api/searches", json=body).status_code == 400
