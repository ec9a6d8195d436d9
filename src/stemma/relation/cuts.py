"""Proposals to split: one scan that holds several documents."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.model.items import PagesAsked
from stemma.model.proposals import Proposal, Sign
from stemma.relation.leaves import Leaf
from stemma.toolkit import letterheads, titles

_ENOUGH = 2
_SIZE = 0.02
"""By how much (of the longer) the sides of two sheets of one size may differ in a scan."""

_HEAD, _FULL_HEAD = 2, 3
_OF_A_LETTER = {"reference", "addressee"}


def cuts(leaves: Sequence[Leaf]) -> Iterator[Proposal]:
    """Yield a proposal for each edge between two pages where another document seems to begin.

    `leaves` are pages in their order; only those of one item and one content that follow each other
    are looked at. A proposal needs a sign that is strong by itself ("1 of
    3" behind "4 of 4", the full head of a letter) or two weak ones; whatever shows that the text
    goes on speaks against it and decides.
    """
    for left, right in pairwise(leaves):
        if not _neighbours(left, right) or goes_on(left, right):
            continue
        weighed = list(_signs(left, right))
        if sum(weight for weight, _ in weighed) >= _ENOUGH:
            yield Proposal(
                kind="split",
                pages=(
                    PagesAsked(document=left.content, first_page=left.page, last_page=left.page),
                    PagesAsked(document=right.content, first_page=right.page, last_page=None),
                ),
                signs=tuple(sign for _, sign in weighed),
            )


def goes_on(left: Leaf, right: Leaf) -> bool:
    """Tell whether two pages say themselves that one follows the other.

    Numbers that both name a whole decide; else a sentence over the edge is enough.
    """
    if left.mark is not None and right.mark is not None and left.mark.of == right.mark.of:
        counts_on = right.mark.number == left.mark.number + 1
        if counts_on or left.mark.of is not None:
            return counts_on
    return left.ends_open and right.begins_within


def head_of_letter(leaf: Leaf) -> tuple[int, Sign] | None:
    """Return the head of a letter that a page begins with: how full it is, and where it stands.

    None for less than two kinds of cue; 2 for a head that also names a letter or an addressee.
    """
    found = letterheads.cues(leaf.top)
    if len(found) < _HEAD:
        return None
    is_full = len(found) >= _FULL_HEAD and not _OF_A_LETTER.isdisjoint(found)
    lines = sorted(set(found.values()), key=lambda line: line.start)
    return (
        2 if is_full else 1,
        Sign(kind="letterhead", places=tuple(leaf.edge(line) for line in lines)),
    )


def _neighbours(left: Leaf, right: Leaf) -> bool:
    return left.item == right.item and left.content == right.content and right.page == left.page + 1


def _signs(left: Leaf, right: Leaf) -> Iterator[tuple[int, Sign]]:
    if _begins_anew(left, right):
        yield 2, Sign(kind="page_of", places=(left.marked(), right.marked()))
    elif _counts_anew(left, right):
        yield 1, Sign(kind="page_number", places=(left.marked(), right.marked()))
    head = head_of_letter(right)
    if head is not None:
        yield head
    titled = titles.title(right.top)
    if titled is not None:
        yield 1, Sign(kind="title", places=(right.edge(titled),))
    if left.language is not None and right.language is not None and left.language != right.language:
        yield 1, Sign(kind="language", places=(left.whole(), right.whole()))
    if any(abs(a - b) > _SIZE * max(a, b) for a, b in zip(left.size, right.size, strict=True)):
        yield 1, Sign(kind="page_size", places=(left.whole(), right.whole()))


def _begins_anew(left: Leaf, right: Leaf) -> bool:
    """Tell whether the right page is the first of a whole, or the left one the last of one."""
    first = right.mark is not None and right.mark.of is not None and right.mark.number == 1
    last = left.mark is not None and left.mark.of == left.mark.number
    return first or (last and right.mark is not None)


def _counts_anew(left: Leaf, right: Leaf) -> bool:
    return (
        left.mark is not None
        and right.mark is not None
        and right.mark.number == 1
        and left.mark.number > 1
    )
