"""OpenDocument texts (.odt): the running text, and everything that stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.plugins import reader
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow, odf_text, office_properties
from stemma.toolkit.filetypes import package
from stemma.toolkit.flow import Line
from stemma.toolkit.office_package import Element, Package, child, local

_TYPE = "application/vnd.oasis.opendocument.text"
_ENDINGS = (".odt", ".ott")


@dataclass(frozen=True, slots=True)
class _Document:
    """An opened file: its parts, the content, the styles."""

    package: Package
    root: Element
    styles: Element | None


def _looks_like_text(head: bytes, name: str) -> int:
    if head.startswith(b"PK"):
        return 90 if package(head) in {_TYPE, f"{_TYPE}-template"} else 0
    return 30 if name.lower().endswith(_ENDINGS) else 0


@reader("odt", "OpenDocument text (odt)", _looks_like_text)
def odt(received: Received) -> Reading:
    """Read a text; pictures and objects come out as children."""
    document = _opened(received)
    properties = office_properties.open_document(document.package)
    dates = office_properties.moments(properties)
    properties |= dict(_told(document.root)) | {"pages_by": flow.PAGE_RULE}
    return Reading(
        media_type=_TYPE,
        title=properties.get("meta.title", ""),
        properties=properties,
        moments=dates,
        pages=flow.page_readings(flow.paged(_lines(document)), "odt"),
        children=document.package.files(odf_text.FILES),
        problem=document.package.problem(),
    )


@odt.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    return flow.drawn(flow.paged(_lines(_opened(received))), page, dpi)


def _opened(received: Received) -> _Document:
    opened = odf_text.opened(received)
    return _Document(opened, opened.tree("content.xml"), opened.optional("styles.xml"))


def _lines(document: _Document) -> Iterator[Line]:
    yield from odf_text.around(document.styles)
    body = child(document.root, "body", "text")
    story = odf_text.story(document.root, document.styles)
    yield from odf_text.lines(document.root if body is None else body, story)


def _told(root: Element) -> Iterator[tuple[str, str]]:
    for name, what in (("deletion", "deleted"), ("insertion", "inserted")):
        count = sum(local(one) == name for one in root.iter())
        if count:
            yield what, str(count)
