"""Reading candidates: which page texts answer a query, and where on them.

A page may have two texts (a layer and OCR). The leading one answers; the other speaks only where
the leading one does not answer the query.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import apsw

from stemma.model.answers import MatchKind
from stemma.model.places import Digest
from stemma.model.searches import Narrowing, Sort
from stemma.store import index
from stemma.toolkit.finding import Match, bands, find
from stemma.toolkit.query import Query

_REMEMBERED = 4096
"""Texts whose places are kept in mind: the count, the next sheet and a sort ask for them again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A page text that answers a query, with the places of the kinds that were asked for."""

    text: int
    content: Digest
    page: int
    score: float
    matches: tuple[Match, ...]


def answers(
    db: apsw.Connection, query: Query, narrowing: Narrowing, sort: Sort = "best"
) -> Iterator[Answer]:
    """Yield every page text that answers a query, in order; each is read when it is asked for."""
    for number, score in index.walk_bands(db, bands(query), narrowing, sort):
        found = answer(db, query, narrowing, number, score)
        if found is not None:
            yield found


def answer(
    db: apsw.Connection, query: Query, narrowing: Narrowing, number: int, score: float
) -> Answer | None:
    """Read a candidate; None where it does not answer the query after all."""
    row = _written(db, number)
    if row is None:
        return None
    content, page, text = row
    matches = places(query, text) or ()
    if not matches or not speaks(db, query, content, page, number):
        return None
    found = Answer(text=number, content=content, page=page, score=score, matches=matches)
    return next(of_kinds([found], narrowing.kinds), None)


def of_kinds(found: Iterable[Answer], kinds: Collection[MatchKind]) -> Iterator[Answer]:
    """Yield the answers that hold places of these kinds, with those alone; all if none is named."""
    for each in found:
        matches = tuple(match for match in each.matches if not kinds or match.kind in kinds)
        if matches:
            yield replace(each, matches=matches) if kinds else each


@lru_cache(_REMEMBERED)
def places(query: Query, text: str) -> tuple[Match, ...] | None:
    """Return the places of a query in a text; None where the text does not answer it."""
    return find(query, text)


def speaks(db: apsw.Connection, query: Query, content: Digest, page: int, text: int) -> bool:
    """Tell whether a text is its page's leading one, or the leading one does not answer."""
    leading = _leading(db, content, page)
    if leading is None or leading == text:
        return True
    row = _written(db, leading)
    return row is None or not places(query, row[2])


def _written(db: apsw.Connection, number: int) -> tuple[Digest, int, str] | None:
    """Return a text with its content and page, without the places of its words."""
    return db.execute(  # type: ignore[no-any-return]
        "SELECT content, page, text FROM page_text WHERE id = ?", (number,)
    ).get


def _leading(db: apsw.Connection, content: Digest, page: int) -> int | None:
    return db.execute(  # type: ignore[no-any-return]
        "SELECT leading FROM page WHERE content = ? AND number = ?", (content, page)
    ).get
