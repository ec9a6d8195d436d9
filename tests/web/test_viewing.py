"""What the page viewer asks for, on a real case of its own: corrections are written into it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stemma.case import Case
from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door
from tests.web.conftest import ONE_WORKER, PAGE, pdf

FIRST = b"""Message-ID: <1@southport.example>
From: Mara Quill <quill@southport.example>
To: I. Verrin <verrin@northworks.example>
Subject: Gliders
Date: Tue, 7 Mar 2023 09:12:00 +0300

The second batch of gliders.
"""
ANSWER = b"""Message-ID: <2@northworks.example>
In-Reply-To: <1@southport.example>
References: <0@southport.example> <1@southport.example>
From: I. Verrin <verrin@northworks.example>
To: Mara Quill <quill@southport.example>
Subject: Re: Gliders
Date: Wed, 8 Mar 2023 10:00:00 +0300
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

The list is attached.
--b
Content-Type: text/csv
Content-Disposition: attachment; filename="list.csv"

part,pieces
"glider, small",12
--b--
"""


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("viewed")
    leak = folder / "leak"
    leak.mkdir()
    (leak / "contract.pdf").write_bytes(pdf("Gliders and glidcr wings", "Annex 1: gliders"))
    (leak / "first.eml").write_bytes(FIRST)
    (leak / "answer.eml").write_bytes(ANSWER)
    with Case.create(folder / "leak.case", actor="desk", settings=ONE_WORKER) as case:
        case.take_in([leak])
        case.run()
    return folder / "leak.case"


@pytest.fixture
def made(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "leak.case")


@pytest.fixture
def viewer(made: Path, door: Door) -> Iterator[TestClient]:
    """A browser inside, that says where its requests come from."""
    client = TestClient(
        application(Desk(made, ONE_WORKER), door, PAGE), base_url=f"http://{door.host}"
    )
    client.headers.update({"sec-fetch-site": "same-origin", "origin": f"http://{door.host}"})
    with client:
        client.get("/open", params={"token": door.token})
        yield client


def named(viewer: TestClient, path: str) -> str:
    listed = viewer.get("/api/documents?limit=100").json()["documents"]
    return str(next(each["document"] for each in listed if path in each["paths"]))


def page_of(viewer: TestClient, path: str = "contract.pdf", page: int = 1) -> str:
    return f"/api/documents/{named(viewer, path)}/pages/{page}"


def test_a_page_says_how_large_it_is_and_which_text_it_has(viewer: TestClient) -> None:
    page = viewer.get(page_of(viewer)).json()

    assert (round(page["width"]), round(page["height"])) == (595, 842)
    assert len(page["text_hash"]) == 64


def test_pages_are_listed_without_their_texts(viewer: TestClient) -> None:
    address = f"/api/documents/{named(viewer, 'contract.pdf')}/pages"

    second = viewer.get(address, params={"offset": 1, "limit": 5}).json()

    assert second["total"] == 2
    [page] = second["pages"]
    assert (page["number"], page["outcome"], page["corrected"]) == (2, "text", False)


def test_a_corrected_word_is_found_with_its_box_and_can_be_taken_back(viewer: TestClient) -> None:
    address = page_of(viewer)
    before = viewer.get(address).json()

    done = viewer.put(
        f"{address}/text",
        json={
            "text": before["text"].replace("glidcr", "steerable") + "\nIn all 31 rubber boats.",
            "text_hash": before["text_hash"],
        },
    )

    assert done.status_code == 200
    assert [(text["text_from"], text["leading"]) for text in done.json()["texts"]] == [
        ("layer", False),
        ("person", True),
    ]
    [hit] = viewer.get("/api/search?q=steerable").json()["hits"]
    assert hit["text_from"] == "person"
    assert hit["boxes"]
    counts = viewer.get("/api/values", params={"value": "count:31 rubber", "sort": "value"}).json()
    assert [each["quote"] for each in counts["mentions"]] == ["31 rubber boats"]
    assert viewer.get(address).json()["maker"] == "desk"
    listed = viewer.get("/api/texts").json()
    assert (listed["total"], listed["texts"][0]["page"]) == (1, 1)
    assert viewer.get("/api/texts?again=true").json()["total"] == 0

    assert viewer.delete(f"{address}/text").status_code == 200
    assert viewer.get("/api/search?q=steerable").json()["hits"] == []
    assert viewer.get("/api/values", params={"value": "count:31 rubber"}).json()["total"] == 0
    assert viewer.get(address).json() == before
    assert viewer.delete(f"{address}/text").status_code == 404


def test_two_people_at_once_get_both_texts(viewer: TestClient) -> None:
    address = page_of(viewer)
    seen = viewer.get(address).json()["text_hash"]
    viewer.put(f"{address}/text", json={"text": "one", "text_hash": seen})

    late = viewer.put(f"{address}/text", json={"text": "other", "text_hash": seen})

    assert late.status_code == 409
    told = late.json()
    assert (told["here"], told["yours"]) == ("one", "other")
    assert told["error"]
    assert told["remedy"]


def test_a_correction_survives_a_new_reading(viewer: TestClient, made: Path) -> None:
    address = page_of(viewer)
    seen = viewer.get(address).json()
    viewer.put(f"{address}/text", json={"text": "by hand", "text_hash": seen["text_hash"]})

    with Case.open(made, write=True, settings=ONE_WORKER) as case:
        case.run(again="read")
        assert case.verify().mismatches == ()
        assert case.status().balanced

    after = viewer.get(address).json()
    assert (after["text"], after["text_from"]) == ("by hand", "person")
    assert viewer.get("/api/search?q=hand").json()["hits"][0]["text_from"] == "person"


def test_a_translation_is_shown_beside_and_found(viewer: TestClient) -> None:
    address = f"{page_of(viewer)}/translation"
    assert viewer.get(address).status_code == 404

    done = viewer.put(address, json={"language": "ru", "text": "Планёры", "by": "M. Orlova"})

    assert done.status_code == 200
    assert viewer.get(address).json()["maker"] == "M. Orlova"
    [hit] = viewer.get("/api/search", params={"q": "планёры"}).json()["hits"]
    assert (hit["text_from"], hit["boxes"]) == ("translation", [])
    assert viewer.get(page_of(viewer)).json()["text_from"] == "layer"
    assert viewer.delete(address).status_code == 200
    assert viewer.get(address).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"text": "x"},
        {"text": "x", "text_hash": "no hash"},
        {"text": "\ud800", "text_hash": ""},
        {"text": 1, "text_hash": ""},
    ],
)
def test_what_is_no_correction_is_refused(viewer: TestClient, body: dict[str, object]) -> None:
    address = f"{page_of(viewer)}/text"

    sent = viewer.put(
        address, content=json.dumps(body), headers={"content-type": "application/json"}
    )

    assert sent.status_code == 422


def test_hits_in_a_document_are_counted_by_page_and_told_in_stretches(viewer: TestClient) -> None:
    address = f"/api/documents/{named(viewer, 'contract.pdf')}/hits"

    found = viewer.get(address, params={"q": "gliders"}).json()
    second = viewer.get(address, params={"q": "gliders", "offset": 1, "limit": 1}).json()

    assert found["total"] == len(found["hits"]) == 2
    assert (found["exact"], found["first"], found["last"]) == (True, 1, 2)
    from_two = viewer.get(address, params={"q": "gliders", "first": 2}).json()
    assert (from_two["total"], from_two["exact"], from_two["candidates"]) == (1, False, 2)
    assert found["pages"] == [{"page": 1, "hits": 1}, {"page": 2, "hits": 1}]
    assert second["hits"] == found["hits"][1:]
    assert viewer.get(f"{address}?q=glider&kind=exact").json()["total"] == 0
    assert viewer.get(f"{address}?q=glider&kind=inflected").json()["total"] == 2


def test_a_thread_says_who_answers_whom_and_who_is_not_here(viewer: TestClient) -> None:
    first, answer = named(viewer, "first.eml"), named(viewer, "answer.eml")

    thread = viewer.get(f"/api/documents/{answer}/thread").json()

    assert [(mail["document"], mail["how"], mail["depth"]) for mail in thread["mails"]] == [
        (first, "named", 0),
        (answer, "this", 1),
    ]
    assert thread["mails"][1]["attachments"] == 1
    assert thread["absent"] == [{"message_id": "<0@southport.example>", "named_by": [answer]}]
    assert viewer.get(f"/api/documents/{named(viewer, 'contract.pdf')}/thread").status_code == 400


def test_what_is_attached_is_listed_and_a_table_has_cells(viewer: TestClient) -> None:
    inside = viewer.get(f"/api/documents/{named(viewer, 'answer.eml')}/files").json()

    [file] = inside["files"]
    assert (inside["total"], file["name"], file["media_type"]) == (1, "list.csv", "text/csv")
    table = viewer.get(f"/api/documents/{file['document']}/pages/1/table").json()
    assert (table["delimiter"], table["columns"], table["numbers"]) == (",", ["A", "B"], [1, 2])
    assert [[cell["text"] for cell in row] for row in table["rows"]] == [
        ["part", "pieces"],
        ["glider, small", "12"],
    ]
    no_table = viewer.get(f"{page_of(viewer)}/table")
    assert no_table.status_code == 400


@pytest.mark.parametrize("path", ["pages", "hits?q=x", "files", "thread", "pages/1/texts"])
def test_a_document_that_is_not_here_is_missing(viewer: TestClient, path: str) -> None:
    assert viewer.get(f"/api/documents/{'0' * 64}/{path}").status_code == 404
