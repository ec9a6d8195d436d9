"""Ink lies over what is written and hides none of it; what is pasted does hide it."""

import numpy as np
import pytest
from PIL import Image, ImageChops

from stemma.demo.scanning import hands, seals
from stemma.demo.scanning.ink import Ink, lay, paste_over
from stemma.model.places import Box
from tests.demo.scanning import sheets

MIDDLE = (297.6, 421.0)
MARKS = {
    "round seal": seals.round_seal("АО «ТАЛЬВЕН»", "ВЕЛЬМОГРАД", "№ 2", 1, dpi=sheets.DPI),
    "star seal": seals.star_seal("南澜国际装备进出口公司", "合同专用章", 1, dpi=sheets.DPI),
    "copy stamp": seals.word_stamp("КОПИЯ ВЕРНА", 1, dpi=sheets.DPI),
    "signature": hands.signature("velmin", 1, dpi=sheets.DPI),
}


def _blank() -> Image.Image:
    return Image.new("RGB", sheets.SIZE, "white")


def _area(box: Box) -> tuple[int, int, int, int]:
    width, height = sheets.SIZE
    left, top = round(box.x0 * width), round(box.y0 * height)
    return left, top, round(box.x1 * width), round(box.y1 * height)


@pytest.mark.parametrize("ink", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("angle", [0.0, 11.0])
def test_every_letter_under_a_mark_can_still_be_seen(ink: Ink, angle: float) -> None:
    sheet = sheets.lines()
    with_text = np.asarray(lay(sheet, ink, MIDDLE, angle=angle).picture, int)
    without_text = np.asarray(lay(_blank(), ink, MIDDLE, angle=angle).picture, int)
    letters = np.asarray(sheet.convert("L")) < 40

    inked = without_text.min(axis=2) < 200

    assert (letters & inked).sum() > 100
    # In the band where the ink itself is lightest, a letter is far darker than the ink around it.
    contrast = (without_text - with_text).max(axis=2)
    assert contrast[letters & inked].min() > 45
    assert (with_text <= np.asarray(sheet, int)).all()


@pytest.mark.parametrize("ink", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("angle", [0.0, -14.0])
def test_the_box_of_a_mark_holds_all_of_it_and_little_else(ink: Ink, angle: float) -> None:
    laid = lay(_blank(), ink, MIDDLE, angle=angle)

    bare = laid.picture.convert("L").point([255 if level < 190 else 0 for level in range(256)])
    found = bare.getbbox()

    assert found is not None
    assert _area(laid.box) == pytest.approx(found, abs=4)


def test_a_mark_at_the_edge_is_cut_there() -> None:
    laid = lay(_blank(), MARKS["round seal"], (0.0, 421.0))

    assert laid.box.x0 == 0.0
    assert laid.box.x1 * 595.3 == pytest.approx(20 / 25.4 * 72, abs=2)


def test_less_ink_is_paler() -> None:
    full, faint = (
        sheets.darkness(lay(_blank(), MARKS["star seal"], MIDDLE, strength=strength).picture)
        for strength in (1.0, 0.3)
    )

    assert 0 < faint < full / 2


def test_a_grey_sheet_takes_ink_too() -> None:
    laid = lay(_blank().convert("L"), MARKS["signature"], MIDDLE)

    assert laid.picture.mode == "L"
    assert sheets.darkness(laid.picture.crop(_area(laid.box))) > 10


def test_a_pasted_signature_hides_the_text_below_it_with_paper_of_its_own() -> None:
    sheet, ink = sheets.lines(), hands.signature("velmin", 1, dpi=sheets.DPI, exactly=True)

    over_text = paste_over(sheet, ink, MIDDLE)
    over_nothing = paste_over(_blank(), ink, MIDDLE)

    area = _area(over_text.box)
    one, other = (laid.picture.crop(area) for laid in (over_text, over_nothing))
    assert one.tobytes() == other.tobytes()
    red, _, blue = one.resize((1, 1)).getpixel((0, 0)) or (0, 0, 0)  # type: ignore[misc]
    assert red > blue
    outside = over_text.picture.copy()
    outside.paste(sheet.crop(area), area[:2])
    assert ImageChops.difference(outside, sheet).getbbox() is None


def test_the_sheet_given_is_left_as_it_was() -> None:
    sheet = sheets.lines()
    before = sheet.tobytes()

    lay(sheet, MARKS["signature"], MIDDLE)
    paste_over(sheet, MARKS["signature"], MIDDLE)

    assert sheet.tobytes() == before
