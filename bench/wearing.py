"""How drawn pages are worn: from a light office scan to a bad copy, the same for the same seed."""

import io
import random
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Wear = Literal["clean", "office", "poor", "bad", "worst"]
PAPER = 248


@dataclass(frozen=True, slots=True, kw_only=True)
class _Damage:
    """How much a copy spoils.

    `tilt` is the most it hangs to either side (degrees), `blur` a radius and `noise` a deviation
    in grey levels; `contrast` is the share of the contrast that is left, `shade` by how many grey
    levels one corner is darker, `pepper` the share of dots that are black; `quality` is JPEG's.
    """

    tilt: float
    blur: float
    noise: float
    quality: int
    contrast: float = 1.0
    shade: float = 0.0
    pepper: float = 0.0


_DAMAGE: dict[Wear, _Damage] = {
    "office": _Damage(tilt=0.5, blur=0.45, noise=9, quality=70),
    "poor": _Damage(
        tilt=0.9, blur=0.8, noise=12, quality=50, contrast=0.55, shade=30, pepper=0.0005
    ),
    "bad": _Damage(tilt=1.0, blur=0.9, noise=13, quality=35, contrast=0.5, shade=40, pepper=0.0015),
    "worst": _Damage(
        tilt=1.5, blur=1.4, noise=18, quality=22, contrast=0.38, shade=50, pepper=0.003
    ),
}


def worn(picture: Image.Image, wear: Wear, seed: int) -> tuple[Image.Image, float]:
    """Return a picture worn so, and by how many degrees it was tilted."""
    if wear == "clean":
        return picture, 0.0
    damage = _DAMAGE[wear]
    chance = np.random.default_rng(seed)
    tilt = random.Random(seed).uniform(-damage.tilt, damage.tilt)  # noqa: S311 (no secret)
    picture = picture.rotate(tilt, Image.Resampling.BICUBIC, fillcolor=PAPER)
    picture = picture.filter(ImageFilter.GaussianBlur(damage.blur))
    grey = PAPER - (PAPER - np.asarray(picture, np.float32)) * damage.contrast
    noisy = grey - _shade(grey.shape, damage.shade) + chance.normal(0, damage.noise, grey.shape)
    if damage.pepper:
        noisy[chance.random(grey.shape) < damage.pepper] = 0
    packed = io.BytesIO()
    whole = np.clip(noisy, 0, 255).astype(np.uint8)
    Image.fromarray(whole).save(packed, "JPEG", quality=damage.quality)
    return Image.open(packed).convert("L"), tilt


def _shade(shape: tuple[int, ...], most: float) -> npt.NDArray[np.float32]:
    """Return a shadow that grows from the top left corner to the bottom right one."""
    down, across = (np.linspace(0, 1, side, dtype=np.float32) for side in shape)
    return np.asarray(most * (down[:, None] + across[None, :]) / 2, np.float32)
