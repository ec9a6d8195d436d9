"""The straight lines in a picture."""

import numpy as np

from stemma.recognition import drawn_lines

WHITE = 255


def paper() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    picture = np.full((400, 600), WHITE, np.uint8)
    for y in (100, 150, 200, 250):
        picture[y : y + 3, 50:550] = 0
    for x in (50, 300, 548):
        picture[100:253, x : x + 3] = 0
    return picture


def test_rules_are_found_and_letters_and_areas_are_not() -> None:
    picture = paper()
    picture[300:330, 60:90] = 0  # a letter, a large one
    picture[320:390, 200:500] = 0  # an area

    found = drawn_lines.segments(picture, 200)

    level = sorted(y for x0, y, x1, other in found if y == other and x1 > x0)
    upright = sorted(x for x, y0, other, y1 in found if x == other and y1 > y0)
    assert level == [101, 151, 201, 251]
    assert upright == [51, 301, 549]
