"""What rules say of two written names of people: `full_names` compares, sounds choose the pairs.

Pairs are compared that share a key of sounds, so that the work grows with how many names are alike
and not with how many there are. A name that is written ten thousand times is one written name.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from stemma.model.entities import Kinship, Strength, Verdict, WrittenName
from stemma.model.names import NamesCompared
from stemma.toolkit import han_sounds, sounds
from stemma.toolkit.full_names import chinese, compared, people
from stemma.toolkit.name_finding import people_called
from stemma.toolkit.scripts import Script, script_of

_AGREE = frozenset({"same", "form", "script", "spelling", "short", "listed"})
_MOST_ALIKE = 300
"""Names that share a key and are all compared; of a longer row each with those behind it."""
_BEHIND = 40
_LONGEST_CHINESE = 3
_SOUNDS_LIKE = 0.8
"""A foreign family name alone in Chinese characters, beside the one it may be."""


def kin_of_people(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield what rules say of pairs of people's names; the numbers are those of all names."""
    numbers = [
        number
        for number, each in enumerate(written)
        if each.type == "person" and people_called.called(each.name) is None
    ]
    for one, other in pairs(written, numbers):
        found = _told(written[one].name, written[other].name)
        if found is not None:
            verdict, strength, why = found
            says = {each: _says(written[each].name) for each in (one, other)}
            lesser = None if says[one] == says[other] else min((one, other), key=lambda n: says[n])
            yield Kinship(
                one=one, other=other, verdict=verdict, strength=strength, why=why, lesser=lesser
            )


def _says(name: str) -> tuple[int, int]:
    """Return how much a name says: its words written out, then its initials."""
    person = next(iter(people.of(name)), None)
    parts = () if person is None else (person.family, *person.given)
    there = [part for part in parts if part is not None]
    if _is_in_characters_alone(name) and len(name) > _LONGEST_CHINESE:
        return 1, 0
    return sum(not part.is_initial for part in there), len(there)


def pairs(written: Sequence[WrittenName], numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of names to compare, each once, the lower number first."""
    by_key = _keyed(written, numbers)
    seen: set[tuple[int, int]] = set()
    for alike in by_key.values():
        for one, other in _near(sorted(alike)):
            if (one, other) not in seen:
                seen.add((one, other))
                yield one, other


def _near(alike: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(alike) <= _MOST_ALIKE:
        yield from combinations(alike, 2)
        return
    for at, one in enumerate(alike):
        for other in alike[at + 1 : at + 1 + _BEHIND]:
            yield one, other


def _keyed(written: Sequence[WrittenName], numbers: Sequence[int]) -> Mapping[str, set[int]]:
    by_key: dict[str, set[int]] = defaultdict(set)
    foreign: list[tuple[int, str]] = []
    for number in numbers:
        for word in _words(written[number].name):
            if script_of(word[0]) is not Script.HAN:
                for key in sounds.keys(word):
                    by_key[key].add(number)
                continue
            by_key[word].add(number)
            foreign.append((number, word))
    known = dict(by_key)
    for number, word in foreign:
        for key in _heard(word):
            if key in known:
                by_key[key].add(number)
    return by_key


def _words(name: str) -> set[str]:
    """Return the words of a name by which pairs are chosen: as they are borne, no initials."""
    found: set[str] = set()
    for person in people.of(name):
        for part in (person.family, *person.given):
            if part is not None and not part.is_initial and part.base:
                found.add(part.base)
    if name and script_of(name[0]) is Script.HAN:
        found.update(name.replace("•", "·").split("·"))
    return {word for word in found if len(word) > 1 or script_of(word[0]) is Script.HAN}


def _heard(characters: str) -> Iterator[str]:
    """Yield keys of sounds that a word in characters may have: read out, and as a foreign name."""
    for reading in chinese.readings(characters):
        yield from sounds.keys(reading)
    yield from han_sounds.keys(characters)


def _told(one: str, other: str) -> tuple[Verdict, Strength, str] | None:
    found = compared(one, other)
    why = " ".join(found.reasons[1:] if found.verdict == "same" else found.reasons)
    if found.verdict == "different":
        return _as_foreign(one, other) or ("different", "full", why)
    if found.verdict == "same":
        return "same", _strength(found), why
    if _may_be_one(found):
        return "same", "alone", why
    return _as_foreign(one, other)


def _strength(found: NamesCompared) -> Strength:
    relations = {part.relation for part in found.parts if part.part != "second"}
    return "initials" if "initial" in relations else "full"


def _may_be_one(found: NamesCompared) -> bool:
    """Tell whether all that two names have agrees, but is only a part of one, or may be a woman's.

    A family name alone; one in a case form, or a woman's, with agreeing initials; a given name with
    the patronymic.
    """
    relations = {part.part: part.relation for part in found.parts}
    family = relations.pop("family", "")
    others = set(relations.values())
    if family == "missing":
        return {"given", "second"} <= relations.keys() and others <= _AGREE
    if family not in _AGREE | {"gender"} or not others <= _AGREE | {"initial", "missing"}:
        return False
    return family != "gender" or bool(others & {"initial", "same"})


def _as_foreign(one: str, other: str) -> tuple[Verdict, Strength, str] | None:
    """Compare a family name in characters alone with one in letters, by sound."""
    for characters, letters in ((one, other), (other, one)):
        if not _is_in_characters_alone(characters):
            continue
        if letters.endswith(f"·{characters}"):
            return "same", "alone", f"{characters} is the family name of {letters}."
        if script_of(letters[0]) is Script.HAN:
            continue
        families = {person.family.base for person in people.of(letters) if person.family}
        if any(han_sounds.likeness(characters, family) >= _SOUNDS_LIKE for family in families):
            return "same", "alone", f"{characters} sounds like the family name of {letters}."
    return None


def _is_in_characters_alone(name: str) -> bool:
    return len(name) > 2 and all(script_of(each) is Script.HAN for each in name)
