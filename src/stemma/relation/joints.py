"""Proposals to join: several files, twenty photographs say, that are one document."""

import re
from collections.abc import Iterator, Sequence

from stemma.model.items import PagesAsked
from stemma.model.proposals import Proposal, Sign, SignKind
from stemma.relation.cuts import head_of_letter
from stemma.relation.leaves import Leaf
from stemma.toolkit.page_marks import Line

_ENOUGH = 2
_CONTINUING = {"page_of", "page_number", "page_name", "sentence"}
_DIGITS = re.compile(r"(\d+)")
_PAGE_NAME = re.compile(
    r"(?:\b|_)(?:page|pg|p|стр|страница|с|лист|л)[ _.-]*\d|第?\d+[页頁]", re.IGNORECASE
)
_HEAD_CHARACTERS = 12
_NUMBERS = re.compile(r"[\d\W]+")


def joints(leaves: Sequence[Leaf]) -> Iterator[Proposal]:
    """Yield a proposal for each run of items of one folder that seem to go on into each other.

    `leaves` are the first and last pages of whole items with pictures. Names are compared in the
    order of their numbers. A joint needs something that goes on (numbers of pages, a sentence, a
    name that says "page 2") and two signs in all; the head of a letter, or a page that calls itself
    the first, breaks the run.
    """
    run: list[tuple[Leaf, Leaf]] = []
    signs: list[Sign] = []
    for item in _in_order(leaves):
        found = _joint(run[-1][1], item[0]) if run else ()
        if not found:
            yield from _proposal(run, signs)
            run, signs = [], []
        run.append(item)
        signs += found
    yield from _proposal(run, signs)


def natural(name: str) -> list[tuple[int, int, str]]:
    """Return the key by which names sort as people count: page 2 before page 10."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in _DIGITS.split(name)
        if part
    ]


def _in_order(leaves: Sequence[Leaf]) -> list[tuple[Leaf, Leaf]]:
    """Return the first and last page of each item, in the order of folders and names."""
    firsts = {leaf.item: leaf for leaf in leaves if leaf.is_first}
    lasts = {leaf.item: leaf for leaf in leaves if leaf.is_last}
    both = [(first, lasts[item]) for item, first in firsts.items() if item in lasts]
    return sorted(both, key=lambda ends: (ends[0].file.folder, natural(ends[0].file.name)))


def _proposal(run: Sequence[tuple[Leaf, Leaf]], signs: Sequence[Sign]) -> Iterator[Proposal]:
    if len(run) > 1:
        pages = tuple(PagesAsked(document=first.content) for first, _ in run)
        yield Proposal(kind="join", pages=pages, signs=tuple(signs))


def _joint(left: Leaf, right: Leaf) -> tuple[Sign, ...]:
    """Return the signs that the right page goes on where the left one ends; none if not enough."""
    if left.file.folder != right.file.folder or left.content == right.content:
        return ()
    if _begins(right) or _is_whole(left) or not _same_whole(left, right):
        return ()
    found = tuple(_signs(left, right))
    weight = sum(2 if sign.kind == "page_of" else 1 for sign in found)
    goes_on = not _CONTINUING.isdisjoint(sign.kind for sign in found)
    return found if goes_on and weight >= _ENOUGH else ()


def _begins(leaf: Leaf) -> bool:
    return (leaf.mark is not None and leaf.mark.number == 1) or head_of_letter(leaf) is not None


def _is_whole(leaf: Leaf) -> bool:
    return leaf.mark is not None and leaf.mark.of == leaf.mark.number


def _same_whole(left: Leaf, right: Leaf) -> bool:
    """Tell whether nothing in the numbers of two pages speaks against their being neighbours."""
    if left.mark is None or right.mark is None:
        return True
    return left.mark.of == right.mark.of and right.mark.number == left.mark.number + 1


def _signs(left: Leaf, right: Leaf) -> Iterator[Sign]:
    if left.mark is not None and right.mark is not None:
        kind: SignKind = "page_number" if right.mark.of is None else "page_of"
        yield Sign(kind=kind, places=(left.marked(), right.marked()))
    names = (left.named(), right.named())
    if _is_next(left.file.name, right.file.name):
        yield Sign(kind="name_run", places=names)
        if _PAGE_NAME.search(left.file.name) and _PAGE_NAME.search(right.file.name):
            yield Sign(kind="page_name", places=names)
    if left.ends_open and right.begins_within:
        last, first = left.bottom[-1], right.top[0]
        yield Sign(kind="sentence", places=(left.edge(last), right.edge(first)))
    shared = _shared_head(left, right)
    if shared is not None:
        yield Sign(kind="running_head", places=(left.edge(shared[0]), right.edge(shared[1])))


def _is_next(left: str, right: str) -> bool:
    """Tell whether two names differ in one number only, and by one."""
    ours, theirs = _DIGITS.split(left), _DIGITS.split(right)
    if len(ours) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    return a.isdecimal() and b.isdecimal() and int(b) == int(a) + 1


def _shared_head(left: Leaf, right: Leaf) -> tuple[Line, Line] | None:
    """Return the line that both pages begin with, numbers aside; None where it is short."""
    for ours, theirs in zip(left.top[:2], right.top[:2], strict=False):
        bare = _NUMBERS.sub(" ", ours.text).strip().casefold()
        if (
            len(bare) >= _HEAD_CHARACTERS
            and bare == _NUMBERS.sub(" ", theirs.text).strip().casefold()
        ):
            return ours, theirs
    return None
