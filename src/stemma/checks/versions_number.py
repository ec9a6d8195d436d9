"""One number on two papers that are not versions of each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from stemma.model.across import Cache, CacheItem
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.model.references import KnownAs
from stemma.toolkit.likeness import likeness, sketch
from stemma.toolkit.paper_numbers import number_key, same

_TELLING = 4
_MOST = 12
_ALIKE, _FIGURES = 0.45, 0.34
_WORDY = 30
"""Runs of words that a text needs before it is called another one."""


@check(
    "versions.number",
    "One number on two papers",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    needs="case",
    says={
        "versions.number": (
            "Two items call themselves {paper} and are no versions of each other: they share few "
            "words and few figures."
        ),
        "no_numbers": "No two items call themselves by one number.",
    },
    ordinary=(
        "A number that was used again by mistake, or in another year.",
        "A text that was copied from another contract, its number with it.",
        "A number of one side and a number of the other side that happen to be the same.",
        "A number misread in one of them.",
    ),
    does_not_prove=("Not that one of the two is false."),
)
def versions_number(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each pair of papers under one number that read otherwise."""
    cache = subject.cache_given()
    groups = [group for group in _by_number(cache) if len(group) > 1]
    if not groups:
        raise NotApplicableError("no_numbers")
    items = cache.by_number()
    kin = {pair for family in cache.families for pair in combinations(sorted(family.items), 2)}
    for group in groups:
        for one, other in combinations(group[:_MOST], 2):
            pair = (min(one.item, other.item), max(one.item, other.item))
            if pair not in kin and _are_other(items[one.item], items[other.item]):
                yield Observed(
                    says="versions.number",
                    evidence=(Evidence(one.place), Evidence(other.place, "compare")),
                    values={"paper": Measured(f"{one.designation.kind} {one.designation.number}")},
                )


def _by_number(cache: Cache) -> list[list[KnownAs]]:
    groups: dict[tuple[object, ...], list[KnownAs]] = defaultdict(list)
    for each in cache.known_as:
        key = number_key(each.designation.number)
        if each.by_name or each.designation.kind != "contract":
            continue
        if sum(map(len, key.digits)) >= _TELLING:
            group = groups[each.designation.kind, key.digits]
            is_new = all(each.item != other.item for other in group)
            if is_new and (not group or same(key, number_key(group[0].designation.number))):
                group.append(each)
    return list(groups.values())


def _are_other(one: CacheItem, other: CacheItem) -> bool:
    if one.content == other.content or not _languages(one) & _languages(other):
        return False
    first, second = sketch(_text(one)), sketch(_text(other))
    if min(len(first), len(second)) < _WORDY or likeness(first, second) >= _ALIKE:
        return False
    figures, others = _figures(one), _figures(other)
    if not figures or not others:
        return False
    return len(figures & others) / min(len(figures), len(others)) < _FIGURES


def _text(item: CacheItem) -> str:
    return "\n".join(page.text for page in item.pages)


def _languages(item: CacheItem) -> set[str]:
    return {(page.language or "").partition("-")[0] for page in item.pages}


def _figures(item: CacheItem) -> set[str]:
    kinds: Sequence[str] = ("money", "date")
    return {value.key for page in item.pages for value in page.values if value.kind in kinds}
