"""What kind of file bytes are, as a media type: for what no reader takes, so that it can be told.

Content first, then the name: names lie. The table holds what caches are full of; the rest is
puremagic's, whose own list is read when it is imported (the cell may open no file).
"""

import re

import puremagic

from stemma.toolkit.charsets import detect

_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"II+\0", "image/tiff"),
    (0, b"MM\0+", "image/tiff"),
    (0, b"8BPS", "image/vnd.adobe.photoshop"),
    (0, b"AT&TFORM", "image/vnd.djvu"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\0", "application/x-xz"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (0, b"MSCF\0\0\0\0", "application/vnd.ms-cab-compressed"),
    (257, b"ustar", "application/x-tar"),
    (0, b"SQLite format 3\0", "application/vnd.sqlite3"),
    (4, b"Standard Jet DB", "application/x-msaccess"),
    (4, b"Standard ACE DB", "application/x-msaccess"),
    (0, b"!BDN", "application/vnd.ms-outlook-pst"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"\xca\xfe\xba\xbe", "application/java-vm"),
    (0, b"%!PS", "application/postscript"),
    (0, b"AC10", "image/vnd.dwg"),
    (0, b"ITSF\x03", "application/vnd.ms-htmlhelp"),
    (0, b"\xffWPC", "application/vnd.wordperfect"),
    (0, b"1\xbe\0\0\0\xab", "application/x-mswrite"),
    (0, b"\0\0\x02\0\x06\x04\x06\0", "application/vnd.lotus-1-2-3"),
    (0, b'x\x9f>"', "application/vnd.ms-tnef"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "application/ogg"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "video/x-ms-asf"),
    (0, b"\0\0\x01\xba", "video/mpeg"),
    (0, b"-----BEGIN PGP", "application/pgp-encrypted"),
    (0, b"conectix", "application/x-virtual-hard-disk"),
    (0, b"\xd4\xc3\xb2\xa1", "application/vnd.tcpdump.pcap"),
    (0, b"L\0\0\0\x01\x14\x02\0", "application/x-ms-shortcut"),
)
_CONTAINERS: tuple[tuple[bytes, bytes, str], ...] = (
    (b"RIFF", b"WAVE", "audio/x-wav"),
    (b"RIFF", b"AVI ", "video/x-msvideo"),
    (b"RIFF", b"WEBP", "image/webp"),
    (b"FORM", b"AIFF", "audio/aiff"),
)
_BRANDS = (
    ((b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc"), "image/heic"),
    ((b"avif", b"avis"), "image/avif"),
    ((b"qt  ",), "video/quicktime"),
    ((b"M4A ", b"M4B "), "audio/mp4"),
    ((b"3gp4", b"3gp5", b"3gp6", b"3g2a"), "video/3gpp"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_NAMES = {
    ".doc": "application/msword",
    ".dot": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".xlt": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pps": "application/vnd.ms-powerpoint",
    ".msg": "application/vnd.ms-outlook",
    ".wps": "application/vnd.ms-works",
    ".vsd": "application/vnd.visio",
    ".mpp": "application/vnd.ms-project",
    ".pub": "application/x-mspublisher",
    ".msi": "application/x-msi",
}
_OLE_STREAMS = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("__substg1.0_", "application/vnd.ms-outlook"),
    ("VisioDocument", "application/vnd.visio"),
    ("MatOST", "application/vnd.ms-works"),
    ("Quill", "application/x-mspublisher"),
)
_OPEN_PACKAGES = (
    (b"word/", _OFFICE + "wordprocessingml.document"),
    (b"xl/", _OFFICE + "spreadsheetml.sheet"),
    (b"ppt/", _OFFICE + "presentationml.presentation"),
    (b"visio/", "application/vnd.ms-visio.drawing"),
)
_PACKAGE_NAMES = {
    ".docx": _OFFICE + "wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroenabled.12",
    ".xlsx": _OFFICE + "spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroenabled.12",
    ".xlsb": "application/vnd.ms-excel.sheet.binary.macroenabled.12",
    ".pptx": _OFFICE + "presentationml.presentation",
    ".vsdx": "application/vnd.ms-visio.drawing",
}
_DECLARED = {
    *(f"application/vnd.sun.xml.{kind}" for kind in ("writer", "calc", "impress", "draw")),
    "application/epub+zip",
    *(_ODF + kind for kind in ("text", "spreadsheet", "presentation", "graphics", "formula")),
    *(_ODF + kind + "-template" for kind in ("text", "spreadsheet", "presentation", "graphics")),
}
_TEXTS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE), "text/html"),
    (re.compile(rb"\s*<svg[\s>]", re.IGNORECASE), "image/svg+xml"),
    (re.compile(rb"\s*<\?xml\s"), "text/xml"),
    (re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{"])'), "application/json"),
    (re.compile(rb"From \S+.*\r?\n[!-9;-~]+:"), "application/mbox"),
    (re.compile(rb"BEGIN:VCARD\r?\n"), "text/vcard"),
    (re.compile(rb"BEGIN:VCALENDAR\r?\n"), "text/calendar"),
)
_TEXT_NAMES = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".html": "text/html",
    ".htm": "text/html",
    ".md": "text/markdown",
    ".xml": "text/xml",
    ".json": "application/json",
    ".mbox": "application/mbox",
    ".eml": "message/rfc822",
}
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+_-]{0,60}/[a-z0-9][a-z0-9.+_-]{0,90}")
UNKNOWN = "application/octet-stream"


def identify(head: bytes, name: str) -> str:
    """Return the media type of a content by its first 4,096 bytes and the hint of a name.

    `application/octet-stream` stands for: not known.
    """
    ending = _ending(name)
    if head.startswith(_OLE):
        return _ole(head, ending)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return package(head, ending)
    found = signed(head)
    if found is not None:
        return found
    if head and detect(head[:1024], whole=len(head) < 1024) is not None:
        return _text(head, ending)
    return _other(head, name)


def package(head: bytes, ending: str = "") -> str:
    """Tell what a zip file is: documents of several programs are zips, and not archives.

    OpenDocument and EPUB name themselves in a first entry `mimetype`; Office files begin with
    `[Content_Types].xml` or one of their own folders; Java archives with their manifest.
    """
    entry = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    if entry == b"mimetype":
        start = 38 + int.from_bytes(head[28:30], "little")
        declared = re.match(rb"[\x21-\x4f\x51-\x7e]+", head[start : start + 100])
        text = declared.group().decode("ascii") if declared else ""
        return text if text in _DECLARED else "application/vnd.oasis.opendocument"
    if entry.startswith((b"META-INF/MANIFEST.MF", b"META-INF/")):
        return "application/java-archive"
    parts = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/", b"visio/")
    told = ending in _PACKAGE_NAMES or b"[Content_Types].xml" in head or b"_rels/.rels" in head
    if told and entry.startswith(parts):
        return _open_package(head, ending)
    return "application/zip"


def _open_package(head: bytes, ending: str) -> str:
    for folder, media_type in _OPEN_PACKAGES:
        if folder in head:
            return media_type
    return _PACKAGE_NAMES.get(ending, "application/vnd.openxmlformats-package")


def _ole(head: bytes, ending: str) -> str:
    """Tell old Office formats apart: by stream names if they stand early, else by the name."""
    for stream, media_type in _OLE_STREAMS:
        if stream.encode("utf-16-le") in head:
            return media_type
    return _OLE_NAMES.get(ending, "application/x-ole-storage")


def signed(head: bytes) -> str | None:
    """Return the type of a content that begins with a known signature; None if it has none."""
    for offset, signature, media_type in _SIGNATURES:
        if head.startswith(signature, offset):
            return media_type
    for outer, inner, media_type in _CONTAINERS:
        if head.startswith(outer) and head.startswith(inner, 8):
            return media_type
    return _weakly_signed(head)


def _weakly_signed(head: bytes) -> str | None:
    """Recognise formats whose first bytes alone are too few to go by."""
    if head.startswith(b"ftyp", 4):
        return next((kind for brands, kind in _BRANDS if head[8:12] in brands), "video/mp4")
    if head.startswith(b"MZ") and (b"PE\0\0" in head or b"DOS mode" in head):
        return "application/vnd.microsoft.portable-executable"
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return "image/bmp"
    return "audio/mpeg" if head[:2] in {b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"} else None


def _text(head: bytes, ending: str) -> str:
    plain = head.removeprefix(b"\xef\xbb\xbf")
    for pattern, media_type in _TEXTS:
        if pattern.match(plain):
            return media_type
    return _TEXT_NAMES.get(ending, "text/plain")


def _other(head: bytes, name: str) -> str:
    """Ask puremagic; a match of less than four bytes says nothing."""
    try:
        matches = puremagic.magic_string(head, name)
    except (ValueError, LookupError):
        return UNKNOWN
    for match in matches:
        media_type = str(match.mime_type or "").lower()
        if len(match.byte_match) >= 4 and _MEDIA_TYPE.fullmatch(media_type):
            return media_type
    return UNKNOWN


def _ending(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot >= 0 else ""
