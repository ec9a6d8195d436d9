"""`/api/questions`: what is written there comes back weighed; what is not there is refused."""

from starlette.testclient import TestClient

from tests.web.test_notes import writer

__all__ = ["writer"]


def test_a_question_is_put_weighed_and_dropped(writer: TestClient) -> None:
    [document] = writer.get("/api/documents", params={"name": "contract.pdf"}).json()["documents"]
    place = {"content": document["document"], "page": 1, "quote": "Contract"}
    given = {"kind": "place", "statement": "It is dated", "place": place, "relevance": 3}

    key = writer.post("/api/questions", json={"words": "Is it genuine?"}).json()["question"]["key"]
    here = f"/api/questions/{key}"
    writer.post(f"{here}/hypotheses", json={"words": "It is"})
    writer.post(f"{here}/evidence", json=given | {"credibility": 2})
    said = {"evidence": "e1", "hypothesis": "h1", "sign": "against"}
    writer.put(f"{here}/signs", json=said)
    judged = {"likelihood": "unlikely", "confidence": "low", "why": "One slip."}
    found = writer.put(f"{here}/hypotheses/h1/judgement", json=judged).json()

    assert found["hypotheses"][0]["inconsistency"] == 3
    assert found["hypotheses"][0]["hypothesis"]["judged"]["likelihood"] == "unlikely"
    assert found["evidence"][0]["evidence"]["origins"] == ["the cache"]
    assert "speaks against" in writer.get(f"{here}/matrix.csv").text

    writer.delete(f"{here}/evidence/e1")
    assert writer.get(here).json()["evidence"] == []
    writer.delete(here)
    assert writer.get(here).status_code == 404


def test_what_is_no_question_sign_or_place_is_refused(writer: TestClient) -> None:
    key = writer.post("/api/questions", json={"words": "Who?"}).json()["question"]["key"]
    here = f"/api/questions/{key}"
    sign = {"evidence": "e1", "hypothesis": "h1", "sign": "maybe"}
    nowhere = {"kind": "place", "statement": "?", "place": {"content": "0" * 64, "page": 1}}

    assert writer.post("/api/questions", json={"words": " "}).status_code == 400
    assert writer.post("/api/questions", json={"words": "a" * 1001}).status_code == 422
    assert writer.put(f"{here}/signs", json=sign).status_code == 422
    assert writer.put(f"{here}/signs", json=sign | {"sign": "fits"}).status_code == 404
    assert writer.post(f"{here}/evidence", json=nowhere).status_code == 404
    assert writer.post(f"{here}/evidence", json={"kind": "place"}).status_code == 400
    assert writer.get("/api/questions/q999").status_code == 404
