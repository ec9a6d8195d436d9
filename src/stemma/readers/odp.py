"""OpenDocument presentations and drawings (.odp, .odg): a slide a page, its notes below."""

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.plugins import reader
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow, odf_text, office_properties
from stemma.toolkit.filetypes import package
from stemma.toolkit.flow import Line, aside
from stemma.toolkit.office_package import Element, Package, attribute, child, children, local

_TYPE = "application/vnd.oasis.opendocument.presentation"
_DRAWING = "application/vnd.oasis.opendocument.graphics"
_TYPES = {_TYPE, _DRAWING, f"{_TYPE}-template", f"{_DRAWING}-template"}
_ENDINGS = (".odp", ".otp", ".odg")


@dataclass(frozen=True, slots=True)
class _Show:
    """An opened file: its parts, the content, its slides."""

    package: Package
    root: Element
    slides: tuple[Element, ...]


def _looks_like_slides(head: bytes, name: str) -> int:
    if head.startswith(b"PK"):
        return 90 if package(head) in _TYPES else 0
    return 30 if name.lower().endswith(_ENDINGS) else 0


@reader("odp", "OpenDocument presentation (odp)", _looks_like_slides)
def odp(received: Received) -> Reading:
    """Read a presentation slide by slide; pictures and objects come out as children."""
    show = _opened(received)
    properties = office_properties.open_document(show.package)
    dates = office_properties.moments(properties)
    drawing = child(show.root, "body", "drawing") is not None
    return Reading(
        media_type=_DRAWING if drawing else _TYPE,
        title=properties.get("meta.title", ""),
        properties=properties | {"pages_by": "slides"},
        moments=dates,
        pages=flow.page_readings(_slides(show), "odp"),
        page_count=len(show.slides),
        children=show.package.files(odf_text.FILES),
        problem=show.package.problem(),
    )


@odp.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw the text of a slide as Stemma typesets it."""
    return flow.drawn(_slides(_opened(received)), page, dpi)


def _opened(received: Received) -> _Show:
    opened = odf_text.opened(received)
    root = opened.tree("content.xml")
    body = child(root, "body", "presentation")
    body = child(root, "body", "drawing") if body is None else body
    return _Show(opened, root, tuple(children(body, "page")))


def _slides(show: _Show) -> Iterator[list[Line]]:
    story = odf_text.story(show.root, None)
    hidden = {
        attribute(style, "name") or ""
        for style in show.root.iter()
        if local(style) == "style" and _hides(style)
    }
    for slide in show.slides:
        lines = [aside("hidden", "this slide")] if _style(slide) in hidden else []
        for element in slide:
            if local(element) == "notes":
                held = [one for one in odf_text.lines(element, story) if one.text.strip()]
                text = "\n".join(one.text.removeprefix("[text box] ") for one in held)
                lines += [aside("notes", text)] if text.strip() else []
            else:
                lines += _shown(element, story)
        yield lines


def _shown(element: Element, story: odf_text.Story) -> Iterator[Line]:
    """Yield the lines of a shape: on a slide the text of a box is the text."""
    holder = Element("held")
    holder.append(element)
    for line in odf_text.lines(holder, story):
        box = "[text box] "
        if line.text.startswith(box) and line.below:
            yield from (Line(text) for text in line.text.removeprefix(box).split("\n"))
        elif line.text.strip():
            yield line


def _style(slide: Element) -> str:
    return attribute(slide, "style-name") or ""


def _hides(style: Element) -> bool:
    looks = child(style, "drawing-page-properties")
    return looks is not None and attribute(looks, "visibility") == "hidden"
