"""What was done to pages while they were read, at rest."""

from collections.abc import Sequence

import apsw

from stemma.model.places import Digest
from stemma.model.remarks import Deed, Remark, Stage


def put(
    db: apsw.Connection, content: Digest, page: int, stage: Stage, remarks: Sequence[Remark]
) -> None:
    """Put what a stage has done to a page in the place of what it had done before."""
    db.execute(
        "DELETE FROM remark WHERE content = ? AND page = ? AND stage = ?", (content, page, stage)
    )
    db.executemany(
        "INSERT INTO remark (content, page, stage, position, deed, detail) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (content, page, stage, position, remark.deed, remark.detail)
            for position, remark in enumerate(remarks)
        ],
    )


def clear(db: apsw.Connection, content: Digest) -> None:
    """Forget what was done to the pages of a content that is read anew."""
    db.execute("DELETE FROM remark WHERE content = ?", (content,))


def of_page(db: apsw.Connection, content: Digest, page: int) -> tuple[Remark, ...]:
    """Return what was done to a page, in the order in which it was done."""
    rows = db.execute(
        "SELECT deed, detail FROM remark WHERE content = ? AND page = ? "
        "ORDER BY stage = 'recognise', position",
        (content, page),
    )
    return tuple(Remark(Deed(deed), detail) for deed, detail in rows)


def rows(db: apsw.Connection, content: Digest) -> list[tuple[int, int, str, str]]:
    """Return what readers did to the pages of a content, for the hash that the chain fixes."""
    found = db.execute(
        "SELECT page, position, deed, detail FROM remark WHERE content = ? AND stage = 'read' "
        "ORDER BY page, position",
        (content,),
    )
    return list(found)


def counts(db: apsw.Connection) -> dict[Deed, int]:
    """Return to how many pages each thing was done, most first."""
    rows = db.execute(
        "SELECT deed, count(DISTINCT content || page) AS pages FROM remark "
        "GROUP BY deed ORDER BY pages DESC, deed"
    )
    return {Deed(deed): pages for deed, pages in rows}
