"""The page's types are made from a kept description of the API; it must be the present one."""

from pathlib import Path

from stemma.web.contract import contract

KEPT = Path(__file__).parents[2] / "frontend" / "openapi.json"


def test_the_kept_description_is_the_present_one() -> None:
    assert KEPT.read_text(encoding="utf-8") == contract(), "run: make types"
