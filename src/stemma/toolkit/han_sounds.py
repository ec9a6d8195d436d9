"""How a name written in Chinese characters may be written in letters: 达尼柳克, Danylyuk.

Chinese writes a foreign name syllable by syllable: it puts vowels between consonants, drops most of
those that end a syllable, has one sound for r and l, and reads w for v. So the characters are read
in pinyin, each initial stands for several consonants, and what the letters have more than the
syllables counts little. Keys and sounds are those of `sounds.py`.
"""

import re
from functools import lru_cache
from itertools import islice, product, zip_longest

from stemma.toolkit import sounds

_INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?")
_CLASSES = {
    "b": "P F", "p": "P F", "m": "N", "f": "F P", "d": "T", "t": "T", "n": "N", "l": "L",
    "g": "K S", "k": "K", "h": "K - F", "j": "S K -", "q": "S K", "x": "S K -", "zh": "S T",
    "ch": "S T", "sh": "S", "r": "L S -", "z": "S T", "c": "S", "s": "S T", "y": "- S K",
    "w": "F -", "": "-",
}  # fmt: skip
"""The classes of consonants that an initial may stand for ("-": none)."""
_SOUNDS = {
    "j": "1", "q": "2", "x": "3", "zh": "4", "ch": "C", "sh": "S", "h": "5", "y": "j", "w": "w",
    "r": "6", "b": "b", "p": "p", "z": "z", "c": "c",
}  # fmt: skip
"""Initials whose sound has its own costs stand as digits."""
_FINALS = {
    "ui": "uj", "iu": "ju", "ao": "ao", "ou": "o", "ai": "aj", "ei": "ej", "uo": "o", "ia": "ja",
    "ie": "je", "ian": "jan", "iang": "jan", "iao": "jao", "ue": "ue", "v": "ju",
}  # fmt: skip
_IN_NAMES = {
    "勒": "le", "塞": "se", "什": "shi", "约": "yo", "埃": "e", "耶": "ye", "柏": "bo", "伯": "bo",
    "纳": "na", "娜": "na", "佛": "fo", "盖": "gai", "贾": "jia", "万": "wan", "查": "cha",
}  # fmt: skip
"""How characters of several readings are read in foreign names."""
_WHOLE = {"er": "r", "yi": "i", "wu": "u", "yu": "ju", "zhi": "4i", "chi": "Ci", "shi": "Si"}
_MOST_KEYS = 600
_LETTERS = "FKLNPST"

_SIMILAR = {
    0.1: "6r 6l 6Z 5h 5x wv wu 2C 4Z 4J 2H 1J 1Z 1G 3S 3s 3H 1j",
    0.2: "5g 5G 5k 5H 1t rl 3h 3x 3z 4G 4z 2q 2G 1g 1d 1z 1k 2k 2C 2t 4C cz cs CH CJ SH Sq Cq",
    0.3: "6J 4d 4t 4q 5q wf 3q 3k 3J 3G 4j 4c zs zt 4D st sd",
    0.4: "5f wh wb pf pb bv bf cq Ss Sz ut",
}  # fmt: skip
_COST = {
    pair[::way]: cost
    for cost, pairs in reversed(_SIMILAR.items())
    for pair in pairs.split()
    for way in (1, -1)
}
_NOT_WRITTEN = {**dict.fromkeys("aeiouy", 0.2), "j": 0.1, "5": 0.3, "w": 0.3, "n": 0.5}
"""What it costs that a sound of the characters is missing in the letters."""
_VOWELS = frozenset("aeiouy")
_NOT_SPOKEN = {**dict.fromkeys("aeiouy", 0.4), "j": 0.2, "h": 0.15, "r": 0.15, "l": 0.3}
_NOT_SPOKEN_BEFORE_A_VOWEL = {**dict.fromkeys("aeiouy", 0.4), "j": 0.2, "h": 0.3}
_CODA, _ONSET = 0.3, 0.8
"""What it costs that another consonant of the letters is missing: after a vowel, before one."""

_BEGINNINGS = {
    "а a": "a ya ao ai an", "б b": "b", "в v w": "w f", "г g": "g h j q", "д d": "d j",
    "е e": "ye yi ai e", "ж": "r zh j q", "з z": "z j s", "и i": "yi y ai", "й y": "y",
    "к k q": "k j", "c": "k c q s", "л l": "l", "м m": "m", "н n": "n", "о o": "ao o wo ou",
    "п p": "p b", "р r": "l r", "с s": "s x", "т t": "t j q d", "у u": "wu you yu",
    "ф f": "f", "х h": "h x k", "ц": "c", "ч": "q ch", "ш щ": "sh x", "э": "ai e yi", "ю": "you yu",
    "я": "ya", "j": "zh j q y h", "x": "x s sh k z",
}  # fmt: skip
"""How the pinyin of a foreign name may begin whose spelling begins with a letter."""
_BEGINS = {
    letter: tuple(starts.split())
    for letters, starts in _BEGINNINGS.items()
    for letter in letters.split()
}
_R_OR_L = {"罗": "рr", "里": "рr", "鲁": "рr", "洛": "лl", "利": "лl", "卢": "лl"}
"""Characters that stand for one of two sounds which Chinese does not tell apart."""


def may_begin(name: str, letter: str) -> bool:
    """Tell whether a foreign name in characters may be one that begins with this folded letter."""
    starts = _BEGINS.get(letter[:1], ())
    own = _R_OR_L.get(name[:1], letter)
    return letter[:1] in own and _syllables(name[:1])[0].startswith(starts)


@lru_cache(4096)
def keys(name: str) -> frozenset[str]:
    """Return the keys that a name in characters may have in letters, with up to one class more."""
    choices = [_classes(syllable) for syllable in _syllables(name)]
    exact = {sounds.squeezed("".join(each)) for each in islice(product(*choices), _MOST_KEYS)}
    exact.discard("")
    with_one_more = {
        sounds.squeezed(key[:at] + letter + key[at:])
        for key in exact
        for at in range(len(key) + 1)
        for letter in _LETTERS
    }
    return frozenset(exact | with_one_more)


def likeness(name: str, word: str, least: float = 0.0) -> float:
    """Return how much a name in characters and a folded word in letters sound alike, 0 to 1.

    What is less alike than `least` may be told as 0.
    """
    spoken, written = _sound(name), sounds.sound(word)
    longer = max(len(spoken), len(written), 1)
    left_out = ([_NOT_WRITTEN.get(letter, 0.8) for letter in spoken], _not_spoken(written))
    cost = sounds.weighted_distance(spoken, written, _swap, left_out, (1 - least) * longer)
    return max(0.0, 1 - cost / longer)


def _not_spoken(written: str) -> list[float]:
    """Return what it costs that each sound of the letters is missing in the characters.

    A consonant that ends a syllable often is, one before a vowel never.
    """
    return [
        _NOT_SPOKEN.get(letter, _CODA)
        if after not in _VOWELS
        else _NOT_SPOKEN_BEFORE_A_VOWEL.get(letter, _ONSET)
        for letter, after in zip_longest(written, written[1:], fillvalue="")
    ]


def _syllables(name: str) -> list[str]:
    # 0.2 s: only where a name in characters is asked for.
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return [
        syllable
        for character in name
        for syllable in (_IN_NAMES.get(character) or lazy_pinyin(character)[0],)
    ]


def _classes(syllable: str) -> list[str]:
    if syllable == "er":
        return ["L", ""]
    initials = _CLASSES[_initial(syllable)].replace("-", "").split(" ")
    codas = ["N", ""] if syllable.endswith(("n", "ng")) else [""]
    return [initial + coda for initial in initials for coda in codas]


@lru_cache(4096)
def _sound(name: str) -> str:
    return sounds.undoubled("".join(map(_spoken, _syllables(name))))


def _initial(syllable: str) -> str:
    found = _INITIAL.match(syllable)
    return "" if found is None else found[0]


def _spoken(syllable: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial = _initial(syllable)
    final = syllable[len(initial) :]
    return _SOUNDS.get(initial, initial) + _FINALS.get(final, final.replace("ng", "n"))


def _swap(spoken: str, written: str) -> float:
    own = _COST.get(spoken + written)
    return sounds.swap(spoken, written) if own is None else own
