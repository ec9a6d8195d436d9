"""Search: the index finds pages, reading their texts again finds the places on them.

A page may have two texts (a layer and OCR). The leading one answers; the other speaks only where
the leading one does not answer the query.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import apsw

from stemma.model.answers import Found, Hit, Matched
from stemma.model.places import Box, Collection, Digest
from stemma.store import contents, index, readings
from stemma.store.readings import StoredText
from stemma.toolkit.boxes import boxes_for, label_for, quote_around, upright
from stemma.toolkit.finding import Match, candidates, find
from stemma.toolkit.query import Query, parse

_STRETCH = 100
_CONTEXT = 120


def search(
    db: apsw.Connection,
    written: str,
    *,
    collections: Sequence[Collection],
    limit: int | None,
    offset: int = 0,
) -> Found:
    """Return the hits of a query, best pages first, from `offset` on, at most `limit` (None: all).

    Raises:
        UsageError: if the query asks for nothing.
    """
    query = parse(written)
    hits = _hits(db, query, frozenset(collections))
    end = None if limit is None else offset + limit + 1
    taken = tuple(islice(hits, offset, end))
    more = limit is not None and len(taken) > limit
    return Found(
        query=written,
        hits=taken[:limit],
        pages=index.count(db, candidates(query)),
        collections=tuple(collections),
        more=more,
    )


def boxes_on(db: apsw.Connection, content: Digest, page: int, written: str) -> tuple[Box, ...]:
    """Return the boxes of all places on one page that answer a query, whichever text has them.

    Raises:
        UsageError: if the query asks for nothing.
        MissingError: if there is no such page.
    """
    query = parse(written)
    turn = readings.existing_page(db, content, page).turn
    return tuple(
        upright(box, turn)
        for text in readings.texts(db, content, page)
        if _speaks(db, query, text)
        for match in find(query, text.text.text) or ()
        for box in boxes_for(text.text.words, match.start, match.end)
    )


def _hits(db: apsw.Connection, query: Query, collections: frozenset[Collection]) -> Iterator[Hit]:
    expression = candidates(query)
    offset = 0
    while found := index.search(db, expression, _STRETCH, offset):
        offset += len(found)
        for number, score in found:
            text = readings.text(db, number)
            if text is not None:
                yield from _hits_of(db, query, text, score, collections)


def _hits_of(
    db: apsw.Connection,
    query: Query,
    text: StoredText,
    score: float,
    collections: frozenset[Collection],
) -> Iterator[Hit]:
    matches = find(query, text.text.text)
    if not matches or not _speaks(db, query, text):
        return
    seen = next(
        (each for each in contents.appearances(db, text.content) if each.collection in collections),
        None,
    )
    if seen is None:
        return
    page = readings.page(db, text.content, text.page)
    frame = _Frame(
        title=_title(db, text.content) or seen.shown,
        item=item_of(db, text.content, text.page),
        collection=seen.collection,
        turn=0 if page is None else page.turn,
        score=score,
    )
    for match in matches:
        yield _hit(text, match, frame)


def _speaks(db: apsw.Connection, query: Query, text: StoredText) -> bool:
    """Tell whether a text is its page's leading one, or the leading one does not answer."""
    page = readings.page(db, text.content, text.page)
    if page is None or page.leading is None or page.leading == text.id:
        return True
    leading = readings.text(db, page.leading)
    return leading is None or not find(query, leading.text.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What all hits of one page have in common."""

    title: str
    item: int
    collection: Collection
    turn: int
    score: float


def _hit(text: StoredText, match: Match, frame: _Frame) -> Hit:
    excerpt = quote_around(text.text.text, match.start, match.end, _CONTEXT)
    return Hit(
        document=text.content,
        item=frame.item,
        page=text.page,
        text_from=text.text.text_from,
        text_hash=text.hash,
        start=match.start,
        end=match.end,
        boxes=tuple(
            upright(box, frame.turn) for box in boxes_for(text.text.words, match.start, match.end)
        ),
        quote=match.found,
        context=excerpt.text,
        context_start=excerpt.start,
        matched=(Matched(match.kind, match.query, match.found),),
        score=round(frame.score, 4),
        title=frame.title,
        collection=frame.collection,
        label=label_for(text.text.words, match.start, match.end),
    )


def _title(db: apsw.Connection, content: Digest) -> str:
    title = db.execute("SELECT title FROM reading WHERE content = ?", (content,)).get
    return str(title or "")


def item_of(db: apsw.Connection, content: Digest, page: int) -> int:
    """Return the number of the item that a page belongs to, 0 where it belongs to none."""
    number = db.execute(
        "SELECT item FROM item_part WHERE content = ? AND first_page <= ? "
        "AND (last_page IS NULL OR last_page >= ?) ORDER BY item LIMIT 1",
        (content, page, page),
    ).get
    return 0 if number is None else int(str(number))
