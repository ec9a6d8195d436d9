"""Whether two printed names name one source: across inflection, script and the words for its kind.

"Corston Institute", «Корстонского института», 科斯顿研究所: the words for the kind (institute,
newspaper, channel) are set aside, what is left is compared letter by letter within a script and by
sound across scripts. An acronym names an institution whose initials it begins with; "the
Ollendale-based institute" names the only institute there is. Both are proposals, never mergers.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from stemma.corroboration.naming_mixed import mixed, without_seat
from stemma.corroboration.naming_translated import (
    kinds_said,
    meanings,
    script,
    translated,
    without_meant,
    words_mean,
)
from stemma.corroboration.naming_words import (
    AGENCIES,
    BARE_KINDS,
    INSTITUTES,
    KINDS,
    PRESS,
    PRINCIPALS,
    SUFFIXES,
)
from stemma.toolkit import han_sounds, sounds

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")
ACRONYM = re.compile(r"[A-ZА-Я]{3,6}")
_ALIKE_HAN, _ALIKE, _MEANT_ALIKE = 0.75, 0.72, 0.9
_ADJECTIVE = re.compile(
    r"(?<=\w{3})ск(?:ий|ого|ому|ом|им|ая|ую|ой|ое)$|(?<=\w{4})ц(?:ы|ев|ам|ами|ах)$|(?<=\w{3})sk(?:y|iy|ii|ij|aya|oye|oi|oy)$"
)
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_ENDING, _STEM, _SURE_HAN = 3, 4, 3
KINDS_OF_WORD = re.compile(
    r"the|an?|its|their|his|her|our|this|that|these|those|some", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Party:
    """A publisher of texts of the case: its key and every name it is known by."""

    key: str
    names: tuple[str, ...]
    is_institute: bool = False


@lru_cache(maxsize=2**15)
def likeness(one: str, other: str) -> float:
    """Return how surely two names name one source, 0 where they do not."""
    if known_agency(one) is not None or known_agency(other) is not None:
        return float(known_agency(one) == known_agency(other))
    return _by_sound(one, other) or _by_meaning(one, other) or _by_both(one, other)


def _by_both(one: str, other: str) -> float:
    """Return how surely characters render a name in letters, a part by meaning, a part by sound."""
    if is_han(one) == is_han(other):
        return 0.0
    han, letters = (one, other) if is_han(one) else (other, one)
    words = [w if words_mean(w) else without_adjective(w) for w in core(without_seat(letters))]
    return mixed("".join(_HAN_RUN.findall(han)), words)


@lru_cache(maxsize=2**15)
def is_surname(one: str, other: str) -> bool:
    """Tell whether two words may be one surname: by letters or sound, never by what they mean.

    Two characters sound like much, so they have to sound more alike than three.
    """
    if _HAN.search(one) or _HAN.search(other):
        han = one if _HAN.search(one) else other
        least = sounds.LIKE_ENOUGH if len(han) < _SURE_HAN else _ALIKE_HAN
        return _likeness_in_han(one, other) >= least
    return _heard(one.casefold(), other.casefold()) > 0


def meaning_keys(name: str) -> frozenset[str]:
    """Return what the words of a name mean, if every one of them is known."""
    for words in _meaningful(name):
        found = meanings(script(name), tuple(words))
        if found:
            return frozenset().union(*found)
    return frozenset()


def _by_meaning(one: str, other: str) -> float:
    """Return how surely one name translates the other."""
    pairs = product(_meaningful(one), _meaningful(other))
    return max((translated(one, other, pair) for pair in pairs), default=0.0)


def _meaningful(name: str) -> Iterator[list[str]]:
    """Yield the words of a name without those for its kind; characters with less of it too."""
    if not _HAN.search(name):
        yield core(name)
        yield [word for word in words_of(name) if not BARE_KINDS.fullmatch(word)]
        return
    bare = "".join(_HAN_RUN.findall(name)).removesuffix("频道")
    for left in sorted({bare, _bare(bare), *bares(bare)}, key=len):
        yield [left]


def _by_sound(one: str, other: str) -> float:
    if _HAN.search(one) or _HAN.search(other):
        return _likeness_in_han(one, other)
    first, second = core(one), core(other)
    short, long = sorted((first, second), key=len)
    if not short or (len(short) < len(long) and len(short[0]) <= _ENDING):
        return 0.0
    if all(len(word) <= _ENDING for word in short) and short != long:
        return 0.0
    heard = any(_heard(word, each) for word in short for each in long)
    if len(short) < len(long) and not heard:
        return 0.0
    return min(max(_likeness(word, each) for each in long) for word in short)


@lru_cache(maxsize=2**12)
def known_agency(printed: str) -> str | None:
    """Return the English name of an agency that is known in several scripts."""
    bare = printed.strip(" «»\"“”'").casefold().removeprefix("the ").removeprefix("агентство ")
    return AGENCIES.get(bare)


def is_han(printed: str) -> bool:
    """Tell whether a name is printed in characters."""
    return _HAN.search(printed) is not None


def is_institute(printed: str) -> bool:
    """Tell whether a name is that of an institute, a think tank, a centre of research."""
    return INSTITUTES.search(printed) is not None


def is_principal(printed: str) -> bool:
    """Tell whether a publisher's name is that of an authority or a firm that speaks for itself."""
    return (
        PRINCIPALS.search(printed) is not None
        and PRESS.search(printed) is None
        and not is_institute(printed)
    )


def without_adjective(word: str) -> str:
    """Return a Russian word without the ending that makes an adjective of a name."""
    return _ADJECTIVE.sub("", word)


def is_proper(printed: str) -> bool:
    """Tell whether printed words name somebody, and do not only describe: "a study of letters"."""
    if _HAN.search(printed):
        return "·" in printed or SUFFIXES.search(printed) is not None
    words = _WORD.findall(printed)
    first = 1 if words and KINDS_OF_WORD.fullmatch(words[0]) else 0
    return any(word[0].isupper() for word in words[first:])


def key_of(printed: str) -> str:
    """Return the key of a source that is only named, in the form in which decisions keep words."""
    key = known_agency(printed) or " ".join(core(printed)) or printed.casefold()
    return "named: " + " ".join(unicodedata.normalize("NFKC", key).split())


def core(name: str) -> list[str]:
    """Return the words of a name, small, without those for its kind unless there are no others."""
    words = words_of(name)
    return [word for word in words if not KINDS.fullmatch(word)] or words


def words_of(name: str) -> list[str]:
    """Return the words of a name, small, those for its kind too."""
    folded = name.casefold().replace("ё", "е")
    return [part for word in _WORD.findall(folded) for part in word.split("-") if part]


def _likeness(one: str, other: str) -> float:
    """Return how surely two words are one, in whatever script; 0 below what is enough."""
    across = one.isascii() != other.isascii()
    return _MEANT_ALIKE if across and words_mean(one) & words_mean(other) else _heard(one, other)


def _heard(one: str, other: str) -> float:
    """Return how surely two words are one by letters or sound."""
    if one.isascii() == other.isascii():
        return float(one == other or _differ_by_ending(one, other))
    if min(len(one), len(other)) < _ENDING:
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
    rest = max(len(one), len(other)) - shared
    return (shared >= _STEM and rest <= _ENDING) or (shared == _STEM - 1 and rest == 1)


def _likeness_in_han(one: str, other: str) -> float:
    if _HAN.search(one) and _HAN.search(other):
        first, second = _bare(one), _bare(other)
        return float(bool(first) and (first == second or one in other or other in one))
    han, letters = (one, other) if _HAN.search(one) else (other, one)
    words = core(letters)
    if not words or ACRONYM.fullmatch(letters):
        return 0.0
    kinds = kinds_said(han)
    alike = max(
        (
            _sounding(bare, _ADJECTIVE.sub("", word))
            for word in _sounded(words, kinds)
            for bare in {*bares(han), *without_meant(_bare(han), words)}
        ),
        default=0.0,
    )
    return alike if alike >= _ALIKE_HAN else 0.0


def _sounded(words: Sequence[str], kinds: frozenset[str]) -> Iterator[str]:
    """Yield the words that characters may sound like: the first, or behind "Evening" for 晚报.

    A short one counts only beside the word for the kind: 奥斯克邮报 is the Osk Mail.
    """
    first, rest = words[0], words[1:]
    if len(first) > _ENDING or (len(first) == _ENDING and words_mean(" ".join(rest)) & kinds):
        yield first
    if rest and words_mean(first) & kinds and len(rest[0]) > _ENDING:
        yield rest[0]


def _sounding(han: str, word: str) -> float:
    """Return how alike they sound; without a key in common only if that is very much.

    Keys are many and dear: they are asked for only where the sound leaves it open.
    """
    alike = han_sounds.likeness(han, word, _ALIKE_HAN)
    if alike >= sounds.LIKE_ENOUGH or alike < _ALIKE_HAN:
        return alike
    return alike if han_sounds.keys(han) & sounds.keys(word) else 0.0


def bares(han: str) -> set[str]:
    """Return what may be left of a name in characters without the words for its kind."""
    tails = (2, 3, 4) if han.endswith("报") else ()
    return {_bare(han), *(han[:-tail] for tail in tails if len(han) - tail > 1)}


def _bare(han: str) -> str:
    return SUFFIXES.sub("", han)


def begins(acronym: str, name: str) -> bool:
    """Tell whether an acronym names an institution whose initials it begins with."""
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
    return len(initials) > 1 and acronym.startswith(initials)
