"""The text of OpenDocument (version 1.3, part 3): paragraphs, lists, tables and frames as lines.

As in Word files, a line says what one reads in the document as it stands now; notes, comments and
deleted text stand below it, labelled.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Received
from stemma.toolkit import odf_locks
from stemma.toolkit.flow import Line, Stretch, aside, text_of
from stemma.toolkit.odf_lists import Level, counted, levels_of, numbered
from stemma.toolkit.office_package import (
    Element,
    Package,
    attribute,
    child,
    children,
    local,
    refuse_locked,
)

FILES = ("Pictures/", "Object", "Media/", "Thumbnails/")
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1000
_SILENT = frozenset(
    (
        "tracked-changes",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
        "forms",
        "rt",
        "change-info",
    )
)
_OUTLINE = "(outline)"
_LONGEST = 2000


@dataclass(slots=True)
class Story:
    """What the text of a document leans on: styles that end pages, lists, and what was deleted."""

    ends_page: frozenset[str] = frozenset()
    lists: Mapping[str, Mapping[int, Level]] = field(default_factory=dict)
    deleted: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    inserted: frozenset[str] = frozenset()
    counts: dict[str, list[int]] = field(default_factory=dict)
    open_insertions: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _List:
    """Where in a list one stands: its style, key of its counts, and level from 1."""

    style: str = ""
    level: int = 0
    number: str = ""


@dataclass(slots=True)
class _Made:
    """A line in the making, and what goes below it."""

    story: Story
    text: str = ""
    labels: list[Stretch] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take text that stands in the line."""
        start = len(self.text)
        self.text += text
        if text and self.story.open_insertions:
            self.labels.append((start, len(self.text), "inserted"))

    def lines(self, *, opens_page: bool = False) -> list[Line]:
        """Return the line and what goes below it."""
        own = [Line(self.text, tuple(self.labels), opens_page)]
        if self.below and not self.text.strip():
            return [replace(self.below[0], opens_page=opens_page), *self.below[1:]]
        return own + self.below


def opened(received: Received) -> Package:
    """Open an OpenDocument file.

    Raises:
        UnreadableError: LOCKED where its parts are encrypted and no password fits, UNKNOWN_LOCK
            where none could, else as a package does.
    """
    refuse_locked(received)
    package = Package(received)
    manifest = package.optional("META-INF/manifest.xml")
    parts = {} if manifest is None else odf_locks.locked_parts(manifest)
    if parts is None:
        raise UnreadableError(Problem(Reason.UNKNOWN_LOCK))
    if parts:
        first = min((name for name in parts if package.has(name)), key=package.size, default=None)
        if first is None:
            raise UnreadableError(Problem(Reason.DAMAGED))
        key = odf_locks.key(parts, package.data(first), first, received.passwords)
        if key is None:
            raise UnreadableError(Problem(Reason.LOCKED))
        package.unlock(key.opened)
    return package


def story(root: Element, styles: Element | None) -> Story:
    """Gather what a text leans on, from the content and from the part of styles."""
    ends_page, lists = set(), {}
    for style in (one for part in (styles, root) if part is not None for one in part.iter()):
        name = attribute(style, "name") or ""
        if local(style) == "style" and _ends_page(style):
            ends_page.add(name)
        elif local(style) in {"list-style", "outline-style"}:
            lists[name if local(style) == "list-style" else _OUTLINE] = dict(levels_of(style))
    deleted, inserted = {}, set()
    for region in (one for one in root.iter() if local(one) == "changed-region"):
        number = attribute(region, "id") or ""
        gone = child(region, "deletion")
        if gone is not None:
            deleted[number] = (_who(child(gone, "change-info")), _plain(gone))
        elif child(region, "insertion") is not None:
            inserted.add(number)
    return Story(frozenset(ends_page), lists, deleted, frozenset(inserted))


def _ends_page(style: Element) -> bool:
    looks = child(style, "paragraph-properties")
    return looks is not None and attribute(looks, "break-before") == "page"


def _who(info: Element | None) -> str:
    creator, date = child(info, "creator"), child(info, "date")
    who = "" if creator is None else creator.text or ""
    when = "" if date is None else (date.text or "")[:10]
    return ", ".join(each for each in (who, when) if each)


def _plain(element: Element) -> str:
    """Return all text within an element, a paragraph a line."""
    held = [line for line in lines(element, Story()) if line.text.strip()]
    return text_of(held)


def lines(container: Element, leaning: Story) -> Iterator[Line]:
    """Yield the lines of whatever holds paragraphs, lists and tables."""
    yield from _blocks(container, leaning, _List())


def _blocks(container: Element, leaning: Story, within: _List) -> Iterator[Line]:
    number = within.number
    for element in container:
        name = local(element)
        if name in {"p", "h"}:
            number = number or (_heading_number(element, leaning) if name == "h" else "")
            yield from _paragraph(element, leaning, number)
            number = ""
        elif name == "list":
            style = attribute(element, "style-name") or within.style
            yield from _items(element, leaning, _List(style, within.level + 1))
        elif name in _BLOCKS:
            yield from _BLOCKS[name](element, leaning)
        elif name not in _SILENT:
            yield from _blocks(element, leaning, within)


def _unframed(element: Element, leaning: Story) -> Iterator[Line]:
    made = _Made(leaning)
    _frame(element, made)
    yield from made.below


def _marked(element: Element, leaning: Story) -> Iterator[Line]:
    _mark(element, leaning)
    yield from ()


def _heading_number(element: Element, leaning: Story) -> str:
    """Count a heading; most documents number none, for their outline has no formats."""
    written = attribute(element, "outline-level") or ""
    levels = leaning.lists.get(_OUTLINE, {})
    number = int(written) if written.isdecimal() and len(written) < 3 else 0
    if number not in levels or attribute(element, "is-list-header") == "true":
        return ""
    counts = leaning.counts.setdefault(_OUTLINE, [])
    while len(counts) < number:
        counts.append(levels.get(len(counts) + 1, Level()).start - 1)
    del counts[number:]
    counts[-1] += 1
    return numbered(levels[number], levels, counts)


def _items(element: Element, leaning: Story, within: _List) -> Iterator[Line]:
    """Yield the items of a list, each with its number or bullet before its first paragraph."""
    counts = leaning.counts.setdefault(within.style, [])
    goes_on = {attribute(element, "continue-numbering"), attribute(element, "continue-list")}
    levels = leaning.lists.get(within.style, {})
    while len(counts) < within.level:
        counts.append(levels.get(len(counts) + 1, Level()).start - 1)
    if within.level == 1 and not goes_on - {None, "false"}:
        counts[:] = [levels.get(1, Level()).start - 1]
    for item in element:
        number = ""
        if local(item) == "list-item" and any(local(inner) in {"p", "h"} for inner in item):
            number = counted(within.level, levels, counts)
        yield from _blocks(item, leaning, replace(within, number=number))


def _paragraph(element: Element, leaning: Story, number: str) -> list[Line]:
    made = _Made(leaning, f"{number} " if number else "")
    _inline(element, made)
    ends = (attribute(element, "style-name") or "") in leaning.ends_page
    return made.lines(opens_page=ends)


def _inline(element: Element, made: _Made) -> None:
    """Walk through mixed content; runs of white space are one space (6.1.2)."""
    _take(element.text, made)
    for inner in element:
        name = local(inner)
        if name in _SPECIAL:
            _SPECIAL[name](inner, made)
        elif name not in _SILENT:
            _inline(inner, made)
        _take(inner.tail, made)


def _take(text: str | None, made: _Made) -> None:
    if text:
        folded = _SPACES.sub(" ", text)
        at_edge = not made.text or made.text.endswith((" ", "\n"))
        made.add(folded.removeprefix(" ") if at_edge else folded)


def _space(element: Element, made: _Made) -> None:
    count = attribute(element, "c") or "1"
    made.add(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_SPACES))


def _tab(_: Element, made: _Made) -> None:
    made.add("\t")


def _line_break(_: Element, made: _Made) -> None:
    made.add("\n")


def _note(element: Element, made: _Made) -> None:
    kind = "endnote" if attribute(element, "note-class") == "endnote" else "footnote"
    cited = child(element, "note-citation")
    body = child(element, "note-body")
    text = "" if body is None else _plain(body)
    number = "" if cited is None else "".join(cited.itertext()).strip()
    made.below.append(aside(kind, text, number))


def annotation(element: Element) -> tuple[str, str]:
    """Return who made a comment and when, and what it says."""
    text = text_of(line for line in lines(element, Story()) if line.text.strip())
    return _who(element), text


def _comment(element: Element, made: _Made) -> None:
    who, text = annotation(element)
    made.below.append(aside("comment", text, who))


def _link(element: Element, made: _Made) -> None:
    start = len(made.text)
    _inline(element, made)
    target = (attribute(element, "href") or "")[:_LONGEST]
    if "://" in target and target not in made.text[start:]:
        made.below.append(aside("link", target))


def _gone(element: Element, leaning: Story) -> Iterator[Line]:
    who, text = leaning.deleted.get(attribute(element, "change-id") or "", ("", ""))
    if text:
        yield aside("deleted", text, who)


def _change(element: Element, made: _Made) -> None:
    made.below += _gone(element, made.story)


def _mark(element: Element, leaning: Story) -> None:
    number = attribute(element, "change-id") or ""
    if local(element) == "change-end":
        leaning.open_insertions.discard(number)
    elif number in leaning.inserted:
        leaning.open_insertions.add(number)


def _insertion(element: Element, made: _Made) -> None:
    _mark(element, made.story)


def _hidden(element: Element, made: _Made) -> None:
    text = attribute(element, "string-value") or "".join(element.itertext())
    made.below.append(aside("hidden", text))


def _frame(element: Element, made: _Made) -> None:
    """Tell a picture or object by its name; the text of a box or shape comes below."""
    for inner in element:
        name = local(inner)
        target = (attribute(inner, "href") or "").removeprefix("./")[:_LONGEST]
        if name in {"image", "object", "object-ole", "plugin"} and target:
            kind = "picture" if name == "image" else "object"
            made.below.append(aside(kind, target.rpartition("/")[2] or target))
        elif name in {"title", "desc"} and (inner.text or "").strip():
            made.below.append(aside("picture described", (inner.text or "").strip()))
    held = [line for line in lines(_inner_text(element), made.story) if line.text.strip()]
    if held:
        made.below.append(aside("text box", text_of(held)))


def _inner_text(element: Element) -> Element:
    """Return an element that holds only what text a frame or shape has."""
    holder = Element("held")
    for inner in element:
        if local(inner) in {"text-box", "p", "list", "table", "frame"}:
            holder.append(inner)
    return holder


_SPECIAL = {
    "s": _space,
    "tab": _tab,
    "line-break": _line_break,
    "note": _note,
    "annotation": _comment,
    "a": _link,
    "change": _change,
    "change-start": _insertion,
    "change-end": _insertion,
    **dict.fromkeys(("hidden-text", "hidden-paragraph"), _hidden),
    **dict.fromkeys(("frame", "custom-shape", "rect", "ellipse", "g"), _frame),
}


def _rows(table: Element, leaning: Story) -> Iterator[Line]:
    """Yield the rows of a table, a line each, cells parted by tabs."""
    for element in table:
        name = local(element)
        if name == "table-row":
            made = _Made(leaning)
            cells = [inner for inner in element if local(inner).endswith("table-cell")]
            for index, cell in enumerate(cells):
                made.text += "\t" if index else ""
                _cell(cell, made)
            yield from made.lines()
        elif name in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element, leaning)


def _cell(cell: Element, made: _Made) -> None:
    for line in lines(cell, made.story):
        if line.below:
            made.below.append(line)
            continue
        gap = "" if not made.text or made.text.endswith(("\t", " ")) else " "
        start = len(made.text) + len(gap)
        made.text += gap + line.text.replace("\n", " ").replace("\t", " ")
        made.labels += [(start + begin, start + end, label) for begin, end, label in line.labels]


_BLOCKS = {
    "table": _rows,
    "change": _gone,
    **dict.fromkeys(("change-start", "change-end"), _marked),
    **dict.fromkeys(("frame", "custom-shape"), _unframed),
}


def around(styles: Element | None) -> list[Line]:
    """Return the headers and footers of all kinds of pages, each once."""
    found: dict[str, Line] = {}
    for master in children(child(styles, "master-styles"), "master-page"):
        for element in master:
            kind = next((one for one in ("header", "footer") if local(element).startswith(one)), "")
            text = _plain(element) if kind else ""
            if text:
                found.setdefault(f"{kind} {text}", aside(kind, text))
    return list(found.values())
