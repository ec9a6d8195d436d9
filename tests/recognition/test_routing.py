import numpy as np
import pytest

from bench.pages import Sheet, draw
from stemma.recognition import routing
from stemma.recognition.routing import Grey


def grey(sheet: Sheet, seed: int = 2) -> Grey:
    pixels = draw(sheet, seed).pixels
    return np.frombuffer(pixels.data, np.uint8).reshape(pixels.height, pixels.width)


def test_samples_are_pieces_of_single_lines() -> None:
    page = grey(Sheet(languages=("ru",), inches=(8.27, 5.0)))

    found = routing.samples(routing.ink(page, 200), 4.0)

    assert 3 <= len(found) <= 6
    assert all(20 <= sample.bottom - sample.top <= 70 for sample in found)


def test_shaded_paper_is_not_ink() -> None:
    shade = np.linspace(120, 250, 800, dtype=np.uint8)[None, :].repeat(800, axis=0)

    assert not routing.ink(shade, 100).any()


def test_tries_the_head_only_after_the_feet() -> None:
    page = grey(Sheet(languages=("en",), inches=(8.27, 3.0)))
    dark = routing.ink(page, 200)
    asked = []

    def reads_upside_down(_piece: Grey, code: str) -> tuple[str, float]:
        asked.append(code)
        return ("the words of the page", 95.0) if len(asked) % 4 == 3 else ("", 0.0)

    route = routing.choose(page, dark, 0.1, ["eng", "rus"], reads_upside_down)

    assert route == routing.Route(180, "eng")


def test_no_route_where_nothing_reads() -> None:
    page = grey(Sheet(languages=("en",), inches=(8.27, 3.0)))

    route = routing.choose(page, routing.ink(page, 200), 0.1, ["eng"], lambda *_: ("", 0.0))

    assert route is None


@pytest.mark.parametrize(
    "in_english",
    [
        pytest.param("MalHOHHBIX TEXHOJIOTE", id="small letters that look like capitals"),
        pytest.param(
            "2010, Ne 31, cr. 4196; 2011, Ne 15, cr. 2038", id="few letters among figures"
        ),
    ],
)
def test_cyrillic_that_reads_well_in_english_does_not_make_a_page_english(in_english: str) -> None:
    page = grey(Sheet(languages=("ru",), inches=(8.27, 3.0)))
    read = {"eng": (in_english, 92.0), "rus": ("пристань и склад", 80.0)}

    route = routing.choose(
        page, routing.ink(page, 200), 0.1, ["eng", "rus"], lambda _piece, code: read[code]
    )

    assert route == routing.Route(0, "rus")


@pytest.mark.parametrize("height", [0, 1, 3])
def test_a_sliver_of_a_picture_has_no_ink(height: int) -> None:
    assert not routing.ink(np.zeros((height, 50), np.uint8), 200).any()


def test_where_nothing_tells_how_a_page_lies_it_is_tried_upright_first() -> None:
    lying, upright = routing.Route(90, "rus"), routing.Route(0, "rus")

    assert lying.undecided() == [upright, lying]
    assert upright.undecided() == [upright]
