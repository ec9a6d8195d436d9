"""How wide characters are, and which font draws which."""

import io
from functools import cache
from typing import Any

from fontTools.ttLib import TTFont as FontFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from stemma.demo import fonts
from stemma.demo.writing.paper import Family

FILES = {
    "serif": fonts.SERIF,
    "serif-bold": fonts.SERIF_BOLD,
    "sans": fonts.SANS,
    "sans-bold": fonts.SANS_BOLD,
    "mono": fonts.MONO,
    "mono-bold": fonts.MONO_BOLD,
    "song": fonts.MING,
    "kai": fonts.KAI,
}
"""Font file by the name that a run of text gives. The first face of a collection is meant."""


def font_for(character: str, family: Family, *, bold: bool) -> str:
    """Return the name of the font a character is set in.

    The Chinese office fonts have no bold; a bold run of theirs is drawn thicker.
    """
    if is_han(character):
        return "kai" if family == "kai" else "song"
    latin = family if family in ("sans", "mono") else "serif"
    return f"{latin}-bold" if bold else latin


def is_han(character: str) -> bool:
    """Say whether a character is set in a Chinese font: Han and its full-width punctuation."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uff00" <= character <= "\uffef"
        or "\uf900" <= character <= "\ufaff"
    )


_HAN_BODY = (0.82, 0.1)
"""Han characters fill a square, as readers take it, however flat their ink is."""


@cache
def known(name: str) -> str:
    """Make a font known to the PDF writer and return its name."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(fonts.path_of(FILES[name])), subfontIndex=0))
    return name


@cache
def unit_width(character: str, font: str) -> float:
    """Return how wide a character is in a font, in sizes."""
    return float(pdfmetrics.stringWidth(character, known(font), 1000)) / 1000


@cache
def _glyphs(font: str) -> tuple[Any, Any, float]:
    opened = FontFile(io.BytesIO(fonts.path_of(FILES[font]).read_bytes()), fontNumber=0)
    return opened.getBestCmap(), opened["glyf"], float(opened["head"].unitsPerEm)


@cache
def _unit_ink(character: str, font: str) -> tuple[float, float] | None:
    if is_han(character):
        return _HAN_BODY
    names, glyphs, unit = _glyphs(font)
    name = names.get(ord(character))
    glyph = None if name is None else glyphs[name]
    if glyph is None or glyph.numberOfContours == 0:
        return None
    return glyph.yMax / unit, -glyph.yMin / unit


def ink(text: str, font: str, points: float) -> tuple[float, float]:
    """Return how far the ink of a text reaches above and below its base line.

    Below is negative for what floats above the line, a dash; blanks have no ink and reach nowhere.
    """
    reaches = [reach for character in text if (reach := _unit_ink(character, font)) is not None]
    if not reaches:
        return 0.0, 0.0
    above, below = max(up for up, _ in reaches), max(down for _, down in reaches)
    return above * points, below * points


def width(text: str, font: str, points: float) -> float:
    """Return how wide a text is in a font."""
    return sum(unit_width(character, font) for character in text) * points
