"""Pixels into picture files."""

import io
from dataclasses import replace
from typing import Literal

import pytest
from PIL import Image

from stemma.model.places import Box
from stemma.toolkit.pictures import EncodeOrder, PictureFormat, encode, is_of

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


@pytest.mark.parametrize(
    ("cut", "size"),
    [
        (Box(0.5, 0.0, 1.0, 0.5), (100, 50)),
        (Box(0.0, 0.0, 1.0, 1.0), (200, 100)),
        (Box(0.101, 0.101, 0.102, 0.102), (1, 1)),
        (Box(1.0, 1.0, 1.0, 1.0), (1, 1)),
        (Box(-3.0, -3.0, 7.0, 7.0), (200, 100)),
    ],
    ids=["a quarter", "all", "less than a pixel", "the corner", "more than there is"],
)
def test_a_cut_is_the_part_in_the_box(cut: Box, size: tuple[int, int]) -> None:
    image = Image.open(io.BytesIO(encode(WHITE, replace(order(), cut=cut))))

    assert image.size == size


def test_a_cut_is_of_the_upright_page() -> None:
    ink = bytearray(WHITE)
    ink[0:200] = bytes(200)  # along the upper edge of what lies turned: the left one, upright

    image = Image.open(
        io.BytesIO(encode(bytes(ink), replace(order(), turn=90, cut=Box(0.0, 0.0, 0.01, 1.0))))
    )

    assert image.size == (1, 200)
    assert image.getextrema() == (0, 0)
