"""Flowed text: lines of a document that has no pages of its own become pages, labels kept.

A page ends where the document says so, else at the paragraph after 3,000 characters. What is not
part of the running text (a comment, a deleted sentence, a footnote) stands on a line of its own
below its paragraph, with a word in square brackets that is Stemma's, and bears a label.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import PageReading, PageText, Pixels
from stemma.toolkit.typeset import draw, typeset

PAGE_RULE = "flow 1"
"""Rises when pages end elsewhere: places count from the beginning of a page."""
_PAGE, _LONGEST = 3000, 12_000
"""Characters after which a page ends; those that a page with ends of its own may have."""
_LONGEST_LINE = 6000

Stretch = tuple[int, int, str]
"""`(start, end, label)` in code points."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a row of a table.

    `labels` are stretches of it that bear one; `opens_page` says that the document begins a page
    here, `below` that the line belongs to the one before it.
    """

    text: str
    labels: tuple[Stretch, ...] = ()
    opens_page: bool = False
    below: bool = False


def aside(kind: str, text: str, detail: str = "") -> Line:
    """Return a line for what is not running text: `[comment, Anna] why so dear?`."""
    whole = f"[{kind}, {detail}] {text}" if detail else f"[{kind}] {text}"
    return Line(whole, ((0, len(whole), kind),), below=True)


def paged(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Cut lines into pages; there is one at least. Joined they are the lines again."""
    held: list[Line] = []
    length, is_first = 0, True
    for line in _short(lines):
        if line.opens_page and held:
            yield from _cut(held)
            held, length, is_first = [], 0, False
        while length > _LONGEST:
            page, held = _split(held)
            yield page
            length, is_first = sum(len(each.text) + 1 for each in held), False
        held.append(line)
        length += len(line.text) + 1
    if held or is_first:
        yield from _cut(held, is_last=True)


def _cut(held: list[Line], *, is_last: bool = False) -> Iterator[list[Line]]:
    """Yield what stands before an end of a page: whole if the document's own, else cut."""
    while is_last and sum(len(each.text) + 1 for each in held) > _PAGE + _PAGE // 3:
        page, held = _split(held)
        yield page
        if not held:
            return
    yield held


def _split(held: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part lines at the paragraph after 3,000 characters."""
    length = 0
    for index, line in enumerate(held, 1):
        length += len(line.text) + 1
        is_apart = index == len(held) or not held[index].below
        if length >= _PAGE and is_apart:
            return held[:index], held[index:]
    return held, []


def _short(lines: Iterable[Line]) -> Iterator[Line]:
    """Cut a line that would not end, at a space where there is one."""
    for line in lines:
        rest, at, opens = line.text, 0, line.opens_page
        while len(rest) > _LONGEST_LINE:
            space = rest.rfind(" ", _LONGEST_LINE // 2, _LONGEST_LINE)
            end = space + 1 if space >= 0 else _LONGEST_LINE
            yield Line(rest[:end], _moved(line.labels, at, end), opens)
            rest, at, opens = rest[end:], at + end, False
        yield Line(rest, _moved(line.labels, at, len(rest)), opens) if at else line


def _moved(labels: tuple[Stretch, ...], at: int, length: int) -> tuple[Stretch, ...]:
    """Return the labels within `length` characters from `at` on, counted from there."""
    return tuple(
        (max(start - at, 0), min(end - at, length), label)
        for start, end, label in labels
        if end > at and start < at + length
    )


def text_of(lines: Iterable[Line]) -> str:
    """Return the text of a page: a line each."""
    return "\n".join(line.text for line in lines)


def page_readings(pages: Iterable[list[Line]], maker: str) -> Iterator[PageReading]:
    """Yield pages as Stemma typesets them."""
    for number, lines in enumerate(pages, 1):
        text = text_of(lines)
        layout = typeset(text)
        words = layout.words.labelled(_stretches(lines))
        yield PageReading(
            number=number,
            width=layout.width,
            height=layout.height,
            picture=bool(text.strip()),
            text=PageText(text_from="markup", text=text, words=words, maker=maker),
        )


def _stretches(lines: Iterable[Line]) -> Iterator[Stretch]:
    at = 0
    for line in lines:
        for start, end, label in line.labels:
            yield at + start, at + end, label
        at += len(line.text) + 1


def drawn(pages: Iterable[list[Line]], page: int, dpi: int) -> Pixels:
    """Draw one page as Stemma typesets it.

    Raises:
        UnreadableError: NO_PICTURE if there is no such page.
    """
    for number, lines in enumerate(pages, 1):
        if number == page:
            return draw(text_of(lines), dpi)
    raise UnreadableError(Problem(Reason.NO_PICTURE, f"page {page}"))
