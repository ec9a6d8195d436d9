"""From what is chosen to a condition on texts, or on documents: the one such place.

Search, its facets and the list of documents are all narrowed down here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from stemma.model.mentions import KINDS, MentionKind
from stemma.model.searches import NO_LANGUAGE, Filter, Has, Narrowing
from stemma.toolkit import filters
from stemma.toolkit.wanted_values import Wanted, wanted

Group = Literal[
    "collections", "languages", "types", "folders", "dates", "text_from", "labels", "statuses"
]
"""The groups of a narrowing in which a person chooses; each can be left out for counting it."""

_LAST = "\U0010ffff"


class Condition(NamedTuple):
    """SQL about a row `candidate`, and its parameters.

    Each column stands behind a plus, which keeps SQLite from walking through the documents of a
    group once for every candidate.
    """

    sql: str
    parameters: tuple[str | float, ...] = ()


def condition(narrowing: Narrowing, *, leaving_out: Sequence[str] = ()) -> Condition:
    """Return the condition under which a text may answer; "true" where all may.

    `candidate` has id, content, language, text_from and kinds. The kinds of match are no part of
    it: only reading a text tells them.
    """
    return _all({**_OF_DOCUMENTS, **_OF_TEXTS}, narrowing, leaving_out)


def of_documents(narrowing: Narrowing) -> Condition:
    """Return the condition under which a document is in a list; `candidate` has its content.

    What only texts have (a language, an origin) some text of the document must have.
    """
    own = _all(_OF_DOCUMENTS, narrowing, ())
    texts = _all(_OF_TEXTS, narrowing, ())
    if texts.sql == "true":
        return own
    some = (
        "+candidate.content IN (SELECT content FROM page_text AS candidate "  # noqa: S608 (conditions made here)
        f"INDEXED BY page_text_facts WHERE {texts.sql})"
    )
    return Condition(f"{own.sql} AND {some}", own.parameters + texts.parameters)


def of_text_alone(narrowing: Narrowing) -> Condition:
    """Return the condition on a text itself: the values in it, no language or origin left out."""
    return _all({group: _OF_TEXTS[group] for group in TEXT_ALONE}, narrowing, ())


_Conditions = Callable[[Narrowing], Iterator[Condition]]


def _all(
    groups: Mapping[str, _Conditions], narrowing: Narrowing, leaving_out: Sequence[str]
) -> Condition:
    parts = [
        part
        for group, conditions in groups.items()
        if group not in leaving_out
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


def _paths(narrowing: Narrowing) -> Iterator[Condition]:
    yield from _holding("SELECT content FROM shown_path", ("path",), narrowing.paths)


def _senders(narrowing: Narrowing) -> Iterator[Condition]:
    yield from _holding("SELECT content FROM reading", _header("from"), narrowing.senders)


def _recipients(narrowing: Narrowing) -> Iterator[Condition]:
    columns = (*_header("to"), *_header("cc"))
    yield from _holding("SELECT content FROM reading", columns, narrowing.recipients)


def _header(name: str) -> tuple[str, ...]:
    return (f"json_extract(properties, '$.\"header.{name}\"')",)


def _holding(select: str, columns: Sequence[str], words: Sequence[str]) -> Iterator[Condition]:
    """Yield the condition that one of some words stands in one of some columns, capitals aside."""
    if words:
        one = " OR ".join(f"instr(folded({column}), folded(?)) > 0" for column in columns)
        some = " OR ".join([one] * len(words))
        values = tuple(word for word in words for _ in columns)
        yield Condition(f"+candidate.content IN ({select} WHERE {some})", values)


_HAS: dict[Has, str] = {
    "attachment": "SELECT container FROM appearance WHERE container <> ''",
    "date": "SELECT content FROM own_day",
    "label": "SELECT content FROM standing_label",
    "note": "SELECT content FROM note WHERE decision IS NOT NULL",
    "problem": (
        "SELECT content FROM reading WHERE reason IS NOT NULL "
        "UNION SELECT content FROM page WHERE reason IS NOT NULL"
    ),
}


def _has(narrowing: Narrowing) -> Iterator[Condition]:
    for each in narrowing.has:
        yield Condition(f"+candidate.content IN ({_HAS[each]})")


def _values(narrowing: Narrowing) -> Iterator[Condition]:
    for each in narrowing.values:
        asked = wanted(each)
        kind = Condition(f"candidate.kinds & {kind_sign(asked.kind)} <> 0")
        if asked == Wanted(kind=asked.kind):
            yield kind
            continue
        value = of_value(asked)
        yield Condition(
            f"({kind.sql} AND EXISTS (SELECT 1 FROM mention INDEXED BY mention_asked "  # noqa: S608
            f"WHERE mention.text = candidate.id AND {value.sql}))",
            value.parameters,
        )


def of_value(asked: Wanted) -> Condition:
    """Return the condition that a row `mention` is what is asked for."""
    edges = (("high", asked.least, ">"), ("low", asked.most, "<"))
    parts = [
        ("mention.kind = ?", asked.kind),
        ("mention.unit = ?", asked.unit),
        *(
            (f"mention.{column} {relation}{'=' * edge.included} ?", edge.at)
            for column, edge, relation in edges
            if edge is not None
        ),
        ("mention.first >= ?", asked.first),
        ("mention.last <= ?", asked.last),
        ("instr(folded(json_extract(mention.value, '$.thing')), folded(?)) > 0", asked.thing),
    ]
    return Condition(
        " AND ".join(sql for sql, value in parts if value is not None),
        tuple(value for _, value in parts if value is not None),
    )


def kind_sign(kind: MentionKind) -> int:
    """Return the bit that stands for a kind of value in `page_text.kinds`."""
    return 1 << KINDS.index(kind)


def _without(of: Callable[[Filter], bool]) -> _Conditions:
    """Return the conditions that none of the filters left out holds, of those of one kind."""

    def conditions(narrowing: Narrowing) -> Iterator[Condition]:
        for each in filter(of, narrowing.without):
            part = condition(filters.narrowed(each))
            yield Condition(f"NOT coalesce(({part.sql}), false)", part.parameters)

    return conditions


def _is_of_texts(asked: Filter) -> bool:
    return asked.name in ("lang", "text", *filters.VALUES)


_OF_DOCUMENTS: dict[str, _Conditions] = {
    "documents": _documents,
    "collections": _collections,
    "types": _types,
    "folders": _folders,
    "dates": _dates,
    "labels": _labels,
    "statuses": _statuses,
    "paths": _paths,
    "senders": _senders,
    "recipients": _recipients,
    "has": _has,
    "without documents": _without(lambda asked: not _is_of_texts(asked)),
}
_OF_TEXTS: dict[str, _Conditions] = {
    "languages": _languages,
    "text_from": _text_from,
    "values": _values,
    "without texts": _without(_is_of_texts),
}
TEXT_ALONE = ("values", "without texts")
"""The groups that hold of a text by itself, and in which nothing is counted for choosing."""
