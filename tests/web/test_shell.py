"""The page: files read at the start, views for any other path, and no way to the disk."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door
from stemma.web.shell import Asset, arrival
from tests.web.conftest import ONE_WORKER

FILES = {
    "/index.html": Asset("text/html; charset=utf-8", b"the page"),
    "/assets/app.js": Asset("text/javascript; charset=utf-8", b"the script"),
}


def client(made: Path, door: Door, files: dict[str, Asset]) -> TestClient:
    app = application(Desk(made, ONE_WORKER), door, files)
    return TestClient(app, base_url=f"http://{door.host}")


@pytest.mark.parametrize("path", ["/", "/search", "/documents/abc/2"])
def test_every_view_is_the_page(made: Path, door: Door, path: str) -> None:
    with client(made, door, FILES) as browser:
        browser.get("/open", params={"token": door.token})

        assert browser.get(path).text == "the page"


def test_a_file_has_the_type_that_we_say(made: Path, door: Door) -> None:
    with client(made, door, FILES) as browser:
        browser.get("/open", params={"token": door.token})
        script = browser.get("/assets/app.js")

    assert script.text == "the script"
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"


def test_only_what_is_named_by_its_content_is_kept(made: Path, door: Door) -> None:
    """A browser that keeps a script keeps what it compiled too; the page itself it asks for."""
    with client(made, door, FILES) as browser:
        browser.get("/open", params={"token": door.token})

        assert "immutable" in browser.get("/assets/app.js").headers["cache-control"]
        assert browser.get("/").headers["cache-control"] == "no-store"
        assert browser.get("/api/case").headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/assets/%2e%2e/%2e%2e/door.py",
        "/..%2f..%2fdoor.py",
        "/assets//app.js",
        "/%2fetc%2fpasswd.txt",
        "/assets/app.js%00.html",
        "/assets/app.js/",
        "/.env",
    ],
)
def test_no_path_leads_out_of_the_files_of_the_page(made: Path, door: Door, path: str) -> None:
    with client(made, door, FILES) as browser:
        browser.get("/open", params={"token": door.token})
        answer = browser.get(path)

    assert answer.status_code == 404 or answer.text == "the page"


def test_a_page_that_is_not_built_is_said_to_be_missing(made: Path, door: Door) -> None:
    with client(made, door, {}) as browser:
        browser.get("/open", params={"token": door.token})
        answer = browser.get("/")

    assert "not built" in answer.text
    assert answer.headers["content-type"].startswith("text/plain")


def test_the_file_that_opens_the_browser_holds_no_script(door: Door) -> None:
    page = arrival(door.entrance).decode()

    assert f'content="0;url={door.entrance}"' in page
    assert "<script" not in page
    assert 'name="referrer" content="no-referrer"' in page
