"""The words of a page's text as columns: offsets, boxes, confidences; never one object a word."""

import json
import struct
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from stemma.model.places import Box

UNIT = 65535
"""Boxes rest as 16-bit fractions of the page: exact to 0.003 mm on A4."""
UNKNOWN_CONFIDENCE = 255

_COUNT = struct.Struct("<I")
_BYTES_A_WORD = 4 + 4 + 4 * 2 + 1
_LONGEST_LABEL, _MOST_LABELS = 300, 65_535


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel columns, one entry a word, in reading order of the text they belong to.

    `starts` and `ends` (array "I") are code-point offsets into the text; `boxes` (array "H") holds
    x0, y0, x1, y1 per word in 1/65535 of the upright page; `confidences` (array "B") holds 0..100,
    255 where none is known. A Han character is a word of its own: Chinese is written without
    spaces, and a two-character hit needs its own box.

    `labels` (array "H") says of each word which of `label_names` it bears, counted from 1; 0 is
    none. Both are empty where no word of the page bears one: a label says what a box cannot, such
    as `sheet Prices!B14`, `comment`, `deleted`.
    """

    starts: "array[int]"
    ends: "array[int]"
    boxes: "array[int]"
    confidences: "array[int]"
    labels: "array[int]" = field(default_factory=lambda: array("H"))
    label_names: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.starts)

    def box(self, index: int) -> Box:
        """Return the box of one word in fractions of the page."""
        x0, y0, x1, y1 = self.boxes[4 * index : 4 * index + 4]
        return Box(x0 / UNIT, y0 / UNIT, x1 / UNIT, y1 / UNIT)

    def confidence(self, index: int) -> int | None:
        """Return how sure the recogniser was of one word (0..100), None where it does not say."""
        value = self.confidences[index]
        return None if value == UNKNOWN_CONFIDENCE else value

    def label(self, index: int) -> str | None:
        """Return the label that one word bears, None where it bears none."""
        number = self.labels[index] if self.labels else 0
        return self.label_names[number - 1] if number else None

    def labelled(self, stretches: Iterable[tuple[int, int, str]]) -> Self:
        """Return these words with labels: `(start, end, label)` in code points, later ones win.

        Labels beyond the 65,535th different one are left out, and long ones are cut.
        """
        names: dict[str, int] = {}
        labels = array("H", bytes(2 * len(self)))
        for start, end, label in stretches:
            number = names.setdefault(label[:_LONGEST_LABEL], len(names) + 1)
            index = bisect_right(self.ends, start)
            while number <= _MOST_LABELS and index < len(self) and self.starts[index] < end:
                labels[index] = number
                index += 1
        if not any(labels):
            return self
        known = tuple(names)[:_MOST_LABELS]
        return type(self)(self.starts, self.ends, self.boxes, self.confidences, labels, known)

    def pack(self) -> bytes:
        """Return the columns as bytes: count, starts, ends, boxes, confidences, little endian.

        Where words bear labels, their numbers follow, and the names as a list in JSON.
        """
        columns = (self.starts, self.ends, self.boxes, self.confidences, self.labels)
        packed = _COUNT.pack(len(self)) + b"".join(column.tobytes() for column in columns)
        if not self.label_names:
            return packed
        return packed + json.dumps(self.label_names, ensure_ascii=False).encode()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Self], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let words cross process borders as base64 of their packed columns."""
        return core_schema.no_info_plain_validator_function(
            cls._from_json,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda words: b64encode(words.pack()).decode("ascii")
            ),
        )

    @classmethod
    def _from_json(cls, untrusted_text: object) -> Self:
        if isinstance(untrusted_text, cls):
            return untrusted_text
        if not isinstance(untrusted_text, str):
            raise ValueError("word columns that are no text")  # noqa: TRY004 (pydantic wants it)
        return cls.unpack(b64decode(untrusted_text, validate=True))

    @classmethod
    def unpack(cls, untrusted_data: bytes) -> Self:
        """Read packed columns.

        Raises:
            ValueError: if the columns are not whole, overlap, or hold a box upside down.
        """
        if len(untrusted_data) < _COUNT.size:
            raise ValueError("word columns without a count")
        (count,) = _COUNT.unpack_from(untrusted_data)
        bare = _COUNT.size + count * _BYTES_A_WORD
        if len(untrusted_data) != bare and len(untrusted_data) < bare + 2 * count + 1:
            raise ValueError("word columns of the wrong length")
        rest = memoryview(untrusted_data)[_COUNT.size :]
        starts, ends = array("I"), array("I")
        boxes, confidences = array("H"), array("B")
        for column, width in ((starts, 4), (ends, 4), (boxes, 8), (confidences, 1)):
            column.frombytes(rest[: count * width])
            rest = rest[count * width :]
        labels, names = array("H"), tuple[str, ...]()
        if rest:
            labels.frombytes(rest[: 2 * count])
            names = _names(bytes(rest[2 * count :]))
        words = cls(starts, ends, boxes, confidences, labels, names)
        words._check()
        return words

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, Box, int | None]]) -> Self:
        """Make columns from `(start, end, box, confidence)` rows; boxes are clipped to the page."""
        starts, ends, boxes, confidences = array("I"), array("I"), array("H"), array("B")
        for start, end, box, confidence in rows:
            starts.append(start)
            ends.append(end)
            boxes.extend(round(min(max(edge, 0.0), 1.0) * UNIT) for edge in box)
            confidences.append(UNKNOWN_CONFIDENCE if confidence is None else confidence)
        return cls(starts, ends, boxes, confidences)

    def _check(self) -> None:
        if any(map(int.__ge__, self.starts, self.ends)):
            raise ValueError("a word that ends before it starts")
        if any(map(int.__gt__, self.ends, self.starts[1:])):
            raise ValueError("words that overlap")
        if max(self.labels, default=0) > len(self.label_names):
            raise ValueError("a label without a name")
        boxes = self.boxes
        if any(map(int.__gt__, boxes[0::4], boxes[2::4])):
            raise ValueError("a box that stands on its head")
        if any(map(int.__gt__, boxes[1::4], boxes[3::4])):
            raise ValueError("a box that stands on its head")


def _names(untrusted_data: bytes) -> tuple[str, ...]:
    untrusted_names = json.loads(untrusted_data)
    if not isinstance(untrusted_names, list) or not 0 < len(untrusted_names) <= _MOST_LABELS:
        raise ValueError("names of labels that are no list")
    if not all(isinstance(name, str) and len(name) <= _LONGEST_LABEL for name in untrusted_names):
        raise ValueError("the name of a label that is no short text")
    return tuple(untrusted_names)


NO_WORDS = Words(array("I"), array("I"), array("H"), array("B"))
"""The columns of a text whose words have no place on a picture."""
