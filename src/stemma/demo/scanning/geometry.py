"""Where a place of the sheet is found again in the picture that was taken of it.

A matrix maps fractions of the sheet to fractions of the seen picture (both 0..1, origin top left),
in homogeneous coordinates: a scan needs its first two rows only, a photo needs the third as well.
The answer key puts its boxes through it, so every picture is taken in one single transformation.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from stemma.model.places import Box

Row = tuple[float, float, float]
Matrix = tuple[Row, Row, Row]
Point = tuple[float, float]
Size = tuple[int, int]

IDENTITY: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture taken of a sheet, and the matrix from fractions of the sheet to fractions of it."""

    picture: Image.Image
    matrix: Matrix


def seen_point(point: Point, matrix: Matrix) -> Point:
    """Return where a point of the sheet lies in the picture; it may lie outside."""
    x, y = point
    across, down, depth = (row[0] * x + row[1] * y + row[2] for row in matrix)
    return across / depth, down / depth


def seen_box(box: Box, matrix: Matrix) -> Box:
    """Return the upright box around a box of the sheet as it is seen, cut at the picture's edges.

    A box that is not in the picture at all has no area.
    """
    corners = ((box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1))
    across, down = zip(*(seen_point(corner, matrix) for corner in corners), strict=True)
    return Box(_cut(min(across)), _cut(min(down)), _cut(max(across)), _cut(max(down)))


def after(second: Matrix, first: Matrix) -> Matrix:
    """Return the matrix that does what `first` does, then what `second` does."""
    return _matrix(np.array(second) @ np.array(first))


def inverse(matrix: Matrix) -> Matrix:
    """Return the matrix that undoes another."""
    return _matrix(np.linalg.inv(np.array(matrix)))


def scaled(across: float, down: float) -> Matrix:
    """Return the matrix that stretches by two factors."""
    return ((across, 0.0, 0.0), (0.0, down, 0.0), (0.0, 0.0, 1.0))


def moved(across: float, down: float) -> Matrix:
    """Return the matrix that moves to the right and down."""
    return ((1.0, 0.0, across), (0.0, 1.0, down), (0.0, 0.0, 1.0))


def turned(degrees: float) -> Matrix:
    """Return the matrix that turns clockwise around the origin; lengths must be equal both ways."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return ((cosine, -sine, 0.0), (sine, cosine, 0.0), (0.0, 0.0, 1.0))


def chained(*steps: Matrix) -> Matrix:
    """Return the matrix that does these steps one after the other."""
    whole = IDENTITY
    for step in steps:
        whole = after(step, whole)
    return whole


def onto(corners: Sequence[Point]) -> Matrix:
    """Return the matrix that lays the sheet's corners onto four points of the picture.

    Args:
        corners: Where the upper left, upper right, lower right and lower left corner lie.
    """
    rows, wanted = [], []
    sheet = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    for (x, y), (across, down) in zip(sheet, corners, strict=True):
        rows += [
            [x, y, 1, 0, 0, 0, -across * x, -across * y],
            [0, 0, 0, x, y, 1, -down * x, -down * y],
        ]
        wanted += [across, down]
    solved = np.linalg.solve(np.array(rows, float), np.array(wanted, float))
    return _matrix(np.append(solved, 1.0).reshape(3, 3))


def taken(
    sheet: Image.Image, matrix: Matrix, size: Size, ground: int | tuple[int, int, int]
) -> Image.Image:
    """Return the picture, `size` pixels large, in which the sheet lies as the matrix says.

    Args:
        sheet: The picture of the sheet; one much finer than the result is made coarser first.
        matrix: From fractions of the sheet to fractions of the result.
        size: Width and height of the result.
        ground: What is seen beside the sheet.
    """
    finer = _fitting(sheet, matrix, size)
    pixels = chained(
        scaled(1 / size[0], 1 / size[1]), inverse(matrix), scaled(finer.width, finer.height)
    )
    flat = [value / pixels[2][2] for row in pixels for value in row]
    straight = abs(flat[6]) + abs(flat[7]) < 1e-12
    method = Image.Transform.AFFINE if straight else Image.Transform.PERSPECTIVE
    data = flat[:6] if straight else flat[:8]
    return finer.transform(size, method, data, Image.Resampling.BILINEAR, fillcolor=ground)


def _fitting(sheet: Image.Image, matrix: Matrix, size: Size) -> Image.Image:
    """Make a sheet as coarse as it will be seen, so that no thin line falls between the points."""
    left, right = seen_point((0.0, 0.5), matrix), seen_point((1.0, 0.5), matrix)
    above, below = seen_point((0.5, 0.0), matrix), seen_point((0.5, 1.0), matrix)
    wanted = (_distance(left, right, size), _distance(above, below, size))
    if max(sheet.width / wanted[0], sheet.height / wanted[1]) < 1.2:
        return sheet
    fitted = (min(sheet.width, round(wanted[0])), min(sheet.height, round(wanted[1])))
    return sheet.resize(fitted, Image.Resampling.BICUBIC)


def _distance(start: Point, end: Point, size: Size) -> float:
    return math.hypot((end[0] - start[0]) * size[0], (end[1] - start[1]) * size[1])


def _cut(fraction: float) -> float:
    return min(1.0, max(0.0, fraction))


def _matrix(array: npt.NDArray[np.float64]) -> Matrix:
    first, second, third = ((float(a), float(b), float(c)) for a, b, c in array)
    return first, second, third
