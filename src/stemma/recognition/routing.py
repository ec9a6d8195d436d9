"""How a page lies and in which script it is written, told before it is read.

A whole-page script detector costs a third of a page's recognition. Here a projection of the ink
tells lines from columns in milliseconds, then a few short pieces of lines are read with one
language after the other until one reads well: what reads well settles both script and direction.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np
import numpy.typing as npt
from PIL import Image

Grey = npt.NDArray[np.uint8]
Dark = npt.NDArray[np.bool_]
T = TypeVar("T", bound=np.generic)
Quarter = Literal[0, 90, 180, 270]
Trial = Callable[[Grey, str], tuple[str, float]]
"""Reads one line's picture with one language: its text and mean confidence (0..100)."""

_COARSE = 50
"""Dots per inch at which the ink is looked at."""
_TILE = 32
_CONTRAST = 0.28
"""Ink is darker than its surroundings by this share."""
_STRIP = 88
"""Width of a sample in coarse dots: 1.75 inch, some 25 letters or 11 Han characters."""
_LOWEST, _TALLEST = 3, 22
"""Height of a line's ink in coarse dots: from 5 to 32 points."""
_CLEAR = 4.0
"""From this ratio on, the projections alone tell lines from columns."""
_SAMPLES = 6
_TRIALS = 15
_LETTERS = 6
"""A sample with fewer letters than this proves nothing."""
_ENOUGH = 2
"""So many samples that read well in the same way settle the route."""

_CAPITAL_INSIDE = re.compile("[a-z][A-Z]")

SURE = {"eng": 78.0, "rus": 76.0, "ukr": 76.0, "chi_sim": 66.0, "chi_tra": 66.0}
"""From this mean confidence on, a sample counts as read."""
_SAME_SCRIPT = {"ukr": "rus", "chi_tra": "chi_sim"}
"""Languages that are asked only where another one of their script reads well."""


@dataclass(frozen=True, slots=True)
class Route:
    """How to read a page: clockwise degrees by which it lies turned, and the main language."""

    orientation: Quarter
    code: str

    def undecided(self) -> "list[Route]":
        """Return the ways to try where nothing tells how a page lies: upright, then this one."""
        return list(dict.fromkeys((replace(self, orientation=0), self)))


@dataclass(frozen=True, slots=True)
class Sample:
    """A piece of a line in the upright picture, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


def turned(grey: Grey, orientation: Quarter) -> Grey:
    """Return a picture that lies turned clockwise by `orientation` as it stands upright."""
    return np.ascontiguousarray(np.rot90(grey, orientation // 90))


def ink(grey: Grey, dpi: int) -> Dark:
    """Return where a picture is darker than its surroundings, at about 50 dots per inch."""
    step = max(1, round(dpi / _COARSE))
    height, width = (side // step * step for side in grey.shape)
    if not height or not width:
        return np.zeros((0, 0), np.bool_)
    small = np.asarray(Image.fromarray(grey[:height, :width]).reduce(step), np.float32)
    paper = _paper(small)
    return np.asarray(small < paper * (1 - _CONTRAST))


def samples(dark: Dark, step: float) -> list[Sample]:
    """Return up to six pieces of lines from all over the page, the fullest first.

    `step` is the number of pixels in a coarse dot.
    """
    found: dict[tuple[int, int], tuple[float, Sample]] = {}
    height, width = dark.shape
    for left in range(0, max(width - _STRIP // 2, 1), _STRIP // 2):
        strip = dark[:, left : left + _STRIP]
        for top, bottom in _runs(strip.sum(axis=1) > 1):
            piece = strip[top:bottom]
            filled = float(piece.any(axis=0).mean()) if piece.size else 0.0
            cell = (3 * top // max(height, 1), 2 * left // max(width, 1))
            if filled > found.get(cell, (0.3, None))[0]:
                margin = max(1.0, 0.3 * (bottom - top))
                found[cell] = (
                    filled,
                    Sample(
                        round(left * step),
                        round(max(top - margin, 0) * step),
                        round(min(left + _STRIP, width) * step),
                        round(min(bottom + margin, height) * step),
                    ),
                )
    ranked = sorted(found.values(), key=lambda entry: -entry[0])
    return [sample for _, sample in ranked[:_SAMPLES]]


def choose(
    grey: Grey, dark: Dark, sideways: float, codes: Sequence[str], trial: Trial
) -> Route | None:
    """Return how to read a page, None if no sample of it reads well in any way.

    `sideways` says how much clearer the ink forms columns than lines. The first way in which two
    samples read well wins, a single one over none. Ways are tried in the order in which they are
    likely: that of the sample before, then upright before on its head.
    """
    poll = _Poll(trial, codes)
    for directions in _directions(sideways):
        upright = turned(grey, directions[0])
        view = turned(dark.view(np.uint8), directions[0]).view(np.bool_)
        for sample in samples(view, grey.shape[0] / max(dark.shape[0], 1)):
            piece = upright[sample.top : sample.bottom, sample.left : sample.right]
            if poll.ask(piece, directions) or poll.spent():
                break
        if poll.votes:
            break
    return poll.result()


class _Poll:
    """Samples that were read, and what each says about the page."""

    def __init__(self, trial: Trial, codes: Sequence[str]) -> None:
        self.trial, self.all = trial, frozenset(codes)
        self.codes = [code for code in codes if _SAME_SCRIPT.get(code) not in self.all]
        self.votes: dict[Route, list[tuple[Grey, str, float]]] = {}
        self.trials = 0

    def ask(self, piece: Grey, directions: tuple[Quarter, Quarter]) -> bool:
        """Read a sample in each way until one reads well; return whether that settles the route."""
        ways = [Route(direction, code) for direction in directions for code in self.codes]
        for way in sorted(ways, key=lambda way: -len(self.votes.get(way, ()))):
            picture = piece if way.orientation == directions[0] else turned(piece, 180)
            text, confidence = self.trial(picture, way.code)
            self.trials += 1
            if confidence >= SURE[way.code] and _is_telling(text, way.code):
                self.votes.setdefault(way, []).append((picture, text, confidence))
                return len(self.votes[way]) >= _ENOUGH
        return False

    def spent(self) -> bool:
        """Tell whether asking on would cost more than it is worth."""
        return self.trials >= _TRIALS

    def result(self) -> Route | None:
        """Return the way with the most votes, in the language of its script that fits best."""
        if not self.votes:
            return None
        way, read = max(self.votes.items(), key=lambda entry: len(entry[1]))
        if len(read) < _ENOUGH:
            way = self._best(way.orientation, read[0][0])
        text = "".join(text for _, text, _ in read).casefold()
        if way.code == "rus" and "ukr" in self.all and not set("ыэъё") & set(text):
            return self._ukrainian(way, read)
        return way

    def _best(self, orientation: Quarter, picture: Grey) -> Route:
        """Return the language that reads a single sample best: chance may have let the first in."""
        readings = {code: self.trial(picture, code) for code in self.codes}
        code = max(
            readings, key=lambda code: readings[code][1] * (letters(readings[code][0], code) > 1)
        )
        return Route(orientation, code)

    def _ukrainian(self, way: Route, read: list[tuple[Grey, str, float]]) -> Route:
        """Return the way to read Cyrillic that has none of the letters only Russian has."""
        others = [self.trial(picture, "ukr") for picture, _, _ in read]
        own = sum(letter in "іїєґ" for text, _ in others for letter in text.casefold())
        surer = sum(other[1] for other in others) > sum(entry[2] for entry in read)
        return Route(way.orientation, "ukr") if surer and own >= len(read) else way


def brightest(values: npt.NDArray[T], share: float) -> npt.NDArray[T]:
    """Return, along the last axis, the value that this share of the others does not exceed.

    `np.percentile` would do, but imports a module when it is first called: forbidden in a cell.
    """
    place = min(int(share * values.shape[-1]), values.shape[-1] - 1)
    return np.partition(values, place, axis=-1)[..., place]


def letters(text: str, code: str) -> int:
    """Return how many letters of a language's own script a text has."""
    return sum(map(_SCRIPTS[code], text))


def _is_telling(text: str, code: str) -> bool:
    """Tell whether a sample has letters enough of a language's script to speak for it.

    Among figures, `№ 31, ст.` reads as well in English: `Ne 31, cr.` So do small Cyrillic letters
    that look like Latin capitals: `TexHHKa`, for `техника`.
    """
    if code == "eng" and _CAPITAL_INSIDE.search(text):
        return False
    own = letters(text, code) * (2 if code.startswith("chi") else 1)
    figures = sum(map(str.isdecimal, text))
    return own >= max(_LETTERS, figures)


def is_han(character: str) -> bool:
    """Tell a Han character (not its punctuation)."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003134f"


def is_cyrillic(character: str) -> bool:
    """Tell a Cyrillic letter."""
    return "\u0400" <= character <= "\u052f"


def is_latin(character: str) -> bool:
    """Tell a Latin letter."""
    return "A" <= character <= "z" and character.isalpha()


_SCRIPTS = {
    "eng": is_latin,
    "rus": is_cyrillic,
    "ukr": is_cyrillic,
    "chi_sim": is_han,
    "chi_tra": is_han,
}


def _directions(sideways: float) -> list[tuple[Quarter, Quarter]]:
    lying: tuple[Quarter, Quarter] = (0, 180)
    standing: tuple[Quarter, Quarter] = (90, 270)
    if sideways > _CLEAR:
        return [standing]
    if sideways < 1 / _CLEAR:
        return [lying]
    return [lying, standing] if sideways < 1 else [standing, lying]


def _paper(small: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the brightness of the paper around each coarse dot."""
    height, width = small.shape
    padded = np.pad(small, ((0, -height % _TILE), (0, -width % _TILE)), mode="edge")
    rows, columns = padded.shape[0] // _TILE, padded.shape[1] // _TILE
    tiles = padded.reshape(rows, _TILE, columns, _TILE).swapaxes(1, 2).reshape(rows, columns, -1)
    paper = brightest(tiles, 0.9)
    return paper.repeat(_TILE, axis=0).repeat(_TILE, axis=1)[:height, :width]


def _runs(busy: Dark) -> Iterator[tuple[int, int]]:
    """Yield the rows of each run that is as tall as a line of text."""
    edges = np.flatnonzero(np.diff(busy.astype(np.int8), prepend=0, append=0))
    for top, bottom in zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True):
        if _LOWEST <= bottom - top <= _TALLEST:
            yield top, bottom
