"""Towns with a word that tells them from others of their name: Озерновск-Верхний, 上奥泽尔诺夫斯克.

The word is translated (Upper) or written by its sound (Verkhny), before the name or behind it. Two
towns are one if they have one such word and the rest is one name; of another word they are two.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from stemma.model.entities import Kinship, WrittenName
from stemma.relation.entities import spoken
from stemma.relation.entities.written import folded
from stemma.toolkit import romanised
from stemma.toolkit.full_names import chinese
from stemma.toolkit.scripts import Script, script_of

_EPITHETS = {
    "верхн": ("upper", "上"),
    "нижн": ("lower", "下"),
    "нов": ("new", "新"),
    "стар": ("old", "旧老"),
    "больш": ("great", "大"),
    "велик": ("great", "大"),
    "мал": ("little", "小"),
    "северн": ("north", "北"),
    "южн": ("south", "南"),
    "восточн": ("east", "东"),
    "западн": ("west", "西"),
    "красн": ("red", "红"),
    "бел": ("white", "白"),
    "средн": ("middle", "中"),
}
"""Stems of Russian words with the English word and the Chinese signs for them."""
_ENDINGS = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые")
_SHORTEST, _MOST_ALIKE = 3, 200
_KINDS_OF_PLACES = "市省县縣"


class _Town(NamedTuple):
    """A town: the number of its name, its epithets by what they mean, the rest of the name."""

    number: int
    meant: frozenset[str]
    name: str


def kin_of_epithets(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield towns of one name with one epithet, in any order and script."""
    by_key: dict[str, list[_Town]] = defaultdict(list)
    for number, each in enumerate(written):
        for town in _towns(number, each.name) if each.type == "place" else ():
            for key in {town.name, *spoken.keys(town.name)}:
                by_key[key].append(town)
    seen: set[tuple[int, int]] = set()
    for alike in by_key.values():
        for one, other in combinations(alike[:_MOST_ALIKE], 2):
            pair = (one.number, other.number)
            if one.number != other.number and pair not in seen and _are_one(one, other):
                seen.add(pair)
                shown = " and ".join(written[each].name for each in pair)
                why = f"{shown} are one name, with one word that tells it from others."
                yield Kinship(one=pair[0], other=pair[1], verdict="same", strength="full", why=why)


def _are_one(one: _Town, other: _Town) -> bool:
    is_one_name = one.name == other.name or spoken.are_one(one.name, other.name)
    return is_one_name and not one.meant.isdisjoint(other.meant)


def _towns(number: int, name: str) -> Iterator[_Town]:
    """Yield a place without each word of its name that may be an epithet."""
    words = folded(name).replace("-", " ").split()
    if len(words) == 1 and script_of(words[0][0]) is Script.HAN:
        run = chinese.simplified(words[0].rstrip(_KINDS_OF_PLACES))
        words = [run[0], run[1:]] if run else []
    for word in words if len(words) == 2 else ():
        rest = next(each for each in words if each is not word)
        if len(rest) >= _SHORTEST and (meant := _meant(word)):
            yield _Town(number, meant, rest)


def _meant(word: str) -> frozenset[str]:
    script = script_of(word[0])
    return frozenset(
        english
        for stem, (english, signs) in _EPITHETS.items()
        if (script is Script.HAN and word in signs)
        or word == english
        or (script is Script.CYRILLIC and word in {stem + ending for ending in _ENDINGS})
        or (
            script is Script.LATIN
            and any(romanised.is_spelling(stem + ending, word) for ending in _ENDINGS)
        )
    )
