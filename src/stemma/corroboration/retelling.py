"""Which text tells another anew in another language, though it does not say so.

Translated, no sentence stays as it was. Names do, for they are written by ear (Drozdetsky,
Дроздецкого, 德罗兹杰茨基) or kept in Latin letters, and so do figures; those that few texts of the
coverage have tell most. That two texts share many of them shows only that they tell of one event:
reports of one match by two hands share the players and the score. It is by their order that one of
them is seen to tell the other anew.
"""

import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.corroboration.chains import Told
from stemma.model.across import CacheValue
from stemma.model.claims import Part, Proposal
from stemma.model.places import Digest
from stemma.toolkit import han_sounds, sounds
from stemma.toolkit.lemmas import lemmas_of
from stemma.toolkit.name_finding.people_chinese import SPELLING

_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’]*")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
_HAN = re.compile(f"[{''.join(sorted(SPELLING))}]{{2,}}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_SHORTEST, _SHORTEST_HAN, _LONGEST_HAN = 4, 2, 7
_LIKE_HAN = {2: 0.95, 3: 0.85}
"""So much a name of so few characters has to sound like one in letters; a longer one `_LIKE`."""
_LIKE = 0.8
_LEAST_NUMBER = 2
_EVEN_SIZE = 10
"""Details that are added to those of every text, so that a short one is not like all."""
_IN_ORDER, _MOSTLY, _ENOUGH = 6, 0.75, 0.35
_OLDEST, _LONGEST = 5, 6_000
"""So few texts are held against one, the oldest with a value of it, and so much of each is read."""


@dataclass(frozen=True, slots=True)
class Details:
    """What of a text outlives a translation: names, each with where it first stands, and figures.

    In Chinese every run of characters that spell foreign names may hold one anywhere in it, so
    all its pieces are names. `by_key` are the names in letters by what those that sound alike
    share; pieces have too many keys to be kept.
    """

    names: Mapping[str, int]
    numbers: frozenset[str]
    by_key: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that two texts share, as either has it and where, and how alike the two sound."""

    child: str
    parent: str
    child_at: int
    parent_at: int
    likeness: float


def details(text: str, values: Sequence[CacheValue]) -> Details:
    """Return what of a text would outlive its translation; `values` are those of the text."""
    names: dict[str, int] = {}
    for at, name in _names(text):
        names.setdefault(name, at)
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in () if _is_han(name) else _keys(name):
            by_key[key].append(name)
    return Details(names, frozenset(_numbers(text, values)), by_key)


def shared_names(child: Details, parent: Details) -> tuple[SharedName, ...]:
    """Return the names that two texts share, each of the parent's once, as the child has them."""
    best: dict[str, tuple[float, str]] = {
        name: (1.0, name) for name in child.names.keys() & parent.names.keys()
    }
    for own, other in {*_near(child, parent), *((b, a) for a, b in _near(parent, child))}:
        best[other] = max(best.get(other, (0.0, "")), (_likeness(own, other), own))
    found = (
        SharedName(own, other, child.names[own], parent.names[other], alike)
        for other, (alike, own) in best.items()
        if alike > 0
    )
    return tuple(sorted(found, key=lambda each: (each.child_at, each.parent_at)))


def likenesses(child: Details, parents: Sequence[Details]) -> Sequence[float]:
    """Return how much a text has of each of others, what few of these have counting most."""
    having = Counter(detail for each in parents for detail in (*each.names, *each.numbers))
    rarity = {detail: math.log((len(parents) + 1) / many) for detail, many in having.items()}
    return [_likeness_to(child, parent, rarity) for parent in parents]


def is_retold(found: Sequence[SharedName], child: Details, parent: Details) -> bool:
    """Tell whether names that two texts share stand in nearly the same order, and are many."""
    in_order = _in_order(found)
    own = min(len(child.names), len(parent.names))
    return in_order >= max(_IN_ORDER, _MOSTLY * len(found), _ENOUGH * own)


def retellings(told: Sequence[Told], sourced: frozenset[Digest]) -> Iterator[Proposal]:
    """Yield the steps of texts that tell an older one anew in another language, and name nobody.

    Those of `sourced` have a step already, and who has anything first-hand retells nobody. Only
    texts that give the same value for a claim are held against each other; of several that one
    tells anew the one whose names it has most is meant.
    """
    own = {each.article.item.content for each in told if _has_own(each)}
    of_text: dict[Digest, list[Told]] = defaultdict(list)
    for each in told:
        if not each.assertion.headline:
            of_text[each.article.item.content].append(each)
    read: dict[Digest, Details] = {}
    for child, near in _same_values(told, sourced | own).items():
        for content in (child, *near):
            if content not in read:
                read[content] = _details_of(of_text[content][0])
        found = ((parent, shared_names(read[child], read[parent])) for parent in near)
        retold = [each for each in found if is_retold(each[1], read[child], read[each[0]])]
        if retold:
            parent, names = max(retold, key=lambda each: _in_order(each[1]))
            yield from _between(of_text[child], of_text[parent], names)


def _same_values(
    told: Sequence[Told], sourced: frozenset[Digest]
) -> Mapping[Digest, dict[Digest, None]]:
    """Return for each text without a source the older ones in other languages with its values."""
    holders: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for each in told:
        if each.value is not None and each.article.date and not each.assertion.headline:
            key = (each.assertion.claim, each.assertion.polarity, each.value.key)
            holders[key].append(each)
    found: dict[Digest, dict[Digest, None]] = defaultdict(dict)
    for here in holders.values():
        oldest = sorted(here, key=_age)
        for child in oldest:
            if child.article.item.content not in sourced:
                near = found[child.article.item.content]
                older = [each for each in oldest[:_OLDEST] if _may_be_retold(each, child)]
                for each in older[: _OLDEST - len(near)]:
                    near[each.article.item.content] = None
    return found


def _has_own(told: Told) -> bool:
    return bool(told.chain.own or told.chain.told) or told.publisher.is_institute


def _may_be_retold(parent: Told, child: Told) -> bool:
    is_other = parent.publisher != child.publisher
    return (
        is_other
        and parent.article.language != child.article.language
        and _age(parent) < _age(child)
    )


def _age(told: Told) -> str:
    return told.article.date.isoformat() if told.article.date else ""


def _details_of(told: Told) -> Details:
    pages = told.article.item.pages
    values = [value for page in pages for value in page.values]
    return details("\n".join(page.text for page in pages)[:_LONGEST], values)


def _between(
    child: Sequence[Told], parent: Sequence[Told], names: Sequence[SharedName]
) -> Iterator[Proposal]:
    own, theirs = (", ".join(side) for side in zip(*map(_written, names), strict=True))
    part = Part("detail", own, theirs)
    for each in child:
        for other in parent:
            same = (each.assertion.claim, each.assertion.polarity)
            if same == (other.assertion.claim, other.assertion.polarity):
                yield Proposal(child=each.key, parent=other.key, manner="retells", parts=(part,))


def _written(name: SharedName) -> tuple[str, str]:
    return name.child, name.parent


def _near(one: Details, other: Details) -> Iterator[tuple[str, str]]:
    """Yield pairs of names that share a key, the second in letters."""
    for name in one.names:
        for key in _keys(name) if other.by_key else ():
            yield from ((name, each) for each in other.by_key.get(key, ()))


def _likeness_to(child: Details, parent: Details, rarity: Mapping[str, float]) -> float:
    names = sum(rarity[each.parent] * each.likeness for each in shared_names(child, parent))
    numbers = sum(rarity[number] for number in child.numbers & parent.numbers)
    return (names + numbers) / math.sqrt(len(parent.names) + len(parent.numbers) + _EVEN_SIZE)


def _in_order(found: Sequence[SharedName]) -> int:
    """Return how many of the child's names, at most, come one after the other in the parent."""
    last: list[int] = []
    for each in found:
        at = bisect_left(last, each.parent_at)
        last[at : at + 1] = [each.parent_at]
    return len(last)


def _names(text: str) -> Iterator[tuple[int, str]]:
    for words in (_LATIN, _CYRILLIC):
        printed = [(match.start(), match[0]) for match in words.finditer(text)]
        small = {_folded(word) for _, word in printed if word[0].islower()}
        for at, word in printed:
            folded = _folded(word)
            if len(folded) >= _SHORTEST and word[0].isupper() and folded not in small:
                yield at, folded
    for run in _HAN.finditer(text):
        for start in range(len(run[0])):
            for end in range(start + _SHORTEST_HAN, min(len(run[0]), start + _LONGEST_HAN) + 1):
                yield run.start() + start, run[0][start:end]


def _folded(word: str) -> str:
    bare = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "").replace("ё", "е")
    if not bare.isascii() and _LATIN.fullmatch(bare):
        marked = unicodedata.normalize("NFKD", bare)
        return "".join(letter for letter in marked if not unicodedata.combining(letter))
    return bare


def _is_han(name: str) -> bool:
    return _HAN.fullmatch(name) is not None


def _forms(name: str) -> frozenset[str]:
    """Return a name and what it may be a form of."""
    return frozenset({name, *lemmas_of(name, "ru")}) if _CYRILLIC.match(name) else frozenset({name})


def _keys(name: str) -> frozenset[str]:
    if _is_han(name):
        return han_sounds.keys(name)
    return frozenset(key for form in _forms(name) for key in sounds.keys(form))


def _likeness(one: str, other: str) -> float:
    """Return how alike two names of two scripts sound, 0 where that is not enough or of one."""
    if _is_han(one) or _is_han(other):
        han, letters = (one, other) if _is_han(one) else (other, one)
        least = _LIKE_HAN.get(len(han), _LIKE)
        if _is_han(letters) or len(letters) <= len(han):
            return 0.0
        heard = max(han_sounds.likeness(han, form, least) for form in _forms(letters))
        return heard if heard >= least else 0.0
    if one.isascii() == other.isascii():
        return 0.0
    heard = max(
        sounds.likeness(a, b, sounds.LIKE_ENOUGH) for a in _forms(one) for b in _forms(other)
    )
    return heard if heard >= sounds.LIKE_ENOUGH else 0.0


def _numbers(text: str, values: Sequence[CacheValue]) -> Iterator[str]:
    for value in values:
        if value.kind == "date":
            yield f"day {value.key}"
        elif found := _NUMBER.match(value.key):
            yield from _large_enough(found[0])
    for found in re.finditer(r"(?<![\d.,])\d{1,12}(?![\d.,]\d)", text):
        yield from _large_enough(found[0])


def _large_enough(number: str) -> Iterator[str]:
    if abs(float(number)) > _LEAST_NUMBER:
        yield f"{float(number):.12g}"
