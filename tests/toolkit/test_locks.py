"""Locked Office and OpenDocument files: opened by the right password of a list, else told."""

import base64
import hashlib
import io
import zipfile
import zlib

import msoffcrypto.format.ooxml
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Received
from stemma.readers.docx import docx
from stemma.readers.odt import odt
from stemma.toolkit.office_locks import is_locked, unlocked
from tests import make, office

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SESAME = "Сезам-1187"


def locked_word(password: str) -> bytes:
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    body = f"<w:document {_WORD}><w:body>{office.paragraph('The pier')}</w:body></w:document>"
    parts = {"[Content_Types].xml": types, "word/document.xml": body}
    parts["docProps/filler.txt"] = hashlib.shake_128(b"filler").hexdigest(
        10_000
    )  # small ones break
    plain, out = io.BytesIO(office.packed(parts)), io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt(password, out)
    return out.getvalue()


def locked_text(password: str, algorithm: str = "xmlenc#aes256-cbc") -> bytes:
    """Lock a text as OpenDocument 1.2 says."""
    spaces = 'xmlns:office="office" xmlns:text="text"'
    body = "<office:body><office:text><text:p>Причал</text:p></office:text></office:body>"
    content = f"<office:document-content {spaces}>{body}</office:document-content>".encode()
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(content) + packer.flush()
    salt, vector = b"salt" * 4, b"vector-vector-16"
    start = hashlib.sha256(password.encode()).digest()
    key = hashlib.pbkdf2_hmac("sha1", start, salt, 1000, 32)
    missing = 16 - len(packed) % 16
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
    data = cipher.update(packed + bytes(missing - 1) + bytes([missing])) + cipher.finalize()
    told = {"salt": salt, "vector": vector, "sum": hashlib.sha256(packed[:1024]).digest()}
    told64 = {name: base64.b64encode(value).decode() for name, value in told.items()}
    manifest = f"""<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml">
<m:encryption-data m:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k"
 m:checksum="{told64["sum"]}">
<m:algorithm m:algorithm-name="http://www.w3.org/2001/04/{algorithm}"
 m:initialisation-vector="{told64["vector"]}"/>
<m:key-derivation m:key-derivation-name="PBKDF2" m:iteration-count="1000"
 m:salt="{told64["salt"]}"/>
<m:start-key-generation m:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256"/>
</m:encryption-data></m:file-entry></m:manifest>"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", data)
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


def with_passwords(received: Received, *passwords: str) -> Received:
    return Received(received.descriptor, received.size, received.name, passwords)


def test_a_locked_word_file_opens_with_the_right_one_of_a_list() -> None:
    with make.received(locked_word(SESAME), "letter.docx") as received:
        assert is_locked(received)
        opened = unlocked(with_passwords(received, "wrong", SESAME))
        [page], _ = make.consumed(docx.read(opened))

    assert page.text is not None
    assert page.text.text == "The pier"


def test_with_other_passwords_it_stays_as_it_is() -> None:
    with make.received(locked_word(SESAME)) as received:
        kept = unlocked(with_passwords(received, "wrong"))

    assert kept.held is None


def test_a_locked_text_opens_with_the_right_one_of_a_list() -> None:
    with make.received(locked_text(SESAME), "letter.odt") as received:
        [page], _ = make.consumed(odt.read(with_passwords(received, "wrong", SESAME)))

    assert page.text is not None
    assert page.text.text == "Причал"


@pytest.mark.parametrize(
    ("algorithm", "reason"),
    [("xmlenc#aes256-cbc", Reason.LOCKED), ("xmlenc#blowfish", Reason.UNKNOWN_LOCK)],
)
def test_what_no_password_opens_is_told(algorithm: str, reason: Reason) -> None:
    with (
        make.received(locked_text(SESAME, algorithm), "letter.odt") as received,
        pytest.raises(UnreadableError) as told,
    ):
        odt.read(with_passwords(received, "wrong"))

    assert told.value.problem == Problem(reason)
