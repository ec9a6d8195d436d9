"""The pieces of an organisation's name: what each means, and what it is called by.

Ольмарспецэкспорт is Ольмар, special, export; 沧麓国际装备进出口公司 is 沧麓, international,
equipment, import, export. What no word of `firm_words.py` is, is a name.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from stemma.toolkit.full_names import chinese
from stemma.toolkit.name_finding.firm_words import SLIGHT, calling, filling, words
from stemma.toolkit.name_finding.legal_forms import core_of
from stemma.toolkit.scripts import Script, script_of

_IN_COMPOUNDS = (
    "экспорт импорт спец маш пром строй торг хим нефте нефть газ энерго транс прибор авиа судо техника техно сервис проект"
    " снаб инвест банк агро рыб рыбо лес металл сталь электро радио связь авто станко гео мор реч порт флот монтаж ремонт"
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_CASE = r"(?:а|у|ом|е|ов|ам|ами|ах|и|ы)?"
_COMPOUND = re.compile(rf"(?P<left>\w*?)(?P<piece>{'|'.join(_IN_COMPOUNDS.split())}){_CASE}")
_SMALL = frozenset("и по в на для при с им имени of and the for in to de on".split())
_LONGEST_ENDING, _LEAST_STEM, _LEAST_LEFT = 8, 2, 3
"""Letters of an ending, of a stem, and of what no piece of a compound is (Ольмар- in Ольмарспецэкспорт)."""
_LONGEST_HAN = 4
_BOTH_WAYS = ("进出口", "进口出口")
_PLACES = re.compile("[省市县区]$")


class Piece(NamedTuple):
    """A word of a name, or a part of a compound, and what it may mean; nothing: it is a name."""

    text: str
    meanings: frozenset[str] = frozenset()

    @property
    def is_slight(self) -> bool:
        """Tell whether another language may leave it out."""
        return bool(self.meanings & SLIGHT)

    @property
    def is_called(self) -> bool:
        """Tell whether an organisation is called by it: a name, or a word like dawn or north."""
        return not self.meanings or not self.meanings.isdisjoint(calling())


@lru_cache(2**13)
def pieces(name: str) -> tuple[Piece, ...]:
    """Return the pieces of an organisation's name, without its legal form and words like company."""
    return tuple(each for each in _pieces(core_of(name)) if each.meanings.isdisjoint(filling()))


def shared(
    one: Sequence[Piece], other: Sequence[Piece]
) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Return the pieces of one name that mean what some of another do, and what is left of both."""
    left, right, common = list[Piece](), list(other), list[Piece]()
    for piece in one:
        twin = next((each for each in right if each.meanings & piece.meanings), None)
        if twin is None:
            left.append(piece)
        else:
            right.remove(twin)
            common.append(piece)
    return common, left, right


def _pieces(core: str) -> Iterator[Piece]:
    for word in _WORD.findall(core):
        script = script_of(word[0])
        if script is Script.HAN:
            yield from _in_characters(chinese.simplified(word).replace(*_BOTH_WAYS))
        elif script is Script.CYRILLIC:
            yield from _compound(word)
        elif word not in _SMALL and len(word) > 1:
            yield Piece(word, _meant(word))


def _compound(word: str) -> Iterator[Piece]:
    """Yield a Russian word, a compound as its pieces: Ольмарспецэкспорт is Ольмар, спец, экспорт."""
    if word in _SMALL:
        return
    meant, found = _meant(word), _COMPOUND.fullmatch(word)
    if meant or found is None or 0 < len(found["left"]) < _LEAST_LEFT:
        yield Piece(word, meant)
        return
    yield from _compound(found["left"]) if found["left"] else ()
    yield Piece(found["piece"], _meant(found["piece"]))


def _meant(word: str) -> frozenset[str]:
    """Return what a word in letters may mean, in whatever case form."""
    whole, stems = words()
    found = set(whole.get(word, ()))
    for length in range(max(_LEAST_STEM, len(word) - _LONGEST_ENDING), len(word) + 1):
        found.update(stems.get(word[:length], ()))
    return frozenset(found)


def _in_characters(run: str) -> Iterator[Piece]:
    """Yield the words of a run of characters that the table has, and what stands between them.

    A word of one character counts only at the end: 厂 there is a works, elsewhere part of a name.
    """
    at = left = 0
    while at < len(run):
        word = _word_at(run, at)
        if word:
            yield from _between(run[left:at])
            yield Piece(word, frozenset(words()[0][word]))
            left = at + len(word)
        at += max(1, len(word))
    yield from _between(run[left:])


def _word_at(run: str, at: int) -> str:
    whole, _ = words()
    least = 1 if at == len(run) - 1 else 2
    lengths = range(min(_LONGEST_HAN, len(run) - at), least - 1, -1)
    return next((run[at : at + each] for each in lengths if run[at : at + each] in whole), "")


def _between(run: str) -> Iterator[Piece]:
    if name := _PLACES.sub("", run):
        yield Piece(name)
