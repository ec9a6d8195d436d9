"""Hits as rows of a table, for spreadsheets."""

from collections.abc import Iterator

import apsw

from stemma.model.answers import Hit
from stemma.model.searches import HitRow
from stemma.store import contents
from stemma.store.contents import COLLECTIONS
from stemma.store.search import Asked, every, own_day


def rows(db: apsw.Connection, search: Asked) -> Iterator[HitRow]:
    """Yield every hit of a search as a row."""
    return (_row(db, search, hit) for hit in every(db, search))


def _row(db: apsw.Connection, search: Asked, hit: Hit) -> HitRow:
    shown = contents.shown_as(db, hit.document, search.narrowing.collections or COLLECTIONS)
    return HitRow(
        query=search.query.text,
        title=hit.title,
        path=shown.path,
        item=hit.item,
        page=hit.page,
        start=hit.start,
        quote=hit.quote,
        context=hit.context,
        matched=", ".join(each.kind for each in hit.matched),
        text_from=hit.text_from,
        collection=hit.collection,
        language=_language(db, hit),
        day=own_day(db, hit.document) or "",
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
