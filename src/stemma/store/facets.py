"""By what a search can be narrowed down: how many documents may answer, for each value."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import apsw

from stemma.model.places import Digest
from stemma.model.searches import FacetCount, Facets, FolderCount, Narrowing
from stemma.store.expanding import understood
from stemma.store.narrowing import Group, condition
from stemma.toolkit.finding import candidates

_MOST_VALUES = 40
_MOST_FOLDERS = 60
_FOLDER_END = re.compile(r"/| › ")

_MATCHING = """
SELECT DISTINCT text.content, text.language, text.text_from
FROM page_index CROSS JOIN page_text AS text INDEXED BY page_text_facts
ON text.id = page_index.rowid WHERE page_index MATCH ?
"""
_WHOLE_CASE = """
SELECT content, language, text_from FROM page_text INDEXED BY page_text_facts
UNION SELECT content, NULL, NULL FROM reading
WHERE content NOT IN (SELECT content FROM page_text)
"""
_ALL, _PATHS = "", "paths"
# What each group is made of; a row of `candidate` is a document, a language and an origin of text.
_VALUES: dict[Group, tuple[str, str]] = {
    "collections": ("collection", "JOIN appearance USING (content)"),
    "languages": ("iif(text_from IS NULL, NULL, coalesce(language, 'und'))", ""),
    "types": ("media_type", "JOIN reading USING (content)"),
    "dates": ("coalesce(substr(day, 1, 4), '')", "LEFT JOIN own_day USING (content)"),
    "text_from": ("text_from", ""),
    "labels": ("label", "JOIN standing_label USING (content)"),
    "statuses": ("coalesce(status, 'unread')", "LEFT JOIN standing_status USING (content)"),
}


def facets(
    db: apsw.Connection, written: str, narrowing: Narrowing, opened: Sequence[str]
) -> Facets:
    """Return documents by each value of each group, counted as if nothing were chosen in it.

    Raises:
        UsageError: if the query is not empty and asks for nothing.
    """
    groups: dict[str, list[FacetCount]] = {group: [] for group in _VALUES}
    paths: list[tuple[Digest, str]] = []
    documents = 0
    for group, value, counted in _rows(db, written, narrowing):
        if group == _ALL:
            documents = int(counted)
        elif group == _PATHS:
            paths.append((Digest(str(counted)), value))
        elif value is not None:
            groups[group].append(FacetCount(value, int(counted)))
    return Facets(
        documents=documents,
        collections=_most(groups["collections"], narrowing.collections),
        languages=_most(groups["languages"], narrowing.languages),
        types=_most(groups["types"], narrowing.types),
        folders=tuple(_folders(paths, {*opened, *narrowing.folders})),
        years=tuple(sorted(groups["dates"], key=lambda year: year.value or "~")),
        text_from=_most(groups["text_from"], narrowing.text_from),
        labels=_most(groups["labels"], narrowing.labels),
        statuses=_most(groups["statuses"], narrowing.statuses),
    )


def _rows(
    db: apsw.Connection, written: str, narrowing: Narrowing
) -> Iterator[tuple[str, str, int | str]]:
    """Yield (group, value, documents), the count of all documents, and (group, path, content).

    It is one statement, so that the candidates are gathered once: that takes most of the time.
    """
    is_empty = not written.strip()
    selects: list[str] = []
    parameters: list[str] = (
        [] if is_empty else [candidates(understood(db, written, narrowing.kinds))]
    )
    for group, (value, joined) in _VALUES.items():
        where = condition(narrowing, leaving_out=group)
        selects.append(
            f"SELECT '{group}', {value} AS value, count(DISTINCT candidate.content) "  # noqa: S608
            f"FROM candidate {joined} WHERE {where.sql} GROUP BY value"
        )
        parameters.extend(where.parameters)
    where = condition(narrowing)
    selects.append(
        f"SELECT '{_ALL}', '', count(DISTINCT content) FROM candidate WHERE {where.sql}"  # noqa: S608
    )
    parameters.extend(where.parameters)
    where = condition(narrowing, leaving_out="folders")
    selects.append(
        f"SELECT '{_PATHS}', path, content FROM shown_path WHERE content IN "  # noqa: S608
        f"(SELECT content FROM candidate WHERE {where.sql})"
    )
    parameters.extend(where.parameters)
    gathered = f"WITH candidate AS MATERIALIZED ({_WHOLE_CASE if is_empty else _MATCHING})"
    yield from db.execute(f"{gathered} {' UNION ALL '.join(selects)}", parameters)


def _most(counts: Iterable[FacetCount], chosen: Sequence[str]) -> tuple[FacetCount, ...]:
    """Return the values with most documents, those that are chosen among them in any case."""
    ordered = sorted(counts, key=lambda each: (-each.documents, each.value))
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
