"""How many independent origins a claim has, and through how many channels they reach the case.

Sources that assert the claim are nodes, an edge leads from whom it is taken, and whoever knows it
first-hand is a node as well. What counts as one is merged. The origins are the smallest non-empty
sets of nodes that no edge enters: the strongly connected components without a parent outside.
They are found in two sweeps. Going by falling time of leaving in a search in depth (Kosaraju), a
node that none before it reaches lies in such a component, and its ancestors are all of it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from stemma.model.claims import ClaimGraph, Origin, Pairs, Support

Ways = Mapping[str, set[str]]
_Step = tuple[str, str]
_CASE: _Step = ("", "case")


@dataclass(frozen=True, slots=True)
class _Merged:
    """A graph whose equal nodes are one: who has children, who has parents, who is in a node."""

    children: Ways
    parents: Ways
    members: Mapping[str, list[str]]


def support(graph: ClaimGraph, firm: ClaimGraph) -> Support:
    """Return the origins of a claim, its channels, and the origins over firm assertions only."""
    return Support(origins=origins(graph), channels=channels(graph), firm=origins(firm))


def origins(graph: ClaimGraph) -> tuple[Origin, ...]:
    """Return the origins of a claim, by their first member; in time linear in nodes and edges.

    Every source and originator is in `members` under its own name.
    """
    merged = _merged(graph)
    originators = {originator for originator, _ in graph.grounds}
    found = []
    for nodes in _unfed(merged):
        members = tuple(sorted(chain.from_iterable(merged.members[node] for node in nodes)))
        if originators.isdisjoint(members):
            found.append(
                Origin(kind="unexplained" if len(nodes) == 1 else "circular", members=members)
            )
        else:
            judges = all(name in graph.assessments for name in members)
            found.append(Origin(kind="known", members=members, assessment=judges))
    return tuple(sorted(found, key=lambda origin: origin.members))


def interval(confirmed: Pairs, graph: ClaimGraph) -> tuple[int, int]:
    """Return how many origins a claim has at least and at most while edges are unconfirmed.

    At least: if all edges of the graph hold; at most: if only the confirmed ones do. A further
    edge never raises the number.
    """
    return len(origins(graph)), len(origins(replace(graph, edges=confirmed)))


def channels(graph: ClaimGraph) -> int:
    """Return the most ways from different known origins to texts in the case that share no source.

    By Menger's theorem this is the greatest flow where every node may be passed once.
    """
    merged = _merged(graph)
    names = {name: node for node, members in merged.members.items() for name in members}
    open_to: dict[_Step, set[_Step]] = {}
    for node, children in merged.children.items():
        open_to[node, "in"] = {(node, "out")}
        open_to[node, "out"] = {(child, "in") for child in children}
    for source in set(graph.sources) - set(graph.elsewhere):
        open_to[names[source], "out"].add(_CASE)
    open_to[_CASE] = set()
    starts = {names[originator] for originator, _ in graph.grounds}
    return sum(_way_is_found((start, "in"), open_to) for start in sorted(starts))


def _merged(graph: ClaimGraph) -> _Merged:
    names = (*graph.sources, *chain.from_iterable((*graph.grounds, *graph.edges)))
    node = _representatives(dict.fromkeys(names), graph.same)
    children: dict[str, set[str]] = {each: set() for each in node.values()}
    parents: dict[str, set[str]] = {each: set() for each in node.values()}
    members: dict[str, list[str]] = {each: [] for each in node.values()}
    for name, each in node.items():
        members[each].append(name)
    for parent, child in chain(graph.edges, graph.grounds):
        if node[parent] != node[child]:
            children[node[parent]].add(node[child])
            parents[node[child]].add(node[parent])
    return _Merged(children, parents, members)


def _representatives(names: Iterable[str], same: Pairs) -> dict[str, str]:
    """Return one name for each class of names that are the same, for every name."""
    leader = {name: name for name in names}

    def found(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for one, other in same:
        if one in leader and other in leader:
            leader[found(one)] = found(other)
    return {name: found(name) for name in leader}


def _unfed(merged: _Merged) -> Iterator[set[str]]:
    """Yield the strongly connected components into which no edge leads."""
    reached: set[str] = set()
    for node in reversed(list(_leaving(merged.children))):
        if node not in reached:
            _reach(node, merged.children, reached)
            component: set[str] = set()
            _reach(node, merged.parents, component)
            yield component


def _leaving(children: Ways) -> Iterator[str]:
    """Yield every node in the order in which a search in depth leaves it."""
    seen: set[str] = set()
    for root in children:
        if root in seen:
            continue
        seen.add(root)
        path = [(root, iter(children[root]))]
        while path:
            node, waiting = path[-1]
            following = next((each for each in waiting if each not in seen), None)
            if following is None:
                path.pop()
                yield node
            else:
                seen.add(following)
                path.append((following, iter(children[following])))


def _reach(node: str, ways: Ways, reached: set[str]) -> None:
    """Add a node, and all that it leads to, to those that are reached."""
    reached.add(node)
    waiting = [node]
    while waiting:
        fresh = ways[waiting.pop()] - reached
        reached |= fresh
        waiting += fresh


def _way_is_found(start: _Step, open_to: dict[_Step, set[_Step]]) -> bool:
    """Add a way into the case, laying others elsewhere where needed; each step turns round."""
    before: dict[_Step, _Step] = {}
    waiting, seen = deque([start]), {start}
    while waiting and _CASE not in seen:
        step = waiting.popleft()
        for following in open_to[step] - seen:
            seen.add(following)
            before[following] = step
            waiting.append(following)
    at = _CASE
    while at in before:
        open_to[before[at]].discard(at)
        open_to[at].add(before[at])
        at = before[at]
    return _CASE in seen
