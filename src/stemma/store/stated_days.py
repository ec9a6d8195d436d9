"""The days that documents state in the heads of their first pages, beside the texts that do."""

from collections.abc import Iterable

import apsw

from stemma.model.mentions import MentionRow
from stemma.toolkit.stated_day import stated_day


def renew(db: apsw.Connection, number: int, rows: Iterable[MentionRow]) -> None:
    """Store the day that a text states, in place of what it stated before.

    `rows` are the values of the text. Only the text of a first page states any.
    """
    db.execute("DELETE FROM stated_day WHERE text = ?", (number,))
    first_page = db.execute(
        "SELECT content, text FROM page_text WHERE id = ? AND page = 1", (number,)
    ).get
    if first_page is None:
        return
    content, text = first_page
    found = stated_day(text, rows)
    if found is not None:
        db.execute(
            "INSERT INTO stated_day (text, content, day, start, stop) VALUES (?, ?, ?, ?, ?)",
            (number, content, *found),
        )
