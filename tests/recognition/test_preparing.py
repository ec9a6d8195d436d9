"""A picture made ready to be read."""

import numpy as np

from bench.pages import Sheet, draw
from stemma.model.readings import Pixels
from stemma.model.remarks import Deed
from stemma.recognition.preparing import as_grey, prepared

PAGE = draw(Sheet(languages=("en",), inches=(8.27, 4.0)), 5)


def test_a_page_in_good_state_is_taken_as_it_is() -> None:
    page = prepared(PAGE.pixels, 200)

    assert page is not None
    assert np.array_equal(page.grey, as_grey(PAGE.pixels))
    assert (page.degrees, page.is_worn, page.remarks) == (0.0, False, ())
    assert page.sideways < 1


def test_light_writing_on_dark_is_read_as_its_negative() -> None:
    negative = (255 - as_grey(PAGE.pixels)).tobytes()

    page = prepared(Pixels(PAGE.pixels.width, PAGE.pixels.height, 1, negative), 200)

    assert page is not None
    assert np.array_equal(page.grey, as_grey(PAGE.pixels))
    assert [each.deed for each in page.remarks] == [Deed.NEGATIVE]


def test_white_paper_is_blank() -> None:
    assert prepared(Pixels(800, 800, 1, bytes([250]) * 640_000), 200) is None


def test_colours_become_as_bright_as_they_look() -> None:
    colours = Pixels(3, 1, 3, bytes([255, 255, 255, 0, 0, 0, 255, 0, 0]))

    assert as_grey(colours).tolist() == [[255, 0, 76]]
