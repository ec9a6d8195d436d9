"""Any bytes become a record or a ProtocolError, never anything else."""

import json
import os
import struct
from base64 import b64encode
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading, PageText
from stemma.sandbox.protocol import (
    CAPS,
    HEADER,
    ChildHead,
    End,
    Head,
    Kind,
    PixelsHead,
    ProtocolError,
    Recognised,
    Record,
    check_header,
    check_record,
    send,
)
from tests import make

RECORDS = [kind for kind in Kind if kind not in {Kind.CHUNK, Kind.RAW}]

LEAF = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["damaged", "layer", "member", "AAAAAA==", "2023-05-02T10:00:00Z"])
)
FIELDS = st.sampled_from(
    sorted(
        field.name
        for record in (Head, PageReading, PageText, ChildHead, PixelsHead, Recognised, Problem)
        for field in fields(record)
    )
)
NEARLY_RECORDS = st.dictionaries(
    FIELDS, LEAF | st.dictionaries(FIELDS, LEAF, max_size=4) | st.lists(LEAF, max_size=2)
)


@given(st.binary(min_size=HEADER.size, max_size=HEADER.size))
def test_any_header_is_within_its_cap_or_an_error(header: bytes) -> None:
    try:
        kind, length = check_header(header)
    except ProtocolError:
        return
    assert length <= CAPS[kind]


@given(st.sampled_from(RECORDS), st.binary())
@example(Kind.PAGE, b"[" * 100_000)
@example(Kind.HEAD, b'{"reader": "\\ud800"')
def test_any_bytes_are_a_record_or_an_error(kind: Kind, payload: bytes) -> None:
    _checked(kind, payload)


@given(st.sampled_from(RECORDS), NEARLY_RECORDS)
def test_anything_like_a_record_is_one_or_an_error(kind: Kind, untrusted: dict[str, Any]) -> None:
    _checked(kind, json.dumps(untrusted).encode())


def _checked(kind: Kind, payload: bytes) -> None:
    try:
        check_record(kind, payload)
    except ProtocolError:
        return


@pytest.mark.parametrize(
    "record",
    [
        Head(reader="pdf", version=3, media_type="application/pdf", properties={"Title": "Счёт"}),
        PageReading(number=2, width=595.0, height=842.0, problem=Problem(Reason.DAMAGED)),
        PageReading(
            number=1,
            text=PageText(
                text_from="layer", text="a b", words=make.words((0, 0, 1, 1), (0, 0, 1, 1))
            ),
        ),
        ChildHead(path=b"\xff\xfe/../x", shown="x", kind="member"),
        PixelsHead(65_000, 1, 3),
        Recognised(text=PageText(text_from="ocr", text="發票", confidence=93.5), turn=270),
        End(Problem(Reason.LIMIT_DEPTH, "16")),
        End(),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_is_sent_arrives(record: Record) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as pipe:
        send(writing, record)
        os.close(writing)
        kind, length = check_header(pipe.read(HEADER.size))
        payload = pipe.read()

    assert len(payload) == length
    assert check_record(kind, payload) == record


PAGE = {"number": 1, "width": 1.0, "height": 1.0}
HEAD = {"reader": "pdf", "version": 1, "media_type": "application/pdf"}
TEXT = {"text_from": "layer", "text": "a b"}
AWARE, NAIVE = "2023-05-02T10:00:00Z", "2023-05-02T10:00:00"


def _words(*columns: int, count: int = 1) -> str:
    return b64encode(struct.pack("<IIIHHHHB", count, *columns)).decode()


@pytest.mark.parametrize(
    ("kind", "untrusted"),
    [
        pytest.param(Kind.PAGE, PAGE | {"number": 0}, id="page 0"),
        pytest.param(Kind.PAGE, PAGE | {"number": -1}, id="page -1"),
        pytest.param(Kind.PAGE, PAGE | {"number": 10**30}, id="a page number of 30 digits"),
        pytest.param(Kind.PAGE, PAGE | {"number": True}, id="a page number that is no number"),
        pytest.param(Kind.PAGE, PAGE | {"number": "1"}, id="a page number in quotes"),
        pytest.param(Kind.PAGE, PAGE | {"width": float("nan")}, id="a width that is no number"),
        pytest.param(Kind.PAGE, PAGE | {"height": float("inf")}, id="an endless height"),
        pytest.param(Kind.PAGE, PAGE | {"width": -1.0}, id="a width below nothing"),
        pytest.param(
            Kind.PAGE, PAGE | {"ink": {"total": float("nan"), "uncovered": 0.0}}, id="no ink at all"
        ),
        pytest.param(
            Kind.PAGE, PAGE | {"ink": {"total": 2.0, "uncovered": 0.0}}, id="more ink than page"
        ),
        pytest.param(Kind.PAGE, PAGE | {"text": TEXT | {"text": "\ud800"}}, id="half a letter"),
        pytest.param(
            Kind.PAGE, PAGE | {"text": TEXT | {"confidence": float("inf")}}, id="too sure of itself"
        ),
        pytest.param(
            Kind.PAGE, PAGE | {"text": TEXT | {"language": "x" * 1000}}, id="a long language"
        ),
        pytest.param(
            Kind.PAGE,
            PAGE | {"text": TEXT | {"text_from": "person"}},
            id="a text as if by a person",
        ),
        pytest.param(
            Kind.PAGE,
            PAGE | {"text": TEXT | {"words": _words(0, 9, 0, 0, 1, 1, 255)}},
            id="a word outside its text",
        ),
        pytest.param(
            Kind.PAGE,
            PAGE | {"text": TEXT | {"words": _words(2, 1, 0, 0, 1, 1, 255)}},
            id="a word that ends before it starts",
        ),
        pytest.param(
            Kind.PAGE,
            PAGE | {"text": TEXT | {"words": _words(0, 1, 1, 0, 0, 1, 255)}},
            id="a box on its head",
        ),
        pytest.param(
            Kind.PAGE,
            PAGE | {"text": TEXT | {"words": _words(0, 1, 0, 0, 1, 1, 255, count=2**32 - 1)}},
            id="four thousand million words",
        ),
        pytest.param(
            Kind.PAGE, PAGE | {"problem": {"reason": "damaged", "detail": "x" * 1000}}, id="a story"
        ),
        pytest.param(Kind.PAGE, PAGE | {"problem": {"reason": "bored"}}, id="an unknown reason"),
        pytest.param(Kind.HEAD, HEAD | {"version": 10**30}, id="a version of 30 digits"),
        pytest.param(Kind.HEAD, HEAD | {"reader": "x" * 1000}, id="a long reader"),
        pytest.param(Kind.HEAD, HEAD | {"page_count": 10**6}, id="a million pages promised"),
        pytest.param(
            Kind.HEAD,
            HEAD | {"moments": {"created": {"at": NAIVE, "zone_known": False}}},
            id="a moment in no zone",
        ),
        pytest.param(
            Kind.HEAD,
            HEAD | {"moments": {"created": {"at": 10**18, "zone_known": True}}},
            id="a moment that is a number",
        ),
        pytest.param(Kind.PIXELS, {"width": 0, "height": 1, "channels": 1}, id="no pixels"),
        pytest.param(Kind.PIXELS, {"width": 1, "height": 1, "channels": 4}, id="four channels"),
        pytest.param(Kind.PIXELS, {"width": 65_001, "height": 1, "channels": 1}, id="too wide"),
        pytest.param(Kind.RECOGNISED, {"text": TEXT, "turn": 45}, id="turned by half a corner"),
        pytest.param(
            Kind.RECOGNISED,
            {"text": TEXT | {"text_from": "layer"}},
            id="a layer that was recognised",
        ),
        pytest.param(Kind.CHILD, {"path": "%%%", "shown": "", "kind": "member"}, id="no base64"),
        pytest.param(Kind.CHILD, {"path": "", "shown": "", "kind": "twin"}, id="an unknown child"),
        pytest.param(Kind.END, [], id="a list"),
    ],
)
def test_what_no_honest_cell_sends_is_refused(kind: Kind, untrusted: object) -> None:
    with pytest.raises(ProtocolError):
        check_record(kind, json.dumps(untrusted).encode())


def test_a_moment_in_any_zone_is_let_through() -> None:
    head = HEAD | {"moments": {"created": {"at": AWARE, "zone_known": True}}}

    assert isinstance(check_record(Kind.HEAD, json.dumps(head).encode()), Head)
