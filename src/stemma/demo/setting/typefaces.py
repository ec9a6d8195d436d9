"""How wide characters are, and which font draws which."""

from functools import cache

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


@cache
def known(name: str) -> str:
    """Make a font known to the PDF writer and return its name."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(fonts.path_of(FILES[name])), subfontIndex=0))
    return name


@cache
def _unit_width(character: str, font: str) -> float:
    return float(pdfmetrics.stringWidth(character, known(font), 1000)) / 1000


def width(text: str, font: str, points: float) -> float:
    """Return how wide a text is in a font."""
    return sum(_unit_width(character, font) for character in text) * points
