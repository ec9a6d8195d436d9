"""Answers quote what they answer in the manner of the program."""

import pytest

from stemma.demo.packing.reply import Quoted, Quoting, body

OLDER = "Could you confirm?\n\n> Dates are open.\n"


@pytest.mark.parametrize(
    ("manner", "expected"),
    [
        (Quoting.ARROWS, "On 6 Sep Ning wrote:\n> Could you confirm?\n>\n>> Dates are open.\n"),
        (Quoting.BARS, "On 6 Sep Ning wrote:\n| Could you confirm?\n|\n| > Dates are open.\n"),
        (Quoting.INITIALS, "On 6 Sep Ning wrote:\nNR> Could you confirm?\n\n> Dates are open.\n"),
        (Quoting.WHOLE, f"On 6 Sep Ning wrote:\n\n{OLDER}"),
    ],
    ids=["arrows", "bars", "initials", "whole"],
)
def test_the_answered_mail_is_quoted_in_the_manner_of_the_program(
    manner: Quoting, expected: str
) -> None:
    quoted = Quoted(text=OLDER, introduction="On 6 Sep Ning wrote:", manner=manner, initials="NR")

    assert body("Yes.", quoted=quoted) == f"Yes.\n\n{expected}"


def test_a_signature_block_stands_beneath_the_new_text() -> None:
    quoted = Quoted(text="Could you?", introduction="Ning wrote:")

    assert body("Yes.", signature="Daria", quoted=quoted) == (
        "Yes.\n\n-- \nDaria\n\nNing wrote:\n> Could you?\n"
    )
    assert body("Yes.", signature="Daria", quoted=quoted, quoted_first=True) == (
        "Ning wrote:\n> Could you?\n\nYes.\n\n-- \nDaria\n"
    )
    assert body("Yes.") == "Yes.\n"
