"""Lists as tables for spreadsheets: which columns they have, and what each is called."""

from collections.abc import Iterable, Iterator

from stemma.model.absence import NearHit
from stemma.model.answers import Failure
from stemma.model.searches import HitRow, LineFound
from stemma.publish import csv
from stemma.publish.citing import Cited, citation


def hits(rows: Iterable[HitRow]) -> Iterator[bytes]:
    """Yield hits as CSV, each with its citation."""
    heads = (
        *("query", "document title", "path", "control number", "page", "start", "quote", "context"),
        *("how matched", "text from", "collection", "language", "date", "SHA-256", "citation"),
        *("stands in", "date from"),
    )
    return csv.lines(
        heads,
        (
            (
                *(row.query, row.title, row.path, row.control, row.page, row.start),
                *(row.quote, row.context, row.matched, row.text_from, row.collection),
                *(row.language, row.day, row.document, _cited(row)),
                *(row.label, row.day_from),
            )
            for row in rows
        ),
    )


def _cited(row: HitRow) -> str:
    return citation(
        Cited(
            case=row.case,
            title=row.title,
            control=row.control,
            document=row.document,
            page=row.page,
            quote=row.quote,
        )
    )


def failures(rows: Iterable[Failure]) -> Iterator[bytes]:
    """Yield what could not be read as CSV."""
    return csv.lines(
        ("path", "page", "why", "what mends it", "code", "SHA-256"),
        ((row.path, row.page, row.reason, row.remedy, row.code, row.document) for row in rows),
    )


def near(rows: Iterable[NearHit]) -> Iterator[bytes]:
    """Yield near places of a term as CSV."""
    heads = (
        *("document title", "path", "control number", "page", "start", "quote", "context"),
        *("letters that differ", "from", "text from", "% sure", "collection", "judged", "by"),
        "SHA-256",
    )
    return csv.lines(heads, map(_near, rows))


def _near(row: NearHit) -> tuple[csv.Cell, ...]:
    return (
        *(row.title, row.path, row.control, row.page, row.start, row.quote, row.context),
        *(row.distance, row.spelling, row.text_from),
        None if row.confidence is None else round(row.confidence),
        *(row.collection, row.judged, row.who, row.document),
    )


def lines(rows: Iterable[LineFound]) -> Iterator[bytes]:
    """Yield the counts of a list of queries as CSV."""
    return csv.lines(
        ("query", "hits", "pages", "documents", "exact", "why it was not searched"),
        map(_line, rows),
    )


def _line(row: LineFound) -> tuple[csv.Cell, ...]:
    found = row.totals
    if found is None:
        return (row.query, None, None, None, None, row.refusal)
    exact = "yes" if found.exact else "no, the most there can be"
    return (row.query, found.hits, found.pages, found.documents, exact, None)
