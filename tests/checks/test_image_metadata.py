import io
import struct

import pytest
from PIL import ExifTags, Image, ImageDraw

from stemma.checks.image_metadata import image_metadata
from stemma.model.findings import Checked
from tests.checks import subjects


def _photo(*, dark_right: bool = True) -> Image.Image:
    picture = Image.new("RGB", (640, 480), (230, 225, 210))
    left = 340 if dark_right else 20
    ImageDraw.Draw(picture).rectangle((left, 40, left + 280, 400), fill=(40, 60, 90))
    return picture


def _with_thumbnail(picture: Image.Image, small: Image.Image) -> bytes:
    """Return a JPEG with a small picture laid beside it as cameras do."""
    inner, out = io.BytesIO(), io.BytesIO()
    small.save(inner, "JPEG")
    head = struct.pack("<2sHI", b"II", 42, 8)
    entry = struct.pack("<HHHII", 1, 0x0112, 3, 1, 1) + struct.pack("<I", 26)
    second = struct.pack("<H", 2)
    second += struct.pack("<HHII", 513, 4, 1, 56) + struct.pack("<HHII", 514, 4, 1, inner.tell())
    exif = b"Exif\0\0" + head + entry + second + struct.pack("<I", 0) + inner.getvalue()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


WITH_OTHER_THUMBNAIL = _with_thumbnail(_photo(), _photo(dark_right=False).resize((160, 120)))


def _saved(**tags: object) -> bytes:
    exif, out = Image.Exif(), io.BytesIO()
    for name, value in tags.items():
        exif[ExifTags.Base[name]] = value
    _photo().save(out, "JPEG", exif=exif)
    return out.getvalue()


def _run(data: bytes, **properties: str) -> Checked:
    return subjects.run_on_bytes(image_metadata, data, "a.jpg", properties)


@pytest.mark.parametrize(
    "small",
    [
        pytest.param((160, 120), id="of the same shape"),
        pytest.param((160, 160), id="between black bars"),
    ],
)
def test_a_thumbnail_of_the_same_picture_is_left_alone(small: tuple[int, int]) -> None:
    canvas = Image.new("RGB", small)
    canvas.paste(_photo().resize((160, 120)), (0, (small[1] - 120) // 2))

    assert _run(_with_thumbnail(_photo(), canvas)).state == "not_observed"


def test_reports_a_thumbnail_of_another_picture() -> None:
    [seen] = _run(WITH_OTHER_THUMBNAIL).observed

    assert seen.says == "image.metadata.thumbnail"
    assert [each.role for each in seen.evidence] == ["subject", "compare"]


def test_reports_a_program_for_editing() -> None:
    [seen] = _run(_saved(Software="GIMP 2.10"), software="GIMP 2.10").observed

    assert (seen.says, seen.values["program"].value) == ("image.metadata.editor", "GIMP 2.10")


def test_a_camera_alone_is_nothing_to_report() -> None:
    assert _run(_saved(Make="Polaris"), make="Polaris", software="v1.2").state == "not_observed"


def test_reports_where_the_picture_says_it_was_taken() -> None:
    exif, out = Image.Exif(), io.BytesIO()
    exif[ExifTags.IFD.GPSInfo] = {1: "S", 2: (33.0, 30.0, 0.0), 3: "E", 4: (18.0, 15.0, 0.0)}
    _photo().save(out, "JPEG", exif=exif)

    [seen] = _run(out.getvalue()).observed

    assert (seen.values["latitude"].value, seen.values["longitude"].value) == (
        "-33.50000",
        "18.25000",
    )


def test_a_bare_picture_says_nothing() -> None:
    out = io.BytesIO()
    _photo().save(out, "PNG")

    assert _run(out.getvalue()).reason == "nothing_said"
