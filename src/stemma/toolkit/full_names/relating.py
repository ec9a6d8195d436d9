"""How a part of one name stands to that of another: the same, a spelling of it, another."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from stemma.model.names import NamePart, PartRelation
from stemma.toolkit import han_sounds, romanised, sounds
from stemma.toolkit.folding import pieces
from stemma.toolkit.full_names import chinese, given_names, slips
from stemma.toolkit.full_names.people import Borne, Person
from stemma.toolkit.full_names.surnames import is_russian, is_slavic
from stemma.toolkit.full_names.written import is_patronymic
from stemma.toolkit.lemmas import name_forms
from stemma.toolkit.scripts import Script

SOUNDS_LIKE, MAY_SOUND_LIKE = 0.78, 0.7
"""From which likeness on a foreign name in Chinese characters is taken for one in letters, and from
which on it cannot be told (see `han_sounds.likeness`)."""
_DOUBTFUL_COST = 1.3
_CACHED = 2**12
_ADJECTIVE = re.compile("(?<=[нлртвмд])ий$")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_OF_A_WOMAN = re.compile("([сц])ька$")
_HARD_BEHIND_K = re.compile("(?<=[кгх])(?:ый|ии)$")
_TS_TWICE = re.compile("[тц]ск(?=(?:ий|ая|ой|ого|ому|им|ую)$)")
"""Endings that Ukrainian writes otherwise (-ська), and misspelt ones: -кый, -тский for -цкий."""
_TELLING = 4
"""Letters from which on two hands' spellings of a foreign name are told from two short names."""
_TWO_HANDS = (
    (re.compile("ль(?=[бвгджзкмнпрстфхцчшщ])"), "л"),
    (re.compile("оу"), "о"),
    (re.compile("у(?=[ио]|е(?!$))"), "в"),
)
_UKRAINIAN = re.compile("[іїєґʼ]")
_ONE_LETTER = str.maketrans(
    {"і": "и", "ї": "и", "ы": "и", "є": "е", "ґ": "г", "ʼ": None, "ь": None}
)
_APOSTROPHE = re.compile("[’'ʼ`‘]")
_HYPHEN = re.compile("[-‐‑–]")
_SECOND_LETTER = re.compile(rf"{_HYPHEN.pattern}\s*(\w)")


def relation(
    part: NamePart, one: Borne, other: Borne, people: tuple[Person, Person]
) -> PartRelation:
    """Return how a part of one person's name stands to that of another's."""
    if one.is_initial or other.is_initial:
        return _initial(one, other, people)
    scripts = {one.script, other.script}
    if scripts == {Script.HAN}:
        return _in_characters(one, other, people)
    if Script.HAN in scripts:
        return _characters_and_letters(part, *_first(one, other, Script.HAN), people)
    if scripts == {Script.CYRILLIC}:
        return _cyrillic(part, one, other, people)
    if scripts == {Script.CYRILLIC, Script.LATIN}:
        return _across(part, *_first(one, other, Script.CYRILLIC), people)
    return _latin(part, one, other, people)


def _first(one: Borne, other: Borne, script: Script) -> tuple[Borne, Borne]:
    return (one, other) if one.script is script else (other, one)


def _is_cut(one: Borne, other: Borne) -> bool:
    """Tell whether one of two names lacks its middle, as Ал-др does."""
    return any(
        given_names.is_cut(cut.shown, name)
        for cut, whole in ((one, other), (other, one))
        for name in (whole.nominative, whole.text)
    )


def _initial(one: Borne, other: Borne, people: tuple[Person, Person]) -> PartRelation:
    if one.script is not Script.HAN is not other.script:
        if one.script is other.script and _second_differs(one, other):
            return "differs"
        begins = _begins(one, other, people) or _begins(other, one, people)
        return "initial" if begins else "differs"
    name, letter = (other, one) if one.is_initial else (one, other)
    if letter.script is Script.HAN:
        name, letter = (letter, name) if name.is_initial else (name, letter)
    if letter.script is Script.HAN:
        return "initial" if _is_begun_with(letter.text, name) else "differs"
    if name.script is Script.HAN:
        is_chinese = any(person.is_chinese for person in people)
        if _may_begin_characters(name.text, letter.text, is_chinese=is_chinese):
            return "initial"
        return "differs" if is_chinese else "doubt"
    return "initial" if one.text == other.text else "differs"


def _is_begun_with(character: str, name: Borne) -> bool:
    """Tell whether the initial of a foreign name in characters is that of a name: 尤, Юлиан."""
    if name.script is Script.HAN:
        return name.text.startswith(character)
    return han_sounds.may_begin(character, name.nominative)


def _second_differs(one: Borne, other: Borne) -> bool:
    """Tell whether two double names have another second one: A.-L. and Anna-Greta."""
    seconds = [_SECOND_LETTER.search(name.shown) for name in (one, other)]
    letters = {found[1].casefold() for found in seconds if found is not None}
    return all(seconds) and len(letters) > 1


def _may_begin_characters(name: str, letter: str, *, is_chinese: bool) -> bool:
    if not is_chinese:
        return han_sounds.may_begin(name, letter)
    readings = chinese.readings(name)
    if letter.isascii():
        return any(each.startswith(letter) for each in readings)
    return any((chinese.in_russian(each) or "").startswith(letter) for each in readings)


def _begins(initial: Borne, name: Borne, people: tuple[Person, Person]) -> bool:
    """Tell whether an initial may be that of a name, or of another initial."""
    if not initial.is_initial:
        return False
    if initial.script is name.script:
        if name.nominative.startswith(initial.text):
            return True
        if given_names.is_short_for(initial.text, name.nominative):  # Wm., Chas.
            return True
        is_russian = initial.script is Script.LATIN and any(map(_is_slavic, people))
        return is_russian and romanised.may_begin_alike(initial.text, name.text)
    if initial.script is Script.CYRILLIC:
        return romanised.may_begin(initial.text, name.text[:2]) or romanised.may_begin(
            initial.text, name.text[:1]
        )
    return romanised.may_begin(name.nominative, initial.text)


def _cyrillic(
    part: NamePart, one: Borne, other: Borne, people: tuple[Person, Person]
) -> PartRelation:
    if one.nominative == other.nominative:
        return "same" if one.text == other.text else "form"
    if one.base == other.base:
        return "gender"
    first, second = _russian(one.nominative), _russian(other.nominative)
    if first == second or _are_of_two_hands(first, second, people):
        return "spelling"
    is_chinese = any(person.is_chinese for person in people)  # there ь tells Шань from Шан
    if part == "given" and not is_chinese and first.replace("ь", "") == second.replace("ь", ""):
        return "slip"
    is_known = _is_of_nobody if part == "family" else _is_known_cyrillic
    return _listed(part, one, other) or _slip(one, other, is_known)


@lru_cache(_CACHED)
def _russian(word: str) -> str:
    """Return a name without what two spellings, or Russian and Ukrainian, write otherwise."""
    word = _OF_A_WOMAN.sub(r"\1кая", word.replace("э", "е"))
    word = word.replace("ськ", "ск").replace("цьк", "цк")
    return _ADJECTIVE.sub("ый", _HARD_BEHIND_K.sub("ий", _TS_TWICE.sub("цк", word)))


def _are_of_two_hands(first: str, second: str, people: tuple[Person, Person]) -> bool:
    """Tell whether two spellings are one Ukrainian name's, or one foreign name's."""
    if _one_letter(first) == _one_letter(second) and any(map(_is_ukrainian, people)):
        return True
    is_one = len(first) > _TELLING and _from_abroad(first) == _from_abroad(second)
    return is_one and not any(map(_is_russian, people))


def _is_ukrainian(person: Person) -> bool:
    """Tell whether a name has letters of Ukrainian, or a given name in its Ukrainian form."""
    parts = [each for each in (person.family, *person.given) if each is not None]
    return any(_UKRAINIAN.search(each.text) for each in parts) or any(
        given_names.is_ukrainian(each.nominative) for each in person.given
    )


def _is_russian(person: Person) -> bool:
    """Tell whether a name in Cyrillic letters is by its parts a Russian or Ukrainian one."""
    family = "" if person.family is None else person.family.nominative
    return is_russian(family) or any(is_patronymic(each.text) for each in person.given)


@lru_cache(_CACHED)
def _from_abroad(word: str) -> str:
    """Return a foreign name without what two hands spell otherwise: Эльм, Элм; Витком, Уитком."""
    for spelling, other in _TWO_HANDS:
        word = spelling.sub(other, word)
    return word


def _one_letter(word: str) -> str:
    """Return a name with one letter for those that Russian and Ukrainian write otherwise."""
    return word.translate(_ONE_LETTER)


def _listed(part: NamePart, one: Borne, other: Borne) -> PartRelation | None:
    first, second = one.nominative, other.nominative
    if part == "second":
        both = is_patronymic(first) and is_patronymic(second)
        return "listed" if both and given_names.are_of_one_father(first, second) else None
    if part == "family":
        return None
    if given_names.are_one(first, second):
        return "listed"
    is_short = given_names.is_short_for(first, second) or given_names.is_short_for(second, first)
    return "short" if is_short or _is_cut(one, other) else None


def _slip(one: Borne, other: Borne, is_known: Callable[[str], bool]) -> PartRelation:
    pairs = [(one.text, other.text), (one.nominative, other.nominative)]
    if any(slips.is_slip(first, second, is_known) for first, second in pairs):
        return "slip"
    return "doubt" if any(slips.are_near(first, second) for first, second in pairs) else "differs"


def _latin(part: NamePart, one: Borne, other: Borne, people: tuple[Person, Person]) -> PartRelation:
    if one.text == other.text:
        return "same"
    if any(map(_is_slavic, people)) and romanised.are_of_one_word(one.text, other.text):
        return "spelling"
    if one.base == other.base:
        return "gender"
    is_chinese = any(person.is_chinese for person in people)
    if _spelt_out(one) & _spelt_out(other) or (is_chinese and _are_one_pinyin(one, other)):
        return "spelling"
    if is_chinese:
        is_slip = slips.is_slip(one.text, other.text, _is_of_syllables)
        known = _is_of_syllables(one.text) and _is_of_syllables(other.text)
        return "slip" if is_slip and not known else "differs"
    is_known = given_names.is_given if part == "given" else _is_of_nobody
    return _listed(part, one, other) or _slip(one, other, is_known)


def _is_of_syllables(word: str) -> bool:
    return chinese.syllables(word) is not None


def _are_one_pinyin(one: Borne, other: Borne) -> bool:
    return _is_of_pinyin(one, [other.text]) or _is_of_pinyin(other, [one.text])


def _is_of_pinyin(latin: Borne, pinyin: Iterable[str]) -> bool:
    """Tell whether a Latin name is a spelling of one of some words of pinyin."""
    marks = len(_APOSTROPHE.findall(latin.shown))
    return any(chinese.is_spelling(each, latin.text, marks) for each in pinyin)


def _spelt_out(name: Borne) -> set[str]:
    """Return a Latin name as it is folded, and with its umlauts in two letters: Juergen."""
    out = name.shown.casefold().translate(_SPELT_OUT)
    return {name.text, _folded(out)}


def _folded(word: str) -> str:
    return "".join(piece.word for piece in pieces(word))


def _across(
    part: NamePart, cyrillic: Borne, latin: Borne, people: tuple[Person, Person]
) -> PartRelation:
    if any(person.is_chinese for person in people):
        ways = chinese.from_russian(cyrillic.nominative) | chinese.from_russian(cyrillic.text)
        if _is_of_pinyin(latin, ways):
            return "script"
        if chinese.syllables(latin.text) is not None:
            return "differs"
    is_russian = any(
        person.script is Script.LATIN and _is_slavic(person, by_given=part != "family")
        for person in people
    )
    spelt = {latin.text} if is_russian else _spelt_out(latin)
    if any(
        romanised.is_spelling(cyrillic.nominative, each, is_russian=is_russian) for each in spelt
    ):
        is_other = part == "given" and given_names.is_regular_for_another(
            cyrillic.nominative, latin.text
        )
        return "differs" if is_other else "script"
    if _are_spelt_word_by_word(cyrillic, latin):
        return "script"
    if any(
        romanised.is_spelling(cyrillic.base, each, is_russian=is_russian)
        for each in (latin.text, latin.base)
    ):
        return "gender"
    return (
        _listed(part, cyrillic, latin)
        or _short_across(part, cyrillic, latin)
        or _doubt(cyrillic, latin)
    )


def _are_spelt_word_by_word(cyrillic: Borne, latin: Borne) -> bool:
    """Tell whether two names with hyphens are one: a letter at the end of a word may be mute."""
    ours, theirs = (
        [_folded(word) for word in _HYPHEN.split(name.shown)] for name in (cyrillic, latin)
    )
    return len(ours) == len(theirs) > 1 and all(map(romanised.is_spelling, ours, theirs))


def _short_across(part: NamePart, cyrillic: Borne, latin: Borne) -> PartRelation | None:
    """Return how a given name stands to the other's language's form of it: Дмитрий, Dmytro."""
    if part != "given":
        return None
    others = (each for each in given_names.others_of(cyrillic.nominative) if not each.isascii())
    if any(romanised.is_regular(each, latin.text) for each in others):
        return "listed"
    if any(
        romanised.is_spelling(each, latin.text)
        for each in given_names.shorts_of(cyrillic.nominative)
    ):
        return "short"
    long = given_names.long_of(cyrillic.nominative)
    return "short" if any(romanised.is_spelling(each, latin.text) for each in long) else None


def _doubt(cyrillic: Borne, latin: Borne) -> PartRelation:
    cost = romanised.spelling_cost(cyrillic.nominative, latin.text)
    is_alike = cost <= _DOUBTFUL_COST or sounds.are_alike(cyrillic.nominative, latin.text)
    return "doubt" if is_alike else "differs"


def _in_characters(one: Borne, other: Borne, people: tuple[Person, Person]) -> PartRelation:
    if one.text == other.text:
        return "same"
    if any(person.is_chinese for person in people):
        return "differs"
    if not chinese.readings(one.text).isdisjoint(chinese.readings(other.text)):
        return "spelling"
    return "doubt" if slips.are_near(one.text, other.text) else "differs"


def _characters_and_letters(
    part: NamePart, characters: Borne, letters: Borne, people: tuple[Person, Person]
) -> PartRelation:
    if any(person.is_chinese and person.script is Script.HAN for person in people):
        of = chinese.family_readings if part == "family" else chinese.readings
        return _chinese_and_letters(of(characters.text), letters)
    likeness = _likeness(characters.text, {letters.nominative, letters.text})
    if likeness >= SOUNDS_LIKE:
        return "script"
    others = given_names.others_of(letters.nominative) if part == "given" else ()
    if _likeness(characters.text, others) >= SOUNDS_LIKE:
        return "listed"
    return "doubt" if likeness >= MAY_SOUND_LIKE else "differs"


def _likeness(characters: str, words: Iterable[str]) -> float:
    """Return how much characters sound like one of some words, 0 if there is none."""
    return max((han_sounds.likeness(characters, word) for word in words), default=0.0)


def _chinese_and_letters(readings: Iterable[str], letters: Borne) -> PartRelation:
    if letters.script is Script.CYRILLIC:
        known = {(chinese.in_russian(reading) or "").replace("ъ", "") for reading in readings}
        written = {each.replace("ъ", "") for each in (letters.nominative, letters.text)}
        return "differs" if known.isdisjoint(written) else "script"
    if _is_of_pinyin(letters, readings):
        return "script"
    return "doubt" if chinese.syllables(letters.text) is None else "differs"


def _is_slavic(person: Person, *, by_given: bool = True) -> bool:
    """Tell whether a name in Latin letters is by its parts a Russian or Ukrainian one.

    A given name alone says nothing of the family name beside it: Anna Oakhurst.
    """
    parts = [each.text for each in (person.family, *person.given) if each is not None]
    return (
        (person.family is not None and is_slavic(person.family.text))
        or any(map(is_patronymic, parts))
        or (by_given and any(given_names.is_russian(each.text) for each in person.given))
    )


def _is_known_cyrillic(word: str) -> bool:
    """Tell whether a given name is in the dictionary, or a patronymic of one that is."""
    if not is_patronymic(word):
        return bool(name_forms(word))
    father = given_names.father_of(word)
    return any(
        form.kind == "Name" and form.nominative == father + ending
        for ending in ("", "й", "ий", "ь", "а", "я")
        for form in name_forms(father + ending)
    )


def _is_of_nobody(_: str) -> bool:
    """Tell that no list of surnames says what is a slip of one."""
    return False
