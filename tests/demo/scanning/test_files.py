"""Files of pictures carry their properties, the mark of fiction, and the same bytes every time."""

import io
from datetime import datetime, timedelta, timezone

import pytest
from PIL import ExifTags, Image, ImageSequence, TiffImagePlugin

from stemma.demo.fiction import FICTION
from stemma.demo.scanning import files
from stemma.demo.scanning.photo import Camera, photo, photo_file
from stemma.readers.image import image
from tests import make
from tests.demo.scanning import sheets

TAKEN = datetime(2023, 4, 17, 12, 31, 5, tzinfo=timezone(timedelta(hours=3)))
NAMES = {"software": "Scan 4.1", "maker": "Lumenor"}


def _pages(mode: str, count: int = 3) -> list[Image.Image]:
    return [sheets.lines().convert(mode).rotate(90 * number) for number in range(count)]


def _read_again(data: bytes) -> list[Image.Image]:
    with Image.open(io.BytesIO(data)) as opened:
        return [page.copy() for page in ImageSequence.Iterator(opened)]


def _photo(**how: object) -> bytes:
    camera = Camera(taken=TAKEN, **how)  # type: ignore[arg-type]
    return photo_file(photo(sheets.lines(), camera, 1), camera)


def test_a_tiff_holds_its_pages_point_by_point() -> None:
    pages = _pages("1")

    back = _read_again(files.tiff(pages, (200, 200), NAMES))

    assert [page.tobytes() for page in back] == [page.tobytes() for page in pages]


def test_a_tiff_of_black_and_white_is_in_group_4_with_the_resolution_of_a_fax() -> None:
    with Image.open(io.BytesIO(files.tiff(_pages("1"), (204, 98), NAMES))) as opened:
        assert isinstance(opened, TiffImagePlugin.TiffImageFile)
        assert opened.n_frames == 3
        assert opened.info["compression"] == "group4"
        assert opened.info["dpi"] == pytest.approx((204, 98))
        assert opened.tag_v2[ExifTags.Base.Software] == "Scan 4.1"


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_tiff_may_be_grey_or_coloured(mode: str) -> None:
    [page] = _read_again(files.tiff(_pages(mode, 1), (200, 200), NAMES))

    assert (page.mode, page.size) == (mode, sheets.SIZE)


def test_every_file_says_that_it_is_invented() -> None:
    mark = FICTION.encode()

    assert files.tiff(_pages("1", 2), (200, 200), {}).count(mark) == 2
    assert mark in files.jpeg(sheets.lines(), 80, 200)
    assert _photo().count(mark) == 3


def test_the_same_pictures_give_the_same_bytes() -> None:
    assert files.tiff(_pages("1"), (200, 200), NAMES) == files.tiff(_pages("1"), (200, 200), NAMES)
    assert files.jpeg(sheets.lines(), 70, 200, "x") == files.jpeg(sheets.lines(), 70, 200, "x")
    assert _photo() == _photo()


def test_a_property_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        files.tiff(_pages("1", 1), (200, 200), {"colour": "blue"})


def test_a_jpeg_tells_its_resolution_and_shrinks_with_its_quality() -> None:
    rough, fine = (files.jpeg(sheets.lines(), quality, 200) for quality in (30, 90))

    with Image.open(io.BytesIO(rough)) as opened:
        assert opened.info["dpi"] == (200, 200)
    assert len(rough) < len(fine) / 1.5


def test_a_photo_has_the_properties_of_a_camera() -> None:
    with Image.open(io.BytesIO(_photo(maker="Lumenor", model="L9"))) as opened:
        exif = opened.getexif()
        details = exif.get_ifd(ExifTags.IFD.Exif)

    assert (exif[ExifTags.Base.Make], exif[ExifTags.Base.Model]) == ("Lumenor", "L9")
    assert exif[ExifTags.Base.ImageDescription].encode("latin-1").decode() == FICTION
    assert details[ExifTags.Base.DateTimeOriginal] == "2023:04:17 12:31:05"
    assert details[ExifTags.Base.OffsetTimeOriginal] == "+03:00"
    # Exif 2.32, 4.6.8, table 22: what a compressed picture must tell.
    assert details[ExifTags.Base.ComponentsConfiguration] == b"\x01\x02\x03\x00"


@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_a_photo_stored_on_its_side_is_stood_upright_by_our_reader(orientation: int) -> None:
    with make.received(_photo(orientation=orientation)) as received:
        [page] = image.read(received).pages
    with Image.open(io.BytesIO(_photo(orientation=orientation))) as opened:
        stored = opened.size

    assert stored == ((2200, 1600) if orientation == 6 else (1600, 2200))
    assert page.width < page.height
