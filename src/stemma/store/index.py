"""The search index of a case: which page texts may answer a query, best first."""

from collections.abc import Iterable

import apsw

from stemma.model.places import Digest
from stemma.model.work import IndexColumns

_PUT = "INSERT OR REPLACE INTO page_index (rowid, word, stem, other, han) VALUES (?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM page_index WHERE rowid = ?"
# A word as it was asked for counts most, a less likely reading of it least.
_SEARCH = """
SELECT rowid, -bm25(page_index, 4.0, 2.0, 0.5, 2.0) AS score
FROM page_index WHERE page_index MATCH ?
ORDER BY score DESC, rowid LIMIT ? OFFSET ?
"""
_INSIDE = """
SELECT page_text.id, -bm25(page_index, 4.0, 2.0, 0.5, 2.0), page
FROM page_index JOIN page_text ON page_text.id = page_index.rowid
WHERE page_index MATCH ? AND content = ? ORDER BY page, page_text.id
"""
_COUNT = "SELECT count(*) FROM page_index WHERE page_index MATCH ?"


def put(db: apsw.Connection, text_id: int, columns: IndexColumns) -> None:
    """Index a page text, in place of what was indexed under its number before."""
    db.execute(_PUT, (text_id, columns.word, columns.stem, columns.other, columns.han))


def remove(db: apsw.Connection, text_ids: Iterable[int]) -> None:
    """Take page texts out of the index; numbers that are not in it are passed over."""
    db.executemany(_REMOVE, ((text_id,) for text_id in text_ids))


def search(
    db: apsw.Connection, expression: str, limit: int, offset: int = 0
) -> list[tuple[int, float]]:
    """Return the numbers of page texts that match an FTS5 expression, with their scores.

    The best come first (BM25; a higher score is better), equals in the order of their numbers, so
    that walking through by `limit` and `offset` meets each exactly once.
    """
    return list(db.execute(_SEARCH, (expression, limit, offset)))


def inside(db: apsw.Connection, expression: str, content: Digest) -> list[tuple[int, float, int]]:
    """Return one content's texts that match, with scores and pages, in the order of its pages."""
    return list(db.execute(_INSIDE, (expression, content)))


def count(db: apsw.Connection, expression: str) -> int:
    """Return how many page texts match an FTS5 expression."""
    [(found,)] = db.execute(_COUNT, (expression,))
    return int(found)
