"""Parts of OpenDocument files that a password locks (OpenDocument 1.3, part 2, 4.8 and 4.16).

Each part has a key of its own, made of the password by many rounds of hashing, and a checksum of
how its packed bytes begin. Known is what LibreOffice and OpenOffice have written by default from
2012 to 2024: AES in CBC mode. Blowfish from before and what came after are told as unknown locks.
"""

import base64
import binascii
import hashlib
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.toolkit.office_package import Element, attribute, child, children

_AES = "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
_START = {
    "http://www.w3.org/2000/09/xmldsig#sha256": "sha256",
    "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
    "SHA1": "sha1",
}
_CHECKSUMS = {
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k": "sha256",
    "SHA1/1K": "sha1",
}
_CHECKED = 1024
"""Packed bytes that the checksum is of."""
_MOST_ROUNDS = 2_000_000
_LARGEST: Final = 256 << 20
"""Bytes that a part may unpack to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedPart:
    """How a part is locked: how its key is made, and how one knows that it is the right one."""

    start: str
    salt: bytes
    rounds: int
    vector: bytes
    checksum_kind: str
    checksum: bytes

    def opened(self, data: bytes, password: str) -> bytes | None:
        """Return the packed bytes inside; None where the password does not fit."""
        first = hashlib.new(self.start, password.encode("utf-8", "replace")).digest()
        key = hashlib.pbkdf2_hmac("sha1", first, self.salt, self.rounds, 32)
        if not data or len(data) % 16:
            return None
        cipher = Cipher(algorithms.AES(key), modes.CBC(self.vector)).decryptor()
        plain = cipher.update(data) + cipher.finalize()
        plain = plain[: len(plain) - min(plain[-1], 16)]
        found = hashlib.new(self.checksum_kind, plain[:_CHECKED]).digest()
        return plain if found == self.checksum else None


@dataclass(frozen=True, slots=True)
class Key:
    """A password that fits, for the parts of one document."""

    parts: Mapping[str, LockedPart]
    password: str

    def opened(self, name: str, data: bytes) -> bytes:
        """Return a part as it was before it was locked; one that never was as it is.

        Raises:
            UnreadableError: DAMAGED, LIMIT_OUTPUT.
        """
        part = self.parts.get(name)
        if part is None:
            return data
        packed = part.opened(data, self.password)
        if packed is None:
            raise UnreadableError(Problem(Reason.DAMAGED, name[:200]))
        unpacker = zlib.decompressobj(-15)
        try:
            whole = unpacker.decompress(packed, _LARGEST)
        except zlib.error as error:
            raise UnreadableError(Problem(Reason.DAMAGED, name[:200])) from error
        if unpacker.unconsumed_tail:
            raise UnreadableError(Problem(Reason.LIMIT_OUTPUT))
        return whole


def locked_parts(manifest: Element) -> dict[str, LockedPart] | None:
    """Return the locked parts of a document by name; None where one is locked in a way unknown."""
    found = {}
    for entry in children(manifest, "file-entry"):
        about = child(entry, "encryption-data")
        if about is not None:
            part = _part(about)
            if part is None:
                return None
            found[attribute(entry, "full-path") or ""] = part
    return found


def key(
    parts: Mapping[str, LockedPart], data: bytes, name: str, passwords: Iterable[str]
) -> Key | None:
    """Return the first password that opens a part; None where none does."""
    part = parts[name]
    fits = (password for password in passwords if part.opened(data, password) is not None)
    password = next(fits, None)
    return None if password is None else Key(parts, password)


def _part(about: Element) -> LockedPart | None:
    algorithm, made = child(about, "algorithm"), child(about, "key-derivation")
    start = child(about, "start-key-generation")
    if algorithm is None or made is None or attribute(algorithm, "algorithm-name") != _AES:
        return None
    begun = "SHA1" if start is None else attribute(start, "start-key-generation-name") or ""
    kind = _CHECKSUMS.get(attribute(about, "checksum-type") or "")
    rounds = attribute(made, "iteration-count") or ""
    known = begun in _START and kind is not None and rounds.isdecimal() and len(rounds) < 8
    if not known or attribute(made, "key-derivation-name") != "PBKDF2":
        return None
    try:
        vector = base64.b64decode(attribute(algorithm, "initialisation-vector") or "")
        salt = base64.b64decode(attribute(made, "salt") or "")
        checksum = base64.b64decode(attribute(about, "checksum") or "")
    except binascii.Error:
        return None
    if len(vector) != 16 or not 0 < int(rounds) <= _MOST_ROUNDS:
        return None
    return LockedPart(
        start=_START[begun],
        salt=salt,
        rounds=int(rounds),
        vector=vector,
        checksum_kind=kind or "",
        checksum=checksum,
    )
