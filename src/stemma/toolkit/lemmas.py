"""The dictionary forms of a word: what makes договор find договоров.

A form may belong to several words (стали: to become, or steel); all of them count, the likeliest
first. Russian and Ukrainian go through pymorphy3, Latin letters through the English Snowball
stemmer. Whatever is in no dictionary is guessed by its ending, and its stem counts as well: that is
how names are reached.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from stemma.toolkit.folding import APOSTROPHE

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped]
    from spellchecker import SpellChecker

Cyrillic = Literal["ru", "ru+uk"]
"""How words with letters that both languages share are read: as Russian, or as either."""

_CYRILLIC_WORD = re.compile(r"[\u0400-\u052f\u02bc]+")
_LATIN_WORD = re.compile(r"[a-z\u00df-\u024f]+")
_ONLY_UKRAINIAN = re.compile("[іїєґʼ]")
_ONLY_RUSSIAN = re.compile("[ыэъ]")
_SURNAME = re.compile("[а-я]{2,}(?:[ое]в|[иы]н)")
_VOWELS = "аеиоуыэюяйь"
_NOUN_ENDINGS = {
    "nomn sing": "", "gent sing": "а", "datv sing": "у", "accs sing": "а", "ablt sing": "ом",
    "loct sing": "е", "nomn plur": "ы", "gent plur": "ов", "datv plur": "ам", "ablt plur": "ами",
    "loct plur": "ах",
}  # fmt: skip
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})
_GENDERS = ("masc", "femn")
_SHORTEST_WITH_FORMS = 2
_SHORTEST_STEM = 3
_LONGEST_ENDING = 5
"""Letters it guesses by at most: a word as short may be taken for an ending as a whole."""


def lemmas_of(word: str, cyrillic: Cyrillic) -> tuple[str, ...]:
    """Return the folded dictionary forms of a folded word, likeliest first; never empty.

    Words known to a dictionary come before guesses. What has no forms (a number, a single
    letter, a word of another script) is its own.
    """
    if len(word) < _SHORTEST_WITH_FORMS:
        return (word,)
    if _LATIN_WORD.fullmatch(word):
        return (_stem(word, "english") or word,)
    if _CYRILLIC_WORD.fullmatch(word):
        return _cyrillic(word, cyrillic)
    return (word,)


def load() -> None:
    """Read the dictionaries of Cyrillic words now, for a cell that can open nothing later."""
    for language in ("ru", "uk"):
        _analyser(language)
    _stem("слова", "russian")


def keeps_its_beginning(word: str, cyrillic: Cyrillic) -> bool:
    """Tell, at a hundredth of the cost, that all dictionary forms of a word begin as it does.

    So it is with what is in no dictionary, for a guess changes the end of a word, and with English.
    False where only the forms themselves can tell: люди is of человек, a comparative may lose its
    по-, and the whole of a short word may be taken for an ending.
    """
    if not _CYRILLIC_WORD.fullmatch(word):
        return True
    if len(word) <= _LONGEST_ENDING:
        return False
    written = word.replace(APOSTROPHE, "'")
    return not any(
        _analyser(language).word_is_known(written) or written.startswith(_prefixes(language))
        for language in _languages(word, cyrillic)
    )


def is_russian_word(word: str) -> bool:
    """Tell whether a folded word stands in the Russian dictionary, in any form."""
    return bool(_analyser("ru").word_is_known(word))


def inflections_of(word: str) -> dict[str, set[str]]:
    """Return all inflections of a folded Russian word by case and number, "" for what has none.

    Of a word that is in no dictionary the usual endings of a noun are among them: what the
    dictionary guesses may be no noun, and a name is one.
    """
    found: dict[str, set[str]] = {}
    parses = _analyser("ru").parse(word)
    for parse in parses:
        for each in parse.lexeme:
            case = f"{each.tag.case or ''} {each.tag.number or ''}".strip()
            found.setdefault(case, set()).add(_folded(each.word))
    if not parses[0].is_known and word[-1] not in _VOWELS:
        for case, ending in _NOUN_ENDINGS.items():
            found.setdefault(case, set()).add(word + ending)
    return found


class NameForm(NamedTuple):
    """What a form of a Russian or Ukrainian name may be a form of.

    `nominative` is the name as that person bears it (Петрова), `base` the one of all genders
    (Петров); gender and case as pymorphy3 names them ("femn", "ablt"). `kind` is "Name" for a given
    name, "Patr" for a patronymic, "Surn" for a surname.
    """

    nominative: str
    base: str
    kind: str
    gender: str
    case: str


@lru_cache(maxsize=2**14)
def name_forms(word: str) -> tuple[NameForm, ...]:
    """Return what a folded Cyrillic word may be as a form of a name in the dictionary.

    Forms in the singular only, each once; none where the dictionary has no such name.
    """
    written = word.replace(APOSTROPHE, "'")
    found: dict[NameForm, None] = {}
    for parse in _analyser("uk" if _ONLY_UKRAINIAN.search(word) else "ru").parse(written):
        tag = parse.tag
        kind = next((kind for kind in ("Name", "Patr", "Surn") if kind in tag), None)
        if kind is None or not parse.is_known or tag.number == "plur" or tag.case is None:
            continue
        if kind == "Name" and "Fixd" in tag:  # Анне, in the dictionary a name of its own
            continue
        own = parse.inflect({"nomn", tag.gender} if tag.gender in _GENDERS else {"nomn"})
        nominative, base = _folded((own or parse).word), _folded(parse.normal_form)
        for gender in (tag.gender,) if tag.gender in _GENDERS else _GENDERS:
            found[NameForm(nominative, base, kind, gender, tag.case)] = None
    return tuple(found)


@lru_cache(maxsize=2**12)
def place_nominative(word: str) -> str:
    """Return a form of a place's name in the nominative; itself if no dictionary has it."""
    for parse in _analyser("uk" if _ONLY_UKRAINIAN.search(word) else "ru").parse(word):
        if "Geox" in parse.tag and parse.is_known:
            own = parse.inflect({"nomn"})
            return str((own or parse).word)
    return word


def is_known(word: str) -> bool:
    """Tell whether a folded word stands in a dictionary: Russian, Ukrainian, English."""
    if _LATIN_WORD.fullmatch(word):
        return word in _english()
    languages = ("uk",) if _ONLY_UKRAINIAN.search(word) else ("ru", "uk")
    written = word.replace(APOSTROPHE, "'")
    return any(_analyser(language).word_is_known(written) for language in languages)


@lru_cache(maxsize=2**14)
def is_common_noun(word: str) -> bool:
    """Tell whether a folded Cyrillic word is in the dictionary, and not as a name of anything."""
    if not _CYRILLIC_WORD.fullmatch(word):
        return False
    language = "uk" if _ONLY_UKRAINIAN.search(word) else "ru"
    parses = _analyser(language).parse(word.replace(APOSTROPHE, "'"))
    known = [parse.tag for parse in parses if parse.is_known]
    return bool(known) and not any(_NAMES & tag.grammemes for tag in known)


def _stem(word: str, language: str) -> str:
    import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415

    # A stemmer keeps its state in itself: one a word, so that threads never share it.
    stem: str = snowballstemmer.stemmer(language).stemWord(word)
    return stem


def _cyrillic(word: str, cyrillic: Cyrillic) -> tuple[str, ...]:
    known: dict[str, None] = {}
    guessed: dict[str, None] = {}
    for language in _languages(word, cyrillic):
        parses = _analyser(language).parse(word.replace(APOSTROPHE, "'"))
        for parse in parses:
            (known if parse.is_known else guessed)[_folded(parse.normal_form)] = None
        if language == "ru":
            guessed.update(dict.fromkeys(_as_a_name(word, known=parses[0].is_known)))
    return tuple(known | guessed) or (word,)


def _languages(word: str, cyrillic: Cyrillic) -> tuple[str, ...]:
    if _ONLY_UKRAINIAN.search(word):
        return ("uk",)
    return ("ru",) if _ONLY_RUSSIAN.search(word) or cyrillic == "ru" else ("ru", "uk")


def _as_a_name(word: str, *, known: bool) -> Iterator[str]:
    """Yield what keeps the forms of a name together where the dictionary does not have it.

    The guesses for two forms of a foreign name may have no word in common (Хуавэй, Хуавэем), their
    stem is the same. And a surname may look like a form of a common noun (Кызылов, of кызыл).
    """
    if not known and len(stem := _stem(word, "russian")) >= _SHORTEST_STEM:
        yield stem
    if known and _SURNAME.fullmatch(word):
        yield word


def _folded(lemma: str) -> str:
    return lemma.replace("ё", "е").replace("'", APOSTROPHE)


@cache
def _english() -> "SpellChecker":
    # 0.15 s: only where Latin text is indexed.
    from spellchecker import SpellChecker  # noqa: PLC0415

    return SpellChecker(language="en", distance=1)


@cache
def _analyser(language: str) -> "MorphAnalyzer":
    # 0.2 s and 30 MB: only where Cyrillic text occurs.
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415
    from pymorphy3.tagset import OpencorporaTag  # type: ignore[import-untyped]  # noqa: PLC0415

    known = set(OpencorporaTag.KNOWN_GRAMMEMES)
    analyser = MorphAnalyzer(lang=language)
    # All dictionaries share one class, which forgets what the one before it knew.
    OpencorporaTag.KNOWN_GRAMMEMES |= known
    return analyser


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    """Return what forms of a word may have before it: по (получше), наи (наилучший)."""
    return tuple(filter(None, _analyser(language).dictionary.paradigm_prefixes))


def russian_parts(word: str) -> tuple[tuple[str, str, str], ...]:
    """Return what a Russian word of the dictionary may be: part of speech, case and number.

    In pymorphy3's names ("NOUN", "gent", "plur"), "" for what a part of speech does not have; the
    likeliest first. Words in no dictionary are nothing.
    """
    return _parts(word)


@lru_cache(maxsize=2**14)
def _parts(word: str) -> tuple[tuple[str, str, str], ...]:
    if not is_russian_word(word):
        return ()
    tags = [parse.tag for parse in _analyser("ru").parse(word)]
    return tuple((tag.POS or "", tag.case or "", tag.number or "") for tag in tags)
