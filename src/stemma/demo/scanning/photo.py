"""A sheet photographed with a telephone: on a desk, in warm light, under the shadow of the hand."""

import random
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from stemma.demo.scanning import files, geometry
from stemma.demo.scanning.geometry import Matrix, Point, Seen, Size
from stemma.demo.scanning.texture import blotches, noise

Desk = Literal["wood", "dark", "cloth"]
Tone = tuple[int, int, int]

_DESKS: dict[Desk, tuple[Tone, Tone]] = {
    "wood": ((92, 58, 34), (168, 118, 76)),
    "dark": ((30, 27, 27), (64, 56, 52)),
    "cloth": ((62, 84, 74), (92, 118, 104)),
}
_A4 = 297 / 210


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """How a sheet is photographed.

    `size` is that of the upright picture. `tilt` says how far the corners stray from a rectangle,
    as a fraction of the picture (0.03 is a careful hand), `turn` by how many degrees the sheet lies
    turned, clockwise. `warmth` is 0 in daylight and 1 under a bulb; `shadow` how dark the hand's
    shadow is (0 none, 1 black); `blur` is in pixels. `maker`, `model` and `taken` stand in the
    file's properties; so does `orientation`, the EXIF tag (6: held upright, stored on its side).
    """

    taken: datetime
    maker: str = "Lumenor"
    model: str = "Lumenor L7"
    size: Size = (1600, 2200)
    tilt: float = 0.03
    turn: float = 1.0
    desk: Desk = "wood"
    warmth: float = 0.5
    shadow: float = 0.3
    blur: float = 0.6
    orientation: files.Orientation = 1


def photo(sheet: Image.Image, camera: Camera, seed: int) -> Seen:
    """Return what a telephone sees of an upright sheet; the picture is upright too.

    Args:
        sheet: The picture of the sheet, A4, upright, white paper.
        camera: How it is photographed.
        seed: Decides how the sheet lies, where shadows fall, the desk's grain.
    """
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    size, corners = camera.size, _corners(camera, chance)
    matrix = geometry.onto(corners)
    paper = geometry.taken(sheet.convert("RGB"), matrix, size, (255, 255, 255))
    paper = ImageChops.multiply(paper.point(_toned), _curled(size, matrix, chance))
    area = [(x * size[0], y * size[1]) for x, y in corners]
    desk = ImageChops.multiply(_desk(camera, chance), _under(size, area))
    desk.paste(paper, (0, 0), _mask(size, area).filter(ImageFilter.BoxBlur(0.7)))
    lit = ImageChops.multiply(desk, _light(camera, chance))
    lit = lit.filter(ImageFilter.BoxBlur(camera.blur))
    return Seen(_grainy(lit, chance), matrix)


def photo_file(seen: Seen, camera: Camera) -> bytes:
    """Return a photo as the telephone stores it: a JPEG with EXIF, perhaps on its side."""
    properties = {"maker": camera.maker, "model": camera.model, "software": f"{camera.model} 4.2"}
    return files.photo_jpeg(seen.picture, camera.taken, properties, camera.orientation)


def _corners(camera: Camera, chance: random.Random) -> list[Point]:
    """Return where the sheet's corners lie, as fractions of the picture: all within it."""
    width, height = camera.size
    high = min(0.92, 0.92 * width * _A4 / height)
    wide = high * height / _A4 / width
    sheet = geometry.chained(
        geometry.moved(-0.5, -0.5),
        geometry.scaled(wide * width, high * height),
        geometry.turned(camera.turn),
        geometry.scaled(1 / width, 1 / height),
        geometry.moved(0.5 + chance.gauss(0, 0.006), 0.5 + chance.gauss(0, 0.006)),
    )
    # The far edge looks shorter than the near one.
    narrower = chance.uniform(0.3, 1.0) * camera.tilt
    inward = (narrower, -narrower, 0.0, 0.0)
    corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    places = []
    for corner, inwards in zip(corners, inward, strict=True):
        x, y = geometry.seen_point(corner, sheet)
        stray = [chance.uniform(-0.4, 0.4) * camera.tilt for _ in range(2)]
        x, y = x + inwards + stray[0], y + stray[1]
        places.append((min(0.995, max(0.005, x)), min(0.995, max(0.005, y))))
    return places


def _desk(camera: Camera, chance: random.Random) -> Image.Image:
    dark, light = _DESKS[camera.desk]
    generator = np.random.default_rng(chance.randrange(2**32))
    rows, columns = (260, 5) if camera.desk != "cloth" else (300, 220)
    streaks = (generator.random((rows, columns)) * 255).astype(np.uint8)
    grain = Image.fromarray(streaks).resize(camera.size, Image.Resampling.BICUBIC)
    broad = blotches(camera.size, 7, chance)
    mixed = Image.blend(grain, broad, 0.45)
    tones = [
        round(low + (high - low) * level / 255)
        for low, high in zip(dark, light, strict=True)
        for level in range(256)
    ]
    return Image.merge("RGB", [mixed] * 3).point(tones)


def _under(size: Size, area: list[Point]) -> Image.Image:
    """Return the shadow that the sheet throws onto the desk, a little below and beside it."""
    shift = size[0] / 130
    fallen = _mask(
        (size[0] // 4, size[1] // 4), [(x / 4 + shift / 4, y / 4 + shift / 4) for x, y in area]
    )
    soft = fallen.filter(ImageFilter.GaussianBlur(shift / 4)).resize(size)
    dim = soft.point([255 - level * 150 // 255 for level in range(256)])
    return Image.merge("RGB", [dim] * 3)


def _mask(size: Size, area: list[Point]) -> Image.Image:
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).polygon(area, fill=255)
    return mask


def _curled(size: Size, matrix: Matrix, chance: random.Random) -> Image.Image:
    """Return the soft shade of a sheet that does not lie quite flat; nothing moves."""
    cells = 40
    across, down = np.meshgrid(np.linspace(0, 1, cells), np.linspace(0, 1, cells))
    along = across * chance.uniform(0.3, 1.0) + down * chance.uniform(-0.8, 0.8)
    wave = np.sin(along * chance.uniform(3.0, 6.5) + chance.uniform(0, 6))
    shade = Image.fromarray((244 + 10 * wave).astype(np.uint8))
    lying = geometry.taken(shade.resize((400, 560), Image.Resampling.BICUBIC), matrix, size, 244)
    return Image.merge("RGB", [lying] * 3)


def _light(camera: Camera, chance: random.Random) -> Image.Image:
    """Return the light of the room: warm, fading to the corners, with the shadow of a hand."""
    small = (camera.size[0] // 8, camera.size[1] // 8)
    across, down = np.meshgrid(np.linspace(-1, 1, small[0]), np.linspace(-1, 1, small[1]))
    lamp = chance.uniform(-0.6, 0.6), chance.uniform(-0.9, 0.1)
    far = (across - lamp[0]) ** 2 + (down - lamp[1]) ** 2
    levels = np.clip(255 - 20 * far, 90, 255).astype(np.uint8)
    light = ImageChops.multiply(Image.fromarray(levels), _hand(small, camera.shadow, chance))
    full = light.resize(camera.size, Image.Resampling.BICUBIC)
    green, blue = 1 - 0.07 * camera.warmth, 1 - 0.26 * camera.warmth
    shares = (1.0, green, blue)
    return Image.merge(
        "RGB", [full.point([round(level * share) for level in range(256)]) for share in shares]
    )


def _hand(size: Size, strength: float, chance: random.Random) -> Image.Image:
    """Return the shadow of an arm that reaches in from below, and of the telephone it holds."""
    width, height = size
    shadow = Image.new("L", size, 255)
    pen = ImageDraw.Draw(shadow)
    dark = round(255 * (1 - strength))
    side = chance.choice((-1, 1))
    x, y = width * (0.5 + side * chance.uniform(0.12, 0.3)), height * chance.uniform(0.55, 0.75)
    wide, high = width * 0.2, height * 0.16
    pen.rounded_rectangle((x - wide, y - high, x + wide, y + high), width // 22, fill=dark)
    elbow = x + side * width * chance.uniform(0.25, 0.5)
    arm = [(x - wide * 0.5, y), (x + wide * 0.8, y), (elbow + wide, height), (elbow - wide, height)]
    pen.polygon([*arm], fill=dark)
    return shadow.filter(ImageFilter.GaussianBlur(width / 16))


def _grainy(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Add the noise of a small sensor, other in each colour."""
    bands = []
    for band in picture.split():
        grain = noise(picture.size, 2.5, chance, soft=True)
        levels = np.asarray(band, np.int16) + grain - 128
        bands.append(Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8)))
    return Image.merge("RGB", bands)


def _toned(level: int) -> int:
    return 34 + level * 214 // 255
