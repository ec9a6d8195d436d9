"""What is owed without a day: by a clause that says who shall do it, perhaps within a time.

The number of the clause tells which row it is of: versions and translations of a contract number
their clauses alike. Only papers that agree something are read, and only clauses that name who owes.
"""

import re
from collections.abc import Iterator

from stemma.model.across import CacheItem
from stemma.relation.deals.clauses import Clause, clauses_of
from stemma.relation.deals.duties import DEBTOR
from stemma.relation.deals.topics import TOPICS
from stemma.relation.deals.weaving import Paper, Row, Said, of_mention, words

_POINT = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})[.)、．]?\s")
_WITHIN = re.compile(
    r"в\s+течение|в\s+срок|не\s+позднее|within|no later than|not later than|期为|期限|应在|于",
    re.IGNORECASE,
)
_TIMES = frozenset({"day", "week", "month", "year"})
_LONGEST, _NEAR = 200, 40
_MOST = 60
"""Rows of a deal: a contract that binds to more is told by its first clauses."""


def weave(rows: list[Row], paper: Paper) -> None:
    """Add what a paper says is owed without a day, each clause to the row of its number."""
    if paper.role not in {"contract", "draft"}:
        return
    for point, topic, said, clause in _owed_in(paper.item):
        row = next((each for each in rows if (each.order, each.name) == (point, topic)), None)
        if row is None:
            if len(rows) >= _MOST:
                return
            row = Row("duty", topic, order=point)
            rows.append(row)
        row.add(paper, said, clause.place())


def _owed_in(item: CacheItem) -> Iterator[tuple[str, str, list[Said], Clause]]:
    for clause in clauses_of(item):
        point = _POINT.match(clause.text)
        topic = clause.topic()
        owes = DEBTOR.search(clause.text)
        if point is None or owes is None or topic in {None, "payment"}:
            continue
        if not _says(clause, topic or "") or any(map(clause.foresees, clause.days())):
            continue
        start, end = (clause.start + at for at in owes.span(owes.lastindex or 0))
        place = clause.page.place(start, end)
        said = [words("owed by", owes[owes.lastindex or 0], place, "prose"), _what(clause, point)]
        yield point["number"], topic or "", [*said, *_terms(clause)], clause


def _says(clause: Clause, topic: str) -> bool:
    """Tell whether the words of a clause, not only its heading, are of a topic."""
    return any(name == topic and named.search(clause.text) for name, named in TOPICS)


def _what(clause: Clause, point: re.Match[str]) -> Said:
    start = clause.start + point.end()
    end = min(clause.end, start + _LONGEST)
    return words("what", clause.page.text[start:end], clause.page.place(start, end), "prose")


def _terms(clause: Clause) -> Iterator[Said]:
    """Yield the time within which it is owed, where the clause names one."""
    times = [each for each in clause.values("measure") if each.told.get("unit") in _TIMES]
    for each in times if len(times) == 1 else ():
        if _WITHIN.search(clause.page.text, max(clause.start, each.start - _NEAR), each.start):
            yield of_mention("within", clause.page, each)
