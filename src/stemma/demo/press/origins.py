"""How many independent origins a claim has: counted the slow and plain way, for the answer key.

The definition: sources that assert a claim are nodes; who takes it from whom are edges; whoever
knows it first-hand is a node as well, with edges to the sources that know it from there. Nodes that
are the same are merged, and an edge from a node to itself means nothing. The origins are the
smallest non-empty sets of nodes into which no edge leads.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from stemma.model.claims import ClaimGraph, Origin, Support


def support_of(graph: ClaimGraph, firm: ClaimGraph) -> Support:
    """Return the origins of a claim, its channels, and the origins over firm assertions only."""
    origins = tuple(_origins(graph))
    return Support(origins=origins, channels=_channels(graph), firm=tuple(_origins(firm)))


def _origins(graph: ClaimGraph) -> Iterator[Origin]:
    """Yield each smallest set that is closed under "parent of", by its first member."""
    merged = _merged(graph)
    parents = _parents(graph, merged)
    originators = {merged[originator] for originator, _ in graph.grounds}
    closed = {node: _ancestors(node, parents) for node in parents}
    smallest = {
        frozenset(before)
        for before in closed.values()
        if all(closed[other] == before for other in before)
    }
    for nodes in sorted(smallest, key=min):
        members = tuple(sorted(name for name, node in merged.items() if node in nodes))
        if nodes & originators:
            judges = all(name in graph.assessments for name in members)
            yield Origin(kind="known", members=members, assessment=judges)
        else:
            yield Origin(kind="unexplained" if len(nodes) == 1 else "circular", members=members)


def _merged(graph: ClaimGraph) -> dict[str, str]:
    """Return the name of the class that each node belongs to, the least name in it."""
    names = {*graph.sources, *chain.from_iterable(graph.grounds)}
    classes = {name: {name} for name in sorted(names)}
    for one, other in graph.same:
        if one in classes and other in classes:
            together = classes[one] | classes[other]
            classes.update(dict.fromkeys(together, together))
    return {name: min(members) for name, members in classes.items()}


def _parents(graph: ClaimGraph, merged: Mapping[str, str]) -> dict[str, set[str]]:
    parents: dict[str, set[str]] = {node: set() for node in merged.values()}
    for parent, child in (*graph.edges, *graph.grounds):
        if merged[parent] != merged[child]:
            parents[merged[child]].add(merged[parent])
    return parents


def _ancestors(node: str, parents: Mapping[str, set[str]]) -> set[str]:
    """Return a node and all that it takes from, at any distance."""
    found, waiting = {node}, [node]
    while waiting:
        for parent in parents[waiting.pop()] - found:
            found.add(parent)
            waiting.append(parent)
    return found


def _channels(graph: ClaimGraph) -> int:
    """Return how many known origins reach the case through sources of their own.

    All sources lie in the case, so the first source on a way ends it: what is asked for is the
    largest matching between originators and the sources that know from them.
    """
    merged = _merged(graph)
    reached: dict[str, set[str]] = {}
    for originator, source in graph.grounds:
        reached.setdefault(merged[originator], set()).add(merged[source])
    matched: dict[str, str] = {}
    return sum(_match(origin, reached, matched, set()) for origin in sorted(reached))


def _match(
    origin: str, reached: Mapping[str, set[str]], matched: dict[str, str], tried: set[str]
) -> bool:
    """Say whether an originator finds a source, moving others to another of theirs if needed."""
    for source in sorted(reached[origin] - tried):
        tried.add(source)
        if source not in matched or _match(matched[source], reached, matched, tried):
            matched[source] = origin
            return True
    return False
