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
SOUNDS_LIKE = 0.85
"""From which likeness on a foreign name in characters is taken for one in letters."""
_SHORTEST, _CHINESE = 2, 2
"""Characters of a name, and of one that is Chinese if its letters are spelt so."""


def keys(name: str) -> Iterator[str]:
    """Yield keys of which names that may be one share some."""
    if script_of(name[:1]) is Script.HAN:
        yield from han_sounds.keys(name)
        for reading in chinese.readings(name):
            yield from sounds.keys(reading)
    for form in (*_forms(name), chinese.in_russian(name)):
        yield from sounds.keys(form) if form else ()


def are_one(one: str, other: str) -> bool:
    """Tell whether two names, each in a script of its own, are one."""
    by_script = {script_of(each[:1]): each for each in (one, other)}
    if len(by_script) < 2 or min(len(one), len(other)) < _SHORTEST:
        return False
    han = by_script.pop(Script.HAN, None)
    if han is not None:
        [name] = by_script.values()
        return is_read(han, name) or _is_heard(han, _forms(name))
    forms, latin = _forms(by_script.get(Script.CYRILLIC, "")), by_script.get(Script.LATIN, "")
    return bool(latin) and (
        chinese.in_russian(latin) in forms
        or any(romanised.is_spelling(form, latin) for form in forms)
    )


def is_read(han: str, name: str) -> bool:
    """Tell whether letters are how characters are read, by China's spelling or the Russian one."""
    spelt = chinese.readings(han)
    return not spelt.isdisjoint(_forms(name)) or any(
        chinese.in_russian(reading) in _forms(name) for reading in spelt
    )


def _forms(name: str) -> tuple[str, ...]:
    """Return a name, and without the ending of an adjective: Дровенская is Дровенск, or Дровен."""
    return tuple(dict.fromkeys((name, _ENDING.sub("", name), ADJECTIVE.sub("", name))))


def _is_heard(han: str, forms: Sequence[str]) -> bool:
    if len(han) <= _CHINESE and any(map(_is_chinese, forms)):
        return False  # of another Chinese name each sound counts
    return any(han_sounds.likeness(han, form) >= SOUNDS_LIKE for form in forms)


def _is_chinese(name: str) -> bool:
    return chinese.syllables(name) is not None or chinese.is_russian_spelling(name)
