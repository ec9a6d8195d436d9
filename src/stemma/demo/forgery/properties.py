"""What a PDF says of itself: its Info dictionary, and the XMP packet that says it once more.

Dates are written as PDF writes them (ISO 32000-1, 7.9.4): `20230417101544+03'00'`, with or without
the leading `D:`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from stemma.demo.fiction import FICTION

_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'(\d\d)'?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """The properties of a PDF; an empty text is left out.

    `creator` is the program a document was written in, `producer` the one that made the PDF.
    """

    title: str
    author: str
    created: str
    modified: str
    producer: str
    creator: str = ""
    keywords: str = ""


def pdf_date(date: str) -> str:
    """Return a date with its leading `D:`.

    Raises:
        ValueError: if it is not a whole date with a time zone.
    """
    if _DATE.fullmatch(date) is None:
        raise ValueError(f"not a date as PDF writes them: {date}")
    return "D:" + date.removeprefix("D:")


def xmp_date(date: str) -> str:
    """Return a PDF date as XMP writes it (ISO 8601).

    Raises:
        ValueError: if it is not a whole date with a time zone.
    """
    found = _DATE.fullmatch(date)
    if found is None:
        raise ValueError(f"not a date as PDF writes them: {date}")
    year, month, day, hour, minute, second, utc, hours, minutes = found.groups()
    zone = utc or f"{hours}:{minutes}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"


def info(said: Properties) -> Mapping[str, str]:
    """Return the entries of an Info dictionary; its Subject says that the file is invented."""
    entries = {
        "/Title": said.title,
        "/Author": said.author,
        "/Subject": FICTION,
        "/Keywords": said.keywords,
        "/Creator": said.creator,
        "/Producer": said.producer,
        "/CreationDate": pdf_date(said.created),
        "/ModDate": pdf_date(said.modified),
    }
    return {key: value for key, value in entries.items() if value}


def packet(said: Properties) -> bytes:
    """Return an XMP packet (ISO 16684-1); its description says that the file is invented."""
    plain = {
        "xmp:CreateDate": xmp_date(said.created),
        "xmp:ModifyDate": xmp_date(said.modified),
        "xmp:MetadataDate": xmp_date(said.modified),
        "xmp:CreatorTool": said.creator,
        "pdf:Producer": said.producer,
        "pdf:Keywords": said.keywords,
    }
    lines = [f"<{name}>{escape(text)}</{name}>" for name, text in plain.items() if text]
    lines += [
        _listed("dc:title", "Alt", said.title),
        _listed("dc:creator", "Seq", said.author),
        _listed("dc:description", "Alt", FICTION),
    ]
    return _FRAME.replace("@", "\n   ".join(lines)).encode()


def _listed(name: str, kind: str, text: str) -> str:
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    item = f"<rdf:li{language}>{escape(text)}</rdf:li>"
    return f"<{name}><rdf:{kind}>{item}</rdf:{kind}></{name}>"


def redated(xmp: bytes, *, date: str, producer: str) -> bytes:
    """Return an XMP packet with another date of change and another producer.

    A property that is not in the packet is not added.
    """
    text = xmp.decode()
    for name, value in (
        ("xmp:ModifyDate", xmp_date(date)),
        ("xmp:MetadataDate", xmp_date(date)),
        ("pdf:Producer", escape(producer, {'"': "&quot;"})),
    ):
        element = re.compile(rf"(<{name}>)[^<]*")
        attribute = re.compile(rf'({name}=")[^"]*')
        for form in (element, attribute):
            text = form.sub(lambda found, new=value: found[1] + new, text)  # type: ignore[misc]
    return text.encode()


_FRAME = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
   @
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
