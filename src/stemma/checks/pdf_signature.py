"""Digital signatures of a PDF: who signed, what the signature covers, what came after it.

Nothing is fetched: whether a certificate was trusted or revoked is not asked, and not said. What is
checked is whether the signed bytes are as they were signed, and whether what was appended later
does more than signing again, filling in and commenting, which signing programs do themselves.
"""

import hashlib
import io
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

import lxml.etree
import pyhanko.pdf_utils.crypt
import pyhanko.pdf_utils.filters
import pyhanko.pdf_utils.writer
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from stemma.model.examined import CannotRunError, NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check

_BEFORE_THE_LOCK = (
    lxml.etree,
    pyhanko.pdf_utils.crypt,
    pyhanko.pdf_utils.filters,
    pyhanko.pdf_utils.writer,
)
"""What pyHanko imports only when a file needs it: in the locked cell that would be too late."""

_DAMAGED = (
    SignatureValidationError,
    SigningError,
    PdfError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    NotImplementedError,
    AssertionError,
    zlib.error,
)
"""What pyHanko raises, or lets pass, where a file or a signature in it is damaged."""

_MOST = 50
_LONGEST = 200
_MARK = b"/ByteRange"
_WHAT_CAME = {
    ModificationLevel.NONE: "nothing",
    ModificationLevel.LTA_UPDATES: "proofs for keeping the signature",
    ModificationLevel.FORM_FILLING: "forms filled in or signed",
    ModificationLevel.ANNOTATIONS: "comments",
}


class _Seen(NamedTuple):
    """A signature as it was found; `came` is None where something else was changed."""

    field: str
    signer: str
    issuer: str
    at: str
    covered: int
    length: int
    intact: bool
    is_whole: bool
    came: str | None


@check(
    "pdf.signature",
    "A digital signature, and what came after it",
    category=Category.ALTERATION,
    basis=Basis.CRYPTOGRAPHIC,
    says={
        "pdf.signature.whole": (
            "“{signer}” signed the whole file, and its bytes are as they were signed."
        ),
        "pdf.signature.updated": (
            "“{signer}” signed an earlier state of the file, whose bytes are as they were signed; "
            "after that came {came}."
        ),
        "pdf.signature.changed_after": (
            "“{signer}” signed an earlier state of the file; what was appended after that changes "
            "more than forms, comments and signatures."
        ),
        "pdf.signature.broken": (
            "The signature of “{signer}” does not fit the bytes it says it covers."
        ),
        "pdf.signature.unclear": (
            "The signature of “{signer}” does not cover a whole state of the file."
        ),
        "pdf.signature.unreadable": "The signature in the field “{field}” cannot be read.",
        "no_signature": "The file is not signed.",
        "locked_for_signatures": "The file is locked; its signatures cannot be read.",
    },
    ordinary=(
        "Several people signed one after the other, and each signature covers what stood before.",
        "A program that does not know signatures saved a comment, a stamp or a number later.",
        "A file was repaired or passed through a mail filter that rewrote its bytes.",
    ),
    does_not_prove=(
        "Not who the signer is: nothing is fetched, so whether the certificate was trusted, "
        "or withdrawn, is not asked. A certificate can name anybody. The time is the one that "
        "the signer's computer wrote, unless a time stamp of its own is among the signatures. "
        "A locked file without its password could not be looked at."
    ),
    needs="bytes",
    applies_to=("application/pdf",),
)
def pdf_signature(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each signature."""
    received = subject.bytes_given()
    data = bytes(received.data())
    if _MARK not in data:
        raise NotApplicableError("no_signature")
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        if reader.security_handler is not None:
            _unlock(reader, ("", *received.passwords))
        signatures = list(reader.embedded_signatures)[:_MOST]
    except _DAMAGED as error:
        raise CannotRunError("damaged") from error
    if not signatures:
        raise NotApplicableError("no_signature")
    for signature in signatures:
        yield _told(subject, signature, len(data))


def _unlock(reader: PdfFileReader, passwords: tuple[str, ...]) -> None:
    for password in passwords:
        try:
            if reader.decrypt(password.encode()).status.value:
                return
        except (PdfError, ValueError, NotImplementedError):
            break
    raise CannotRunError("locked_for_signatures")


def _told(subject: Subject, signature: EmbeddedPdfSignature, size: int) -> Observed:
    field = str(signature.field_name or "")[:_LONGEST]
    try:
        seen = _seen(signature, field, size)
    except _DAMAGED:
        return Observed(
            says="pdf.signature.unreadable",
            evidence=(Evidence(subject.label(f"signature field {field}")),),
            values={"field": Measured(field)},
        )
    says = _says(seen)
    values = {
        "signer": seen.signer,
        "issuer": seen.issuer,
        "field": seen.field,
        "at": seen.at,
        "covered": str(seen.covered),
        "length": str(seen.length),
        "came": seen.came or "",
    }
    return Observed(
        says=says,
        evidence=(
            Evidence(subject.label(f"signature field {field}", seen.signer), span=(0, seen.length)),
        ),
        values={name: Measured(value) for name, value in values.items() if value},
        category=Category.PROVENANCE
        if says in {"pdf.signature.whole", "pdf.signature.updated"}
        else None,
    )


def _says(seen: _Seen) -> str:
    if not seen.intact:
        return "pdf.signature.broken"
    if not seen.length:
        return "pdf.signature.unclear"
    if seen.came is None:
        return "pdf.signature.changed_after"
    return "pdf.signature.whole" if seen.is_whole else "pdf.signature.updated"


def _seen(signature: Any, field: str, size: int) -> _Seen:  # noqa: ANN401 (typed in part)
    signature.compute_integrity_info()
    coverage = signature.evaluate_signature_coverage()
    certificate = signature.signer_cert
    ranges = [int(number) for number in signature.byte_range]
    end = max((start + length for start, length in zip(ranges[::2], ranges[1::2], strict=True)))
    moment = signature.self_reported_timestamp
    is_state = coverage in {
        SignatureCoverageLevel.ENTIRE_REVISION,
        SignatureCoverageLevel.ENTIRE_FILE,
    }
    return _Seen(
        field=field,
        signer=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        at="" if moment is None else moment.isoformat(),
        covered=sum(ranges[1::2]),
        length=min(end, size) if is_state else 0,
        intact=_is_intact(signature),
        is_whole=coverage is SignatureCoverageLevel.ENTIRE_FILE,
        came=_came(signature),
    )


def _is_intact(signature: Any) -> bool:  # noqa: ANN401
    """Tell whether the signed bytes are those that were signed, by the key in the certificate."""
    digest, kind = signature.compute_digest(), "data"
    if signature.sig_object_type == "/DocTimeStamp":
        content = signature.signed_data["encap_content_info"]["content"]
        imprint = content.parsed["message_imprint"]
        algorithm = imprint["hash_algorithm"]["algorithm"].native
        if imprint["hashed_message"].native != signature.compute_digest(algorithm):
            return False
        signed_by = signature.signer_info["digest_algorithm"]["algorithm"].native
        digest, kind = hashlib.new(signed_by, bytes(content)).digest(), "tst_info"
    intact, valid = validate_sig_integrity(
        signature.signer_info, signature.signer_cert, kind, digest
    )
    return bool(intact and valid)


def _came(signature: EmbeddedPdfSignature) -> str | None:
    """Return what was appended after a signature; None where it is more than is usual."""
    result = signature.diff_result
    if result is None:
        return "nothing"
    if not isinstance(result, DiffResult):
        if any(isinstance(each, ImportError) for each in result.args):
            raise CannotRunError("failed")  # the lock stopped us, not the file
        return None
    return _WHAT_CAME.get(result.modification_level)


def _name(name: Any) -> str:  # noqa: ANN401 (asn1crypto has no types)
    """Return the common name of a person or an office, else all that is said of it."""
    told = name.native
    common = told.get("common_name") or told.get("organization_name")
    return str(common or name.human_friendly)[:_LONGEST]
