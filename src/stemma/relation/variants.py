"""The places where two versions read differently: values first, and words where both are clean."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from stemma.model.across import CacheItem
from stemma.model.places import Place
from stemma.model.versions import Variant, VariantKind
from stemma.relation.asides import ASIDE
from stemma.toolkit.differing import Difference, Word, differences, is_surely_other, words_of

_MOST = 60
_MOST_WORDS = 40_000
"""Words of a version that are compared; of longer ones the rest is left out."""
_VALUES: tuple[VariantKind, ...] = ("money", "date", "measure", "count", "number")
_LONGEST_CHANGE = 12
_ASIDE = "aside"


def variants(one: CacheItem, other: CacheItem) -> list[Variant]:
    """Return where another version reads otherwise; of scans what is no slip of recognition."""
    first, second = _words(one), _words(other)
    is_clean = not (_is_scan(one) or _is_scan(other))
    found: list[Variant] = []
    pairs: list[tuple[Word, Word]] = []
    for difference in differences(first, second):
        paired = list(_paired(difference))
        pairs += paired
        if is_clean and not paired:
            found += _of_words(difference, one, other)
    often = Counter((a.key, b.key) for a, b in pairs)
    for before, after in pairs:
        sure = (
            is_clean or is_surely_other(before.key, after.key) or often[before.key, after.key] > 1
        )
        if sure:
            found.append(
                Variant(
                    kind=_kind(before),
                    was=before.key,
                    now=after.key,
                    before=_place(one, before, before),
                    after=_place(other, after, after),
                )
            )
    return sorted(found, key=lambda each: _VALUES.index(each.kind) if each.kind in _VALUES else 9)[
        :_MOST
    ]


def shared(
    found: Sequence[Variant], members: Mapping[int, frozenset[str]], apart: Collection[int]
) -> tuple[Variant, ...]:
    """Return variants with the items that read as the child does and not as the parent.

    `members` are the keys of the values of a family's items; those `apart` are the two themselves.
    """
    return tuple(
        replace(
            each,
            others=tuple(
                number
                for number, keys in members.items()
                if number not in apart and each.now in keys and each.was not in keys
            ),
        )
        for each in found
    )


def _paired(difference: Difference) -> Iterator[tuple[Word, Word]]:
    """Yield the values that stand in each other's place.

    As many of a kind on either side, the words around them the same; else those that follow the
    same words, for as long as they are of the same kinds.
    """
    before, after = difference.before, difference.after
    if difference.is_framed and [w.kind for w in before] == [w.kind for w in after]:
        yield from ((a, b) for a, b in zip(before, after, strict=True) if a.kind and a.key != b.key)
    elif difference.follows:
        for a, b in zip(before, after, strict=False):
            if not a.kind or a.kind != b.kind:
                break
            if a.key != b.key:
                yield a, b


def _of_words(difference: Difference, one: CacheItem, other: CacheItem) -> Iterator[Variant]:
    before, after = difference.before, difference.after
    short = max(len(before), len(after)) <= _LONGEST_CHANGE
    one_page = len({word.page for word in before}) == 1 == len({word.page for word in after})
    if before and after and short and one_page and difference.is_framed:
        yield Variant(
            kind="words",
            was=" ".join(word.key for word in before),
            now=" ".join(word.key for word in after),
            before=_place(one, before[0], before[-1]),
            after=_place(other, after[0], after[-1]),
        )


def _kind(word: Word) -> VariantKind:
    return next(kind for kind in _VALUES if kind == word.kind)


def _place(item: CacheItem, first: Word, last: Word) -> Place:
    return item.pages[first.page].place(first.start, last.end)


def _words(item: CacheItem) -> Sequence[Word]:
    found: list[Word] = []
    for number, page in enumerate(item.pages):
        aside = [(match.start(), match.end(), _ASIDE, "") for match in ASIDE.finditer(page.text)]
        values = [
            (value.start, value.end, value.kind, value.key)
            for value in page.values
            if value.kind != "identifier"
            and all(value.end <= start or value.start >= end for start, end, *_ in aside)
        ]
        words = words_of(page.text, sorted([*values, *aside]), number)
        found.extend(word for word in words if word.kind != _ASIDE)
        if len(found) > _MOST_WORDS:
            break
    return found[:_MOST_WORDS]


def _is_scan(item: CacheItem) -> bool:
    return any(page.text_from == "ocr" for page in item.pages)
