"""Whether a Latin word may be a Cyrillic one letter by letter: Щукин is Shchukin, Schukin, Ščukin.

Likeness of sound (`sounds.py`) finds candidates; it forgives letters that nothing stands for, and
so takes strangers for each other. Here every letter of both words must be accounted for by a
spelling that is in use: the passport's, the libraries', the press's, German, French and Polish
ones, and those by which English names are written in Russian. A regular spelling costs nothing, a
rare one a little; what nothing accounts for is no spelling of the word at all.

The tables are practical transcription, drawn up by hand. Words are folded (see `folding.py`).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product
from math import inf

_MOST, _MOST_A_LETTER = 0.5, 0.125
"""A word that costs no more is a spelling of the other; long words may cost more."""

_Table = Mapping[str, Mapping[str, float]]
_CACHED = 2**14
_REGULAR_SPELLINGS = {
    "а": "a", "б": "b", "в": "v w", "г": "g h gh", "ґ": "g", "д": "d", "е": "e ye je ie yo jo",
    "ж": "zh j z sch", "з": "z", "и": "i y", "й": "y i j", "к": "k", "л": "l ł", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u ou", "ф": "f",
    "х": "kh h ch", "ц": "ts c tz", "ч": "ch tch tsch cz c", "ш": "sh sch s sz ch",
    "щ": "shch sch sc szcz chtch schtsch stsch s", "ъ": "-", "ы": "y i", "ь": "-", "э": "e",
    "ю": "yu iu ju you iou", "я": "ya ia ja", "і": "i y", "ї": "yi i ji ï", "є": "ye ie je e",
    "ў": "u w", "ий": "y i iy ii ij yi yy", "ый": "y yy yi iy i", "кс": "x ks", "ья": "ia ya ja",
    "ью": "iu yu ju", "ье": "ie ye je ier", "ьо": "io yo jo", "ия": "ia iya ija", "ие": "ie iye",
    "ию": "iu iyu", "лю": "lu lyu liu lju lyou liou", "ов$": "ov off of ow",
    "ев$": "ev eff ef ew yev iev jev", "ин$": "in ine", "дж": "dzh j", "чж": "zh", "дз": "dz",
    "шт": "st sht", "же": "zho jo scho", "ше": "sho scho", "че": "cho", "ще": "shcho",
}  # fmt: skip
"""Cyrillic letters, and how they are written in Latin; `$` stands for the end of a word."""
_FOREIGN_SPELLINGS = {
    "а": "u ah aa au", "е": "ai ei ae a ea ey oe", "и": "ee ea ie e ey",
    "о": "a au aw oa oh ou ow eau", "о$": "eaux ot aut", "у$": "oux oup out",
    "у": "oo w oe", "э": "a ae ai ei", "к": "c ck q ch cc", "кк": "ck cc", "кв": "qu",
    "с": "c sz ß th", "сс": "ss", "з": "s th", "ц": "z", "ф": "ph v", "ф$": "ff ffe", "в$": "ve",
    "т": "th dt",
    "дж": "g dg dj gi", "ж": "g", "х": "j", "г": "gu", "й": "e", "я": "a", "ш": "ti", "ч": "ti t",
    "в": "wh", "уи": "wi whi", "уо": "wa wo", "уэ": "we whe", "уа": "wa oi", "хо": "who",
    "хью": "hugh hew hu", "най": "knigh kni", "ли$": "ley leigh lea ly lee", "вз$": "ves",
    "ай": "i ai ay y ei igh ie ye", "айт": "ight", "ей": "a ai ay ei ey eigh ej",
    "эй": "a ai ay ei", "ой": "oi oy eu oj", "оу": "o oa ow ou aw", "ау": "ow ou au",
    "ер": "er ur ir or ear", "ор": "or our ore", "ар": "ar er", "он": "on en",
    "он$": "ont ond", "уа$": "ois oit", "эр": "her", "ес$": "ez", "ан": "an un en",
    "ен": "en on in", "н$": "ne nn", "т$": "te tt d", "л$": "le ll", "с$": "se ce ss",
    "к$": "ke ck que c", "р$": "re", "з$": "se ze s", "д$": "de dd", "сон$": "son sen",
    "ия$": "ia ya", "эм": "am", "эн": "an en", "эл": "al el", "сь": "xi", "жэ": "je",
    "йо": "jo yo io", "нг": "ng", "кэ": "ca ka", "дэ": "da", "мэ": "ma", "сэ": "sa", "хэ": "ha",
    "мак": "mc mac", "ль": "l le ll lj lh", "нь": "gn nn ni nj nh", "ю": "iou u ew eu ue jue",
    "дз": "z zz", "дзи": "ji", "дзу": "zu", "дзе": "jo", "дзю": "ju", "дзя": "ja", "си": "shi",
    "ти": "chi", "сю": "shu", "се": "sho", "ся": "sha", "тя": "cha", "те": "cho", "тю": "chu",
    "цу": "tsu", "нок": "knock", "р": "wr", "ий$": "ius", "ус$": "us",
}  # fmt: skip
_NEIGHBOURS_SPELLINGS = {"з": "s", "ц": "z", "к": "c", "с": "ss", "у": "oo", "ж": "rz", "ая$": "a"}
"""How Germans and Poles write what others write otherwise."""
_OTHER_BEGINNINGS = (
    ("к", "c"), ("к", "q"), ("ф", "ph"), ("ф", "th"), ("дж", "j"),
    ("дж", "g"), ("у", "w"), ("х", "j"),
)  # fmt: skip
_SAME_INITIALS = frozenset(
    pair[::way]
    for pair in ("yi", "yj", "ij", "ye", "kc", "vw", "fp", "hk", "hc")
    for way in (1, -1)
)
_END = "$"
_RARE = 0.25
_NOT_AT_ALL = 1.5
_DOUBLED, _MUTE = 0.1, 0.25
_MUTE_LETTERS = re.compile("h|e$|es$")
_LONGEST_PIECE = 3
_LONGEST = 40
"""Letters; what is longer is no name."""


@lru_cache(_CACHED)
def spelling_cost(cyrillic: str, latin: str, *, is_russian: bool = False) -> float:
    """Return what it costs to take a Latin word for a Cyrillic one; infinity if it cannot be.

    Where it is known to be Russian, spellings by which English names are written do not count.

    0 is a regular spelling, more than 0 a rare one, or one of an English name.
    """
    if max(len(cyrillic), len(latin)) > _LONGEST:
        return inf
    table = _spellings(is_russian=is_russian)
    costs = {(0, 0): 0.0}
    for at in range(len(cyrillic) + 1):
        for reached in range(len(latin) + 1):
            so_far = costs.get((at, reached))
            if so_far is None:
                continue
            for more, further, cost in _steps(cyrillic, latin, (at, reached), table):
                step = (at + more, reached + further)
                costs[step] = min(costs.get(step, inf), so_far + cost)
    return costs.get((len(cyrillic), len(latin)), inf)


def is_regular(cyrillic: str, latin: str) -> bool:
    """Tell whether a Latin word is a regular spelling of a Cyrillic one: one that costs nothing."""
    if max(len(cyrillic), len(latin)) > _LONGEST:
        return False
    reached: list[set[int]] = [{0}, *(set() for _ in cyrillic)]
    for at, begun in enumerate(reached[:-1]):
        for more in range(1, min(_LONGEST_PIECE, len(cyrillic) - at) + 1) if begun else ():
            for way in _regular(cyrillic[at : at + more], is_end=at + more == len(cyrillic)):
                reached[at + more] |= {
                    so_far + len(way) for so_far in begun if latin.startswith(way, so_far)
                }
    return len(latin) in reached[-1]


def regular_beginnings(cyrillic: str) -> frozenset[str]:
    """Return the Latin letters with which a regular spelling of a Cyrillic word may begin."""
    return frozenset(
        way[0]
        for more in range(1, _LONGEST_PIECE + 1)
        for way in _regular(cyrillic[:more], is_end=more >= len(cyrillic))
        if way
    )


def share_accounted_for(cyrillic: str, latin: str) -> float:
    """Return how well the letters of two words account for each other: 1 wholly, 0 not at all."""
    return max(0.0, 1 - spelling_cost(cyrillic, latin) / _NOT_AT_ALL)


def is_spelling(cyrillic: str, latin: str, *, is_russian: bool = False) -> bool:
    """Tell whether a Latin word is a spelling of a Cyrillic one, both folded."""
    return spelling_cost(cyrillic, latin, is_russian=is_russian) <= max(
        _MOST, _MOST_A_LETTER * len(cyrillic)
    )


@lru_cache(_CACHED)
def are_of_one_word(latin: str, other: str) -> bool:
    """Tell whether two Latin words may be spellings of one Cyrillic word: Shchukin, Schtschukin."""
    if max(len(latin), len(other)) > _LONGEST:
        return False
    latin, other = f"{latin}{_END}", f"{other}{_END}"
    most = _MOST_A_LETTER * len(latin)
    costs = {(0, 0): 0.0}
    for at, reached in product(range(len(latin)), range(len(other))):
        so_far = costs.get((at, reached), inf)
        if so_far > most:
            continue
        for one, two, cost in _pairs():
            if latin.startswith(one, at) and other.startswith(two, reached):
                step = (at + len(one), reached + len(two))
                costs[step] = min(costs.get(step, inf), so_far + cost)
    return costs.get((len(latin), len(other)), inf) <= most


def may_begin(cyrillic: str, latin: str) -> bool:
    """Tell whether a Latin initial (one letter, or two: Yu) may be that of a Cyrillic word."""
    if cyrillic.startswith("дж"):
        return latin in ("j", "g", "dj", "dzh")
    return any(
        spelling.startswith(latin)
        for piece, spelling in _beginnings()
        if cyrillic.startswith(piece)
    )


def may_begin_alike(initial: str, latin: str) -> bool:
    """Tell whether a Latin initial may be that of a Latin word, both being Russian: J., Yulia."""
    return initial[0] == latin[0] or initial[0] + latin[0] in _SAME_INITIALS


def _steps(
    cyrillic: str, latin: str, reached_both: tuple[int, int], table: _Table
) -> list[tuple[int, int, float]]:
    """Return each way on: letters of the one, letters of the other, and the cost."""
    at, reached = reached_both
    found: list[tuple[int, int, float]] = []
    for more in range(1, min(_LONGEST_PIECE, len(cyrillic) - at) + 1):
        piece = cyrillic[at : at + more]
        ways = dict(table.get(piece, {}))
        if at + more == len(cyrillic):
            ways = {**table.get(piece + "$", {}), **ways}
        found += [
            (more, len(way), cost) for way, cost in ways.items() if latin.startswith(way, reached)
        ]
    if reached and latin[reached : reached + 1] == latin[reached - 1]:
        found.append((0, 1, _DOUBLED))
    elif reached and _MUTE_LETTERS.match(latin, reached):
        found.append((0, 1, _MUTE))
    if at and cyrillic[at : at + 1] == cyrillic[at - 1]:
        found.append((1, 0, _DOUBLED))
    return found


@lru_cache(_CACHED)
def _regular(piece: str, *, is_end: bool) -> tuple[str, ...]:
    """Return the regular spellings of letters, at a word's end with those that stand only there."""
    ways = _REGULAR_SPELLINGS.get(piece, "")
    ends = _REGULAR_SPELLINGS.get(piece + _END, "") if is_end else ""
    return tuple(way.replace("-", "") for way in f"{ways} {ends}".split())


@cache
def _spellings(*, is_russian: bool) -> _Table:
    found: dict[str, dict[str, float]] = {}
    rare = _NEIGHBOURS_SPELLINGS if is_russian else _NEIGHBOURS_SPELLINGS | _FOREIGN_SPELLINGS
    for table, cost in ((rare, _RARE), (_REGULAR_SPELLINGS, 0.0)):
        for piece, ways in table.items():
            for way in ways.split():
                found.setdefault(piece, {})[way.replace("-", "")] = cost
    return found


@cache
def _pairs() -> tuple[tuple[str, str, float], ...]:
    """Return pairs of ways to spell the same letters, and what they cost."""
    found: dict[tuple[str, str], float] = {(_END, _END): 0.0}
    for piece, ways in _REGULAR_SPELLINGS.items():
        end = _END if piece.endswith(_END) else ""
        costs = dict.fromkeys(ways.replace("-", "").split(), 0.0)
        costs |= dict.fromkeys(_NEIGHBOURS_SPELLINGS.get(piece, "").split(), _RARE)
        for (one, first), (two, second) in product(costs.items(), repeat=2):
            if one or two:
                found[one + end, two + end] = max(first, second)
    return tuple((one, two, cost) for (one, two), cost in found.items())


@cache
def _beginnings() -> tuple[tuple[str, str], ...]:
    """Return letters that a name may begin with, and what their spellings begin with."""
    regular = [(piece, way) for piece, ways in _REGULAR_SPELLINGS.items() for way in ways.split()]
    return (*((piece, way) for piece, way in regular if way != "-"), *_OTHER_BEGINNINGS)
