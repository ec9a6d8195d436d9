"""The marks of hands and stamps on scanned pages, as they rest: for what compares them."""

from collections.abc import Sequence

import apsw
from pydantic import TypeAdapter

from stemma.model.marks import Marks, PageMarks
from stemma.model.places import Digest

_MARKS: TypeAdapter[Marks] = TypeAdapter(Marks)


def replace(db: apsw.Connection, content: Digest, found: Sequence[PageMarks]) -> None:
    """Store the marks of a content's pages in place of those it had."""
    db.execute("DELETE FROM mark WHERE content = ?", (content,))
    db.executemany(
        "INSERT INTO mark (content, page, body) VALUES (?, ?, ?)",
        [(content, each.page, _MARKS.dump_json(each.marks).decode()) for each in found],
    )


def of_page(db: apsw.Connection, content: Digest, page: int) -> Marks | None:
    """Return the marks of a page, None where it was not looked at for them."""
    row = db.execute("SELECT body FROM mark WHERE content = ? AND page = ?", (content, page)).get
    return None if row is None else _MARKS.validate_json(str(row))
