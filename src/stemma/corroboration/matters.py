"""What a sentence is about where it tells none of a deal's subjects: matters of the press at large.

A claim needs a key that is one in every language, so the matters stand in a table of words
(`matters_words`). That a sentence has such a word shows little: rice prices that a text mentions in
passing are no claim. So a matter counts only where two texts of the coverage speak of it, and of
several in one sentence that of which most texts speak.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from stemma.corroboration.matters_words import ROWS
from stemma.model.across import CacheValue
from stemma.model.places import Digest

_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+(?:[’'-][^\W\d_\u3400-\u9fff]+)*")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_ENGLISH_ENDING = re.compile(r"(?:[’']s|s|es|ed|d)$")
_RUSSIAN_ENDING = 4
_SHORTEST_STEM = 3
_LONG_STEM, _LONG_ENDING = 6, 6
_LEAST_TEXTS = 2
_NAME = re.compile(
    r"[«“\"](?=[A-ZА-ЯЁ])[^«»“”\"\s]{1,20}(?: [^«»“”\"\s]{1,20}){0,3}[»”\"]|《[^《》]{2,16}》"
)
"""A name in quotation marks: a ship, a paper; its words tell no matter."""
_CLAUSE = re.compile(r"[,;:，；：。.!?…](?!\d)|[–—]|[«»“”\"]|\bbut\b|\bно\b|而|但")
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|neither|nor|nobody|nothing|without)\b|n[’']t\b|"
    r"\b(?:не|нет|ни|никак\w+|никто|нигде|без)\b|没有|没|不会|未|并非|并无|毫无|不是|不曾|从不|没找到|无一",
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(
    r"\bnot? (?:only|yet|more than|less than|fewer than|later than|before|until|till|least)\b|"
    r"\bn[’']t (?:only|before|until)\b|\bnot (?:be )?\w+ (?:before|until|till)\b|"
    r"\bno (?:later|more|less|fewer|doubt)\b|"
    r"\bне (?:только|позже|позднее|раньше|ранее|более|менее|больше|меньше|исключ\w+)\b|"
    r"不(?:仅|但|只|到|超过|少于|晚于|早于|排除)|未来|未必|无疑|没有疑问",
    re.IGNORECASE,
)
"""Words that negate, but not the matter."""
_NOTHING = "-"
_KINDS = frozenset({"money", "count", "date"})


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter: its name, and the kinds and units of value that it may have, any where empty."""

    key: str
    kinds: frozenset[str]

    @property
    def statement(self) -> str:
        """Return what is claimed, in plain words."""
        return f"Something is said of this: {self.key}."

    def may_have(self, value: CacheValue) -> bool:
        """Tell whether a value may be one of this matter."""
        if not self.kinds:
            return value.kind in ("count", "measure", "money")
        unit = value.key.rpartition(" ")[2]
        return (unit if value.kind == "measure" else value.kind) in self.kinds


def _table() -> tuple[dict[str, Matter], dict[str, str]]:
    """Return the matters by name, and by word the name of its matter."""
    matters: dict[str, Matter] = {}
    words: dict[str, str] = {}
    for row in ROWS.strip().split("\n"):
        key, kinds, *said = row.split("|")
        if key != _NOTHING:
            matters[key] = Matter(key, frozenset(kinds.split()) - {_NOTHING})
        for word in " ".join(said).split():
            words.setdefault(word, key)
    return matters, words


MATTERS, _WORDS = _table()
_LONGEST_HAN = max(len(word) for word in _WORDS if _HAN_RUN.fullmatch(word))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A matter that words name, and where in them."""

    matter: Matter
    start: int
    end: int


@dataclass(slots=True)
class Matters:
    """How many texts of a coverage speak of each matter."""

    texts: dict[str, set[Digest]] = field(default_factory=lambda: defaultdict(set))
    wordings: set[str] = field(default_factory=set)

    def learn(self, words: str, text: Digest) -> None:
        """Note of what a sentence of a text speaks.

        The same sentence in a second text shows nothing: so do lines that papers always print.
        """
        wording = " ".join(words.casefold().split())
        if wording in self.wordings:
            return
        self.wordings.add(wording)
        for each in spoken_of(words):
            self.texts[each.matter.key].add(text)

    def of(self, words: str) -> list[Spoken]:
        """Return the matters of words of which several texts speak, the commonest first."""
        shared = [each for each in spoken_of(words) if self._reach(each) >= _LEAST_TEXTS]
        return sorted(shared, key=lambda each: -self._reach(each))

    def _reach(self, spoken: Spoken) -> int:
        return len(self.texts.get(spoken.matter.key, ()))


@lru_cache(maxsize=2**14)
def spoken_of(words: str) -> tuple[Spoken, ...]:
    """Return the matters that words name, each once, where it is named first."""
    found: dict[str, Spoken] = {}
    words = _NAME.sub(lambda match: " " * len(match[0]), words)
    for key, start, end in (*_in_letters(words), *_in_han(words)):
        if key != _NOTHING:
            found.setdefault(key, Spoken(MATTERS[key], start, end))
    return tuple(sorted(found.values(), key=lambda each: each.start))


def is_negated(spoken: Spoken, words: str) -> bool:
    """Tell whether the clause that names a matter denies it; "not before spring" denies nothing."""
    start = max((m.end() for m in _CLAUSE.finditer(words, 0, spoken.start)), default=0)
    border = _CLAUSE.search(words, spoken.end)
    clause = words[start : border.start() if border else len(words)]
    return _NEGATION.search(_NO_NEGATION.sub(" ", clause)) is not None


def _in_letters(words: str) -> Iterator[tuple[str, int, int]]:
    matches = list(_WORD.finditer(words.casefold().replace("ё", "е")))
    tied = set()
    for one, other in pairwise(matches):
        key = _WORDS.get(f"{one[0]}_{other[0]}") or _tied(one[0], other[0])
        if key is not None:
            tied |= {one.start(), other.start()}
            yield key, one.start(), other.end()
    for match in matches:
        key = None if match.start() in tied else _of_word(match[0])
        if key is not None:
            yield key, match.start(), match.end()


def _tied(one: str, other: str) -> str | None:
    """Return the matter of two Russian words that mean it together, by their stems."""
    if one.isascii():
        return None
    return next(
        (
            _WORDS[pair]
            for a in _stems(one)
            for b in _stems(other)
            if (pair := f"{a}_{b}") in _WORDS
        ),
        None,
    )


def _of_word(word: str) -> str | None:
    if word.isascii() or "’" in word:
        return _WORDS.get(word) or _WORDS.get(_ENGLISH_ENDING.sub("", word))
    return next((_WORDS[stem] for stem in _stems(word) if stem in _WORDS), None)


def _stems(word: str) -> Iterator[str]:
    """Yield a Russian word without more and more of its end; a long one may lose more of it."""
    for end in range(len(word), _SHORTEST_STEM - 1, -1):
        if len(word) - end <= (_RUSSIAN_ENDING if end < _LONG_STEM else _LONG_ENDING):
            yield word[:end]


def _in_han(words: str) -> Iterator[tuple[str, int, int]]:
    """Yield the matters in runs of characters, read from left to right by the longest words."""
    for run in _HAN_RUN.finditer(words):
        at = run.start()
        while at < run.end():
            ends = range(min(run.end(), at + _LONGEST_HAN), at, -1)
            end = next((end for end in ends if words[at:end] in _WORDS), None)
            if end is not None:
                yield _WORDS[words[at:end]], at, end
            at = end or at + 1
