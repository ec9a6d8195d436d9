"""Hits as rows of a table, for spreadsheets."""

from collections.abc import Iterator

import apsw

from stemma.model.answers import Hit
from stemma.model.searches import HitRow
from stemma.store import contents, facts, listing
from stemma.store.contents import COLLECTIONS
from stemma.store.search import Asked, every


def rows(db: apsw.Connection, search: Asked) -> Iterator[HitRow]:
    """Yield every hit of a search as a row."""
    return (_row(db, search, hit) for hit in every(db, search))


def _row(db: apsw.Connection, search: Asked, hit: Hit) -> HitRow:
    shown = contents.shown_as(db, hit.document, search.narrowing.collections or COLLECTIONS)
    day = listing.day(db, hit.document)
    return HitRow(
        case=facts.get(db, "name") or "",
        query=search.written,
        title=hit.title,
        path=shown.path,
        control=hit.control or "",
        page=hit.page,
        start=hit.start,
        quote=hit.quote,
        context=hit.context,
        matched=", ".join(each.kind for each in hit.matched),
        text_from=hit.text_from,
        collection=hit.collection,
        language=_language(db, hit),
        day="" if day is None else day[0],
        day_from="" if day is None else day[1],
        document=hit.document,
        label=hit.label or "",
    )


def _language(db: apsw.Connection, hit: Hit) -> str:
    language = db.execute(
        "SELECT language FROM page_text WHERE content = ? AND page = ? AND text_from = ? "
        "AND text_hash = ?",
        (hit.document, hit.page, hit.text_from, hit.text_hash),
    ).get
    return str(language or "")
