"""How likely it is that a term was read so wrongly that it is not found: the model and its figures.

A recognised page belongs to a class by how sure the recogniser was and how much ink it left over.
Of each class two numbers were measured on pages whose text is known (`python -m bench.absent`):
the share of terms of which nothing is left (a line that was not read, a word taken for another),
and how often one letter is read wrongly. With them a term of `n` letters is read with more than `k`
wrong ones with the chance `lost + (1 - lost) * P(X > k)`, X being binomial of n and the rate of a
letter. docs/absent.md says what the model leaves out.
"""

from math import comb
from typing import NamedTuple

from stemma.model.absence import Chance, PageClass
from stemma.model.places import TextFrom

SURE, UNSURE = 95.0, 88.0
"""Mean confidence (0 to 100) from which a page is sharp, and below which it is poor."""
UNEXPLAINED = 1.25
"""A page with more ink than this for the area of its words has writing that was not read. Drawn
pages have 0.3 to 0.9."""

MEASURED_WITH = "tesseract 5.5"
"""The recogniser whose errors were counted."""


class Reading(NamedTuple):
    """How a class of pages is read: the share of terms lost whole, and of letters read wrongly."""

    lost: float
    wrong: float


class Measured(NamedTuple):
    """What was measured of a class, and the readings at both ends of its interval."""

    likeliest: Reading
    low: Reading
    high: Reading


ALPHABETIC: dict[PageClass, Measured] = {
    "sharp": Measured(Reading(0.0009, 0.0013), Reading(0.0002, 0.0002), Reading(0.0038, 0.0014)),
    "worn": Measured(Reading(0.0334, 0.0054), Reading(0.0074, 0.0038), Reading(0.0776, 0.0038)),
    "poor": Measured(Reading(0.1149, 0.0710), Reading(0.0429, 0.0534), Reading(0.2121, 0.0776)),
}
"""Of 720, 216 and 104 terms (bench.absent --fit --seed 1 3 5 7 9 13 --worst 11 17)."""
HAN: dict[PageClass, Measured] = {
    "sharp": Measured(Reading(0.0015, 0.0211), Reading(0.0002, 0.0121), Reading(0.0074, 0.0252)),
    "worn": Measured(Reading(0.1997, 0.0620), Reading(0.0776, 0.0650), Reading(0.3201, 0.0335)),
    "poor": Measured(Reading(0.9103, 0.4802), Reading(0.8786, 0.2974), Reading(0.9571, 0.9986)),
}
"""Of 360, 120 and 40 terms.

Since pages are cleaned before they are read hardly one is poor, so that class was fitted on pages
worn worse than any office copies: of its Chinese next to nothing is read, and a term is missed."""


def page_class(
    text_from: TextFrom, confidence: float | None, ink: float | None, covered: float
) -> PageClass:
    """Return the class of a page.

    `ink` is the share of the page that is ink, `covered` the share that words cover.
    """
    if text_from != "ocr":
        return "text"
    if confidence is None or confidence < UNSURE or (ink or 0.0) > UNEXPLAINED * covered:
        return "poor"
    return "sharp" if confidence >= SURE else "worn"


def slips(letters: int, where: PageClass, *, unspaced: bool) -> int:
    """Return how many wrong letters a near place may have, for a term of so many letters.

    More on pages that are hard to read; fewer where each would bring hundreds of other words.
    """
    steps = _STEPS[unspaced, where in ("text", "sharp")]
    return sum(letters >= step for step in steps)


_STEPS = {
    (False, True): (4, 8),
    (False, False): (3, 5, 8, 12),
    (True, True): (3, 6),
    (True, False): (2, 4, 6),
}
"""By whether characters are written without spaces and whether the page is clear: from how many
letters on one, two, three wrong ones are allowed."""


def missed(letters: int, allowed: int, where: PageClass, *, unspaced: bool) -> Chance | None:
    """Return the chance that a term on such a page has more wrong letters than allowed.

    None for pages that were not recognised.
    """
    if where == "text":
        return None
    measured = (HAN if unspaced else ALPHABETIC)[where]
    value, low, high = (more_than(allowed, letters, reading) for reading in measured)
    return Chance(value=value, low=min(low, value), high=max(high, value))


def more_than(allowed: int, letters: int, reading: Reading) -> float:
    """Return the chance of more wrong letters than allowed (binomial, and what is lost whole)."""
    right = 1 - reading.wrong
    few = sum(
        comb(letters, wrong) * reading.wrong**wrong * right ** (letters - wrong)
        for wrong in range(min(allowed, letters) + 1)
    )
    return min(1.0, max(0.0, reading.lost + (1 - reading.lost) * (1 - few)))
