"""Lines of recognised words into one text with offsets, boxes and confidences."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from stemma.model.places import Box
from stemma.model.words import Words
from stemma.recognition.routing import Quarter, is_han


Pixbox = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of the upright picture."""


class Word(NamedTuple):
    """A word as an engine saw it: its text, its box in pixels, its confidence (0..100).

    `joined` says that no space stands before it.
    """

    text: str
    box: Pixbox
    confidence: int
    joined: bool = False


@dataclass(slots=True)
class Line:
    """The words of one line, from left to right, its box, and the language it was read with."""

    words: list[Word]
    box: Pixbox
    code: str
    opens_paragraph: bool = False


def compose(
    lines: Iterable[Line], shape: tuple[int, ...], orientation: Quarter
) -> tuple[str, Words, float | None]:
    """Return the text of a page, its words, and their mean confidence weighted by length.

    Lines end with a line feed, paragraphs are set apart by an empty line. `shape` is height and
    width of the upright picture; the boxes are those of the picture that lies turned.
    """
    parts: list[str] = []
    rows: list[tuple[int, int, Box, int | None]] = []
    place = weight = total = 0
    for line in lines:
        if parts:
            parts.append("\n\n" if line.opens_paragraph else "\n")
            place += len(parts[-1])
        before = ""
        for word in line.words:
            if before and not word.joined and not (is_wide(before) and is_wide(word.text[0])):
                parts.append(" ")
                place += 1
            parts.append(word.text)
            rows.append((place, place + len(word.text), _box(word.box, shape, orientation), word.confidence))
            place += len(word.text)
            weight += len(word.text)
            total += word.confidence * len(word.text)
            before = word.text[-1]
    return "".join(parts), Words.of(rows), total / weight if weight else None


def is_wide(character: str) -> bool:
    """Tell Han characters and their punctuation, between which no space is written."""
    return is_han(character) or "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef"


def _box(box: Pixbox, shape: tuple[int, ...], orientation: Quarter) -> Box:
    height, width = shape
    x0, y0, x1, y1 = box[0] / width, box[1] / height, box[2] / width, box[3] / height
    if orientation == 90:
        return Box(1 - y1, x0, 1 - y0, x1)
    if orientation == 180:
        return Box(1 - x1, 1 - y1, 1 - x0, 1 - y0)
    if orientation == 270:
        return Box(y0, 1 - x1, y1, 1 - x0)
    return Box(x0, y0, x1, y1)
