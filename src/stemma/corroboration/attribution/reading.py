"""The attributions of one sentence, read by the constructions of its language.

Rows are tried in order; what one took as its cue is no other's cue. A cue that is negated ("did not
say") asserts nothing and is left out. Nothing here knows which outlets exist: names come out as
they are printed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import ModuleType

from stemma.corroboration.attribution import chinese_words, english_words, russian_words
from stemma.corroboration.attribution.rows import Effect, Row

LONGEST = 1500
"""A sentence with more characters than this is not read: it is none."""
_WORDS: dict[str, ModuleType] = {"en": english_words, "ru": russian_words, "zh": chinese_words}
_SPEECHLESS = ("no reply", "declined", "not verified", "deny", "hearsay", "anaphor", "hedge")


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of the sentence, and the words there."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One attribution: its effect, its cue (in parts) and who has which part in it."""

    effect: Effect
    cue: tuple[Span, ...]
    speakers: tuple[Span, ...] = ()
    outlets: tuple[Span, ...] = ()
    told: Span | None = None
    document: Span | None = None
    reader: Span | None = None

    @property
    def start(self) -> int:
        """Return where its first part stands."""
        return min(span.start for span in self._parts())

    @property
    def end(self) -> int:
        """Return where its last part ends."""
        return max(span.end for span in self._parts())

    def _parts(self) -> Iterator[Span]:
        yield from (*self.cue, *self.speakers, *self.outlets)
        yield from (part for part in (self.told, self.document, self.reader) if part)


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language attributes: its constructions and the words that weaken."""

    rows: Sequence[Row]
    hedges: re.Pattern[str]
    judged: re.Pattern[str]
    negated: re.Pattern[str]
    pronouns: re.Pattern[str]
    no_cue: re.Pattern[str]
    folds: dict[int, int] = field(default_factory=dict)

    def read(self, sentence: str) -> tuple[Said, ...]:
        """Return the attributions of a sentence by where they begin."""
        if len(sentence) > LONGEST:
            return ()
        text = sentence.translate(self.folds)
        taken = [match.span() for match in self.no_cue.finditer(text)]
        found = []
        for row in self.rows:
            if row.cue.search(text) is None:
                continue
            for match in row.pattern.finditer(text):
                said = _said(row.effect, match, sentence)
                if self._stands(said, text, taken):
                    taken += [(span.start, span.end) for span in said.cue]
                    found.append(said)
        return tuple(sorted(found, key=lambda said: said.start))

    def _stands(self, said: Said, text: str, taken: list[tuple[int, int]]) -> bool:
        first = said.cue[0]
        if any(start < span.end and span.start < end for span in said.cue for start, end in taken):
            return False
        return said.effect in _SPEECHLESS or not self.negated.search(text, 0, first.start)


@lru_cache(maxsize=2**16)
def read(language: str, sentence: str) -> tuple[Said, ...]:
    """Return the attributions of a sentence; a coverage is read twice, a sentence once."""
    return tongue(language).read(sentence)


@cache
def tongue(language: str | None) -> Tongue:
    """Return how a language (BCP 47) attributes; for one that is not known, English."""
    short = (language or "en").split("-")[0]
    words = _WORDS.get(short, english_words)
    patterns = (words.HEDGES, words.JUDGED, words.NEGATED, words.PRONOUNS, words.EXCEPT)
    hedges, judged, negated, pronouns, no_cue = (re.compile(p, re.IGNORECASE) for p in patterns)
    folds = str.maketrans("ёЁ", "еЕ") if short == "ru" else {}
    return Tongue(words.ROWS, hedges, judged, negated, pronouns, no_cue, folds)


def _said(effect: Effect, match: re.Match[str], sentence: str) -> Said:
    named = {
        name: Span(*match.span(name), sentence[match.start(name) : match.end(name)].strip(" ,.;:"))
        for name, words in match.groupdict().items()
        if words is not None
    }
    cue = tuple(
        Span(*match.span(name), match[name].strip()) for name in ("v", "v2") if name in named
    )
    return Said(
        effect=effect,
        cue=cue,
        speakers=_some(named, "s", "s2"),
        outlets=_some(named, "o", "o2"),
        told=named.get("t"),
        document=named.get("x"),
        reader=next(iter(_some(named, "r")), None),
    )


def _some(named: dict[str, Span], *names: str) -> tuple[Span, ...]:
    return tuple(named[name] for name in names if name in named and named[name].words)
