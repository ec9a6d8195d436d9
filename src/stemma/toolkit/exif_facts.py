"""Where a photograph says it was taken, and the small picture that its camera laid beside it.

A camera writes a thumbnail into the file (Exif 2.3, section 4.5.8). Programs that change a picture
often leave the old one there.
"""

import io
import warnings
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import ExifTags, Image

from stemma.toolkit.provenance import DAMAGE

_OFFSET, _LENGTH = 513, 514
_HEAD = b"Exif\0\0"
_SIDE = 64
_LEAST_CONTRAST = 6.0
"""Of 255: what is plainer than this cannot be told apart."""
_BORDER = 0.04
_MOST_PIXELS = 240_000_000


class Position(NamedTuple):
    """Degrees of latitude, north positive, and of longitude, east positive."""

    latitude: float
    longitude: float


def position(picture: Image.Image) -> Position | None:
    """Return where a picture says it was taken, None where it does not."""
    try:
        gps = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        latitude = _degrees(gps[ExifTags.GPS.GPSLatitude])
        longitude = _degrees(gps[ExifTags.GPS.GPSLongitude])
        south = str(gps.get(ExifTags.GPS.GPSLatitudeRef, "N")).startswith("S")
        west = str(gps.get(ExifTags.GPS.GPSLongitudeRef, "E")).startswith("W")
    except DAMAGE:
        return None
    if not (0 <= latitude <= 90 and 0 <= longitude <= 180) or latitude == longitude == 0:
        return None
    return Position(-latitude if south else latitude, -longitude if west else longitude)


def _degrees(parts: Sequence[float]) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    return degrees + minutes / 60 + seconds / 3600


def thumbnail(picture: Image.Image) -> Image.Image | None:
    """Return the small picture inside a picture, None where there is none that can be read."""
    data = picture.info.get("exif", b"")
    try:
        entry = picture.getexif().get_ifd(ExifTags.IFD.IFD1)
        start = int(entry[_OFFSET]) + (len(_HEAD) if data.startswith(_HEAD) else 0)
        small = Image.open(io.BytesIO(data[start : start + int(entry[_LENGTH])]), formats=["JPEG"])
        if small.width * small.height > _MOST_PIXELS // 100:
            return None
        small.load()
    except DAMAGE:
        return None
    return small


def likeness(picture: Image.Image, small: Image.Image) -> float | None:
    """Return how alike two pictures are as patches of grey: 1 the same, 0 nothing in common.

    It is Pearson's correlation of both at 64 by 64 points; black bars that a camera laid around the
    small one to fit its shape are cut off. None where one of them shows next to nothing.
    """
    if picture.width * picture.height > _MOST_PIXELS:
        return None
    with warnings.catch_warnings(action="ignore"):
        picture.draft("L", (4 * _SIDE, 4 * _SIDE))
        large = picture.convert("L")
    one = _points(large)
    other = _points(_without_bars(small.convert("L"), large.width / large.height))
    if min(one.std(), other.std()) < _LEAST_CONTRAST:
        return None
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def _without_bars(small: Image.Image, shape: float) -> Image.Image:
    """Cut a small picture to the shape of the large one, from its middle."""
    width, height = small.size
    if abs(width / height - shape) / shape < _BORDER:
        return small
    if width / height < shape:
        high = round(width / shape)
        top = (height - high) // 2
        return small.crop((0, top, width, top + high)) if high else small
    wide = round(height * shape)
    left = (width - wide) // 2
    return small.crop((left, 0, left + wide, height)) if wide else small


def _points(picture: Image.Image) -> npt.NDArray[np.float64]:
    return np.asarray(picture.resize((_SIDE, _SIDE), Image.Resampling.BOX), dtype=np.float64)
