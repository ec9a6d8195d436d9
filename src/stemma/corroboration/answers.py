"""Where a reference may answer a detail of the cache: the same there, or other words in its place.

It has the *same* where the same number, name, days or figure stands in it. It has *other* words
only where their place is sure: a number of the same kind beside a number of the same firm that does
agree; the one figure in this unit under the same product. Whether that answers the detail (another
person may bear the name) is for a person to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from stemma.corroboration.register import folded, key_of, value_key
from stemma.model.places import Place
from stemma.model.register import Answer, Detail, ReferencePage, Sighting
from stemma.toolkit.full_names import compared
from stemma.toolkit.sounds import keys

_BESIDE = 300
_MOST = 20
_LONGEST = 240
_MOST_NAMES = 12
_CACHED = 2**16
_WORDS = re.compile(r"[^\W\d_]{2,}")
_Found = tuple[Literal["same", "other"], Sighting]


def answers(detail: Detail, pages: Sequence[ReferencePage]) -> tuple[Answer, ...]:
    """Return where references may answer a detail, what is the same first, 20 at most."""
    found = [(page, *each) for page in pages for each in _on_page(detail, page)]
    same = [each for each in found if each[1] == "same"]
    return tuple(
        Answer(sees=sees, place=seen.place, name=page.name, beside=_line(page.text, seen.place))
        for page, sees, seen in (same or found)[:_MOST]
    )


def _on_page(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    match detail.kind:
        case "contract" | "identifier":
            yield from _numbers(detail, page)
        case "post":
            yield from _people(detail, page)
        case "organisation" | "designator":
            yield from _names(detail, page)
        case "address":
            yield from _words(detail, page)
        case "meeting":
            yield from _days(detail, page)
        case "figure":
            yield from _figures(detail, page)


def _numbers(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    numbers = [each for each in page.found if each.kind == "identifier"]
    same = [each for each in numbers if key_of(each) == detail.key]
    yield from (("same", each) for each in same)
    if same or detail.kind == "contract":
        return
    scheme = (detail.value or {}).get("scheme")
    kin = [each for each in numbers if key_of(each) in detail.beside]
    others = [each for each in numbers if each.value["scheme"] == scheme]
    found = dict.fromkeys(_at(other) for each in kin if (other := _of_same(each, others, numbers)))
    yield from (("other", each) for each in others if _at(each) in found)


def _of_same(
    kin: Sighting, others: Sequence[Sighting], numbers: Sequence[Sighting]
) -> Sighting | None:
    """Return the nearest of others, unless a number of the kin's kind stands nearer to it."""
    near = min(others, key=lambda each: abs(_at(each) - _at(kin)), default=None)
    if near is None or abs(_at(near) - _at(kin)) > _BESIDE:
        return None
    apart = abs(_at(near) - _at(kin))
    rivals = (each for each in numbers if each.value["scheme"] == kin.value["scheme"])
    nearer = any(abs(_at(each) - _at(near)) < apart for each in rivals)
    return None if nearer else near


def _people(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    for each in page.found:
        if each.kind == "person" and any(
            _is_same(name, str(each.value["name"])) for name in detail.names[:_MOST_NAMES]
        ):
            yield "same", each


@lru_cache(_CACHED)
def _is_same(one: str, other: str) -> bool:
    """Tell whether two names are one person's; most that are not share no sound."""
    first, second = _sounds(one), _sounds(other)
    return not (first and second and first.isdisjoint(second)) and (
        compared(one, other).verdict == "same"
    )


@lru_cache(_CACHED)
def _sounds(name: str) -> frozenset[str]:
    """Return the keys of the words of a name, none for Chinese characters."""
    return frozenset(key for word in _WORDS.findall(name.casefold()) for key in keys(word))


def _names(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    names = {folded(name) for name in detail.names}
    kind = "equipment" if detail.kind == "designator" else "organisation"
    for each in page.found:
        if each.kind == kind and folded(str(each.value["name"])) in names:
            yield "same", each


def _words(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    """Yield where the letters and digits of an address stand in the text, whatever parts them."""
    wanted = folded(detail.says)
    letters = [(letter, at) for at, each in enumerate(page.text) for letter in folded(each)]
    start = "".join(letter for letter, _ in letters).find(wanted) if wanted else -1
    if start >= 0:
        first, last = letters[start][1], letters[start + len(wanted) - 1][1]
        yield "same", Sighting(kind="contact", value={}, place=_place(page, first, last + 1))


def _place(page: ReferencePage, start: int, end: int) -> Place:
    whole = page.place.stretch
    return replace(
        page.place,
        quote=page.text[start:end],
        stretch=None if whole is None else replace(whole, start=start, end=end),
    )


def _days(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    """Yield a day of the meeting on a page that also names where it was, or who was there."""
    value = detail.value or {}
    first, last = str(value["from"]), str(value["to"])
    text = folded(page.text)
    if not any(word and word in text for word in map(folded, detail.names)):
        return
    for each in page.found:
        if each.kind == "date" and first <= str(each.value["from"]) <= last:
            yield "same", each


def _figures(detail: Detail, page: ReferencePage) -> Iterator[_Found]:
    """Yield the figure of the detail under the same product, or the only other one in its unit.

    A figure that the cache states for another property is no other figure of this one.
    """
    value = detail.value or {}
    under = list(_under(detail, page))
    same = [each for each in under if value_key(each.value) == value_key(value)]
    yield from (("same", each) for each in same)
    left = [
        each
        for each in under
        if each.value.get("unit") == value.get("unit")
        and value_key(each.value) not in detail.beside
    ]
    if not same and len(left) == 1:
        yield "other", left[0]


def _under(detail: Detail, page: ReferencePage) -> Iterator[Sighting]:
    """Yield the measures between the name of a detail's product and the next product."""
    names, is_under = {folded(name) for name in detail.names}, False
    for each in page.found:
        if each.kind == "equipment":
            is_under = folded(str(each.value["name"])) in names
        elif is_under and each.kind == "measure":
            yield each


def _at(sighting: Sighting) -> int:
    return sighting.place.stretch.start if sighting.place.stretch else 0


def _line(text: str, place: Place) -> str:
    """Return the line of a reference in which a place stands, cut where it is very long."""
    if place.stretch is None:
        return place.quote
    start, end = place.stretch.start, place.stretch.end
    begin = max(text.rfind("\n", 0, start) + 1, start - _LONGEST // 2)
    stop = text.find("\n", end)
    return " ".join(text[begin : min(len(text) if stop < 0 else stop, end + _LONGEST // 2)].split())
