"""What is in one document: where a query stands in it, its files, its table, its thread."""

from collections import Counter
from collections.abc import Collection as Some
from typing import NamedTuple

import apsw

from stemma.model.answers import Hit
from stemma.model.inside import FileInside, FilesInside, TablePage
from stemma.model.pages import HitsInside, HitsOnPage
from stemma.model.places import Digest
from stemma.store import contents, looking, readings, search
from stemma.store.readings import StoredText
from stemma.toolkit import delimited
from stemma.toolkit.labelled_cells import sheet_rows

_DELIMITERS = {"text/csv": None, "text/tab-separated-values": "\t"}

_MOST_LOOKED = 250
"""Texts looked through for one answer: telling where a query stands in one takes a millisecond."""

_FILES = """
SELECT content, kind, shown, size, media_type, title, pages, reading.reason
FROM appearance JOIN content ON content.hash = content
LEFT JOIN reading USING (content)
WHERE container = ? GROUP BY content, path ORDER BY min(appearance.id) LIMIT ? OFFSET ?
"""


class Stretch(NamedTuple):
    """Which hits are told: from a page on, so many left out, so many at most."""

    first: int = 1
    offset: int = 0
    limit: int = 100


def hits(
    db: apsw.Connection, content: Digest, query: str, kinds: Some[str], stretch: Stretch
) -> HitsInside:
    """Return the hits of a query in one document; `kinds` empty means any way to match.

    Raises:
        UsageError: if the query asks for nothing.
        MissingError: if it is not in the case, or has not been read yet.
    """
    pages = looking.document(db, content).pages
    found = search.pages_inside(db, content, query)
    due = [each for each in found if each[0] >= stretch.first]
    looked = due[:_MOST_LOOKED]
    on_page: Counter[int] = Counter()
    taken: list[Hit] = []
    for page, of_page in looked:
        for hit in of_page:
            if kinds and not any(each.kind in kinds for each in hit.matched):
                continue
            if stretch.offset <= on_page.total() < stretch.offset + stretch.limit:
                taken.append(hit)
            on_page[page] += 1
    return HitsInside(
        query=query,
        document=content,
        total=on_page.total(),
        exact=len(looked) == len(found),
        candidates=len(found),
        first=stretch.first,
        last=looked[-1][0] if len(looked) < len(due) else max(pages, stretch.first),
        pages=tuple(HitsOnPage(page, number) for page, number in sorted(on_page.items())),
        hits=tuple(taken),
    )


def files(db: apsw.Connection, content: Digest, *, offset: int, limit: int) -> FilesInside:
    """Return what a container or a mail holds, in the order in which it stands there.

    Raises:
        MissingError: if it is not in the case, or has not been read yet.
    """
    looking.document(db, content)
    total = db.execute(
        "SELECT count(*) FROM (SELECT 1 FROM appearance WHERE container = ? "
        "GROUP BY content, path)",
        (content,),
    ).get
    rows = db.execute(_FILES, (content, limit, offset))
    listed = (
        FileInside(
            document=digest,
            kind=kind,
            name=contents.as_shown(shown),
            size=size,
            media_type=media_type,
            title=title or "",
            pages=pages,
            problem=reason,
        )
        for digest, kind, shown, size, media_type, title, pages, reason in rows
    )
    return FilesInside(total=int(str(total)), files=tuple(listed))


def table(db: apsw.Connection, content: Digest, number: int) -> TablePage | None:
    """Return a page of a sheet or of a text with delimiters as rows; None where it is neither.

    Raises:
        MissingError: if there is no such page.
    """
    page = readings.existing_page(db, content, number)
    media_type = looking.document(db, content).media_type
    text = None if page.leading is None else readings.text(db, page.leading)
    if text is None or media_type not in _DELIMITERS:
        return None if text is None else _sheet(text)
    first = _leading_text(db, content, 1)
    delimiter = _DELIMITERS[media_type] or delimited.delimiter_of(first)
    before = sum(
        delimited.count(_leading_text(db, content, earlier), delimiter)
        for earlier in range(1, number)
    )
    rows = delimited.rows(text.text.text, delimiter)
    return TablePage(
        document=content,
        page=number,
        text_hash=text.hash,
        delimiter=delimiter,
        columns=tuple(map(delimited.column_name, range(max(map(len, rows), default=0)))),
        numbers=tuple(range(before + 1, before + 1 + len(rows))),
        rows=rows,
    )


def _sheet(text: StoredText) -> TablePage | None:
    """Return a page whose words name the cells they come from."""
    found = sheet_rows(text.text.text, text.text.words)
    if not found.rows:
        return None
    return TablePage(
        document=text.content,
        page=text.page,
        text_hash=text.hash,
        delimiter="",
        columns=found.columns,
        numbers=found.numbers,
        rows=found.rows,
        remarks=found.remarks,
    )


def _leading_text(db: apsw.Connection, content: Digest, number: int) -> str:
    row = db.execute(
        "SELECT text FROM page JOIN page_text ON page_text.id = leading "
        "WHERE page.content = ? AND number = ?",
        (content, number),
    ).get
    return str(row or "")
