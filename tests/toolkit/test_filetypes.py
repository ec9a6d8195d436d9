"""Types: what the beginning of a file tells."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.toolkit.filetypes import UNKNOWN, identify


def _zip(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()[:4096]


_TYPES = _zip(
    ("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b""), ("word/document.xml", b"")
)
_CASES = {
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "", "application/pdf"),
    "docx": (
        _TYPES,
        "a.bin",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "xlsx_by_name": (
        _zip(("[Content_Types].xml", b"x" * 5000)),
        "a.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "odt": (
        _zip(("mimetype", b"application/vnd.oasis.opendocument.text")),
        "",
        "application/vnd.oasis.opendocument.text",
    ),
    "epub": (_zip(("mimetype", b"application/epub+zip")), "", "application/epub+zip"),
    "jar": (_zip(("META-INF/MANIFEST.MF", b"")), "", "application/java-archive"),
    "zip": (_zip(("a.txt", b"a")), "a.docx", "application/zip"),
    "empty_zip": (b"PK\x05\x06" + bytes(18), "", "application/zip"),
    "ole_doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "a.DOC", "application/msword"),
    "ole": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "", "application/x-ole-storage"),
    "rtf": (b"{\\rtf1\\ansi", "a.doc", "application/rtf"),
    "7z": (b"7z\xbc\xaf\x27\x1c\0\4", "", "application/x-7z-compressed"),
    "rar": (b"Rar!\x1a\x07\x01\0", "", "application/vnd.rar"),
    "html": (b"<!DOCTYPE html>\n<html>", "", "text/html"),
    "xml": (b"\xef\xbb\xbf<?xml version='1.0'?>", "", "text/xml"),
    "json": (b'{"a": 1}', "", "application/json"),
    "sqlite": (b"SQLite format 3\0\x10\0", "", "application/vnd.sqlite3"),
    "exe": (b"MZ\x90\0" + bytes(60) + b"This program cannot be run in DOS mode", "", None),
    "elf": (b"\x7fELF\x02\x01", "", "application/x-executable"),
    "mp3": (b"ID3\x03\0", "", "audio/mpeg"),
    "mp4": (b"\0\0\0\x20ftypisom", "", "video/mp4"),
    "mov": (b"\0\0\0\x14ftypqt  ", "", "video/quicktime"),
    "heic": (b"\0\0\0\x18ftypheic", "", "image/heic"),
    "wav": (b"RIFF\x24\0\0\0WAVEfmt ", "", "audio/x-wav"),
    "avi": (b"RIFF\x24\0\0\0AVI LIST", "", "video/x-msvideo"),
    "djvu": (b"AT&TFORM\0\0\1\0DJVU", "", "image/vnd.djvu"),
    "dwg": (b"AC1032\0\0\0\0", "", "image/vnd.dwg"),
    "pst": (b"!BDN\x01\x02", "", "application/vnd.ms-outlook-pst"),
    "csv": (b"a;b;c\n1;2;3\n", "prices.csv", "text/csv"),
    "text": ("Договор".encode("cp1251"), "x", "text/plain"),
    "mbox": (b"From a@b Mon Jan  1 00:00:00 2024\nSubject: x\n", "", "application/mbox"),
    "noise": (bytes(range(128, 256)) * 4, "", UNKNOWN),
    "nothing": (b"", "", UNKNOWN),
}


@pytest.mark.parametrize(("head", "name", "media_type"), _CASES.values(), ids=_CASES.keys())
def test_knows(head: bytes, name: str, media_type: str | None) -> None:
    expected = media_type or "application/vnd.microsoft.portable-executable"

    assert identify(head, name) == expected


@settings(deadline=None)
@given(st.binary(max_size=300), st.text(max_size=12))
def test_anything_has_a_type(head: bytes, name: str) -> None:
    assert "/" in identify(head, name)
