"""The lexicon with every word the grammar knows, built once."""

from functools import cache

from stemma.toolkit.grammar import (
    calendar_words,
    currency_words,
    quantity_words,
    unit_words,
)
from stemma.toolkit.grammar.han import TAG_SETS as HAN_NUMERALS
from stemma.toolkit.grammar.lexicon import Lexicon
from stemma.toolkit.grammar.number_row import TAG_SETS as NUMBERS
from stemma.toolkit.grammar.tokens import TAG_SETS as SHAPES


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of all three languages. Building it takes a third of a second."""
    words = Lexicon()
    for vocabulary in (calendar_words, unit_words, currency_words, quantity_words):
        vocabulary.put(words)
    words.settle()
    for tags in (*SHAPES, *NUMBERS, *HAN_NUMERALS):
        words.alphabet.sign(tags)
    return words
