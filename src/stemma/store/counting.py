"""Counting what answers a search: exactly where the candidates can all be read, else not at all.

The index tells at once how many page texts may answer; how many do, and at how many places, only
reading them tells (half a millisecond each).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import apsw

from stemma.model.answers import MatchKind, Totals
from stemma.model.places import Digest
from stemma.model.searches import Narrowing, Sort
from stemma.store import index
from stemma.store.answering import Answer, answers, of_kinds
from stemma.toolkit.finding import candidates
from stemma.toolkit.query import Query

AT_ONCE = 200
"""Candidates that are read to count them while a person waits for the hits."""
WITH_PATIENCE = 2000
"""Candidates that are read where counting itself is what was asked for."""


def totals(db: apsw.Connection, query: Query, narrowing: Narrowing, most: int) -> Totals:
    """Return how much answers a query; beyond `most` candidates, how much it can be."""
    expression = candidates(query)
    if index.count(db, expression, narrowing) > most:
        spread = index.spread(db, expression, narrowing)
        return Totals(
            hits=None, pages=spread.pages, documents=spread.documents, exact=False, kinds=None
        )
    return _counted(answers(db, query, replace(narrowing, kinds=())), narrowing)


class Answered(NamedTuple):
    """What answers a search, in order, and how many texts may.

    `totals` are known where these are so few that all were read.
    """

    found: Iterator[Answer]
    candidates: int
    totals: Totals | None


def answered(db: apsw.Connection, query: Query, narrowing: Narrowing, sort: Sort) -> Answered:
    """Look for a query, for a person who waits."""
    may = index.count(db, candidates(query), narrowing)
    if may > AT_ONCE:
        return Answered(answers(db, query, narrowing, sort), may, None)
    read = list(answers(db, query, replace(narrowing, kinds=()), sort))
    return Answered(of_kinds(read, narrowing.kinds), may, _counted(read, narrowing))


def _counted(found: Iterable[Answer], narrowing: Narrowing) -> Totals:
    kinds: Counter[MatchKind] = Counter()
    pages: set[tuple[Digest, int]] = set()
    for answer in found:
        here = Counter(match.kind for match in answer.matches)
        kinds += here
        if not narrowing.kinds or here.keys() & set(narrowing.kinds):
            pages.add((answer.content, answer.page))
    return Totals(
        hits=sum(n for kind, n in kinds.items() if not narrowing.kinds or kind in narrowing.kinds),
        pages=len(pages),
        documents=len({content for content, _ in pages}),
        exact=True,
        kinds=dict(kinds),
    )
