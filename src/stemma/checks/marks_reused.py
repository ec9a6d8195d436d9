"""One picture of a signature or a stamp in several items.

Nobody signs twice in quite the same way, and a stamp lies at another angle each time it is put
down. Ink that is the same to the grain, at the same angle to the lines of the page, was copied.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from stemma.model.across import Cache, CacheItem, CachePage
from stemma.model.examined import CannotRunError, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.marks import Mark
from stemma.model.places import Box, Place
from stemma.model.plugins import check
from stemma.toolkit.letterheads import LINES
from stemma.toolkit.likeness import Sketch, likeness, sketch
from stemma.toolkit.mark_matching import LEAST_LIKE, LEAST_TILES, Fit, Outline, fit, outline
from stemma.toolkit.page_marks import edges

_MOST_MARKS = 700
"""Every two of them are laid over each other: a quarter of a million times, ten minutes."""
_MOST_NAMED = 5
_LABEL = 80
"""Letters of the name of a file and of an office that stand beside a place."""
_ONE_OFFICE = 85.0
"""Names of offices as alike as this (0..100) are one: recognition takes one letter for another."""
_MARGIN = 0.006
"""Of a page: about a millimetre and a half."""
_HEAD = 0.2
"""Of a page, from above: what lies there is the head of a letter, printed on all of an office."""
_ONE_TEXT = 0.4
"""Items whose texts are more alike than this are copies of one paper, signatures and all."""


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """A mark where it was met: its item and page, and what that page says.

    `office` is the organisation that the head of the item names first, empty where it names none.
    """

    item: int
    name: str
    office: str
    page: CachePage
    mark: Mark
    outline: Outline
    said: Sketch

    def place(self, fits: Sequence["_Copy"]) -> Place:
        """Return where the copied picture is: where the smallest copy that fits lies."""
        boxes = [self.mark.box, *(box for each in fits for box in each.on(self))]
        box = min(boxes, key=lambda each: (each.x1 - each.x0) * (each.y1 - each.y0))
        label = ", ".join(each for each in (self.name[:_LABEL], self.office[:_LABEL]) if each)
        return Place(
            content=self.page.content, page=self.page.number, boxes=(_wider(box),), label=label
        )


@dataclass(frozen=True, slots=True)
class _Copy:
    """Two marks that are one picture."""

    one: _Held
    other: _Held
    fit: Fit

    def on(self, held: _Held) -> Iterator[Box]:
        """Yield where the other of the two lies on the page of this one, if it is one of them."""
        down, over = self.fit.shift
        if held is self.other:
            yield _laid(self.one.mark, held.mark, down, over)
        elif held is self.one:
            yield _laid(self.other.mark, held.mark, -down, -over)


def _wider(box: Box) -> Box:
    """Return a box with a margin: a cutting brings some of its paper with it."""
    edges = box.x0 - _MARGIN, box.y0 - _MARGIN, box.x1 + _MARGIN, box.y1 + _MARGIN
    return Box(*(min(max(edge, 0.0), 1.0) for edge in edges))


def _laid(mark: Mark, ground: Mark, down: int, over: int) -> Box:
    """Return the box of a mark that is laid over another, on the page of that one."""
    wide = (ground.box.x1 - ground.box.x0) / ground.width
    high = (ground.box.y1 - ground.box.y0) / ground.height
    left, top = ground.box.x0 + over * wide, ground.box.y0 + down * high
    edges = left, top, left + mark.width * wide, top + mark.height * high
    return Box(*(min(max(edge, 0.0), 1.0) for edge in edges))


@check(
    "marks.reused",
    "One picture of a signature or stamp in several items",
    category=Category.ALTERATION,
    basis=Basis.STATISTICAL,
    needs="case",
    version=3,
    says={
        "marks.reused": (
            "The same picture of a signature, a stamp or the like is in {items} items ({names}): "
            "laid over each other at the same angle, the strength of the ink agrees by {likeness}."
        ),
        "marks.reused.office": (
            "The same picture of a signature, a stamp or the like is in {items} items ({names}): "
            "laid over each other at the same angle, the strength of the ink agrees by {likeness}. "
            "The heads of all of them name “{office}”: an office that prints its letters with a "
            "picture of a signature does just that."
        ),
        "no_marks": "No two items have a signature, stamp or other mark on a scanned page.",
        "no_scans": "No page was read from its picture, so no marks were looked for.",
        "not_looked_at": "The scanned pages could not be looked at for signatures and stamps.",
        "too_many": "There are more than 700 marks; so many are not laid over each other.",
    },
    ordinary=(
        "An office that prints its letters with the picture of its head's signature.",
        "One sheet that was scanned into several items, or copied and filled in again.",
        "A logo or a drawing that is printed on every paper of an office.",
    ),
    does_not_prove=(
        "Not who copied it, nor that the person did not agree. Only scanned pages that lie upright "
        "are looked at. Stamps put down by hand, pictures of a signature on typed pages, and "
        "copies of another size are not found."
    ),
    base_rate=BaseRate(
        fired=0, scored=38, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def marks_reused(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each picture that several items bear."""
    cache = subject.cache_given()
    held = _held(cache)
    if len({each.item for each in held}) < 2:
        _explain(cache)
    if len(held) > _MOST_MARKS:
        raise CannotRunError("too_many")
    kin = {pair for family in cache.families for pair in combinations(sorted(family.items), 2)}
    copies: list[_Copy] = []
    for one, other in combinations(held, 2):
        pair = (min(one.item, other.item), max(one.item, other.item))
        if pair in kin or one.page.content == other.page.content or one.item == other.item:
            continue
        found = fit(one.outline, other.outline)
        if found.is_copy and likeness(one.said, other.said) < _ONE_TEXT:
            copies.append(_Copy(one, other, found))
    for group, fits in _groups(copies):
        yield _told(group, fits)


def _held(cache: Cache) -> list[_Held]:
    return [
        _Held(item.number, item.name, office, page, mark, made, said)
        for item in cache.items
        for office in (_office(item),)
        for page in item.pages
        if page.marks
        for said in (sketch(page.text),)
        for mark in page.marks
        if (mark.box.y0 + mark.box.y1) / 2 > _HEAD
        for made in (outline(mark),)
        if made.is_telling
    ]


def _office(item: CacheItem) -> str:
    """Return the organisation that the head of an item's first page names first."""
    if not item.pages:
        return ""
    page = item.pages[0]
    head, _ = edges(page.text, LINES, 0)
    end = head[-1].start + len(head[-1].text) if head else 0
    named = (
        str(each.told.get("canonical") or each.told.get("text") or "")
        for each in page.names
        if each.start < end and each.told.get("type") == "organisation"
    )
    return next(named, "")


def _explain(cache: Cache) -> None:
    """Say why there is nothing to compare.

    Raises:
        CannotRunError: if there are scans, and none could be looked at.
        NotApplicableError: if there are no scans, or no marks on them.
    """
    scans = [page for item in cache.items for page in _scans(item)]
    if not scans:
        raise NotApplicableError("no_scans")
    if all(page.marks is None for page in scans):
        raise CannotRunError("not_looked_at")
    raise NotApplicableError("no_marks")


def _scans(item: CacheItem) -> Iterator[CachePage]:
    return (page for page in item.pages if page.text_from == "ocr" and page.text)


def _groups(copies: Sequence[_Copy]) -> list[tuple[list[_Held], list[_Copy]]]:
    """Put together what is a copy of one picture, by whichever other copy."""
    groups: list[tuple[list[_Held], list[_Copy]]] = []
    for copy in copies:
        joined = [group for group in groups if copy.one in group[0] or copy.other in group[0]]
        members = [each for group in joined for each in group[0]]
        members += [each for each in (copy.one, copy.other) if each not in members]
        fits = [each for group in joined for each in group[1]]
        groups = [group for group in groups if not any(group is each for each in joined)]
        groups.append((members, [*fits, copy]))
    return groups


def _told(group: Sequence[_Held], copies: Sequence[_Copy]) -> Observed:
    first, *others = sorted(group, key=lambda each: (each.item, each.page.number))
    others.sort(key=lambda each: (each.office != first.office, each.office))
    of_one = bool(first.office) and all(
        fuzz.ratio(first.office, each.office) >= _ONE_OFFICE for each in others
    )
    return Observed(
        says="marks.reused.office" if of_one else "marks.reused",
        evidence=(
            Evidence(first.place(copies)),
            *(Evidence(each.place(copies), "compare") for each in others[:100]),
        ),
        values={
            "items": Measured(str(len({each.item for each in group}))),
            "names": Measured(_names([first, *others])),
            **({"office": Measured(first.office[:300])} if of_one else {}),
            "likeness": Measured(
                f"{min(each.fit.likeness for each in copies):.2f}", "", str(LEAST_LIKE)
            ),
            "agreeing": Measured(
                str(min(each.fit.tiles for each in copies)), "places of 3 mm", str(LEAST_TILES)
            ),
        },
    )


def _names(group: Sequence[_Held]) -> str:
    """Return the names of the files, each once, the first five."""
    names = list(dict.fromkeys(each.name for each in group))
    more = ["and others"] if len(names) > _MOST_NAMED else []
    return ", ".join([*(f"“{name[:80]}”" for name in names[:_MOST_NAMED]), *more])
