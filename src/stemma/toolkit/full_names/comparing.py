"""Two written full names: one person's, two people's, or not to be told from the names."""

import re
from collections.abc import Iterator, Sequence
from itertools import product, zip_longest

from stemma.model.names import NamePart, NamesCompared, PartCompared, PartRelation, SamePerson
from stemma.toolkit.full_names import beside, chinese, given_names, people, wording
from stemma.toolkit.full_names.people import Borne, Person
from stemma.toolkit.full_names.relating import relation
from stemma.toolkit.scripts import Script

_WHOLE: frozenset[PartRelation] = frozenset(
    {"same", "form", "script", "spelling", "short", "listed", "slip"}
)
"""What two parts may be to each other that are both written out."""
_HYPHEN = re.compile(r"\w[-‐‑–]\w")
_BEST: tuple[SamePerson, ...] = ("same", "unsure", "different")


def compared(one: str, other: str) -> NamesCompared:
    """Compare two written full names of people, in any script, case, order, or with initials.

    Nothing but the names is known, so names that agree as far as they go are the same, and names
    that differ in any part are different, however alike. Where only the family name can be
    compared, or a word may be a case form of one name and another name itself, it is unsure.
    """
    found = [_judged(*pair) for pair in product(people.of(one), people.of(other))]
    told: tuple[tuple[NamePart, str, str], ...] = (
        ("generation", beside.generation(one), beside.generation(other)),
        ("title", beside.title(one), beside.title(other)),
    )
    if not found:
        return NamesCompared(
            one=one, other=other, verdict="unsure", parts=(), reasons=(wording.NO_NAME,)
        )
    verdict, parts, why = min(found, key=lambda each: _BEST.index(each[0]))
    for part, first, second in told:
        if first and second and first != second:
            parts = (*parts, PartCompared(part, first, second, "differs"))
            verdict, why = "different", "differs"
    if verdict == "same" and _may_be_another_name(people.of(one), people.of(other)):
        verdict, why = "unsure", "case"
    return NamesCompared(
        one=one,
        other=other,
        verdict=verdict,
        parts=parts,
        reasons=wording.reasons(parts, verdict, why),
    )


def _judged(one: Person, other: Person) -> tuple[SamePerson, tuple[PartCompared, ...], wording.Why]:
    parts = tuple(_parts(one, other))
    verdict, why = _verdict(parts, one, other)
    return verdict, parts, why


def _parts(one: Person, other: Person) -> Iterator[PartCompared]:
    """Yield how each part stands to that of the other, the family name first."""
    both = (one, other)
    first, second = _in_step(one, other), _in_step(other, one)
    pairs = zip_longest((one.family, *first), (other.family, *second))
    for at, (mine, theirs) in enumerate(pairs):
        part: NamePart = "family" if at == 0 else "given" if at == 1 else "second"
        if mine is not None and theirs is not None:
            found = relation(part, mine, theirs, both)
            yield PartCompared(part, mine.shown, theirs.shown, found)
        elif mine is not None or theirs is not None:
            yield PartCompared(
                part, mine.shown if mine else "", theirs.shown if theirs else "", "missing"
            )


def _in_step(one: Person, other: Person) -> Sequence[Borne]:
    """Return the given names, two as one where the other has them with a hyphen: Anna-Lena."""
    alone = other.given[0] if len(other.given) == 1 else None
    written = [each for each in one.given if not each.is_initial]
    if alone is None or len(one.given) != 2 or len(written) != 2 or not _HYPHEN.search(alone.shown):
        return _in_syllables(one, other)
    first, second = one.given
    return [
        Borne(
            text=first.text + second.text,
            nominative=first.nominative + second.nominative,
            base=first.base + second.base,
            is_initial=False,
            script=first.script,
            shown=f"{first.shown} {second.shown}",
        )
    ]


def _in_syllables(one: Person, other: Person) -> Sequence[Borne]:
    """Return the given names, a Chinese one by syllables where the other has initials for them."""
    if not (one.is_chinese and len(one.given) == 1 and len(other.given) > 1):
        return one.given
    [given] = one.given
    found = given.text if given.script is Script.HAN else chinese.syllables(given.text)
    if not found or not all(each.is_initial for each in other.given):
        return one.given
    return [
        Borne(
            text=each,
            nominative=each,
            base=each,
            is_initial=False,
            script=given.script,
            shown=each,
        )
        for each in found
    ]


def _verdict(
    parts: Sequence[PartCompared], one: Person, other: Person
) -> tuple[SamePerson, wording.Why]:
    relations = {part.relation for part in parts}
    if "differs" in relations or {"gender", "doubt"} <= relations:
        return "different", "differs"
    doubts: tuple[tuple[bool, wording.Why], ...] = (
        (one.family is None or other.family is None, "no family"),
        (not one.given or not other.given, "family only"),
        ("gender" in relations and not _is_a_woman_abroad(parts, one, other), "gender"),
        ("doubt" in relations, "doubt"),
        (_has_too_many_slips(parts), "slips"),
        (_is_only_reordered(one, other), "order"),
    )
    why = next((why for is_so, why in doubts if is_so), None)
    return ("same", "agree") if why is None else ("unsure", why)


def _has_too_many_slips(parts: Sequence[PartCompared]) -> bool:
    """Tell whether there are two slips, or one and nothing else that is written out."""
    relations = [part.relation for part in parts]
    slips, whole = relations.count("slip"), sum(each in _WHOLE for each in relations)
    return slips > 1 or (slips == 1 and whole == 1)


def _is_a_woman_abroad(parts: Sequence[PartCompared], one: Person, other: Person) -> bool:
    """Tell whether a woman's surname has a man's form in Latin letters, all else written out."""
    russian, latin = (one, other) if one.script is Script.CYRILLIC else (other, one)
    genders = [part.part for part in parts if part.relation == "gender"]
    return (
        (russian.script, latin.script) == (Script.CYRILLIC, Script.LATIN)
        and genders == ["family"]
        and (russian.gender, latin.gender) == ("femn", "masc")
        and all(part.relation in _WHOLE for part in parts if part.part == "given")
    )


def _is_only_reordered(one: Person, other: Person) -> bool:
    """Tell whether names of two given names are the same only if one has the family name first."""
    if one.is_sure or other.is_sure or one.is_family_first == other.is_family_first:
        return False
    words = [part.text for part in (one.family, *one.given) if part is not None]
    return one.is_chinese or all(map(given_names.is_given, words))


def _may_be_another_name(some: Sequence[Person], others: Sequence[Person]) -> bool:
    """Tell whether names are the same only as case forms, and others as they are written.

    Валерия Петрова may be a woman, or Валерий Петров in the genitive.
    """
    if any(person.is_chinese for person in (*some, *others)):
        return False
    upright = [[each for each in every if each.is_upright] for every in (some, others)]
    verdicts = [_judged(*pair)[0] for pair in product(*upright)]
    return bool(verdicts) and "same" not in verdicts
