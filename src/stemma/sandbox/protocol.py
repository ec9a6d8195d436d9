"""What crosses the trust border: frames of a few kinds, each with a cap and a schema.

A frame is one byte of kind, four bytes of length (little endian), the payload. Payloads are JSON of
the records in `model`, or raw bytes (chunks of a child, pixels). What arrives is `untrusted_` until
its length is within the cap of its kind and pydantic has validated it strictly.
"""

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError

from stemma.model.across import Cache, CacheItem, Related
from stemma.model.claims import Lineage
from stemma.model.examined import About, ExaminedPage
from stemma.model.findings import Checked
from stemma.model.marks import PageMarks
from stemma.model.moments import Moment
from stemma.model.problems import Problem
from stemma.model.readings import PageReading, PageText
from stemma.model.remarks import Remarks
from stemma.model.tables import Rulings

HEADER = struct.Struct("<BI")
MEBIBYTE = 1 << 20


class Kind(IntEnum):
    """The kinds of frames."""

    HEAD = 1
    PAGE = 2
    CHILD = 3
    CHUNK = 4
    PIXELS = 5
    RAW = 6
    RECOGNISED = 7
    END = 8
    CHECKED = 9
    RELATED = 10
    MARKS = 11
    LINEAGE = 12


CAPS: Mapping[Kind, int] = {
    Kind.HEAD: MEBIBYTE,
    Kind.PAGE: 64 * MEBIBYTE,
    Kind.CHILD: MEBIBYTE,
    Kind.CHUNK: MEBIBYTE,
    Kind.PIXELS: 4096,
    Kind.RAW: 192 * MEBIBYTE,
    Kind.RECOGNISED: 64 * MEBIBYTE,
    Kind.END: 4096,
    Kind.CHECKED: 16 * MEBIBYTE,
    Kind.RELATED: 192 * MEBIBYTE,
    Kind.MARKS: 4 * MEBIBYTE,
    Kind.LINEAGE: 192 * MEBIBYTE,
}
"""The most bytes a payload of each kind may have; a longer one ends the cell."""

_Short = Annotated[str, Field(max_length=100_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a reading says before its first page."""

    reader: Annotated[str, Field(max_length=64)]
    version: Annotated[int, Field(ge=0, le=1_000_000)]
    media_type: Annotated[str, Field(max_length=255)]
    page_count: Annotated[int, Field(ge=0, le=100_000)] | None = None
    title: _Short = ""
    properties: Mapping[_Short, _Short] = field(default_factory=dict)
    moments: Mapping[_Short, Moment] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildHead:
    """Announces a child; its bytes follow as chunks, up to the next frame that is no chunk."""

    __pydantic_config__: ClassVar = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    path: bytes
    shown: _Short
    kind: Literal["member", "attachment"]


@dataclass(frozen=True, slots=True)
class PixelsHead:
    """Announces raw pixels: one raw frame of `width * height * channels` bytes follows."""

    width: Annotated[int, Field(ge=1, le=65_000)]
    height: Annotated[int, Field(ge=1, le=65_000)]
    channels: Literal[1, 3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What OCR made of a picture. `turn` is how far it must be turned clockwise to be read."""

    text: PageText
    turn: Literal[0, 90, 180, 270] = 0
    remarks: Remarks = ()
    rulings: Rulings = ()


@dataclass(frozen=True, slots=True)
class End:
    """The last frame of a cell that ended by itself."""

    problem: Problem | None = None


def _by_a_reader(page: PageReading) -> PageReading:
    for text in (page.text, page.raw):
        if text is not None and text.text_from not in {"layer", "markup"}:
            raise ValueError("a text that no reader can have made")
    return page


def _by_ocr(recognised: Recognised) -> Recognised:
    if recognised.text.text_from != "ocr":
        raise ValueError("a text that OCR cannot have made")
    return recognised


Record = (
    Head
    | PageReading
    | ChildHead
    | PixelsHead
    | Recognised
    | Checked
    | Related
    | PageMarks
    | Lineage
    | End
)
_SCHEMAS: Mapping[Kind, TypeAdapter[Record]] = {
    Kind.HEAD: TypeAdapter(Head),
    Kind.PAGE: TypeAdapter(Annotated[PageReading, AfterValidator(_by_a_reader)]),
    Kind.CHILD: TypeAdapter(ChildHead),
    Kind.PIXELS: TypeAdapter(PixelsHead),
    Kind.RECOGNISED: TypeAdapter(Annotated[Recognised, AfterValidator(_by_ocr)]),
    Kind.END: TypeAdapter(End),
    Kind.CHECKED: TypeAdapter(Checked),
    Kind.RELATED: TypeAdapter(Related),
    Kind.MARKS: TypeAdapter(PageMarks),
    Kind.LINEAGE: TypeAdapter(Lineage),
}
_KINDS: Mapping[type, Kind] = {
    Head: Kind.HEAD,
    PageReading: Kind.PAGE,
    ChildHead: Kind.CHILD,
    PixelsHead: Kind.PIXELS,
    Recognised: Kind.RECOGNISED,
    End: Kind.END,
    Checked: Kind.CHECKED,
    Related: Kind.RELATED,
    PageMarks: Kind.MARKS,
    Lineage: Kind.LINEAGE,
}


ABOUT = TypeAdapter(About)
EXAMINED_PAGES = TypeAdapter(tuple[ExaminedPage, ...])
CACHE_ITEMS = TypeAdapter(tuple[CacheItem, ...])
CACHE = TypeAdapter(Cache)
RELATED = TypeAdapter(Related)
"""What goes into a cell that examines: not hostile code's, but a document's text all the same."""


class ProtocolError(Exception):
    """The other side of the border sent something that no honest cell sends."""


def send(descriptor: int, record: Record) -> None:
    """Write one record as a frame."""
    kind = _KINDS[type(record)]
    send_raw(descriptor, kind, _SCHEMAS[kind].dump_json(record))


def send_raw(descriptor: int, kind: Kind, payload: bytes | memoryview) -> None:
    """Write one frame of raw bytes."""
    _write(descriptor, HEADER.pack(kind, len(payload)))
    _write(descriptor, payload)


def _write(descriptor: int, data: bytes | memoryview) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def check_header(untrusted_header: bytes) -> tuple[Kind, int]:
    """Return kind and length of the frame that follows, both within bounds."""
    number, length = HEADER.unpack(untrusted_header)
    try:
        kind = Kind(number)
    except ValueError as error:
        raise ProtocolError("a frame of unknown kind") from error
    if length > CAPS[kind]:
        raise ProtocolError("a frame over its cap")
    return kind, length


def check_record(kind: Kind, untrusted_payload: bytes) -> Record:
    """Validate a JSON payload strictly."""
    try:
        record = _SCHEMAS[kind].validate_json(untrusted_payload, strict=True)
    except ValidationError as error:
        raise ProtocolError(f"a {kind.name.lower()} frame that does not fit its schema") from error
    return record
