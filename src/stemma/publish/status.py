"""The status of a case in a person's words: what came in, what could not be read, what mends it."""

from collections.abc import Iterator

import apsw

from stemma.model.answers import CaseSeen, Failure, Overview, RemarkCount, Status
from stemma.model.places import Digest
from stemma.model.problems import Problem
from stemma.pipeline import extraction, tabulation
from stemma.publish.remarks import heading
from stemma.publish.sentences import sentence
from stemma.store import (
    contents,
    custody,
    examining,
    facts,
    items,
    mentions,
    queue,
    readings,
    remarks,
    removing,
    summary,
    tables,
)
from stemma.toolkit.analysis import VERSION as ANALYSER


def status(db: apsw.Connection) -> Status:
    """Return the status of a case, over all its collections."""
    pages, waiting = summary.page_counts(db)
    return Status(
        case=facts.get(db, "name") or "",
        documents=summary.count(db, "content"),
        items=items.count(db),
        appearances=summary.count(db, "appearance"),
        pages=pages,
        pages_pending=waiting,
        failures=tuple(failures(db)),
        pending=pending(db),
        sandbox=_level(db),
        head=custody.head(db).written,
        balanced=summary.is_balanced(db),
        types=summary.types(db),
        collections=summary.collections(db),
        remarks=tuple(
            RemarkCount(code=deed, said=heading(deed), pages=pages)
            for deed, pages in remarks.counts(db).items()
        ),
        removed=tuple(removing.listed(db)),
    )


def pending(db: apsw.Connection) -> int:
    """Return how many units are due: to read, recognise, index, extract, tabulate, examine."""
    unindexed = readings.count_unindexed(db, ANALYSER)
    unextracted = mentions.count_due(db, extraction.version())
    untabled = tables.count_due(db, tabulation.VERSION)
    of_texts = unindexed + unextracted + untabled
    return queue.due(db) + summary.unread_due(db) + of_texts + examining.count_due(db)


def unsearchable(db: apsw.Connection) -> int:
    """Return what cannot be searched yet: contents to read, pages to recognise, texts to index."""
    unindexed = readings.count_unindexed(db, ANALYSER)
    return queue.due_before_search(db) + summary.unread_due(db) + unindexed


def overview(db: apsw.Connection) -> Overview:
    """Return what came in by collection, type, language and date, and what could not be read."""
    return Overview(
        collections=summary.collections(db),
        types=summary.types(db),
        languages=summary.languages(db),
        failures=tuple(failures(db)),
        span=summary.months(db),
    )


def case(db: apsw.Connection) -> CaseSeen:
    """Return a case at a glance."""
    found = status(db)
    return CaseSeen(name=found.case, status=found, actor=facts.actor(db))


def failures(db: apsw.Connection) -> Iterator[Failure]:
    """Return what was not read, documents first: paths that never came in are told last."""
    unread = [
        *(_failure(each, _path(db, each), None, why) for each, why in summary.unread_contents(db)),
        *(_failure(each, _path(db, each), n, why) for each, n, why in summary.unread_pages(db)),
    ]
    yield from sorted(unread, key=lambda failure: (failure.path, failure.page or 0))
    for shown, problem in contents.left_out(db):
        yield _failure(None, shown, None, problem)


def _failure(content: Digest | None, path: str, page: int | None, problem: Problem) -> Failure:
    words = sentence(problem)
    return Failure(
        document=content,
        path=path,
        page=page,
        code=problem.reason,
        reason=words.reason,
        remedy=words.remedy,
    )


def _path(db: apsw.Connection, content: Digest) -> str:
    seen = contents.appearances(db, content)
    return contents.full_path(db, seen[0]) if seen else content


def _level(db: apsw.Connection) -> str:
    """Return the weakest level that any content was read under; "none yet" before the first."""
    levels = {level for (level,) in db.execute("SELECT DISTINCT level FROM reading")}
    for level in ("limits-only", "standard", "strong"):
        if level in levels:
            return level
    return "none yet"
