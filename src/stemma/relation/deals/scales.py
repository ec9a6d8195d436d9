"""By what the figures of a price table are to be multiplied: "USD thousand", "тыс. руб.", 万元.

The heading of a column says so, or a line right above the table does, by a word for what is meant:
"all figures in USD thousand". A word for a thousand anywhere else is the figure of a sentence.
"""

import re
from decimal import Decimal

_WORDS = {
    "thousand": 1_000,
    "'000": 1_000,
    "тыс": 1_000,
    "千": 1_000,
    "万": 10_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "млн": 1_000_000,
    "百万": 1_000_000,
}
_SCALE = (
    r"(?P<scale>百万|thousands?\b|'000|тыс\b|千(?=[元美欧港日])|万(?=[元美欧港日])"
    r"|millions?\b|mln\b|млн\b)"
)
_HEADING = re.compile(_SCALE, re.IGNORECASE)
_ABOVE = re.compile(
    r"(?:figures|prices|amounts|sums|values|суммы|цены|стоимость|показатели|单位|金额|价格)"
    rf"[^\n.;。；]{{0,40}}?{_SCALE}"
    rf"|[(（]\s?(?:в\s|in\s)?(?:[A-Z]{{3}}\s)?{_SCALE.replace('<scale>', '<other>')}",
    re.IGNORECASE,
)
_REACH = 240


def of_heading(heading: str) -> Decimal | None:
    """Return what a heading says its figures are to be multiplied by, None where it does not."""
    found = _HEADING.search(heading)
    return None if found is None else _told(found["scale"])


def above(text: str, start: int) -> Decimal:
    """Return what the lines right above a table say all of its figures are to be multiplied by."""
    found = list(_ABOVE.finditer(text, max(start - _REACH, 0), start))
    return _told(found[-1]["scale"] or found[-1]["other"]) if found else Decimal(1)


def _told(word: str) -> Decimal:
    plain = word.casefold().removesuffix("s")
    return Decimal(_WORDS[plain])
