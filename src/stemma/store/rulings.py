"""The lines that pages draw, as they rest: for the finder of tables."""

from array import array
from collections.abc import Sequence

import apsw

from stemma.model.places import Digest
from stemma.model.tables import Ruling


def put(db: apsw.Connection, content: Digest, page: int, lines: Sequence[Ruling]) -> None:
    """Store the lines of a page in place of those it had; where there are none, those stay."""
    if not lines:
        return
    columns = array("H", (edge for line in lines for edge in line))
    db.execute(
        "INSERT OR REPLACE INTO ruling (content, page, lines) VALUES (?, ?, ?)",
        (content, page, columns.tobytes()),
    )


def of_page(db: apsw.Connection, content: Digest, page: int) -> tuple[Ruling, ...]:
    """Return the lines of a page."""
    packed = db.execute(
        "SELECT lines FROM ruling WHERE content = ? AND page = ?", (content, page)
    ).get
    if not isinstance(packed, bytes):
        return ()
    edges = array("H")
    edges.frombytes(packed)
    return tuple(zip(edges[0::4], edges[1::4], edges[2::4], edges[3::4], strict=True))


def clear(db: apsw.Connection, content: Digest) -> None:
    """Remove the lines of all pages of a content."""
    db.execute("DELETE FROM ruling WHERE content = ?", (content,))
