"""What rules say of two pieces of equipment: one figure, and words spelt or misread alike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from stemma.model.entities import Kinship, WrittenName
from stemma.relation.entities.written import folded
from stemma.toolkit import romanised
from stemma.toolkit.scripts import Script, script_of

_ALIKE = 0.5
_TELLING = 3
"""Characters of a Chinese word, or of one and its figure, from which on another may be a misread
form of it: half of two characters is one, and needs a figure that says more than "-2"."""

_LETTERS = str.maketrans("ГОРИ", "GORI")
"""Letters that sets of spares go by: ЗИП-Г is ZIP-G."""

_Scripts = Mapping[Script | None, Sequence[int]]


def kin_of_equipment(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield equipment of one figure: spelt in two scripts, or translated where nothing else has it.

    A translation says nothing of the sound, so it counts only where each script has one name of the
    figure, misread forms aside.
    """
    by_figure: dict[str, dict[Script | None, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, each in enumerate(written):
        word, _, figure = each.name.rpartition("-")
        if each.type == "equipment" and figure and len(word) > 1:
            by_figure[figure.translate(_LETTERS)][script_of(word[0])].append(number)
    for by_script in by_figure.values():
        yield from _misread(written, by_script)
        yield from _spelt(written, by_script)
        yield from _translated(written, by_script)


def _misread(written: Sequence[WrittenName], by_script: _Scripts) -> Iterator[Kinship]:
    for one, other in combinations(by_script.get(Script.HAN, ()), 2):
        if _are_alike(written, one, other):
            why = f"{written[one].name} and {written[other].name}: one figure, and most characters."
            yield Kinship(one=one, other=other, verdict="same", strength="initials", why=why)


def _are_alike(written: Sequence[WrittenName], one: int, other: int) -> bool:
    words = [_word(written[each]) for each in (one, other)]
    likeness: float = Indel.normalized_similarity(*words)
    figure = written[one].name.rpartition("-")[2]
    return min(map(len, words)) + (len(figure) > 1) >= _TELLING and likeness >= _ALIKE


def _spelt(written: Sequence[WrittenName], by_script: _Scripts) -> Iterator[Kinship]:
    for cyrillic in by_script.get(Script.CYRILLIC, ()):
        for latin in by_script.get(Script.LATIN, ()):
            if romanised.is_spelling(_word(written[cyrillic]), _word(written[latin])):
                one, other = sorted((cyrillic, latin))
                why = f"{written[one].name} and {written[other].name} are one name in two scripts."
                yield Kinship(one=one, other=other, verdict="same", strength="full", why=why)


def _translated(written: Sequence[WrittenName], by_script: _Scripts) -> Iterator[Kinship]:
    chinese = by_script.get(Script.HAN, ())
    letters = [
        each for script, found in by_script.items() if script is not Script.HAN for each in found
    ]
    is_one = all(_are_alike(written, chinese[0], each) for each in chinese[1:])
    if not chinese or not letters or not is_one:
        return
    if any(len(found) > 1 for script, found in by_script.items() if script is not Script.HAN):
        return
    for each in letters:
        one, other = sorted((chinese[0], each))
        why = f"{written[one].name} and {written[other].name}: one figure, in two scripts."
        yield Kinship(one=one, other=other, verdict="same", strength="alone", why=why)


def _word(name: WrittenName) -> str:
    return folded(name.name.rpartition("-")[0])
