"""Picture files that are asked for: of which format, and what is marked on them."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Box

PictureFormat = Literal["png", "jpeg", "webp"]

_BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodeOrder:
    """What to make of pixels: their shape, the format, and the boxes to mark.

    `turn` says how far, clockwise, the picture lies turned; it is turned back before anything is
    marked, so boxes are those of the upright page.
    """

    width: int
    height: int
    channels: Literal[1, 3]
    format: PictureFormat
    turn: Literal[0, 90, 180, 270] = 0
    boxes: tuple[Box, ...] = ()


def is_of(format: PictureFormat, data: bytes) -> bool:
    """Tell whether a file begins as one of this format does."""
    if format == "webp":
        return data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return data.startswith(_BEGINNINGS[format])
