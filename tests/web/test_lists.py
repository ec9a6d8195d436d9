"""Every list of the API pages, sorts, filters and leaves whole as CSV, or says here why not.

Which routes are lists is read from the description: an answer that is an array, or one that counts
with `total` what it holds a stretch of. A new list is covered as soon as it is there.
"""

import csv
import io
from typing import Any

import pytest
from starlette.testclient import TestClient

from stemma.web.application import api

DESCRIPTION = api().openapi()
PATHS: dict[str, Any] = DESCRIPTION["paths"]
SORTS = {"sort", "descending", "first"}
PAGES = {"offset", "limit"}

OF_ONE_DOCUMENT = "It is of one document, and short or in the order of its pages: it is read on."
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("/api/labels", "pages"): "A case has some dozens; every box that offers labels needs all.",
    ("/api/labels", "sorts"): "They stand in the order of their words, where one looks for them.",
    ("/api/labels", "filters"): "Whoever types a label narrows them down in the page.",
    ("/api/searches", "filters"): "A desk keeps some dozens, all seen at once.",
    ("/api/documents/{hash}/pages", "sorts"): "Pages have one order.",
    ("/api/documents/{hash}/pages", "filters"): OF_ONE_DOCUMENT,
    ("/api/documents/{hash}/files", "sorts"): "They stand as they lie in the container.",
    ("/api/documents/{hash}/files", "filters"): "`/api/documents?name=` finds them by path.",
    ("/api/documents/{hash}/nesting", "sorts"): "They stand as they lie in the container.",
    ("/api/documents/{hash}/nesting", "filters"): OF_ONE_DOCUMENT,
    ("/api/documents/{hash}/nesting", "CSV"): "`files.csv` of the same document has these rows.",
    ("/api/documents/{hash}/custody", "sorts"): "A chain has one order, by which it is checked.",
    ("/api/documents/{hash}/custody", "filters"): "A chain with gaps proves nothing.",
    ("/api/documents/{hash}/items", "pages"): OF_ONE_DOCUMENT,
    ("/api/documents/{hash}/items", "sorts"): "They stand in the order of its pages.",
    ("/api/documents/{hash}/items", "filters"): OF_ONE_DOCUMENT,
    ("/api/documents/{hash}/items", "CSV"): "`/api/items.csv` has all items with their parts.",
    ("/api/documents/{hash}/hits", "CSV"): "`/api/search.csv?document=` has these rows.",
    ("/api/documents/{hash}/pages/{number}/boxes", "pages"): "Boxes of one page, drawn at once.",
    ("/api/documents/{hash}/pages/{number}/boxes", "sorts"): "They are drawn, not read.",
    ("/api/documents/{hash}/pages/{number}/boxes", "CSV"): "`/api/search.csv` has their quotes.",
    ("/api/notes/facets", "pages"): "Counts to narrow the notes by, no list of notes.",
    ("/api/notes/facets", "sorts"): "Counts to narrow the notes by, no list of notes.",
    ("/api/notes/facets", "filters"): "Counts to narrow the notes by, no list of notes.",
    ("/api/notes/facets", "CSV"): "`/api/labels.csv` has the labels with their counts.",
    ("/api/search/documents", "CSV"): "`/api/search.csv` has every hit of these documents.",
    ("/api/search/forms", "pages"): "The forms of one query, some dozens at most: read at once.",
    ("/api/search/forms", "CSV"): "`/api/search.csv` says of every hit in which form it is.",
    ("/api/names/candidates", "pages"): "The likeliest few for one name, judged one by one.",
    ("/api/names/candidates", "sorts"): "The likeliest come first, or they would be no proposals.",
    ("/api/names/candidates", "CSV"): "Proposals leave no trace; `/api/names.csv` has the table.",
    ("/api/values/kinds", "pages"): "Counts of the few kinds there are, no list of values.",
    ("/api/values/kinds", "CSV"): "`/api/values.csv` has the values themselves.",
    ("/api/lineage", "sorts"): "Steps stand in the order of their texts, as the tree draws them.",
    ("/api/lineage/to-look-at", "sorts"): "What was found with most behind it comes first.",
    ("/api/search/pages", "CSV"): "`/api/search.csv` has every hit of these pages.",
}


def _answer(path: str) -> dict[str, Any]:
    answers = PATHS[path]["get"]["responses"].get("200", {})
    schema: dict[str, Any] = (
        answers.get("content", {}).get("application/json", {}).get("schema", {})
    )
    name = schema.get("$ref", "").rpartition("/")[2]
    return DESCRIPTION["components"]["schemas"][name] if name else schema


def _is_list(path: str) -> bool:
    """Whether a route answers with a stretch of things of one kind."""
    if "get" not in PATHS[path]:
        return False
    answer = _answer(path)
    counts = "total" in answer.get("properties", {})
    return answer.get("type") == "array" or counts or "offset" in _parameters(path)


def _parameters(path: str) -> set[str]:
    return {
        each["name"] for each in PATHS[path]["get"].get("parameters", ()) if each["in"] == "query"
    }


def _can(path: str) -> dict[str, bool]:
    asked = _parameters(path)
    return {
        "pages": asked >= PAGES,
        "sorts": bool(asked & SORTS),
        "filters": bool(asked - SORTS - PAGES),
        "CSV": f"{path}.csv" in PATHS,
    }


LISTS = [path for path in PATHS if _is_list(path)]
TABLES = [path for path in PATHS if path.endswith(".csv") and "get" in PATHS[path]]


def test_the_description_knows_which_routes_are_lists() -> None:
    assert {"/api/documents", "/api/notes", "/api/texts", "/api/searches"} <= set(LISTS)
    assert len(LISTS) >= 12


@pytest.mark.parametrize("path", LISTS)
def test_a_list_pages_sorts_filters_and_has_a_table(path: str) -> None:
    lacking = {what for what, there in _can(path).items() if not there}

    assert lacking == {what for each, what in EXCEPTIONS if each == path}


@pytest.mark.parametrize("path", sorted({path for path, _ in EXCEPTIONS}))
def test_an_exception_is_of_a_list_that_is_there(path: str) -> None:
    assert path in LISTS


@pytest.mark.parametrize("path", TABLES)
def test_a_table_takes_what_its_list_is_narrowed_and_sorted_by(path: str) -> None:
    of = path.removesuffix(".csv")
    if of in LISTS:
        assert _parameters(path) == _parameters(of) - PAGES


# The table of a matrix needs a question, which is written in test_hypotheses.
@pytest.mark.parametrize("path", [each for each in TABLES if "{question}" not in each])
def test_a_table_has_a_row_for_everything_of_its_list(browser: TestClient, path: str) -> None:
    [document] = browser.get("/api/documents", params={"name": "contract.pdf"}).json()["documents"]
    place = path.format(hash=document["document"], mention=1)
    asked = {"q": "Contract"} if "q" in _parameters(path) and "search" in path else {}
    asked |= {"term": "Contrakt"} if "term" in _parameters(path) else {}

    answer = browser.get(place, params=asked)

    assert answer.status_code == 200
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    of = path.removesuffix(".csv")
    if "total" in _answer(of).get("properties", {}) if of in LISTS else False:
        told = browser.get(place.removesuffix(".csv"), params=asked).json()["total"]
        assert len(rows) == told
