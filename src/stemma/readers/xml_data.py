"""XML of any kind (.xml, .svg, .rss, .kml, .fb2): its texts and attributes, told by their elements.

What the elements mean is for the program that wrote them; a person finds the words. Nothing that a
file names outside itself is read, and what repeats itself into a flood is refused by the parser.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow
from stemma.toolkit.charsets import decode, detect
from stemma.toolkit.filetypes import identify, signed
from stemma.toolkit.flow import Line

_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s?]|<!DOCTYPE\s+(?!html)|<svg[\s>]|<rss[\s>]|<kml[\s>])",
    re.IGNORECASE,
)
_WIDE = tuple("<?xml".encode(charset) for charset in ("utf-16-le", "utf-16-be"))
_NAMES = (".xml", ".svg", ".rss", ".atom", ".kml", ".gpx", ".fb2", ".xsd", ".xsl", ".rdf", ".opml")
_TYPES = {"image/svg+xml", "text/xml"}
_LARGEST = 64 << 20
"""Bytes; the tree of elements stands in memory whole."""
_DEEPEST, _DEEPEST_INDENT = 200, 20
_SPACES = re.compile(r"\s+")
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")


def _looks_like_xml(head: bytes, name: str) -> int:
    is_named = name.lower().endswith(_NAMES)
    if _BEGINS.match(head) or head.lstrip(b"\xff\xfe").startswith(_WIDE):
        return 55 if is_named else 40
    is_text = head.lstrip().startswith(b"<") and signed(head) is None
    return 35 if is_named and is_text and detect(head, whole=False) else 0


@reader("xml_data", "XML data", _looks_like_xml)
def xml_data(received: Received) -> Reading:
    """Read the texts of all elements, each behind the name of its element."""
    data = _data(received)
    media_type = identify(received.head(), received.name)
    told = {"pages_by": flow.PAGE_RULE}
    try:
        lines = list(_lines(data))
        problem = None
    except (ET.ParseError, RecursionError, UnreadableError, ValueError, LookupError):
        lines = list(_raw(data))
        problem = Problem(Reason.RAW_MARKUP, "text/xml")
    if lines:
        told["element"] = _root(lines)
    return Reading(
        media_type=media_type if media_type in _TYPES else "text/xml",
        properties=told,
        pages=flow.page_readings(flow.paged(lines), "xml_data"),
        problem=problem,
    )


@xml_data.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it; a drawing (SVG) as the words in it."""
    data = _data(received)
    try:
        lines = list(_lines(data))
    except (ET.ParseError, RecursionError, UnreadableError, ValueError, LookupError):
        lines = list(_raw(data))
    return flow.drawn(flow.paged(lines), page, dpi)


def _data(received: Received) -> bytes:
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    if received.size > _LARGEST:
        raise UnreadableError(Problem(Reason.LIMIT_MEMORY))
    return bytes(received.data())


def _root(lines: list[Line]) -> str:
    return lines[0].text.partition(" ")[0].rstrip(":")[:200]


def _raw(data: bytes) -> Iterator[Line]:
    """Yield broken XML as it is written: still text, and told as such."""
    text = decode(data).text.replace("\0", "\ufffd")
    return (Line(line) for line in text.splitlines())


def _lines(data: bytes) -> Iterator[Line]:
    """Yield a line for each element that says something, indented as deep as it lies."""
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True))  # noqa: S314 (in the cell)
    parser.feed(_readable(data))
    root: ET.Element = parser.close()
    yield Line(_said(root) or _local(root))
    for inner in root:
        yield from _below(inner, 1)


def _below(element: ET.Element, depth: int) -> Iterator[Line]:
    if depth > _DEEPEST:
        raise UnreadableError(Problem(Reason.DAMAGED))
    if not isinstance(element.tag, str):
        yield from (flow.aside("comment", text) for text in (_flat(element.text),) if text)
        return
    is_prose = bool(len(element)) and any(_flat(inner.tail) for inner in element)
    text = _said(element, " ".join(element.itertext()) if is_prose else element.text)
    if text:
        yield Line("  " * min(depth, _DEEPEST_INDENT) + text)
    if is_prose:
        yield from _attributes(element, depth + 1)
        return
    for inner in element:
        yield from _below(inner, depth + 1)


def _attributes(element: ET.Element, depth: int) -> Iterator[Line]:
    """Yield the attributes within an element whose words were said together."""
    for inner in element.iter():
        if inner is not element and inner.attrib:
            yield Line("  " * min(depth, _DEEPEST_INDENT) + _said(inner, ""))


def _readable(data: bytes) -> bytes | str:
    """Hand over the bytes; in a charset that the parser lacks, the text without its declaration."""
    try:
        ET.XMLPullParser(("start",)).feed(data[:1024])
    except (ET.ParseError, ValueError, LookupError):
        return _DECLARED.sub("", decode(data).text)
    return data


def _said(element: ET.Element, words: str | None = None) -> str:
    """Return the name of an element with its attributes and words (else its first text)."""
    attributes = " ".join(
        f"{key.rpartition('}')[2]}={_flat(value)}" for key, value in element.attrib.items() if value
    )
    text = _flat(element.text if words is None else words)
    if not attributes and not text:
        return ""
    name = f"{_local(element)} {attributes}".strip()
    return f"{name}: {text}" if text else name


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _flat(text: str | None) -> str:
    return _SPACES.sub(" ", text or "").strip()
