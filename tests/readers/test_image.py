"""Pictures of pages: every format, every way to lie about a picture."""

import datetime as dt
import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from stemma.model.problems import Reason, UnreadableError
from stemma.model.readings import Reading
from stemma.readers.image import image, render
from tests import make

_FORMATS: dict[str, tuple[str, dict[str, object], str]] = {
    "png": ("PNG", {}, "image/png"),
    "jpeg": ("JPEG", {"quality": 90}, "image/jpeg"),
    "tiff": ("TIFF", {}, "image/tiff"),
    "tiff_lzw": ("TIFF", {"compression": "tiff_lzw"}, "image/tiff"),
    "webp": ("WEBP", {"lossless": True}, "image/webp"),
    "bmp": ("BMP", {}, "image/bmp"),
    "gif": ("GIF", {}, "image/gif"),
}


def _arrow(mode: str = "RGB", size: tuple[int, int] = (400, 600)) -> Image.Image:
    """A white page with a black block in its top left corner."""
    page = Image.new("RGB", size, "white")
    ImageDraw.Draw(page).rectangle((20, 20, size[0] // 3, size[1] // 4), fill="black")
    return page.convert(mode)


def _saved(picture: Image.Image, format: str = "PNG", **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, format, **how)
    return file.getvalue()


def _read(data: bytes) -> Reading:
    with make.received(data) as received:
        reading = image.read(received)
        pages, _ = make.consumed(reading)
    return Reading(
        media_type=reading.media_type,
        properties=reading.properties,
        moments=reading.moments,
        pages=pages,
        problem=reading.problem,
    )


def _drawn(data: bytes, page: int = 1, dpi: int = 100) -> Image.Image:
    with make.received(data) as received:
        pixels = render(received, page, dpi)
    assert len(pixels.data) == pixels.width * pixels.height * pixels.channels
    mode = "L" if pixels.channels == 1 else "RGB"
    return Image.frombytes(mode, (pixels.width, pixels.height), pixels.data)


def _corner(picture: Image.Image) -> str:
    grey = picture.convert("L")
    x, y = grey.width // 8, grey.height // 8
    dark = {
        "top left": (x, y),
        "top right": (grey.width - x, y),
        "bottom left": (x, grey.height - y),
        "bottom right": (grey.width - x, grey.height - y),
    }
    [name] = [name for name, at in dark.items() if grey.getpixel(at) < 128]  # type: ignore[operator]
    return name


@pytest.mark.parametrize(("format", "how", "media_type"), _FORMATS.values(), ids=_FORMATS.keys())
def test_reads_a_picture_as_one_page(format: str, how: dict[str, object], media_type: str) -> None:
    data = _saved(_arrow(), format, **how)

    reading = _read(data)
    [page] = reading.pages

    assert image.bid(data[:4096], "") == 90
    assert reading.media_type == media_type
    assert page.picture
    assert page.text is None
    assert page.ink is not None
    assert page.ink.total > 0.0002
    assert page.ink.uncovered == 1.0
    assert _corner(_drawn(data)) == "top left"


def test_each_frame_of_a_tiff_is_a_page() -> None:
    frames = [_arrow(size=(300, 400 + 100 * n)) for n in range(3)]
    data = _saved(frames[0], "TIFF", save_all=True, append_images=frames[1:], dpi=(100, 100))

    pages = list(_read(data).pages)

    assert [page.number for page in pages] == [1, 2, 3]
    assert [page.height for page in pages] == [288, 360, 432]
    assert _drawn(data, 3).size == (300, 600)


def test_the_first_frame_of_an_animation_is_the_page() -> None:
    frames = [_arrow("P"), Image.new("P", (400, 600))]
    data = _saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    reading = _read(data)

    assert len(list(reading.pages)) == 1
    assert reading.properties["frames"] == "2"


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_page_stands_upright_as_the_camera_says(format: str, orientation: int) -> None:
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = _arrow()
    if orientation > 1:
        stored = stored.transpose(Image.Transpose(undo[orientation]))
    exif = Image.Exif()
    exif[0x112] = orientation
    data = _saved(stored, format, exif=exif, dpi=(100, 100))

    [page] = _read(data).pages
    drawn = _drawn(data)

    assert page.height > page.width
    assert drawn.height > drawn.width
    assert _corner(drawn) == "top left"


@pytest.mark.parametrize(
    ("size", "dpi", "points"),
    [
        ((1654, 2339), (200, 200), (595.4, 842.0)),
        ((794, 1123), (96, 96), (595.5, 842.3)),
        ((3000, 4000), (72, 72), (631.8, 842.4)),
        ((3000, 4000), None, (631.8, 842.4)),
        ((1700, 1078), (204, 98), (600.0, 792.0)),
        ((400, 600), (1, 1), (561.6, 842.4)),
    ],
    ids=["scan", "screen_a4", "camera_72", "none", "fax", "nonsense"],
)
def test_the_resolution_is_believed_where_it_makes_sense(
    size: tuple[int, int], dpi: tuple[int, int] | None, points: tuple[float, float]
) -> None:
    picture = Image.new("1", size, 1)
    data = _saved(picture, "TIFF", **({"dpi": dpi} if dpi else {}))

    [page] = _read(data).pages

    assert (page.width, page.height) == pytest.approx(points, abs=0.5)


def test_a_page_is_drawn_at_the_resolution_asked_for() -> None:
    data = _saved(_arrow(size=(1654, 2339)), "PNG", dpi=(200, 200))

    assert _drawn(data, dpi=100).size == (827, 1170)


def test_a_small_picture_is_not_blown_up() -> None:
    assert _drawn(_saved(_arrow()), dpi=300).size == (400, 600)


def test_the_pixels_of_a_fax_are_made_square() -> None:
    data = _saved(Image.new("1", (1728, 1078), 1), "TIFF", dpi=(204, 98))

    assert _drawn(data, dpi=200).size == (1694, 2200)


@pytest.mark.parametrize(
    "mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "YCbCr", "LAB", "I;16", "I", "F"]
)
def test_any_kind_of_pixel_is_shown(mode: str) -> None:
    if mode in {"I;16", "I", "F"}:
        grey = np.asarray(_arrow("L"))
        scale = {"I;16": np.uint16, "I": np.int32, "F": np.float32}[mode]
        picture = Image.fromarray(grey.astype(scale) * scale(257 if mode == "I;16" else 1))
    elif mode == "LAB":
        picture = Image.merge("LAB", [_arrow("L"), *[Image.new("L", (400, 600), 128)] * 2])
    else:
        picture = _arrow(mode)

    assert _corner(_drawn(_saved(picture, "TIFF"))) == "top left"


def test_transparency_lies_on_white_paper() -> None:
    picture = Image.new("RGBA", (400, 600), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (10, 10, 150, 200))

    assert _corner(_drawn(_saved(picture))) == "top left"


def test_tells_of_its_making() -> None:
    exif = Image.Exif()
    exif[305], exif[271], exif[272] = "Scan Studio 3", "Maker", "Model 7"
    exif[306] = "2024:03:14 09:26:53"
    exif.get_ifd(0x8769)[36867] = "2024:03:13 08:00:00"
    exif.get_ifd(0x8769)[36881] = "+03:00"

    reading = _read(_saved(_arrow(), "JPEG", exif=exif, dpi=(300, 300)))

    assert reading.properties["software"] == "Scan Studio 3"
    assert reading.properties["make"] == "Maker"
    assert reading.properties["dpi"] == "300x300"
    taken = reading.moments["image.taken"]
    assert taken.zone_known
    assert taken.at.astimezone(dt.UTC).isoformat() == "2024-03-13T05:00:00+00:00"
    assert not reading.moments["image.modified"].zone_known


@pytest.mark.parametrize("date", ["0000:00:00 00:00:00", "2024:13:01 00:00:00", "yesterday", ""])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    exif = Image.Exif()
    exif[306] = date

    assert not _read(_saved(_arrow(), "JPEG", exif=exif)).moments


@pytest.mark.parametrize("format", ["JPEG", "PNG", "BMP", "GIF"])
def test_what_is_left_of_a_truncated_picture_is_shown(format: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (600, 400), dtype=np.uint8)
    data = _saved(Image.fromarray(noise), format)

    reading = _read(data[: len(data) // 2])
    [page] = reading.pages

    assert reading.properties["truncated"] == "yes"
    assert page.picture
    assert _drawn(data[: len(data) // 2]).size == (400, 600)


def test_a_truncated_tiff_keeps_its_whole_pages() -> None:
    file = io.BytesIO()
    frames = [_arrow("L", (500, 700))] * 3
    frames[0].save(file, "TIFF", save_all=True, append_images=frames[1:])
    data = file.getvalue()

    reading = _read(data[: len(data) * 2 // 3 + 1000])

    assert reading.properties["truncated"] == "yes"
    assert [page.problem is None for page in reading.pages][:1] == [True]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_of(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows)


@pytest.mark.parametrize(("width", "height"), [(30_000, 30_000), (2**31 - 1, 1), (9000, 9000)])
def test_a_huge_picture_is_not_decoded(width: int, height: int) -> None:
    with make.received(_png_of(width, height)) as received:
        for act in (lambda: image.read(received), lambda: render(received, 1, 72)):
            with pytest.raises(UnreadableError) as raised:
                act()
            assert raised.value.problem.reason is Reason.LIMIT_PAGE_SIZE


def test_a_huge_frame_of_a_tiff_is_told_on_its_page() -> None:
    data = bytearray(_saved(_arrow("L"), "TIFF"))
    width = data.index(struct.pack("<HHI", 256, 4, 1)) + 8
    data[width : width + 4] = struct.pack("<I", 900_000)

    [page] = _read(bytes(data)).pages

    assert page.problem is not None
    assert page.problem.reason is Reason.LIMIT_PAGE_SIZE


def test_a_huge_jpeg_is_decoded_in_part() -> None:
    data = _saved(Image.new("L", (9000, 9000), 255), "JPEG")

    [page] = _read(data).pages

    assert page.problem is None
    assert _drawn(data, dpi=100).size == (1170, 1170)


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0\x08\0\0\0", b"GIF89a", b"RIFF\0\0\0\0WEBP"],
    ids=["png", "jpeg", "tiff", "gif", "webp"],
)
def test_a_signature_alone_is_a_damaged_picture(data: bytes) -> None:
    with make.received(data) as received, pytest.raises(UnreadableError) as raised:
        image.read(received)

    assert raised.value.problem.reason is Reason.DAMAGED


def test_a_tiff_whose_frames_go_in_a_circle_ends() -> None:
    entries = (
        (256, 3, 4),
        (257, 3, 4),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (279, 4, 16),
    )
    table = struct.pack("<H", len(entries))
    table += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    data = b"II*\0" + struct.pack("<I", 8) + table + struct.pack("<I", 8)

    assert len(list(_read(data).pages)) < 5


_SEEDS = [_saved(_arrow(size=(90, 120)), kind, **how) for kind, how, _ in _FORMATS.values()]


@settings(deadline=None)
@given(
    st.sampled_from(range(len(_SEEDS))),
    st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=4)), max_size=6),
    st.integers(0, 3000),
)
def test_any_bytes_are_read_or_told(seed: int, changes: list[tuple[int, bytes]], cut: int) -> None:
    data = bytearray(_SEEDS[seed])
    for at, change in changes:
        data[at % len(data) : at % len(data) + len(change)] = change
    make.problem_of(image, bytes(data[: max(cut, 8)]))
    make.problem_of(image, bytes(data[:8]) + bytes(b for _, c in changes for b in c))
