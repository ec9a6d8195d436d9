"""Keys and certificates: the same every time, and good ones all the same."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.affair import FICTION, SELLER
from stemma.demo.forgery import keys
from stemma.demo.forgery.keys import authority, identity, revocation_list, rsa_key

FIRM = "АО «Тальвенспецэкспорт»"
NOW = datetime(2023, 4, 17, 12, tzinfo=UTC)


def test_a_seed_gives_one_key_and_another_seed_another() -> None:
    first, other = rsa_key("one"), rsa_key("other")
    again = keys.rsa_key.__wrapped__("one")

    assert first.key_size == 2048
    assert first.private_numbers() == again.private_numbers()
    assert first.private_numbers() != other.private_numbers()


@given(st.integers(min_value=5, max_value=40_000).map(lambda n: 2 * n + 1))
def test_primes_are_told_from_other_numbers(number: int) -> None:
    divided = any(number % divisor == 0 for divisor in range(3, int(number**0.5) + 1, 2))

    assert keys._is_prime(number, random.Random(1)) is not divided  # noqa: S311


def test_a_root_vouches_for_a_person() -> None:
    root = authority("Удостоверяющий центр", FIRM)
    person = identity(SELLER.signer.ru, FIRM, root)

    person.certificate.verify_directly_issued_by(root.certificate)
    root.certificate.verify_directly_issued_by(root.certificate)
    assert person.chain == (person.certificate, root.certificate)
    assert person.root is root
    assert _constraints(root.certificate).ca
    assert not _constraints(person.certificate).ca


def test_another_root_does_not() -> None:
    person = identity(SELLER.signer.ru, FIRM, authority("Удостоверяющий центр", FIRM))
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
