"""Mailboxes: what went in comes out, byte for byte, whichever program boxed it."""

import mailbox as library
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.packing import mailbox as packing
from stemma.model.problems import Problem, Reason
from stemma.readers.mail import mail
from stemma.readers.mailbox import mailbox
from stemma.registry import reader_for
from tests import make

LINE = b"From mara@southport.example Tue Mar  7 09:12:00 2023\n"
ONE = b"From: Mara <mara@southport.example>\nSubject: one\n\nThe first.\n"
TWO = b"From: Verrin <verrin@northworks.example>\nSubject: two\n\nThe second.\n"


def unboxed(data: bytes) -> list[tuple[str, bytes]]:
    with make.received(data, "all.mbox") as received:
        reading = mailbox.read(received)
        pages, children = make.consumed(reading)
    assert pages == []
    assert reading.properties["members"] == str(len(children))
    return [(child.shown, content) for child, content in children]


def test_each_mail_comes_out_as_it_was() -> None:
    assert unboxed(LINE + ONE + b"\n" + LINE + TWO + b"\n") == [
        ("0001.eml", ONE),
        ("0002.eml", TWO),
    ]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_line_of_text_that_begins_like_the_next_mail_parts_nothing(ending: bytes) -> None:
    text = ONE + b"\nFrom 2024 on we deliver quarterly.\nFrom here on, too.\n"
    box = (LINE + text + b"\n").replace(b"\n", ending)

    assert unboxed(box) == [("0001.eml", text.replace(b"\n", ending))]


def test_marks_of_the_box_are_taken_away_and_counted() -> None:
    with make.received(LINE + ONE + b">From me\n>>From you\n\n") as received:
        reading = mailbox.read(received)
        _, [(_, content)] = make.consumed(reading)

    assert content == ONE + b"From me\n>From you\n"
    assert reading.properties["unquoted_lines"] == "2"


def test_the_library_of_python_boxes_alike(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@southport.example", "Накладная"
    message.set_content("Отгрузка в мае.")
    box = library.mbox(tmp_path / "box")
    box.add(message)
    box.add(message)
    box.close()

    assert [content for _, content in unboxed((tmp_path / "box").read_bytes())] == [
        message.as_bytes()
    ] * 2


@given(st.lists(st.text("From >\n:x", max_size=60), min_size=1, max_size=4))
def test_whatever_is_boxed_comes_out_again(texts: list[str]) -> None:
    mails = [
        b"Subject: x\n\n" + text.encode().replace(b"\r", b"").strip(b"\n") + b"\n" for text in texts
    ]
    kept = [
        packing.Kept("a@b.example", datetime(2023, 3, 7, tzinfo=UTC), "x", data) for data in mails
    ]

    assert [content for _, content in unboxed(packing.mbox(kept))] == [
        data.rstrip(b"\n") + b"\n" for data in mails
    ]


def test_one_mail_with_its_line_is_a_mail_if_it_is_called_so() -> None:
    with make.received(LINE + ONE, "one.eml") as received:
        assert reader_for(received.head(), "one.eml") is mail
    with make.received(LINE + ONE, "one") as received:
        assert reader_for(received.head(), "one") is mailbox


def test_what_only_begins_so_is_told_as_damaged() -> None:
    assert make.problem_of(mailbox, b"From nowhere\n", "x.mbox") == Problem(
        Reason.DAMAGED, "mailbox"
    )
