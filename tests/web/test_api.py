"""What the API answers, on a real case."""

import io
from pathlib import Path

import pytest
from PIL import Image
from starlette.testclient import TestClient

from stemma.case import Case
from stemma.store import case_folder

UNKNOWN = "0" * 64


def hash_of(browser: TestClient, query: str) -> str:
    found = browser.get("/api/search", params={"q": query, "collection": "cache"}).json()
    return str(found["hits"][0]["document"])


def test_the_case_at_a_glance(browser: TestClient) -> None:
    case = browser.get("/api/case").json()

    assert (case["name"], case["actor"]) == ("leak", "desk")
    assert case["status"]["balanced"] is True
    assert case["status"]["pages"] == {"text": 5, "ocr": 0, "blank": 0, "unreadable": 0}


def test_the_overview_says_what_came_in_and_what_was_not_read(browser: TestClient) -> None:
    overview = browser.get("/api/overview").json()

    assert overview["collections"] == {"cache": 4, "coverage": 1}
    assert overview["types"]["message/rfc822"] == 1
    assert sum(each["pages"] for each in overview["languages"]) == 5
    assert {"month": "2023-03", "documents": 1} in overview["span"]
    [failure] = overview["failures"]
    assert failure["path"] == "broken.pdf"
    assert failure["remedy"]


def test_a_search_answers_with_places(browser: TestClient) -> None:
    found = browser.get("/api/search", params={"q": "договором"}).json()

    [hit] = found["hits"]
    assert hit["quote"] == "Договор"
    assert hit["matched"] == [{"kind": "inflected", "query": "договором", "found": "Договор"}]
    assert len(hit["boxes"][0]) == 4


def test_a_search_covers_the_collections_asked_for(browser: TestClient) -> None:
    everywhere = browser.get("/api/search?q=gliders").json()
    press = browser.get("/api/search?q=gliders&collection=coverage").json()
    both = browser.get("/api/search?q=gliders&collection=coverage&collection=cache").json()

    assert everywhere["hits"] == both["hits"]
    assert len(everywhere["hits"]) == 3
    assert press["collections"] == ["coverage"]
    assert [hit["title"] for hit in press["hits"]] == ["article.txt"]


def test_a_search_goes_on_where_it_ended(browser: TestClient) -> None:
    whole = browser.get("/api/search?q=gliders").json()["hits"]
    first = browser.get("/api/search?q=gliders&limit=2").json()
    rest = browser.get("/api/search?q=gliders&limit=2&offset=2").json()

    assert (first["more"], rest["more"]) == (True, False)
    assert first["hits"] + rest["hits"] == whole


def test_the_list_of_documents_pages_and_filters(browser: TestClient) -> None:
    whole = browser.get("/api/documents").json()
    second = browser.get("/api/documents?limit=1&offset=1").json()
    pdfs = browser.get("/api/documents", params={"type": "application/pdf"}).json()
    press = browser.get("/api/documents?collection=coverage").json()

    assert whole["total"] == len(whole["documents"]) == 5
    assert second["documents"] == whole["documents"][1:2]
    assert {each["paths"][0] for each in pdfs["documents"]} == {"contract.pdf", "broken.pdf"}
    assert (press["total"], press["documents"][0]["paths"]) == (1, ["article.txt"])


def test_a_document_and_its_page(browser: TestClient) -> None:
    content = hash_of(browser, "annex")
    document = browser.get(f"/api/documents/{content}").json()
    page = browser.get(f"/api/documents/{content}/pages/2").json()

    assert (document["pages"], document["media_type"]) == (2, "application/pdf")
    assert page["text"] == "Annex 1"
    assert [word["text"] for word in page["words"]] == ["Annex", "1"]
    assert page["words"][0]["box"][0] == pytest.approx(72 / 595.276, abs=0.01)


def test_boxes_of_a_query_on_a_page(browser: TestClient) -> None:
    content = hash_of(browser, "annex")
    found = f"/api/documents/{content}/pages/2/boxes"

    assert len(browser.get(found, params={"q": "annex"}).json()) == 1
    assert browser.get(found, params={"q": "gliders"}).json() == []


def test_a_script_in_a_subject_comes_as_json_and_is_not_believed(browser: TestClient) -> None:
    answer = browser.get(f"/api/documents/{hash_of(browser, 'batch')}")

    assert "<script>" in answer.json()["title"]
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_picture_is_drawn_once_and_kept_by_the_browser(browser: TestClient) -> None:
    path = f"/api/documents/{hash_of(browser, 'annex')}/pages/1/picture"
    drawn = browser.get(path, params={"dpi": 72})
    again = browser.get(path, params={"dpi": 72}, headers={"if-none-match": drawn.headers["etag"]})
    larger = browser.get(path, params={"dpi": 100})

    assert drawn.headers["content-type"] == "image/jpeg"
    assert Image.open(io.BytesIO(drawn.content)).size == pytest.approx((595, 842), abs=1)
    assert drawn.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert (again.status_code, again.content) == (304, b"")
    assert larger.headers["etag"] != drawn.headers["etag"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/nothing", 404),
        ("/api", 404),
        ("/api/documents/", 404),
        ("/api/documents/..%2f..%2fcase.db", 404),
        ("/api/documents/%2e%2e/%2e%2e/originals", 404),
        (f"/api/documents/{UNKNOWN}", 404),
        (f"/api/documents/{UNKNOWN[1:]}", 422),
        (f"/api/documents/{UNKNOWN.replace('0', 'A')}", 422),
        (f"/api/documents/{UNKNOWN}/pages/1", 404),
        (f"/api/documents/{UNKNOWN}/pages/1/boxes?q=a", 404),
        (f"/api/documents/{UNKNOWN}/pages/1/picture", 404),
        ("/api/documents/HASH/pages/3", 404),
        ("/api/documents/HASH/pages/3/picture", 404),
        ("/api/documents/HASH/pages/3/boxes?q=a", 404),
        ("/api/documents/HASH/pages/0", 422),
        ("/api/documents/HASH/pages/99999999999999999999", 422),
        ("/api/documents/HASH/pages/x", 422),
        ("/api/documents/HASH/pages/1/picture?dpi=100000", 422),
        ("/api/documents/HASH/pages/1/picture?dpi=1", 422),
        ("/api/search", 422),
        ("/api/search?q=", 400),
        ("/api/search?q=%22", 400),
        ("/api/search?q=a&limit=0", 422),
        ("/api/search?q=a&limit=100000", 422),
        ("/api/search?q=a&offset=-1", 422),
        ("/api/search?q=a&offset=99999999999999999999", 422),
        ("/api/search?q=a&collection=everything", 422),
        ("/api/documents?collection=everything", 422),
    ],
)
def test_what_cannot_be_answered_is_told_in_two_sentences(
    browser: TestClient, path: str, status: int
) -> None:
    answer = browser.get(path.replace("HASH", hash_of(browser, "annex")))

    assert answer.status_code == status
    told = answer.json()
    assert set(told) == {"error", "remedy"}
    assert told["error"].endswith(".")
    assert told["remedy"]


def test_what_was_given_wrongly_is_not_repeated(browser: TestClient) -> None:
    told = browser.get("/api/search?q=a&limit=<img>").text

    assert "limit" in told
    assert "<img>" not in told


def test_a_damaged_document_has_no_page_to_draw(browser: TestClient) -> None:
    pdfs = browser.get("/api/documents", params={"type": "application/pdf"}).json()["documents"]
    [broken] = [each for each in pdfs if each["problem"]]
    assert broken["why"] == "The file is damaged or not what its name says."
    assert broken["remedy"].startswith("Look for another copy of it")

    answer = browser.get(f"/api/documents/{broken['document']}/pages/1/picture")

    assert answer.status_code == 404


def test_progress_ends_at_once_where_nothing_runs(browser: TestClient) -> None:
    answer = browser.get("/api/progress")

    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.count("data: ") == 1
    assert '"stage":"index","done":5,"of":5' in answer.text.replace(" ", "").replace("data:", "")


def test_a_case_is_at_work_while_its_lock_is_held(made: Path) -> None:
    with Case.open(made) as case:
        assert not case.is_at_work()
        with case_folder.locked(made):
            assert case.is_at_work()
        assert not case.is_at_work()


def test_the_schema_names_every_route_and_how_it_refuses(browser: TestClient) -> None:
    schema = browser.get("/api/openapi.json").json()

    assert sorted(schema["paths"]) == [
        "/api/absent",
        "/api/absent/judgements",
        "/api/absent/near",
        "/api/absent/near.csv",
        "/api/again",
        "/api/again.csv",
        "/api/again/{number}",
        "/api/board",
        "/api/board.csv",
        "/api/case",
        "/api/check-runs",
        "/api/check-runs.csv",
        "/api/claim",
        "/api/claims",
        "/api/claims.csv",
        "/api/claims/hand/{decision}",
        "/api/claims/merged",
        "/api/claims/parted",
        "/api/claims/places",
        "/api/deal-cells.csv",
        "/api/deal-judgements/{number}",
        "/api/deals",
        "/api/deals.csv",
        "/api/deals.xlsx",
        "/api/deals/{deal}",
        "/api/deals/{deal}/judgements",
        "/api/decisions",
        "/api/decisions.csv",
        "/api/documents",
        "/api/documents.csv",
        "/api/documents/status",
        "/api/documents/{hash}",
        "/api/documents/{hash}/custody",
        "/api/documents/{hash}/custody.csv",
        "/api/documents/{hash}/files",
        "/api/documents/{hash}/files.csv",
        "/api/documents/{hash}/hits",
        "/api/documents/{hash}/items",
        "/api/documents/{hash}/nesting",
        "/api/documents/{hash}/pages",
        "/api/documents/{hash}/pages.csv",
        "/api/documents/{hash}/pages/{number}",
        "/api/documents/{hash}/pages/{number}/boxes",
        "/api/documents/{hash}/pages/{number}/picture",
        "/api/documents/{hash}/pages/{number}/table",
        "/api/documents/{hash}/pages/{number}/text",
        "/api/documents/{hash}/pages/{number}/text/keep",
        "/api/documents/{hash}/pages/{number}/texts",
        "/api/documents/{hash}/pages/{number}/translation",
        "/api/documents/{hash}/pages/{number}/translation/keep",
        "/api/documents/{hash}/status",
        "/api/documents/{hash}/thread",
        "/api/entities",
        "/api/entities.csv",
        "/api/entities/{mention}",
        "/api/entities/{mention}/mentions",
        "/api/entities/{mention}/mentions.csv",
        "/api/entity-pairs",
        "/api/entity-pairs/{number}",
        "/api/failures.csv",
        "/api/indicators",
        "/api/indicators.csv",
        "/api/indicators/{key}",
        "/api/indicators/{key}/looks",
        "/api/indicators/{key}/looks/{look}",
        "/api/items",
        "/api/items.csv",
        "/api/items/join",
        "/api/items/split",
        "/api/items/{number}",
        "/api/judgements/{number}",
        "/api/labels",
        "/api/labels.csv",
        "/api/labels/{word}",
        "/api/lineage",
        "/api/lineage.csv",
        "/api/lineage.png",
        "/api/lineage.prov.json",
        "/api/lineage.svg",
        "/api/lineage/rulings",
        "/api/lineage/rulings/{number}",
        "/api/lineage/to-look-at",
        "/api/lineage/to-look-at.csv",
        "/api/lineage/tree",
        "/api/missing",
        "/api/missing.csv",
        "/api/names",
        "/api/names.csv",
        "/api/names/candidates",
        "/api/names/compared",
        "/api/names/{number}",
        "/api/network",
        "/api/network.csv",
        "/api/network.graphml",
        "/api/notes",
        "/api/notes.csv",
        "/api/notes.jsonld",
        "/api/notes/facets",
        "/api/notes/{number}",
        "/api/notes/{number}/keep",
        "/api/notes/{number}/place",
        "/api/observations",
        "/api/observations.csv",
        "/api/observations/{fingerprint}",
        "/api/observations/{fingerprint}/judgement",
        "/api/overview",
        "/api/plausibility",
        "/api/plausibility.csv",
        "/api/plausibility/{key}",
        "/api/progress",
        "/api/proposals",
        "/api/proposals.csv",
        "/api/proposals/accept",
        "/api/proposals/reject",
        "/api/provenance/{collection}",
        "/api/questions",
        "/api/questions.csv",
        "/api/questions/{question}",
        "/api/questions/{question}/evidence",
        "/api/questions/{question}/evidence/{evidence}",
        "/api/questions/{question}/evidence/{evidence}/worth",
        "/api/questions/{question}/hypotheses",
        "/api/questions/{question}/hypotheses/{hypothesis}",
        "/api/questions/{question}/hypotheses/{hypothesis}/judgement",
        "/api/questions/{question}/matrix.csv",
        "/api/questions/{question}/signs",
        "/api/quotes",
        "/api/quotes.csv",
        "/api/register",
        "/api/register.csv",
        "/api/register/checks",
        "/api/register/checks/{decision}",
        "/api/register/detail",
        "/api/replies",
        "/api/replies.csv",
        "/api/replies/{key}",
        "/api/replies/{key}/answer",
        "/api/run",
        "/api/search",
        "/api/search.csv",
        "/api/search/batch",
        "/api/search/batch.csv",
        "/api/search/documents",
        "/api/search/facets",
        "/api/search/forms",
        "/api/search/pages",
        "/api/search/totals",
        "/api/search/understood",
        "/api/searches",
        "/api/searches.csv",
        "/api/searches/{id}",
        "/api/sources",
        "/api/sources.csv",
        "/api/sources/corrections",
        "/api/tables",
        "/api/tables.csv",
        "/api/tables.xlsx",
        "/api/texts",
        "/api/texts.csv",
        "/api/timeline",
        "/api/timeline.csv",
        "/api/timeline/counts",
        "/api/timeline/counts.csv",
        "/api/undo",
        "/api/values",
        "/api/values.csv",
        "/api/values/kinds",
        "/api/versions",
        "/api/versions.csv",
    ]
    for route in [each for routes in schema["paths"].values() for each in routes.values()]:
        assert "4XX" in route["responses"]
        assert "422" not in route["responses"]
    assert {"Found", "Hit", "PageSeen", "Status", "Refusal"} <= set(schema["components"]["schemas"])
