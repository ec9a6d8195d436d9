"""A stretch of text that is a name, and the choice between stretches that overlap."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stemma.model.mentions import Span
from stemma.model.values import NameType


class Found(NamedTuple):
    """A name from code point `start` to `end`; `rule` names what recognised it."""

    start: int
    end: int
    type: NameType
    rule: str


def chosen(found: Iterable[Found], taken: Iterable[Span]) -> list[Found]:
    """Return names that overlap neither each other nor what is taken, in the order of the text.

    Who comes first is believed: give what is surest first.
    """
    spans = sorted(taken)
    kept: list[Found] = []
    for each in found:
        if each.start < each.end and _is_free(each, spans):
            insort(spans, (each.start, each.end))
            kept.append(each)
    return sorted(kept)


def _is_free(each: Found, spans: list[Span]) -> bool:
    at = bisect_left(spans, (each.start, each.start))
    before = at == 0 or spans[at - 1][1] <= each.start
    return before and (at == len(spans) or spans[at][0] >= each.end)


def trimmed(text: str, each: Found) -> Found:
    """Return a name without the spaces and commas at its ends."""
    quote = text[each.start : each.end]
    start = each.start + len(quote) - len(quote.lstrip(" \t\n\u00a0,;:-–—"))
    return each._replace(start=start, end=max(start, each.start + len(quote.rstrip(_ENDS))))


_ENDS = " \t\n\u00a0,;:-–—"


def in_lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text without their ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n"))
        start += len(line)
