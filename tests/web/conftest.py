"""A real case behind a real door, and a browser that came in through it."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from starlette.testclient import TestClient

from stemma.case import Case
from stemma.settings import Settings
from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import Door
from stemma.web.shell import Asset

ONE_WORKER = Settings(workers=1)
PORT = 4117
PAGE = {"/index.html": Asset("text/html; charset=utf-8", b"<!doctype html><title>The page</title>")}
MAIL = b"""From: Mara Quill <quill@southport.example>
To: I. Verrin <verrin@northworks.example>
Subject: <script>alert(1)</script>
Date: Tue, 7 Mar 2023 09:12:00 +0300

The second batch of gliders leaves on 3 May.
"""


def pdf(*texts: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for text in texts:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A case of a contract of two pages, a mail, a letter, an article and a damaged file."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "leak").mkdir()
    (folder / "leak" / "contract.pdf").write_bytes(pdf("Contract 07-15 on gliders", "Annex 1"))
    (folder / "leak" / "mail.eml").write_bytes(MAIL)
    (folder / "leak" / "письмо.txt").write_text("Договор поставки № 07-15.\n", encoding="utf-8")
    (folder / "leak" / "broken.pdf").write_bytes(b"%PDF-1.4\n" + bytes(200))
    (folder / "article.txt").write_text("The gliders were delivered, an institute says.\n")
    with Case.create(folder / "leak.case", actor="desk", settings=ONE_WORKER) as case:
        case.take_in([folder / "leak"])
        case.take_in([folder / "article.txt"], collection="coverage")
        case.run()
    yield folder / "leak.case"
    shutil.rmtree(folder)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(clock: Clock) -> Door:
    return Door(PORT, clock)


@pytest.fixture
def stranger(made: Path, door: Door) -> Iterator[TestClient]:
    """A browser that knows the name, and has no cookie."""
    app = application(Desk(made, ONE_WORKER), door, PAGE)
    client = TestClient(app, base_url=f"http://{door.host}", follow_redirects=False)
    client.headers["sec-fetch-site"] = "same-origin"
    with client:
        yield client


@pytest.fixture
def browser(stranger: TestClient, door: Door) -> TestClient:
    """A browser that has come in."""
    assert stranger.get("/open", params={"token": door.token}).status_code == 200
    return stranger
