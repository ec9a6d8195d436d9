"""Boxes of Outlook: every item comes out as a mail that the other reader reads."""

from pathlib import Path

import pytest

from stemma.model.problems import Problem, Reason
from stemma.readers.msg import msg
from stemma.readers.pst import pst
from tests import make

GOLD = Path(__file__).parents[2] / "../shared/gold/mail"
BOXES = sorted(GOLD.rglob("*.pst"))


@pytest.mark.skipif(not BOXES, reason="the gold folder is not beside the project")
def test_the_items_of_a_box_are_mails_with_their_headers() -> None:
    with make.received(BOXES[0].read_bytes(), "box.pst") as received:
        pages, children = make.consumed(pst.read(received))

    assert pages == []
    assert [child.shown.rpartition("/")[2] for child, _ in children] == [
        "0001 original email.msg",
        "0002 FW: original email.msg",
        "0003 FW: original email.msg",
        "0004 FW: original email.msg",
    ]
    for _, data in children:
        with make.received(data) as letter:
            reading = msg.read(letter)
            [page], _ = make.consumed(reading)
        assert reading.properties["headers"] == "as sent"
        assert "header.received" in reading.properties
        assert page.text is not None
        assert "original email" in page.text.text


@pytest.mark.skipif(not BOXES, reason="the gold folder is not beside the project")
def test_the_same_item_is_the_same_bytes_each_time() -> None:
    contents = []
    for _ in range(2):
        with make.received(BOXES[0].read_bytes()) as received:
            contents.append([data for _, data in make.consumed(pst.read(received))[1]])

    assert contents[0] == contents[1]


def test_a_box_that_is_only_its_beginning_is_told() -> None:
    assert make.problem_of(pst, b"!BDN" + bytes(600)) == Problem(Reason.DAMAGED)
