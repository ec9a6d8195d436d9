"""Electronic signatures on finished PDFs, and the later acts that a signature allows.

Nothing is asked of the network: no time stamp, no revocation service.
"""

import asyncio
import io
from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, enumerate_sig_fields
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from stemma.demo.fiction import FICTION
from stemma.demo.forgery.appending import Area, Update
from stemma.demo.forgery.keys import Identity, revocation_list
from stemma.demo.forgery.lettering import write

_DIGEST = "sha256"
_INK = (0.12, 0.2, 0.5)
_MARK_ROOM = 8.0
_CMS_ROOM = 16_384
"""How many hexadecimal digits are kept free for a signature."""

_LIST_HOLDS = timedelta(days=30)


def sign(
    pdf: bytes, signer: Identity, *, at: datetime, reason: str, name: str, box: Area | None = None
) -> bytes:
    """Return a PDF with an approval signature behind it (PKCS 7, detached, SHA-256 with RSA).

    A PDF that is signed already gets one signature more; the earlier ones stay good.

    Args:
        pdf: what is signed.
        signer: whose key signs; the certificates up to the root go with the signature.
        at: the time that the signature claims.
        reason: why, in the signer's words.
        name: the signer as the file writes it.
        box: where the signature is drawn; None draws nothing.
    """
    count = sum(1 for _ in enumerate_sig_fields(PdfFileReader(io.BytesIO(pdf))))
    update = Update(pdf, f"{name} {at.isoformat()}")
    field = f"Signature{count + 1}"
    spec = SigFieldSpec(field)
    if box is not None:
        corners = tuple(round(edge) for edge in update.box(box))
        spec = SigFieldSpec(field, on_page=box.page - 1, box=corners)  # type: ignore[arg-type]
    steps = PdfCMSEmbedder(new_field_spec=spec).write_cms(field, update)
    drawn_in = next(steps).get_object()
    if box is not None:
        _draw(update, drawn_in, (name, reason, f"{at:%d.%m.%Y %H:%M:%S %z}"))
    placeholder = SignatureObject(at, name=name, reason=reason, bytes_reserved=_CMS_ROOM)
    steps.send(SigObjSetup(sig_placeholder=placeholder))
    prepared, output = steps.send(SigIOSetup(md_algorithm=_DIGEST))
    attributes = PdfCMSSignedAttributes(signing_time=at)
    signing = _signer(signer).async_sign(
        prepared.document_digest, _DIGEST, signed_attr_settings=attributes
    )
    steps.send(asyncio.run(signing))
    signed: bytes = output.getvalue()
    return signed


def vouch(pdf: bytes, signers: Sequence[Identity], *, at: datetime) -> bytes:
    """Return a signed PDF with what is needed to check it later behind it: an innocent update.

    That is a document security store (ISO 32000-2, 12.8.4.3): the certificates of the signers and
    of those above them, and each root's list of revoked certificates as of `at`. Every level of
    protection a signature may ask for allows it.
    """
    update = Update(pdf, f"store {at.isoformat()}")
    chains = [certificate for signer in signers for certificate in signer.chain]
    roots = {signer.root.certificate.serial_number: signer.root for signer in signers}
    parts = {
        "/Certs": [certificate.public_bytes(Encoding.DER) for certificate in chains],
        "/CRLs": [revocation_list(root, at, at + _LIST_HOLDS) for root in roots.values()],
    }
    store = generic.DictionaryObject({pdf_name("/Type"): pdf_name("/DSS")})
    for key, contents in parts.items():
        streams = [generic.StreamObject(stream_data=data) for data in dict.fromkeys(contents)]
        references = generic.ArrayObject(update.add_object(stream) for stream in streams)
        store[pdf_name(key)] = references
    update.root[pdf_name("/DSS")] = update.add_object(store)
    update.update_root()
    return update.appended()


def _signer(signer: Identity) -> SimpleSigner:
    certificates = [translate_pyca_cryptography_cert_to_asn1(one) for one in signer.chain]
    return SimpleSigner(
        signing_cert=certificates[0],
        signing_key=translate_pyca_cryptography_key_to_asn1(signer.key),
        cert_registry=SimpleCertificateStore.from_certs(certificates),
    )


def _draw(update: Update, field: generic.DictionaryObject, lines: Sequence[str]) -> None:
    """Give a signature its looks: a frame, the lines in it, and the mark that it is invented."""
    left, bottom, right, top = (float(edge) for edge in field["/Rect"])
    width, height = right - left, top - bottom
    packed = io.BytesIO()
    pen = Canvas(packed, pagesize=(width, height), invariant=1)
    pen.setStrokeColorRGB(*_INK)
    pen.setFillColorRGB(*_INK)
    pen.roundRect(0.75, 0.75, width - 1.5, height - 1.5, 4)
    room = (height - _MARK_ROOM) / len(lines)
    for number, line in enumerate(lines):
        write(pen, line, (5.0, height - room * (number + 0.75)), min(room * 0.62, 9.0))
    write(pen, FICTION, (5.0, 3.5), 4.5)
    pen.save()
    look = update.import_page_as_xobject(PdfFileReader(packed))
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): look})
    update.update_container(field)
