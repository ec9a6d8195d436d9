"""What rules say of two organisations or places: spelling, sound and legal form."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from stemma.model.entities import Kinship, WrittenName
from stemma.relation.entities import spoken
from stemma.relation.entities.states import kin_of_states
from stemma.relation.entities.written import folded, organisation_key
from stemma.toolkit import han_sounds, sounds
from stemma.toolkit.name_finding.legal_forms import are_at_odds, core_of
from stemma.toolkit.name_finding.place_names import country_of
from stemma.toolkit.scripts import Script, script_of

_SHORTEST = 3
_MOST_ALIKE = 200
_KINDS_OF_PLACES = "市省县縣"
_CASE_ENDING = re.compile("(?<=[а-яё]{4})(?:ом|ой|ем|ей|ью|ия|ии|ию|ие|а|у|е|ы|и|ю|я|ь)$")


def kin_of_organisations(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield organisations whose names are one but for the legal form or the script."""
    by_core: dict[str, list[int]] = defaultdict(list)
    by_key: dict[str, set[int]] = defaultdict(set)
    for number, each in enumerate(written):
        if each.type != "organisation":
            continue
        core = organisation_key(core_of(each.name))
        by_core[core].append(number)
        if " " not in core and len(core) >= _SHORTEST and script_of(core[0]) is not Script.HAN:
            for key in sounds.keys(core):
                by_key[key].add(number)
    for numbers in by_core.values():
        for one, other in combinations(numbers[:_MOST_ALIKE], 2):
            yield _by_form(written, one, other)
    yield from _in_two_scripts(written, by_key)


def _by_form(written: Sequence[WrittenName], one: int, other: int) -> Kinship:
    if are_at_odds(written[one].name, written[other].name):
        why = "The names are one, but the legal forms are not."
        return Kinship(one=one, other=other, verdict="different", strength="full", why=why)
    why = "One name but for the legal form, quotes or a case form."
    return Kinship(one=one, other=other, verdict="same", strength="full", why=why)


def kin_of_places(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield places that are one country by CLDR, case forms, or one name in two scripts."""
    by_country: dict[str, list[int]] = defaultdict(list)
    by_stem: dict[str, list[int]] = defaultdict(list)
    by_key: dict[str, set[int]] = defaultdict(set)
    characters: list[int] = []
    for number, each in enumerate(written):
        if each.type != "place":
            continue
        country = country_of(each.name)
        if country:
            by_country[f"Both are names of the country {country}."].append(number)
        elif script_of(each.name[0]) is Script.HAN:
            characters.append(number)
        else:
            by_stem[_CASE_ENDING.sub("", folded(each.name))].append(number)
            for key in spoken.keys(_plain(each)):
                by_key[key].add(number)
    for why, numbers in by_country.items():
        yield from _all_one(numbers, why)
    for numbers in by_stem.values():
        yield from _all_one(numbers, "They may be case forms of one name.")
    yield from _in_two_scripts(written, by_key)
    yield from _in_characters(written, by_key, characters)
    yield from kin_of_states(written)


def _all_one(numbers: Sequence[int], why: str) -> Iterator[Kinship]:
    """Yield that names are one's, each with the one before it."""
    for one, other in pairwise(numbers):
        yield Kinship(one=one, other=other, verdict="same", strength="full", why=why)


def _in_two_scripts(
    written: Sequence[WrittenName], by_key: Mapping[str, set[int]]
) -> Iterator[Kinship]:
    seen: set[tuple[int, int]] = set()
    for alike in by_key.values():
        for one, other in combinations(sorted(alike)[:_MOST_ALIKE], 2):
            if (one, other) in seen:
                continue
            seen.add((one, other))
            words = [_plain(written[each]) for each in (one, other)]
            if words[0].isascii() == words[1].isascii():
                continue
            names = written[one].name, written[other].name
            if spoken.are_one(*words) and not are_at_odds(*names):
                why = f"{written[one].name} and {written[other].name} are one name in two scripts."
                yield Kinship(one=one, other=other, verdict="same", strength="full", why=why)


def _in_characters(
    written: Sequence[WrittenName], by_key: Mapping[str, set[int]], characters: Sequence[int]
) -> Iterator[Kinship]:
    """Yield places in characters that letters spell, or that sound like no other one so much.

    What two names in characters are read as is neither's.
    """
    read: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number in characters:
        name = written[number].name.rstrip(_KINDS_OF_PLACES)
        near = {each for key in spoken.keys(name) for each in by_key.get(key, ())}
        spelt = [each for each in near if spoken.is_read(name, _plain(written[each]))]
        for each in spelt:
            read[each][name].append(number)
        if not spelt:
            yield from _heard(written, number, near)
    for each, by_name in sorted(read.items()):
        for number in (one for ones in by_name.values() for one in ones if len(by_name) == 1):
            one, other = sorted((number, each))
            why = f"{written[number].name} is read {written[each].name}."
            yield Kinship(
                one=one, other=other, verdict="same", strength="initials", why=why, lesser=number
            )


def _heard(written: Sequence[WrittenName], number: int, near: Collection[int]) -> Iterator[Kinship]:
    name = written[number].name.rstrip(_KINDS_OF_PLACES)
    heard = {each: han_sounds.likeness(name, _plain(written[each])) for each in near}
    best = max(heard.values(), default=0.0)
    for each in sorted(each for each in near if heard[each] == best >= spoken.SOUNDS_LIKE):
        one, other = sorted((number, each))
        why = f"{written[number].name} sounds like {written[each].name}."
        yield Kinship(
            one=one, other=other, verdict="same", strength="initials", why=why, lesser=number
        )


def _plain(name: WrittenName) -> str:
    core = core_of(name.name) if name.type == "organisation" else folded(name.name)
    return core.replace(" ", "").replace("-", "")
