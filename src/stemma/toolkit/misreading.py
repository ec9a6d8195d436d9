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
    "sharp": Measured(Reading(0.0021, 0.0013), Reading(0.0002, 0.0002), Reading(0.0121, 0.0002)),
    "worn": Measured(Reading(0.0185, 0.0035), Reading(0.0002, 0.0014), Reading(0.0776, 0.0038)),
    "poor": Measured(Reading(0.0690, 0.0940), Reading(0.0014, 0.0912), Reading(0.1924, 0.1214)),
}
"""Of 240, 80 and 40 terms on 30, 10 and 10 pages (bench.absent --fit --seed 1 3 --worst 11)."""
HAN: dict[PageClass, Measured] = {
    "sharp": Measured(Reading(0.0041, 0.0333), Reading(0.0002, 0.0181), Reading(0.0181, 0.0534)),
    "worn": Measured(Reading(0.1541, 0.0556), Reading(0.0002, 0.1214), Reading(0.3432, 0.0074)),
    "poor": Measured(Reading(0.7092, 0.7563), Reading(0.9466, 0.2325), Reading(0.3666, 0.9998)),
}
"""Of 120, 40 and 20 terms on 15, 5 and 5 pages.

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
