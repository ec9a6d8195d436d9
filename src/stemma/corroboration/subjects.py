"""What a sentence claims: its subject, the value it gives, and whether it affirms or denies.

The key of a claim is its subject, not its value, so that a slip ("82" for "28") stays a slip of one
claim. The subject is told, the surest first, by its own words beside a value of its kind; by the
figure, where other texts of the coverage give the same figure under a subject of theirs (whatever
words or language this one chose); by weaker words. Of several figures the one nearest to the words
of the subject is its value. A further figure of the sentence is a claim of its own where another
sentence gives that rare figure for another subject. A sentence about none of the subjects counts
only if it gives a figure so peculiar that nobody else gives it by chance; then the figure is the
key. Texts are not compared for likeness.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from stemma.corroboration.figures import number_of
from stemma.corroboration.matters import MATTERS, Matters, Spoken, is_negated, spoken_of
from stemma.corroboration.subjects_words import (
    AFFIRMED,
    CONCEDED,
    DENIES,
    DUE,
    FALSE_WORDS,
    NEGATING,
    PEOPLE,
    SAID_OF_PAPERS,
    SUBJECTS,
    TRUE_WORDS,
    SubjectRow,
)
from stemma.model.across import CacheValue
from stemma.model.claims import Polarity

_PECULIAR = 3
"""So many significant digits make a figure peculiar."""
_LEAST_SHARED = 10
"""A smaller count than this is the same in two texts by chance."""
_NEAR = 160
"""Characters before and behind a value in which words of its subject are looked for."""
_MOST = 0.6
"""So much of what the coverage says of a figure must be of one subject."""
_THING = 24
"""Characters behind a count in which the word for what is counted stands."""
_STEM = 5
_COUNTED = re.compile(
    r"[\d ,.]*(?:([a-zа-я-]{4,})(?: ([a-zа-я-]{4,}))?|([\u4e00-\u9fff]{3}))", re.IGNORECASE
)
_TWICE, _MILLION = 2, len("1000000")
_BORDER = re.compile(r"[,;:，；：](?!\d)|[–—]")
_CLAUSE = 30
"""A comma between a word and a figure weighs as so many characters."""
_Spans = tuple[tuple[int, int], ...]
STATEMENTS = {row.key: row.statement for row in SUBJECTS} | {
    key: matter.statement for key, matter in MATTERS.items()
}


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a sentence claims; `value` is None where its subject has none.

    `sure` says that words of the subject itself tell it; `things` are words for what is counted.
    """

    claim: str
    polarity: Polarity
    value: CacheValue | None
    sure: bool = True
    things: tuple[str, ...] = ()


@dataclass(slots=True)
class Figures:
    """Under which subjects the texts of a coverage give a figure, by kind and key of the value."""

    said: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    maybe: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    things: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sums: dict[str, str] = field(default_factory=dict)
    matters: Matters = field(default_factory=Matters)
    is_whole: bool = False

    def learn(self, found: Claimed) -> None:
        """Note what a sentence gives a figure for, and of what things, until all are read."""
        if self.is_whole or found.value is None:
            return
        if found.value.kind == "money":
            number, _, _ = found.value.key.partition(" ")
            self.sums.setdefault(number, found.value.key)
        if is_rare(found.value):
            said = self.said if found.sure else self.maybe
            said[found.value.kind, found.value.key][found.claim] += 1
        for thing in found.things:
            self.things[thing][found.claim] += 1

    def counted(self, thing: str) -> str | None:
        """Return what the texts mostly say of a number of these things, if they say it twice."""
        said = self.things.get(thing)
        return _most(said) if said and said.total() >= _TWICE else None

    def as_sum(self, value: CacheValue) -> CacheValue:
        """Return a number in millions as the sum that others give with its currency."""
        key = self.sums.get(value.key) if value.kind == "count" else None
        many = key is not None and len(value.key) >= _MILLION
        return CacheValue(value.start, value.end, "money", key) if key and many else value

    def strange(self, subject: str) -> Callable[[CacheValue], bool]:
        """Return what tells whether a figure is given for another subject."""
        return lambda value: self.subject(value) not in (None, subject)

    def told(self, value: CacheValue, words: str) -> str | None:
        """Return the subject of a figure; of several that for which the words have one."""
        one = self.subject(value)
        said = self.said.get((value.kind, value.key)) if is_rare(value) else None
        if one is not None or not said:
            return one
        rows = (row for row in SUBJECTS if row.key in said)
        near = [row.key for row in rows if row.words.search(words) or row.weak.search(words)]
        return near[0] if len(near) == 1 else None

    def subject(self, value: CacheValue) -> str | None:
        """Return the one subject that a figure is given for, None where it is open.

        Weaker words tell it only where no others do, and two sentences have them.
        """
        if not is_rare(value):
            return None
        key = value.kind, value.key
        said, maybe = self.said.get(key), self.maybe.get(key)
        return _most(said or (maybe if maybe and maybe.total() >= _TWICE else None))


@dataclass(frozen=True, slots=True)
class Sentenced:
    """A sentence whose subject is asked for: words without ё, values, and where they begin."""

    words: str
    values: Sequence[CacheValue]
    start: int

    def between(self, first: int, last: int, begun: int, ended: int) -> int:
        """Return how far two stretches stand apart; a border of clauses counts as a long way."""
        gap = (min(last, ended), max(first, begun))
        return max(0, gap[1] - gap[0]) + _CLAUSE * len(_BORDER.findall(self.words, *gap))

    def things(self, value: CacheValue) -> tuple[str, ...]:
        """Return the words behind a count, cut to what no ending changes; none for other values."""
        if value.kind != "count":
            return ()
        match = _COUNTED.match(self.words, max(0, value.start - self.start))
        found = (word.casefold()[:_STEM] for word in match.groups() if word) if match else ()
        return tuple(found)

    def counts_people(self, value: CacheValue) -> bool:
        """Tell whether a count is one of people."""
        at = value.start - self.start
        behind = self.words[max(0, at) : value.end - self.start + _THING]
        return PEOPLE.search(re.split(r"[,;:，；。.!?](?!\d)", behind)[0]) is not None


def claimed(
    words: str, values: Sequence[CacheValue], start: int, figures: Figures
) -> Claimed | None:
    """Return what words claim, None where they claim nothing that can be gathered.

    `values` are those that stand in the words, which begin at code point `start` of their page; in
    `words` what attributes is blanked out.
    """
    said = Sentenced(words.replace("ё", "е").replace("Ё", "Е"), values, start)
    return (
        next(_by_words(said, figures, weak=False), None)
        or next(_by_shared_figure(said, figures), None)
        or next(_by_words(said, figures, weak=True), None)
        or next(_by_thing(said, figures), None)
        or next(_by_matter(said, figures), None)
        or next(_by_figure(said), None)
    )


def further(
    main: Claimed, words: str, values: Sequence[CacheValue], start: int, figures: Figures
) -> Iterator[Claimed]:
    """Yield what a sentence claims besides: figures that others give for another subject."""
    folded = words.replace("ё", "е").replace("Ё", "Е")
    seen = {main.claim}
    for value in values:
        told = None if value is main.value else figures.told(value, folded)
        if told is not None and told not in seen:
            seen.add(told)
            yield Claimed(told, main.polarity, value, sure=False)
    if figures.is_whole:
        said = Sentenced(folded, [value for value in values if value is not main.value], start)
        yield from (each for each in _by_own_value(said, figures) if each.claim not in seen)


def _by_own_value(said: Sentenced, figures: Figures) -> Iterator[Claimed]:
    """Yield what is claimed of matters that have a rare value of their own in their clause."""
    for each in figures.matters.of(said.words):
        own = [v for v in said.values if is_rare(v) and each.matter.may_have(v)]
        value = _nearest(own, [(each.start, each.end)], said, figures.strange(each.matter.key))
        if value is not None:
            first, last = value.start - said.start, value.end - said.start
            if said.between(first, last, each.start, each.end) < 2 * _CLAUSE:
                yield Claimed(each.matter.key, _polarity_of(each, said.words), value, sure=False)
                return


def by_known_figure(
    words: str, values: Sequence[CacheValue], start: int, figures: Figures
) -> Claimed | None:
    """Return what words claim by a figure that others give for one subject, None where none does.

    A lone figure teaches nothing.
    """
    said = Sentenced(words.replace("ё", "е").replace("Ё", "Е"), values, start)
    return next(_by_shared_figure(said, figures), None) if figures.is_whole else None


def by_matter(
    words: str, values: Sequence[CacheValue], start: int, figures: Figures
) -> Claimed | None:
    """Return what words claim of a matter of the press, None where they speak of none."""
    said = Sentenced(words.replace("ё", "е").replace("Ё", "Е"), values, start)
    return next(_by_matter(said, figures), None)


def _by_words(said: Sentenced, figures: Figures, *, weak: bool) -> Iterator[Claimed]:
    for row, places in _named_in(said.words, weak=weak):
        if row.kinds and not said.values:
            continue
        value = _nearest(list(_fitting(row, said)), places, said, figures.strange(row.key))
        if value is not None or not row.kinds:
            things = said.things(value) if value is not None else ()
            polarity = _polarity(row.key, said.words)
            yield Claimed(row.key, polarity, value, sure=not weak, things=things)


@lru_cache(maxsize=2**15)
def _named_in(words: str, *, weak: bool) -> tuple[tuple[SubjectRow, _Spans], ...]:
    """Return the subjects whose words stand in a sentence, and where; it is read several times."""
    found = []
    for row in SUBJECTS:
        own = words if row.key != "leak" else SAID_OF_PAPERS.sub("", words)
        places = tuple(match.span() for match in (row.weak if weak else row.words).finditer(own))
        if places and not (row.key == "delivery" and DUE.search(own)):
            found.append((row, places))
    return tuple(found)


def _nearest(
    values: Sequence[CacheValue],
    places: Sequence[tuple[int, int]],
    said: Sentenced,
    strange: Callable[[CacheValue], bool],
) -> CacheValue | None:
    """Return the value nearest to words; one that others give for another subject comes last."""

    def far(value: CacheValue) -> tuple[bool, int]:
        first, last = value.start - said.start, value.end - said.start
        return strange(value), min(said.between(first, last, *place) for place in places)

    return min(values, key=far, default=None)


def _fitting(row: SubjectRow, said: Sentenced) -> Iterator[CacheValue]:
    for value in said.values:
        if value.kind not in row.kinds:
            continue
        if row.units and value.key.rpartition(" ")[2] not in row.units:
            continue
        if not row.counted or said.counts_people(value) == (row.counted == "people"):
            yield value


def _by_shared_figure(said: Sentenced, figures: Figures) -> Iterator[Claimed]:
    for value in said.values:
        subject = figures.subject(value)
        if subject is not None:
            yield Claimed(subject, _polarity(subject, said.words), value, sure=False)


def _by_thing(said: Sentenced, figures: Figures) -> Iterator[Claimed]:
    for value in said.values:
        for subject in filter(None, map(figures.counted, said.things(value))):
            yield Claimed(subject, _polarity(subject, said.words), value, sure=False)


def _by_matter(said: Sentenced, figures: Figures) -> Iterator[Claimed]:
    """Yield what is claimed of matters of which several texts speak, the commonest first."""
    for each in figures.matters.of(said.words):
        own = [value for value in said.values if each.matter.may_have(value)]
        value = _nearest(own, [(each.start, each.end)], said, figures.strange(each.matter.key))
        yield Claimed(each.matter.key, _polarity_of(each, said.words), value, sure=False)


def _most(said: Counter[str] | None) -> str | None:
    """Return what is said most, if it is nearly all that is said."""
    if not said:
        return None
    subject, times = said.most_common(1)[0]
    return subject if times >= _MOST * said.total() else None


def _by_figure(said: Sentenced) -> Iterator[Claimed]:
    for value in said.values:
        if value.kind in {"money", "measure", "identifier"} and _digits(value) >= _PECULIAR:
            key = f"{value.kind} {value.key}"
            yield Claimed(key, _polarity("", said.words), value, sure=False)


def _digits(value: CacheValue) -> int:
    return len(re.sub(r"\D", "", value.key).strip("0"))


def is_rare(value: CacheValue) -> bool:
    """Tell whether nobody gives a figure by chance: a day, a sum, a count that is not small."""
    if value.kind == "count":
        number = number_of(value)
        return number is not None and number >= _LEAST_SHARED
    return value.kind != "date" or len(value.key) >= len("2024-03-08")


def _polarity(subject: str, folded: str) -> Polarity:
    if re.search(r"[?？](?:[\s”»\"]|$)", folded):
        return "question"
    plain = AFFIRMED.sub(" ", folded)
    if subject == "genuineness":
        denies = _is_called_false(plain, folded)
    elif subject == "leak":
        denies = _is_leak_denied(plain)
    else:
        denies = DENIES.search(plain) is not None
    return "against" if denies else "for"


def _is_leak_denied(words: str) -> bool:
    """Tell whether each word for a leak is negated; in "stolen, but not verified" none is."""
    row = next(each for each in SUBJECTS if each.key == "leak")
    told = list(row.words.finditer(words))
    return bool(told) and all(NEGATING.search(words, 0, match.start()) for match in told)


def _polarity_of(matter: Spoken, words: str) -> Polarity:
    """Return whether words affirm a matter: a negation counts only in its own clause."""
    if _polarity("", words) == "question":
        return "question"
    return "against" if is_negated(matter, words) else "for"


def _is_called_false(folded: str, whole: str) -> bool:
    """Tell whether words call papers false; "nothing says that they were forged" does not.

    What is conceded of single pages ("although some may have been altered") is left out where
    there are other words; `whole` still has the words that put away a doubt.
    """
    kept = CONCEDED.sub(" ", folded)
    if TRUE_WORDS.search(kept) or FALSE_WORDS.search(kept):
        folded = kept
    elif folded != whole:
        return False
    for match in TRUE_WORDS.finditer(folded):
        if not NEGATING.search(folded, 0, match.start()):
            return False
    false = list(FALSE_WORDS.finditer(folded))
    if not false:
        return TRUE_WORDS.search(folded) is not None
    return not any(NEGATING.search(folded, 0, match.start()) for match in false)


def is_near(claim: str, text: str, start: int, stop: int) -> bool:
    """Tell whether a stretch of a text stands near words for the subject of a claim."""
    row = next((each for each in SUBJECTS if each.key == claim), None)
    if row is None and claim in MATTERS:
        return has_words(claim, text[max(0, start - _NEAR) : stop + _NEAR])
    around = text[max(0, start - _NEAR) : stop + _NEAR].replace("ё", "е").replace("Ё", "Е")
    return row is None or any(p.search(around) for p in (row.words, row.weak))


def has_words(claim: str, text: str) -> bool:
    """Tell whether a text has words that tell the subject of a claim."""
    if claim in MATTERS:
        return any(each.matter.key == claim for each in spoken_of(text))
    row = next((each for each in SUBJECTS if each.key == claim), None)
    return row is None or row.words.search(text.replace("ё", "е")) is not None
