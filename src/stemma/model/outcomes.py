"""How a page ends: text, OCR text, blank, or unreadable with a reason; and how that is judged.

The rules in one place, as pure functions: what a reading alone says of a page, and what OCR adds.
"""

from dataclasses import dataclass
from typing import Literal

from stemma.model.problems import Problem, Reason
from stemma.model.readings import Ink, PageReading, PageText

Outcome = Literal["pending", "text", "ocr", "blank", "unreadable"]

MOST = 0.5
"""Where more than this share of a page's ink lies outside its words, the words are not the page."""
SPECKS = 0.0004
"""Less ink than this share of the page's area is dust, not writing."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A page's outcome so far. `pending` means that OCR has yet to look at it."""

    outcome: Outcome
    problem: Problem | None = None


def by_reading(page: PageReading) -> Judged:
    """Judge a page by its reading alone."""
    if page.problem is not None:
        return Judged("unreadable", page.problem)
    has_text = page.text is not None and bool(page.text.text.strip())
    if not page.picture or page.ink is None:
        return Judged("text" if has_text else "blank")
    if has_text:
        return Judged("pending" if is_unexplained(page.ink) else "text")
    return Judged("blank" if page.ink.total < SPECKS else "pending")


def is_unexplained(ink: Ink) -> bool:
    """Tell whether most of a page's ink has no text."""
    return ink.total >= SPECKS and ink.uncovered > MOST


def by_recognition(
    layer: PageText | None, found: PageText | None, problem: Problem | None
) -> Judged:
    """Judge a page that OCR has looked at. The text that says more leads; both are kept."""
    layer_length = _letters(layer)
    found_length = _letters(found)
    if found_length and found_length >= layer_length:
        return Judged("ocr")
    if layer_length:
        return Judged("text")
    return Judged("unreadable", problem or Problem(Reason.NO_TEXT_FOUND))


def _letters(text: PageText | None) -> int:
    return 0 if text is None else sum(character.isalnum() for character in text.text)
