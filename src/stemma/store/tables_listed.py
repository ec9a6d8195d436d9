"""Tables as everybody is told them: one where they go on overleaf, with what their columns hold."""

from itertools import islice

import apsw

from stemma.model.answers import DocumentSeen
from stemma.model.places import Digest, TextFrom
from stemma.model.tables import CellSeen, TableCell, TablesAsked, TableSeen, TablesListed
from stemma.store import looking, tables
from stemma.toolkit.tables import columns
from stemma.toolkit.tables.joining import Joined, joined
from stemma.toolkit.told_values import plain


def listed(
    db: apsw.Connection, asked: TablesAsked, limit: int | None = None, offset: int = 0
) -> TablesListed:
    """Return a stretch of the tables of the pages' leading texts."""
    found = [(content, joined(parts)) for content, parts in tables.groups(db, asked)]
    if asked.broken:
        found = [(content, whole) for content, whole in found if _told(whole).broken]
    if asked.sort == "rows":
        found.sort(key=lambda each: each[1].rows)
    if asked.descending:
        found.reverse()
    end = None if limit is None else offset + limit
    documents: dict[Digest, DocumentSeen] = {}
    told = []
    for content, whole in islice(found, offset, end):
        if content not in documents:
            documents[content] = looking.document(db, content)
        told.append(_seen(documents[content], whole, _text_from(db, content, whole.parts[0].page)))
    return TablesListed(total=len(found), tables=tuple(told))


def _told(whole: Joined) -> columns.Told:
    cells = [cell for _, cell in whole.cells]
    return columns.told(cells, whole.headers, whole.columns)


def _seen(document: DocumentSeen, whole: Joined, text_from: TextFrom) -> TableSeen:
    told, parts = _told(whole), whole.parts
    return TableSeen(
        document=document.document,
        title=document.title,
        path=document.paths[0] if document.paths else document.document,
        control=document.control,
        number=parts[0].number,
        first_page=parts[0].page,
        last_page=parts[-1].page,
        text_from=text_from,
        kind=parts[0].table.kind,
        rows=whole.rows,
        headers=whole.headers,
        columns=told.columns,
        cells=tuple(_cell(page, cell) for page, cell in whole.cells),
        fitting=told.fitting,
        broken=told.broken,
    )


def _cell(page: int, cell: TableCell) -> CellSeen:
    return CellSeen(
        row=cell.row,
        column=cell.column,
        rows=cell.rows,
        columns=cell.columns,
        text=cell.text,
        page=page,
        box=cell.box,
        spans=cell.spans,
        value=None if cell.value is None else plain(cell.value),
        confidence=cell.confidence,
    )


def _text_from(db: apsw.Connection, content: Digest, page: int) -> TextFrom:
    row = db.execute(
        "SELECT text_from FROM page JOIN page_text ON page_text.id = leading "
        "WHERE page.content = ? AND number = ?",
        (content, page),
    ).fetchone()
    assert row is not None, "a table of a page without a text"  # noqa: S101
    found: TextFrom = row[0]
    return found
