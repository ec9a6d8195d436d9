"""What the application must not do, whatever the machine around it asks for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from stemma.case import Case
from stemma.web import guard
from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door
from tests.web.conftest import ONE_WORKER


def inner(app: guard.Guard) -> FastAPI:
    assert isinstance(app._app, FastAPI)
    return app._app


def test_telemetry_is_off(made: Path, door: Door) -> None:
    desk = Desk(made, ONE_WORKER)
    try:
        app = inner(application(desk, door, {}))
        assert not app._native_telemetry.enabled()
        assert not any(
            app._telemetry[each]
            for each in ("tracing", "metrics", "logs", "operation_spans", "auto_configure")
        )
    finally:
        desk.close()


OURS = """
import sys
from pathlib import Path
from starlette.testclient import TestClient
from stemma.settings import Settings
from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door

door = Door(1)
app = application(Desk(Path(sys.argv[1]), Settings()), door, {})
with TestClient(app, base_url="http://" + door.host) as browser:
    browser.get("/open", params={"token": door.token})
    assert browser.get("/api/case").status_code == 200
"""
ANY = """
from fastapi import FastAPI
from starlette.testclient import TestClient

with TestClient(FastAPI()):
    pass
"""


@pytest.mark.parametrize(("program", "is_heard"), [(ANY, True), (OURS, False)], ids=["any", "ours"])
def test_the_environment_cannot_switch_telemetry_on(
    made: Path, program: str, *, is_heard: bool
) -> None:
    """Asked for an exporter that is not installed, whoever listens complains."""
    environment = {
        **os.environ,
        "FASTAPI_OTEL_AUTO_CONFIGURE": "true",
        "OTEL_EXPORTER_OTLP_ENDPOINT": "http://collector.example",
    }
    command = [sys.executable, "-c", program, str(made)]

    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)

    assert ("telemetry" in done.stderr) == is_heard
    assert is_heard or (done.returncode, done.stderr) == (0, "")


def test_no_page_of_the_framework_is_served(browser: TestClient) -> None:
    for path in ("/docs", "/redoc", "/docs/oauth2-redirect"):
        assert browser.get(path).text == "<!doctype html><title>The page</title>"
    assert browser.get("/openapi.json").status_code == 404


def test_a_fault_of_our_own_is_told_with_a_number_and_without_details(
    made: Path, door: Door, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: Case) -> None:
        raise ZeroDivisionError("the secret of page 4")

    monkeypatch.setattr(Case, "seen", broken)
    app = application(Desk(made, ONE_WORKER), door, {})
    host = f"http://{door.host}"
    with TestClient(app, base_url=host, raise_server_exceptions=False) as browser:
        browser.get("/open", params={"token": door.token})
        answer = browser.get("/api/case")

    told = answer.json()
    assert answer.status_code == 500
    assert told["error"] == "Stemma failed at this. Nothing was lost."
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    number = told["remedy"].rpartition(" ")[2].rstrip(".")
    assert f"Request {number} failed: ZeroDivisionError." in capsys.readouterr().err
