"""What extractors use: the rows of a page, and where a rule fits them."""

from collections.abc import Iterator
from functools import cache, lru_cache

from stemma.model.mentions import Unread
from stemma.toolkit.grammar.notation import Match, Rule, rule
from stemma.toolkit.grammar.number_tokens import numbered
from stemma.toolkit.grammar.tokens import Row, tokenise
from stemma.toolkit.grammar.vocabulary import lexicon


def words_of(page: Unread) -> Row:
    """Return the tokens of a page; what is taken fits no rule."""
    return _tokens(page.text).without(page.taken)


@lru_cache(maxsize=4)
def numbers_of(page: Unread) -> Row:
    """Return the tokens of a page with each number as one of them."""
    return numbered(words_of(page), lexicon().alphabet)


def find(name: str, notation: str, row: Row) -> Iterator[Match]:
    """Yield where a rule fits a row, from left to right, without overlap."""
    return _compiled(name, notation).matches(row)


def is_known(word: str) -> bool:
    """Tell whether the grammar knows a word: a month, a unit, what numbers parts of a paper."""
    return lexicon().known(word).entry is not None


@lru_cache(maxsize=4)
def _tokens(text: str) -> Row:
    return tokenise(text, lexicon())


@cache
def _compiled(name: str, notation: str) -> Rule:
    return rule(lexicon().alphabet, name, notation)
