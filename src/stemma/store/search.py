"""Search: the index finds pages, reading their texts again finds the places on them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import apsw

from stemma.errors import UsageError
from stemma.model.answers import Found, Hit, Matched, MatchKind
from stemma.model.places import Box, Collection, Digest
from stemma.model.searches import (
    Narrowing,
    PageFound,
    PagesFound,
    ReadingStatus,
    Sort,
    Stretch,
)
from stemma.store import contents, index, items, listing, readings
from stemma.store.answering import Answer, answer, answers, places, speaks
from stemma.store.contents import COLLECTIONS
from stemma.store.counting import AT_ONCE, answered
from stemma.store.expanding import understood
from stemma.store.readings import StoredText
from stemma.toolkit.boxes import boxes_for, label_for, quote_around, upright
from stemma.toolkit.filters import joined, understand
from stemma.toolkit.finding import Match, candidates
from stemma.toolkit.query import Query

_CONTEXT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is searched for, where, and in which order the answer comes.

    `written` is the line as it was typed; what it narrows down to is part of `narrowing`.
    """

    written: str
    query: Query
    narrowing: Narrowing
    sort: Sort = "best"


def asked(db: apsw.Connection, written: str, narrowing: Narrowing, sort: Sort = "best") -> Asked:
    """Understand what is searched for, filters included.

    Raises:
        UsageError: if the query asks for nothing, or a filter is not understood.
    """
    line = understand(written)
    if not line.words and written.strip():
        raise UsageError(
            "The query only narrows down: add a word to look for. "
            "The list of documents can be narrowed down without one."
        )
    both = joined(narrowing, line.narrowing)
    query = understood(db, line.words, both.kinds)
    return Asked(written=written, query=query, narrowing=both, sort=sort)


def search(db: apsw.Connection, search: Asked, stretch: Stretch) -> Found:
    """Return a stretch of the hits of a search."""
    found, may, totals = answered(db, search.query, search.narrowing, search.sort)
    hits = (hit for each in found for hit in _hits_on(db, each, search.narrowing))
    taken = tuple(islice(hits, stretch.offset, stretch.end))
    return Found(
        query=search.written,
        hits=taken[: stretch.limit],
        pages=may,
        collections=search.narrowing.collections or COLLECTIONS,
        totals=totals,
        more=stretch.limit is not None and len(taken) > stretch.limit,
    )


def pages(
    db: apsw.Connection, search: Asked, stretch: Stretch, per_document: int | None = None
) -> PagesFound:
    """Return a stretch of the pages that answer a search, at most so many of one document."""
    found, _, totals = answered(db, search.query, search.narrowing, search.sort)
    taken = list(islice(_one_a_page(found, per_document), stretch.offset, stretch.end))
    return PagesFound(
        query=search.written,
        pages=tuple(page_found(db, each, search) for each in taken[: stretch.limit]),
        totals=totals,
        more=stretch.limit is not None and len(taken) > stretch.limit,
    )


def every(db: apsw.Connection, search: Asked) -> Iterator[Hit]:
    """Yield every hit of a search, each page's in the order in which they stand on it."""
    for found in answers(db, search.query, search.narrowing, search.sort):
        yield from _hits_on(db, found, search.narrowing)


def boxes_on(db: apsw.Connection, content: Digest, page: int, written: str) -> tuple[Box, ...]:
    """Return the boxes of all places on one page that answer a query, whichever text has them.

    Raises:
        UsageError: if the query asks for nothing.
        MissingError: if there is no such page.
    """
    query = asked(db, written, index.EVERYTHING).query
    turn = readings.existing_page(db, content, page).turn
    return tuple(
        upright(box, turn)
        for text in readings.texts(db, content, page)
        if speaks(db, query, content, page, text.id)
        for match in places(query, text.text.text) or ()
        for box in boxes_for(text.text.words, match.start, match.end)
    )


def pages_inside(
    db: apsw.Connection, content: Digest, written: str
) -> list[tuple[int, Iterator[Hit]]]:
    """Return the pages of a document that may answer a query, in order, a text each.

    Each comes with its hits, which are looked for when they are asked for.

    Raises:
        UsageError: if the query asks for nothing.
    """
    search = asked(db, written, index.EVERYTHING)

    def hits(number: int, score: float) -> Iterator[Hit]:
        found = answer(db, search.query, search.narrowing, number, score)
        if found is not None:
            yield from _hits_on(db, found, search.narrowing)

    found = index.inside(db, candidates(search.query), content)
    return [(page, hits(number, score)) for number, score, page in found]


def _hits_on(db: apsw.Connection, answer: Answer, narrowing: Narrowing) -> Iterator[Hit]:
    text = readings.text(db, answer.text)
    if text is not None:
        frame = _frame(db, answer, narrowing)
        for match in answer.matches:
            yield _hit(text, match, frame)


def few(db: apsw.Connection, search: Asked) -> bool:
    """Tell whether there are so few candidates that all can be read while a person waits."""
    return index.count(db, candidates(search.query), search.narrowing) <= AT_ONCE


def _one_a_page(found: Iterator[Answer], per_document: int | None) -> Iterator[Answer]:
    """Leave out further texts of a page, and pages of a document beyond so many."""
    met: set[tuple[Digest, int]] = set()
    shown: Counter[Digest] = Counter()
    for each in found:
        page = (each.content, each.page)
        if page in met or (per_document is not None and shown[each.content] >= per_document):
            continue
        met.add(page)
        shown[each.content] += 1
        yield each


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What all hits of one page have in common."""

    title: str
    item: int
    control: str | None
    collection: Collection
    turn: int
    score: float


def _frame(db: apsw.Connection, answer: Answer, narrowing: Narrowing) -> _Frame:
    seen = contents.shown_as(db, answer.content, narrowing.collections or COLLECTIONS)
    page = readings.page(db, answer.content, answer.page)
    item = items.item_of(db, answer.content, answer.page)
    return _Frame(
        title=_title(db, answer.content) or seen.shown,
        item=item,
        control=items.control(db, item) if item else None,
        collection=seen.collection,
        turn=0 if page is None else page.turn,
        score=answer.score,
    )


def page_found(db: apsw.Connection, answer: Answer, search: Asked) -> PageFound:
    """Return a page that answers with what its row in a list shows."""
    text = readings.text(db, answer.text)
    assert text is not None, "a text that has just been read"  # noqa: S101
    frame = _frame(db, answer, search.narrowing)
    first, *others = (_hit(text, match, frame) for match in answer.matches)
    kinds: Counter[MatchKind] = Counter(match.kind for match in answer.matches)
    seen = contents.shown_as(db, answer.content, search.narrowing.collections or COLLECTIONS)
    day = listing.day(db, answer.content)
    return PageFound(
        hit=first,
        hits=len(answer.matches),
        boxes=tuple(box for hit in others for box in hit.boxes),
        kinds=dict(kinds),
        path=seen.path,
        day=None if day is None else day[0],
        day_from=None if day is None else day[1],
        language=text.text.language,
        media_type=_media_type(db, answer.content),
        confidence=text.text.confidence,
        status=_status(db, answer.content),
        labels=_labels(db, answer.content),
    )


def _hit(text: StoredText, match: Match, frame: _Frame) -> Hit:
    excerpt = quote_around(text.text.text, match.start, match.end, _CONTEXT)
    return Hit(
        document=text.content,
        item=frame.item,
        control=frame.control,
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


def _media_type(db: apsw.Connection, content: Digest) -> str:
    return str(db.execute("SELECT media_type FROM reading WHERE content = ?", (content,)).get)


def _status(db: apsw.Connection, content: Digest) -> ReadingStatus:
    status: ReadingStatus | None = db.execute(
        "SELECT status FROM standing_status WHERE content = ?", (content,)
    ).get
    return status or "unread"


def _labels(db: apsw.Connection, content: Digest) -> tuple[str, ...]:
    rows = db.execute(
        "SELECT label FROM standing_label WHERE content = ? ORDER BY label", (content,)
    )
    return tuple(label for (label,) in rows)
