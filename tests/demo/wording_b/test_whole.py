"""Both sets of words say all that the structure has; a statement without words stops a cache."""

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.press.coverage import coverage_of
from stemma.demo.press.statements import Remark, Text
from stemma.demo.press.wording import Wording
from stemma.demo.wording_a import WORDING as FIRST
from stemma.demo.wording_b import WORDING as SECOND
from stemma.demo.writing.marks import Writer


def _due(text: Text) -> set[str]:
    said = {f"assertion:{text.key}/{number}" for number, _ in text.assertions()}
    quoted = {f"quotation:{text.key}/{n}" for n, says in text.assertions() if says.quoting}
    remarks = {
        f"remark:{text.key}/{number}"
        for number, statement in enumerate(text.statements, 1)
        if isinstance(statement, Remark)
    }
    return said | quoted | remarks


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("wording", [FIRST, SECOND], ids=["a", "b"])
def test_every_statement_has_its_words(wording: Wording, seed: int) -> None:
    coverage = coverage_of(drawn(seed))
    for text in coverage.texts.values():
        writer = Writer()

        wording(writer, coverage, text)

        assert _due(text) <= {mark.path for mark in writer.marks}
