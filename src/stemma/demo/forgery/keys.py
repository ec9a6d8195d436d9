"""Keys and certificates of invented firms: the same every time, and so of no worth as secrets."""

from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from stemma.demo.fiction import FICTION
from stemma.demo.rsa import key


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
    own = key(f"{organisation}/{name}")
    draft = _draft(subject, subject, own, validity)
    draft = draft.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    draft = draft.add_extension(_usage(signs_certificates=True), critical=True)
    return Identity(certificate=draft.sign(own, hashes.SHA256()), key=own)


def identity(
    name: str, organisation: str, issuer: Identity, *, validity: Validity = _ALWAYS
) -> Identity:
    """Return a person's certificate and key; both are a function of the names and the issuer."""
    own = key(f"{organisation}/{name}")
    above = issuer.certificate.subject
    draft = _draft(_name(name, organisation), above, own, validity)
    draft = draft.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    draft = draft.add_extension(_usage(signs_certificates=False), critical=True)
    by = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.key.public_key())
    draft = draft.add_extension(by, critical=False)
    return Identity(certificate=draft.sign(issuer.key, hashes.SHA256()), key=own, issuer=issuer)


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
