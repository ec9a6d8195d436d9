"""Which name a Russian or Ukrainian word may be a form of: Дроздецкого is Дроздецкий, of a man.

The dictionary knows most given names and many surnames. What it does not know is told by its
ending: surnames in -ов and -ин, like adjectives, like nouns, and those that have one form only. A
word may be a form of several names; which one is meant is told by the words beside it, for all
words of a name stand in one case and are of one gender.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product
from typing import Literal, NamedTuple

from stemma.toolkit.lemmas import NameForm, name_forms

Role = Literal["family", "given", "patronymic"]

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_KINDS: dict[Role, str] = {"family": "Surn", "given": "Name", "patronymic": "Patr"}
_CACHED = 2**14
_MOST = 16
"""Ways to read a name in one gender and case."""


class _Paradigm(NamedTuple):
    """Endings by case, as a man and as a woman bears the name; "-" is none, "" that nobody does."""

    stem: str
    masc: str
    femn: str


_NOUN_LIKE = (
    _Paradigm(".+[бвгґджзклмнпрстфхцчшщ]", "- а у а ом/ем е", "- - - - - -"),
    _Paradigm(".+[а-яіїє]", "й я ю я ем е/и", "й й й й й й"),
    _Paradigm(".+[а-яіїє]", "ь я ю я ем е", "ь ь ь ь ь ь"),
    _Paradigm(".+[бвгджзклмнпрстфхч]", "ец ца цу ца цом/цем це", "ец ец ец ец ец ец"),
    _Paradigm(".+[аеиоуя]", "яц йца йцу йца йцем йце", "яц яц яц яц яц яц"),
    _Paradigm(".+[аеиоуя]", "ец йца йцу йца йцем йце", "ец ец ец ец ец ец"),
    _Paradigm(".+[бвгмптк]", "ель ля лю ля лем ле", "ель ель ель ель ель ель"),
    _Paradigm(".+[бвгджзклмнпрстфхцчшщ]", "ок ка ку ка ком ке", "ок ок ок ок ок ок"),
    _Paradigm(".+[рзтгк]", "ел/ол ла лу ла лом ле", "ел/ол ел/ол ел/ол ел/ол ел/ол ел/ол"),
    _Paradigm(".+[бвлнрт]", "ей ья ью ья ьем/ем ье", "ей ей ей ей ей ей"),
    _Paradigm(".+[б-щ]", "а ы/и е/і у ой/ою/ей/ом е/і", "а ы/и е/і у ой/ою/ей е/і"),
    _Paradigm(".+[а-яіїє]", "я и е/и ю ей/ею е/и", "я и/ї е/и/ї ю ей/ею/єю е/и/ї"),
    _Paradigm(".+[оеиуюэыі]", "- - - - - -", "- - - - - -"),
    _Paradigm(".+[кнвлр]", "о а у а ом о/у", ""),
)  # fmt: skip
_SURNAMES = (
    _Paradigm(".+(?:[оеєіїё]в|[иыії]н)", "- а у а ым/им/ом е/і", "а ой/ої ой/ій у ой/ою ой/ій"),
    _Paradigm(".+[сц]к", "ий ого ому ого им ом", "ая ой ой ую ой/ою ой"),
    _Paradigm(".+[сцз]ьк", "ий ого ому ого им ому", "а ої ій у ою ій"),
    _Paradigm(".+[иы]х", "- - - - - -", "- - - - - -"),
)  # fmt: skip
_PARADIGMS: dict[Role, tuple[_Paradigm, ...]] = {
    "family": (
        *_NOUN_LIKE,
        _Paradigm(".+[нлртвмд]", "ый/ой/ий ого ому ого ым/им ом", "ая ой ой ую ой/ою ой"),
        _Paradigm(".+[гкх]", "ий/ой ого ому ого им ом", "ая ой ой ую ой/ою ой"),
    ),
    "given": (*_NOUN_LIKE, _Paradigm(".+[а-яіїє]", "", "ь и и ь ью и")),
    "patronymic": (
        _Paradigm(".+[оеєійь]вич|.+ич", "- а у/ові а ем е/у", ""),
        _Paradigm(".+(?:[оеєії]вн|и?ничн|ичн|ишн)", "", "а ы/и е/і у ой/ою е/і"),
    ),
}  # fmt: skip
_PATRONYMIC = re.compile(
    "[а-яіїєґʼ]+(?:(?:[оеєї]вич|ь[ий]?ч|[ьй]ович)(?:а|у|ем|е|ові)?"
    "|(?:[оеєії]вн|иничн|[иь]ичн|вичн|тичн|мичн)(?:а|ы|и|е|і|у|ой|ою))"
)


@lru_cache(_CACHED)
def forms(word: str, role: Role) -> tuple[NameForm, ...]:
    """Return the names that a folded Cyrillic word may be a form of; itself where nothing is known.

    Where the dictionary has such a name, what its ending alone allows does not count. Patronymics
    are regular, and the dictionary's archaic ones are left out.
    """
    known = () if role == "patronymic" else name_forms(word)
    found = tuple(form for form in known if form.kind == _KINDS[role])
    by_ending = tuple(dict.fromkeys(_by_ending(word, role)))
    if found and role == "family" and all(form.gender == "masc" for form in found):
        found += tuple(each for each in by_ending if each.nominative == word == each.base)
    return found or by_ending or _as_written(word, role)


def in_step(words: Sequence[tuple[str, Role]]) -> tuple[tuple[NameForm, ...], ...]:
    """Return what the words of one person's name may be together: one gender and one case.

    Each way holds one form for each word, those in the nominative first. Where the words agree in
    nothing each is taken as it is written.
    """
    by_word = [_by_gender_and_case(forms(word, role)) for word, role in words]
    shared = set.intersection(*map(set, by_word)) if by_word else set()
    order = sorted(shared, key=lambda each: (each[1] != "nomn", each))
    found = [
        way for key in order for way in islice(product(*(each[key] for each in by_word)), _MOST)
    ]
    return tuple(found) or (tuple(_as_written(word, role)[0] for word, role in words),)


def is_attested(word: str, form: NameForm) -> bool:
    """Tell whether a word is this form by the dictionary, or by an ending of surnames alone."""
    return (
        form in name_forms(word)
        or form.kind == "Patr"
        or any(re.fullmatch(each.stem, form.base) for each in _SURNAMES if form.kind == "Surn")
    )


def is_patronymic(word: str) -> bool:
    """Tell whether a folded Cyrillic word has the ending of a patronymic, in any case."""
    return _PATRONYMIC.fullmatch(word) is not None


def _by_gender_and_case(
    found: Sequence[NameForm],
) -> dict[tuple[str, str], list[NameForm]]:
    ways: dict[tuple[str, str], list[NameForm]] = {}
    for form in found:
        ways.setdefault((form.gender, form.case), []).append(form)
    return ways


def _as_written(word: str, role: Role) -> tuple[NameForm, ...]:
    return tuple(NameForm(word, word, _KINDS[role], gender, "nomn") for gender in ("masc", "femn"))


def _by_ending(word: str, role: Role) -> Iterator[NameForm]:
    """Yield what the ending allows; one that only surnames have leaves no other."""
    for paradigm in _SURNAMES if role == "family" else ():
        if found := tuple(_declined(word, role, [paradigm])):
            yield from found
            return
    yield from _declined(word, role, _PARADIGMS[role])


def _declined(word: str, role: Role, paradigms: Sequence[_Paradigm]) -> Iterator[NameForm]:
    for paradigm in paradigms:
        if not word.endswith(_all_endings(paradigm)):
            continue
        bases = _nominatives(paradigm.masc or paradigm.femn)
        for gender, endings in (("masc", paradigm.masc), ("femn", paradigm.femn)):
            for case, ending in _endings(endings):
                stem = word.removesuffix(ending)
                if not word.endswith(ending) or not re.fullmatch(paradigm.stem, stem):
                    continue
                for own in [ending] if case == "nomn" else _nominatives(endings):
                    for base in [own] if own in bases else bases:
                        yield NameForm(stem + own, stem + base, _KINDS[role], gender, case)


@cache
def _all_endings(paradigm: _Paradigm) -> tuple[str, ...]:
    every = (*_endings(paradigm.masc), *_endings(paradigm.femn))
    return tuple({ending for _, ending in every})


@cache
def _nominatives(endings: str) -> tuple[str, ...]:
    return tuple(ending for case, ending in _endings(endings) if case == "nomn")


@cache
def _endings(paradigm: str) -> tuple[tuple[str, str], ...]:
    """Return the endings of a row of endings, each with its case."""
    return tuple(
        (case, ending.strip("-"))
        for case, endings in zip(_CASES, paradigm.split(), strict=False)
        for ending in endings.split("/")
    )
