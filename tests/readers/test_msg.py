"""Outlook's mails: headers as sent or as Outlook keeps them, bodies, what hangs on."""

from pathlib import Path

import pytest

from stemma.model.problems import Problem, Reason
from stemma.readers.msg import msg
from stemma.registry import reader_for
from stemma.toolkit.compound import telling
from stemma.toolkit.msg_writing import BoxedFile
from tests import make, outlook

GOLD = Path(__file__).parents[2] / "../shared/gold/mail"


def text_of(data: bytes) -> str:
    with make.received(data, "a.msg") as received:
        [page], _ = make.consumed(msg.read(received))
    return "" if page.text is None else page.text.text


def test_a_mail_that_never_left_outlook_has_the_headers_it_keeps() -> None:
    with make.received(outlook.msg(outlook.mail()), "letter.msg") as received:
        assert reader_for(telling(received), "") is msg
        reading = msg.read(received)
        [page], children = make.consumed(reading)

    assert children == []
    assert reading.title == "Накладная 187"
    assert reading.properties["headers"] == "made of what Outlook keeps"
    assert reading.properties["header.message-id"] == "<187@southport.example>"
    assert reading.moments["mail.date"].at.isoformat() == "2023-05-11T09:00:00+00:00"
    assert page.text is not None
    assert page.text.text.splitlines() == [
        "From: Mara Quill <mara@southport.example>",
        "To: Ilya Verrin <verrin@northworks.example>",
        "Date: Thu, 11 May 2023 09:00:00 +0000",
        "Subject: Накладная 187",
        "",
        "The pier is closed.",
    ]


def test_the_headers_that_came_with_a_mail_are_kept_as_they_stand() -> None:
    raw = (
        "Received: from a\r\n\tby b\r\nDate: Thu, 11 May 2023 10:00:00 +0100\r\nX-Odd: =?x\r\n\r\n"
    )
    values = {**outlook.LETTER, 0x007D: outlook.text(raw)}

    with make.received(outlook.msg(outlook.mail(values))) as received:
        reading = msg.read(received)

    assert reading.properties["headers"] == "as sent"
    assert reading.properties["header.received"] == "from a\n\tby b"
    assert reading.properties["header.x-odd"] == "=?x"
    assert reading.moments["mail.date"].at.isoformat() == "2023-05-11T10:00:00+01:00"


def test_texts_in_an_old_code_page_are_read_in_it() -> None:
    values = {
        **outlook.LETTER,
        0x3FFD: outlook.number(1251),
        0x1000: outlook.eight_bit("Причал закрыт до утра.", "cp1251"),
    }

    assert text_of(outlook.msg(outlook.mail(values))).endswith("Причал закрыт до утра.")


def test_a_body_in_rtf_gives_the_page_that_it_wraps() -> None:
    rtf = rb"{\rtf1\ansi\ansicpg1251\fromhtml1 {\*\htmltag <p>}\htmlrtf \par\htmlrtf0 "
    rtf += rb"\'cf\'f0\'e8\'f7\'e0\'eb {\*\htmltag <b>}187{\*\htmltag </b></p>}}"
    packed = (len(rtf) + 12).to_bytes(4, "little") + len(rtf).to_bytes(4, "little") + b"MELA"
    values = {key: value for key, value in outlook.LETTER.items() if key != 0x1000}
    values[0x1009] = outlook.raw(packed + bytes(4) + rtf)

    assert text_of(outlook.msg(outlook.mail(values))).endswith("\nПричал 187")


def test_a_mail_in_a_mail_and_a_file_come_out() -> None:
    inner = outlook.mail({**outlook.LETTER, 0x0037: outlook.text("inner")})
    whole = outlook.mail(
        outlook.LETTER,
        BoxedFile(values={0x3707: outlook.text("план.txt")}, data=b"hall 2"),
        BoxedFile(values={0x3001: outlook.text("inner")}, mail=inner),
    )

    with make.received(outlook.msg(whole)) as received:
        _, [(plan, data), (letter, again)] = make.consumed(msg.read(received))

    assert (plan.shown, data) == ("план.txt", b"hall 2")
    assert letter.shown == "inner.msg"
    assert "Subject: inner" in text_of(again)


def test_a_draft_is_told_and_a_meeting_has_its_times() -> None:
    meeting = {**outlook.LETTER, 0x001A: outlook.text("IPM.Appointment"), 0x0E07: outlook.number(8)}

    with make.received(outlook.msg(outlook.mail(meeting))) as received:
        assert msg.read(received).properties["unsent"] == "yes"


@pytest.mark.parametrize("cut", [0, 300, 3000])
def test_a_damaged_mail_is_told(cut: int) -> None:
    data = outlook.msg(outlook.mail())[:cut]

    problem = make.problem_of(msg, data, "a.msg")

    assert problem is not None
    assert problem.reason is (Reason.DAMAGED if cut else Reason.EMPTY)


def test_an_old_document_is_no_mail() -> None:
    data = outlook.msg(outlook.mail()).replace(
        "__properties".encode("utf-16-le"), "__prxperties".encode("utf-16-le")
    )

    assert make.problem_of(msg, data, "a.msg") == Problem(Reason.DAMAGED)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold folder is not beside the project")
@pytest.mark.parametrize("path", sorted(GOLD.rglob("tika__*.msg")), ids=lambda path: path.stem)
def test_real_mails_are_read_without_a_problem(path: Path) -> None:
    assert make.problem_of(msg, path.read_bytes(), path.name) is None
