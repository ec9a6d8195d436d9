"""A page whose cell was taken over by the document: refused, never passed on as something else."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from stemma.publish import pictures
from stemma.sandbox.cells import Zygote
from stemma.sandbox.limits import Limits
from tests.web.captured import ATTACKS, FIRST_DPI

HONEST, *HOSTILE = ATTACKS


@pytest.fixture
def address(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where a picture is asked for; whoever draws it is captured, and given two seconds."""
    monkeypatch.setattr(Zygote, "program", (str(Path(__file__).with_name("captured.py")),))
    monkeypatch.setattr(pictures, "_LIMITS", Limits(silence=1.0, waiting=2.0))
    [hit] = browser.get("/api/search", params={"q": "annex"}).json()["hits"]
    return f"/api/documents/{hit['document']}/pages/{hit['page']}/picture"


def test_every_attack_is_refused_and_the_next_page_is_drawn(
    browser: TestClient, address: str
) -> None:
    for attack in HOSTILE:
        answer = browser.get(address, params={"dpi": FIRST_DPI + ATTACKS.index(attack)})

        assert (attack, answer.status_code) == (attack, 400)
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert set(answer.json()) == {"error", "remedy"}
        assert "script" not in answer.text
        assert "svg" not in answer.text

    honest = browser.get(address, params={"dpi": FIRST_DPI + ATTACKS.index(HONEST)})
    assert honest.status_code == 200
    assert honest.headers["content-type"] == "image/jpeg"
    assert honest.content.startswith(b"\xff\xd8\xff")
