"""Keys and certificates: the same every time, and good ones all the same."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding

from stemma.demo.fiction import FICTION
from stemma.demo.forgery.keys import authority, identity, revocation_list

FIRM = "АО «Тальвенспецэкспорт»"
NOW = datetime(2023, 4, 17, 12, tzinfo=UTC)


def test_a_root_vouches_for_a_person() -> None:
    root = authority("Удостоверяющий центр", FIRM)
    person = identity("Р. Е. Вельмин", FIRM, root)

    person.certificate.verify_directly_issued_by(root.certificate)
    root.certificate.verify_directly_issued_by(root.certificate)
    assert person.chain == (person.certificate, root.certificate)
    assert person.root is root
    assert _constraints(root.certificate).ca
    assert not _constraints(person.certificate).ca


def test_another_root_does_not() -> None:
    person = identity("Р. Е. Вельмин", FIRM, authority("Удостоверяющий центр", FIRM))
    stranger = authority("Чужой центр", FIRM)

    with pytest.raises((InvalidSignature, ValueError)):
        person.certificate.verify_directly_issued_by(stranger.certificate)


def test_a_certificate_says_that_it_is_invented_and_is_the_same_every_time() -> None:
    once, again = (authority("Удостоверяющий центр", FIRM).certificate for _ in range(2))

    assert FICTION in once.subject.rfc4514_string()
    assert once.public_bytes(Encoding.DER) == again.public_bytes(Encoding.DER)


def test_the_list_of_revoked_certificates_is_empty_and_signed() -> None:
    root = authority("Удостоверяющий центр", FIRM)
    listed = x509.load_der_x509_crl(revocation_list(root, NOW, NOW + timedelta(days=30)))

    assert listed.is_signature_valid(root.certificate.public_key())  # type: ignore[arg-type]
    assert len(listed) == 0
    assert listed.last_update_utc == NOW


def _constraints(certificate: x509.Certificate) -> x509.BasicConstraints:
    return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
