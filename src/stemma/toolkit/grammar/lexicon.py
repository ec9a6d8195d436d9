"""The words the grammar knows: what each may be, and what it then stands for.

A word may be several things ("m": a metre, a million): each is a tag with its value. Entries of
several words ("рабочих дней", "км/ч", "not less than") are phrases; the longest one that fits is
taken. An abbreviation takes its full stop with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from stemma.toolkit.grammar.alphabet import Alphabet
from stemma.toolkit.grammar.pieces import fold, split

_Key = TypeVar("_Key", str, tuple[str, ...])

Meaning = Mapping[str, object]
"""What a token may be: tags and what each stands for."""

SHAPES = tuple(
    frozenset({"WORD", script, case})
    for script in ("LATIN", "CYRILLIC")
    for case in ("LOWER", "TITLE", "UPPER")
)
"""The tags that words have by their looks."""

_MOST_SEEN, _LONGEST_SEEN = 2**16, 40

HAN = frozenset({"HAN"})
SIGN = frozenset({"SIGN"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase may be, and whether a full stop belongs to it."""

    meaning: Meaning
    abbreviated: bool = False

    @property
    def tags(self) -> frozenset[str]:
        """Return what it may be."""
        return frozenset(self.meaning)

    def with_(self, other: "Entry") -> "Entry":
        """Return what either may be; of two values for one tag the first stays."""
        return Entry({**other.meaning, **self.meaning}, self.abbreviated or other.abbreviated)


class Known(NamedTuple):
    """A piece of a text: folded, if it may begin a phrase, what it may be alone, and its sign."""

    word: str
    begins_phrase: bool
    entry: Entry | None
    sign: str


@dataclass(slots=True)
class Lexicon:
    """Words and phrases by their folded form; what depends on case (mW, MW) by the exact one."""

    alphabet: Alphabet = field(default_factory=Alphabet)
    exact: dict[str, Entry] = field(default_factory=dict)
    folded: dict[str, Entry] = field(default_factory=dict)
    phrases: dict[str, dict[tuple[str, ...], Entry]] = field(default_factory=dict)
    seen: dict[str, "Known"] = field(default_factory=dict)
    settled: dict[str, tuple[str, Meaning, str]] = field(default_factory=dict)
    """Pieces that are the same token wherever they stand: its word, meaning and sign."""
    han_words: dict[str, int] = field(default_factory=dict)
    """How long the longest Chinese word is that begins with a character."""

    def put(self, tag: str, value: object, words: Iterable[str], *, exact: bool = False) -> None:
        """Add forms of one meaning. A form that ends in a full stop may stand without it too."""
        for form in words:
            abbreviated = form.endswith(".") and form[-2:-1].isalnum()
            entry = Entry({tag: value}, abbreviated)
            pieces = split(form[:-1] if abbreviated else form)
            if len(pieces) > 1:
                first, *rest = map(fold, pieces)
                _add(self.phrases.setdefault(first, {}), tuple(rest), entry)
            elif exact:
                _add(self.exact, pieces[0], entry)
            else:
                _add(self.folded, fold(pieces[0]), entry)

    def known(self, piece: str) -> "Known":
        """Return everything about a piece of a text; texts repeat their words."""
        found = self.seen.get(piece)
        if found is None:
            word = fold(piece)
            entry = self.exact.get(piece) or self.folded.get(word)
            tags = looks(piece) if entry is None else entry.tags | looks(piece)
            found = Known(word, word in self.phrases, entry, self.alphabet.sign(tags))
            if len(self.seen) < _MOST_SEEN and len(piece) < _LONGEST_SEEN:
                self.seen[piece] = found
        return found

    def settle_piece(self, piece: str, told: tuple[str, Meaning, str]) -> None:
        """Keep what a piece is, unless it is too long, or too many are kept."""
        if len(self.settled) < _MOST_SEEN and len(piece) < _LONGEST_SEEN:
            self.settled[piece] = told

    def settle(self) -> None:
        """Give every set of tags its sign, once all words are there."""
        for piece in self.exact:
            if (folded := self.folded.get(fold(piece))) is not None:
                self.exact[piece] = self.exact[piece].with_(folded)
        entries = [*self.exact.values(), *self.folded.values()]
        for first, phrases in self.phrases.items():
            longest_first = sorted(phrases, key=len, reverse=True)
            self.phrases[first] = {rest: phrases[rest] for rest in longest_first}
            entries.extend(phrases.values())
        known: set[frozenset[str]] = {entry.tags for entry in entries} | {frozenset()}
        for tags in sorted(known, key=sorted):
            for looks in (*SHAPES, HAN, SIGN):
                self.alphabet.sign(tags | looks)
        self.han_words = _longest(word for word in self.folded if "\u3005" <= word[0] <= "\uffff")

    def sign_of(self, entry: Entry, looks: frozenset[str]) -> str:
        """Return the sign of a word with this entry that looks so."""
        return self.alphabet.sign(entry.tags | looks)


def _add(entries: dict[_Key, Entry], key: _Key, entry: Entry) -> None:
    entries[key] = entries[key].with_(entry) if key in entries else entry


def _longest(words: Iterable[str]) -> dict[str, int]:
    """Return by first character how long the longest word is that begins with it."""
    longest: dict[str, int] = {}
    for word in words:
        longest[word[0]] = max(len(word), longest.get(word[0], 0))
    return longest


def looks(word: str) -> frozenset[str]:
    """Return the tags that a word has by its looks alone."""
    first = word[0]
    if not first.isalpha():
        return SIGN
    if "\u3005" <= first <= "\uffff":
        return HAN
    script = "CYRILLIC" if "\u0400" <= first <= "\u052f" else "LATIN"
    case = "LOWER" if first.islower() else "UPPER" if word.isupper() else "TITLE"
    return _LOOKS[script, case]


_LOOKS = {
    (script, case): frozenset({"WORD", script, case})
    for script in ("LATIN", "CYRILLIC")
    for case in ("LOWER", "TITLE", "UPPER")
}
