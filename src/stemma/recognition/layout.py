"""Lines of recognised words into one text with offsets, boxes and confidences."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stemma.model.places import Box
from stemma.model.words import Words
from stemma.recognition.routing import Quarter, is_han

Pixbox = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of the upright picture."""
Size = tuple[int, int]
"""Height and width in pixels."""


class Word(NamedTuple):
    """A word as an engine saw it: its text, its box, its confidence (0..100).

    `joined` says that no space stands before it.
    """

    text: str
    box: Pixbox
    confidence: int
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line, from left to right, and the language it was read with.

    `span` is where the line could reach to: as high as the line, as wide as its block of text.
    """

    words: Sequence[Word]
    box: Pixbox
    code: str
    span: Pixbox
    opens_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """How the picture that was read came from the one that was given.

    The given picture was turned counter-clockwise, first by `degrees` (and grew), then by the
    quarter turns of `orientation`. `given` and `upright` are the sizes before and after.
    """

    given: Size
    upright: Size
    orientation: Quarter = 0
    degrees: float = 0.0

    def box(self, box: Pixbox) -> Box:
        """Return where a box of the upright picture is in the given one, in its fractions."""
        height, width = self.upright
        x0, y0, x1, y1 = (
            edge - half for edge, half in zip(box, (width / 2, height / 2) * 2, strict=True)
        )
        angle = math.radians(self.orientation + self.degrees)
        sine, cosine = math.sin(angle), math.cos(angle)
        corners = [
            (x * cosine - y * sine, x * sine + y * cosine) for x in (x0, x1) for y in (y0, y1)
        ]
        across, down = zip(*corners, strict=True)
        height, width = self.given
        return Box(
            min(across) / width + 0.5,
            min(down) / height + 0.5,
            max(across) / width + 0.5,
            max(down) / height + 0.5,
        )


def compose(lines: Iterable[Line], view: View) -> tuple[str, Words, float | None]:
    """Return the text of a page, its words, and their mean confidence weighted by length.

    Lines end with a line feed, paragraphs are set apart by an empty line.
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
            size = len(word.text)
            parts.append(word.text)
            rows.append((place, place + size, view.box(word.box), word.confidence))
            place += size
            weight += size
            total += word.confidence * size
            before = word.text[-1]
    return "".join(parts), Words.of(rows), total / weight if weight else None


def is_wide(character: str) -> bool:
    """Tell Han characters and their punctuation, between which no space is written."""
    return (
        is_han(character) or "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef"
    )
