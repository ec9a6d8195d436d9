"""Pictures into files as scanners and cameras write them, each marked as invented."""

import io
import struct
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from PIL import ExifTags, Image, TiffImagePlugin, TiffTags

from stemma.demo.fiction import FICTION

_TAGS = {
    "description": ExifTags.Base.ImageDescription,
    "maker": ExifTags.Base.Make,
    "model": ExifTags.Base.Model,
    "software": ExifTags.Base.Software,
    "taken": ExifTags.Base.DateTime,
    "artist": ExifTags.Base.Artist,
    "copyright": ExifTags.Base.Copyright,
}
_PHOTO = {6: Image.Transpose.ROTATE_90, 3: Image.Transpose.ROTATE_180}
"""How a picture is stored so that the orientation tag with this number stands it upright."""

Orientation = Literal[1, 3, 6]
Dpi = tuple[float, float]


def tiff(pages: Sequence[Image.Image], dpi: Dpi, properties: Mapping[str, str]) -> bytes:
    """Return a TIFF of several pages: black and white ones in Group 4, others in JPEG.

    Args:
        pages: One picture a page, in mode "1", "L" or "RGB".
        dpi: Points an inch, across and down: a fax has 204 by 98 or 196.
        properties: `software`, `maker`, `model`, `artist`, `copyright`, `taken` (as
            `YYYY:MM:DD HH:MM:SS`); the description is always the mark of fiction.

    Raises:
        KeyError: if a property has another name.
    """
    packed = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(packed) as writer:
        for page in pages:
            page.save(
                writer,
                "TIFF",
                compression="group4" if page.mode == "1" else "jpeg",
                dpi=dpi,
                tiffinfo=_tiff_tags(properties),
            )
            writer.newFrame()
    return packed.getvalue()


def jpeg(picture: Image.Image, quality: int, dpi: float, comment: str = "") -> bytes:
    """Return a scan as a JPEG; its comment is the mark of fiction, then whatever is to be said."""
    packed = io.BytesIO()
    said = f"{FICTION} {comment}".strip()
    shown = picture.convert("L") if picture.mode == "1" else picture
    shown.save(packed, "JPEG", quality=quality, dpi=(dpi, dpi), comment=said.encode())
    return packed.getvalue()


def photo_jpeg(
    picture: Image.Image, taken: datetime, properties: Mapping[str, str], orientation: Orientation
) -> bytes:
    """Return a photo as a telephone stores it: turned as it was held, with EXIF properties.

    Args:
        picture: The upright picture.
        taken: When the shutter opened, by the telephone's own clock; its zone is written too.
        properties: `maker`, `model`, `software`.
        orientation: The EXIF tag that stands the stored picture upright: 1 as it is, 3 half a
            turn, 6 a quarter turn clockwise.
    """
    stored = picture.transpose(_PHOTO[orientation]) if orientation in _PHOTO else picture
    exif = Image.Exif()
    moment = taken.strftime("%Y:%m:%d %H:%M:%S")
    named = {**properties, "description": FICTION, "artist": FICTION, "taken": moment}
    for name, value in named.items():
        exif[_TAGS[name]] = _text(value)
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.XResolution] = exif[ExifTags.Base.YResolution] = 72.0
    exif[ExifTags.Base.ResolutionUnit] = 2
    exif[ExifTags.Base.YCbCrPositioning] = 1
    exif[ExifTags.IFD.Exif] = _shot(taken, stored.size)
    packed = io.BytesIO()
    stored.save(packed, "JPEG", quality=84, exif=_typed(exif.tobytes()), comment=FICTION.encode())
    return packed.getvalue()


def _typed(exif: bytes) -> bytes:
    """Mark the components as of no type, as Exif has it; Pillow knows that tag as bytes only."""
    entry = struct.Struct(">HHI")
    wrong, right = (
        entry.pack(ExifTags.Base.ComponentsConfiguration, kind, 4)
        for kind in (TiffTags.BYTE, TiffTags.UNDEFINED)
    )
    return exif.replace(wrong, right, 1)


def _shot(taken: datetime, size: tuple[int, int]) -> dict[int, object]:
    """Return what a camera notes of one shot; the first three are required by the standard."""
    moment, zone = taken.strftime("%Y:%m:%d %H:%M:%S"), taken.strftime("%z")
    noted: dict[int, object] = {
        ExifTags.Base.ExifVersion: b"0231",
        ExifTags.Base.ComponentsConfiguration: b"\x01\x02\x03\x00",
        ExifTags.Base.FlashPixVersion: b"0100",
        ExifTags.Base.ColorSpace: 1,
        ExifTags.Base.DateTimeOriginal: moment,
        ExifTags.Base.DateTimeDigitized: moment,
        ExifTags.Base.ExifImageWidth: size[0],
        ExifTags.Base.ExifImageHeight: size[1],
        ExifTags.Base.ISOSpeedRatings: 125,
        ExifTags.Base.FNumber: TiffImagePlugin.IFDRational(18, 10),
        ExifTags.Base.ExposureTime: TiffImagePlugin.IFDRational(1, 50),
        ExifTags.Base.FocalLength: TiffImagePlugin.IFDRational(425, 100),
    }
    if zone:
        noted[ExifTags.Base.OffsetTimeOriginal] = f"{zone[:3]}:{zone[3:5]}"
    return noted


def _tiff_tags(properties: Mapping[str, str]) -> TiffImagePlugin.ImageFileDirectory_v2:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for name, value in {**properties, "description": FICTION}.items():
        number = int(_TAGS[name])
        tags.tagtype[number] = TiffTags.ASCII
        tags[number] = _text(value)
    return tags


def _text(value: str) -> str | bytes:
    """Return a property as Pillow writes it whole: bytes, where it would put question marks."""
    return value if value.isascii() else value.encode()
