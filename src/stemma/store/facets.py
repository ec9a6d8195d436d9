"""By what a search can be narrowed down: how many documents may answer, for each value.

The candidates are gone through once. The database puts together documents that are alike in every
group (a few hundred sorts of them, however many there are); what would be counted if nothing were
chosen in a group is then told from the sorts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import apsw

from stemma.model.mentions import KINDS
from stemma.model.places import Digest
from stemma.model.searches import FacetCount, Facets, FolderCount, Narrowing
from stemma.store.expanding import understood
from stemma.store.narrowing import (
    TEXT_ALONE,
    Condition,
    Group,
    condition,
    kind_sign,
    of_text_alone,
)
from stemma.toolkit.finding import candidates

_MOST_VALUES = 40
_MOST_FOLDERS = 60
_FOLDER_END = re.compile(r"/| › ")
_REMEMBERED = 4096

_MATCHING = """
SELECT candidate.id, candidate.content, candidate.language, candidate.text_from, candidate.kinds
FROM page_index CROSS JOIN page_text AS candidate INDEXED BY page_text_facts
ON candidate.id = page_index.rowid WHERE page_index MATCH ?
"""
_WHOLE_CASE = """
SELECT id, content, language, text_from, kinds FROM page_text INDEXED BY page_text_facts
UNION ALL SELECT NULL, content, NULL, NULL, 0 FROM reading
WHERE content NOT IN (SELECT content FROM page_text INDEXED BY page_text_page)
"""
_PAIR, _LABEL = "\x1e", "\x1f"
"""Between the origin and the language of a text, and between labels; a comma parts the rest."""
_SORTS = """
WITH
candidate AS MATERIALIZED (
  SELECT content, group_concat(text_from || '\x1e' || coalesce(language, 'und')) AS texts
  FROM (
    SELECT DISTINCT content, language, text_from FROM ({texts}) AS candidate WHERE {alone}
  ) GROUP BY content
),
sort AS MATERIALIZED (
  SELECT candidate.content, texts,
    (SELECT group_concat(DISTINCT collection) FROM appearance
      WHERE appearance.content = candidate.content) AS collections,
    (SELECT media_type FROM reading WHERE reading.content = candidate.content) AS type,
    coalesce((SELECT substr(day, 1, 4) FROM own_day
      WHERE own_day.content = candidate.content), '') AS year,
    (SELECT group_concat(label, '\x1f') FROM standing_label
      WHERE standing_label.content = candidate.content) AS labels,
    coalesce((SELECT status FROM standing_status
      WHERE standing_status.content = candidate.content), 'unread') AS status,
    {folders} AS folders, {dates} AS dates
  FROM candidate WHERE {others}
)
SELECT count(*), texts, collections, type, year, labels, status, folders, dates, NULL, NULL
FROM sort GROUP BY texts, collections, type, year, labels, status, folders, dates
UNION ALL
SELECT 0, texts, collections, type, year, labels, status, true, dates, path, sort.content
FROM sort JOIN shown_path USING (content)
"""
_KINDS_OF_VALUE = """
SELECT {sums} FROM (
  SELECT {signs} FROM ({texts}) AS candidate WHERE {where} GROUP BY candidate.content
)
"""
_OTHERS: tuple[Group, ...] = (
    "collections", "languages", "types", "folders", "dates", "text_from", "labels", "statuses"
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sort:
    """Documents that are alike: their values in each group, and whether folder and day are chosen.

    `texts` are the origins and languages of the texts that may answer, in pairs.
    """

    texts: frozenset[tuple[str, str]]
    collections: frozenset[str]
    type: str | None
    year: str
    labels: frozenset[str]
    status: str
    folders: bool
    dates: bool


def facets(
    db: apsw.Connection, written: str, narrowing: Narrowing, opened: Sequence[str]
) -> Facets:
    """Return documents by each value of each group, counted as if nothing were chosen in it.

    Raises:
        UsageError: if the query is not empty and asks for nothing.
    """
    chosen = _Chosen(narrowing)
    counts: dict[str, Counter[str]] = {group: Counter() for group in _OTHERS}
    paths: list[tuple[Digest, str]] = []
    documents = 0
    for number, path, content, sort in _rows(db, written, narrowing):
        if path is not None:
            if chosen.all_but("folders", sort):
                paths.append((content, path))
            continue
        documents += number * chosen.all_but(None, sort)
        for group, values in _VALUES.items():
            if chosen.all_but(group, sort):
                for value in values(sort, narrowing):
                    counts[group][value] += number
    return Facets(
        documents=documents,
        collections=_most(counts["collections"], narrowing.collections),
        languages=_most(counts["languages"], narrowing.languages),
        types=_most(counts["types"], narrowing.types),
        folders=tuple(_folders(paths, {*opened, *narrowing.folders})),
        years=tuple(
            FacetCount(year, number)
            for year, number in sorted(counts["dates"].items(), key=lambda each: each[0] or "~")
        ),
        text_from=_most(counts["text_from"], narrowing.text_from),
        labels=_most(counts["labels"], narrowing.labels),
        statuses=_most(counts["statuses"], narrowing.statuses),
        values=tuple(_values(db, written, narrowing)),
    )


class _Chosen:
    """Tells whether documents of a sort pass what is chosen."""

    def __init__(self, narrowing: Narrowing) -> None:
        self._narrowing = narrowing
        self._passed: dict[_Sort, frozenset[str]] = {}

    def all_but(self, group: Group | None, sort: _Sort) -> bool:
        """Tell whether a sort passes in every group but one.

        A text must have both a chosen language and a chosen origin, so these two go together.
        """
        failed = self._passed.get(sort)
        if failed is None:
            failed = self._passed[sort] = frozenset(self._failed(sort))
        if group in ("languages", "text_from"):
            return not failed - {"texts"} and any(_fitting(sort, self._narrowing, group))
        return not failed - {group}

    def _failed(self, sort: _Sort) -> Iterator[str]:
        chosen = self._narrowing
        if chosen.collections and sort.collections.isdisjoint(chosen.collections):
            yield "collections"
        if chosen.types and sort.type not in chosen.types:
            yield "types"
        if chosen.labels and sort.labels.isdisjoint(chosen.labels):
            yield "labels"
        if chosen.statuses and sort.status not in chosen.statuses:
            yield "statuses"
        if (chosen.languages or chosen.text_from) and not any(_fitting(sort, chosen, None)):
            yield "texts"
        if not sort.folders:
            yield "folders"
        if not sort.dates:
            yield "dates"


def _fitting(
    sort: _Sort, narrowing: Narrowing, leaving_out: Group | None
) -> Iterator[tuple[str, str]]:
    """Yield the texts of a sort that have what is chosen, their origin and language."""
    languages = () if leaving_out == "languages" else narrowing.languages
    origins = () if leaving_out == "text_from" else narrowing.text_from
    for origin, language in sort.texts:
        if (not languages or language in languages) and (not origins or origin in origins):
            yield origin, language


_VALUES: dict[Group, Callable[[_Sort, Narrowing], Iterable[str]]] = {
    "collections": lambda sort, _: sort.collections,
    "languages": lambda sort, chosen: {one for _, one in _fitting(sort, chosen, "languages")},
    "types": lambda sort, _: () if sort.type is None else (sort.type,),
    "dates": lambda sort, _: (sort.year,),
    "text_from": lambda sort, chosen: {one for one, _ in _fitting(sort, chosen, "text_from")},
    "labels": lambda sort, _: sort.labels,
    "statuses": lambda sort, _: (sort.status,),
}


def _rows(
    db: apsw.Connection, written: str, narrowing: Narrowing
) -> Iterator[tuple[int, str | None, Digest, _Sort]]:
    """Yield (how many, None, "", sort), and (0, path, content, sort) of every path.

    It is one statement, so that the candidates are gathered once: that takes most of the time.
    """
    query = [candidates(understood(db, written, narrowing.kinds))] if written.strip() else []
    folders = _only("folders", narrowing)
    dates = _only("dates", narrowing)
    alone = of_text_alone(narrowing)
    others = condition(narrowing, leaving_out=(*_OTHERS, *TEXT_ALONE))
    statement = _SORTS.format(
        texts=_MATCHING if query else _WHOLE_CASE,
        alone=alone.sql,
        folders=folders.sql,
        dates=dates.sql,
        others=others.sql,
    )
    values = (
        *(*query, *alone.parameters),
        *(*folders.parameters, *dates.parameters, *others.parameters),
    )
    for number, *facts, path, content in db.execute(statement, values):
        yield number, path, content, _sort(tuple(facts))


def _values(db: apsw.Connection, written: str, narrowing: Narrowing) -> Iterator[FacetCount]:
    """Yield for each kind of value how many of the documents hold one in a text that may answer."""
    query = [candidates(understood(db, written, narrowing.kinds))] if written.strip() else []
    where = condition(narrowing)
    statement = _KINDS_OF_VALUE.format(
        sums=", ".join(f"coalesce(sum({kind}), 0)" for kind in KINDS),
        signs=", ".join(
            f"max(candidate.kinds & {kind_sign(kind)} <> 0) AS {kind}" for kind in KINDS
        ),
        texts=_MATCHING if query else _WHOLE_CASE,
        where=where.sql,
    )
    [counts] = db.execute(statement, (*query, *where.parameters))
    for kind, documents in zip(KINDS, counts, strict=True):
        if documents:
            yield FacetCount(kind, documents)


def _only(group: Group, narrowing: Narrowing) -> Condition:
    chosen = {
        "folders": Narrowing(folders=narrowing.folders),
        "dates": Narrowing(
            date_from=narrowing.date_from, date_to=narrowing.date_to, undated=narrowing.undated
        ),
    }
    return condition(chosen[group])


@lru_cache(_REMEMBERED)
def _sort(row: tuple[str | int | None, ...]) -> _Sort:
    texts, collections, media_type, year, labels, status, folders, dates = row
    pairs = (part.partition(_PAIR) for part in _parts(texts))
    return _Sort(
        texts=frozenset((origin, language) for origin, _, language in pairs),
        collections=frozenset(_parts(collections)),
        type=None if media_type is None else str(media_type),
        year=str(year),
        labels=frozenset(_parts(labels, _LABEL)),
        status=str(status),
        folders=bool(folders),
        dates=bool(dates),
    )


def _parts(text: str | int | None, between: str = ",") -> list[str]:
    return str(text).split(between) if text else []


def _most(counts: Counter[str], chosen: Sequence[str]) -> tuple[FacetCount, ...]:
    """Return the values with most documents, those that are chosen among them in any case."""
    every = (FacetCount(value, number) for value, number in counts.items())
    ordered = sorted(every, key=lambda each: (-each.documents, each.value))
    kept = {each.value for each in ordered[:_MOST_VALUES]} | set(chosen)
    return tuple(each for each in ordered if each.value in kept)


class _Level(NamedTuple):
    folder: str
    within: str
    is_last: bool


def _folders(paths: Iterable[tuple[Digest, str]], opened: set[str]) -> Iterator[FolderCount]:
    """Yield the outermost folders and those in opened ones, each level by documents."""
    shown = {""} | {level.within for each in opened for level in _levels(each)} | opened
    documents: dict[tuple[str, str], set[Digest]] = defaultdict(set)
    deeper: set[str] = set()
    for content, path in paths:
        for folder, within, is_last in _levels(path):
            if within in shown:
                documents[within, folder].add(content)
            if not is_last:
                deeper.add(folder)
    for within, among in _by_level(documents).items():
        for folder in among:
            yield FolderCount(
                folder=folder,
                within=within,
                name=folder.removeprefix(within),
                documents=len(documents[within, folder]),
                deeper=folder in deeper,
            )


def _by_level(documents: dict[tuple[str, str], set[Digest]]) -> dict[str, list[str]]:
    levels: dict[str, list[str]] = defaultdict(list)
    for within, folder in sorted(documents, key=lambda each: (-len(documents[each]), each)):
        if len(levels[within]) < _MOST_FOLDERS:
            levels[within].append(folder)
    return levels


def _levels(path: str) -> Iterator[_Level]:
    """Yield the folders and containers on a path, the outermost first."""
    ends = [found.end() for found in _FOLDER_END.finditer(path)]
    for number, end in enumerate(ends):
        before = ends[number - 1] if number else 0
        yield _Level(path[:end], path[:before], is_last=end == ends[-1])
