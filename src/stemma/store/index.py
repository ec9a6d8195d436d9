"""The search index of a case: which page texts may answer a query, in a chosen order."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import apsw

from stemma.model.places import Digest
from stemma.model.searches import Narrowing, Sort
from stemma.model.work import IndexColumns
from stemma.store import vocabulary
from stemma.store.narrowing import condition

EVERYTHING = Narrowing()

_PUT = "INSERT OR REPLACE INTO page_index (rowid, word, stem, other, han) VALUES (?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM page_index WHERE rowid = ?"
# A word as it was asked for counts most, a less likely reading of it least.
_SCORE = "-bm25(page_index, 4.0, 2.0, 0.5, 2.0)"
_BEST = f"""
SELECT rowid, {_SCORE} AS score FROM page_index WHERE page_index MATCH ?
ORDER BY score DESC, rowid LIMIT ? OFFSET ?
"""  # noqa: S608 (a constant)
_FACTS = """
FROM page_index CROSS JOIN page_text AS candidate INDEXED BY page_text_facts
ON candidate.id = page_index.rowid WHERE page_index MATCH ?
"""
_FIRST_MET = "(SELECT min(id) FROM appearance WHERE content = candidate.content), candidate.page"
_DAY = "(SELECT day FROM own_day WHERE content = candidate.content) NULLS LAST"
_ORDERS: dict[Sort, str] = {
    "best": "score DESC",
    "document": _FIRST_MET,
    "date": f"{_DAY}, {_FIRST_MET}",
}
_STRETCH, _LONGEST_STRETCH = 100, 12_800
_INSIDE = f"""
SELECT candidate.id, {_SCORE}, candidate.page {_FACTS} AND +candidate.content = ?
ORDER BY candidate.page, candidate.id
"""


def put(db: apsw.Connection, text_id: int, columns: IndexColumns) -> None:
    """Index a page text, in place of what was indexed under its number before."""
    db.execute(_PUT, (text_id, columns.word, columns.stem, columns.other, columns.han))
    vocabulary.learn(db, columns)


def remove(db: apsw.Connection, text_ids: Iterable[int]) -> None:
    """Take page texts out of the index; numbers that are not in it are passed over."""
    db.executemany(_REMOVE, ((text_id,) for text_id in text_ids))


def search(
    db: apsw.Connection,
    expression: str,
    limit: int,
    offset: int = 0,
    *,
    narrowing: Narrowing = EVERYTHING,
    sort: Sort = "best",
) -> list[tuple[int, float]]:
    """Return the numbers of page texts that match an FTS5 expression, with their scores.

    The best come first (BM25; a higher score is better) unless sorted otherwise, equals in the
    order of their numbers, so that walking through by `limit` and `offset` meets each exactly once.
    """
    where = condition(narrowing)
    if sort == "best" and where.sql == "true":
        return list(db.execute(_BEST, (expression, limit, offset)))
    chosen = f"SELECT candidate.id, {_SCORE} AS score {_FACTS} AND {where.sql}"
    return list(
        db.execute(
            f"{chosen} ORDER BY {_ORDERS[sort]}, candidate.id LIMIT ? OFFSET ?",
            (expression, *where.parameters, limit, offset),
        )
    )


def inside(db: apsw.Connection, expression: str, content: Digest) -> list[tuple[int, float, int]]:
    """Return one content's texts that match, with scores and pages, in the order of its pages."""
    return list(db.execute(_INSIDE, (expression, content)))


def walk_bands(
    db: apsw.Connection, bands: Sequence[str], narrowing: Narrowing, sort: Sort
) -> Iterator[tuple[int, float]]:
    """Yield what answers any of several expressions; where the best come first, band by band."""
    if sort == "best":
        for band in bands:
            yield from walk(db, band, narrowing, sort)
    else:
        yield from walk(db, " OR ".join(f"({band})" for band in bands), narrowing, sort)


def walk(
    db: apsw.Connection, expression: str, narrowing: Narrowing, sort: Sort
) -> Iterator[tuple[int, float]]:
    """Yield what `search` returns, all of it, in stretches that grow."""
    offset, limit = 0, _STRETCH
    while found := search(db, expression, limit, offset, narrowing=narrowing, sort=sort):
        yield from found
        if len(found) < limit:
            return
        offset += limit
        limit = min(limit * 2, _LONGEST_STRETCH)


def count(db: apsw.Connection, expression: str, narrowing: Narrowing = EVERYTHING) -> int:
    """Return how many page texts match an FTS5 expression."""
    where = condition(narrowing)
    if where.sql == "true":
        counted = "SELECT count(*) FROM page_index WHERE page_index MATCH ?"
    else:
        counted = f"SELECT count(*) {_FACTS} AND {where.sql}"
    [(found,)] = db.execute(counted, (expression, *where.parameters))
    return int(found)


class Spread(NamedTuple):
    """Over how many pages of how many documents texts are spread."""

    pages: int
    documents: int


def spread(db: apsw.Connection, expression: str, narrowing: Narrowing = EVERYTHING) -> Spread:
    """Return on how many pages of how many documents there are texts that match an expression."""
    where = condition(narrowing)
    [row] = db.execute(
        "SELECT count(*), count(DISTINCT content) FROM "  # noqa: S608 (constants)
        f"(SELECT DISTINCT content, page {_FACTS} AND {where.sql})",
        (expression, *where.parameters),
    )
    return Spread(*row)
