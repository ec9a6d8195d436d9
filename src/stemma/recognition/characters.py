"""Where each character of a Chinese line stands.

Tesseract's network tells which characters a line holds far better than where: its boxes drift by
half a character and more. The line's own ink is cut anew: each character has a width that is known
from its kind (a Han character is one em wide), and cuts fall where there is little ink.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from stemma.recognition.layout import Line, Word
from stemma.recognition.routing import Grey, brightest, is_han

Ink = npt.NDArray[np.float32]

_SPACE = 0.27
_SLACK = 0.8
"""How far, in em, a cut may stray from where the widths put it."""
_STIFFNESS = 6.0
"""What it costs to make a character wider or narrower than its kind, against cutting ink."""


def align(line: Line, upright: Grey) -> Line:
    """Return a line whose words have the boxes that its ink says, if it holds Han characters."""
    if not any(is_han(word.text[0]) for word in line.words):
        return line
    height, width = upright.shape
    left, top, right, bottom = line.box
    left, top, right, bottom = max(left, 0), max(top, 0), min(right, width), min(bottom, height)
    piece = upright[top:bottom, left:right].astype(np.float32)
    if min(piece.shape, default=0) < 4:
        return line
    low, high = (float(brightest(piece.ravel(), share)) for share in (0.02, 0.9))
    ink: Ink = np.clip((high - piece) / max(high - low, 1.0), 0, 1)
    ink[ink < 0.25] = 0
    filled = np.flatnonzero(ink.sum(axis=0) > 0)
    if not filled.size:
        return line
    start, stop = int(filled[0]), int(filled[-1]) + 1
    widths, owners = _widths(line.words)
    cuts = [start + cut for cut in _cut(ink[:, start:stop].sum(axis=0), widths)]
    words = []
    for index, word in enumerate(line.words):
        first, last = owners.index(index), len(owners) - 1 - owners[::-1].index(index)
        x0, x1 = cuts[first], cuts[last + 1]
        rows = np.flatnonzero(ink[:, x0:x1].sum(axis=1) > 0.5)
        y0, y1 = (int(rows[0]), int(rows[-1]) + 1) if rows.size else (0, bottom - top)
        words.append(word._replace(box=(left + x0, top + y0, left + x1, top + y1)))
    return replace(line, words=words)


def _widths(words: Sequence[Word]) -> tuple[list[float], list[int]]:
    """Return the width in em of each character and space, and whose it is (-1: a space's)."""
    widths: list[float] = []
    owners: list[int] = []
    for index, word in enumerate(words):
        if index and not word.joined:
            widths.append(_SPACE)
            owners.append(-1)
        widths.extend(map(_em, word.text))
        owners.extend([index] * len(word.text))
    if unicodedata.category(words[-1].text[-1])[0] == "P":
        widths[-1] *= 0.45
    if unicodedata.category(words[0].text[0])[0] == "P":
        widths[0] *= 0.6
    return widths, owners


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in ".,:;'il|!()[]-/":
        return 0.3
    return 0.66 if character.isupper() else 0.53


def _cut(profile: Ink, widths: list[float]) -> list[int]:
    """Return where to cut a profile of ink into characters, its two ends included."""
    length = len(profile)
    em = length / sum(widths)
    cost = profile / max(float(profile.max()), 1.0)
    slack = max(2, round(_SLACK * em))
    offsets = np.arange(-slack, slack + 1)
    ideal = [round(place * em) for place in accumulate(widths)]
    best = np.full(len(offsets), np.inf, np.float32)
    best[slack] = 0.0
    before = 0
    steps: list[npt.NDArray[np.intp]] = []
    for place, width in zip(ideal, widths, strict=True):
        gaps = (place + offsets)[:, None] - (before + offsets)[None, :]
        strain = _STIFFNESS * np.square((gaps - width * em) / em)
        totals = np.where(gaps > 0, best[None, :] + strain, np.inf)
        came = totals.argmin(axis=1)
        where = np.clip(place + offsets, 0, length - 1)
        best = totals[np.arange(len(offsets)), came] + cost[where]
        steps.append(came)
        before = place
    at = slack
    cuts = [length]
    for place, came in zip(reversed([0, *ideal[:-1]]), reversed(steps), strict=True):
        at = int(came[at])
        cuts.append(min(max(place + int(offsets[at]), 0), length))
    return cuts[::-1]
