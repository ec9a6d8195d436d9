"""What a picture file says of itself: resolution, orientation, program, camera, times.

Everything here comes from the file and may be wrong or forged; nothing is completed.
"""

import datetime as dt
import re
import struct
import zlib
from collections.abc import Iterator, Mapping

from PIL import ExifTags, Image, ImageFile

from stemma.model.moments import Moment
from stemma.toolkit.charsets import decode

DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What Pillow raises on damaged files."""

_LONGEST_VALUE, _MOST_VALUES = 500, 50
_EXIF_NAMES = {"make": 271, "model": 272, "software": 305, "author": 315, "title": 270}
_EXIF_MOMENTS = {"image.modified": (306, 36880), "image.taken": (36867, 36881)}
_EXIF_MOMENTS |= {"image.digitized": (36868, 36882)}
_EXIF_TIME = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_EXIF_ZONE = re.compile(r"([+-])(\d\d):(\d\d)")


def resolution(picture: ImageFile.ImageFile) -> tuple[float, float]:
    """Return dots an inch across and down; 1 (which no page size allows) where none is said."""
    try:
        across, down = (float(value) for value in picture.info.get("dpi", (1, 1)))
    except DAMAGE:
        return 1.0, 1.0
    sane = 20 <= across <= 4800 and 20 <= down <= 4800 and 0.3 <= across / down <= 3.3
    return (across, down) if sane else (1.0, 1.0)


def orientation(picture: Image.Image) -> int:
    """Return the EXIF orientation: 1 is upright, above 4 lies on its side."""
    try:
        value = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except DAMAGE:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def properties(picture: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    """Yield what the file says, by name; long values are cut."""
    columns, rows = picture.size
    yield "format", picture.format or ""
    yield "mode", picture.mode
    yield "pixels", f"{columns}x{rows}"
    across, down = resolution(picture)
    if across > 1:
        yield "dpi", f"{across:g}x{down:g}"
    for key, value in list(picture.info.items())[:_MOST_VALUES]:
        if isinstance(key, str) and isinstance(value, str) and len(key) < 80:
            yield f"text.{key}", value[:_LONGEST_VALUE]
    comment = picture.info.get("comment")
    if isinstance(comment, bytes) and comment:
        yield "text.comment", decode(comment[:_LONGEST_VALUE]).text
    exif = _exif(picture)
    for name, tag in _EXIF_NAMES.items():
        if value := str(exif.get(tag, "")).strip("\0 "):
            yield name, value[:_LONGEST_VALUE]


def moments(picture: ImageFile.ImageFile) -> Iterator[tuple[str, Moment]]:
    """Yield the EXIF times, by name."""
    exif = _exif(picture)
    for name, (tag, zone_tag) in _EXIF_MOMENTS.items():
        moment = _moment(str(exif.get(tag, "")), str(exif.get(zone_tag, "")))
        if moment is not None:
            yield name, moment


def _exif(picture: ImageFile.ImageFile) -> Mapping[int, object]:
    try:
        exif = picture.getexif()
        return {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    except DAMAGE:
        return {}


def _moment(written: str, zone: str) -> Moment | None:
    """Read an EXIF time; most cameras write no zone."""
    found, offset = _EXIF_TIME.match(written), _EXIF_ZONE.match(zone)
    if found is None:
        return None
    at_zone = dt.UTC
    try:
        if offset is not None:
            minutes = int(offset[2]) * 60 + int(offset[3])
            at_zone = dt.timezone(dt.timedelta(minutes=minutes if offset[1] == "+" else -minutes))
        year, month, day, hour, minute, second = map(int, found.groups())
        at = dt.datetime(year, month, day, hour, minute, second, tzinfo=at_zone)
    except ValueError:
        return None
    return Moment(at, offset is not None)
