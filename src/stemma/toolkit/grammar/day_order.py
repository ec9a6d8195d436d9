"""Which figure of 03/04/2024 is the day, and which century 24 belongs to."""

import re
from typing import Literal

Order = Literal["day first", "month first"]

_EITHER = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d/-])")


def century(year: int) -> int:
    """Return the year that two figures stand for: 24 is 2024, 70 and more are of 1900 on."""
    return year + (2000 if year < 70 else 1900)


def order(first: int, second: int, text: str) -> Order | None:
    """Return which of two figures is the day: as they tell, as the page tells, as Russian has it.

    None where nothing tells, and the two differ.
    """
    told = sure(first, second) or habit(text)
    if told is None and (first == second or re.search("[а-яА-Я]{3}", text)):
        return "day first"
    return told


def sure(first: int, second: int) -> Order | None:
    """Return which of two figures is the day where the other can be no month."""
    if first > 12 >= second:
        return "day first"
    return "month first" if second > 12 >= first else None


def habit(text: str) -> Order | None:
    """Return the order of day and month that all unambiguous dates of a page share."""
    orders = {sure(int(found[1]), int(found[3])) for found in _EITHER.finditer(text)} - {None}
    return orders.pop() if len(orders) == 1 else None
