"""Every reason has a sentence and a remedy."""

import pytest

from stemma.model.problems import Problem, Reason
from stemma.publish.sentences import sentence


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_said_in_whole_sentences(reason: Reason) -> None:
    said = sentence(Problem(reason, "12"))

    assert said.reason.endswith(".")
    assert said.remedy[0].isupper()
    assert "{" not in said.reason + said.remedy


def test_the_machines_detail_stands_in_the_sentence() -> None:
    said = sentence(Problem(Reason.NO_READER_FOR_TYPE, "application/x-dwg"))

    assert said.reason == "No reader for this type yet (application/x-dwg)."
