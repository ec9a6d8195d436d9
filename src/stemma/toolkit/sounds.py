"""Whether two written names may sound the same: Данилюк, Danylyuk, Daniluk.

A name that crosses a script is written by ear, and by rules that changed with time and language.
So a word is taken apart into the letters that stand for one sound; each gives the `sound` that is
compared and the classes of consonants that may be meant by it. The classes, without vowels, make
the **keys** of a word: two words may be the same name only where they share one. A key is a means
of finding candidates; how alike they are is told by their **likeness**.

The tables are practical transcription as it is used in papers, not linguistics. Words are folded
(see `folding.py`).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, islice, product
from math import inf

LIKE_ENOUGH = 0.85
"""From this likeness on, two words of the same key are taken to be spellings of one name."""

_SHORTEST, _SHORTEST_KEY = 2, 1
_MOST_KEYS = 64
_CACHED = 2**16
Costs = Sequence[float]
"""What each letter of a sound costs."""

_LATIN: Mapping[str, tuple[str, str]] = {
    "shch": ("S", "S"), "tsch": ("C", "S"), "sch": ("S", "S SK"), "tch": ("C", "S"),
    "dzh": ("dZ", "S"), "dj": ("dZ", "S"), "cz": ("C", "S"), "sz": ("S", "S"), "zh": ("Z", "S"),
    "kh": ("x", "K"), "ts": ("c", "S"), "tz": ("c", "S"), "dz": ("dz", "S"), "ch": ("H", "S K"),
    "sh": ("S", "S"), "ph": ("f", "F"), "th": ("t", "T"), "ck": ("k", "K SK"), "qu": ("kv", "KF K"),
    "gu": ("gu", "KF K"), "gh": ("g", "K -"), "ng": ("ng", "NK N NS"), "gn": ("gn", "N KN"),
    "cc": ("q", "K S"), "c": ("q", "S K"), "x": ("ks", "KS S K"), "h": ("h", "- K"),
    "j": ("J", "- S K"), "g": ("G", "K S"), "w": ("w", "F -"), "ti": ("ti", "T S"),
    "ou": ("u", "- F"), "oo": ("u", "-"), "ee": ("i", "-"), "ea": ("i", "-"), "eau": ("o", "-"),
    "eu": ("ej", "-"), "ei": ("aj", "-"), "ai": ("aj", "-"), "ay": ("aj", "-"), "ey": ("ej", "-"),
    "ie": ("i", "-"), "q": ("k", "K S"), "b": ("b", "P"), "p": ("p", "P"), "d": ("d", "T"),
    "t": ("t", "T"), "k": ("k", "K"), "f": ("f", "F"), "v": ("v", "F"), "l": ("l", "L"),
    "r": ("r", "L"), "m": ("m", "N"), "n": ("n", "N"), "s": ("s", "S"), "z": ("z", "S"),
    **{vowel: (vowel, "-") for vowel in "aeiouy"},
    "ł": ("l", "L"), "ø": ("o", "-"), "đ": ("d", "T"), "ß": ("s", "S"), "ı": ("i", "-"),
    "æ": ("e", "-"), "œ": ("e", "-"), "þ": ("t", "T"), "ð": ("d", "T"), "ə": ("e", "-"),
}  # fmt: skip
"""Latin letters, their sound, and the classes of consonants that they may stand for ("-": none)."""

_CYRILLIC: Mapping[str, tuple[str, str]] = {
    "ти": ("ti", "T S"), "те": ("te", "T S"), "тя": ("tja", "T S"), "тю": ("tju", "T S"),
    "дз": ("dz", "S"), "дж": ("dZ", "S"), "тс": ("c", "S"), "дс": ("c", "S"), "тц": ("c", "S"),
    "тч": ("C", "S"), "ж": ("Z", "S"), "ч": ("C", "S"), "ш": ("S", "S"), "щ": ("S", "S"),
    "ц": ("c", "S"), "с": ("s", "S"), "з": ("z", "S"), "х": ("x", "K"), "г": ("g", "K"),
    "ґ": ("g", "K"), "к": ("k", "K"), "п": ("p", "P"), "б": ("b", "P"), "т": ("t", "T"),
    "д": ("d", "T"), "в": ("v", "F"), "ф": ("f", "F"), "л": ("l", "L"), "р": ("r", "L"),
    "м": ("m", "N"), "н": ("n", "N"), "й": ("j", "-"), "ю": ("ju", "-"), "я": ("ja", "-"),
    "є": ("je", "-"), "ї": ("ji", "-"), "ў": ("w", "-"), "ъ": ("", "-"), "ь": ("", "-"),
    **dict(zip("аеиоуыэі", ((sound, "-") for sound in "aeiouyei"), strict=True)),
}  # fmt: skip
_CYRILLIC_WORD = re.compile(r"[\u0400-\u052f\u02bc]+")
_LATIN_WORD = re.compile(r"[a-z\u00df-\u024f\u0259]+")
_IN_LATIN, _IN_CYRILLIC = (
    re.compile("|".join(sorted(table, key=len, reverse=True))) for table in (_LATIN, _CYRILLIC)
)
_MUTE_AT_THE_END = re.compile("(?:[dtsxzr]|[aeiou]s)$")
_DOUBLED = re.compile(r"(.)\1+")
_BEFORE_A_SIBILANT = re.compile("T+(?=S)")

_VOWELS = frozenset("aeiouy")
_SIMILAR = {
    0.05: "ji jy iy", 0.1: "HC Hx Jj qk qs Gg wv", 0.15: "Hk",
    0.2: "vf wf HS td Ji hx GZ JZ qc eo wu", 0.3: "pb td kg sz SZ cC cs cz hg JZ je Gx dG Jx",
    0.4: "Gk xk gx qC qz HZ Ss Zz wb", 0.5: "bv mn xg Cs SC jZ", 0.6: "Cc Jd", 0.7: "lr",
}  # fmt: skip
"""What it costs to take one sound for another; any pair that is not named costs 1."""
_COST = {
    pair[::way]: cost
    for cost, pairs in reversed(_SIMILAR.items())
    for pair in pairs.split()
    for way in (1, -1)
}
_VOWEL_FOR_VOWEL, _VOWEL_LEFT_OUT, _CONSONANT_LEFT_OUT = 0.3, 0.4, 0.9
_STEPS = 20
"""All costs are whole numbers of twentieths."""
_SOUNDS = "".join(map(chr, range(128)))
"""What a sound may be written with, by its code."""
_LEFT_OUT = {**dict.fromkeys(_VOWELS, _VOWEL_LEFT_OUT), "j": 0.2, "h": 0.2, "w": 0.7, "J": 0.6}


def may_be_name(word: str) -> bool:
    """Tell whether a folded word is long enough, and of a script, to be compared by its sound."""
    return len(word) >= _SHORTEST and _is_of_letters(word) and bool(keys(word))


@lru_cache(_CACHED)
def keys(word: str) -> frozenset[str]:
    """Return the keys of a folded Cyrillic or Latin word; none where it is too short to have any.

    Letters that may stand for several sounds give several keys, and so does the end of a Latin
    word, which may be mute or an ending (Delvaux, Honorius).
    """
    if not _is_of_letters(word):
        return frozenset()
    choices = [classes.replace("-", "").split(" ") for _, classes in _parts(word)]
    found = {squeezed("".join(each)) for each in islice(product(*choices), _MOST_KEYS)}
    if _LATIN_WORD.fullmatch(word) and _MUTE_AT_THE_END.search(word):
        found |= {key[:-1] for key in found if len(key) > _SHORTEST_KEY}
    return frozenset(key for key in found if len(key) >= _SHORTEST_KEY)


@lru_cache(_CACHED)
def sound(word: str) -> str:
    """Return a folded word as it sounds, one letter a sound; see the tables for what they are."""
    return undoubled("".join(sound for sound, _ in _parts(word)))


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """Return how much two words sound alike: 1 for the same, 0 for nothing in common.

    It is 1 - (cost of turning one sound into the other) / (length of the longer), the cost that of
    a weighted Levenshtein distance. Words that are less alike than `least` may be told as 0.
    """
    first, second = sound(one), sound(other)
    most = (1 - least) * max(len(first), len(second), 1)
    cost = weighted_distance(first, second, swap, (_left_out(first), _left_out(second)), most)
    return max(0.0, 1 - cost / max(len(first), len(second), 1))


def likenesses(one: str, others: Sequence[str]) -> Sequence[float]:
    """Return the likeness of a word to each of many, given as they sound (`sound`), all at once."""
    # 0.1 s: only where a name is looked for among the words of a case.
    import numpy as np  # noqa: PLC0415

    if not others:
        return []
    first, written = sound(one), np.array(others)
    lengths = np.char.str_len(written)
    codes = written.view(np.uint32).reshape(len(others), -1).T.copy()
    left_out = np.array(_in_steps(_left_out(_SOUNDS)), dtype=np.int16)[codes]
    row = [np.zeros(len(others), dtype=np.int16)]
    for column in left_out:
        row.append(row[-1] + column)
    for letter, missing in zip(first, _in_steps(_left_out(first)), strict=True):
        swapped = np.array(_swaps(letter), dtype=np.int16)[codes]
        before, row = row, [row[0] + missing]
        for at, column in enumerate(left_out):
            shorter = np.minimum(before[at + 1] + missing, row[at] + column)
            row.append(np.minimum(shorter, before[at] + swapped[at]))
    cost = np.stack(row)[lengths, np.arange(len(others))] / _STEPS
    found: Sequence[float] = np.maximum(
        0.0, 1 - cost / np.maximum(lengths, max(len(first), 1))
    ).tolist()
    return found


@cache
def _swaps(letter: str) -> Sequence[int]:
    """Return what it costs to take a sound for each of them, by its code."""
    return _in_steps([swap(letter, other) for other in _SOUNDS])


def _in_steps(costs: Costs) -> Sequence[int]:
    return [round(cost * _STEPS) for cost in costs]


def are_alike(one: str, other: str) -> bool:
    """Tell whether two folded words are taken for spellings of one name."""
    return (
        not keys(one).isdisjoint(keys(other)) and likeness(one, other, LIKE_ENOUGH) >= LIKE_ENOUGH
    )


def _is_of_letters(word: str) -> bool:
    return bool(_CYRILLIC_WORD.fullmatch(word) or _LATIN_WORD.fullmatch(word))


def _parts(word: str) -> list[tuple[str, str]]:
    if _CYRILLIC_WORD.fullmatch(word):
        return [_CYRILLIC[part[0]] for part in _IN_CYRILLIC.finditer(word)]
    return [_LATIN[part[0]] for part in _IN_LATIN.finditer(word)]


def squeezed(key: str) -> str:
    """Return a key as it is compared: nothing doubled, and ts, ds one sibilant."""
    return undoubled(_BEFORE_A_SIBILANT.sub("", key))


def undoubled(sounds: str) -> str:
    """Return letters with each run of the same one as one."""
    return _DOUBLED.sub(r"\1", sounds)


def weighted_distance(
    one: str,
    other: str,
    swap: Callable[[str, str], float],
    left_out: tuple[Costs, Costs],
    most: float = inf,
) -> float:
    """Return what it costs to turn one sound into another (Levenshtein's distance with weights).

    `swap` is the cost of taking one letter for another; `left_out` are those of each letter of the
    first that the second lacks, and of each letter of the second that the first lacks. Where it
    costs more than `most`, no more is worked out: then it is infinite.
    """
    only_first, only_second = left_out
    row = [0.0, *accumulate(only_second)]
    for first, missing in zip(one, only_first, strict=True):
        if min(row) > most:
            return inf
        before, row = row, [row[0] + missing]
        for at, second in enumerate(other):
            row.append(
                min(
                    before[at + 1] + missing,
                    row[at] + only_second[at],
                    before[at] + swap(first, second),
                )
            )
    return row[-1]


def swap(first: str, second: str) -> float:
    """Return what it costs to take one sound for another: 0 for the same, 1 for a strange one."""
    if first == second:
        return 0.0
    if first in _VOWELS and second in _VOWELS:
        return _COST.get(first + second, _VOWEL_FOR_VOWEL)
    return _COST.get(first + second, 1.0)


def _left_out(sound: str) -> Costs:
    return [_LEFT_OUT.get(letter, _CONSONANT_LEFT_OUT) for letter in sound]
