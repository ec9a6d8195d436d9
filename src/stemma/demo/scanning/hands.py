"""Handwriting: signatures, initials, numbers, ticks. Every person has a hand of their own.

A signature is made as one is: a capital or two with care, a few letters that flatten towards the
end, a flourish. Which ones, how slanted and how large is the person's; how exactly they are met is
the day's.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from stemma.demo.scanning import pen
from stemma.demo.scanning.ink import (
    PEN_BLACK,
    PEN_BLUE,
    PENCIL,
    STAMP_VIOLET,
    Colour,
    Ink,
    inked,
)
from stemma.demo.scanning.pen import Place, Stroke
from stemma.demo.scanning.shapes import CAPITALS, DIGITS, ENDS, LETTERS

_PENS = (PEN_BLUE, PEN_BLUE, PEN_BLUE, PEN_BLACK, (44, 74, 190))


@dataclass(frozen=True, slots=True)
class _Hand:
    """What stays the same whenever a person signs."""

    capital: Stroke
    strokes: tuple[Stroke, ...]
    slant: float
    wide: float
    thick: float
    colour: Colour


def signature(
    person: str, seed: int, *, dpi: int, width: float = 110, exactly: bool = False
) -> Ink:
    """Return how a person signs.

    Args:
        person: Any key; each has a hand of its own.
        seed: The day: the same person never signs twice in quite the same way.
        dpi: Pixels an inch.
        width: About how wide it is, in points.
        exactly: The very same ink whatever the seed: what is copied, not signed.
    """
    day = f"{person} as ever" if exactly else f"{person} {seed}"
    return _signed(_hand(person), day, dpi, width)


def facsimile(person: str, seed: int, *, dpi: int, width: float = 110) -> Ink:
    """Return the rubber stamp of a signature: always the same lines, other ink each time."""
    hand = _hand(person)
    mask = _mask(hand, f"{person} as ever", dpi, width)
    return inked(mask, STAMP_VIOLET, dpi, gaps=0.62, seed=f"facsimile {person} {seed}")


def initials(person: str, seed: int, *, dpi: int, width: float = 30) -> Ink:
    """Return the few strokes a person puts at the foot of each page."""
    hand = _hand(person)
    chance = _chance(f"initials {person}")
    letter = _moved(chance.choice(LETTERS), hand.capital[-1][0], 0.0)
    tail = _moved(((0.3, 0.1), (1.1, 0.5), (1.7, 0.4)), letter[-1][0], 0.0)
    short = replace(hand, strokes=((*hand.capital, *letter, *tail),))
    return _signed(short, f"{person} initials {seed}", dpi, width)


def number(text: str, seed: int, *, dpi: int, points: float = 12, colour: Colour = PEN_BLUE) -> Ink:
    """Return digits as written by hand into the gap of a stamp; also `/ - .` and spaces.

    Args:
        text: What is written.
        seed: Whose hand, and which day.
        dpi: Pixels an inch.
        points: Height of a digit.
        colour: Of the pen.

    Raises:
        KeyError: if the text has a character that is none of these.
    """
    chance = _chance(f"number {text} {seed}")
    slant, x = chance.uniform(0.05, 0.3), 0.0
    strokes: list[list[Place]] = []
    for character in text:
        size, low = chance.uniform(0.88, 1.08), chance.uniform(-0.05, 0.05)
        for stroke in DIGITS[character]:
            near = _jittered(stroke, 0.025, chance)
            strokes.append([(x + (px + py * slant) * size, low + py * size) for px, py in near])
        x += 0.3 if character in ". " else chance.uniform(0.66, 0.78)
    scale = points / 72 * dpi
    drawn = [[(px * scale, -py * scale) for px, py in stroke] for stroke in strokes]
    mask = pen.written(drawn, 1.15 / 72 * dpi, lively=0.3)
    return inked(mask, colour, dpi, gaps=0.22, seed=f"{text} {seed}")


def tick(seed: int, *, dpi: int, points: float = 13) -> Ink:
    """Return a tick in pencil, for the margin."""
    chance = _chance(f"tick {seed}")
    shape = _jittered(((0, 0.45), (0.18, 0.3), (0.32, 0), (0.5, 0.5), (1.0, 1.15)), 0.04, chance)
    return _pencilled([shape], points, dpi, f"tick {seed}")


def underline(length: float, seed: int, *, dpi: int) -> Ink:
    """Return a line in pencil under some words, `length` points long: nobody draws it straight."""
    chance = _chance(f"line {seed}")
    count = max(3, round(length / 18))
    line = [(step / count * length, chance.gauss(0, 0.5)) for step in range(count + 1)]
    return _pencilled([line], 1.0, dpi, f"line {seed} {length}")


def bracket(height: float, seed: int, *, dpi: int) -> Ink:
    """Return a wavy line in pencil beside a paragraph, `height` points high."""
    chance = _chance(f"bracket {seed}")
    count = max(4, round(height / 11))
    line = [
        (2.2 * (-1) ** step * chance.uniform(0.5, 1), -step / count * height)
        for step in range(count + 1)
    ]
    return _pencilled([line], 1.0, dpi, f"bracket {seed} {height}")


def _hand(person: str) -> _Hand:
    chance = _chance(f"hand {person}")
    capital = chance.choice(CAPITALS)
    strokes: list[Place] = list(capital)
    second = chance.random() < 0.35
    if second:
        strokes += _moved(chance.choice(CAPITALS), strokes[-1][0] - 0.3, 0.0)
    flatter, letters = 1.0, chance.randint(1, 3 if second else 5)
    for _ in range(letters):
        letter = [(x, y * flatter) for x, y in chance.choice(LETTERS)]
        strokes += _moved(letter, strokes[-1][0] + chance.uniform(0, 0.12), 0.0)
        flatter *= chance.uniform(0.5, 0.9)
    end = chance.choice(ENDS)
    body: Stroke = [*strokes, *_moved(end, strokes[-1][0], 0.0)]
    others: list[Stroke] = []
    if chance.random() < 0.3:  # a bar through or above it, with the pen set down again
        across = strokes[-1][0]
        others.append(((across * 0.2, 1.5), (across * 0.6, 1.75), (across * 1.05, 1.9)))
    return _Hand(
        capital=capital,
        strokes=(body, *others),
        slant=chance.uniform(0.12, 0.62),
        wide=chance.uniform(0.85, 1.35),
        thick=chance.uniform(1.0, 1.7),
        colour=chance.choice(_PENS),
    )


def _signed(hand: _Hand, day: str, dpi: int, width: float) -> Ink:
    return inked(_mask(hand, day, dpi, width), hand.colour, dpi, gaps=0.25, seed=day)


def _mask(hand: _Hand, day: str, dpi: int, width: float) -> Image.Image:
    """Draw a hand's strokes as they came out that day."""
    chance = _chance(f"day {day}")
    slant = hand.slant + chance.gauss(0, 0.035)
    stretch = hand.wide * chance.uniform(0.94, 1.06)
    strokes = [_jittered(stroke, 0.085, chance) for stroke in hand.strokes]
    leaning = [[((x + y * slant) * stretch, y) for x, y in stroke] for stroke in strokes]
    rising = chance.uniform(0.0, 0.09)
    risen = [[(x, y + x * rising) for x, y in stroke] for stroke in leaning]
    across = [x for stroke in risen for x, _ in stroke]
    scale = width / 72 * dpi / max(1.0, max(across) - min(across)) * chance.uniform(0.95, 1.05)
    drawn = [[(x * scale, -y * scale) for x, y in stroke] for stroke in risen]
    return pen.written(drawn, hand.thick / 72 * dpi)


def _pencilled(strokes: Sequence[Stroke], scale: float, dpi: int, seed: str) -> Ink:
    size = scale / 72 * dpi
    drawn = [[(x * size, -y * size) for x, y in stroke] for stroke in strokes]
    mask = pen.written(drawn, 1.3 / 72 * dpi, lively=0.3)
    return inked(mask, PENCIL, dpi, gaps=0.75, seed=seed)


def _jittered(stroke: Stroke, size: float, chance: random.Random) -> list[Place]:
    return [(x + chance.gauss(0, size), y + chance.gauss(0, size)) for x, y in stroke]


def _moved(stroke: Stroke, across: float, up: float) -> list[Place]:
    return [(x + across, y + up) for x, y in stroke]


def _chance(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311 (looks, not secrets)
