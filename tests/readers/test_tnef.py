"""winmail.dat: the body, the files that people miss, in old and new attributes."""

import struct

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Problem, Reason
from stemma.readers.tnef import tnef
from tests import make

_MESSAGE, _FILE = 1, 2


def attribute(level: int, number: int, data: bytes) -> bytes:
    head = struct.pack("<BII", level, number, len(data))
    return head + data + struct.pack("<H", sum(data) & 0xFFFF)


def properties(*rows: bytes) -> bytes:
    return struct.pack("<I", len(rows)) + b"".join(rows)


def long_value(number: int, kind: int, data: bytes) -> bytes:
    padded = data + bytes(-len(data) % 4)
    return struct.pack("<HHII", kind, number, 1, len(data)) + padded


def packed(*attributes: bytes) -> bytes:
    return b"\x78\x9f\x3e\x22\x01\x00" + b"".join(attributes)


BODY = long_value(0x1000, 0x1E, "Причал закрыт до утра.".encode("cp1251") + b"\0")
SUBJECT = long_value(0x0037, 0x1F, "Накладная".encode("utf-16-le") + b"\0\0")
NAME = long_value(0x3707, 0x1F, "план.txt".encode("utf-16-le"))
MAIL = packed(
    attribute(_MESSAGE, 0x00069007, struct.pack("<II", 1251, 0)),
    attribute(_MESSAGE, 0x00069003, properties(SUBJECT, BODY)),
    attribute(_FILE, 0x00069002, bytes(14)),
    attribute(_FILE, 0x00018010, b"PLAN~1.TXT\0"),
    attribute(_FILE, 0x0006800F, b"hall 2"),
    attribute(_FILE, 0x00069005, properties(NAME)),
)


def test_the_mail_is_read_and_the_file_comes_out() -> None:
    with make.received(MAIL, "winmail.dat") as received:
        reading = tnef.read(received)
        [page], [(plan, data)] = make.consumed(reading)

    assert reading.title == "Накладная"
    assert page.text is not None
    assert page.text.text == "Subject: Накладная\n\nПричал закрыт до утра."
    assert (plan.shown, data) == ("план.txt", b"hall 2")
    assert reading.problem is None


def test_a_mail_in_it_comes_out_as_what_it_is() -> None:
    inner = long_value(0x3701, 0x0D, bytes(16) + MAIL)
    name = long_value(0x3001, 0x1E, b"inner\0")
    files = (
        attribute(_FILE, 0x00069002, bytes(14)),
        attribute(_FILE, 0x00069005, properties(inner, name)),
    )

    with make.received(packed(*files)) as received:
        _, [(child, data)] = make.consumed(tnef.read(received))

    assert child.shown == "inner.dat"
    assert data == MAIL


def test_one_that_breaks_off_gives_what_it_has_and_is_told() -> None:
    assert make.problem_of(tnef, MAIL[:-40]) == Problem(Reason.DAMAGED)


@settings(deadline=None)
@given(st.integers(6, len(MAIL) - 1), st.binary(min_size=1, max_size=8))
def test_wounds_are_no_danger(at: int, wound: bytes) -> None:
    make.problem_of(tnef, MAIL[:at] + wound + MAIL[at + len(wound) :])
