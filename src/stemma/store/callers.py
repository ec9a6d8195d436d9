"""Whom words mean: the people and organisations of the cache that bear them, by all their names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import apsw

from stemma.model.places import Digest
from stemma.toolkit.scripts import Script, script_of

_NAMED = """
SELECT name_mention.entity, entity.type, name_mention.name, quote, content, page
FROM name_mention JOIN entity ON entity.id = name_mention.entity
WHERE entity.type IN ('person', 'organisation')
"""
_SHORTEST = 3
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Called:
    """Words that were asked for, the other names of who bears them, and where a firm is named.

    Empty words ask for nothing and are in everything.
    """

    words: str
    names: frozenset[str] = frozenset()
    pages: frozenset[tuple[Digest, int]] = field(default=frozenset())

    def are_in(self, text: str) -> bool:
        """Tell whether a text holds the words, or another name of whom they mean."""
        folded = text.casefold()
        return self.words in folded or any(_stands(name, folded) for name in self.names)

    def are_on(self, pages: Iterable[tuple[Digest, int | None]]) -> bool:
        """Tell whether an organisation that the words mean is named on one of these pages."""
        return any(page in self.pages for page in pages)


def named(db: apsw.Connection, words: str) -> Called:
    """Return whom words mean; only the words themselves where they are short or name nobody."""
    wanted = " ".join(words.split()).casefold()
    if len(wanted) < _SHORTEST and not _is_han(wanted):
        return Called(wanted)
    names: dict[int, set[str]] = defaultdict(set)
    pages: dict[int, set[tuple[Digest, int]]] = defaultdict(set)
    for entity, kind, name, quote, content, page in db.execute(_NAMED):
        names[entity] |= {name.casefold(), " ".join(quote.split()).casefold()}
        if kind == "organisation":
            pages[entity].add((content, page))
    meant = [entity for entity, known in names.items() if any(wanted in name for name in known)]
    return Called(
        wanted,
        frozenset(name for entity in meant for name in names[entity]) - {""},
        frozenset(page for entity in meant for page in pages[entity]) if wanted else frozenset(),
    )


class Bearers:
    """Which person of the cache a text names, by the longest of all names in every script."""

    def __init__(self, db: apsw.Connection) -> None:
        """Gather the names of all people, by their first word or Han character."""
        self._by_first: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for entity, kind, name, quote, _, _ in db.execute(_NAMED):
            for written in (name, quote) if kind == "person" else ():
                folded = " ".join(written.split()).casefold()
                if _is_han(folded) or " " in folded:
                    self._by_first[_WORD.findall(folded)[0]].add((folded, entity))

    def once(self, who: Sequence[str]) -> tuple[str, ...]:
        """Return people each once: two names of one person as "Ци Минъяо = Qi Mingyao"."""
        told: dict[int | str, list[str]] = {}
        for each in who:
            told.setdefault(self._named_in(each) or each, []).append(each)
        return tuple(" = ".join(forms) for forms in told.values())

    def _named_in(self, text: str) -> int | None:
        folded = " ".join(text.split()).casefold()
        known = {
            name: entity
            for first in set(_WORD.findall(folded))
            for name, entity in self._by_first.get(first, ())
            if _stands(name, folded)
        }
        return known[max(known, key=len)] if known else None


def _stands(name: str, text: str) -> bool:
    """Tell whether a name stands in a text, not as a part of a longer word."""
    if _is_han(name):
        return name in text
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _is_han(words: str) -> bool:
    return bool(words) and script_of(words[0]) is Script.HAN
