"""Clauses that state other figures in another language."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit.differing import is_surely_other

_CLAUSE = re.compile(
    r"^[^\w\n]{0,3}(?P<label>\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=[\s\u3400-\u9fff])", re.MULTILINE
)
_KINDS = ("money", "date", "measure", "count")
_MOST = 20
_LEAST_AGREEING = 5


class _Stated(NamedTuple):
    page: CachePage
    value: CacheValue


@check(
    "versions.languages",
    "Language versions that state other figures",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    needs="case",
    says={
        "versions.languages": (
            "Clause {clause} says {before} in one language and {after} in the other "
            "({title}; {places})."
        ),
        "no_translations": "No item is a version of another in a second language.",
    },
    ordinary=(
        "A slip of the translator.",
        "The translation was made from an earlier or a later version.",
        "The figure was misread in a scan, or its unit understood in another way.",
    ),
    does_not_prove=(
        "Not which language is right, and not that the parties knew. That nothing is "
        "reported does not mean that the versions agree: clauses may lack a number or a "
        "figure that can be read."
    ),
)
def versions_languages(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each pair of language versions whose clauses disagree.

    Clauses are matched by their numbers. A clause disagrees where exactly one value of a kind in
    it has no equal on the other side, on both sides, and most clauses of the two agree.
    """
    cache = subject.cache_given()
    items = cache.by_number()
    translated = [
        (family.title, items[descent.parent], items[descent.child])
        for family in cache.families
        for descent in family.descents
        if descent.step == "translated"
    ]
    if not translated:
        raise NotApplicableError("no_translations")
    for title, one, other in translated:
        found = _disagreeing(one, other)
        if found:
            yield _observed(title, found)


def _disagreeing(one: CacheItem, other: CacheItem) -> list[tuple[str, _Stated, _Stated]]:
    first, second = _clauses(one), _clauses(other)
    is_scan = any(page.text_from == "ocr" for item in (one, other) for page in item.pages)
    found: list[tuple[str, _Stated, _Stated]] = []
    agreeing = 0
    for label in first.keys() & second.keys():
        for kind in _KINDS:
            alone, beyond, same = _unmatched(first[label], second[label], kind)
            agreeing += same
            if len(alone) == len(beyond) == 1:
                a, b = alone[0], beyond[0]
                if not is_scan or is_surely_other(a.value.key, b.value.key):
                    found.append((label, a, b))
    enough = agreeing >= max(_LEAST_AGREEING, len(found))
    order = {kind: at for at, kind in enumerate(_KINDS)}
    found.sort(key=lambda each: (order[each[1].value.kind], each[0]))
    return found if enough else []


def _unmatched(
    one: Sequence[_Stated], other: Sequence[_Stated], kind: str
) -> tuple[list[_Stated], list[_Stated], int]:
    first = Counter(each.value.key for each in one if each.value.kind == kind)
    second = Counter(each.value.key for each in other if each.value.kind == kind)
    alone, beyond = first - second, second - first
    return (
        [each for each in one if each.value.kind == kind and each.value.key in alone],
        [each for each in other if each.value.kind == kind and each.value.key in beyond],
        (first & second).total(),
    )


def _clauses(item: CacheItem) -> Mapping[str, list[_Stated]]:
    """Return the values of each numbered clause; a label that stands twice is none."""
    found: dict[str, list[_Stated]] = {}
    twice: set[str] = set()
    label = ""
    for page in item.pages:
        marks = [(match.start(), match["label"]) for match in _CLAUSE.finditer(page.text)]
        for _, new in marks:
            if new in found:
                twice.add(new)
            found.setdefault(new, [])
        for value in page.values:
            label_here = [new for start, new in marks if start <= value.start]
            inside = label_here[-1] if label_here else label
            if inside and all(value.start != start for start, _ in marks):
                found.setdefault(inside, []).append(_Stated(page, value))
        label = marks[-1][1] if marks else label
    return {name: values for name, values in found.items() if name not in twice}


def _observed(title: str, found: Sequence[tuple[str, _Stated, _Stated]]) -> Observed:
    clause, one, other = found[0]
    evidence = [
        each
        for _, a, b in found[:_MOST]
        for each in (Evidence(_place(a)), Evidence(_place(b), "compare"))
    ]
    places = "one clause" if len(found) == 1 else f"{len(found)} clauses or figures"
    return Observed(
        says="versions.languages",
        evidence=tuple(evidence),
        values={
            "title": Measured(title),
            "clause": Measured(clause),
            "places": Measured(places),
            "before": Measured(" ".join(_place(one).quote.split())[:200]),
            "after": Measured(" ".join(_place(other).quote.split())[:200]),
        },
    )


def _place(stated: _Stated) -> Place:
    return stated.page.place(stated.value.start, stated.value.end)
