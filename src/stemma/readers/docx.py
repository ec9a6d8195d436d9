"""Word files (.docx, .docm): the running text, and everything that stands around it.

Headers and footers stand at the beginning of their section, notes and comments below the paragraph
that they belong to. What is deleted or hidden is kept, told apart, and never part of a sentence.
Pages are Stemma's (stemma.toolkit.flow), for where Word would end one depends on its fonts.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stemma.model.plugins import reader
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow, office_properties
from stemma.toolkit.filetypes import package
from stemma.toolkit.flow import Line, aside
from stemma.toolkit.list_numbers import numbering
from stemma.toolkit.office_package import (
    ENCRYPTED,
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
from stemma.toolkit.word_text import Story, Style, is_on, lines

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MACRO_TYPE = "application/vnd.ms-word.document.macroenabled.12"
_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
_NOTES = ("footnote", "endnote", "comment")
_RULINGS = {"separator", "continuationSeparator", "continuationNotice"}
_CHANGES = {"ins": "inserted", "del": "deleted", "moveFrom": "moved", "rPrChange": "restyled"}
_FILES = ("word/media/", "word/embeddings/", "word/afchunk", "docProps/thumbnail", "media/")
_MOST_STYLES = 50


@dataclass(slots=True)
class _Document:
    """An opened file: its parts, its body, and what the body leans on."""

    package: Package
    body: Element
    story: Story
    relations: dict[str, Relation]
    people: dict[str, set[str]] = field(default_factory=dict)


def _looks_like_word(head: bytes, name: str) -> int:
    ending = name[name.rfind(".") :].lower()
    if head.startswith(b"PK"):
        return 90 if package(head, ending) in {_TYPE, _MACRO_TYPE} else 0
    if head.startswith(OLE):
        return 60 if ending in _ENDINGS else 35 * (ENCRYPTED in head)
    return 30 if ending in _ENDINGS else 0


@reader("docx", "Word document (docx)", _looks_like_word, version=2)
def docx(received: Received) -> Reading:
    """Read a Word file; pictures and embedded files come out as children."""
    document = _opened(received)
    properties = office_properties.open_xml(document.package)
    dates = office_properties.moments(properties)
    properties |= dict(_told(document)) | {"pages_by": flow.PAGE_RULE}
    return Reading(
        media_type=_MACRO_TYPE if "macros" in properties else _TYPE,
        title=properties.get("core.title", ""),
        properties=properties,
        moments=dates,
        pages=flow.page_readings(flow.paged(_lines(document)), "docx"),
        children=document.package.files(_FILES),
        problem=document.package.problem(),
    )


@docx.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    return flow.drawn(flow.paged(_lines(_opened(received))), page, dpi)


def _opened(received: Received) -> _Document:
    refuse_locked(received)
    opened = Package(received)
    main = opened.main("word/document.xml")
    root = opened.tree(main)
    relations = opened.relations(main)
    parts = {relation.kind: relation.target for relation in relations.values()}
    story = Story(
        styles=_styles(opened.optional(parts.get("styles"))),
        numbering=numbering(opened.optional(parts.get("numbering"))),
        relations=relations,
        notes={},
    )
    for kind in _NOTES:
        name = parts.get(f"{kind}s")
        if name is not None:
            _take_notes(
                kind, opened.optional(name), replace(story, relations=opened.relations(name))
            )
    _take_drawings(opened, story)
    body = child(root, "body")
    return _Document(opened, root if body is None else body, story, relations)


def _styles(root: Element | None) -> dict[str, Style]:
    """Return the styles that bring something, each with what it takes from those it rests on."""
    raw = {attribute(style, "styleId") or "": style for style in children(root, "style")}
    return {name: _style(name, raw) for name in raw}


def _style(name: str, raw: dict[str, Element]) -> Style:
    found, hidden = None, None
    for _ in range(_MOST_STYLES):
        style = raw.get(name)
        if style is None:
            break
        vanish = child(style, "rPr", "vanish")
        if hidden is None and vanish is not None:
            hidden = is_on(vanish)
        number = child(style, "pPr", "numPr", "numId")
        if found is None and number is not None:
            level = child(style, "pPr", "numPr", "ilvl")
            written = "" if level is None else attribute(level, "val") or ""
            depth = int(written) if written.isdecimal() and len(written) < 3 else 0
            found = (attribute(number, "val") or "", depth)
        above = child(style, "basedOn")
        name = "" if above is None else attribute(above, "val") or ""
    return Style(found, bool(hidden))


def _take_notes(kind: str, root: Element | None, story: Story) -> None:
    """Lay out all notes of a kind, for whoever refers to them."""
    for note in () if root is None else root:
        if attribute(note, "type") in _RULINGS:
            continue
        number = attribute(note, "id") or ""
        who = (attribute(note, "author"), (attribute(note, "date") or "")[:10])
        detail = ", ".join(each for each in who if each) if kind == "comment" else number
        held = [line for line in lines(note, story) if line.text.strip()]
        story.notes[kind, number] = _labelled(kind, held, detail)


def _labelled(kind: str, held: list[Line], detail: str = "") -> list[Line]:
    """Return lines as an aside: the first one says what they are, all bear the label."""
    if not held:
        return []
    first = aside(kind, held[0].text, detail)
    shift = len(first.text) - len(held[0].text)
    inner = tuple((begin + shift, end + shift, label) for begin, end, label in held[0].labels)
    rest = [Line(one.text, ((0, len(one.text), kind), *one.labels)) for one in held[1:]]
    return [replace(first, labels=first.labels + inner), *rest]


def _take_drawings(opened: Package, story: Story) -> None:
    """Take the texts of charts and diagrams, which stand in parts of their own."""
    for relation in story.relations.values():
        if relation.kind in {"chart", "diagramData"} and not relation.external:
            root = opened.optional(relation.target)
            texts = [
                (element.text or "").strip()
                for element in (() if root is None else root.iter())
                if local(element) in {"t", "v"} and (element.text or "").strip()
            ]
            held = [Line(" | ".join(texts))] if texts else []
            story.notes["drawing", relation.target] = _labelled("drawing", held)


def _lines(document: _Document) -> Iterator[Line]:
    """Yield all lines: sections one by one, at last the notes to which nothing refers."""
    document = replace(document, story=replace(document.story, notes=dict(document.story.notes)))
    shown: set[tuple[str, str]] = set()
    for section, is_new_page in _sections(document.body):
        around = list(_around(document, section, shown))
        body = lines(section, document.story)
        for index, line in enumerate((*around, *body) if around else body):
            yield replace(line, opens_page=line.opens_page or (is_new_page and not index))
    for held in document.story.notes.values():
        yield from held


def _sections(body: Element) -> Iterator[tuple[Element, bool]]:
    """Yield each section as an element of its own, and whether it begins on a new page."""
    held = Element("body")
    is_first, starts_page = True, False
    for block in body:
        held.append(block)
        ended = block if local(block) == "sectPr" else child(block, "pPr", "sectPr")
        if ended is not None:
            kind = child(ended, "type")
            starts_page = kind is None or attribute(kind, "val") != "continuous"
            yield held, starts_page and not is_first
            held, is_first = Element("body"), False
    if len(held):
        yield held, starts_page and not is_first


def _around(document: _Document, section: Element, shown: set[tuple[str, str]]) -> Iterator[Line]:
    """Yield the header and footer of a section where they are not those shown before."""
    for element in section.iter():
        kind = local(element).removesuffix("Reference")
        if kind not in {"header", "footer"} or local(element) == kind:
            continue
        relation = document.relations.get(attribute(element, "id") or "")
        if relation is None or relation.external:
            continue
        root = document.package.optional(relation.target)
        story = replace(document.story, relations=document.package.relations(relation.target))
        held = [] if root is None else [one for one in lines(root, story) if one.text.strip()]
        text = (kind, flow.text_of(held))
        if text not in shown:
            shown.add(text)
            yield from _labelled(kind, held)


def _told(document: _Document) -> Iterator[tuple[str, str]]:
    """Tell what of a file one does not see in its text: changes, comments, who made them."""
    counts: Counter[str] = Counter()
    people: dict[str, None] = {}
    for element in document.body.iter():
        name = local(element)
        if name in _CHANGES:
            counts[_CHANGES[name]] += 1
            people[attribute(element, "author") or ""] = None
        counts["hidden runs"] += name == "vanish" and is_on(element)
    counts["comments"] = sum(kind == "comment" for kind, _ in document.story.notes)
    for what, count in counts.items():
        if count:
            yield what.replace(" ", "_"), str(count)
    named = [name for name in people if name]
    if named:
        yield "changed_by", "\n".join(named)[:2000]
