"""Whether two printed names name one source: across inflection, script and the words for its kind.

"Corston Institute", «Корстонского института», 科斯顿研究所: the words for the kind (institute,
newspaper, channel) are set aside, what is left is compared letter by letter within a script and by
sound across scripts. An acronym names an institution whose initials it begins with; "the
Ollendale-based institute" names the only institute there is. Both are proposals, never mergers.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from stemma.corroboration.naming_words import AGENCIES, INSTITUTES, KINDS, SUFFIXES, UNNAMED
from stemma.toolkit import han_sounds, sounds

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ACRONYM = re.compile(r"[A-ZА-Я]{3,6}")
_ALIKE_HAN, _ALIKE = 0.75, 0.72
_ADJECTIVE = re.compile(r"(?<=\w{4})ск(?:ий|ого|ому|ом|им|ая|ую|ой|ое)$")
_ENDING = 3
_GAP = 0.03
"""A party is meant if no other is nearly as like."""


@dataclass(frozen=True, slots=True)
class Party:
    """A publisher of texts of the case: its key and every name it is known by."""

    key: str
    names: tuple[str, ...]
    is_institute: bool = False


@dataclass(frozen=True, slots=True)
class Parties:
    """The publishers of a case; finds which one a printed name means."""

    known: tuple[Party, ...]

    def meant(self, printed: str) -> Party | None:
        """Return the one party that a printed name means, None where there is none or two."""
        alike = {party.key: max(likeness(printed, n) for n in party.names) for party in self.known}
        best = max(alike.values(), default=0.0)
        found = [party for party in self.known if alike[party.key] >= max(best - _GAP, 0.01)]
        if not found:
            return self._described(printed)
        return found[0] if len(found) == 1 else None

    def _described(self, printed: str) -> Party | None:
        """Return the institute that a description or an acronym means, if there is but one."""
        institutes = [party for party in self.known if party.is_institute]
        acronym = _ACRONYM.fullmatch(printed.strip())
        if acronym is not None:
            found = [p for p in institutes if any(_begins(acronym[0], n) for n in p.names)]
            return found[0] if len(found) == 1 else None
        described = INSTITUTES.search(printed) and UNNAMED.search(printed)
        return institutes[0] if described and len(institutes) == 1 else None


@lru_cache(maxsize=2**15)
def likeness(one: str, other: str) -> float:
    """Return how surely two names name one source, 0 where they do not."""
    if known_agency(one) is not None or known_agency(other) is not None:
        return float(known_agency(one) == known_agency(other))
    if _HAN.search(one) or _HAN.search(other):
        return _likeness_in_han(one, other)
    first, second = _core(one), _core(other)
    short, long = sorted((first, second), key=len)
    if not short or (len(short) < len(long) and len(short[0]) <= _ENDING):
        return 0.0
    return min(max(_likeness(word, each) for each in long) for word in short)


@lru_cache(maxsize=2**12)
def known_agency(printed: str) -> str | None:
    """Return the English name of an agency that is known in several scripts."""
    bare = printed.strip(" «»\"“”'").casefold().removeprefix("the ").removeprefix("агентство ")
    return AGENCIES.get(bare)


def is_institute(printed: str) -> bool:
    """Tell whether a name is that of an institute, a think tank, a centre of research."""
    return INSTITUTES.search(printed) is not None


def key_of(printed: str) -> str:
    """Return the key of a source that is only named, in the form in which decisions keep words."""
    key = known_agency(printed) or " ".join(_core(printed)) or printed.casefold()
    return "named: " + " ".join(unicodedata.normalize("NFKC", key).split())


def _core(name: str) -> list[str]:
    words = [word.casefold().replace("ё", "е") for word in _WORD.findall(name)]
    return [word for word in words if not KINDS.fullmatch(word)] or words


def _likeness(one: str, other: str) -> float:
    """Return how surely two words are one, in whatever script; 0 below what is enough."""
    if one.isascii() == other.isascii():
        return float(one == other or _differ_by_ending(one, other))
    if min(len(one), len(other)) <= _ENDING:
        return 0.0
    one, other = _ADJECTIVE.sub("", one), _ADJECTIVE.sub("", other)
    alike = sounds.likeness(one, other) if sounds.keys(one) & sounds.keys(other) else 0.0
    return alike if alike >= _ALIKE else 0.0


def _differ_by_ending(one: str, other: str) -> bool:
    """Tell whether two words of a script differ by a Russian ending only."""
    if one.isascii():
        return one.removesuffix("'s").removesuffix("’s") == other
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return shared >= 4 and max(len(one), len(other)) - shared <= _ENDING


def _likeness_in_han(one: str, other: str) -> float:
    if _HAN.search(one) and _HAN.search(other):
        first, second = _bare(one), _bare(other)
        return float(bool(first) and (first == second or one in other or other in one))
    han, letters = (one, other) if _HAN.search(one) else (other, one)
    words = [word for word in _core(letters) if len(word) > _ENDING]
    if not words or _ACRONYM.fullmatch(letters):
        return 0.0
    word = _ADJECTIVE.sub("", words[0])
    alike = max(_sounding(bare, word) for bare in _bares(han))
    return alike if alike >= _ALIKE_HAN else 0.0


def _sounding(han: str, word: str) -> float:
    """Return how alike they sound; without a key in common only if that is very much."""
    alike = han_sounds.likeness(han, word)
    return alike if alike >= sounds.LIKE_ENOUGH or han_sounds.keys(han) & sounds.keys(word) else 0.0


def _bares(han: str) -> set[str]:
    """Return what may be left of a name in characters without the words for its kind."""
    tails = (2, 3, 4) if han.endswith("报") else ()
    return {_bare(han), *(han[:-tail] for tail in tails if len(han) - tail > 1)}


def _bare(han: str) -> str:
    return SUFFIXES.sub("", han)


def _begins(acronym: str, name: str) -> bool:
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    return len(initials) > 1 and acronym.startswith(initials)
