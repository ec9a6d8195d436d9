"""Presentations (.pptx, .ppsx): a slide a page, with its notes and comments below.

Text stands in the order of the file, which is the order in which shapes lie on each other. What
stands on a master (a prompt, a logo) is no text of a slide and is not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.plugins import reader
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow, office_properties
from stemma.toolkit.filetypes import package
from stemma.toolkit.flow import Line, aside
from stemma.toolkit.office_package import (
    OLE,
    Element,
    Package,
    Relation,
    attribute,
    child,
    children,
    local,
    refuse_locked,
)

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_ENDINGS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx")
_FILES = ("ppt/media/", "ppt/embeddings/", "docProps/thumbnail")
_NO_TEXT = {"sldNum", "sldImg", "hdr"}
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class _Show:
    """An opened presentation: its slides in order, and who comments."""

    package: Package
    slides: tuple[str, ...]
    people: dict[str, str]


def _looks_like_slides(head: bytes, name: str) -> int:
    ending = name[name.rfind(".") :].lower()
    if head.startswith(b"PK"):
        return 90 if package(head, ending) == _TYPE else 0
    if head.startswith(OLE):
        return 60 if ending in _ENDINGS else 0
    return 30 if ending in _ENDINGS else 0


@reader("pptx", "Presentation (pptx)", _looks_like_slides)
def pptx(received: Received) -> Reading:
    """Read a presentation slide by slide; pictures and embedded files come out as children."""
    show = _opened(received)
    properties = office_properties.open_xml(show.package)
    dates = office_properties.moments(properties)
    return Reading(
        media_type=_TYPE,
        title=properties.get("core.title", ""),
        properties=properties | {"pages_by": "slides"},
        moments=dates,
        pages=flow.page_readings(_slides(show), "pptx"),
        page_count=len(show.slides),
        children=show.package.files(_FILES),
        problem=show.package.problem(),
    )


@pptx.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw the text of a slide as Stemma typesets it."""
    return flow.drawn(_slides(_opened(received)), page, dpi)


def _opened(received: Received) -> _Show:
    refuse_locked(received)
    opened = Package(received)
    main = opened.main("ppt/presentation.xml")
    root = opened.tree(main)
    relations = opened.relations(main)
    ids = (_relation_id(one) for one in child(root, "sldIdLst") or ())
    slides = tuple(relations[one].target for one in ids if one in relations)
    authors = next((one.target for one in relations.values() if one.kind == "commentAuthors"), None)
    people = {
        attribute(one, "id") or "": attribute(one, "name") or ""
        for one in opened.optional(authors) or ()
    }
    return _Show(opened, slides, people)


def _relation_id(element: Element) -> str:
    """Return the id with a namespace: that without one counts slides."""
    return next((value for key, value in element.attrib.items() if key.endswith("}id")), "")


def _slides(show: _Show) -> Iterator[list[Line]]:
    for name in show.slides:
        root = show.package.optional(name)
        relations = show.package.relations(name)
        lines = [] if root is None else list(_shapes(root, relations))
        if root is not None and attribute(root, "show") in {"0", "false"}:
            lines.insert(0, aside("hidden", "this slide"))
        for relation in relations.values():
            if not relation.external:
                lines += _beside(show, relation)
        yield lines


def _beside(show: _Show, relation: Relation) -> Iterator[Line]:
    """Yield what belongs to a slide and stands in a part of its own."""
    if relation.kind == "notesSlide":
        root = show.package.optional(relation.target)
        held = [] if root is None else [one for one in _shapes(root, {}) if one.text.strip()]
        if held:
            yield aside("notes", flow.text_of(held))
    elif relation.kind == "comments":
        for comment in show.package.optional(relation.target) or ():
            who = show.people.get(attribute(comment, "authorId") or "", "")
            date = (attribute(comment, "dt") or attribute(comment, "created") or "")[:10]
            text = "".join(one.text or "" for one in comment.iter() if local(one) in {"text", "t"})
            yield aside("comment", text, ", ".join(each for each in (who, date) if each))
    elif relation.kind in {"chart", "diagramData"}:
        root = show.package.optional(relation.target)
        found = [] if root is None else [one for one in root.iter() if local(one) in {"t", "v"}]
        texts = [(one.text or "").strip() for one in found if (one.text or "").strip()]
        if texts:
            yield aside("drawing", " | ".join(texts))


def _shapes(element: Element, relations: dict[str, Relation]) -> Iterator[Line]:
    """Yield the lines of all shapes within an element."""
    for inner in element:
        name = local(inner)
        if name == "sp" and _placeholder(inner) in _NO_TEXT:
            continue
        if name == "AlternateContent":
            chosen = next((one for one in inner if local(one) in {"Choice", "Fallback"}), None)
            yield from () if chosen is None else _shapes(chosen, relations)
        elif name == "txBody":
            yield from _paragraphs(inner)
        elif name == "tbl":
            yield from _rows(inner)
        elif name in {"cNvPr", "blip", "hlinkClick"}:
            yield from _told(inner, relations)
        else:
            yield from _shapes(inner, relations)


def _placeholder(shape: Element) -> str:
    found = child(shape, "nvSpPr", "nvPr", "ph")
    return "" if found is None else attribute(found, "type") or ""


def _told(element: Element, relations: dict[str, Relation]) -> Iterator[Line]:
    """Tell a picture by its name, what somebody wrote to describe it, and where a link leads."""
    described = (element.get("descr") or "").strip()
    if described:
        yield aside("picture described", described[:_LONGEST])
    relation = relations.get(attribute(element, "embed") or _relation_id(element))
    if relation is not None and local(element) == "blip":
        yield aside("picture", relation.target.rpartition("/")[2])
    elif relation is not None and relation.external:
        yield aside("link", relation.target[:_LONGEST])
    for inner in element:
        yield from _told(inner, relations) if local(inner) == "hlinkClick" else ()


def _paragraphs(body: Element) -> Iterator[Line]:
    for paragraph in children(body, "p"):
        for text in _said(paragraph).split("\n"):
            if text.strip():
                yield Line(text)


def _said(paragraph: Element) -> str:
    pieces = []
    for inner in paragraph:
        if local(inner) == "br":
            pieces.append("\n")
        elif local(inner) in {"r", "fld"}:
            pieces += [one.text or "" for one in children(inner, "t")]
        elif local(inner) not in {"pPr", "endParaRPr"}:
            pieces += [one.text or "" for one in inner.iter() if local(one) == "t"]
    return "".join(pieces)


def _rows(table: Element) -> Iterator[Line]:
    for row in children(table, "tr"):
        cells = [
            " ".join(line.text for body in children(cell, "txBody") for line in _paragraphs(body))
            for cell in children(row, "tc")
        ]
        yield Line("\t".join(cells))
