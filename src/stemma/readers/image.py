"""Pictures of pages: photographs and scans in PNG, JPEG, TIFF, WebP, BMP and GIF.

A TIFF has as many pages as frames; of an animation the first frame is the page and the others are
counted. There is no text here: that is OCR's work, in a cell of its own. A page stands upright as
the camera says (EXIF orientation). Resolution is believed only where it gives a page of a sane
size; else the picture shows a whole A4 page. Nothing is decoded before its size is checked.
"""

import io
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, cast

import numpy as np
import numpy.typing as npt
import PIL.ImageColor
import PIL.ImageOps
import PIL.MpoImagePlugin
import PIL.WebPImagePlugin
from PIL import Image, ImageFile, TiffImagePlugin

from stemma.model.plugins import Magic, reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Ink, PageReading, Pixels, Reading, Received
from stemma.model.words import NO_WORDS
from stemma.toolkit.ink import measure
from stemma.toolkit.provenance import DAMAGE, moments, orientation, properties, resolution

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")
_MEDIA_TYPES = {"MPO": "image/jpeg", "BMP": "image/bmp"}
Image.preinit()
_LATER = (PIL.ImageColor, PIL.ImageOps, PIL.MpoImagePlugin, PIL.WebPImagePlugin)
"""Pillow imports these when it first needs them; in the cell it could not."""
Image.MAX_IMAGE_PIXELS = None  # Pillow only warns up to twice its limit; ours are below, and hard.

_MAX_PIXELS = 60_000_000
"""Decoded pixels of one page: 240 MB at most. A JPEG may be larger if it decodes to fewer."""
_MAX_JPEG_PIXELS = 240_000_000
_MAX_PAGES = 10_000
_POINTS = 72.0
_A4 = 11.7
"""Inches of the long side of a page that does not say its size."""
_SCREEN_DPI = 96
"""Up to here a resolution is what editors and cameras write when they know none."""
_INK_DPI = 50
_BAND = 256


@dataclass(frozen=True, slots=True)
class _Paper:
    """The size of an upright page in points, and of its picture in pixels."""

    width: float
    height: float
    columns: int
    rows: int

    def at(self, dpi: int) -> tuple[int, int]:
        """Return the pixels the page has at a resolution, never more than its picture needs."""
        wide, high = self.width / _POINTS * dpi, self.height / _POINTS * dpi
        enough = min(1.0, max(self.columns / wide, self.rows / high))
        return max(1, round(wide * enough)), max(1, round(high * enough))


class _Content:
    """The mapped bytes as a file of its own position: Pillow opens one content several times."""

    def __init__(self, received: Received) -> None:
        """Stand at the start."""
        self._data = received.data()
        self._at = 0

    def tell(self) -> int:
        """Return the position."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a position, which may lie behind the end as in any file."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._data)}[whence]
        self._at = max(0, start + offset)
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        """Return the next bytes."""
        end = len(self._data) if size is None or size < 0 else self._at + size
        piece = bytes(self._data[self._at : end])
        self._at += len(piece)
        return piece


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What stands a picture upright, by its EXIF orientation."""


def _is_webp_or_bmp(head: bytes, name: str) -> int:
    """Bid for the two formats whose signature has a hole in it."""
    del name
    webp = head.startswith(b"RIFF") and head.startswith(b"WEBP", 8)
    bmp = head.startswith(b"BM") and head.startswith(bytes(4), 6)
    return 90 if webp or bmp else 0


@reader(
    "image",
    "Picture",
    Magic(b"\x89PNG\r\n\x1a\n"),
    Magic(b"\xff\xd8\xff"),
    Magic(b"II*\0"),
    Magic(b"MM\0*"),
    Magic(b"II+\0"),
    Magic(b"MM\0+"),
    Magic(b"GIF87a"),
    Magic(b"GIF89a"),
    _is_webp_or_bmp,
)
def image(received: Received) -> Reading:
    """Read a picture: its pages with their ink, and what it says of its making."""
    with warnings.catch_warnings(action="ignore"):
        return _reading(received)


def _reading(received: Received) -> Reading:
    picture = _open(received)
    kind = picture.format or ""
    frames, whole = _frames(received)
    told = dict(properties(picture))
    pages: Iterable[PageReading] = _pages(received, frames)
    if kind != "TIFF":
        page, whole = _page(received, 1)
        pages = (page,)
    if not whole:
        told["truncated"] = "yes"
    if frames > 1:
        told["frames"] = str(frames)
    return Reading(
        media_type=_MEDIA_TYPES.get(kind, f"image/{kind}".lower()),
        properties=told,
        moments=dict(moments(picture)),
        pages=pages,
        problem=Problem(Reason.LIMIT_PAGES, str(_MAX_PAGES)) if frames > _MAX_PAGES else None,
    )


@image.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page upright at a resolution, or as fine as its picture is."""
    with warnings.catch_warnings(action="ignore"):
        picture = _open(received)
        _seek(picture, page)
        drawn, _ = _drawn(received, picture, page, dpi)
    return Pixels(drawn.width, drawn.height, 1 if drawn.mode == "L" else 3, drawn.tobytes())


def _file(received: Received) -> IO[bytes]:
    return cast("IO[bytes]", _Content(received))


def _open(received: Received) -> ImageFile.ImageFile:
    try:
        picture = Image.open(_file(received), formats=_FORMATS)
    except DAMAGE as error:
        raise UnreadableError(Problem(Reason.DAMAGED, "picture")) from error
    columns, rows = picture.size
    if columns * rows > _MAX_PIXELS and picture.format in {"PNG", "WEBP", "BMP", "GIF"}:
        # Asking a PNG for its EXIF data decodes it: stop here.
        raise UnreadableError(Problem(Reason.LIMIT_PAGE_SIZE, f"{columns} x {rows}"))
    return picture


def _seek(picture: ImageFile.ImageFile, page: int) -> None:
    """Go to the frame of a page; only the frames of a TIFF are pages."""
    if picture.format == "TIFF" or page > 1:
        try:
            picture.seek(page - 1)
        except DAMAGE as error:
            raise UnreadableError(Problem(Reason.DAMAGED, "frame")) from error


def _frames(received: Received) -> tuple[int, bool]:
    """Count the frames (to one beyond the limit); whether the pixels of each are all there."""
    picture = _open(received)
    count, whole = 1, True
    try:
        if not isinstance(picture, TiffImagePlugin.TiffImageFile):
            return int(getattr(picture, "n_frames", 1)), True
        while True:
            whole = whole and _reaches(picture, received.size)
            if count > _MAX_PAGES:
                break
            picture.seek(count)
            count += 1
    except EOFError:
        pass
    except DAMAGE:
        whole = False
    return count, whole


def _reaches(picture: TiffImagePlugin.TiffImageFile, size: int) -> bool:
    tags = picture.tag_v2
    for offsets, lengths in ((273, 279), (324, 325)):
        ends = zip(tags.get(offsets, ()), tags.get(lengths, ()), strict=False)
        if any(offset + length > size for offset, length in ends):
            return False
    return True


def _pages(received: Received, frames: int) -> Iterator[PageReading]:
    for number in range(1, min(frames, _MAX_PAGES) + 1):
        with warnings.catch_warnings(action="ignore"):
            page, _ = _page(received, number)
        yield page


def _page(received: Received, number: int) -> tuple[PageReading, bool]:
    """Read one page: its size and its ink; whether its pixels were all there."""
    try:
        picture = _open(received)
        _seek(picture, number)
        paper = _paper(picture)
        small, whole = _drawn(received, picture, number, _INK_DPI)
    except UnreadableError as error:
        return PageReading(number=number, problem=error.problem), True
    ink = measure(np.asarray(small.convert("L")), NO_WORDS)
    page = PageReading(
        number=number,
        width=round(paper.width, 2),
        height=round(paper.height, 2),
        picture=True,
        ink=Ink(ink.total, 1.0 if ink.total else 0.0),
    )
    return page, whole


def _paper(picture: ImageFile.ImageFile) -> _Paper:
    """Work out the size of the page a picture shows."""
    columns, rows = picture.size
    across, down = resolution(picture)
    if orientation(picture) > 4:
        across, down = down, across
        if picture.format != "TIFF":
            columns, rows = rows, columns
    longest = max(columns / across, rows / down)
    if not 1 <= longest <= (17 if max(across, down) <= _SCREEN_DPI else 48):
        across = down = max(columns, rows) / _A4
    return _Paper(columns / across * _POINTS, rows / down * _POINTS, columns, rows)


def _drawn(
    received: Received, picture: ImageFile.ImageFile, page: int, dpi: int
) -> tuple[Image.Image, bool]:
    """Decode a frame, scale it to a resolution and stand it upright: L or RGB on white.

    What is left of a truncated picture is drawn. The second value says whether it was whole.
    """
    columns, rows = picture.size
    if not columns or not rows:
        raise UnreadableError(Problem(Reason.DAMAGED, "picture"))
    turn = orientation(picture)
    upright_already = picture.format == "TIFF"
    size = _paper(picture).at(dpi)
    if turn > 4 and not upright_already:
        size = size[::-1]
    whole = True
    try:
        _shrink(picture, size)
        try:
            picture.load()
        except DAMAGE:
            whole = False
            picture = _reopened(received, page, size)
        drawn = _flattened(_scaled(picture, size))
    except DAMAGE as error:
        raise UnreadableError(Problem(Reason.DAMAGED, "picture")) from error
    if turn > 1 and not upright_already:
        drawn = drawn.transpose(_TURNS[turn])
    return drawn, whole


def _reopened(received: Received, page: int, size: tuple[int, int]) -> ImageFile.ImageFile:
    """Decode again what is there of a picture that is not all there."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        picture = _open(received)
        _seek(picture, page)
        _shrink(picture, size)
        picture.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
    return picture


def _shrink(picture: ImageFile.ImageFile, size: tuple[int, int]) -> None:
    """Check the pixels before they are decoded; a JPEG can decode to a part of them.

    Raises:
        UnreadableError: LIMIT_PAGE_SIZE.
    """
    columns, rows = picture.size
    limit = Problem(Reason.LIMIT_PAGE_SIZE, f"{columns} x {rows}")
    if columns * rows > _MAX_JPEG_PIXELS:
        raise UnreadableError(limit)
    if picture.format in {"JPEG", "MPO"}:
        too_many = columns * rows > _MAX_PIXELS
        picture.draft(
            None, (min(size[0], columns // 4), min(size[1], rows // 4)) if too_many else size
        )
    if picture.size[0] * picture.size[1] > _MAX_PIXELS:
        raise UnreadableError(limit)


def _scaled(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Scale a picture in the mode that can be scaled without false colours."""
    if picture.mode == "1":
        picture = picture.convert("L")
    elif picture.mode in {"P", "PA"}:
        picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    elif picture.mode not in {"L", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "HSV"}:
        picture = _eight_bits(picture)
    if picture.size == size:
        return picture
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Bring 16-bit, 32-bit and real-valued pictures to 256 levels of grey, band by band."""
    if not picture.mode.startswith(("I", "F")):
        return picture.convert("RGB")
    bands = [
        (0, top, picture.width, min(top + _BAND, picture.height))
        for top in range(0, picture.height, _BAND)
    ]
    if picture.mode.startswith("I;16"):
        full = 65535.0
    else:
        most = max(float(_values(picture, band).max()) for band in bands)
        steps = (1.0, 255.0, 65535.0) if picture.mode == "F" else (255.0, 65535.0)
        full = next((step for step in steps if most <= step), most)
    grey = Image.new("L", picture.size)
    for band in bands:
        levels = np.clip(_values(picture, band) * (255.0 / full), 0, 255)
        grey.paste(Image.fromarray(levels.astype(np.uint8)), band)
    return grey


def _values(picture: Image.Image, band: tuple[int, int, int, int]) -> npt.NDArray[np.float32]:
    values = np.asarray(picture.crop(band)).astype(np.float32)
    return np.nan_to_num(values, posinf=0.0, neginf=0.0)


def _flattened(picture: Image.Image) -> Image.Image:
    """Lay a picture on white paper, in grey if it is grey and else in RGB."""
    if picture.mode in {"LA", "RGBA"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        flat = Image.alpha_composite(paper, layer)
        return flat.convert("L" if picture.mode in {"L", "LA"} else "RGB")
    if picture.mode == "LAB":
        return picture.getchannel(0)
    return picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
