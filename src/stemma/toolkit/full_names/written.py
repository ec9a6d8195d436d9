"""A written name taken apart: given names, patronymic, family name, initials.

The order of the parts is told by commas, capitals, patronymics, and by what is a given name or a
family name in the dictionary or by its ending. Where nothing tells, both orders are possible.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from stemma.toolkit.folding import lookalike, looks_cyrillic, pieces
from stemma.toolkit.full_names import beside, cases, chinese, given_names, surnames
from stemma.toolkit.han import IDEOGRAPHS
from stemma.toolkit.lemmas import name_forms
from stemma.toolkit.scripts import Script, script_of


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a name: its folded words (several with a hyphen), or an initial."""

    words: tuple[str, ...]
    is_initial: bool = False
    shown: str = ""

    @property
    def joined(self) -> str:
        """The words run together."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One way to read a written name. `given` is in order: given name, patronymic or second name.

    `is_sure` tells whether something in the name says which is the family name; `chinese` whether
    it is a Chinese one, `foreign` whether it is a foreign one in Chinese characters.
    """

    family: Part | None
    given: tuple[Part, ...]
    script: Script
    is_sure: bool
    is_chinese: bool = False
    is_family_first: bool = False


_COMMAS, _HYPHENS = ",，", "-‐‑–"
_WRITTEN = re.compile(rf"[^\W_]+(?:[’'ʼ`‘][^\W_]+)*\.?|[{_COMMAS}]|[{_HYPHENS}]")
_TWINS = str.maketrans("ABCEHKMOPTXYaceopxyk", "АВСЕНКМОРТХУасеорхук")
"""Latin letters and the Cyrillic ones that look like them."""
_PARTED = re.compile(r"[·•・‧∙･．\s]+|(?<=[A-ZА-Я])\.")
_RUN_TOGETHER = re.compile(
    "(?<=[а-яёіїє]{3})(?=[А-ЯЁІЇЄ](?:[а-яёіїє]{3}|[.]))|(?<=[a-z]{4})(?=[A-Z][a-z]{3})"
)
_COMMA_FOR_POINT = re.compile(r"(?<=\b[A-ZА-ЯЁ]),(?=\s?[A-ZА-ЯЁ]\.)")
"""Where two words lost the blank between them: СергейПетров, but not MacDonald."""
_SPACED_HAN, _LONGEST_HAN = re.compile(rf"[{IDEOGRAPHS}]{{1,2}}(?:\s+[{IDEOGRAPHS}]{{1,2}})+"), 4
_PARTICLES = frozenset(
    {
        "van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "del", "dos", "bin",
        "ibn", "al", "el", "ван", "фон", "де", "дер", "ла", "аль", "эль",
    }
)  # fmt: skip
_LONG_INITIALS = frozenset(
    {
        "дж", "yu", "ya", "ye", "zh", "sh", "ch", "kh", "ts", "iu", "ia", "ju", "ja", "je",
        "ph", "th", "shch", "jo", "yo", "gh", "dm",
    }
)  # fmt: skip
_CLOSED_E = re.compile("(?<=[бвгджзклмнпрстфхцчшую])е")
_PINYIN_UMLAUT = re.compile("(?<=[ln])[üǖǘǚǜ]")
_SON_OR_DAUGHTER = frozenset({"оглы", "огли", "кызы", "гызы", "ogly", "oglu", "kyzy", "qizi"})
_LATIN_PATRONYMIC = re.compile(
    ".+(?:[oeiy]vi(?:ch|c|tch|tsch|cz)|owi(?:tsch|cz)|[oei]vna|[oe]wna|nichna|ichna|l['y]?ich|mich)"
)
_ABBREVIATED = re.compile("[^\\W\\d_]{1,4}[бвгджзклмнпрстфхцчшщbcdfghjklmnpqrstvwxz]")
"""A given name cut short (Конст., Хр.): it ends in a consonant, and in a full stop."""
_LONGEST = 12


def readings(name: str) -> tuple[Written, ...]:
    """Return the ways to read a written name, the likeliest first; none if it holds no word."""
    name = beside.without(unicodedata.normalize("NFKC", name))
    if any(script_of(character) is Script.HAN for character in name):
        return _in_characters(name)
    name = _COMMA_FOR_POINT.sub(".", _RUN_TOGETHER.sub(" ", name))
    tokens = _tokens(name)[:_LONGEST]
    comma = next((at for at, part in enumerate(tokens) if part is None), None)
    parts = [part for part in tokens if part is not None]
    if not parts:
        return ()
    script = _script(parts)
    parts = _with_short_family([_in_script(part, script) for part in parts], script)
    if comma:
        family, given = parts[:comma], parts[comma:]
        return (_written(_one(family), given, script, is_sure=True),)
    return _in_letters(parts, script)


def is_patronymic(word: str) -> bool:
    """Tell whether a folded word of either alphabet ends as a patronymic does."""
    if any(word.endswith(each) for each in _SON_OR_DAUGHTER):
        return True
    return cases.is_patronymic(word) or _LATIN_PATRONYMIC.fullmatch(word) is not None


def is_of_a_father(part: Part) -> bool:
    """Tell whether a part is a father's name with a word for son or daughter: it has no cases."""
    return len(part.words) > 1 and part.words[-1] in _SON_OR_DAUGHTER


def _tokens(name: str) -> list[Part | None]:
    """Return the parts of a name in letters, None for a comma; words with a hyphen are one part."""
    found: list[Part | None] = []
    after_hyphen = False
    has_small = any(character.islower() for character in name)
    for match in _WRITTEN.finditer(name):
        sign = match[0]
        before = found[-1] if found else None
        if sign in _HYPHENS:
            after_hyphen = before is not None
            continue
        if sign in _COMMAS:
            found.append(None)
        elif after_hyphen and before is not None:
            found[-1] = _hyphened(before, sign)
        elif not beside.is_title(sign):
            is_behind_cut = before is not None and before.is_initial
            is_cut = sign.endswith(".") and (match.end() < len(name) or is_behind_cut)
            found += _parts(sign, has_small=has_small, is_cut=is_cut)
        after_hyphen = False
    return _without_posts(_with_particles(found))


def _without_posts(parts: Sequence[Part | None]) -> list[Part | None]:
    """Leave out words in small letters beside others with capitals: what somebody is.

    Where nothing else stands behind a comma, it goes too: "Громов А. С., директор".
    """
    small = [
        part is not None
        and part.shown[:1].islower()
        and len(part.joined) > 1
        and part.words[0] not in _PARTICLES
        for part in parts
    ]
    left = [part for part, is_small in zip(parts, small, strict=True) if not is_small]
    while left and left[-1] is None:
        left.pop()
    return left or [*parts]


def _in_script(part: Part, script: Script) -> Part:
    """Return a part with letters of both alphabets in the one that the name is written in."""
    is_of_both = part.is_initial or any(script_of(letter) is script for letter in part.shown)
    if script_of(part.joined[0]) is script or not is_of_both:
        return part
    if script is Script.CYRILLIC and len(part.words) == 1:
        shown = part.shown.translate(_TWINS)
        return replace(part, words=("".join(piece.word for piece in pieces(shown)),))
    other = looks_cyrillic if script is Script.CYRILLIC else lookalike
    return replace(part, words=tuple(other(word) or word for word in part.words))


def _hyphened(before: Part, after: str) -> Part:
    """Return a part with what follows its hyphen; of initials the first stands for both."""
    if before.is_initial:
        return Part(before.words, is_initial=True, shown=f"{before.shown}-{after}")
    words = tuple(piece.word for piece in pieces(after.rstrip(".")))
    return Part(before.words + words, before.is_initial, f"{before.shown}-{after}")


def _parts(word_written: str, *, has_small: bool, is_cut: bool) -> list[Part]:
    bare = word_written.rstrip(".")
    word = "".join(piece.word for piece in pieces(bare))
    if not any(map(str.isalpha, word)):
        return []
    is_long = word_written.endswith(".") and word in _LONG_INITIALS
    if len(word) == 1 or is_long or (is_cut and _ABBREVIATED.fullmatch(word)):
        return [Part((word,), is_initial=True, shown=word_written)]
    if has_small and bare.isupper() and len(word) <= 2 and len(bare) == len(word):
        return [Part((letter,), is_initial=True, shown=letter) for letter in word]
    return [Part((word,), shown=bare)]


def _with_particles(parts: Sequence[Part | None]) -> list[Part | None]:
    """Return the parts with van, de, bin joined to the word after them, and оглы to that before."""
    found: list[Part | None] = []
    for part in reversed(parts):
        after = found[-1] if found else None
        if part is not None and after is not None and _is_joined(part, after):
            found[-1] = Part(part.words + after.words, shown=f"{part.shown} {after.shown}")
        else:
            found.append(part)
    return found[::-1]


def _is_joined(part: Part, after: Part) -> bool:
    is_particle = part.joined in _PARTICLES and part.shown[:1].islower()
    return is_particle or after.joined in _SON_OR_DAUGHTER


def _in_letters(parts: Sequence[Part], script: Script) -> tuple[Written, ...]:
    words = [part for part in parts if not part.is_initial]
    if not words:
        return ()
    if len(parts) == 1:
        return (_written(parts[0], (), script, is_sure=True),)
    if len(words) < len(parts):
        return (_with_initials(parts, words, script),)
    return _chinese(parts, script) or _with_patronymic(parts, script) or _by_likeness(parts, script)


def _by_likeness(parts: Sequence[Part], script: Script) -> tuple[Written, ...]:
    """Read a name by which of its ends is rather a family name, in both orders if neither is."""
    first, last = _family_likeness(parts[0]), _family_likeness(parts[-1])
    western = _written(parts[-1], parts[:-1], script, is_sure=first != last)
    eastern = replace(
        _written(parts[0], parts[1:], script, is_sure=first != last), is_family_first=True
    )
    double = _with_double_family(parts, script) if len(parts) == len("FFG") else ()
    ways = (eastern, western) if first > last else (western, eastern)
    is_sure = abs(first - last) > 1 or parts[-1].words[0] in _PARTICLES
    return (*ways[: 1 if is_sure else 2], *double)


def _with_double_family(parts: Sequence[Part], script: Script) -> tuple[Written, ...]:
    """Read three words as a given name and a family name of two that lost its hyphen."""
    return (
        _written(_one(parts[1:]), parts[:1], script, is_sure=True),
        _written(_one(parts[:2]), parts[2:], script, is_sure=True),
    )


def _with_initials(parts: Sequence[Part], words: Sequence[Part], script: Script) -> Written:
    """Read a name with initials: the word that is no given name beside them is the family name."""
    is_end = parts[0].is_initial or not parts[-1].is_initial
    family = words[-1] if is_end else words[0]
    given = [part for part in parts if part is not family]
    is_chinese = len(words) == 1 and chinese.is_family(family.joined)
    return _written(family, given, script, is_sure=True, is_chinese=is_chinese)


def _with_patronymic(parts: Sequence[Part], script: Script) -> tuple[Written, ...]:
    """Read a name with a patronymic: the word before it is the given name, the others the family's.

    Of two words the second may be a family name that looks like one (Абрамович).
    """
    at = next((n for n, part in enumerate(parts) if n and is_patronymic(part.joined)), 0)
    if not at:
        return ()
    rest = [*parts[: at - 1], *parts[at + 1 :]]
    if not rest:
        return (
            _written(parts[1], parts[:1], script, is_sure=True),
            _written(None, parts, script, is_sure=True),
        )
    return (_written(_one(rest), parts[at - 1 : at + 1], script, is_sure=True),)


def _family_likeness(part: Part) -> int:
    """Return how much speaks for a family name (more than 0) or for a given name (less)."""
    word = part.joined
    kinds = (
        {form.kind for form in name_forms(word)} if script_of(word[0]) is Script.CYRILLIC else set()
    )
    looks = surnames.is_slavic(word) or surnames.is_russian(word)
    is_given = given_names.is_given(word) or "Name" in kinds
    capitals = part.shown.isupper()
    return 3 * capitals + ((looks and not is_given) or "Surn" in kinds) - 2 * is_given


def _chinese(parts: Sequence[Part], script: Script) -> tuple[Written, ...]:
    """Read a name as a Chinese one spelt in letters; nothing where it cannot be one."""
    spelt = _with_umlaut if script is Script.LATIN else _with_open_e
    parts = [spelt(part) for part in parts]
    ways = ((parts[0], parts[1:]), (parts[-1], parts[:-1]))
    is_one = _is_pinyin if script is Script.LATIN else _is_palladius
    found = [(family, given) for family, given in ways if is_one(family, given)]
    lengths = [chinese.length_of_family(part.joined) for part in (parts[0], parts[-1])]
    if len(found) == len(ways) == len(parts) and lengths[0] != lengths[1]:
        found = found[:1] if lengths[0] < lengths[1] else found[1:]
    if script is Script.CYRILLIC:
        found = found[:1]
    return tuple(
        replace(
            _written(family, (_one(given),), script, is_sure=len(found) == 1, is_chinese=True),
            is_family_first=family is parts[0],
        )
        for family, given in found
    )


def _with_umlaut(part: Part) -> Part:
    """Return a part with ü after l and n as pinyin is kept here: Lü is lv, and no Lu."""
    shown = part.shown.casefold()
    if not _PINYIN_UMLAUT.search(shown):
        return part
    written = _PINYIN_UMLAUT.sub("v", shown)
    return replace(
        part, words=tuple("".join(p.word for p in pieces(w)) for w in written.split("-"))
    )


def _with_open_e(part: Part) -> Part:
    """Return a part with э where Palladius has it and most people write е: Вей is Вэй."""
    if chinese.is_russian_spelling(part.joined):
        return part
    open_ones = tuple(_CLOSED_E.sub("э", word) for word in part.words)
    is_spelling = chinese.is_russian_spelling("".join(open_ones))
    return replace(part, words=open_ones) if is_spelling else part


def _with_short_family(parts: Sequence[Part], script: Script) -> list[Part]:
    """Return the parts of "У Цзюнь" with the letter for what it is: a Chinese family name."""
    first, *rest = parts
    is_letter = first.is_initial and "." not in first.shown and script is Script.CYRILLIC
    is_name = bool(rest) and not any(part.is_initial for part in rest)
    if is_letter and is_name and _is_palladius(first, rest):
        first = replace(first, is_initial=False)
    return [first, *rest]


def _is_pinyin(family: Part, given: Sequence[Part]) -> bool:
    """Tell whether a name may be Chinese: a family name, and syllables of pinyin."""
    return chinese.is_family(family.joined) and all(
        chinese.syllables(word) is not None for part in given for word in part.words
    )


def _is_palladius(family: Part, given: Sequence[Part]) -> bool:
    """Tell whether a name may be a Chinese one in Russian; its last word may stand in any case."""
    return chinese.is_family_in_russian(family.joined) and any(
        chinese.is_russian_spelling(form.nominative)
        for form in cases.forms(_one(given).joined, "given")
    )


def _in_characters(name: str) -> tuple[Written, ...]:
    runs = [run for written in _PARTED.split(name) if (run := written.strip("-.—,，;；"))]
    together = "".join(name.split())
    if len(together) <= _LONGEST_HAN and _SPACED_HAN.fullmatch(name) and chinese.split(together):
        runs = [together]
    if len(runs) == 1 and (names := chinese.split(runs[0])):
        family, given = (Part((each,), shown=each) for each in names)
        return (_written(family, (given,), Script.HAN, is_sure=True, is_chinese=True),)
    parts = [_run(run, is_last=at == len(runs)) for at, run in enumerate(runs, start=1)]
    if not parts:
        return ()
    return (_written(parts[-1], parts[:-1], Script.HAN, is_sure=True),)


def _run(run: str, *, is_last: bool) -> Part:
    """Return a word of a foreign name in characters; a sign before the last word is an initial."""
    word = "".join(piece.word for piece in pieces(run))
    is_han = script_of(word[:1]) is Script.HAN
    is_initial = len(word) == 1 and not (is_han and is_last)
    return Part((word if is_initial and not is_han else chinese.simplified(run),), is_initial, run)


def _one(parts: Sequence[Part]) -> Part:
    """Return parts as one: Xiao Ming is Xiaoming."""
    return Part(
        tuple(chain.from_iterable(part.words for part in parts)),
        shown=" ".join(part.shown for part in parts),
    )


def _script(parts: Sequence[Part]) -> Script:
    scripts = [script_of(letter) for part in parts for letter in part.joined if letter.isalpha()]
    return Script.CYRILLIC if scripts.count(Script.CYRILLIC) * 2 > len(scripts) else Script.LATIN


def _written(
    family: Part | None,
    given: Sequence[Part],
    script: Script,
    *,
    is_sure: bool,
    is_chinese: bool = False,
) -> Written:
    return Written(
        family=family,
        given=tuple(given),
        script=script,
        is_sure=is_sure,
        is_chinese=is_chinese,
    )
