"""The flat glass: a sheet lies a little askew on it, and a lamp passes beneath."""

import random
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from stemma.demo.scanning import copier, geometry, wear
from stemma.demo.scanning.geometry import Matrix, Seen, Size
from stemma.demo.scanning.texture import noise, uneven
from stemma.demo.scanning.wear import Scene, Wear

Kind = Literal["colour", "grey", "black_and_white", "copy"]
Lid = Literal["white", "grey", "black"]
Turn = Literal[0, 90, 180, 270]
Tint = tuple[int, int, int]

_LID: dict[Lid, int] = {"white": 247, "grey": 176, "black": 24}
_A4 = (595.276, 841.890)
_BLACK = 26
"""How dark a colour scanner sees black toner."""
_ROOM = 8
"""Grey levels kept free above the light, for the noise."""
_THRESHOLD = 170
_PAPERS: tuple[Tint, ...] = ((255, 254, 250), (253, 253, 253), (252, 248, 236), (249, 251, 255))


@dataclass(frozen=True, slots=True, kw_only=True)
class Glass:
    """How a sheet is scanned.

    `skew` is in degrees, clockwise; `shift` in points, to the right and down. `fed` says how far,
    clockwise, the sheet lies turned: 180 is upside down. `lid` is what is seen beside the sheet.
    `bed` are the points by which the glass is larger than A4 on each side. `shade` is how many grey
    levels the darkest corner lacks, `noise` the standard deviation of the sensor's. `paper` is the
    colour of the sheet. `generations` counts how often a `copy` was copied before it was scanned.
    `quality` is that of the JPEG a program should make of it.
    """

    kind: Kind = "colour"
    dpi: int = 200
    skew: float = 0.5
    shift: tuple[float, float] = (0.0, 0.0)
    fed: Turn = 0
    lid: Lid = "white"
    bed: float = 0.0
    shade: float = 14.0
    noise: float = 2.2
    paper: Tint = (255, 254, 250)
    generations: int = 2
    quality: int = 78
    wear: Wear = field(default_factory=Wear)


def scan(sheet: Image.Image, glass: Glass, seed: int, *, back: Image.Image | None = None) -> Seen:
    """Return what a scanner sees of an upright sheet: RGB, grey, or "1" for black and white.

    Args:
        sheet: The picture of the sheet, A4, upright, white paper; best at the scan's own dpi. What
            is printed in grey, a small mark too, is lost in black and white and in copies.
        glass: How it is scanned.
        seed: Decides noise, dust, and what else happens by chance.
        back: What stands on the other side of the sheet and shows through.
    """
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    size, matrix = _lying(glass)
    paper = sheet.convert("RGB" if glass.kind == "colour" else "L")
    if back is not None:
        paper = wear.through(paper, back, 0.11)
    lid = _LID[glass.lid]
    ground = (lid, lid, lid) if glass.kind == "colour" else lid
    picture = geometry.taken(paper, matrix, size, ground)
    scene = Scene(size, matrix)
    if glass.kind == "copy":
        picture = copier.copied(picture, glass.generations, chance)
    _edge(picture, scene)
    if picture.mode == "L":  # in colour the transformation alone is soft enough, and blur slow
        picture = picture.filter(ImageFilter.BoxBlur(0.3))
    wear.flake(picture, glass.wear, scene, chance)
    if glass.wear.thumb:
        wear.thumb(picture, scene, chance)
    picture = _lit(picture, glass, scene, chance)
    wear.punch(picture, glass.wear, scene, lid if glass.lid != "white" else 205)
    wear.specks(picture, glass.wear, scene, chance)
    if glass.kind == "black_and_white":
        picture = picture.point(_to_black_or_white(), "1")
    return Seen(picture, matrix)


def by_chance(kind: Kind, seed: int, *, dpi: int = 200, punched: bool = False) -> Glass:
    """Return a glass as any day in an office brings it: another skew, shift and light each time."""
    chance = random.Random(f"glass {seed}")  # noqa: S311 (looks, not secrets)
    worn = Wear(
        holes=chance.choice((2, 2, 4)) if punched else 0,
        staple=chance.random() < 0.2,
        folds=chance.choice(((), (), (), (), (0.5,), (0.334, 0.667))),
        dust=chance.randint(0, 14),
    )
    return Glass(
        kind=kind,
        dpi=dpi,
        skew=chance.choice((-1, 1)) * chance.triangular(0.2, 1.8, 0.4),
        shift=(chance.gauss(0, 3.5), chance.gauss(0, 4)),
        lid=chance.choice(("white", "white", "grey")) if kind != "copy" else "black",
        shade=chance.uniform(6, 22),
        noise=chance.uniform(1.4, 3.0),
        paper=chance.choice(_PAPERS),
        quality=chance.choice((68, 75, 80, 85)),
        wear=worn,
    )


def _lying(glass: Glass) -> tuple[Size, Matrix]:
    """Return the size of the picture, and where in it the sheet lies."""
    upright = (_A4[0] + 2 * glass.bed, _A4[1] + 2 * glass.bed)
    sideways = glass.fed in {90, 270}
    points = (upright[1], upright[0]) if sideways else upright
    size = (round(points[0] / 72 * glass.dpi), round(points[1] / 72 * glass.dpi))
    matrix = geometry.chained(
        geometry.scaled(*_A4),
        geometry.moved(-_A4[0] / 2, -_A4[1] / 2),
        geometry.turned(glass.fed + glass.skew),
        geometry.moved(points[0] / 2 + glass.shift[0], points[1] / 2 + glass.shift[1]),
        geometry.scaled(1 / points[0], 1 / points[1]),
    )
    return size, matrix


def _lit(picture: Image.Image, glass: Glass, scene: Scene, chance: random.Random) -> Image.Image:
    """Lay light, grain and the tone of the paper onto a picture."""
    light = wear.shade(uneven(picture.size, glass.shade, chance), glass.wear, scene, chance)
    room = np.asarray(light.point(_below_the_noise()))
    bands = []
    for _ in picture.getbands():
        grain = noise(picture.size, glass.noise, chance, soft=glass.kind == "grey")
        # Both are bytes: light is at least 64 and at most 247, so that only rare grains are cut.
        bands.append(Image.fromarray(np.minimum(grain, 128 + _ROOM) + room))
    toned = picture.point(_tones(glass))
    return ImageChops.multiply(toned, bands[0] if len(bands) == 1 else Image.merge("RGB", bands))


def _tones(glass: Glass) -> list[int]:
    """Return what becomes of each grey level: black is never quite black, paper has a colour."""
    tint = glass.paper if glass.kind == "colour" else (sum(glass.paper) // 3,)
    dark = 12 if glass.kind == "copy" else _BLACK
    return [round(dark + (white - dark) * level / 255) for white in tint for level in range(256)]


def _edge(picture: Image.Image, scene: Scene) -> None:
    """Draw the thin shadow that the sheet throws onto the lid."""
    corners = [scene.at(corner) for corner in ((0, 0), (1, 0), (1, 1), (0, 1))]
    pen = ImageDraw.Draw(picture)
    width = max(1, round(scene.point * 0.5))
    pen.line([corners[0], corners[1], corners[2]], wear.grey(picture, 214), width)
    pen.line([corners[0], corners[3], corners[2]], wear.grey(picture, 156), width)


def _below_the_noise() -> list[int]:
    """Return light as a byte that overflows, by intention, when noise around 128 is added to it."""
    return [(max(64, min(level, 255 - _ROOM)) + 128) % 256 for level in range(256)]


def _to_black_or_white() -> list[int]:
    return [255 if level > _THRESHOLD else 0 for level in range(256)]
