"""Counts over a case: what came in, how its pages ended, whether the sums balance."""

from collections.abc import Iterator

import apsw

from stemma.model.answers import LanguagePages, MonthDocuments, PageCounts
from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason


def count(db: apsw.Connection, table: str) -> int:
    """Return the number of rows of one of the case's tables."""
    known = {"content", "appearance", "reading", "page", "page_text"}
    if table not in known:
        raise ValueError(table)
    return int(str(db.execute(f"SELECT count(*) FROM {table}").get))  # noqa: S608 (a known name)


def page_counts(db: apsw.Connection) -> tuple[PageCounts, int]:
    """Return pages by outcome, and how many are still pending."""
    found = dict(db.execute("SELECT outcome, count(*) FROM page GROUP BY outcome"))
    counts = PageCounts(
        text=found.get("text", 0),
        ocr=found.get("ocr", 0),
        blank=found.get("blank", 0),
        unreadable=found.get("unreadable", 0),
    )
    return counts, found.get("pending", 0)


def types(db: apsw.Connection) -> dict[str, int]:
    """Return how many contents there are of each media type, most first."""
    rows = db.execute(
        "SELECT media_type, count(*) AS number FROM reading "
        "GROUP BY media_type ORDER BY number DESC, media_type"
    )
    return dict(rows)


def collections(db: apsw.Connection) -> dict[str, int]:
    """Return how many contents each collection holds."""
    rows = db.execute(
        "SELECT collection, count(DISTINCT content) FROM appearance "
        "GROUP BY collection ORDER BY collection"
    )
    return dict(rows)


def languages(db: apsw.Connection) -> tuple[LanguagePages, ...]:
    """Return how many pages lead with a text in each language, most first."""
    rows = db.execute(
        "SELECT language, count(*) AS number FROM page "
        "JOIN page_text INDEXED BY page_text_facts ON page_text.id = leading "
        "GROUP BY language ORDER BY number DESC, language"
    )
    return tuple(LanguagePages(language, number) for language, number in rows)


def months(db: apsw.Connection) -> tuple[MonthDocuments, ...]:
    """Return how many documents have their own date in each month, in order.

    The month is that of the date as written, in its own time zone.
    """
    rows = db.execute(
        "SELECT substr(day, 1, 7) AS month, count(*) FROM own_day GROUP BY month ORDER BY month"
    )
    return tuple(MonthDocuments(month, number) for month, number in rows)


def unread_contents(db: apsw.Connection) -> Iterator[tuple[Digest, Problem]]:
    """Return the contents that could not be read, or not whole, and why."""
    rows = db.execute(
        "SELECT content, reason, detail FROM reading WHERE reason IS NOT NULL ORDER BY content"
    )
    for content, reason, detail in rows:
        yield content, Problem(Reason(reason), detail)


def unread_pages(db: apsw.Connection) -> Iterator[tuple[Digest, int, Problem]]:
    """Return the pages that could not be read, or not whole, and why.

    Those of a content told above for the same reason are left out.
    """
    rows = db.execute(
        "SELECT page.content, number, page.reason, page.detail FROM page "
        "JOIN reading USING (content) WHERE page.reason IS NOT NULL "
        "AND reading.reason IS NOT page.reason ORDER BY page.content, number"
    )
    for content, number, reason, detail in rows:
        yield content, number, Problem(Reason(reason), detail)
    for content, number in db.execute(
        "SELECT DISTINCT content, page FROM page_text INDEXED BY page_text_indexed "
        "WHERE indexed < 0 ORDER BY content, page"
    ):
        yield content, number, Problem(Reason.NOT_INDEXED)


def is_balanced(db: apsw.Connection) -> bool:
    """Tell whether every content is read or due, and all pages of every reading accounted for.

    Of the texts it asks an index: their own rows hold the texts, and a large case has gigabytes.
    """
    unaccounted = db.execute(
        """
        SELECT
          -- done, they say, but nothing is there
          (SELECT count(*) FROM task WHERE stage = 'read' AND state IN ('done', 'failed')
           AND NOT EXISTS (SELECT 1 FROM reading WHERE reading.content = task.content)),
          (SELECT count(*) FROM task JOIN page ON page.content = task.content
             AND number = task.page AND stage = 'recognise'
           WHERE state IN ('done', 'failed') AND outcome = 'pending'),
          -- met nowhere
          (SELECT count(*) FROM content WHERE NOT EXISTS
             (SELECT 1 FROM appearance WHERE appearance.content = hash)),
          -- in no item
          (SELECT count(*) FROM content WHERE NOT EXISTS
             (SELECT 1 FROM item_part WHERE item_part.content = hash)),
          -- pages too few or too many, of a reading, and of none
          (SELECT count(*) FROM reading WHERE pages <>
             (SELECT count(*) FROM page WHERE page.content = reading.content)),
          (SELECT count(*) FROM page) - (SELECT total(pages) FROM reading),
          -- without a reason, or without the text they claim to have
          (SELECT count(*) FROM page WHERE outcome = 'unreadable' AND reason IS NULL),
          (SELECT count(*) FROM page WHERE outcome IN ('text', 'ocr') AND NOT EXISTS
             (SELECT 1 FROM page_text INDEXED BY page_text_facts
              WHERE id = leading AND page_text.content = page.content
              AND page_text.page = number)),
          -- texts of pages that are not there
          (SELECT count(*) FROM page_text INDEXED BY page_text_facts
           WHERE text_from NOT IN ('person', 'translation')
           AND NOT EXISTS
             (SELECT 1 FROM page WHERE page.content = page_text.content
              AND number = page_text.page))
        """
    ).get
    return not any(unaccounted)


def unread_due(db: apsw.Connection) -> int:
    """Return how many contents have neither a reading nor a task yet."""
    return int(
        str(
            db.execute(
                "SELECT count(*) FROM content WHERE NOT EXISTS "
                "(SELECT 1 FROM reading WHERE reading.content = hash) AND NOT EXISTS "
                "(SELECT 1 FROM task WHERE task.content = hash AND state IN ('ready', 'leased'))"
            ).get
        )
    )
