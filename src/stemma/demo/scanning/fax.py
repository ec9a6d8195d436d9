"""The fax: one bit, coarse from top to bottom, with the sender's line in the margin and bad lines.

A fax machine scans 1728 points across 215 mm and 98 or 196 lines an inch down (ITU-T T.4, standard
and fine). Its points are not square: a picture in the standard mode is half as high as it looks.
"""

import random
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from stemma.demo import fonts
from stemma.demo.scanning import geometry
from stemma.demo.scanning.geometry import Matrix, Seen, Size
from stemma.demo.scanning.texture import noise

_A4 = (595.276, 841.890)
_ACROSS = 1728
_ACROSS_POINTS = 215 / 25.4 * 72
_ACROSS_DPI = 204
_MACHINE = "LiberationMono-Bold.ttf"
_HEADER_POINTS = 8.0
_HEADER_FROM_TOP = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fax:
    """How a sheet is faxed.

    `header` is printed by the sending machine above the sheet: when, who, to whom; `page` stands at
    its right, such as `P.001/003`. `fine` sends 196 lines an inch instead of 98. `skew` is in
    degrees, clockwise. `bad` is the share of lines that arrived broken. `dithered` sends grey as a
    scatter of points, as a machine set to photographs does.
    """

    header: str
    page: str
    fine: bool = True
    skew: float = 0.6
    bad: float = 0.004
    dithered: bool = False
    streaked: bool = False

    @property
    def dpi(self) -> tuple[int, int]:
        """Return the points an inch, across and down."""
        return _ACROSS_DPI, 196 if self.fine else 98


def fax(sheet: Image.Image, sent: Fax, seed: int) -> Seen:
    """Return a sheet as the receiving machine prints it, in mode "1"; see `Fax.dpi`."""
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    size = (_ACROSS, round(_A4[1] / 72 * sent.dpi[1]))
    matrix = _lying(sent, chance)
    grey = geometry.taken(sheet.convert("L"), matrix, size, 255)
    grey = _harder(grey.filter(ImageFilter.BoxBlur(0.4)), chance)
    bits = grey.convert("1" if sent.dithered else "L")
    if not sent.dithered:
        bits = grey.point(
            [255 if level > (172 if sent.fine else 190) else 0 for level in range(256)], "1"
        )
    _write_header(bits, sent)
    return Seen(_broken(bits, sent, chance), matrix)


def _lying(sent: Fax, chance: random.Random) -> Matrix:
    shift = ((_ACROSS_POINTS - _A4[0]) / 2 + chance.gauss(0, 3), chance.uniform(2, 9))
    return geometry.chained(
        geometry.scaled(*_A4),
        geometry.moved(-_A4[0] / 2, 0),
        geometry.turned(sent.skew),
        geometry.moved(_A4[0] / 2 + shift[0], shift[1]),
        geometry.scaled(1 / _ACROSS_POINTS, 1 / _A4[1]),
    )


def _harder(grey: Image.Image, chance: random.Random) -> Image.Image:
    """Add the noise that makes the edges of letters ragged, and harden what remains."""
    grain = noise(grey.size, 9, chance)
    rough = np.asarray(grey, np.int16) + grain - 128
    harder = np.clip((rough - 128) * 1.5 + 150, 0, 255)
    return Image.fromarray(harder.astype(np.uint8))


def _write_header(bits: Image.Image, sent: Fax) -> None:
    """Print the sender's line: the machine writes it itself, so it is straight and clean."""
    high = round(_HEADER_POINTS / 72 * _ACROSS_DPI)
    line = Image.new("L", (_ACROSS, round(high * 1.5)), 255)
    pen = ImageDraw.Draw(line)
    face = fonts.face(_MACHINE, high)
    pen.text((_ACROSS * 0.035, high), sent.header, font=face, fill=0, anchor="ls")
    pen.text((_ACROSS * 0.965, high), sent.page, font=face, fill=0, anchor="rs")
    flat = line.resize((_ACROSS, round(line.height * sent.dpi[1] / _ACROSS_DPI)))
    top = round(_HEADER_FROM_TOP / 72 * sent.dpi[1])
    bits.paste(flat.point([255 if level > 140 else 0 for level in range(256)], "1"), (0, top))


def _broken(bits: Image.Image, sent: Fax, chance: random.Random) -> Image.Image:
    """Break some lines, as noise on the telephone does; nothing moves, what is lost is lost."""
    points: npt.NDArray[np.bool_] = np.array(bits)
    height, width = points.shape
    for _ in range(round(height * sent.bad)):
        row, start = chance.randrange(height), chance.randrange(width)
        end = min(width, start + chance.randrange(width // 12, width))
        points[row, start:end] = chance.random() < 0.75
        for x in range(start, end, max(1, (end - start) // chance.randint(3, 12))):
            points[row, x : x + chance.randint(2, 30)] ^= True
    if sent.streaked:
        streak = chance.randrange(width // 10, width - width // 10)
        shown = np.array([chance.random() < 0.93 for _ in range(height)])
        points[shown, streak : streak + 1 + (chance.random() < 0.5)] = False
    return _image(points, bits.size)


def _image(points: npt.NDArray[np.bool_], size: Size) -> Image.Image:
    return Image.frombytes("1", size, np.packbits(points, axis=1).tobytes())
