"""`/api/register`: a detail is checked and comes back so; what has no ground is refused."""

from starlette.testclient import TestClient

from tests.web.test_notes import writer

__all__ = ["writer"]


def test_a_detail_is_checked_found_by_its_state_and_taken_back(writer: TestClient) -> None:
    detail = writer.get("/api/register", params={"limit": 1}).json()["lines"][0]["key"]
    given = {"detail": detail, "outcome": "agrees", "against": "The roster of that year"}

    page = writer.post("/api/register/checks", json=given).json()
    checked = page["line"]["checked"]
    found = writer.get("/api/register", params={"state": "agrees"}).json()

    assert checked["checked"]["against"] == "The roster of that year"
    assert [line["key"] for line in found["lines"]] == [detail]
    assert found["sentence"].endswith("1 was checked: 1 agrees.")
    assert "The roster of that year" in writer.get("/api/register.csv").text

    assert writer.delete(f"/api/register/checks/{checked['decision']}").status_code == 200
    assert writer.get("/api/register", params={"state": "agrees"}).json()["total"] == 0


def test_what_is_no_detail_or_outcome_is_refused(writer: TestClient) -> None:
    detail = writer.get("/api/register", params={"limit": 1}).json()["lines"][0]["key"]
    here = "/api/register/checks"

    assert writer.post(here, json={"detail": detail, "outcome": "agrees"}).status_code == 400
    assert writer.post(here, json={"detail": detail, "outcome": "fake"}).status_code == 422
    assert writer.post(here, json={"detail": "inn 0", "public": "public"}).status_code == 404
    assert writer.get("/api/register/detail", params={"key": "inn 0"}).status_code == 404
    assert writer.delete(f"{here}/999999").status_code == 404
