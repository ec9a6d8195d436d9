"""The reasons of a comparison of two names, in words."""

from collections.abc import Sequence
from typing import Literal

from stemma.model.names import PartCompared, PartRelation, SamePerson

Why = Literal[
    "agree", "differs", "no family", "family only", "gender", "doubt", "slips", "order", "case"
]

NO_NAME = "One of them holds no word that could be a name."
_PARTS = {
    "family": "Family name",
    "given": "Given name",
    "second": "Patronymic or second name",
    "generation": "Generation",
    "title": "Title",
}
_RELATIONS: dict[PartRelation, str] = {
    "same": "{one} in both.",
    "form": "{one} and {other} are forms of one name.",
    "script": "{one} and {other} are one name in two scripts.",
    "spelling": "{one} and {other} are spellings of one name.",
    "short": "{one} and {other}: one is short for the other.",
    "listed": "{one} and {other} are the same name in two languages or spellings.",
    "initial": "{one} and {other} agree as far as the initial goes.",
    "slip": "{one} and {other} differ as by a slip of the pen or of recognition.",
    "missing": "only one of them has it ({one}{other}).",
    "gender": "{one} and {other} are a man's and a woman's form, or forms of two names.",
    "doubt": "{one} and {other} are alike, but no rule makes them one.",
    "differs": "{one} and {other} are two names.",
}
_WHYS: dict[Why, str] = {
    "agree": "The names agree as far as they go; two people may still bear one name.",
    "differs": "They differ in a part of the name, so they are two people's.",
    "no family": "One of them has no family name.",
    "family only": "Only the family name can be compared.",
    "gender": "One may be a man's name and the other a woman's.",
    "doubt": "They may be one name with a slip, or two names.",
    "slips": "With such slips the rest of the names is too little to tell.",
    "order": "They are the same only if one of them has the family name first.",
    "case": "They are the same only if one of them stands in another case than the nominative.",
}
_FIRST: tuple[PartRelation, ...] = ("differs", "gender", "doubt", "slip")


def reasons(parts: Sequence[PartCompared], verdict: SamePerson, why: Why) -> tuple[str, ...]:
    """Return what decides, then what the parts are to each other, contradictions first."""
    ordered = sorted(parts, key=lambda part: part.relation not in _FIRST)
    if verdict == "different":
        ordered = [part for part in ordered if part.relation == "differs"]
    return (_WHYS[why], *map(_sentence, ordered))


def _sentence(part: PartCompared) -> str:
    told = _RELATIONS[part.relation].format(one=part.one, other=part.other)
    return f"{_PARTS[part.part]}: {told}"
