"""Writing through the workbench: notes, labels, status, items, and taking it back."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door
from tests.web.conftest import ONE_WORKER, PAGE


@pytest.fixture
def writer(made: Path, door: Door, tmp_path: Path) -> Iterator[TestClient]:
    """A browser that has come in to a copy of the case, and may write into it."""
    copy = shutil.copytree(made, tmp_path / "leak.case")
    app = application(Desk(copy, ONE_WORKER), door, PAGE)
    with TestClient(app, base_url=f"http://{door.host}", follow_redirects=False) as client:
        client.headers.update({"sec-fetch-site": "same-origin", "origin": f"http://{door.host}"})
        assert client.get("/open", params={"token": door.token}).status_code == 200
        yield client


@pytest.fixture
def contract(writer: TestClient) -> str:
    return str(writer.get("/api/search?q=annex").json()["hits"][0]["document"])


def write(writer: TestClient, document: str, words: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    page = writer.get(f"/api/documents/{document}/pages/1").json()
    start = page["text"].index(words)
    asked = {
        "document": document,
        "page": 1,
        "text_hash": page["text_hash"],
        "start": start,
        "end": start + len(words),
    }
    answer = writer.post("/api/notes", json=asked | more)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def test_a_note_is_written_listed_changed_and_deleted(writer: TestClient, contract: str) -> None:
    note = write(writer, contract, "07-15", text="Which contract?", labels=["to ask"])

    assert (note["number"], note["place"]["quote"], note["attached"]) == (1, "07-15", "here")
    assert len(note["place"]["boxes"]) == 1
    listed = writer.get("/api/notes?q=which&label=to+ask").json()
    assert (listed["total"], listed["notes"]) == (1, [note])
    assert writer.get("/api/notes?q=who").json()["total"] == 0

    edit = {"decision": note["decision"], "text": "The first one.", "labels": []}
    changed = writer.put("/api/notes/1", json=edit).json()
    assert (changed["number"], changed["text"], changed["labels"]) == (1, "The first one.", [])

    gone = writer.delete("/api/notes/1", params={"decision": changed["decision"]})
    assert gone.json() == {"changed": 1}
    assert writer.get("/api/notes/1").status_code == 404


def test_the_second_of_two_who_write_keeps_both_texts(writer: TestClient, contract: str) -> None:
    note = write(writer, contract, "07-15", text="Mine.")
    edit = {"decision": note["decision"], "text": "Hers."}
    writer.put("/api/notes/1", json=edit)

    answer = writer.put("/api/notes/1", json=edit | {"text": "His."})

    assert answer.status_code == 409
    told = answer.json()
    assert "N 1 was changed by desk" in told["error"]
    assert (told["here"], told["yours"]) == ("Hers.", "His.")
    assert writer.get("/api/notes/1").json()["text"] == "Hers."


def test_notes_are_narrowed_by_what_they_have(writer: TestClient, contract: str) -> None:
    write(writer, contract, "07-15", labels=["price", "asked"])
    write(writer, contract, "gliders", labels=["price"])

    facets = writer.get("/api/notes/facets").json()

    counts = {each["value"]: each["notes"] for each in facets["labels"]}
    assert counts == {"price": 2, "asked": 1}
    assert [each["name"] for each in facets["documents"]] == ["untitled"]
    assert [each["value"] for each in facets["people"]] == ["desk"]
    assert (facets["total"], facets["again"]) == (2, 0)


def test_a_box_is_drawn_by_its_corners(writer: TestClient, contract: str) -> None:
    box = {"x0": 0.1, "y0": 0.2, "x1": 0.3, "y1": 0.4}
    asked = {"document": contract, "page": 2, "box": box, "text": "A stamp."}

    note = writer.post("/api/notes", json=asked).json()

    assert note["place"]["boxes"] == [[0.1, 0.2, 0.3, 0.4]]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"document": "0" * 64}, 404),
        ({"document": "abc"}, 422),
        ({"page": 9}, 404),
        ({"page": 0}, 422),
        ({"box": {"x0": 0.5, "y0": 0, "x1": 0.5, "y1": 1}}, 400),
        ({"box": {"x0": -1, "y0": 0, "x1": 0.5, "y1": 1}}, 422),
        ({"text_hash": "0" * 64, "end": 5}, 404),
        ({"labels": [" "]}, 422),
        ({"text": "x" * 20_001}, 422),
        ({"text": "\ud800"}, 422),
        ({"links": [{"document": "0" * 64}]}, 404),
    ],
)
def test_what_is_no_note_is_refused(
    writer: TestClient, contract: str, change: dict[str, Any], status: int
) -> None:
    asked = {"document": contract, "page": 1, "text": "Hm."} | change
    answer = writer.post(
        "/api/notes", content=json.dumps(asked), headers={"content-type": "application/json"}
    )

    assert answer.status_code == status
    assert answer.json()["error"]
    assert writer.get("/api/notes").json()["total"] == 0


def test_nobody_writes_from_another_page(writer: TestClient, contract: str) -> None:
    asked = {"document": contract, "text": "Not mine."}

    answer = writer.post("/api/notes", json=asked, headers={"origin": "http://other.example"})

    assert answer.status_code == 403
    assert writer.get("/api/notes").json()["total"] == 0


def test_labels_and_status_are_set_in_one_act_and_taken_back_in_one(
    writer: TestClient,
) -> None:
    documents = [each["document"] for each in writer.get("/api/documents").json()["documents"]]
    put = {"documents": documents, "label": "first pass"}

    assert writer.post("/api/labels", json=put).json() == {"changed": 5}
    assert writer.get("/api/labels").json() == [
        {"word": "first pass", "pattern": 0, "documents": 5, "notes": 0}
    ]
    assert writer.get("/api/documents?label=first+pass&limit=1").json()["total"] == 5
    marked = writer.put(
        "/api/documents/status", json={"documents": documents[:2], "status": "read"}
    )
    assert marked.json() == {"changed": 2}
    assert writer.get("/api/documents?status=read").json()["total"] == 2

    assert writer.post("/api/undo").json()["total"] == 2
    assert writer.get("/api/documents?status=read").json()["total"] == 0
    taken = writer.post("/api/undo").json()
    assert (taken["total"], taken["decisions"][0]["act"]) == (5, "label_on")
    assert taken["decisions"][0]["what"] == "first pass"
    assert writer.get("/api/labels").json() == []
    nothing = writer.post("/api/undo")
    assert (nothing.status_code, nothing.json()["error"]) == (
        400,
        "There is nothing of yours to take back.",
    )


def test_a_label_is_renamed_on_documents_and_notes_at_once(
    writer: TestClient, contract: str
) -> None:
    write(writer, contract, "07-15", labels=["a/b"])
    writer.post("/api/labels", json={"documents": [contract], "label": "a/b"})

    assert writer.put("/api/labels/a%2Fb", json={"label": "c"}).json() == {"changed": 2}
    assert writer.get("/api/notes/1").json()["labels"] == ["c"]
    writer.post("/api/undo")

    assert writer.get("/api/notes/1").json()["labels"] == ["a/b"]
    assert writer.get(f"/api/documents/{contract}").json()["labels"] == ["a/b"]


def test_one_document_is_marked(writer: TestClient, contract: str) -> None:
    path = f"/api/documents/{contract}/status"

    assert writer.put(path, json={"status": "important"}).json() == {"changed": 1}
    assert writer.put(path, json={"status": "important"}).json() == {"changed": 0}
    assert writer.put(path, json={"status": "burnt"}).status_code == 422
    assert writer.get(f"/api/documents/{contract}").json()["status"] == "important"


def test_documents_are_joined_split_and_found_by_control_number(
    writer: TestClient, contract: str
) -> None:
    items = writer.get("/api/items").json()
    control = writer.get(f"/api/documents/{contract}").json()["control"]
    other = next(each for each in items["items"] if each["control"] != control)

    later = writer.post("/api/items/split", json={"document": contract, "after_page": 1}).json()
    assert (later["control"], later["pages"]) == ("CACHE-000006", 1)
    pages = [{"document": other["parts"][0]["document"]}]
    joined = writer.post("/api/items/join", json={"items": [later["item"]], "pages": pages}).json()
    assert joined["control"] == "CACHE-000006"
    assert joined["joined"] == [other["control"]]
    gone = writer.get(f"/api/items/{other['item']}").json()
    assert (gone["parts"], gone["joined_into"]) == ([], "CACHE-000006")
    status = writer.get("/api/case").json()["status"]
    assert (status["items"], status["balanced"]) == (5, True)

    writer.post("/api/undo")
    writer.post("/api/undo")
    again = writer.get("/api/items").json()["items"]
    assert [each["parts"] for each in again] == [each["parts"] for each in items["items"]]


def test_what_was_decided_stands_in_a_list(writer: TestClient, contract: str) -> None:
    write(writer, contract, "07-15", text="Hm.")
    writer.post("/api/undo")

    found = writer.get("/api/decisions").json()

    assert found["total"] == 2
    assert [(each["act"], each["what"], each["holds"]) for each in found["decisions"]] == [
        ("withdrawn", "N 1", False),
        ("note_made", "N 1", False),
    ]
    assert writer.get("/api/decisions?verb=noted&limit=1").json()["total"] == 1
    assert writer.get(f"/api/decisions?document={'0' * 64}").json()["total"] == 0


def test_custody_lines_and_nesting_of_a_document(writer: TestClient, contract: str) -> None:
    lines = writer.get(f"/api/documents/{contract}/custody").json()
    nesting = writer.get(f"/api/documents/{contract}/nesting").json()

    assert [line["act"] for line in lines["lines"]] == ["took_in", "read", "examined"]
    assert lines["total"] == 3
    assert nesting == {"containers": [], "total": 0, "contains": []}
    assert writer.get(f"/api/documents/{'0' * 64}/custody").status_code == 404
    assert writer.get(f"/api/documents/{'0' * 64}/nesting").status_code == 404


def test_notes_leave_as_web_annotations(writer: TestClient, contract: str) -> None:
    write(writer, contract, "07-15", text="Which?", labels=["price"])

    answer = writer.get("/api/notes.jsonld")

    assert answer.headers["content-type"].startswith("application/ld+json")
    [annotation] = answer.json()["first"]["items"]
    assert annotation["target"]["source"] == f"urn:sha256:{contract}"


@pytest.mark.parametrize(
    "path",
    ["notes", "labels", "items", "decisions", "documents", "documents/HASH/custody"],
)
def test_every_list_leaves_as_csv(writer: TestClient, contract: str, path: str) -> None:
    write(writer, contract, "07-15", text="=1+1", labels=["price"])

    answer = writer.get(f"/api/{path.replace('HASH', contract)}.csv")

    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_correction_is_taken_back_like_any_other_act(writer: TestClient, contract: str) -> None:
    path = f"/api/documents/{contract}/pages/1"
    before = writer.get(path).json()
    note = write(writer, contract, "07-15", text="Hm.")
    put = {"text": "Contract 07-16 on gliders", "text_hash": before["text_hash"]}
    assert writer.put(f"{path}/text", json=put).status_code == 200
    assert writer.get(path).json()["text"] == put["text"]
    assert writer.get("/api/notes/1").json()["place"] == note["place"], "the old text is kept"

    [taken] = writer.post("/api/undo").json()["decisions"]

    assert taken["act"] == "corrected"
    assert writer.get(path).json()["text_hash"] == before["text_hash"]
