"""Whether names in two scripts are one by their sound: Ольмарский, Olmar and 奥尔马.

A Chinese name in letters is spelt as Chinese names are, another name in characters is heard, and
of letters in two scripts each must account for another. Names are folded, without blanks.
"""

import re
from collections.abc import Iterator, Sequence

from stemma.toolkit import han_sounds, romanised, sounds
from stemma.toolkit.full_names import chinese
from stemma.toolkit.scripts import Script, script_of

ADJECTIVE = re.compile(r"(?:ск|цк)(?:ая|ий|ое|ой|ую|ого|ому|им|ом)$")
_ENDING = re.compile(r"(?<=ск)(?:ая|ий|ое|ой|ую|ого|ому|им|ом)$")
_SOUNDS_LIKE = 0.85
_SHORTEST, _CHINESE = 2, 2
"""Characters of a name, and of one that is Chinese if its letters are spelt so."""


def keys(name: str) -> Iterator[str]:
    """Yield keys of which names that may be one share some."""
    if script_of(name[:1]) is Script.HAN:
        yield from han_sounds.keys(name)
        for reading in chinese.readings(name):
            yield from sounds.keys(reading)
    for form in _forms(name):
        yield from sounds.keys(form)


def are_one(one: str, other: str) -> bool:
    """Tell whether two names, each in a script of its own, are one."""
    by_script = {script_of(each[:1]): each for each in (one, other)}
    if len(by_script) < 2 or min(len(one), len(other)) < _SHORTEST:
        return False
    han = by_script.pop(Script.HAN, None)
    if han is None:
        cyrillic, latin = by_script.get(Script.CYRILLIC, ""), by_script.get(Script.LATIN, "")
        return bool(latin) and any(romanised.is_spelling(form, latin) for form in _forms(cyrillic))
    [name] = by_script.values()
    return _is_spoken(han, _forms(name))


def _forms(name: str) -> tuple[str, ...]:
    """Return a name, and without the ending of an adjective: Дровенская is Дровенск, or Дровен."""
    return tuple(dict.fromkeys((name, _ENDING.sub("", name), ADJECTIVE.sub("", name))))


def _is_spoken(han: str, forms: Sequence[str]) -> bool:
    spelt = chinese.readings(han)
    spelt |= {russian for each in spelt if (russian := chinese.in_russian(each))}
    if not spelt.isdisjoint(forms):
        return True
    if len(han) <= _CHINESE and any(map(_is_chinese, forms)):
        return False  # of another Chinese name each sound counts
    return any(han_sounds.likeness(han, form) >= _SOUNDS_LIKE for form in forms)


def _is_chinese(name: str) -> bool:
    return chinese.syllables(name) is not None or chinese.is_russian_spelling(name)
