"""Keys of invented domains, published as in the DNS, kept in an invented archive."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from stemma.demo.fiction import FICTION

_LONGEST_STRING = 255
"""Octets in one string of a TXT record (RFC 1035, section 3.3.14)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A key as somebody says to have seen it in the DNS."""

    selector: str
    domain: str
    record: str
    seen: date
    said_by: str


def key_record(of: RSAPrivateKey) -> str:
    """Return the TXT record that publishes a key for DKIM (RFC 6376, section 3.6.1)."""
    public = of.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return f"v=DKIM1; k=rsa; p={base64.b64encode(public).decode()}"


def keys_file(records: Iterable[Published]) -> bytes:
    """Return an archive of keys in plain text, one to a line, in the manner of a zone file.

    A line holds the name, `TXT`, the record in strings of at most 255 octets, and behind `;` when
    it was seen and who says so.
    """
    return "".join((f"; {FICTION}\n", *map(_line, records))).encode()


def _line(key: Published) -> str:
    pieces = (
        key.record[start : start + _LONGEST_STRING]
        for start in range(0, len(key.record), _LONGEST_STRING)
    )
    strings = " ".join(f'"{piece}"' for piece in pieces)
    name = f"{key.selector}._domainkey.{key.domain}."
    return f"{name} TXT {strings} ; seen {key.seen.isoformat()}, {key.said_by}\n"
