"""Organisations named in two scripts: what has a meaning is translated, the rest sounds alike.

АО «Ольмарспецэкспорт», Olmar Special Export JSC and 奥尔马特种出口公司 are one: special and export
are in all three, and what is left is one name by its sound. Where one of two names says more than
the other, they are one only if nothing else in the cache may be meant; a town, or a state, says
too little for that.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from stemma.model.entities import Kinship, WrittenName
from stemma.relation.entities import spoken
from stemma.relation.entities.written import folded
from stemma.toolkit.name_finding.firm_names import Piece, pieces, shared
from stemma.toolkit.name_finding.legal_forms import are_at_odds, core_of
from stemma.toolkit.scripts import Script, script_of

_MOST_ALIKE = 200
_ENOUGH = 3
"""Meanings that names without anything that sounds alike have in common at least."""
_STEM, _HAN_STEM = 5, 2
"""Letters, and characters, by which a place is known that an organisation is called by."""


class _Named(NamedTuple):
    """An organisation: the number of its name, the script, the name itself and its pieces."""

    number: int
    script: Script
    name: str
    pieces: tuple[Piece, ...]


class _Match(NamedTuple):
    """Two organisations that agree; `lesser` is the one that says less, None where neither does."""

    one: _Named
    other: _Named
    lesser: _Named | None


def kin_of_translated(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield organisations of two scripts whose names say the same."""
    places = {stem for each in written if each.type == "place" for stem in _stems(each.name)}
    matches = [found for pair in _near(_named(written)) if (found := _match(*pair, places))]
    may: dict[tuple[int, Script], set[int]] = defaultdict(set)
    for each in matches:
        may[each.one.number, each.other.script].add(each.other.number)
        may[each.other.number, each.one.script].add(each.one.number)
    for each in matches:
        one, other = sorted((each.one.number, each.other.number))
        shown = f"{written[one].name} and {written[other].name}"
        if each.lesser is None:
            why = f"{shown} say the same in two scripts."
            yield Kinship(one=one, other=other, verdict="same", strength="initials", why=why)
        elif all(len(may[each.lesser.number, named.script]) < 2 for named in each[:2]):
            why = f"{shown} are called the same in two scripts, and no other is."
            yield Kinship(
                one=one, other=other, verdict="same", strength="alone", why=why,
                lesser=each.lesser.number,
            )  # fmt: skip


def _named(written: Sequence[WrittenName]) -> Iterator[_Named]:
    for number, each in enumerate(written):
        script = next(filter(None, map(script_of, core_of(each.name))), None)
        if each.type == "organisation" and script is not None and (parts := pieces(each.name)):
            yield _Named(number, script, each.name, parts)


def _near(named: Iterable[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Yield the pairs of two scripts that share a key, each once."""
    by_key: dict[str, list[_Named]] = defaultdict(list)
    for each in named:
        for key in set(_keys(each.pieces)):
            by_key[key].append(each)
    seen: set[tuple[int, int]] = set()
    for alike in by_key.values():
        for one, other in combinations(alike[:_MOST_ALIKE], 2):
            pair = (one.number, other.number)
            if one.script is not other.script and pair not in seen:
                seen.add(pair)
                yield one, other


def _keys(parts: Sequence[Piece]) -> Iterator[str]:
    """Yield keys of what one is called by: its sound, and its meaning; else what it says."""
    yield from spoken.keys(_text(each for each in parts if not each.meanings))
    for each in parts:
        if each.is_called:
            yield from (f"={meaning}" for meaning in each.meanings)
            yield from spoken.keys(each.text)
    if all(each.meanings for each in parts):
        said = sorted({meaning for each in parts for meaning in each.meanings})
        yield from (f"={one} {other}" for one, other in combinations(said, 2))


def _match(one: _Named, other: _Named, places: Container[str]) -> _Match | None:
    """Return how two names agree: all of both, or all that one has; None where they do not."""
    if Script.HAN not in {one.script, other.script} and are_at_odds(one.name, other.name):
        return None
    common, *left = shared(one.pieces, other.pieces)
    mine, theirs = ([each for each in parts if not each.is_slight] for parts in left)
    is_called = any(each.is_called for each in common)
    if not mine and not theirs:
        return _Match(one, other, None) if is_called or len(common) >= _ENOUGH else None
    if mine and theirs and spoken.are_one(_text(mine), _text(theirs)):
        return _Match(one, other, None)
    called, named = (_text(each for each in parts if not each.meanings) for parts in (mine, theirs))
    if spoken.are_one(called, named) if called or named else is_called:
        lesser, its = (other, named) if any(each.meanings for each in mine) else (one, called)
        is_less = all(not each.meanings for each in (theirs if lesser is other else mine))
        is_told = bool(common) or _stem(its) not in places
        return _Match(one, other, lesser) if is_less and is_told else None
    return None


def _text(parts: Iterable[Piece]) -> str:
    return "".join(each.text for each in parts)


def _stems(place: str) -> Iterator[str]:
    yield from (_stem(word) for word in folded(place).split())


def _stem(name: str) -> str:
    return name[: _HAN_STEM if script_of(name[:1]) is Script.HAN else _STEM]
