"""A part of copy as HTML: links become anchors, dates become time elements, all else is escaped."""

import html
from collections.abc import Iterator, Mapping, Sequence

from stemma.demo.writing.marks import Mark, Span, unmarked
from stemma.model.values import Date


def inline(marked: str, marks: Sequence[Mark], addresses: Mapping[str, str]) -> str:
    """Return marked text as HTML; `addresses` are those of texts by key."""
    text, spans = unmarked(marked)
    opened: dict[int, list[str]] = {}
    closed: dict[int, list[str]] = {}
    for span in _nested(spans):
        for begin, end in _tags(marks[span.mark], addresses):
            opened.setdefault(span.start, []).append(begin)
            closed.setdefault(span.end, []).insert(0, end)
    pieces: list[str] = []
    for at, character in enumerate(text):
        pieces += closed.get(at, [])
        pieces += opened.get(at, [])
        pieces.append(html.escape(character, quote=False))
    return "".join([*pieces, *closed.get(len(text), [])])


def _nested(spans: Sequence[Span]) -> list[Span]:
    """Return spans so that an outer one comes before those inside it."""
    return sorted(spans, key=lambda span: (span.start, -span.end, span.mark))


def _tags(mark: Mark, addresses: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if mark.path.startswith("link:"):
        address = html.escape(addresses[mark.path.removeprefix("link:")])
        yield f'<a href="{address}">', "</a>"
    elif not mark.path and isinstance(mark.value, Date) and mark.value.first == mark.value.last:
        yield f'<time datetime="{mark.value.first.isoformat()}">', "</time>"
