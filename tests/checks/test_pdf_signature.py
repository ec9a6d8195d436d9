"""The documents are signed here; the later states are made as programs and forgers make them."""

import re
import zlib

import pytest

from stemma.checks.pdf_signature import pdf_signature
from stemma.demo.forgery import revisions
from stemma.model.findings import Category, Checked
from tests.checks import subjects
from tests.checks.test_pdf_revisions import FIRST, printed
from tests.demo.forgery.test_sealing import countersigned, signed

SIGNED = signed(FIRST)


def _run(data: bytes) -> Checked:
    return subjects.run_on_bytes(pdf_signature, data)


def _says(data: bytes) -> list[str]:
    return [seen.says for seen in _run(data).observed]


def test_a_clean_signature_is_a_fact_about_who_signed_and_no_doubt() -> None:
    [seen] = _run(SIGNED).observed

    assert seen.says == "pdf.signature.whole"
    assert seen.category is Category.PROVENANCE
    assert seen.values["signer"].value == "Вельмин Ростислав Евграфович"
    assert seen.values["at"].value == "2023-04-20T09:30:00+00:00"
    assert seen.evidence[0].span == (0, len(SIGNED))


def test_a_second_signature_is_what_usually_comes_after_a_first() -> None:
    assert _says(countersigned(SIGNED)) == ["pdf.signature.updated", "pdf.signature.whole"]


def test_another_text_behind_a_signature_is_told() -> None:
    other = printed("Contract No. 7", "Total: 99 300 000 dollars", "Delivery in May")
    data = revisions.revise(SIGNED, other, date="D:20230601100000Z", producer="Editor")

    assert _says(data) == ["pdf.signature.changed_after"]


def test_a_byte_changed_under_a_signature_is_told() -> None:
    at = SIGNED.index(b"/Producer") if b"/Producer" in SIGNED else 20
    data = SIGNED[: at + 12] + bytes([SIGNED[at + 12] ^ 1]) + SIGNED[at + 13 :]

    assert _says(data) == ["pdf.signature.broken"]


def test_a_signature_that_covers_less_than_a_state_is_unclear_or_broken() -> None:
    ranges = re.search(rb"/ByteRange ?\[([^]]+)\]", SIGNED)
    assert ranges is not None
    first, length, second, rest = ranges[1].split()
    shorter = b" ".join((first, length, second, str(int(rest) - 40).encode()))
    data = SIGNED.replace(ranges[1], shorter.ljust(len(ranges[1])))

    assert _says(data)[0] in {"pdf.signature.unclear", "pdf.signature.broken"}


def test_a_file_without_a_signature_has_nothing_to_check() -> None:
    assert _run(FIRST).state == "not_applicable"


@pytest.mark.parametrize("cut", [100, 900, 3000])
def test_a_signed_file_that_breaks_off_is_survived(cut: int) -> None:
    assert _run(SIGNED[:-cut]).reason != "failed"


WRONG_SUM = zlib.compress(b"\1\0\x09\0" * 40)[:-4] + b"sums"


@pytest.mark.parametrize(
    ("entries", "stream"),
    [
        pytest.param(b"/Type /Other", b"", id="is none"),
        pytest.param(
            b"/Type /XRef /Size 9 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode",
            WRONG_SUM,
            id="has a wrong check sum",
        ),
    ],
)
def test_a_signed_file_whose_index_is_damaged_is_told_as_damaged(
    entries: bytes, stream: bytes
) -> None:
    index = b"99 0 obj\n<< %s /Length %d >>\nstream\n%s\nendstream\nendobj\n"
    end = b"startxref\n%d\n%%%%EOF\n" % len(SIGNED)

    run = _run(SIGNED + index % (entries, len(stream), stream) + end)

    assert (run.state, run.reason) == ("could_not_run", "damaged")
