"""The dictionary forms of a word: what makes договор find договоров.

A form may belong to several words (стали: to become, or steel); all of them count, the likeliest
first. Russian and Ukrainian go through pymorphy3, Latin letters through the English Snowball
stemmer. Whatever is in no dictionary is guessed by its ending, which is how names are reached.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from stemma.toolkit.folding import APOSTROPHE

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped]

Cyrillic = Literal["ru", "ru+uk"]
"""How words with letters that both languages share are read: as Russian, or as either."""

_CYRILLIC_WORD = re.compile(r"[\u0400-\u052f\u02bc]+")
_LATIN_WORD = re.compile(r"[a-z\u00df-\u024f]+")
_ONLY_UKRAINIAN = re.compile("[іїєґʼ]")
_ONLY_RUSSIAN = re.compile("[ыэъ]")
_SHORTEST_WITH_FORMS = 2


def lemmas_of(word: str, cyrillic: Cyrillic) -> tuple[str, ...]:
    """Return the folded dictionary forms of a folded word, likeliest first; never empty.

    Words known to a dictionary come before guesses. What has no forms (a number, a single
    letter, a word of another script) is its own.
    """
    if len(word) < _SHORTEST_WITH_FORMS:
        return (word,)
    if _LATIN_WORD.fullmatch(word):
        return (_english(word),)
    if _CYRILLIC_WORD.fullmatch(word):
        return _cyrillic(word, cyrillic)
    return (word,)


def is_russian_word(word: str) -> bool:
    """Tell whether a folded word stands in the Russian dictionary, in any form."""
    return bool(_analyser("ru").word_is_known(word))


def _english(word: str) -> str:
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415

    # A stemmer keeps its state in itself: one a word, so that threads never share it.
    stem: str = snowballstemmer.stemmer("english").stemWord(word)
    return stem or word


def _cyrillic(word: str, cyrillic: Cyrillic) -> tuple[str, ...]:
    if _ONLY_UKRAINIAN.search(word):
        languages = ["uk"]
    elif _ONLY_RUSSIAN.search(word) or cyrillic == "ru":
        languages = ["ru"]
    else:
        languages = ["ru", "uk"]
    known: dict[str, None] = {}
    guessed: dict[str, None] = {}
    for language in languages:
        for parse in _analyser(language).parse(word.replace(APOSTROPHE, "'")):
            (known if parse.is_known else guessed)[_folded(parse.normal_form)] = None
    return tuple(known | guessed) or (word,)


def _folded(lemma: str) -> str:
    return lemma.replace("ё", "е").replace("'", APOSTROPHE)


@cache
def _analyser(language: str) -> "MorphAnalyzer":
    # 0.2 s and 30 MB: only where Cyrillic text occurs.
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415

    return MorphAnalyzer(lang=language)
