"""The days by which papers demand something: "до 5 июля 2019 г.", "by 5 September 2022", 5月31日前.

A day behind or before such a word, in a sentence that says what is to be done, is a deadline,
whatever paper it stands in; how long an offer or a paper is good for is none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from stemma.model.across import CacheItem, CacheValue
from stemma.model.happenings import DatedAt, Happening
from stemma.relation.deals.clauses import Clause, clauses_of
from stemma.relation.timeline.wording import DUE_BY, GOOD_UNTIL, TO_BE_DONE, WISHED

_UP_TO = frozenset({"at_most", "less_than"})
_BEFORE, _LONGEST = 40, 160
_NUMBER = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)、]?\s+|[-–—•]\s+)")


def deadlines(items: Sequence[CacheItem], agreed: Sequence[Happening]) -> Iterator[Happening]:
    """Yield the deadlines of deals, with the papers that state them too, and those of sentences.

    A sentence states a deadline of a deal where its day and what it is about are the same; it may
    be a day that was put off since. Those of one day and one wording are one.
    """
    known = _Agreed(agreed)
    found: dict[tuple[str, str], list[_Due]] = defaultdict(list)
    for due in (due for item in items for due in _due_in(item)):
        if not known.has(due):
            found[due.first, due.subject].append(due)
    yield from known.happenings()
    for alike in found.values():
        yield alike[0].happening(each.at for each in alike)


class _Agreed:
    """The deadlines of deals by the days they have, and by those that were put off."""

    def __init__(self, agreed: Sequence[Happening]) -> None:
        self._agreed = agreed
        self._now: dict[str, list[int]] = defaultdict(list)
        self._once: dict[str, list[int]] = defaultdict(list)
        self._stated: dict[int, list[DatedAt]] = defaultdict(list)
        self._put_off: dict[tuple[int, str], list[_Due]] = defaultdict(list)
        for number, each in enumerate(agreed):
            self._now[str(each.date["from"])].append(number)
            for other in each.others:
                self._once[str(other["from"])].append(number)

    def has(self, due: "_Due") -> bool:
        """Note that a sentence states a deadline of a deal, and tell whether it does."""
        now = [number for number in self._now[due.first] if due.is_of(self._agreed[number])]
        for number in now:
            self._stated[number].append(due.at)
        once = [each for each in self._once[due.first] if due.is_of(self._agreed[each])]
        if once and not now:
            self._put_off[once[0], due.first].append(due)
        return bool(now or once)

    def happenings(self) -> Iterator[Happening]:
        """Yield the deadlines with all who state them, then what they were before."""
        for number, each in enumerate(self._agreed):
            there = {at.item for at in each.dated}
            beside = (at for at in self._stated[number] if at.item not in there)
            yield replace(each, dated=(*each.dated, *beside))
        for (number, _), alike in self._put_off.items():
            now = self._agreed[number]
            told = alike[0].happening(each.at for each in alike)
            yield replace(told, subject=now.subject, others=(now.date,))


class _Due(NamedTuple):
    """A whole day by which a sentence wants something done."""

    day: CacheValue
    subject: str
    topic: str | None
    at: DatedAt

    @property
    def first(self) -> str:
        return str(self.day.told["from"])

    def is_of(self, agreed: Happening) -> bool:
        """Tell whether it is a deadline of a deal: read from this paper, or of the same topic."""
        is_read_here = any(at.item == self.at.item for at in agreed.dated)
        return is_read_here or (self.topic is not None and agreed.subject.startswith(self.topic))

    def happening(self, dated: Iterable[DatedAt]) -> Happening:
        return Happening(
            kind="deadline",
            date=self.day.told,
            is_foreseen=True,
            subject=self.subject,
            dated=tuple(dict.fromkeys(dated)),
        )


def _due_in(item: CacheItem) -> Iterator[_Due]:
    """Yield the whole days by which sentences of a paper want something done."""
    for clause in clauses_of(item, by_sentence=True):
        is_asked = TO_BE_DONE.search(clause.text) or TO_BE_DONE.search(clause.heading)
        for day in clause.days() if is_asked and not WISHED.search(clause.text) else ():
            before = clause.page.text[max(clause.start, day.start - _BEFORE) : day.start]
            is_due = day.qualifier in _UP_TO or DUE_BY.search(before)
            if is_due and str(day.told["from"])[:1].isdigit() and not GOOD_UNTIL.search(before):
                at = DatedAt(item.number, clause.page.place(day.start, day.end))
                yield _Due(day, _subject(clause, day), clause.topic(), at)


def _subject(clause: Clause, day: CacheValue) -> str:
    """Return the words of a sentence around the day, without the number of its point."""
    numbered = _NUMBER.match(clause.text)
    words = clause.text if numbered is None else clause.text[numbered.end() :]
    if len(words) > _LONGEST:
        at = len(words) - (clause.end - day.start)
        start = max(0, min(at - _LONGEST // 2, len(words) - _LONGEST))
        words = words[start : start + _LONGEST]
    return " ".join(words.split())
