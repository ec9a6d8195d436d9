"""Where something stands: a content, a page, a stretch of one of its texts, boxes on it."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, NewType

Digest = NewType("Digest", str)
"""Lower-case hexadecimal SHA-256: of bytes for a content, of UTF-8 for a text."""

TextFrom = Literal["layer", "ocr", "markup", "person", "translation"]
"""Whence a text comes: the file's own text layer, OCR, a text format, a person's correction.

A `translation` is what somebody, or a program, made of a page in another language: shown beside it
and searched, but never the leading text and never a source of values.
"""

Collection = Literal["cache", "coverage", "reference"]
"""What a content was taken in as: the leak, texts about it, outside records to compare with."""


class Box(NamedTuple):
    """A rectangle in fractions (0..1) of the upright page, origin top left."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a page's text: code points `start` to `end` of the text that has this hash.

    The hash fixes which text is meant, so that a place never points into another reading.
    """

    text_from: TextFrom
    text_hash: Digest
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands. `quote` is what stands there, as the text has it.

    `page` is None where a content has no pages or all of it is meant. A place on a picture (a
    stamp, a page never read) has boxes and no `stretch`; a place in a format that has no pictures
    (a sheet cell, a header) says where by `label`.
    """

    content: Digest
    page: int | None
    quote: str = ""
    boxes: tuple[Box, ...] = ()
    stretch: Stretch | None = None
    label: str | None = None
