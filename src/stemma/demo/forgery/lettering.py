"""The font that a few words are set in: one that has Chinese characters where there are any."""

import itertools
from collections.abc import Iterator

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from stemma.demo import fonts

_FIRST_HAN = "\u2e80"


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text in stretches, Chinese and other, each with the name of its font.

    Raises:
        UsageError: if a font is not on this machine.
    """
    for _, stretch in itertools.groupby(text, lambda character: character >= _FIRST_HAN):
        part = "".join(stretch)
        yield font_for(part), part


def font_for(text: str) -> str:
    """Return the name under which reportlab knows a font for a text.

    Raises:
        UsageError: if the font is not on this machine.
    """
    file = fonts.MING if any(character >= _FIRST_HAN for character in text) else fonts.SERIF
    name = f"forgery {file}"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(fonts.path_of(file))))
    return name


def write(pen: Canvas, line: str, at: tuple[float, float], size: float) -> None:
    """Write a line; `at` is the left end of its base line in the pen's points, `size` in points.

    Raises:
        UsageError: if a font is not on this machine.
    """
    x, base = at
    for font, text in runs(line):
        pen.setFont(font, size)
        pen.drawString(x, base, text)
        x += pen.stringWidth(text, font, size)
