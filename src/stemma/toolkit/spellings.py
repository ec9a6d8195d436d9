"""All spellings of a term in its own script: what must be looked for letter by letter.

Search compares dictionary forms; a place that was read with errors has none. So where a text is
compared letter by letter, every inflection of every word of the term stands for itself.
"""

from collections.abc import Mapping
from itertools import islice, product

from stemma.toolkit.analysis import analyse
from stemma.toolkit.lemmas import inflections_of
from stemma.toolkit.scripts import Script, script_of

MOST = 200
"""Spellings of one term; a name of two words has about fourteen."""


def spellings(term: str) -> tuple[str, ...]:
    """Return a term in all its inflections, as it was written first; words parted by spaces.

    The words of a name are put into the same case and number ("Ивана Петрова"), not into every
    mixture of them. Numbers, and characters written without spaces, have one spelling.
    """
    tokens = analyse(term, "ru+uk").tokens
    if any(token.pair for token in tokens):
        return (term,)
    words = [token.word for token in tokens]
    inflected = [_inflected(word) for word in words]
    cases = {case: None for each in inflected for case in each if case}
    found = dict.fromkeys([" ".join(words)])
    for case in cases:
        every = [sorted(each.get(case, set()) or each.get("", set())) for each in inflected]
        found.update(dict.fromkeys(map(" ".join, islice(product(*every), MOST))))
    return tuple(islice(found, MOST))


def _inflected(word: str) -> Mapping[str, set[str]]:
    """Return the forms of a word by case and number; under "" the word, where it has no case."""
    if word.isascii() and word.isalpha():
        return {"": {word}, "sing": {word}, "plur": {f"{word}s", f"{word}es"}}
    if word.isalpha() and len(word) > 1 and script_of(word) is Script.CYRILLIC:
        return inflections_of(word) | {"": {word}}
    return {"": {word}}
