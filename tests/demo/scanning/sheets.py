"""Sheets to lay on the glass, and how marks on them are found again."""

import numpy as np
from PIL import Image, ImageDraw

from stemma.demo import fonts
from stemma.demo.scanning.geometry import Point

DPI = 200
SIZE = (1654, 2339)
PLACES = tuple((x, y) for x in (0.12, 0.5, 0.88) for y in (0.11, 0.37, 0.63, 0.89))
"""Where a sheet of targets has its discs, as fractions of the sheet."""
RADIUS = 11
LINES = (
    "Продавец обязуется поставить лёгкие плавающие машины с комплектами",
    "запасных частей, а Покупатель обязуется принять и оплатить Товар.",
    "Количество и цены указаны в таблице 1 настоящего договора.",
    "О готовности каждой партии Продавец извещает Покупателя за 30 дней,",
    "приёмка включает осмотр, пробег и два часа хода по воде.",
) * 6


def targets() -> Image.Image:
    """A sheet with black discs at `PLACES`."""
    light = np.full((SIZE[1], SIZE[0]), 255.0)
    for x, y in PLACES:
        left, top = round(x * SIZE[0]) - 20, round(y * SIZE[1]) - 20
        rows, columns = np.indices((40, 40)) + 0.5
        away = np.hypot(left + columns - x * SIZE[0], top + rows - y * SIZE[1])
        light[top : top + 40, left : left + 40] = 255 * np.clip(away - RADIUS + 0.5, 0, 1)
    return Image.fromarray(light.astype(np.uint8)).convert("RGB")


def lines() -> Image.Image:
    """A sheet full of text: `LINES`."""
    sheet = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(sheet)
    face = fonts.face(fonts.SERIF, 33)
    for number, line in enumerate(LINES):
        pen.text((210, 250 + number * 58), line, font=face, fill=(20, 20, 20))
    return sheet


def centre_of_dark(picture: Image.Image, near: Point, reach: int) -> Point:
    """The middle, in pixels, of what is darkest around a pixel."""
    left, top = round(near[0]) - reach, round(near[1]) - reach
    area = (left, top, left + 2 * reach, top + 2 * reach)
    window = np.asarray(picture.convert("L").crop(area), float)
    dark = np.clip(np.median(window) - window - 60, 0, None)
    rows, columns = np.indices(window.shape) + 0.5
    across = down = float(reach)
    for within in (1.4 * reach, 1.5 * RADIUS, 1.3 * RADIUS):  # ever closer: dirt lies around
        weight = dark * (np.hypot(columns - across, rows - down) < within)
        across = float((weight * columns).sum() / weight.sum())
        down = float((weight * rows).sum() / weight.sum())
    return left + across, top + down


def darkness(picture: Image.Image) -> float:
    """The mean darkness of a picture: 0 is white, 255 black."""
    return 255.0 - float(np.asarray(picture.convert("L")).mean())
