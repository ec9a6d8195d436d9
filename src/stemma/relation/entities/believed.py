"""Names that the model alone has told, weighed against the other names of the cache.

The model goes by the words around a word, and these are few in a head, a table or on a page that
was recognised badly. A person of one word that other texts use as a place is that place; a scrap
of a recognised page that stands there once is nobody. As a mention, at its place, it stays.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from stemma.model.entities import NameAt
from stemma.relation.entities.written import folded
from stemma.toolkit.full_names import chinese
from stemma.toolkit.lemmas import name_forms
from stemma.toolkit.name_finding.place_names import canonical_place
from stemma.toolkit.scripts import letters_of

_WORD = re.compile(r"[^\W\d_]+")
_SHORT, _SCRAP = 5, 3
"""Letters below which one word of no dictionary is no name, and words of any number are none."""


class Told(NamedTuple):
    """A name, whether the model has told it, and whether its page was recognised."""

    name: NameAt
    by_model: bool
    is_recognised: bool


def believed(told: Sequence[Told]) -> Iterator[Told]:
    """Yield the names of a cache, those of the model alone only where nothing speaks against it."""
    seen = Counter(map(_key, told))
    by_rule = {_key(each) for each in told if not each.by_model}
    of_people = {
        word
        for each in told
        if each.name.type == "person" and len(words := _words(each.name)) > 1
        for word in words
    }
    for each in told:
        kind, key = _key(each)
        is_alone = (kind, key) not in by_rule and not (each.name.role or each.name.of)
        if not each.by_model or not is_alone or key in of_people:
            yield each
        elif kind == "person" and seen["place", key] > seen[kind, key]:
            place = canonical_place(each.name.text)
            yield each._replace(name=replace(each.name, type="place", canonical=place))
        elif not (each.is_recognised and seen[kind, key] == 1 and _is_scrap(each.name)):
            yield each


def _key(each: Told) -> tuple[str, str]:
    """Return what a name is, and how it is compared: one word as a place is, whatever it is."""
    name = each.name
    is_word = len(_words(name)) == 1
    return name.type, folded(canonical_place(name.text) if is_word else name.canonical)


def _words(name: NameAt) -> list[str]:
    return _WORD.findall(folded(name.canonical))


def _is_scrap(name: NameAt) -> bool:
    words = _words(name)
    longest = max(map(len, words), default=0)
    if len(letters_of(name.text)) > 1 or not words:
        return True
    if name.type == "organisation" or len(words) > 1:
        return longest < _SCRAP
    is_known = name_forms(words[0]) or chinese.is_russian_spelling(words[0])
    return longest < _SHORT and not is_known
