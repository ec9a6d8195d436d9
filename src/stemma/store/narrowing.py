"""From what a search is narrowed down to, to a condition on its candidates: the one such place."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from stemma.model.searches import NO_LANGUAGE, Narrowing

Group = Literal[
    "collections", "languages", "types", "folders", "dates", "text_from", "labels", "statuses"
]
"""The groups of a narrowing in which a person chooses; each can be left out for counting it."""

_LAST = "\U0010ffff"


class Condition(NamedTuple):
    """SQL about a row `candidate` (content, language, text_from), and its parameters.

    Each column stands behind a plus, which keeps SQLite from walking through the documents of a
    group once for every candidate.
    """

    sql: str
    parameters: tuple[str, ...] = ()


def condition(narrowing: Narrowing, *, leaving_out: Group | None = None) -> Condition:
    """Return the condition under which a text may answer; "true" where all may.

    The kinds of match are no part of it: only reading a text tells them.
    """
    parts = [
        part
        for group, conditions in _GROUPS.items()
        if group != leaving_out
        for part in conditions(narrowing)
    ]
    return Condition(
        " AND ".join(part.sql for part in parts) or "true",
        tuple(value for part in parts for value in part.parameters),
    )


def _among(column: str, values: Sequence[str], where: str = "{}") -> Iterator[Condition]:
    """Yield the condition that a column holds one of some values, none where none is named."""
    if values:
        marks = ", ".join("?" * len(values))
        yield Condition(where.format(f"{column} IN ({marks})"), tuple(values))


def _collections(narrowing: Narrowing) -> Iterator[Condition]:
    inside = "+candidate.content IN (SELECT content FROM appearance WHERE {})"
    return _among("collection", narrowing.collections, inside)


def _languages(narrowing: Narrowing) -> Iterator[Condition]:
    return _among(f"coalesce(candidate.language, '{NO_LANGUAGE}')", narrowing.languages)


def _types(narrowing: Narrowing) -> Iterator[Condition]:
    inside = "+candidate.content IN (SELECT content FROM reading WHERE {})"
    return _among("media_type", narrowing.types, inside)


def _folders(narrowing: Narrowing) -> Iterator[Condition]:
    if narrowing.folders:
        within = " OR ".join(["path >= ? AND path < ?"] * len(narrowing.folders))
        yield Condition(
            f"+candidate.content IN (SELECT content FROM shown_path WHERE {within})",  # noqa: S608
            tuple(edge for each in narrowing.folders for edge in (each, each + _LAST)),
        )


def _dates(narrowing: Narrowing) -> Iterator[Condition]:
    edges = ((">=", narrowing.date_from), ("<=", narrowing.date_to))
    days = [(relation, day.isoformat()) for relation, day in edges if day is not None]
    between = " AND ".join(f"day {relation} ?" for relation, _ in days)
    wanted = [f"+candidate.content IN (SELECT content FROM own_day WHERE {between})"] * bool(days)  # noqa: S608
    if narrowing.undated:
        wanted.append("+candidate.content NOT IN (SELECT content FROM own_day WHERE day NOTNULL)")
    if wanted:
        yield Condition(f"({' OR '.join(wanted)})", tuple(day for _, day in days))


def _text_from(narrowing: Narrowing) -> Iterator[Condition]:
    return _among("+candidate.text_from", narrowing.text_from)


def _labels(narrowing: Narrowing) -> Iterator[Condition]:
    inside = "+candidate.content IN (SELECT content FROM standing_label WHERE {})"
    return _among("label", narrowing.labels, inside)


def _statuses(narrowing: Narrowing) -> Iterator[Condition]:
    status = (
        "coalesce((SELECT status FROM standing_status "
        "WHERE standing_status.content = candidate.content), 'unread')"
    )
    return _among(status, narrowing.statuses)


def _documents(narrowing: Narrowing) -> Iterator[Condition]:
    return _among("+candidate.content", narrowing.documents)


_GROUPS: dict[Group | Literal["documents"], Callable[[Narrowing], Iterator[Condition]]] = {
    "documents": _documents,
    "collections": _collections,
    "languages": _languages,
    "types": _types,
    "folders": _folders,
    "dates": _dates,
    "text_from": _text_from,
    "labels": _labels,
    "statuses": _statuses,
}
