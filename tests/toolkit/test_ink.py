"""Ink: drawn pages whose truth is known."""

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from stemma.model.places import Box
from stemma.model.words import NO_WORDS, Words
from stemma.toolkit.ink import measure
from stemma.toolkit.outcomes import is_blank

_WIDE, _HIGH = 1240, 1754
_SMALL = (413, 585)
_LINE = ("Настоящий", "договор", "of", "supply", "и", "оборудования")


class Sheet:
    """An A4 page at 150 dpi: draw on it, then look at it at 50 dpi."""

    def __init__(self, paper: int = 255, ink: int = 0) -> None:
        self.picture = Image.new("L", (_WIDE, _HIGH), paper)
        self.pen = ImageDraw.Draw(self.picture)
        self.ink = ink
        self.boxes: list[Box] = []

    def write(self, top: int, bottom: int, *, boxed: bool = True) -> "Sheet":
        font = ImageFont.load_default(22)
        for number, y in enumerate(range(top, bottom, 30)):
            x = 120.0
            for turn in range(40):
                word = _LINE[(number + turn) % len(_LINE)]
                if x + self.pen.textlength(word, font) > _WIDE - 120:
                    break
                self.word((x, y), word)
                x = self.pen.textlength(word, font) + x + 8
        if not boxed:
            self.boxes.clear()
        return self

    def word(self, at: tuple[float, float], word: str) -> None:
        font = ImageFont.load_default(22)
        self.pen.text(at, word, fill=self.ink, font=font)
        x0, y0, x1, y1 = self.pen.textbbox(at, word, font)
        self.boxes.append(Box(x0 / _WIDE, y0 / _HIGH, x1 / _WIDE, y1 / _HIGH))

    def grey(self) -> npt.NDArray[np.uint8]:
        return np.asarray(self.picture.resize(_SMALL, Image.Resampling.BOX))

    def words(self) -> Words:
        return Words.of((2 * i, 2 * i + 1, box, None) for i, box in enumerate(self.boxes))


def test_a_page_of_text_is_covered_by_its_words() -> None:
    sheet = Sheet().write(120, 1600)

    assert measure(sheet.grey(), sheet.words()).uncovered < 0.02


def test_a_page_of_text_without_words_is_uncovered() -> None:
    ink = measure(Sheet().write(120, 1600).grey(), NO_WORDS)

    assert ink.uncovered == 1.0
    assert 0.05 < ink.total < 0.4


def test_a_typed_header_over_a_scan_leaves_most_uncovered() -> None:
    sheet = Sheet().write(120, 200)
    header = sheet.words()
    sheet.write(300, 1500, boxed=False)

    assert measure(sheet.grey(), header).uncovered > 0.8


@pytest.mark.parametrize("width", [1, 2, 4], ids=["hairline", "rule", "thick_rule"])
def test_the_rules_of_a_table_are_not_missing_text(width: int) -> None:
    sheet = Sheet()
    for y in range(150, 1600, 60):
        sheet.pen.line((100, y, 1140, y), fill=0, width=width)
        if y < 1530:
            for x in (130, 400, 700, 950):
                sheet.word((x, y + 18), "Поставка 2")
    for x in (100, 380, 680, 930, 1140):
        sheet.pen.line((x, 150, x, 1590), fill=0, width=width)

    assert measure(sheet.grey(), sheet.words()).uncovered < 0.2


def test_a_narrow_grid_is_not_missing_text() -> None:
    sheet = Sheet()
    for y in range(150, 1600, 45):
        sheet.pen.line((100, y, 1180, y), fill=0, width=2)
    for x in range(100, 1190, 90):
        sheet.pen.line((x, 150, x, 1590), fill=0, width=2)
    for y in range(160, 1500, 90):
        sheet.word((110, y), "12,5")

    assert measure(sheet.grey(), sheet.words()).uncovered < 0.2


def test_underlined_words_and_a_frame_are_not_missing_text() -> None:
    sheet = Sheet().write(200, 1500)
    sheet.pen.rectangle((60, 60, 1180, 1690), outline=0, width=3)
    for y in range(228, 1500, 30):
        sheet.pen.line((120, y, 900, y), fill=0, width=2)

    assert measure(sheet.grey(), sheet.words()).uncovered < 0.1


def test_a_shaded_table_head_is_not_missing_text() -> None:
    sheet = Sheet()
    sheet.pen.rectangle((100, 100, 1140, 190), fill=205)
    sheet.write(120, 1500)

    assert measure(sheet.grey(), sheet.words()).uncovered < 0.15


def test_coloured_cells_and_bars_of_a_chart_are_not_missing_text() -> None:
    sheet = Sheet()
    for y in range(100, 800, 70):
        sheet.pen.rectangle((100, y, 1140, y + 33), fill=150)
        sheet.word((130, y + 5), "Поставка")
    sheet.write(1300, 1600)
    for x in range(200, 1000, 90):
        sheet.pen.rectangle((x, 900 + x // 4, x + 40, 1250), fill=90)

    assert measure(sheet.grey(), sheet.words()).uncovered < 0.1


@pytest.mark.parametrize("paper", [255, 225, 190, 20], ids=["white", "grey", "dim", "black"])
def test_an_empty_page_is_blank_on_any_paper(paper: int) -> None:
    assert is_blank(measure(Sheet(paper).grey(), NO_WORDS))


def test_dust_is_blank() -> None:
    sheet = Sheet(235)
    dice = np.random.default_rng(7)
    for x, y in dice.integers(0, (_WIDE, _HIGH), size=(60, 2)).tolist():
        sheet.pen.rectangle((x, y, x + 2, y + 2), fill=0)

    assert is_blank(measure(sheet.grey(), NO_WORDS))


def test_the_black_border_of_a_scan_is_blank() -> None:
    sheet = Sheet(240)
    sheet.pen.rectangle((0, 0, 50, _HIGH), fill=5)
    sheet.pen.rectangle((0, _HIGH - 30, _WIDE, _HIGH), fill=15)

    assert is_blank(measure(sheet.grey(), NO_WORDS))


def test_scanner_noise_and_shading_are_blank() -> None:
    slope = np.linspace(250, 170, _SMALL[0])[None, :] + np.zeros((_SMALL[1], 1))
    noise = np.random.default_rng(5).normal(0, 3, slope.shape)

    assert is_blank(measure(np.clip(slope + noise, 0, 255).astype(np.uint8), NO_WORDS))


def test_a_lone_page_number_is_not_blank() -> None:
    sheet = Sheet()
    sheet.word((600, 1650), "12")

    assert not is_blank(measure(sheet.grey(), NO_WORDS))


@pytest.mark.parametrize(
    ("paper", "ink"), [(235, 120), (210, 160), (0, 255)], ids=["pencil", "faint", "inverted"]
)
def test_text_is_ink_whatever_its_tone(paper: int, ink: int) -> None:
    sheet = Sheet(paper, ink).write(120, 1600)

    assert measure(sheet.grey(), NO_WORDS).total > 0.03
    assert measure(sheet.grey(), sheet.words()).uncovered < 0.05


def test_text_on_a_shaded_photograph_of_a_page_is_ink() -> None:
    sheet = Sheet(255, 0).write(120, 1600)
    light = np.linspace(1.0, 0.45, _SMALL[0])[None, :]
    grey = (sheet.grey() * light).astype(np.uint8)

    assert 0.05 < measure(grey, NO_WORDS).total < 0.4
    assert measure(grey, sheet.words()).uncovered < 0.05


def test_a_photograph_is_uncovered_ink() -> None:
    dice = np.random.default_rng(3)
    cloud = Image.fromarray(dice.integers(0, 255, (80, 60), dtype=np.uint8))
    sheet = Sheet()
    sheet.picture = cloud.resize((_WIDE, _HIGH)).filter(ImageFilter.GaussianBlur(8))

    ink = measure(sheet.grey(), NO_WORDS)

    assert ink.uncovered == 1.0
    assert not is_blank(ink)


def test_a_slanted_watermark_does_not_cover_the_page() -> None:
    sheet = Sheet().write(120, 1600, boxed=False)
    sheet.boxes = [Box(0.1, 0.1, 0.9, 0.9)]

    assert measure(sheet.grey(), sheet.words()).uncovered > 0.9


@pytest.mark.parametrize("shape", [(0, 0), (1, 1), (15, 900), (16, 16), (3000, 17), (17, 60)])
def test_any_shape_is_measured(shape: tuple[int, int]) -> None:
    grey = np.random.default_rng(1).integers(0, 255, shape, dtype=np.uint8)
    words = Words.of([(0, 1, Box(0, 0, 0, 0), None), (1, 2, Box(0.99, 0.99, 1, 1), None)])

    ink = measure(grey, words)

    assert 0 <= ink.total <= 1
    assert 0 <= ink.uncovered <= 1
