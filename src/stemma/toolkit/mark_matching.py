"""Whether two marks are one picture: laid over each other, moved until they fit best.

A copied picture lies at the same angle to the lines of the page wherever it is put; a stamp or a
hand does not. So only the small turns are tried by which two scans lie crooked. Straight lines and
wide arcs (rulings, frames, the rings of seals) and filled shapes (their stars) fit each other by
chance and are left out. The best shift is sought by correlation, by way of Fourier transforms, on
a coarse picture and then on the full one. Only tiles of 3 mm count in which both have ink: a stamp
that lies across one of two signatures, or ink that was read as a word and is missing, spoils few.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from numpy import fft
from PIL import Image, ImageFilter

from stemma.model.marks import Mark

_Grey = npt.NDArray[np.uint8]
_Mask = npt.NDArray[np.bool_]
_Real = npt.NDArray[np.float32]
_Spectrum = npt.NDArray[np.complex64] | npt.NDArray[np.complex128]
_Sides = tuple[int, int]

_COARSE, _COARSE_SIDES = 4, (128, 128)
"""A point of the coarse picture is so many of the mark; its transform has so many each way."""
_TURNS = (-1.8, -0.6, 0.6, 1.8)
_FINE_TURNS = (-0.5, 0.0, 0.5)
_STEP = 32
"""Transforms take their time with sizes that have large prime factors."""
_PROMISING = 0.35
"""Correlation on the coarse picture, of the ink of the fainter mark, from which it is looked at."""
_ALIKE = 0.6
"""Correlation of the two where they lie over each other, from which they are laid exactly."""
_FAINT = 20
"""Ink of a coarse point from which the mark is there at all."""
_LEAST_INK = 50_000.0
"""Squared ink of a coarse mark with less than this: too little to be told by."""
_INKED = 60
"""Ink (0..255) from which a point is dark."""
_BLOCK, _STRAIGHT = 8, 0.6
"""Blocks by which straight ink is told: how far all its edges run one way (0..1)."""
_FILLED, _AROUND = 9, 17
"""Points each way: a spot that is inked so far is filled, and left out with what lies about it."""
_TILE, _LEAST_IN_TILE, _FITS = 12, 10, 0.8
"""Points of a tile each way, how many of them must be dark, and what share of these must fit."""
LEAST_TILES, LEAST_LIKE = 12, 0.5
"""Tiles in which both have ink, and correlation of its strength there, from which on a fit is a
copy: two seals of one office that fit by chance have other ink."""
_LEAST_FITTING, _LEAST_HIGH = 0.6, 3
"""Correlation of all points of these tiles, empty ones too, for a copy; and over how many rows of
tiles the lines fit. One line of print is two tiles high at most."""
_NEAR = 0.4
"""From this correlation on it is tried which of the two is better turned."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How far two marks are one picture.

    In `tiles` of 3 mm both have ink, over `high` rows of them the lines fit; there `fitting`
    (-1..1) is how alike all points are, `likeness` how alike the strength of the ink where both
    have some. `shift` is by how many points down and to the right of the other mark's corner the
    one's lies.
    """

    tiles: int = 0
    high: int = 0
    fitting: float = 0.0
    likeness: float = 0.0
    shift: tuple[int, int] = (0, 0)

    @property
    def is_copy(self) -> bool:
        """Tell whether this is more than two signatures of one hand, or than a line of print."""
        enough = self.tiles >= LEAST_TILES and self.high >= _LEAST_HIGH
        return enough and self.fitting >= _LEAST_FITTING and self.likeness >= LEAST_LIKE


@dataclass(frozen=True, slots=True)
class Outline:
    """A mark made ready to be laid over others: its telling ink, and transforms of that, coarse.

    `strength` is the sum of its squares, `turned` holds its transform for each small turn, by
    degrees; `squared` and `covered` are those of the squares, and of where it is at all.
    """

    ink: _Grey
    strength: float
    spectrum: _Spectrum
    squared: _Spectrum
    covered: _Spectrum
    turned: tuple[tuple[float, _Spectrum], ...]

    @property
    def is_telling(self) -> bool:
        """Tell whether there is enough ink to know the mark again."""
        return self.strength >= _LEAST_INK


def outline(mark: Mark) -> Outline:
    """Leave out of a mark what is straight, and make it ready."""
    whole = np.frombuffer(mark.ink, np.uint8).reshape(mark.height, mark.width)
    ink = _telling(whole)
    coarse = _coarse(ink)
    turned = ((turn, _coarse(_turned(ink, turn))) for turn in _TURNS)
    return Outline(
        ink=ink,
        strength=float((coarse**2).sum()),
        spectrum=_transformed(coarse, _COARSE_SIDES),
        squared=_transformed(coarse**2, _COARSE_SIDES),
        covered=_transformed(_thicker(coarse >= _FAINT), _COARSE_SIDES),
        turned=tuple((turn, _transformed(each, _COARSE_SIDES)) for turn, each in turned),
    )


def fit(one: Outline, other: Outline) -> Fit:
    """Lay one mark over another and tell what agrees, by whichever of the two is better turned."""
    found = _fit(one, other)
    if found.is_copy or found.tiles < LEAST_TILES or found.fitting < _NEAR:
        return found
    back = _fit(other, one)
    down, over = back.shift
    return replace(back, shift=(-down, -over)) if back.is_copy else found


def _fit(one: Outline, other: Outline) -> Fit:
    turn = _promising_turn(one, other)
    if turn is None:
        return Fit()
    first, second, shift = _laid(one.ink, other.ink, turn)
    held = (_counts(first >= _INKED) >= _LEAST_IN_TILE) & (
        _counts(second >= _INKED) >= _LEAST_IN_TILE
    )
    if not held.any():
        return Fit()
    rows = np.nonzero(_agreeing(first, second).any(axis=1))[0]
    high = int(rows[-1] - rows[0]) + 1 if len(rows) else 0
    kept = np.repeat(np.repeat(held, _TILE, 0), _TILE, 1)
    ink, ground = (each[: kept.shape[0], : kept.shape[1]][kept] for each in (first, second))
    both = (ink >= _INKED) & (ground >= _INKED)
    return Fit(int(held.sum()), high, _alike(ink, ground), _alike(ink[both], ground[both]), shift)


def _promising_turn(one: Outline, other: Outline) -> float | None:
    """Return by which turn (degrees) a mark fits another best; None where by none well enough."""
    best = 0.0, 0.0, 0
    for turn, spectrum in one.turned:
        found = _correlation(spectrum, other.spectrum)
        at = int(found.argmax())
        best = max(best, (float(found.flat[at]), turn, at))
    value, turn, at = best
    if value < _PROMISING * min(one.strength, other.strength):
        return None
    below = float(_correlation(one.covered, other.squared).flat[at])
    above = float(_correlation(one.squared, other.covered).flat[at])
    return turn if value >= _ALIKE * max(below * above, 1.0) ** 0.5 else None


def _telling(whole: _Grey) -> _Grey:
    """Return a mark without what is filled, and the blocks in which all edges run one way."""
    ink = np.where(_filled(whole), 0, whole).astype(np.uint8)
    rows, columns = ink.shape
    wide = np.pad(ink, ((0, -rows % _BLOCK), (0, -columns % _BLOCK))).astype(np.float32)
    down, across = (np.asarray(each, np.float32) for each in np.gradient(wide))
    xx, yy, xy = (_around(each) for each in (across * across, down * down, across * down))
    straight = np.sqrt((xx - yy) ** 2 + 4 * xy**2) / (xx + yy + 1e-6)
    kept = np.repeat(np.repeat(straight < _STRAIGHT, _BLOCK, 0), _BLOCK, 1)[:rows, :columns]
    return np.where(kept, ink, 0).astype(np.uint8)


def _filled(ink: _Grey) -> _Mask:
    dark = Image.fromarray(np.where(ink >= _INKED, 255, 0).astype(np.uint8))
    filled = dark.filter(ImageFilter.MinFilter(_FILLED)).filter(ImageFilter.MaxFilter(_AROUND))
    return np.asarray(filled) > 0


def _around(values: _Real) -> _Real:
    """Return the sums of blocks, each with the eight around it."""
    rows, columns = (side // _BLOCK for side in values.shape)
    blocks = values.reshape(rows, _BLOCK, columns, _BLOCK).sum(axis=(1, 3))
    wide = np.pad(blocks, 1)
    return np.asarray(
        sum(wide[y : y + rows, x : x + columns] for y in range(3) for x in range(3)), np.float32
    )


def _turned(ink: _Grey, degrees: float) -> _Grey:
    picture = Image.fromarray(ink).rotate(degrees, Image.Resampling.BILINEAR, expand=True)
    return np.asarray(picture)


def _coarse(ink: _Grey) -> _Real:
    rows, columns = (side // _COARSE for side in ink.shape)
    cut = ink[: rows * _COARSE, : columns * _COARSE]
    blocks = cut.reshape(rows, _COARSE, columns, _COARSE)
    return np.asarray(blocks.mean(axis=(1, 3)), np.float32)


def _transformed(values: npt.NDArray[np.generic], sides: _Sides) -> _Spectrum:
    field = np.zeros(sides, np.float32)
    rows, columns = (min(each) for each in zip(sides, values.shape, strict=True))
    field[:rows, :columns] = values[:rows, :columns]
    return fft.rfft2(field)


def _correlation(
    one: _Spectrum, other: _Spectrum, sides: _Sides = _COARSE_SIDES
) -> npt.NDArray[np.floating]:
    return fft.irfft2(np.conj(one) * other, s=sides)


def _laid(one: _Grey, other: _Grey, turn: float) -> tuple[_Grey, _Grey, _Sides]:
    """Return both marks on sheets of one size, moved so that they fit best, and by how much."""
    best: tuple[float, _Sides, _Grey] | None = None
    for more in _FINE_TURNS:
        turned = _turned(one, turn + more)
        sides = _room(turned, other)
        spectra = _transformed(turned, sides), _transformed(other, sides)
        found = _correlation(*spectra, sides)
        at = int(found.argmax())
        if best is None or found.flat[at] > best[0]:
            best = float(found.flat[at]), _shift(at, sides, other), turned
    assert best is not None, "no turn was tried"  # noqa: S101
    down, over = best[1]
    turned = best[2]
    rows = max(turned.shape[0] + max(down, 0), other.shape[0] + max(-down, 0))
    columns = max(turned.shape[1] + max(over, 0), other.shape[1] + max(-over, 0))
    first, second = np.zeros((rows, columns), np.uint8), np.zeros((rows, columns), np.uint8)
    _put(first, turned, max(down, 0), max(over, 0))
    _put(second, other, max(-down, 0), max(-over, 0))
    return first, second, best[1]


def _room(one: _Grey, other: _Grey) -> _Sides:
    """Return a size in which two marks can be moved past each other."""
    rows, columns = (-(-(one.shape[axis] + other.shape[axis]) // _STEP) * _STEP for axis in (0, 1))
    return rows, columns


def _shift(at: int, sides: _Sides, other: _Grey) -> _Sides:
    """Return by how many points down and to the right a place in a correlation moves a mark."""
    down, over = divmod(at, sides[1])
    return (
        down if down < other.shape[0] else down - sides[0],
        over if over < other.shape[1] else over - sides[1],
    )


def _put(sheet: _Grey, ink: _Grey, row: int, column: int) -> None:
    sheet[row : row + ink.shape[0], column : column + ink.shape[1]] = ink


def _agreeing(first: _Grey, second: _Grey) -> _Mask:
    """Return the tiles in which each mark has its ink where the other has some, or next to it."""
    one, other = first >= _INKED, second >= _INKED
    ink_one, ink_other = _counts(one), _counts(other)
    fit_one, fit_other = _counts(one & _thicker(other)), _counts(other & _thicker(one))
    held = (ink_one >= _LEAST_IN_TILE) & (ink_other >= _LEAST_IN_TILE)
    agree = held & (fit_one >= _FITS * ink_one) & (fit_other >= _FITS * ink_other)
    return np.asarray(agree, np.bool_)


def _counts(mask: _Mask) -> npt.NDArray[np.int64]:
    rows, columns = (side // _TILE for side in mask.shape)
    cut = mask[: rows * _TILE, : columns * _TILE].reshape(rows, _TILE, columns, _TILE)
    return np.asarray(cut.sum(axis=(1, 3)), np.int64)


def _thicker(mask: _Mask) -> _Mask:
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    wider = wide.copy()
    wider[:, 1:] |= wide[:, :-1]
    wider[:, :-1] |= wide[:, 1:]
    return wider


def _alike(first: _Grey, second: _Grey) -> float:
    """Return the correlation of some points of two marks, 0 where there is nothing to tell by."""
    if len(first) < _LEAST_IN_TILE or not first.std() or not second.std():
        return 0.0
    return float(np.corrcoef(first.astype(np.float64), second.astype(np.float64))[0, 1])
