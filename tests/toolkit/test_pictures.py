"""Pixels into picture files."""

import io
from dataclasses import replace
from typing import Literal

import pytest
from PIL import Image

from stemma.model.pictures import EncodeOrder, PictureFormat, is_of
from stemma.model.places import Box
from stemma.toolkit.pictures import encode

WHITE = bytes([255]) * 200 * 100


def order(format: PictureFormat = "png", *boxes: Box) -> EncodeOrder:
    return EncodeOrder(width=200, height=100, channels=1, format=format, boxes=boxes)


@pytest.mark.parametrize("format", ["png", "jpeg", "webp"])
def test_the_file_is_of_the_format_and_size_asked_for(format: PictureFormat) -> None:
    image = Image.open(io.BytesIO(encode(WHITE, order(format))))

    assert image.format == format.upper()
    assert image.size == (200, 100)


@pytest.mark.parametrize("format", ["png", "jpeg", "webp"])
def test_a_file_is_known_by_its_beginning(format: PictureFormat) -> None:
    made = encode(WHITE, order(format))

    assert [each for each in ("png", "jpeg", "webp") if is_of(each, made)] == [format]
    assert not is_of(format, b"<!doctype html><script>alert(1)</script>")
    assert not is_of(format, b"")


@pytest.mark.parametrize(
    ("turn", "corner"),
    [(0, (5, 5)), (90, (5, 194)), (180, (194, 94)), (270, (94, 5))],
)
def test_a_picture_that_lies_turned_is_turned_back(
    turn: Literal[0, 90, 180, 270], corner: tuple[int, int]
) -> None:
    ink = bytearray(WHITE)
    for row in range(10):
        ink[200 * row : 200 * row + 10] = bytes(10)
    turned = replace(order(), turn=turn)

    image = Image.open(io.BytesIO(encode(bytes(ink), turned)))

    assert image.getpixel(corner) == 0


def test_a_box_is_marked_where_it_stands_and_nowhere_else() -> None:
    picture = encode(WHITE, order("png", Box(0.5, 0.5, 0.75, 0.75)))

    image = Image.open(io.BytesIO(picture))

    assert image.getpixel((125, 62)) != (255, 255, 255)
    assert image.getpixel((20, 20)) == (255, 255, 255)
    assert image.getpixel((190, 95)) == (255, 255, 255)


def test_what_lies_under_a_mark_can_still_be_read() -> None:
    ink = bytearray(WHITE)
    ink[62 * 200 + 120 : 62 * 200 + 130] = bytes(10)

    image = Image.open(io.BytesIO(encode(bytes(ink), order("png", Box(0.5, 0.5, 0.75, 0.75)))))

    written, paper = image.getpixel((125, 62)), image.getpixel((125, 66))
    assert isinstance(written, tuple)
    assert isinstance(paper, tuple)
    assert sum(paper) - sum(written) > 300
