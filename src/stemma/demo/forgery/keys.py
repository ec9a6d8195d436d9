"""Keys and certificates of invented firms: the same every time, and so of no worth as secrets."""

import functools
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from stemma.demo.affair import FICTION

BITS = 2048
_EXPONENT = 65537
_ROUNDS = 12
_SIEVE = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """From when to when a certificate holds."""

    start: datetime = datetime(2021, 1, 11, 9, 0, tzinfo=UTC)
    end: datetime = datetime(2036, 1, 11, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Somebody who can sign: a certificate, its key, and who vouches for it (None: itself)."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey
    issuer: "Identity | None" = None

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """Return the certificate and those above it, the root last."""
        above = () if self.issuer is None else self.issuer.chain
        return (self.certificate, *above)

    @property
    def root(self) -> "Identity":
        """Return the authority at the top."""
        return self if self.issuer is None else self.issuer.root


_ALWAYS = Validity()


def authority(name: str, organisation: str, *, validity: Validity = _ALWAYS) -> Identity:
    """Return a root that vouches for itself; its key is a function of its names."""
    subject = _name(name, organisation)
    key = rsa_key(f"{organisation}/{name}")
    draft = _draft(subject, subject, key, validity)
    draft = draft.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    draft = draft.add_extension(_usage(signs_certificates=True), critical=True)
    return Identity(certificate=draft.sign(key, hashes.SHA256()), key=key)


def identity(
    name: str, organisation: str, issuer: Identity, *, validity: Validity = _ALWAYS
) -> Identity:
    """Return a person's certificate and key; both are a function of the names and the issuer."""
    key = rsa_key(f"{organisation}/{name}")
    above = issuer.certificate.subject
    draft = _draft(_name(name, organisation), above, key, validity)
    draft = draft.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    draft = draft.add_extension(_usage(signs_certificates=False), critical=True)
    by = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
    draft = draft.add_extension(by, critical=False)
    return Identity(certificate=draft.sign(issuer.key, hashes.SHA256()), key=key, issuer=issuer)


def revocation_list(issuer: Identity, at: datetime, until: datetime) -> bytes:
    """Return an authority's list of revoked certificates, DER; nothing is on it."""
    draft = x509.CertificateRevocationListBuilder(
        issuer_name=issuer.certificate.subject, last_update=at, next_update=until
    )
    number = x509.CRLNumber(int(at.timestamp()) // 86_400)
    by = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
    draft = draft.add_extension(number, critical=False).add_extension(by, critical=False)
    return draft.sign(issuer.key, hashes.SHA256()).public_bytes(Encoding.DER)


def _name(name: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, FICTION),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def _draft(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, validity: Validity
) -> x509.CertificateBuilder:
    """Return what root and person have in common; the serial number is taken from the key."""
    public = key.public_key()
    held_by = x509.SubjectKeyIdentifier.from_public_key(public)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(int.from_bytes(held_by.digest[:8]) >> 1 | 1)
        .not_valid_before(validity.start)
        .not_valid_after(validity.end)
        .add_extension(held_by, critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


@functools.cache
def rsa_key(seed: str) -> rsa.RSAPrivateKey:
    """Return the RSA key of a seed; made once a process, in about half a second.

    Its primes are searched as Miller and Rabin test them, from a place that the seed gives; the
    key is checked once more by OpenSSL as it is loaded.
    """
    chance = random.Random(f"stemma demo key {seed}")  # noqa: S311 (looks, not secrets)
    p, q = sorted(itertools.islice(_primes(chance), 2), reverse=True)
    modulus, exponent = p * q, pow(_EXPONENT, -1, (p - 1) * (q - 1))
    return rsa.RSAPrivateNumbers(
        p=p,
        q=q,
        d=exponent,
        dmp1=rsa.rsa_crt_dmp1(exponent, p),
        dmq1=rsa.rsa_crt_dmq1(exponent, q),
        iqmp=rsa.rsa_crt_iqmp(p, q),
        public_numbers=rsa.RSAPublicNumbers(_EXPONENT, modulus),
    ).private_key()


def _primes(chance: random.Random) -> Iterator[int]:
    """Yield primes of half the bits, the two highest set so that two of them make all the bits."""
    half = BITS // 2
    while True:
        start = chance.getrandbits(half) | 3 << (half - 2) | 1
        candidate = _next_prime(start, chance)
        if candidate % _EXPONENT != 1 and candidate.bit_length() == half:
            yield candidate


def _next_prime(start: int, chance: random.Random) -> int:
    small = _small_primes()
    residues = [start % prime for prime in small]
    for step in itertools.count(0, 2):
        if all((rest + step) % prime for rest, prime in zip(residues, small, strict=True)):
            candidate = start + step
            if _is_prime(candidate, chance):
                return candidate
    raise AssertionError  # pragma: no cover (there is always a next prime)


@functools.cache
def _small_primes() -> tuple[int, ...]:
    known: list[int] = []
    for number in range(3, _SIEVE, 2):
        if all(number % prime for prime in itertools.takewhile(lambda p: p * p <= number, known)):  # noqa: B023
            known.append(number)
    return tuple(known)


def _is_prime(number: int, chance: random.Random) -> bool:
    """Return whether a number passes Miller and Rabin's test (error below 4 to the -12)."""
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    bases = itertools.chain((2,), (chance.randrange(3, number - 1) for _ in range(_ROUNDS)))
    return all(_bears_witness(number, base, odd, twos) for base in bases)


def _bears_witness(number: int, base: int, odd: int, twos: int) -> bool:
    power = pow(base, odd, number)
    if power in (1, number - 1):
        return True
    return any((power := power * power % number) == number - 1 for _ in range(twos - 1))
