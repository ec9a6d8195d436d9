"""What the tour asks the invented leak, one question in each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.affair import Affair


@dataclass(frozen=True, slots=True)
class Search:
    """A query, what it asks for in English, and what the hit to show first should be.

    `shows` is a word in another form than asked for, a hit in a scan, or just the first hit.
    """

    query: str
    meaning: str
    shows: Literal["another form", "a scan", "anything"]


def searches(affair: Affair) -> Sequence[Search]:
    """Return the questions."""
    director = affair.people["director"]
    return (
        Search(
            director.surname.ru,
            "the seller's director, in any of the Russian forms",
            "another form",
        ),
        Search("合同", "contract, a Chinese word of two characters, found in scans", "a scan"),
        Search(
            affair.goods["vehicle"].designator.en,
            "the vehicle, as English texts name it",
            "anything",
        ),
    )
