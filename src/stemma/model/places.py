"""Where something stands: a content, a page, a stretch of one of its texts, boxes on it."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, NewType

Digest = NewType("Digest", str)
"""Lower-case hexadecimal SHA-256: of bytes for a content, of UTF-8 for a text."""

TextFrom = Literal["layer", "ocr", "markup", "person"]
"""Whence a text comes: the file's own text layer, OCR, a text format, a person's correction."""

Collection = Literal["cache", "coverage", "reference"]
"""What a content was taken in as: the leak, texts about it, outside records to compare with."""


class Box(NamedTuple):
    """A rectangle in fractions (0..1) of the upright page, origin top left."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a text. `start` and `end` count code points; `quote` is `text[start:end]`.

    `text_hash` fixes which text is meant, so that a place never points into another reading.
    A place in a format that has no pictures (a sheet cell, a header) says where by `label`.
    """

    content: Digest
    page: int
    text_from: TextFrom
    text_hash: Digest
    start: int
    end: int
    boxes: tuple[Box, ...]
    quote: str
    label: str | None = None
