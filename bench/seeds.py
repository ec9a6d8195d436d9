"""Small healthy files of the formats that mails, offices and the web have besides."""

import io
import struct
import zipfile

import msoffcrypto.format.ooxml

from stemma.toolkit import compound, msg_writing
from stemma.toolkit.mapi import TEXT_16, Property
from stemma.toolkit.msg_writing import BoxedFile, BoxedMail

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Счёт\r\nTEL;TYPE=work:1187\r\nEND:VCARD\r\n"
_MEETING = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:1187\r\nDTSTART:20230511T100000Z\r\n"
    "ATTACH;ENCODING=BASE64:aGFsbA==\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
_SAVED = (
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
    "<html><body><table><tr><td>1187</td></tr></table></body></html>\r\n"
    "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
    "--b--\r\n"
)
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_XML = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "1187">]><a c="&b;"><d>&b; <e/>x</d></a>'
_JSON = '{"sum": 1187.50, "names": ["\\u0421\\u0447\\u0451\\u0442", {"a": null, "a": true}]}'


def others() -> dict[str, bytes]:
    """Return one small file of each kind, by its name."""
    inner = _mail("inner")
    whole = _mail("Счёт", BoxedFile(values={}, data=b"x" * 50), BoxedFile(values={}, mail=inner))
    return {
        "a.msg": compound.packed(msg_writing.folder(whole)),
        "winmail.dat": _winmail(),
        "a.xls": compound.packed({"Workbook": _workbook()}),
        "a.doc": compound.packed({"WordDocument": b"\xec\xa5" + bytes(900), "1Table": bytes(90)}),
        "a.vcf": _CARD.encode(),
        "a.ics": _MEETING.encode(),
        "a.mhtml": _SAVED.encode(),
        "a.json": _JSON.encode(),
        "a.xml": _XML.encode(),
        "locked.docx": _locked(),
        "locked.odt": _locked_text(),
    }


def _mail(subject: str, *files: BoxedFile) -> BoxedMail:
    words = {0x001A: "IPM.Note", 0x0037: subject, 0x1000: "Paid.", 0x007D: "X-A: b\r\n\r\n"}
    values = {key: Property(TEXT_16, text.encode("utf-16-le")) for key, text in words.items()}
    return BoxedMail(values=values, recipients=({0x3001: values[0x0037]},), files=files)


def _winmail() -> bytes:
    body = "Paid in Limassol".encode("utf-16-le")
    rows = struct.pack("<IHHII", 1, 0x1F, 0x1000, 1, len(body)) + body
    held = ((1, 0x00069003, rows), (2, 0x00069002, bytes(14)), (2, 0x0006800F, b"hall 2"))
    parts = (
        struct.pack("<BII", level, tag, len(data)) + data + b"\0\0" for level, tag, data in held
    )
    return b"\x78\x9f\x3e\x22\x01\x00" + b"".join(parts)


def _workbook() -> bytes:
    """Return a workbook (BIFF8) of one sheet with one number."""
    begins = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0005, 0, 0, 0, 0)
    sheet_begins = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0010, 0, 0, 0, 0)
    name = b"\x05\x00Sheet"
    ends = struct.pack("<HH", 0x000A, 0)
    place = len(begins) + 4 + 6 + len(name) + len(ends)
    about = struct.pack("<HHIH", 0x0085, 6 + len(name), place, 0) + name
    number = struct.pack("<HHHHHd", 0x0203, 14, 1, 1, 0, 1187.5)
    return (begins + about + ends + sheet_begins + number + ends).ljust(4096, b"\0")


def _locked() -> bytes:
    packed, out = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("[Content_Types].xml"), _TYPES)
        archive.writestr(zipfile.ZipInfo("word/document.xml"), "<w:d xmlns:w='w'><w:body/></w:d>")
    msoffcrypto.format.ooxml.OOXMLFile(packed).encrypt("sesame", out)
    return out.getvalue()


def _locked_text() -> bytes:
    manifest = (
        '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data '
        'm:checksum-type="SHA1/1K" m:checksum="AAAA"><m:algorithm m:algorithm-name="'
        'http://www.w3.org/2001/04/xmlenc#aes256-cbc" m:initialisation-vector="'
        'AAAAAAAAAAAAAAAAAAAAAA=="/><m:key-derivation m:key-derivation-name="PBKDF2" '
        'm:iteration-count="1000" m:salt="AAAA"/></m:encryption-data></m:file-entry></m:manifest>'
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x" * 64}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in {**parts, "META-INF/manifest.xml": manifest}.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return packed.getvalue()
