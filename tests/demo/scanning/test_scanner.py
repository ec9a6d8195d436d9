"""Each kind of scan looks like what it is; dirt, holes and folds lie where they belong."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from stemma.demo import fonts
from stemma.demo.fiction import FICTION
from stemma.demo.scanning import geometry
from stemma.demo.scanning.fax import Fax, fax
from stemma.demo.scanning.scanner import Glass, Kind, Turn, by_chance, scan
from stemma.demo.scanning.wear import Wear
from stemma.model.places import Box
from tests.demo.scanning import sheets

CLEAN = Glass(kind="grey", skew=0.0, shade=0.0, noise=0.0, wear=Wear(dust=0))
A4 = {150: (1240, 1754), 200: (1654, 2339), 300: (2480, 3508)}


def _grey(glass: Glass, sheet: Image.Image | None = None) -> Image.Image:
    empty = Image.new("RGB", sheets.SIZE, "white")
    return scan(sheet or empty, glass, 1).picture.convert("L")


def _darkness(picture: Image.Image, x: float, y: float, reach: float = 4) -> float:
    """How dark a picture of A4 is around a place in millimetres."""
    per_mm = picture.width / 210
    area = [(side + step) * per_mm for step in (-reach / 2, reach / 2) for side in (x, y)]
    return sheets.darkness(picture.crop((int(area[0]), int(area[1]), int(area[2]), int(area[3]))))


@pytest.mark.parametrize("dpi", A4)
@pytest.mark.parametrize(
    ("kind", "mode"),
    [("colour", "RGB"), ("grey", "L"), ("black_and_white", "1"), ("copy", "L")],
)
def test_a_scan_has_the_size_of_a4_and_the_colours_of_its_kind(
    kind: Kind, mode: str, dpi: int
) -> None:
    picture = scan(sheets.lines(), Glass(kind=kind, dpi=dpi, generations=1), 1).picture

    assert (picture.mode, picture.size) == (mode, A4[dpi])


@pytest.mark.parametrize(("fed", "sideways"), [(0, False), (90, True), (180, False), (270, True)])
def test_a_sheet_fed_sideways_gives_a_wide_picture(fed: Turn, sideways: bool) -> None:  # noqa: FBT001
    width, height = scan(sheets.lines(), replace(CLEAN, fed=fed), 1).picture.size

    assert (width > height) is sideways


def test_paper_is_light_ink_is_dark_and_neither_is_pure() -> None:
    levels = np.asarray(_grey(replace(CLEAN, kind="colour", noise=2.0), sheets.lines()))

    assert 225 < np.median(levels) < 255
    assert 15 < levels.min() < 80
    assert len(np.unique(levels)) > 100


@pytest.mark.parametrize(("holes", "places"), [(2, (108.5, 188.5)), (4, (28.5, 108.5, 188.5))])
def test_holes_are_punched_where_a_puncher_punches(holes: int, places: tuple[float, ...]) -> None:
    punched = _grey(replace(CLEAN, lid="black", wear=Wear(holes=holes, dust=0)))  # type: ignore[arg-type]

    for y in places:
        assert _darkness(punched, 12, y) > 150
        assert _darkness(punched, 12, y + 15) < 30


def test_a_fold_is_a_faint_line_across_the_sheet() -> None:
    folded = _grey(replace(CLEAN, wear=Wear(folds=(0.5,), dust=0)))

    rows = np.asarray(folded, float)[20:-20, 20:-20].mean(axis=1)

    assert rows.argmin() == pytest.approx(len(rows) / 2, abs=12)
    assert 8 < np.median(rows) - rows.min() < 60


def test_a_staple_and_a_thumb_are_seen_where_they_are() -> None:
    stapled, held = (
        _grey(replace(CLEAN, wear=wear)) for wear in (Wear(staple=True), Wear(thumb=True))
    )

    assert _darkness(stapled, 12, 7, reach=8) > _darkness(stapled, 195, 7, reach=8) + 3
    right_edge = np.asarray(held, float)[:, -40:].mean(axis=1)
    assert right_edge[int(held.height * 0.68) :].min() < right_edge[: held.height // 2].min() - 25


def test_the_back_of_the_page_shines_through_faintly_and_mirrored() -> None:
    back = Image.new("RGB", sheets.SIZE, "white")
    back.paste("black", (150, 1000, 700, 1300))

    seen = scan(Image.new("RGB", sheets.SIZE, "white"), CLEAN, 1, back=back).picture

    mirrored, same_side = _darkness(seen, 156, 146), _darkness(seen, 54, 146)
    assert 15 < mirrored - same_side < 70


def test_a_copy_of_a_copy_is_harder_and_dirtier() -> None:
    copies = [
        _grey(replace(CLEAN, kind="copy", generations=count), sheets.lines()) for count in (1, 3)
    ]
    margins = [copy.crop((60, 60, 1600, 220)) for copy in copies]
    specks = [int((np.asarray(margin) < 110).sum()) for margin in margins]

    assert specks[1] > 1.5 * specks[0] > 0


def test_a_fax_has_the_senders_line_above_the_sheet() -> None:
    sent = Fax(header="14-06-2023 10:15 NANLAN", page="P.001/003", bad=0.0, skew=0.0)
    line = (60, 15, 1668, 55)

    with_line = fax(sheets.lines(), sent, 1).picture
    without = fax(sheets.lines(), replace(sent, header="", page=""), 1).picture

    assert with_line.mode == "1"
    assert sheets.darkness(with_line.crop(line)) > sheets.darkness(without.crop(line)) + 6


def test_a_coarse_fax_has_half_the_lines() -> None:
    fine, coarse = (
        fax(sheets.lines(), Fax(header="", page="", fine=fine), 1).picture.size
        for fine in (True, False)
    )

    assert fine == (1728, 2292)
    assert coarse == (1728, 1146)


def test_dirt_on_the_senders_glass_leaves_a_line_from_top_to_bottom() -> None:
    clean, dirty = (
        np.asarray(fax(sheets.lines(), Fax(header="", page="", streaked=streaked), 1).picture)
        for streaked in (False, True)
    )

    assert (~clean).mean(axis=0).max() < 0.5
    assert (~dirty).mean(axis=0).max() > 0.9


def test_any_day_brings_another_glass_within_what_offices_do() -> None:
    glasses = [by_chance("colour", seed, punched=seed % 2 == 0) for seed in range(60)]

    assert len({glass.skew for glass in glasses}) == 60
    assert all(0.2 <= abs(glass.skew) <= 1.8 for glass in glasses)
    assert {glass.wear.holes for glass in glasses} == {0, 2, 4}
    assert by_chance("grey", 7) == by_chance("grey", 7)


@pytest.mark.parametrize("kind", ["colour", "grey", "black_and_white", "copy", "fax"])
def test_the_mark_of_fiction_outlives_the_scan_where_it_is_black(kind: Kind | str) -> None:
    sheet = sheets.lines()
    place = (1100, 2240)
    face = fonts.face(fonts.HAN_SANS, 20)
    ImageDraw.Draw(sheet).text(place, FICTION, font=face, fill="black", anchor="lt")
    printed = (*place, round(place[0] + face.getlength(FICTION)), place[1] + 20)
    width, height = sheets.SIZE
    mark = Box(printed[0] / width, printed[1] / height, printed[2] / width, printed[3] / height)
    before = sheets.darkness(sheet.crop(printed))

    for seed in range(4):
        if kind == "fax":
            seen = fax(sheet, Fax(header="", page="", bad=0.0), seed)
        else:
            seen = scan(sheet, by_chance(kind, seed), seed)  # type: ignore[arg-type]
        box = geometry.seen_box(mark, seen.matrix)
        across, down = seen.picture.size
        area = (box.x0 * across, box.y0 * down, box.x1 * across, box.y1 * down)
        left, top, right, bottom = map(round, area)
        assert right - left > 195
        assert sheets.darkness(seen.picture.crop((left, top, right, bottom))) > 0.45 * before
