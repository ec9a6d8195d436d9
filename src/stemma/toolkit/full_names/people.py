"""The person that a written name may name: its parts as that person bears them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from stemma.toolkit.full_names import cases, given_names, written
from stemma.toolkit.full_names.written import Part, Written
from stemma.toolkit.lemmas import NameForm
from stemma.toolkit.scripts import Script

_TO_MASCULINE = (
    ("skaya", "sky"), ("skaia", "ski"), ("skaja", "ski"), ("tskaya", "tsky"), ("ova", "ov"),
    ("eva", "ev"), ("ina", "in"), ("yna", "yn"),
)  # fmt: skip
_MOST = 40
"""Ways to read one name."""
_OF_MEN = ("ov", "ev", "off", "eff", "sky", "ski", "skiy", "skii", "skij")


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """A part of a name as a person bears it.

    `text` is how it is written, `nominative` the name itself, `base` the form of all genders; all
    folded, run together. `shown` is what stands on the page.
    """

    text: str
    nominative: str
    base: str
    is_initial: bool
    script: Script
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as one written name may name them; see `written.Written`.

    `is_upright` tells that all parts are known to be names as they stand, in the nominative.
    """

    family: Borne | None
    given: tuple[Borne, ...]
    gender: str
    is_upright: bool
    is_sure: bool
    is_chinese: bool
    is_family_first: bool
    script: Script


@lru_cache(2**12)
def of(name: str) -> tuple[Person, ...]:
    """Return whom a written name may name, the likeliest first; none if it holds no word."""
    every = (person for way in written.readings(name) for person in _of(way))
    return tuple(islice(dict.fromkeys(every), _MOST))


def _of(way: Written) -> Iterator[Person]:
    parts = [part for part in (way.family, *way.given) if part is not None]
    if way.script is not Script.CYRILLIC:
        yield _person(
            way, [_as_written(part, way) for part in parts], _gender(way), is_upright=True
        )
        return
    declined = [
        (at, word, role) for at, part in enumerate(parts) for word, role in _declined(way, part)
    ]
    for forms in cases.in_step([(word, role) for _, word, role in declined]):
        borne = [
            _borne(part, [form for (of, *_), form in zip(declined, forms, strict=True) if of == at])
            for at, part in enumerate(parts)
        ]
        genders = {form.gender for form in forms} if declined else {""}
        is_upright = all(
            form.case == "nomn" and _is_attested(word, form)
            for (_, word, _), form in zip(declined, forms, strict=True)
        )
        yield _person(way, borne, min(genders), is_upright=is_upright)


def _is_attested(word: str, form: NameForm) -> bool:
    """Tell whether a word is known to be this name in the nominative.

    Петра may be a given name of its own, but where it can be a form of Пётр, it is.
    """
    if form.kind == "Name" and not given_names.is_given(form.nominative):
        is_form = any(given_names.is_given(each.nominative) for each in cases.forms(word, "given"))
        return not is_form and cases.is_attested(word, form)
    return cases.is_attested(word, form)


def _declined(way: Written, part: Part) -> Iterator[tuple[str, cases.Role]]:
    """Yield the words of a part that take endings; of a Chinese name the last alone does."""
    is_first_of_chinese = way.is_chinese and part is way.family and bool(way.given)
    if part.is_initial or is_first_of_chinese or written.is_of_a_father(part):
        return
    if way.is_chinese:
        yield part.joined, "given"
        return
    for word in part.words:
        if part is way.family:
            yield word, "family"
        elif part is not way.given[0] and cases.is_patronymic(word):
            yield word, "patronymic"
        else:
            yield word, "given"


def _borne(part: Part, forms: list[NameForm]) -> Borne:
    return Borne(
        text=part.joined,
        nominative="".join(form.nominative for form in forms) or part.joined,
        base="".join(form.base for form in forms) or part.joined,
        is_initial=part.is_initial,
        script=Script.CYRILLIC,
        shown=part.shown,
    )


def _as_written(part: Part, way: Written) -> Borne:
    base = part.joined
    for feminine, masculine in _TO_MASCULINE if part is way.family else ():
        if base.endswith(feminine) and len(base) > len(feminine) + 1 and not way.is_chinese:
            base = base.removesuffix(feminine) + masculine
            break
    return Borne(
        text=part.joined,
        nominative=part.joined,
        base=base,
        is_initial=part.is_initial,
        script=way.script if not part.joined.isascii() else Script.LATIN,
        shown=part.shown,
    )


def _gender(way: Written) -> str:
    """Return the gender that the ending of a Latin surname tells, "" for none."""
    family = way.family.joined if way.family is not None and not way.is_chinese else ""
    if family.endswith(_OF_MEN):
        return "masc"
    return "femn" if any(family.endswith(feminine) for feminine, _ in _TO_MASCULINE[:-2]) else ""


def _person(way: Written, borne: list[Borne], gender: str, *, is_upright: bool) -> Person:
    family, given = (borne[0], borne[1:]) if way.family is not None else (None, borne)
    return Person(
        family=family,
        given=tuple(given),
        gender=gender,
        is_upright=is_upright,
        is_sure=way.is_sure,
        is_chinese=way.is_chinese,
        is_family_first=way.is_family_first,
        script=way.script,
    )
