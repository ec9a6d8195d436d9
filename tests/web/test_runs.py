"""A run that is started from the page: real workers, a real case, heard of through events."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stemma.case import Case
from stemma.store import case_folder
from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door
from tests.web.conftest import ONE_WORKER, pdf


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    """A copy of the case to which a document came that nobody has read."""
    copy = tmp_path / "copy.case"
    shutil.copytree(made, copy)
    (tmp_path / "late.pdf").write_bytes(pdf("A late addendum on propellers"))
    with Case.open(copy, write=True, settings=ONE_WORKER) as opened:
        opened.take_in([tmp_path / "late.pdf"])
    return copy


@pytest.fixture
def browser(case: Path, door: Door) -> Iterator[TestClient]:
    client = TestClient(
        application(Desk(case, ONE_WORKER), door, {}), base_url=f"http://{door.host}"
    )
    client.headers.update({"sec-fetch-site": "same-origin", "origin": f"http://{door.host}"})
    with client:
        client.get("/open", params={"token": door.token})
        yield client


def stands(browser: TestClient) -> dict[str, object]:
    """Listen until no run is on, and return the last that was told."""
    told = browser.get("/api/progress").text
    last = [line for line in told.splitlines() if line.startswith("data: ")][-1]
    found: dict[str, object] = json.loads(last.removeprefix("data: "))
    return found


@pytest.mark.timeout(120)
def test_what_came_late_is_read_and_found(browser: TestClient) -> None:
    begun = browser.post("/api/run", json={})

    assert begun.status_code == 202
    assert begun.json()["at_work"] is True
    assert stands(browser)["at_work"] is False
    assert stands(browser)["fault"] is None
    assert len(browser.get("/api/search", params={"q": "propellers"}).json()["hits"]) == 1


def test_a_second_run_is_refused_while_another_process_works(
    browser: TestClient, case: Path
) -> None:
    with case_folder.locked(case):
        refused = browser.post("/api/run", json={})

    assert refused.status_code == 409
    assert "on already" in refused.json()["error"]


def test_a_stage_that_does_not_exist_is_refused(browser: TestClient) -> None:
    assert browser.post("/api/run", json={"again": "everything"}).status_code == 422


@pytest.mark.timeout(120)
def test_the_end_of_the_server_ends_the_run_and_loses_nothing(case: Path) -> None:
    desk = Desk(case, ONE_WORKER)
    desk.runs.start("read")
    time.sleep(0.2)
    desk.close()

    with Case.open(case, write=True, settings=ONE_WORKER) as opened:
        opened.run()
        assert opened.status().balanced
        assert opened.status().pending == 0
