"""From a stretch of a text to the boxes it covers on the page, and to the words around it."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from stemma.model.places import Box
from stemma.model.words import Words

_SAME_LINE = 0.5
"""Words whose heights overlap by half of the lower one stand on one line."""
_MOST_LABELS = 3


class Excerpt(NamedTuple):
    """A piece of a text around a hit, verbatim: `text[start:end]` is the hit.

    `offset` is where the piece begins in the whole text.
    """

    text: str
    start: int
    end: int
    offset: int


def boxes_for(words: Words, start: int, end: int) -> tuple[Box, ...]:
    """Return the boxes of the code points from `start` to `end` (exclusive), one a line.

    Words that follow each other on a line become one box. Of a word that the stretch covers in
    part, only that part is taken, as if all its letters were equally wide and ran from left to
    right; a word higher than it is wide (a vertical one) is taken whole. Empty where the words of
    the text have no place on a picture.
    """
    lines: list[Box] = []
    for box in _parts(words, start, end):
        if lines and is_same_line(lines[-1], box):
            lines[-1] = around(lines[-1], box)
        else:
            lines.append(box)
    return tuple(lines)


def label_for(words: Words, start: int, end: int) -> str | None:
    """Return what labels the code points from `start` to `end` bear, None where they bear none.

    A stretch over several labels (cells of a sheet, say) names the first three of them.
    """
    found: dict[str, None] = {}
    if not words.label_names:
        return None
    index = bisect_right(words.ends, start)
    while index < len(words) and words.starts[index] < end:
        label = words.label(index)
        if label is not None:
            found[label] = None
        index += 1
    return ", ".join(list(found)[:_MOST_LABELS]) or None


def upright(box: Box, turn: int) -> Box:
    """Return where a box stands once a picture that lies turned clockwise is turned back."""
    x0, y0, x1, y1 = box
    if turn == 90:
        return Box(y0, 1 - x1, y1, 1 - x0)
    if turn == 180:
        return Box(1 - x1, 1 - y1, 1 - x0, 1 - y0)
    if turn == 270:
        return Box(1 - y1, x0, 1 - y0, x1)
    return box


def quote_around(text: str, start: int, end: int, width: int) -> Excerpt:
    """Return a hit with about as much text before as after it, at most `width` code points.

    A hit longer than that is returned whole. Words at the edges are left out rather than cut;
    where no space parts the words (Chinese), the text is cut where the room ends.
    """
    room = max(width - (end - start), 0)
    before = min(start, max(room // 2, room - (len(text) - end)))
    first, last = start - before, min(end + room - before, len(text))
    first, last = _word_start(text, first, start), _word_end(text, end, last)
    return Excerpt(text[first:last], start - first, end - first, first)


def _parts(words: Words, start: int, end: int) -> Iterator[Box]:
    index = bisect_right(words.ends, start)
    while index < len(words) and words.starts[index] < end:
        first, last = words.starts[index], words.ends[index]
        yield _cut(
            words.box(index),
            (max(start, first) - first) / (last - first),
            (min(end, last) - first) / (last - first),
        )
        index += 1


def _cut(box: Box, begin: float, end: float) -> Box:
    width = box.x1 - box.x0
    if width < box.y1 - box.y0:
        return box
    left = box.x0 if begin <= 0 else box.x0 + begin * width
    right = box.x1 if end >= 1 else box.x0 + end * width
    return Box(left, box.y0, right, box.y1)


def is_same_line(one: Box, other: Box) -> bool:
    """Tell whether two boxes stand on one line: half of the lower one's height is shared."""
    overlap = min(one.y1, other.y1) - max(one.y0, other.y0)
    lower = min(one.y1 - one.y0, other.y1 - other.y0)
    return overlap > 0 and overlap >= _SAME_LINE * lower


def around(one: Box, other: Box) -> Box:
    """Return the smallest box that holds both."""
    return Box(
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
    )


def _word_start(text: str, first: int, start: int) -> int:
    """Move the left edge of an excerpt to the right, to where a word begins."""
    if first == 0 or text[first - 1].isspace():
        edge = first
    else:
        edge = next((at + 1 for at in range(first, start) if text[at].isspace()), first)
    while edge < start and text[edge].isspace():
        edge += 1
    return edge


def _word_end(text: str, end: int, last: int) -> int:
    """Move the right edge of an excerpt to the left, to where a word ends."""
    if last < len(text) and not text[last].isspace():
        last = next((at for at in range(last - 1, end - 1, -1) if text[at].isspace()), last)
    while last > end and text[last - 1].isspace():
        last -= 1
    return last
