"""The text of WordprocessingML (ECMA-376 part 1, 17): blocks become lines.

A line says what a reader of the document as it stands now would read. Everything else that is in
the file stays too, below the paragraph it belongs to and labelled: deleted text, hidden text,
comments, notes, text boxes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from stemma.toolkit.flow import Line, Stretch, aside
from stemma.toolkit.list_numbers import Numbering
from stemma.toolkit.office_package import Element, Relation, attribute, child, children, local
from stemma.toolkit.word_tables import labels, leaves

_SKIPPED = frozenset(
    (
        *("pPr", "rPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "sdtPr", "sdtEndPr"),
        *("sectPr", "instrText", "delInstrText", "rubyPr", "wsDr", "bodyPr", "spPr", "rt"),
    )
)
_GONE = {"del": "deleted", "moveFrom": "deleted"}
_COME = {"ins": "inserted", "moveTo": "inserted"}
_BOXES = {"☐": "A8 A3 6F 71 72", "☒": "FD 78 54 53", "☑": "FE 52", "✓": "FC", "→": "E0 F0"}
_SYMBOLS = {f"F0{code}": sign for sign, codes in _BOXES.items() for code in codes.split()}


@dataclass(frozen=True, slots=True)
class Style:
    """What a style brings to its paragraphs: a list, and whether they are hidden."""

    list: tuple[str, int] | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a run of text leans on: the document's styles, lists and notes, its part's relations.

    `notes` holds lines by what refers to them: `("footnote", "2")`; `tables` numbers the tables.
    """

    styles: Mapping[str, Style]
    numbering: Numbering
    relations: Mapping[str, Relation]
    notes: dict[tuple[str, str], list[Line]]
    tables: Iterator[int] = field(default_factory=lambda: count(1))


@dataclass(frozen=True, slots=True)
class _State:
    """How the text at some point of a paragraph stands in the document."""

    kind: str = ""
    who: str = ""
    hidden: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph in the making: its lines so far, the open line, and what goes below."""

    story: Story
    in_cell: bool = False
    opens_page: bool = False
    lines: list[Line] = field(default_factory=list)
    text: str = ""
    labels: list[Stretch] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)
    asides: list[tuple[str, str, int, list[str]]] = field(default_factory=list)

    def add(self, text: str, state: _State) -> None:
        """Take text, into the line or below it."""
        kind = "hidden" if state.hidden and state.kind != "deleted" else state.kind
        if kind in {"deleted", "hidden"}:
            last = self.asides[-1] if self.asides else None
            if last is None or last[:3] != (kind, state.who, len(self.text)):
                self.asides.append((kind, state.who, len(self.text), []))
            self.asides[-1][3].append(text)
            return
        start = len(self.text)
        self.text += text
        if kind:
            self.labels.append((start, len(self.text), kind))

    def end_line(self) -> None:
        """Close the open line, with what goes below it."""
        gone = [aside(kind, "".join(pieces), who) for kind, who, _, pieces in self.asides]
        if self.text.strip() or not (gone or self.below):
            self.lines.append(Line(self.text, tuple(self.labels), self.opens_page))
            self.opens_page = False
        below = gone + self.below
        if below and self.opens_page:
            below[0] = replace(below[0], opens_page=True)
            self.opens_page = False
        self.lines += below
        self.text, self.labels, self.below, self.asides = "", [], [], []

    def end_page(self) -> None:
        """End line and page."""
        if self.text or self.asides or self.below:
            self.end_line()
        self.opens_page = True


def lines(container: Element, story: Story) -> Iterator[Line]:
    """Yield the lines of a body, a header, a note: whatever holds paragraphs and tables."""
    yield from _blocks(container, story, _State())


def paragraph_style(paragraph: Element) -> str:
    """Return the id of a paragraph's style, empty where it has none."""
    found = child(paragraph, "pPr", "pStyle")
    return "" if found is None else attribute(found, "val") or ""


def is_on(switch: Element | None) -> bool:
    """Tell whether a switch such as `<w:vanish/>` is there and on (17.17.4)."""
    return switch is not None and attribute(switch, "val") not in {"0", "false", "off"}


def _blocks(container: Element, story: Story, state: _State) -> Iterator[Line]:
    for element in container:
        name = local(element)
        if name == "p":
            yield from _paragraph(element, story, state)
        elif name == "tbl":
            yield from _rows(element, story, state)
        elif name == "AlternateContent":
            chosen = _alternative(element)
            if chosen is not None:
                yield from _blocks(chosen, story, state)
        elif name == "altChunk":
            yield aside("object", _target(element, story, "id"))
        elif name not in _SKIPPED:
            yield from _blocks(element, story, _changed(element, state))


def _paragraph(element: Element, story: Story, state: _State) -> list[Line]:
    style = story.styles.get(paragraph_style(element), Style())
    breaks = is_on(child(element, "pPr", "pageBreakBefore"))
    made = _Paragraph(story, opens_page=breaks)
    number = _list_number(element, style, story)
    if number:
        made.text = f"{number} "
    _inline(element, made, replace(state, hidden=style.hidden))
    if made.text or made.asides or made.below or not made.lines:
        made.end_line()
    elif made.opens_page:
        made.lines.append(Line("", (), opens_page=True))
    return made.lines


def _list_number(element: Element, style: Style, story: Story) -> str:
    own = child(element, "pPr", "numPr")
    number, level = style.list or ("", 0)
    if own is not None:
        ids, levels = child(own, "numId"), child(own, "ilvl")
        number = number if ids is None else attribute(ids, "val") or ""
        written = "" if levels is None else attribute(levels, "val") or ""
        level = int(written) if written.isdecimal() and len(written) < 3 else level
    return story.numbering.next(number, level) if number not in {"", "0"} else ""


def _inline(element: Element, made: _Paragraph, state: _State) -> None:
    """Walk through a paragraph, or anything within one."""
    for inner in element:
        name = local(inner)
        if name == "r":
            _run(inner, made, state)
        elif name in _SPECIAL:
            _SPECIAL[name](inner, made, state)
        elif name not in _SKIPPED:
            _inline(inner, made, _changed(inner, state))


def _run(run: Element, made: _Paragraph, state: _State) -> None:
    looks = child(run, "rPr")
    vanish = child(looks, "vanish")
    style = child(looks, "rStyle")
    if vanish is not None:
        state = replace(state, hidden=is_on(vanish))
    elif style is not None and made.story.styles.get(attribute(style, "val") or "", Style()).hidden:
        state = replace(state, hidden=True)
    _inline(run, made, state)


def _changed(element: Element, state: _State) -> _State:
    """Return how text within an element stands: deleted text stays so, whatever is around it."""
    name = local(element)
    if name not in _GONE and name not in _COME:
        return state
    if state.kind == "deleted":
        return state
    who, date = attribute(element, "author") or "", (attribute(element, "date") or "")[:10]
    return _State(
        (_GONE | _COME)[name], ", ".join(each for each in (who, date) if each), state.hidden
    )


def _words(element: Element, made: _Paragraph, state: _State) -> None:
    gone = local(element) == "delText" and state.kind != "deleted"
    made.add(element.text or "", replace(state, kind="deleted") if gone else state)


def _gap(_: Element, made: _Paragraph, state: _State) -> None:
    made.add("\t", state)


def _break(element: Element, made: _Paragraph, state: _State) -> None:
    if attribute(element, "type") == "page" and not made.in_cell and state.kind != "deleted":
        made.end_page()
    elif state.kind in {"", "inserted"} and not state.hidden and not made.in_cell:
        made.end_line()
    else:
        made.add(" ", state)


def _hyphen(_: Element, made: _Paragraph, state: _State) -> None:
    made.add("-", state)


def _symbol(element: Element, made: _Paragraph, state: _State) -> None:
    code = (attribute(element, "char") or "").upper()
    made.add(_SYMBOLS.get(code, "•"), state)


def _reference(element: Element, made: _Paragraph, _: _State) -> None:
    """Put a note below the line that refers to it; nothing goes into the sentence."""
    kind = local(element).removesuffix("Reference")
    made.below += made.story.notes.pop((kind, attribute(element, "id") or ""), [])


def _link(element: Element, made: _Paragraph, state: _State) -> None:
    start = len(made.text)
    _inline(element, made, state)
    relation = made.story.relations.get(attribute(element, "id") or "")
    if relation is not None and relation.external and relation.target not in made.text[start:]:
        made.below.append(aside("link", relation.target[:2000]))


def _shape(element: Element, made: _Paragraph, _: _State) -> None:
    """Tell a picture or an embedded object by its name; text boxes come below."""
    for inner in element.iter():
        name = local(inner)
        if name in {"blip", "imagedata", "OLEObject", "chart", "relIds"}:
            attributed = {"blip": "embed", "relIds": "dm"}.get(name, "id")
            target = _target(inner, made.story, attributed)
            kind = "object" if name == "OLEObject" else "picture"
            if target and name not in {"chart", "relIds"}:
                made.below.append(aside(kind, target.rpartition("/")[2]))
            elif target:
                made.below += made.story.notes.pop(("drawing", target), [])
        elif name in {"docPr", "cNvPr"} and (inner.get("descr") or "").strip():
            made.below.append(aside("picture described", (inner.get("descr") or "").strip()))
    _boxes(element, made)


def _boxes(element: Element, made: _Paragraph) -> None:
    for inner in element:
        if local(inner) == "AlternateContent":
            chosen = _alternative(inner)
            if chosen is not None:
                _boxes(chosen, made)
        elif local(inner) == "txbxContent":
            held = [line for line in lines(inner, made.story) if line.text.strip()]
            if held:
                made.below.append(aside("text box", held[0].text))
                made.below += [
                    replace(line, labels=((0, len(line.text), "text box"),), opens_page=False)
                    if not line.labels
                    else line
                    for line in held[1:]
                ]
        else:
            _boxes(inner, made)


def _either(element: Element, made: _Paragraph, state: _State) -> None:
    chosen = _alternative(element)
    if chosen is not None:
        _inline(chosen, made, state)


def _ruby(element: Element, made: _Paragraph, state: _State) -> None:
    _inline(element, made, state)
    said = "".join(
        text.text or "" for part in children(element, "rt") for text in part.iter() if text.text
    )
    if said.strip():
        made.below.append(aside("ruby", said.strip()))


def _nested_row(element: Element, made: _Paragraph, state: _State) -> None:
    """A paragraph within a paragraph (a cell's): its text follows after a space."""
    if made.text and not made.text.endswith((" ", "\t")):
        made.text += " "
    _inline(element, made, state)


_SPECIAL = {
    **dict.fromkeys(("t", "delText"), _words),
    **dict.fromkeys(("tab", "ptab"), _gap),
    **dict.fromkeys(("br", "cr"), _break),
    "noBreakHyphen": _hyphen,
    "sym": _symbol,
    **dict.fromkeys(("footnoteReference", "endnoteReference", "commentReference"), _reference),
    "hyperlink": _link,
    **dict.fromkeys(("drawing", "pict", "object"), _shape),
    "AlternateContent": _either,
    "ruby": _ruby,
    "p": _nested_row,
}


def _alternative(element: Element) -> Element | None:
    """Choose the first way a thing is written: the newer one; the others repeat it."""
    return next((inner for inner in element if local(inner) in {"Choice", "Fallback"}), None)


def _target(element: Element, story: Story, name: str) -> str:
    relation = story.relations.get(attribute(element, name) or "")
    return "" if relation is None else relation.target[:2000]


def _rows(
    table: Element, story: Story, state: _State, named: Mapping[Element, str] | None = None
) -> Iterator[Line]:
    """Yield the rows of a table, a line each, cells parted by tabs."""
    named = labels(table, next(story.tables)) if named is None else named
    for row in table:
        name = local(row)
        if name in _SKIPPED:
            continue
        if name != "tr":
            yield from _rows(row, story, _changed(row, state), named)
            continue
        made = _Paragraph(story, in_cell=True)
        changed = state
        for mark in child(row, "trPr") or ():
            changed = _changed(mark, changed)
        _cells(row, made, changed, named)
        made.end_line()
        yield from made.lines


def _cells(row: Element, made: _Paragraph, state: _State, named: Mapping[Element, str]) -> None:
    """Fill one line with the cells of a row; a table within a cell is part of its text."""
    is_first = True
    for cell in leaves(row, "tc"):
        if not is_first:
            made.add("\t", replace(state, kind="" if state.kind == "inserted" else state.kind))
        is_first = False
        if state.kind == "deleted":
            _nested(cell, made, state)
            continue
        held = _Paragraph(made.story, in_cell=True)
        _nested(cell, held, state)
        start = len(made.text)
        made.text += held.text.replace("\n", " ").strip()
        if len(made.text) > start:
            made.labels.append((start, len(made.text), named[cell]))
        made.labels += [(start + begin, start + end, label) for begin, end, label in held.labels]
        made.asides += held.asides
        made.below += held.below


def _nested(cell: Element, held: _Paragraph, state: _State) -> None:
    for inner in cell:
        name = local(inner)
        if name == "p":
            style = held.story.styles.get(paragraph_style(inner), Style())
            number = _list_number(inner, style, held.story)
            if held.text and not held.text.endswith(" "):
                held.text += " "
            held.text += f"{number} " if number else ""
            _inline(inner, held, replace(state, hidden=style.hidden))
        elif name not in _SKIPPED:
            _nested(inner, held, _changed(inner, state))
