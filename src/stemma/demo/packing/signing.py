"""DKIM signatures (RFC 6376) of invented servers, dated by the caller and not by the clock."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from dkim import DKIM
from dkim.canonicalization import CanonicalizationPolicy
from dkim.crypto import parse_pem_private_key

Canonical = Literal["relaxed/relaxed", "relaxed/simple", "simple/simple"]
"""How much of head and body a server on the way may change (RFC 6376, section 3.4)."""

_TRACE = (b"return-path:", b"received:", b"authentication-results:", b" ", b"\t")


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: a domain with one of its keys, named by the selector."""

    domain: str
    selector: str
    key: RSAPrivateKey
    canonical: Canonical = "relaxed/relaxed"


def sign(
    message: bytes,
    signer: Signer,
    *,
    at: datetime,
    length: int | None = None,
    headers: Sequence[str] | None = None,
) -> bytes:
    """Return the mail with its signature, above the head and below the lines of later servers.

    Args:
        message: the mail.
        signer: who signs, and how strictly.
        at: what the signature says about its time.
        length: how many octets of the body are signed (`l=`), all of them if larger than the body;
            what is appended then goes unnoticed. None: the body as a whole.
        headers: the fields that are signed, those that RFC 6376 recommends if None.
    """
    mail = DKIM(message)
    mail.hasher = hashlib.sha256
    policy = CanonicalizationPolicy.from_c_value(signer.canonical.encode())
    body = policy.canonicalize_body(mail.body)[:length]
    names = [name.lower() for name in _names(mail, headers)]
    counted = [] if length is None else [(b"l", str(len(body)).encode())]
    fields = [
        (b"v", b"1"),
        (b"a", b"rsa-sha256"),
        (b"c", signer.canonical.encode()),
        (b"d", signer.domain.encode()),
        *counted,
        (b"q", b"dns/txt"),
        (b"s", signer.selector.encode()),
        (b"t", str(int(at.timestamp())).encode()),
        (b"h", b" : ".join(names)),
        (b"bh", base64.b64encode(hashlib.sha256(body).digest())),
        # dkimpy puts the signature here; the zeros make it fold the line before it as it will be.
        (b"b", b"0" * 60),
    ]
    line = mail.gen_header(fields, names, policy, b"DKIM-Signature", _parsed(signer.key))
    place = _below_later_servers(message, signer.domain)
    return message[:place] + b"DKIM-Signature: " + line + message[place:]


def noted(signed: bytes, server: str, signer: Signer, result: str = "pass") -> bytes:
    """Return the mail with the note of the server that received it and verified the signature.

    It stands above all other lines (RFC 8601, section 4) and outlives the key: what it says can no
    longer be checked once nobody has the key.
    """
    result_of = f"dkim={result} header.d={signer.domain} header.s={signer.selector}"
    line = f"Authentication-Results: {server};\r\n\t{result_of}\r\n"
    return line.encode("ascii") + signed


def _names(mail: DKIM, headers: Sequence[str] | None) -> list[bytes]:
    if headers is None:
        return mail.default_sign_headers()
    return [name.encode() for name in headers]


def _parsed(key: RSAPrivateKey) -> dict[str, int]:
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    return parse_pem_private_key(pem)


def _below_later_servers(message: bytes, domain: str) -> int:
    """Return where the signing server wrote: above its own line, below those written later."""
    place = 0
    for line in message.splitlines(keepends=True):
        if not line.lower().startswith(_TRACE):
            break
        is_own = line.startswith(b"\tby ") and domain.encode() in line
        if is_own:
            return message.rindex(b"Received:", 0, place)
        place += len(line)
    return place
