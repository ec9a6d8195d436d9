"""A citation reads the same whether the page or the server wrote it."""

import json
from pathlib import Path
from typing import Any

import pytest

from stemma.publish.citing import Cited, citation

EXAMPLES = json.loads((Path(__file__).parent.parent / "citations.json").read_text("utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["why"])
def test_a_citation(example: dict[str, Any]) -> None:
    assert citation(Cited(**example["cited"])) == example["citation"]
