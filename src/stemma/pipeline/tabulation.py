"""Tabulation: which tables a page's text holds, by its words and the lines that the page draws."""

from stemma.model.tables import Table
from stemma.model.work import PageToTabulate
from stemma.toolkit.tables.finding import tables
from stemma.toolkit.tables.page import Lying, page

VERSION = 6
"""Raised when the finder finds something else in some page."""

_MOST_WORDS = 20_000
"""A page of more words is no page, and its tables would take too long to look for."""


def tabulate(given: PageToTabulate) -> tuple[Table, ...]:
    """Return the tables of a page from top to bottom; none of a page that has no size."""
    words = given.words
    if not (given.width and given.height and 0 < len(words) <= _MOST_WORDS):
        return ()
    lying = Lying(width=given.width, height=given.height, turn=given.turn)
    is_typed = given.text_from == "markup"
    return tuple(tables(page(given.text, words, given.rulings, lying, is_typed=is_typed)))
