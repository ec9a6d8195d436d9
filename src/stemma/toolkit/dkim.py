"""DKIM signatures of a mail (RFC 6376, RFC 8463), checked against a key that somebody kept.

Nothing is fetched, and no clock is asked: a signature that was valid for a week still tells years
later whether what it covers is as it was signed.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from asn1crypto.keys import PublicKeyInfo, RSAPublicKey
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Outcome = Literal["pass", "body", "appended", "headers", "no_key", "unsupported", "revoked"]
"""What a signature says: all fits; the body does not; it does but for lines below it; the headers
do not; or nothing can be said, for want of a key or because we cannot read key or signature."""

_HASHES = {"rsa-sha256": "sha256", "rsa-sha1": "sha1", "ed25519-sha256": "sha256"}
_DIGEST_INFO = {
    "sha1": bytes.fromhex("3021300906052b0e03021a05000414"),
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
}
"""What stands before the hash in an RSA signature (RFC 8017, 9.2, note 1)."""
_FIELD = re.compile(rb"^([!-9;-~]+)[ \t]*:(.*(?:\r\n[ \t].*)*)\r\n", re.MULTILINE)
_SIGNATURE_VALUE = re.compile(rb"([;\s]|^)(b\s*=)[^;]*")
_MOST_LINES_BELOW = 80
_MOST_BODY = 32 << 20


class Header(NamedTuple):
    """A header as it stands: its name, and its value with the blanks around it."""

    name: bytes
    value: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as DKIM sees it: headers from top to bottom, and the body, lines ending in CRLF."""

    headers: tuple[Header, ...]
    body: bytes

    def signatures(self) -> list[Header]:
        """Return the DKIM signatures, the last one made first."""
        return [header for header in self.headers if header.name.lower() == b"dkim-signature"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What came of one signature. `bits` is the length of the key, `below` counts lines added."""

    outcome: Outcome
    domain: str
    selector: str
    algorithm: str
    covered: tuple[str, ...] = ()
    bits: int = 0
    below: int = 0
    body_length: int | None = None


def parsed(data: bytes) -> Mail:
    """Return a mail with its line ends as they travel, whatever they were saved as."""
    data = re.sub(rb"\r\n|\r|\n", b"\r\n", data)
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\r\n")[2]
    head, _, body = data.partition(b"\r\n\r\n")
    fields = _FIELD.findall(head + b"\r\n")
    return Mail(tuple(Header(name, value) for name, value in fields), body[:_MOST_BODY])


def tags(value: bytes) -> dict[str, str]:
    """Return a list of tags ("v=1; a=rsa-sha256") by name (RFC 6376, 3.2); the first one counts."""
    found: dict[str, str] = {}
    for part in value.decode("ascii", "replace").split(";"):
        name, equals, told = part.partition("=")
        if equals:
            found.setdefault(name.strip(), told.strip())
    return found


def checked(mail: Mail, signature: Header, keys: Mapping[str, str]) -> Checked:
    """Check one signature of a mail; `keys` are the records of keys by their name in lower case."""
    told = tags(signature.value)
    domain, selector = told.get("d", "").lower(), told.get("s", "").lower()
    algorithm = told.get("a", "").lower()
    covered = tuple(name.strip().lower() for name in told.get("h", "").split(":"))
    length = int(told["l"]) if re.fullmatch(r"\d{1,12}", told.get("l", "")) else None

    def ends(outcome: Outcome, bits: int = 0, below: int = 0) -> Checked:
        return Checked(
            outcome=outcome,
            domain=domain,
            selector=selector,
            algorithm=algorithm,
            covered=covered,
            bits=bits,
            below=below,
            body_length=length,
        )

    key = tags(keys.get(f"{selector}._domainkey.{domain}", "").encode("ascii", "replace"))
    if told.get("v") != "1" or algorithm not in _HASHES or "from" not in covered:
        return ends("unsupported")
    if not key.get("p"):
        return ends("revoked" if key else "no_key")
    try:
        fits, bits = _fits(mail, signature, told, key)
        is_alike = _body_hash(mail.body, told, length) == _decoded(told.get("bh", ""))
    except (ValueError, TypeError, KeyError, binascii.Error):
        return ends("unsupported")
    if not fits or is_alike:
        return ends("pass" if fits else "headers", bits)
    below = _lines_below(mail.body, told, length)
    return ends("body", bits) if below is None else ends("appended", bits, below)


def _fits(
    mail: Mail, signature: Header, told: Mapping[str, str], key: Mapping[str, str]
) -> tuple[bool, int]:
    """Tell whether the signature fits the headers that it covers, and how long the key is."""
    algorithm = told["a"].lower()
    signed = _signed_headers(mail, signature, told)
    value = _decoded(told["b"])
    public = _decoded(key["p"])
    digest = hashlib.new(_HASHES[algorithm], signed).digest()
    if algorithm.startswith("ed25519") != (key.get("k", "rsa").lower() == "ed25519"):
        raise ValueError("a key of another kind")
    if algorithm.startswith("ed25519"):
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(value, digest)
        except InvalidSignature:
            return False, 256
        return True, 256
    modulus, exponent = _rsa(public)
    if not 256 <= modulus.bit_length() <= 16_384 or exponent > 1 << 64:
        raise ValueError("no sane key")
    size = (modulus.bit_length() + 7) // 8
    opened = pow(int.from_bytes(value, "big"), exponent, modulus).to_bytes(size, "big")
    tail = b"\x00" + _DIGEST_INFO[_HASHES[algorithm]] + digest
    wanted = b"\x00\x01" + b"\xff" * (size - len(tail) - 2) + tail
    return opened == wanted, modulus.bit_length()


def _rsa(public: bytes) -> tuple[int, int]:
    """Return modulus and exponent of a key, wrapped as RFC 5280 says, or bare."""
    try:
        inner = PublicKeyInfo.load(public)["public_key"].parsed.native
    except (ValueError, TypeError):
        inner = RSAPublicKey.load(public).native
    return int(inner["modulus"]), int(inner["public_exponent"])


def _signed_headers(mail: Mail, signature: Header, told: Mapping[str, str]) -> bytes:
    """Return the bytes that were signed: the covered headers, the lowest of a name first."""
    relaxed = told.get("c", "simple").lower().split("/")[0] == "relaxed"
    left = {name: [h for h in mail.headers if h.name.lower() == name] for name in _names(told)}
    pieces = [
        _canonical(left[name].pop(), relaxed=relaxed) + b"\r\n"
        for name in _names(told)
        if left[name]
    ]
    bare = Header(signature.name, _SIGNATURE_VALUE.sub(rb"\1\2", signature.value))
    return b"".join(pieces) + _canonical(bare, relaxed=relaxed)


def _names(told: Mapping[str, str]) -> list[bytes]:
    return [name.strip().lower().encode() for name in told["h"].split(":")]


def _canonical(header: Header, *, relaxed: bool) -> bytes:
    """Return a header as RFC 6376, 3.4.1 and 3.4.2 have it hashed, without its end of line."""
    if not relaxed:
        return header.name + b":" + header.value
    value = re.sub(rb"[ \t]+", b" ", header.value.replace(b"\r\n", b""))
    return header.name.lower() + b":" + value.strip(b" \t")


def _body_hash(body: bytes, told: Mapping[str, str], length: int | None) -> bytes:
    parts = told.get("c", "simple").lower().split("/")
    relaxed = len(parts) > 1 and parts[1] == "relaxed"
    canonical = _canonical_body(body, relaxed=relaxed)
    if length is not None:
        canonical = canonical[:length]
    return hashlib.new(_HASHES[told["a"].lower()], canonical).digest()


def _canonical_body(body: bytes, *, relaxed: bool) -> bytes:
    """Return a body as RFC 6376, 3.4.3 and 3.4.4 have it hashed."""
    if relaxed:
        body = re.sub(rb"[ \t]+", b" ", body)
        body = body.replace(b" \r\n", b"\r\n").rstrip(b" ")
    while body.endswith(b"\r\n"):
        body = body[:-2]
    return body + b"\r\n" if body or not relaxed else b""


def _lines_below(body: bytes, told: Mapping[str, str], length: int | None) -> int | None:
    """Return how many lines below the signed body make it differ; None where that is not all."""
    wanted = _decoded(told.get("bh", ""))
    lines = body.rstrip(b"\r\n").split(b"\r\n")
    for below in range(1, min(_MOST_LINES_BELOW, len(lines))):
        if _body_hash(b"\r\n".join(lines[:-below]) + b"\r\n", told, length) == wanted:
            return below
    return None


def _decoded(told: str) -> bytes:
    return base64.b64decode(re.sub(r"\s+", "", told), validate=True)


def lists(covered: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Return which of the wanted headers a signature does not cover."""
    return [name for name in wanted if name not in covered]
