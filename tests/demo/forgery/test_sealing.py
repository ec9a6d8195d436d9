"""Signed PDFs as an independent validator sees them: clean, signed twice, changed afterwards."""

import dataclasses
import io
import logging
from datetime import UTC, datetime, timedelta, timezone

import pikepdf
import pytest
from PIL import ImageChops
from pyhanko.keys.internal import translate_pyca_cryptography_cert_to_asn1
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from stemma.demo.forgery.appending import Area
from stemma.demo.forgery.keys import Identity, authority, identity
from stemma.demo.forgery.producers import Style
from stemma.demo.forgery.revisions import annotate, revise
from stemma.demo.forgery.sealing import sign, vouch
from tests.demo.forgery.papers import complaints, contract, finished, picture, texts

AT = datetime(2023, 4, 20, 12, 30, tzinfo=timezone(timedelta(hours=3)))
BOX = Area(3, 300, 600, 480, 660)
LATER = "20230601101500+03'00'"
NOBODY = authority("Чужой центр", "АО «Никто»")


def root() -> Identity:
    return authority("Удостоверяющий центр", "АО «Тальвенспецэкспорт»")


def seller() -> Identity:
    return identity("Вельмин Ростислав Евграфович", "АО «Тальвенспецэкспорт»", root())


def buyer() -> Identity:
    return identity("甄远舟", "南澜国际装备进出口公司", root())


def signed(pdf: bytes, box: Area | None = None) -> bytes:
    return sign(pdf, seller(), at=AT, reason="Утверждаю", name="Вельмин Р. Е.", box=box)


def countersigned(pdf: bytes) -> bytes:
    return sign(pdf, buyer(), at=AT + timedelta(days=1), reason="批准", name="甄远舟")


def seen(pdf: bytes, trusted: Identity | None = None) -> list[PdfSignatureStatus]:
    """Validate all signatures of a PDF, offline, as of a day on which the certificates hold."""
    anchor = translate_pyca_cryptography_cert_to_asn1((trusted or root()).certificate)
    context = ValidationContext(
        trust_roots=[anchor], moment=datetime(2024, 1, 1, tzinfo=UTC), allow_fetching=False
    )
    reader = PdfFileReader(io.BytesIO(pdf))
    return [validate_pdf_signature(one, context) for one in reader.embedded_signatures]


@pytest.mark.parametrize("style", ["table", "streams", "linear"])
def test_a_clean_signature_is_good_and_covers_the_file(style: Style) -> None:
    [status] = seen(signed(finished(style=style)))

    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.signer_reported_dt == AT


def test_the_signed_file_begins_with_the_unsigned_one_and_reads_the_same() -> None:
    pdf = signed(contract(program="fpdf2"))

    assert pdf.startswith(contract(program="fpdf2"))
    assert texts(pdf) == texts(contract(program="fpdf2"))
    assert complaints(pdf) == []


def test_who_when_and_why_stand_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(signed(finished()))) as opened:
        value = opened.Root.AcroForm.Fields[0].V

        assert (str(value.Name), str(value.Reason)) == ("Вельмин Р. Е.", "Утверждаю")
        assert str(value.M) == "D:20230420123000+03'00'"


def test_the_same_signing_gives_the_same_bytes() -> None:
    assert signed(finished(), BOX) == signed(finished(), BOX)


def test_a_stranger_is_not_trusted() -> None:
    [status] = seen(signed(finished()), trusted=NOBODY)

    assert status.intact
    assert not status.trusted


def test_one_byte_changed_breaks_the_signature() -> None:
    pdf = bytearray(signed(finished()))
    pdf[pdf.index(b"/MediaBox") + 14] ^= 1

    [status] = seen(bytes(pdf))

    assert not status.intact


def test_a_visible_signature_is_drawn_in_its_box() -> None:
    pdf = signed(finished(), BOX)

    shown = picture(pdf, 3, annotations=True)
    box = ImageChops.difference(shown, picture(finished(), 3)).getbbox()
    assert box is not None
    points = [edge / 1.5 for edge in box]
    assert points == pytest.approx(list(dataclasses.astuple(BOX)[1:]), abs=2.5)


def test_a_second_signature_leaves_the_first_one_good() -> None:
    first, second = seen(countersigned(signed(finished(), BOX)))

    assert first.bottom_line
    assert first.modification_level is ModificationLevel.FORM_FILLING
    assert first.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    assert second.bottom_line
    assert second.coverage is SignatureCoverageLevel.ENTIRE_FILE


def test_what_is_needed_to_check_later_may_be_added() -> None:
    pdf = vouch(signed(finished()), [seller()], at=AT + timedelta(days=2))

    [status] = seen(pdf)

    assert status.bottom_line
    assert status.modification_level is ModificationLevel.LTA_UPDATES
    assert complaints(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert (len(opened.Root.DSS.Certs), len(opened.Root.DSS.CRLs)) == (2, 1)


def test_a_change_after_signing_is_seen(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    before = signed(finished("1 240 000"))
    changed = revise(before, finished("1 420 000"), date=LATER, producer="Nanlan Edit 2.2")

    [status] = seen(changed)

    assert changed.startswith(before)
    assert "1 420 000" in texts(changed)[1]
    assert status.intact
    assert status.modification_level is ModificationLevel.OTHER
    assert not status.bottom_line


def test_a_comment_after_signing_is_no_form_filling(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    noted = annotate(
        signed(finished()), BOX, "Проверить", author="Стежин", date=LATER, producer="Velmo PDF 4.1"
    )

    [status] = seen(noted)

    assert status.intact
    assert status.modification_level is ModificationLevel.OTHER
