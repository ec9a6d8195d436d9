"""Families: items that are versions of one document, and a candidate tree of how they came about.

Items are kin if they call themselves the same and read alike, or read so much alike, figures
included, that one form filled in twice is ruled out. What says that they are two papers (another
number of the same kind) decides against it. A translation is told by the number, or by the figures.

The tree is a proposal. A draft comes before what is initialled, that before what is signed, and a
copy after it, where names and first lines say so; else the one that shares most figures is next.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from stemma.model.across import CacheItem, CacheValue
from stemma.model.references import Designation, KnownAs
from stemma.model.versions import Descent, Family, Step
from stemma.relation.stages import COPY, INITIALLED, SIGNED, UNSAID, Stage, stage_of
from stemma.relation.variants import shared, variants
from stemma.toolkit.likeness import Sketch, candidates, likeness, sketch
from stemma.toolkit.paper_numbers import number_key, same

_ALIKE, _ALIKE_POOR, _ALIKE_UNNAMED, _ALIKE_MAILS = 0.45, 0.12, 0.5, 0.85
"""Shares of common runs of words: of items that call themselves the same, of those whose figures
are the same as well, of items without a number, of mails."""
_FIGURES, _LEAST_FIGURES = 0.5, 4
_FOREIGN_FIGURES, _LEAST_FOREIGN = 0.6, 8
_OTHER_FIGURES = 0.1
"""Items under one number in two languages that share less than this are two papers."""
_DATA = {"text/xml", "application/json", "application/xml", "text/vcard", "text/calendar"}
"""Formats of data: two files of one form share their markup and are no versions."""
_NUMBER = re.compile(r"\d{2,}")
_PARTS = {"annex", "supplement"}
_NAMING = {"contract", "supplement", "annex", "letter"}
_SAME = 0.85
"""Versions that share more of their figures than this are copies, if one is a scan."""
_SHORT = 12
"""Runs of words that a text needs to be compared at all."""


class Member(NamedTuple):
    """An item as families look at it."""

    item: CacheItem
    sketch: Sketch
    figures: Counter[str]
    languages: frozenset[str]
    known: tuple[Designation, ...]
    stage: Stage


def families(items: Sequence[CacheItem], known: Iterable[KnownAs]) -> Iterator[Family]:
    """Yield the families of a cache, each with its tree."""
    designations: dict[int, list[Designation]] = defaultdict(list)
    for each in known:
        designations[each.item].append(each.designation)
    members = {
        item.number: _member(item, designations[item.number]) for item in items if item.pages
    }
    written = Counter(name for member in members.values() for name in member.languages)
    kin = [pair for pair in pairs(members) if _are_kin(members[pair[0]], members[pair[1]])]
    for group in _groups(kin):
        of_group = [members[number] for number in group]
        yield Family(
            title=_title(of_group),
            items=tuple(group),
            descents=tuple(_with_shared(tuple(_tree(of_group, written)), of_group)),
        )


def pairs(members: Mapping[int, Member]) -> list[tuple[int, int]]:
    """Return the pairs that are compared: items that share runs of words, figures or a number."""
    by_words = candidates({number: member.sketch for number, member in members.items()})
    by_figures = candidates(
        {number: tuple(member.figures) for number, member in members.items()}, _LEAST_FOREIGN
    )
    by_number = candidates({number: tuple(_marks(member)) for number, member in members.items()}, 1)
    return sorted({*by_words, *by_figures, *by_number})


def _marks(member: Member) -> Iterator[str]:
    for told in member.known:
        if told.kind in _NAMING and told.number:
            of = number_key(told.of).digits if told.kind in _PARTS else ()
            yield f"{told.kind} {number_key(told.number).digits} {of}"


def _member(item: CacheItem, known: Sequence[Designation]) -> Member:
    text = "\n".join(page.text for page in item.pages)
    figures = Counter(value.key for page in item.pages for value in page.values if _tells(value))
    return Member(
        item=item,
        sketch=sketch(text),
        figures=figures,
        languages=_languages(item),
        known=tuple(told for told in known if told.kind in _NAMING),
        stage=stage_of(item),
    )


def _tells(value: CacheValue) -> bool:
    """Tell whether a value is one that few papers share: no small count, no bare year."""
    return value.kind in {"money", "date", "measure"} and len(value.key) > 4


def _languages(item: CacheItem) -> frozenset[str]:
    written: Counter[str] = Counter()
    for page in item.pages:
        written[(page.language or "").partition("-")[0]] += len(page.text)
    whole = written.total()
    return frozenset(name for name, size in written.items() if name and 4 * size >= whole)


def _are_kin(one: Member, other: Member) -> bool:
    is_same = _are_called_same(one, other)
    if is_same is False or one.item.content == other.item.content:
        return False
    if not one.languages & other.languages:
        return _is_translation(one, other, is_same=is_same)
    alike = likeness(one.sketch, other.sketch)
    if is_same:
        return alike >= _ALIKE or (alike >= _ALIKE_POOR and _shared(one, other) >= _FIGURES)
    if one.item.is_mail or other.item.is_mail:
        return one.item.is_mail and other.item.is_mail and alike >= _ALIKE_MAILS
    return _are_alike(one, other, alike)


def _are_alike(one: Member, other: Member, alike: float) -> bool:
    """Tell whether two items without a common number are versions: words and figures agree."""
    if {one.item.media_type, other.item.media_type} & _DATA:
        return False
    if min(len(one.sketch), len(other.sketch)) < _SHORT or alike < _ALIKE_UNNAMED:
        return False
    if min(one.figures.total(), other.figures.total()) < _LEAST_FIGURES:
        return alike >= _ALIKE_MAILS and _share_numbers(one.item, other.item)
    return _share_figures(one, other, _FIGURES, _LEAST_FIGURES)


def _is_translation(one: Member, other: Member, *, is_same: bool | None) -> bool:
    few = min(one.figures.total(), other.figures.total()) < _LEAST_FIGURES
    if is_same:
        return few or _shared(one, other) >= _OTHER_FIGURES
    if _are_parts_alike(one, other):
        return _share_figures(one, other, _FIGURES, _LEAST_FIGURES)
    return _share_figures(one, other, _FOREIGN_FIGURES, _LEAST_FOREIGN)


def _share_figures(one: Member, other: Member, share: float, least: int) -> bool:
    return (
        (one.figures & other.figures).total() >= least
        and min(one.figures.total(), other.figures.total()) >= least
        and _shared(one, other) >= share
    )


def _share_numbers(one: CacheItem, other: CacheItem) -> bool:
    """Tell whether two items share most of their bare numbers, or have hardly any."""
    first, second = (
        Counter(number for page in item.pages for number in _NUMBER.findall(page.text))
        for item in (one, other)
    )
    whole = (first | second).total()
    return whole < _LEAST_FIGURES or (first & second).total() >= _FIGURES * whole


def _shared(one: Member, other: Member) -> float:
    """Return the share of figures that two items have in common (0..1)."""
    whole = (one.figures | other.figures).total()
    return (one.figures & other.figures).total() / whole if whole else 0.0


def _are_called_same(one: Member, other: Member) -> bool | None:
    """Tell whether two items call themselves the same or not; None where they do not say."""
    found: bool | None = None
    for kind in _NAMING:
        first = [told for told in one.known if told.kind == kind and told.number]
        second = [told for told in other.known if told.kind == kind and told.number]
        if first and second:
            if any(_same(a, b) for a in first for b in second):
                return True
            found = None if _are_parts_alike(one, other) else False
    if (
        found is None
        and {told.kind for told in one.known} & _PARTS
        != {told.kind for told in other.known} & _PARTS
    ):
        return False if one.known and other.known else None
    return found


def _are_parts_alike(one: Member, other: Member) -> bool:
    """Tell whether both are the annex of one number, and one does not say of which contract."""
    return any(
        a.kind == b.kind
        and a.kind in _PARTS
        and not (a.of and b.of)
        and same(number_key(a.number), number_key(b.number))
        for a in one.known
        for b in other.known
    )


def _same(one: Designation, other: Designation) -> bool:
    if not same(number_key(one.number), number_key(other.number)):
        return False
    if one.kind not in _PARTS:
        return True
    return bool(one.of and other.of) and same(number_key(one.of), number_key(other.of))


def _groups(kin: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return what hangs together by pairs, each group in the order of its numbers."""
    group_of: dict[int, list[int]] = {}
    for one, other in kin:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(other, [other])
        if first is not second:
            first.extend(second)
            for each in second:
                group_of[each] = first
    unique = {id(group): group for group in group_of.values()}
    return sorted(sorted(group) for group in unique.values())


def _title(members: Sequence[Member]) -> str:
    told = Counter(
        designation.told().partition(" of 20")[0]
        for member in members
        for designation in member.known
        if designation.number
    )
    return told.most_common(1)[0][0] if told else members[0].item.name


def _tree(members: Sequence[Member], written: Counter[str]) -> Iterator[Descent]:
    """Yield a tree over a family: in each language its versions, and what links the languages.

    The language in which something is said to be signed comes first, else the one in which most
    items of the cache are written: a guess, and so such a step is not called ordered.
    """
    by_language: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        by_language[max(sorted(member.languages), key=written.__getitem__, default="")].append(
            member
        )
    said = {
        language: any(member.stage.rank in {INITIALLED, SIGNED} for member in cluster)
        for language, cluster in by_language.items()
    }
    order = sorted(by_language, key=lambda name: (not said[name], -written[name], name))
    for language in order:
        yield from _descents(sorted(by_language[language], key=_age))
    originals = by_language[order[0]]
    for language in order[1:]:
        cluster = by_language[language]
        child = max(cluster, key=lambda each: max(_shared(each, other) for other in originals))
        parent = min(
            originals,
            key=lambda each: (each.stage.rank != SIGNED, each.stage.is_scan, -_shared(each, child)),
        )
        yield _descent(parent, child, "translated")


def _with_shared(descents: Sequence[Descent], members: Sequence[Member]) -> Iterator[Descent]:
    """Yield the steps of a tree, each variant with the other items that have it."""
    keys = {
        member.item.number: frozenset(v.key for page in member.item.pages for v in page.values)
        for member in members
    }
    for each in descents:
        apart = (each.parent, each.child)
        yield replace(each, variants=shared(each.variants, keys, apart))


def _age(member: Member) -> tuple[int, bool, str, int]:
    stage = member.stage
    return stage.rank, stage.is_scan, stage.day, member.item.number


def _descents(cluster: Sequence[Member]) -> Iterator[Descent]:
    """Yield what each version came from: the nearest of the stage before, of all where unsaid."""
    for at, child in enumerate(cluster[1:], start=1):
        before = cluster[:at]
        newest = max(member.stage.rank for member in before)
        near = [member for member in before if member.stage.rank == newest]
        if child.stage.rank in {newest, UNSAID, COPY}:
            near = list(before)
        parent = max(
            near, key=lambda each: (_shared(each, child), likeness(each.sketch, child.sketch))
        )
        yield _descent(parent, child, _step(parent, child))


def _step(parent: Member, child: Member) -> Step:
    if child.stage.rank == SIGNED and parent.stage.rank < SIGNED:
        return "signed"
    is_same = _shared(parent, child) > _SAME
    return "copied" if child.stage.rank == COPY or (is_same and child.stage.is_scan) else "revised"


def _descent(parent: Member, child: Member, step: Step) -> Descent:
    first, second = parent.stage, child.stage
    because = ""
    if first.rank != second.rank and UNSAID not in {first.rank, second.rank}:
        because = "stage"
    elif first.day and second.day and first.day != second.day and step != "translated":
        because = "day"
    alike = (
        _shared(parent, child) if step == "translated" else likeness(parent.sketch, child.sketch)
    )
    return Descent(
        parent=parent.item.number,
        child=child.item.number,
        step=step,
        is_ordered=bool(because),
        because=because,
        likeness=round(alike, 3),
        variants=() if step == "translated" else tuple(variants(parent.item, child.item)),
    )
