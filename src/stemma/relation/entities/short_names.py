"""Short names of organisations: the first words, the initials, or some characters of a longer one.

A short name is believed where one longer name in the cache has it, and no other; or where a text
introduces it behind the longer one.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from rapidfuzz.distance.Prefix import similarity as prefix_similarity

from stemma.model.entities import Kinship, NameAt, WrittenName
from stemma.relation.entities.misread import is_misread
from stemma.relation.entities.written import folded, organisation_key
from stemma.toolkit.name_finding.legal_forms import are_at_odds, core_of
from stemma.toolkit.scripts import Script, script_of

_MOST_ALIKE = 200
_STEM, _ENDING = 4, 3
"""Letters that the forms of a word have in common at least, and those of a case ending at most."""
_INITIALS = re.compile(r"[A-ZА-ЯЁ]{3,8}")
_SMALL = frozenset(
    {"и", "по", "в", "на", "для", "при", "с", "of", "and", "the", "for", "in", "to", "de"}
)
_BEGINNING = 2
"""Characters with which a Chinese firm's name and its short form begin: what it is called by."""
_LEAST, _MOST = 3, 6
"""Characters of a Chinese firm's short name: its town alone says too little, more are a name."""
_FIRM = re.compile("(?:公司|集团|集團)$")
_NO_FIRM = re.compile("[省市县縣]$|^(?:中国|中國|国家|國家|上海|北京|天津|重庆|广州|深圳)")


def kin_of_short_names(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield organisations whose name is short for one longer name, and for no other."""
    named = [number for number, each in enumerate(written) if each.type == "organisation"]
    yield from _beginnings(written, [each for each in named if not _is_han(written[each])])
    yield from _initials(written, [each for each in named if not _is_han(written[each])])
    yield from _in_characters(written, [each for each in named if _is_han(written[each])])


def kin_of_introduced(names: Sequence[NameAt], written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield organisations of which a text says that one name is short for the other."""
    by_key = {
        organisation_key(each.name): number
        for number, each in enumerate(written)
        if each.type == "organisation"
    }
    for number, each in enumerate(written):
        longer = {names[mention].of for mention in each.mentions} - {""}
        for name in sorted(longer) if each.type == "organisation" else ():
            meant = by_key.get(organisation_key(name), number)
            if meant != number:
                one, other = sorted((number, meant))
                why = f"A text calls {written[meant].name} {each.name} for short."
                yield Kinship(
                    one=one, other=other, verdict="same", strength="alone", why=why, lesser=number
                )


def _beginnings(written: Sequence[WrittenName], named: Sequence[int]) -> Iterator[Kinship]:
    words = {number: folded(written[number].name).split() for number in named}
    by_first: dict[str, list[int]] = defaultdict(list)
    for number, own in words.items():
        by_first[own[0][:_STEM]].append(number)
    several = {number: own for number, own in words.items() if len(own) > 1}
    near: _Near = lambda number: by_first[words[number][0][:_STEM]]  # noqa: E731
    is_short: _IsShort = lambda one, other: _begins(words[other], words[one])  # noqa: E731
    alike: _IsShort = lambda one, other: _runs_alike(words[one], words[other])  # noqa: E731
    yield from _short(written, several, near, is_short, "begins like", alike)


def _begins(longer: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether a longer name begins with these words, in whatever case forms."""
    return len(longer) > len(words) and _runs_alike(longer, words)


def _runs_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names have the same words in whatever case forms, as far as both go."""
    return all(
        a == b or prefix_similarity(a, b) >= max(_STEM, len(a) - _ENDING, len(b) - _ENDING)
        for a, b in zip(one, other, strict=False)
    )


def _initials(written: Sequence[WrittenName], named: Sequence[int]) -> Iterator[Kinship]:
    by_initials: dict[str, list[int]] = defaultdict(list)
    for number in named:
        name = written[number].name
        for initials in {_initials_of(folded(name)), _initials_of(core_of(name))}:
            by_initials[initials].append(number)
    short = {number: found for number in named if (found := _as_initials(written[number].name))}
    near: _Near = lambda number: by_initials[short[number]]  # noqa: E731
    is_short: _IsShort = lambda one, other: (  # noqa: E731
        one != other and not are_at_odds(written[one].name, written[other].name)
    )
    yield from _short(written, short, near, is_short, "has the initials of")


def _as_initials(name: str) -> str:
    """Return what a name is but for its legal form, folded, if it is initials: АО «ОАЗ»."""
    core = core_of(name)
    return core if _INITIALS.fullmatch(core.upper()) and core.upper() in name else ""


def _initials_of(name: str) -> str:
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _in_characters(written: Sequence[WrittenName], named: Sequence[int]) -> Iterator[Kinship]:
    firms = [number for number in named if _FIRM.search(written[number].name)]
    cores = {number: core_of(written[number].name) for number in firms}
    by_first: dict[str, list[int]] = defaultdict(list)
    for number, core in cores.items():
        by_first[core[:_BEGINNING]].append(number)
    short = [
        number
        for number, core in cores.items()
        if _LEAST <= len(core) <= _MOST and _NO_FIRM.search(core) is None
    ]
    near: _Near = lambda number: by_first[cores[number][:_BEGINNING]]  # noqa: E731
    is_short: _IsShort = lambda one, other: _is_within(cores[one], cores[other])  # noqa: E731
    yield from _short(written, short, near, is_short, "has the characters of")


def _is_within(short: str, longer: str) -> bool:
    """Tell whether a shorter name has some characters of a longer one, in their order."""
    left = iter(longer)
    return len(short) < len(longer) and all(character in left for character in short)


_Near = Callable[[int], Sequence[int]]
_IsShort = Callable[[int, int], bool]


def _short(
    written: Sequence[WrittenName],
    numbers: Sequence[int] | Mapping[int, object],
    near: _Near,
    is_short: _IsShort,
    how: str,
    alike: _IsShort | None = None,
) -> Iterator[Kinship]:
    """Yield which names are short for one longer name; several that are `alike` are one."""
    for number in numbers:
        longer = [each for each in near(number)[:_MOST_ALIKE] if is_short(number, each)]
        longer.sort(key=lambda each: -len(written[each].mentions))
        if longer and all(
            is_misread(written[longer[0]].name, written[each].name)
            or (alike is not None and alike(longer[0], each))
            for each in longer[1:]
        ):
            one, other = sorted((number, longer[0]))
            why = f"{written[longer[0]].name} {how} {written[number].name}, and no other does."
            yield Kinship(
                one=one, other=other, verdict="same", strength="alone", why=why, lesser=number
            )


def _is_han(name: WrittenName) -> bool:
    scripts = map(script_of, core_of(name.name))
    return next((script for script in scripts if script is not None), None) is Script.HAN
