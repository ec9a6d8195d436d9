"""Which origins reach a source, and the shortest way back to each.

Origins get letters in the order in which they are shown: those for a claim first, then those
against it.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from stemma.model.claims import ClaimGraph, Origin, Polarity

_KNOWS = "knows: "


@dataclass(frozen=True, slots=True)
class Lettered:
    """An origin with its letter; `ways` lead back from each source that it reaches."""

    letter: str
    polarity: Polarity
    origin: Origin
    ways: Mapping[str, tuple[str, ...]]


def lettered(
    sides: Iterable[tuple[Polarity, ClaimGraph, Iterable[Origin]]],
) -> tuple[Lettered, ...]:
    """Return the origins of both sides of a claim with letters and ways."""
    every = [(side, graph, origin) for side, graph, origins in sides for origin in origins]
    return tuple(
        Lettered(letter(number), side, origin, ways(graph, origin))
        for number, (side, graph, origin) in enumerate(every)
    )


def letter(number: int) -> str:
    """Return the letter of a number from 0 on: A to Z, then AA, AB."""
    first, last = divmod(number, len(ascii_uppercase))
    return (letter(first - 1) if first else "") + ascii_uppercase[last]


def ways(graph: ClaimGraph, origin: Origin) -> dict[str, tuple[str, ...]]:
    """Return for each source that an origin reaches its shortest way back, in linear time.

    Originators stand on no way: it ends with the source that knows first-hand.
    """
    below: dict[str, set[str]] = defaultdict(set)
    for parent, child in (*graph.edges, *graph.grounds):
        below[parent].add(child)
    for one, other in graph.same:
        below[one].add(other)
        below[other].add(one)
    waiting = deque(sorted(origin.members))
    found: dict[str, tuple[str, ...]] = {
        each: () if each.startswith(_KNOWS) else (each,) for each in waiting
    }
    while waiting:
        at = waiting.popleft()
        for child in sorted(below[at] - found.keys()):
            found[child] = () if child.startswith(_KNOWS) else (child, *found[at])
            waiting.append(child)
    return {source: way for source, way in found.items() if way}
