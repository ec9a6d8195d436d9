"""A phrase is found in a PDF whose layer is a cipher, and its box is where the picture shows it."""

import io
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from stemma.case import Case
from stemma.model.places import Box
from stemma.readers.pdf import draw
from stemma.settings import Settings
from tests import make

LIBERATION = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
SIZE, LEFT, TOP = 14, 60, 700
LINES = (
    "Приказ № 17 о приёмке маяка «Зелёный луч»",
    "Смотритель ведёт журнал наблюдений и отмечает в нём приход и уход судов.",
    "Капитан порта проверяет запись № 204 не реже двух раз в месяц — без исключений.",
)
PHRASE = "журнал наблюдений"
Glyph = tuple[int, int]
"""The high and the low byte of a glyph's number."""


def glyph(character: str) -> Glyph:
    """Return the number of a character's glyph in Times New Roman."""
    if "А" <= character <= "я":
        return divmod(ord(character) - ord("А") + 570, 256)
    known = {"ё": 634, "№": 651, "«": 169, "»": 170, "—": 179}
    return divmod(known.get(character) or ord(character) - 29, 256)


def parted(*lines: str, alone: str = "") -> bytes:
    """Set lines as Ghostscript does: a font a high byte, codes that say nothing of letters.

    Where a phrase shall stand `alone`, all the rest is invisible.
    """
    source = TTFont(LIBERATION)
    pdf = pikepdf.new()
    fonts = pikepdf.Dictionary()
    characters = sorted(set("".join(lines)), key=glyph)
    for high, group in groupby(characters, key=lambda each: glyph(each)[0]):
        fonts[f"/F{high}"] = _part(pdf, source, {glyph(each)[1]: each for each in group})
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(Font=fonts)
    page.Contents = pdf.make_stream("\n".join(_set(lines, alone)).encode())
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def _set(lines: tuple[str, ...], alone: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"BT 1 0 0 1 {LEFT} {TOP - 2 * SIZE * number} Tm"
        first, found, last = line.partition(alone) if alone else ("", line, "")
        for mode, piece in ((3, first), (0, found), (3, last)):
            for high, run in groupby(map(glyph, piece), key=lambda each: each[0]):
                codes = bytes(low for _, low in run).hex()
                yield f"{mode} Tr /F{high} {SIZE} Tf <{codes}> Tj"
        yield "ET"


def _part(pdf: pikepdf.Pdf, source: TTFont, codes: dict[int, str]) -> pikepdf.Dictionary:
    """Return a font with glyphs at these codes, and no word of what they are."""
    names = source.getBestCmap()
    font = TTFont(LIBERATION)
    table = CmapSubtable.newSubtable(6)
    table.platformID, table.platEncID, table.language = 1, 0, 0
    table.cmap = {code: names[ord(letter)] for code, letter in codes.items()}
    font["cmap"] = newTable("cmap")
    font["cmap"].tableVersion, font["cmap"].tables = 0, [table]
    file = io.BytesIO()
    font.save(file)
    wide = [codes.get(code) for code in range(256)]
    widths = [0 if w is None else source["hmtx"][names[ord(w)]][0] * 1000 // 2048 for w in wide]
    made = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.TrueType,
        BaseFont=pikepdf.Name("/AAAAAA+Harbour"),
        FirstChar=0,
        LastChar=255,
        Widths=widths,
        FontDescriptor=pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=pikepdf.Name("/AAAAAA+Harbour"),
            Flags=4,
            FontBBox=[-200, -220, 1000, 900],
            Ascent=891,
            Descent=-216,
            CapHeight=660,
            ItalicAngle=0,
            StemV=80,
            FontFile2=pdf.make_stream(file.getvalue()),
        ),
    )
    return pdf.make_indirect(made)


def ink(pdf: bytes) -> Box:
    """Return where the ink of a page's picture is."""
    with make.received(pdf) as content:
        pixels = draw(content, 1, 144)
    dark = np.frombuffer(pixels.data, np.uint8).reshape(pixels.height, pixels.width) < 128
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    return Box(
        columns[0] / pixels.width,
        rows[0] / pixels.height,
        (columns[-1] + 1) / pixels.width,
        (rows[-1] + 1) / pixels.height,
    )


@pytest.mark.timeout(180)
def test_a_phrase_of_a_layer_that_is_a_cipher_is_found_where_it_is_seen(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "order.pdf").write_bytes(parted(*LINES))
    with Case.create(tmp_path / "x.case", settings=Settings(workers=1)) as case:
        case.take_in([leak])
        case.run()
        [hit] = case.search(f'"{PHRASE}"').hits
        [page] = case.pages(hit.document)

    assert page.text is not None
    assert page.text.split() == " ".join(LINES).split()
    assert hit.quote == PHRASE
    [box], seen = hit.boxes, ink(parted(*LINES, alone=PHRASE))
    assert (box.x0, box.x1) == pytest.approx((seen.x0, seen.x1), abs=0.005)
    assert box.y0 <= seen.y0 < seen.y1 <= box.y1 < seen.y1 + (seen.y1 - seen.y0)
