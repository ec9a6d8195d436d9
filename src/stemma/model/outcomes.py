"""How a page ends: text, OCR text, blank, or unreadable with a reason."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.problems import Problem

Outcome = Literal["pending", "text", "ocr", "blank", "unreadable"]
"""`pending` means that OCR has yet to look at the page."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A page's outcome so far, and why it could not be read."""

    outcome: Outcome
    problem: Problem | None = None
