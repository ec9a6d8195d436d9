"""Rich text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Reason, UnreadableError
from stemma.readers.rtf import render, rtf
from tests import make, office

_HEAD = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset134 SimSun;}}"


def _text(body: bytes) -> str:
    return "\n".join(office.texts(rtf, _HEAD + body + b"}"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"\f0 \'c4\'ee\'e3\'ee\'e2\'ee\'f0\par next", "Договор\nnext"),
        (rb"\f1 \'ba\'cf\'cd\'ac", "合同"),
        (rb"\uc1\u1044 ?\u1072?\u-10179?\u-8704?", "Да\U0001f600"),
        (rb"{\uc0\u1044}x", "Дx"),
        (rb"a\cell b\cell\row c", "a\tb\nc"),
        (rb"{\*\unknown lost}{\field{\*\fldinst DATE}{\fldrslt 2 May}}", "2 May"),
        (rb"a\page b", "a\nb"),
        (rb"\{\\\}\~\emdash", "{\\} —"),
        (rb"{\pict\bin5 }{{{{}ok", "ok"),
    ],
    ids=["cyrillic", "han", "units", "no substitute", "table", "field", "page", "signs", "raw"],
)
def test_text_is_decoded_and_only_what_is_for_people(body: bytes, text: str) -> None:
    assert _text(body).replace("\n[picture] picture-1", "") == text


def test_asides_stand_below_their_line() -> None:
    body = rb"price {\deleted 100}{\v unseen}250{\footnote but spares}{\*\annotation why?}\par next"

    assert _text(body).split("\n") == [
        *("price 250", "[deleted] 100", "[hidden] unseen", "[footnote] but spares"),
        *("[comment] why?", "next"),
    ]


def test_what_the_file_says_of_itself() -> None:
    body = rb"{\info{\title A}{\upr{\author ?}{\*\ud{\author \u1044?}}}{\creatim\yr2023\mo5\dy2}}x"

    reading, _ = office.read(rtf, _HEAD + body + b"}")

    assert reading.title == "A"
    assert reading.properties["info.author"] == "Д"
    assert reading.moments["office.created"].at.isoformat() == "2023-05-02T00:00:00+00:00"


def test_a_picture_comes_out() -> None:
    with make.received(_HEAD + b"{\\pict\\pngblip 89504E\r\n47}}") as received:
        _, children = make.consumed(rtf.read(received))

    assert [(child.shown, data) for child, data in children] == [("picture-1.png", b"\x89PNG")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"plain", Reason.DAMAGED),
        (b"{\\rtf" + b"{" * 5000, Reason.DAMAGED),
    ],
    ids=["empty", "no rtf", "nested too deeply"],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    with make.received(data, "a.rtf") as received, pytest.raises(UnreadableError) as raised:
        rtf.read(received)

    assert raised.value.problem.reason is reason


def test_a_page_is_drawn() -> None:
    with make.received(_HEAD + b"x}") as received:
        assert render(received, 1, 72).width == 595


_PIECES = st.sampled_from(
    (
        *(b"{", b"}", b"\\", b"\\*", b"\\pict", b"\\u-1?", b"\\'ba", b"\\bin9", b"text", b"\\info"),
        *(b"\\title", b"\\f1", b"\\footnote", b"\\page", b"\\par", b"\\deleted", b"\\ud", b"\\uc0"),
        *(b"\\creatim", b"\\yr99999", b"\\pngblip", b"\0", b"\\fcharset134", b"\\ansicpg3"),
    )
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_any_tokens_are_read(pieces: list[bytes]) -> None:
    assert make.problem_of(rtf, _HEAD + b"".join(pieces)) is None
