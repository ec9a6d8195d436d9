"""Answers by document, so that a long one does not fill the list.

A document stands where its best page stands. Shown are its best pages, and how many others there
are: exactly where its candidates are few enough to be read, else the most there can be.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import apsw

from stemma.model.places import Digest
from stemma.model.searches import DocumentFound, DocumentsFound, Stretch
from stemma.store import counting, index
from stemma.store.answering import Answer, answer
from stemma.store.counting import AT_ONCE
from stemma.store.search import Asked, few, page_found
from stemma.toolkit.finding import bands

_SHOWN = 3
_SHOWN_OPENED = 100
_COUNTED = 40
"""Candidates of one document that are read to count its pages."""


@dataclass(slots=True)
class _Group:
    """A document's answers that are shown, and its pages that answer as far as they were read."""

    most: int
    candidates: int
    shown: list[Answer] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    @property
    def is_counted(self) -> bool:
        return self.candidates <= _COUNTED

    @property
    def is_done(self) -> bool:
        return len(self.shown) >= self.most and not self.is_counted

    def take(self, found: Answer) -> None:
        if found.page not in self.pages and len(self.shown) < self.most:
            self.shown.append(found)
        self.pages.add(found.page)


def documents(
    db: apsw.Connection, search: Asked, stretch: Stretch, opened: Sequence[Digest] = ()
) -> DocumentsFound:
    """Return a stretch of the documents that answer a search, each with its best pages.

    `opened` are documents of which many pages are shown.
    """
    taken = list(islice(_first_of_each(db, search), stretch.offset, stretch.end))
    chosen = taken[: stretch.limit]
    groups = _groups(db, search, chosen, opened)
    return DocumentsFound(
        query=search.written,
        documents=tuple(_found(db, search, content, groups[content]) for content in chosen),
        totals=(
            counting.totals(db, search.query, search.narrowing, AT_ONCE)
            if few(db, search)
            else None
        ),
        more=len(taken) > len(chosen),
    )


def _first_of_each(db: apsw.Connection, search: Asked) -> Iterator[Digest]:
    """Yield each document that answers, in order; of one that does, no further text is read."""
    met: set[Digest] = set()
    for number, score in index.walk_bands(db, bands(search.query), search.narrowing, search.sort):
        content = _content(db, number)
        if content is None or content in met:
            continue
        if answer(db, search.query, search.narrowing, number, score) is not None:
            met.add(content)
            yield content


def _groups(
    db: apsw.Connection, search: Asked, chosen: Sequence[Digest], opened: Sequence[Digest]
) -> dict[Digest, _Group]:
    if not chosen:
        return {}
    narrowing = replace(search.narrowing, documents=tuple(chosen))
    walked = list(index.walk_bands(db, bands(search.query), narrowing, "best"))
    by_content: dict[Digest, list[tuple[int, float]]] = defaultdict(list)
    for number, score in walked:
        if (content := _content(db, number)) is not None:
            by_content[content].append((number, score))
    groups = {}
    for content, found in by_content.items():
        most = _SHOWN_OPENED if content in opened else _SHOWN
        group = groups[content] = _Group(most, len(found))
        for number, score in found:
            if group.is_done:
                break
            read = answer(db, search.query, narrowing, number, score)
            if read is not None:
                group.take(read)
    return groups


def _found(db: apsw.Connection, search: Asked, content: Digest, group: _Group) -> DocumentFound:
    """Return a group; the best pages are shown in the order of the search."""
    shown = group.shown
    if search.sort != "best":
        shown = sorted(shown, key=lambda each: each.page)
    pages = len(group.pages) if group.is_counted else group.candidates
    return DocumentFound(
        document=content,
        pages=tuple(page_found(db, each, search) for each in shown),
        further=max(0, pages - len(shown)),
        exact=group.is_counted,
    )


def _content(db: apsw.Connection, number: int) -> Digest | None:
    return db.execute(  # type: ignore[no-any-return]
        "SELECT content FROM page_text WHERE id = ?", (number,)
    ).get
