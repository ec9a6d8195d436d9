"""Whether two marks are one picture: laid over each other, moved until they fit best.

A copied picture lies at the same angle to the lines of the page wherever it is put; a stamp or a
hand does not. So only the small turns are tried by which two scans lie crooked. Straight lines and
wide arcs (rulings, frames, the rings of seals) fit each other by chance and are left out. The best
shift is sought by correlation, by way of Fourier transforms, on a coarse picture and then on the
full one. What agrees is counted in tiles of 3 mm, so that a stamp that lies across a signature
spoils some of them and not the rest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy import fft
from PIL import Image

from stemma.model.marks import Mark

_Grey = npt.NDArray[np.uint8]
_Mask = npt.NDArray[np.bool_]
_Real = npt.NDArray[np.float32]
_Spectrum = npt.NDArray[np.complex64] | npt.NDArray[np.complex128]
_Tile = tuple[int, int]
_Sides = tuple[int, int]

_COARSE, _COARSE_SIDES = 4, (128, 128)
"""A point of the coarse picture is so many of the mark; its transform has so many each way."""
_TURNS = (-1.8, -0.6, 0.6, 1.8)
_FINE_TURNS = (-0.5, 0.0, 0.5)
_STEP = 32
"""Transforms take their time with sizes that have large prime factors."""
_PROMISING = 0.6
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
_TILE, _LEAST_IN_TILE, _FITS = 12, 10, 0.8
"""Points of a tile each way, how many of them must be dark, and what share of these must fit."""
_LEAST_TILES, _LEAST_HIGH, _LEAST_LIKE = 7, 3, 0.58
"""From these on a fit is a copy. One line of print is two tiles high at most; two seals
of one office that fit by chance had 0.53 in the strength of their ink, which is other ink."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How far two marks are one picture.

    `tiles` of 3 mm agree and hang together, `high` of them above each other; `likeness` (-1..1) is
    how alike the strength of the ink is where both have some; `shift` is by how many points down
    and to the right of the other mark's corner the one's lies.
    """

    tiles: int
    high: int
    likeness: float
    shift: tuple[int, int] = (0, 0)

    @property
    def is_copy(self) -> bool:
        """Tell whether this is more than two signatures of one hand, or than a line of print."""
        enough = self.tiles >= _LEAST_TILES and self.high >= _LEAST_HIGH
        return enough and self.likeness >= _LEAST_LIKE


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
    """Lay one mark over another and tell what agrees."""
    turn = _promising_turn(one, other)
    if turn is None:
        return Fit(0, 0, 0.0)
    first, second, shift = _laid(one.ink, other.ink, turn)
    part = max(_parts(_agreeing(first, second)), key=len, default=[])
    rows = [row for row, _ in part]
    high = max(rows) - min(rows) + 1 if rows else 0
    return Fit(len(part), high, _likeness(first, second, part), shift)


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


def _telling(ink: _Grey) -> _Grey:
    """Return a mark without the blocks in which all edges run one way."""
    rows, columns = ink.shape
    wide = np.pad(ink, ((0, -rows % _BLOCK), (0, -columns % _BLOCK))).astype(np.float32)
    down, across = (np.asarray(each, np.float32) for each in np.gradient(wide))
    xx, yy, xy = (_around(each) for each in (across * across, down * down, across * down))
    straight = np.sqrt((xx - yy) ** 2 + 4 * xy**2) / (xx + yy + 1e-6)
    kept = np.repeat(np.repeat(straight < _STRAIGHT, _BLOCK, 0), _BLOCK, 1)[:rows, :columns]
    return np.where(kept, ink, 0).astype(np.uint8)


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


def _agreeing(first: _Grey, second: _Grey) -> set[_Tile]:
    """Return the tiles in which each mark has its ink where the other has some, or next to it."""
    one, other = first >= _INKED, second >= _INKED
    ink_one, ink_other = _counts(one), _counts(other)
    fit_one, fit_other = _counts(one & _thicker(other)), _counts(other & _thicker(one))
    held = (ink_one >= _LEAST_IN_TILE) & (ink_other >= _LEAST_IN_TILE)
    agree = held & (fit_one >= _FITS * ink_one) & (fit_other >= _FITS * ink_other)
    return set(zip(*(axis.tolist() for axis in np.nonzero(agree)), strict=True))


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


def _parts(tiles: set[_Tile]) -> Iterator[list[_Tile]]:
    """Yield tiles that touch each other, corners included."""
    left = set(tiles)
    while left:
        part = [left.pop()]
        for row, column in part:  # grows while it is walked
            near = [(row + down, column + over) for down in (-1, 0, 1) for over in (-1, 0, 1)]
            fresh = [tile for tile in near if tile in left]
            left.difference_update(fresh)
            part += fresh
        yield part


def _likeness(first: _Grey, second: _Grey, part: Sequence[_Tile]) -> float:
    """Return the correlation of the strength of ink where both have some, in some tiles."""
    inked = np.zeros(first.shape, np.bool_)
    for row, column in part:
        inked[row * _TILE : (row + 1) * _TILE, column * _TILE : (column + 1) * _TILE] = True
    inked &= (first >= _INKED) & (second >= _INKED)
    one, other = first[inked].astype(np.float64), second[inked].astype(np.float64)
    if len(one) < _LEAST_IN_TILE or not one.std() or not other.std():
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])
