"""The prose of a paper, clause by clause: a numbered point, a paragraph; each with its values.

What a clause is about is told by words that say so in three languages; the heading above it says
it where its own words do not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.model.across import CacheItem, CacheName, CachePage, CacheValue, ValueKind
from stemma.model.places import Place
from stemma.relation.deals.topics import DUE, PENALTY, TOPICS, Topic

_HAN = r"[一二三四五六七八九十\d]{1,3}"
_POINT = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_NUMBERED = (
    rf"\s*(?:(?:[^\w\s]{{1,3}}\s{{0,2}}|[^\W\d_]{{1,2}}\s)?{_POINT}\.{{1,2}}\s|{_POINT}[)、．]\s"
    rf"|{_POINT}\s(?=[^a-zа-яё])|第\s?{_HAN}\s?[条章款]|[（(]{_HAN}[)）]"
    r"|[一二三四五六七八九十]{1,3}[、．\u3000])"
)
"""The number of a point, before which recognition may have put a speck. Without a mark behind it,
it numbers nothing where a small letter follows: "8 weeks"."""
_CUT = re.compile(rf"\n(?={_NUMBERED})|\n\s*\n")
_UNENDED = re.compile(r"[,，、(（—–-]\s*$")
_ENDED = re.compile(r"[.;:!?。；：！？]\W{0,2}$")
_GOES_ON = re.compile(r"[^\w\s]{0,2}\s?[a-zа-яё](?![.)])")
_SENTENCE = re.compile(r"(?<=[a-zа-яё)»”\d][.!?])\s+(?=[A-ZА-ЯЁ][a-zа-яё])|(?<=[。；])")
_HEADING = re.compile(rf"{_NUMBERED}(?P<words>[^\n]{{2,60}})\s*")
_YEAR = re.compile(r"\s*\n\W*(?:19|20)\d\d(?!\d)")
_LONGEST = 1_500


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause on a page, from code point `start` to `end`, and the heading above it."""

    page: CachePage
    start: int
    end: int
    heading: str

    @property
    def text(self) -> str:
        """Return its words."""
        return self.page.text[self.start : self.end]

    def values(self, *kinds: ValueKind) -> tuple[CacheValue, ...]:
        """Return its values of these kinds, in their order."""
        return tuple(
            value
            for value in self.page.values
            if value.kind in kinds and self.start <= value.start < self.end
        )

    def names(self) -> tuple[CacheName, ...]:
        """Return the names that it holds."""
        return tuple(name for name in self.page.names if self.start <= name.start < self.end)

    def place(self) -> Place:
        """Return where it stands: its first words, which name it to a later reading."""
        end = self.page.text.find("\n", self.start, self.end)
        return self.page.place(self.start, self.end if end < 0 else end)

    def days(self) -> tuple[CacheValue, ...]:
        """Return the whole days that it names; none of which a blank line has cut the year off."""
        return tuple(
            value
            for value in self.values("date")
            if value.told.get("precision") == "day"
            and not (value.key.startswith("--") and _YEAR.match(self.page.text, value.end))
        )

    def topic(self) -> Topic | None:
        """Return what it is about; None of a penalty, and where no words say so."""
        if PENALTY.search(self.text):
            return None
        own = [topic for topic, words in TOPICS if words.search(self.text)]
        above = [topic for topic, words in TOPICS if words.search(self.heading)]
        both = [topic for topic in own if topic in above]
        return next(iter((*both, *own, *above)), None)

    def foresees(self, day: CacheValue) -> bool:
        """Tell whether a day is one by which something is due: the words before it say so."""
        before = self.page.text[max(self.start, day.start - 30) : day.end + 4]
        return day.is_forecast or day.qualifier != "exact" or bool(DUE.search(before))


def clauses_of(item: CacheItem, *, by_sentence: bool = False) -> Iterator[Clause]:
    """Yield the clauses of an item that hold values; numbered points whole, else by sentence."""
    heading = ""
    for page in item.pages:
        start = 0
        for end in _ends(page.text):
            piece = page.text[start:end]
            titled = _HEADING.fullmatch(piece.strip("\n"))
            values = [value for value in page.values if start <= value.start < end]
            if titled is not None and not any(value.kind in _STATED for value in values):
                heading = titled["words"]
            if titled is None or values:
                yield from _pieces(page, start, end, heading, by_sentence=by_sentence)
            start = end


_STATED = frozenset({"date", "money", "measure"})
"""A line that states one of these is no heading, however short it is."""


def _ends(text: str) -> Iterator[int]:
    """Yield where the points and paragraphs of a text end.

    A blank line in the midst of a sentence is none: recognition sees many where lines stand apart.
    """
    for cut in _CUT.finditer(text):
        above, is_blank = text[max(0, cut.start() - _SEEN) : cut.start()], cut[0] != "\n"
        goes_on = _GOES_ON.match(text, cut.end()) and not _ENDED.search(above)
        if not (is_blank and (goes_on or _UNENDED.search(above))):
            yield cut.end()
    yield len(text)


_SEEN = 8


def _pieces(
    page: CachePage, start: int, end: int, heading: str, *, by_sentence: bool
) -> Iterator[Clause]:
    if not by_sentence and end - start <= _LONGEST and re.match(_NUMBERED, page.text[start:end]):
        yield Clause(page, start, end, heading)
        return
    for stop in (*(match.end() for match in _SENTENCE.finditer(page.text, start, end)), end):
        if stop > start:
            yield Clause(page, start, stop, heading)
            start = stop


def told_number(value: CacheValue, names: Sequence[str] = ("value", "amount")) -> str:
    """Return the number of a value as it was told, empty for a range."""
    return str(next((value.told[name] for name in names if value.told.get(name)), ""))
