"""The details of a cache that the outside world can check, each once, the most telling first.

A number on forty pages is one detail with forty places. What recognition read in one place only,
and what no check digits confirm, is left out: that is oftener a misreading than a detail.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from stemma.corroboration.register_words import CHECKABLE, CHECKED, UNCHECKED, WHY
from stemma.model.mentions import Told
from stemma.model.places import Place
from stemma.model.register import (
    DETAIL_KINDS,
    Detail,
    DetailKind,
    Held,
    RegisterCounted,
    RegisterLine,
    Sighting,
    Stated,
)
from stemma.toolkit.conversion import in_base
from stemma.toolkit.paper_numbers import number_key
from stemma.toolkit.scripts import Script, script_of

_BESIDE = 200
"""Characters within which two numbers stand beside each other."""
_LEAST_NUMBER = 4
"""So many digits a contract's number must have to be looked for."""
_MOST_POSTS = 3
_MOST_NAMED = 3
_Placed = tuple[int, Place]


def details(
    sightings: Sequence[Sighting], held: Iterable[Held] = (), stated: Iterable[Stated] = ()
) -> tuple[Detail, ...]:
    """Return every detail that can be checked, once, in the order of how much it tells.

    Within a kind, what stands in more papers comes first: more of the cache hangs on it.
    """
    found = [
        *_grouped(sightings),
        *map(_meeting, held),
        *_figures(stated, [each for each in sightings if each.kind == "equipment"]),
    ]
    once = {each.key: each for each in reversed(found) if not _is_doubtful(each)}
    ranks = {kind: rank for rank, kind in enumerate(DETAIL_KINDS)}
    return tuple(
        sorted(once.values(), key=lambda one: (ranks[one.kind], -one.items, one.says, one.key))
    )


def key_of(sighting: Sighting) -> str | None:
    """Return the key of the detail that a sighting is of, None where it cannot be checked."""
    value = sighting.value
    match sighting.kind:
        case "identifier":
            return _key_of_number(str(value["scheme"]), str(value["value"]))
        case "contact":
            return f"address {folded(str(value['text']))}" if value["type"] == "address" else None
        case "person":
            name = str(value["name"])
            return f"post {folded(name)}" if value.get("role") and _is_full(name) else None
        case "equipment":
            return f"designator {folded(str(value['name']))}"
        case "organisation":
            return f"organisation {folded(str(value['name']))}"
        case _:
            return None


def folded(text: str) -> str:
    """Return letters and digits alone, small: how details are compared."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return "".join(letter for letter in plain if letter.isalnum())


def counted(lines: Iterable[RegisterLine]) -> RegisterCounted:
    """Return a register in numbers; what is not checkable is no checkable detail."""
    states = [each.state for each in lines]
    agree, differ, lacking = (states.count(each) for each in ("agrees", "differs", "not found"))
    beyond = states.count("not checkable")
    return RegisterCounted(
        details=len(states) - beyond,
        checked=agree + differ + lacking,
        agree=agree,
        differ=differ,
        not_found=lacking,
        not_checkable=beyond,
    )


def sentence(found: RegisterCounted) -> str:
    """Return a register in one sentence, for a report."""
    if not found.details:
        return "The cache holds no detail that was proposed for checking."
    every = f"Of {_many(found.details, 'checkable detail')}"
    if not found.checked:
        return f"{every} none was checked yet."
    told = f"{every} {found.checked} {'was' if found.checked == 1 else 'were'} checked"
    parts = [
        f"{number} {one if number == 1 else more}"
        for number, one, more in (
            (found.agree, "agrees", "agree"),
            (found.differ, "differs", "differ"),
            (found.not_found, "was not found", "were not found"),
        )
        if number
    ]
    return f"{told}: {', '.join(parts)}."


def _grouped(sightings: Sequence[Sighting]) -> Iterator[Detail]:
    by_key: dict[str, list[Sighting]] = defaultdict(list)
    for each in sightings:
        key = key_of(each)
        if key is not None and each.item is not None:
            by_key[key].append(each)
    beside = _neighbours(by_key)
    for key, of_it in by_key.items():
        yield replace(_detail(key, of_it), beside=tuple(sorted(beside[key])))


def _detail(key: str, of_it: Sequence[Sighting]) -> Detail:
    first = of_it[0]
    kind, says, why = _told(first, of_it)
    valid = first.value.get("valid") if kind == "identifier" else None
    return Detail(
        key=key,
        kind=kind,
        says=says,
        why=why if valid is None else f"{why} {CHECKED if valid else UNCHECKED}",
        places=tuple(each.place for each in of_it),
        items=len({each.item for each in of_it}),
        names=tuple(dict.fromkeys(name for each in of_it for name in each.names)),
        value=first.value,
        valid=valid if isinstance(valid, bool) else None,
    )


def _told(first: Sighting, of_it: Sequence[Sighting]) -> tuple[DetailKind, str, str]:
    """Return of which kind a detail is, its words, and why it can be checked."""
    value = first.value
    if first.kind == "identifier":
        scheme = str(value["scheme"])
        called, why = CHECKABLE[scheme]
        kind: DetailKind = "contract" if scheme == "contract" else "identifier"
        return kind, f"{called} {value['value']}", why
    if first.kind == "person":
        return "post", f"{value['name']}: {_posts(of_it)}", WHY["post"]
    if first.kind == "contact":
        return "address", str(value["text"]), WHY["address"]
    named: DetailKind = "designator" if first.kind == "equipment" else "organisation"
    return named, str(value["name"]), WHY[named]


def _posts(of_it: Sequence[Sighting]) -> str:
    """Return the posts of a person as papers have them, the most stated first."""
    counts: dict[str, int] = defaultdict(int)
    for each in of_it:
        role, of = (str(each.value.get(name) or "") for name in ("role", "of"))
        counts[f"{role}, {of}" if of else role] += 1
    most = sorted(counts, key=lambda post: -counts[post])
    return "; ".join(most[:_MOST_POSTS])


def _key_of_number(scheme: str, value: str) -> str | None:
    if scheme not in CHECKABLE:
        return None
    if scheme != "contract":
        return f"{scheme} {folded(value)}"
    has_enough = sum(letter.isdigit() for letter in value) >= _LEAST_NUMBER
    return f"contract {'/'.join(number_key(value).digits)}" if has_enough else None


def _is_full(name: str) -> bool:
    """Tell whether a name says more than a family name; two Chinese characters do."""
    if script_of(name[:1]) is Script.HAN:
        return len(name) > 1
    return len(name.replace(".", ". ").split()) > 1


def _is_doubtful(detail: Detail) -> bool:
    """Tell whether recognition read it in one place only, and nothing confirms it."""
    stretch = detail.places[0].stretch
    alone = len(detail.places) == 1 and stretch is not None and stretch.text_from == "ocr"
    return alone and detail.valid is None and detail.kind not in ("meeting", "figure")


def _neighbours(by_key: dict[str, list[Sighting]]) -> dict[str, set[str]]:
    """Return for each number the numbers of other kinds that stand beside it, nearest to it."""
    pages: dict[tuple[str, int | None], list[tuple[int, str, str]]] = defaultdict(list)
    for key, of_it in by_key.items():
        for each in of_it:
            if each.kind == "identifier" and each.place.stretch is not None:
                where = (each.place.content, each.place.page)
                pages[where].append((each.place.stretch.start, str(each.value["scheme"]), key))
    found: dict[str, set[str]] = defaultdict(set)
    for numbers in pages.values():
        for one in numbers:
            for other in numbers:
                if one[1] != other[1] and _nearest(one, other, numbers):
                    found[one[2]].add(other[2])
    return found


def _nearest(
    one: tuple[int, str, str], other: tuple[int, str, str], numbers: Sequence[tuple[int, str, str]]
) -> bool:
    """Tell whether two numbers of different kinds are each other's nearest of these kinds."""
    apart = abs(one[0] - other[0])
    return apart <= _BESIDE and not any(
        (each[1] == one[1] and abs(each[0] - other[0]) < apart)
        or (each[1] == other[1] and abs(each[0] - one[0]) < apart)
        for each in numbers
    )


def _meeting(held: Held) -> Detail:
    days = held.first if held.first == held.last else f"{held.first} to {held.last}"
    more = " and others" if len(held.who) > _MOST_NAMED else ""
    who = f"{'; '.join(held.who[:_MOST_NAMED])}{more}"
    told = [part for part in (held.subject or held.what, held.where, who) if part]
    return Detail(
        key=f"meeting {held.first} {held.last} {folded(held.where)}".strip(),
        kind="meeting",
        says=f"{days}: {', '.join(told)}",
        why=WHY["meeting"],
        places=tuple(place for _, place in held.places),
        items=len({item for item, _ in held.places}),
        names=tuple(part for part in (held.where, *held.who) if part),
        value={"from": held.first, "to": held.last},
    )


def _figures(stated: Iterable[Stated], products: Sequence[Sighting]) -> Iterator[Detail]:
    """Yield the figures of products; one whose product nothing above it names is left out."""
    of: dict[str, list[Detail]] = defaultdict(list)
    for each in stated:
        product = next((p for place in each.places if (p := _above(place[1], products))), None)
        if product is not None:
            of[str(product.value["name"])].append(_figure(each, product))
    for figures in of.values():
        for one in figures:
            others = (value_key(f.value) for f in figures if f is not one and f.value)
            yield replace(one, beside=tuple(others))


def _figure(stated: Stated, product: Sighting) -> Detail:
    name, value = str(product.value["name"]), value_in_words(stated.value, stated.qualifier)
    return Detail(
        key=f"figure {folded(name)} {folded(stated.words)} {value}",
        kind="figure",
        says=f"{name}: {stated.words} {value}",
        why=WHY["figure"],
        places=tuple(place for _, place in stated.places),
        items=len({item for item, _ in stated.places}),
        names=product.names,
        value=stated.value,
    )


def _above(place: Place, products: Sequence[Sighting]) -> Sighting | None:
    """Return the product named last above a place of the same content."""
    where = _where(place)
    before = [p for p in products if p.place.content == place.content and _where(p.place) <= where]
    return max(before, key=lambda p: _where(p.place), default=None)


def _where(place: Place) -> tuple[int, int]:
    return place.page or 0, place.stretch.start if place.stretch else 0


def value_key(value: Told) -> str:
    """Return a measure in the form in which two are compared: both ends in one unit."""
    number = value.get("value") or value.get("low") or value.get("high") or "0"
    unit = str(value.get("unit") or "")
    ends = (in_base(Decimal(str(value.get(end) or number)), unit) for end in ("low", "high"))
    return " ".join(f"{float(end):.9g} {base}" for end, base in ends)


_SIGNS = {"degC": "°C"}
_LIMITS = {"at_least": "at least ", "at_most": "at most ", "about": "about "}


def value_in_words(value: Told, qualifier: str) -> str:
    """Return a measure as people write it: "at most 8 t"."""
    if value.get("low") is not None and value.get("high") is not None:
        number = f"{value['low']} to {value['high']}"
    else:
        number = str(value.get("value") or value.get("low") or value.get("high") or "")
    unit = str(value.get("unit") or "")
    return f"{_LIMITS.get(qualifier, '')}{number} {_SIGNS.get(unit, unit)}".strip()


def _many(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number} {word}s"
