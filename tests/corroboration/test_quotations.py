"""Words in quotation marks that claim nothing, beside the text their speaker is quoted from."""

import pytest

from stemma.model.claims import Lineage
from tests.corroboration.printed import coverage

_TALK = """Barges

Ada Brann is a former clerk of the yard.

Merriton Post: Did the yard sell anything?

A. Brann: We ordered 64 barges that spring.
"""
_REPORT = """Barges, the clerk says

The yard ordered 64 barges that spring, Ada Brann told the Merriton Post.

{quoting}
"""


def told(quoting: str) -> Lineage:
    return coverage(
        ("Merriton Post", _TALK),
        ("Harbour Echo", _REPORT.format(quoting=quoting)),
    )


@pytest.mark.parametrize(
    ("quoting", "faithfulness"),
    [
        ("“It kept me awake for many a night,” Brann told the Merriton Post.", "not found"),
        ("“Мне много ночей не спалось из-за этого”, Ada Brann said.", None),
        ("“It kept me awake for many a night,” Ada Brann told the Dravik Courier.", "none"),
        ("“It kept me awake for many a night,” a docker said.", "none"),
    ],
    ids=["in no text", "in another language", "to somebody else", "by somebody else"],
)
def test_words_without_a_claim_are_compared_with_what_their_speaker_is_taken_from(
    quoting: str, faithfulness: str | None
) -> None:
    talk = told(quoting).sources[0].key
    found = {(each.faithfulness, each.ascribed_to == talk) for each in told(quoting).quotes}

    assert found == (set() if faithfulness == "none" else {(faithfulness, True)})


def test_who_speaks_for_a_house_without_a_name_is_known_by_it() -> None:
    paper = "Barges\n\nThe yard ordered 64 barges that spring, we find."
    report = (
        "Barges counted\n\nThe yard ordered 64 barges that spring, the Sundell Institute said.\n\n"
        "“Nobody slept well in those days,” said an analyst of the Sundell Institute."
    )
    lineage = coverage(("Sundell Institute", paper), ("Harbour Echo", report))

    assert [each.faithfulness for each in lineage.quotes] == ["not found"]
