"""A PDF that asks for a password: AES with 256 bits, as PDF 2.0 has it (ISO 32000-2, 7.6.4).

Neither qpdf nor pyHanko can be told which random numbers to use for it, so the keys are worked out
here, from a seed; pyHanko does the rest.
"""

import hashlib
import io
import itertools

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.crypt import (
    STD_CF,
    CryptFilterConfiguration,
    SecurityHandlerVersion,
    StandardAESCryptFilter,
    StandardSecurityHandler,
    StandardSecuritySettingsRevision,
)
from pyhanko.pdf_utils.crypt.permissions import StandardPermissions
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter

_HASHES = (hashlib.sha256, hashlib.sha384, hashlib.sha512)
_ROUNDS = 64
_NO_VECTOR = bytes(16)


def lock(pdf: bytes, password: str) -> bytes:
    """Return a PDF that opens with a password only; the same arguments give the same bytes.

    Raises:
        ValueError: if the password is not plain ASCII (others would have to be normalised).
    """
    if not password.isascii():
        raise ValueError("the password has to be plain ASCII")
    writer = _Locked(pdf, password)
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


class _Locked(PdfFileWriter):
    def __init__(self, pdf: bytes, password: str) -> None:
        super().__init__(stream_xrefs=False, init_page_tree=False)
        reader = PdfFileReader(io.BytesIO(pdf))
        catalog = self.import_object(reader.root)
        assert isinstance(catalog, generic.DictionaryObject)  # noqa: S101 (it was one)
        self.root.update(catalog)
        if "/Info" in reader.trailer:
            said = self.import_object(reader.trailer["/Info"])
            assert isinstance(said, generic.DictionaryObject)  # noqa: S101 (it was one)
            self.set_info(said)
        seed = hashlib.sha512(password.encode() + pdf).digest()
        name = generic.ByteStringObject(seed[:16])
        self._document_id = generic.ArrayObject([name, name])
        self._assign_security_handler(_handler(password.encode(), seed))

    def _update_meta(self) -> None:  # type: ignore[explicit-override]
        """Leave the properties alone: pyHanko would write the present time and its own name."""


class _RepeatableFilter(StandardAESCryptFilter):
    """Encrypts one text always in the same way: what comes first is a digest, not chance."""

    def encrypt(self, key: bytes, plaintext: bytes, *_: object, **__: object) -> bytes:  # type: ignore[explicit-override]
        vector = hashlib.sha256(key + plaintext).digest()[:16]
        padder = PKCS7(128).padder()
        padded = padder.update(bytes(plaintext)) + padder.finalize()
        return vector + _aes(key, vector, padded)


def _handler(password: bytes, seed: bytes) -> StandardSecurityHandler:
    """Return what guards the file, for one password that both opens and owns it."""
    key = hashlib.sha256(seed).digest()
    user, user_key = _entry(password, key, seed[:16], b"")
    owner, owner_key = _entry(password, key, seed[16:32], user)
    allowed = StandardPermissions.allow_everything()
    # Permissions, that metadata is encrypted too, and four bytes that may be anything.
    known = allowed.as_bytes()[::-1] + b"\xff\xff\xff\xffTadb" + seed[32:36]
    handler = StandardSecurityHandler(
        version=SecurityHandlerVersion.AES256,
        revision=StandardSecuritySettingsRevision.AES256,
        legacy_keylen=32,
        perm_flags=allowed,
        odata=owner,
        udata=user,
        oeseed=owner_key,
        ueseed=user_key,
        encrypted_perms=_aes(key, None, known),
        crypt_filter_config=CryptFilterConfiguration(
            {STD_CF: _RepeatableFilter(keylen=32)},
            default_stream_filter=STD_CF,
            default_string_filter=STD_CF,
        ),
    )
    handler.authenticate(password)
    return handler


def _entry(password: bytes, key: bytes, salts: bytes, user: bytes) -> tuple[bytes, bytes]:
    """Return what a password is checked by, and the file's key locked with it (algorithms 8, 9)."""
    check, wrap = salts[:8], salts[8:]
    checked = _digest(password, check, user) + check + wrap
    return checked, _aes(_digest(password, wrap, user), _NO_VECTOR, key)


def _digest(password: bytes, salt: bytes, user: bytes) -> bytes:
    """Return the slow hash of a password (algorithm 2.B)."""
    digest = hashlib.sha256(password + salt + user).digest()
    for count in itertools.count(1):
        mixed = _aes(digest[:16], digest[16:32], (password + digest + user) * 64)
        digest = _HASHES[sum(mixed[:16]) % 3](mixed).digest()
        if count >= _ROUNDS and mixed[-1] <= count - 32:
            break
    return digest[:32]


def _aes(key: bytes, vector: bytes | None, data: bytes) -> bytes:
    """Encrypt whole blocks, chained from a vector or (None) each by itself."""
    mode = modes.ECB() if vector is None else modes.CBC(vector)  # noqa: S305 (as the rule has it)
    encryptor = Cipher(algorithms.AES(key), mode).encryptor()
    return encryptor.update(data) + encryptor.finalize()
