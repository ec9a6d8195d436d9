"""A text as a row of tokens, each with its place and a sign that says what it may be."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from stemma.toolkit.grammar import han
from stemma.toolkit.grammar.alphabet import TAKEN
from stemma.toolkit.grammar.lexicon import HAN, Entry, Lexicon, Meaning, looks
from stemma.toolkit.grammar.pieces import HAN_SIGN, PIECE, digits, fold, smooth

_WIDEST_BLANK = 3
_LONGEST_FIGURE = 30
_NEAR = 3
"""Pieces behind the first word of a phrase among which the second is: a full stop, a space, it."""
_NOTHING: Meaning = {}


class Token(NamedTuple):
    """A piece of a text from `start` to `end` (code points); `word` is its folded form."""

    start: int
    end: int
    word: str
    meaning: Meaning


class Row(NamedTuple):
    """The tokens of a text in order, without gaps, and the sign of each."""

    text: str
    tokens: list[Token]
    signs: str
    kinds: frozenset[str]
    """The signs that occur, so that most rules need not be tried."""

    def without(self, spans: Iterable[tuple[int, int]]) -> "Row":
        """Return this row with the tokens that touch a span marked as taken."""
        spans = tuple(spans)
        if not spans:
            return self
        signs = list(self.signs)
        for start, end in spans:
            first = bisect_right(self.tokens, start, key=_end)
            after = bisect_left(self.tokens, end, lo=first, key=_start)
            signs[first:after] = TAKEN * (after - first)
        return Row(self.text, self.tokens, "".join(signs), self.kinds)


_start, _end = attrgetter("start"), attrgetter("end")

BLANK, NEWLINE, GAP = frozenset({"BLANK"}), frozenset({"NEWLINE"}), frozenset({"GAP"})


def tokenise(text: str, lexicon: Lexicon) -> Row:
    """Return the row of a text."""
    reader = _Reader(smooth(text), lexicon)
    reader.read()
    return Row(text, reader.tokens, "".join(reader.signs), frozenset(reader.signs))


Told = tuple[str, Meaning, str]
"""What a piece is wherever it stands: the word, the meaning and the sign of its token."""


class _Reader:
    """Reads pieces one after the other; phrases and full stops make one token of several.

    Most pieces are the same token whatever stands beside them: the lexicon keeps those.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._sign = lexicon.alphabet.sign
        self.tokens: list[Token] = []
        self.signs: list[str] = []
        self._pieces = [piece[0] for piece in PIECE.finditer(text)]
        self._starts = [0, *accumulate(map(len, self._pieces))]

    def read(self) -> None:
        """Make tokens of all pieces."""
        at, pieces, starts = 0, self._pieces, self._starts
        settled, tokens, signs = self._lexicon.settled, self.tokens, self.signs
        while at < len(pieces):
            told = settled.get(pieces[at])
            if told is None:
                at = self._read(at)
                continue
            word, meaning, sign = told
            tokens.append(Token(starts[at], starts[at + 1], word, meaning))
            signs.append(sign)
            at += 1

    def _read(self, at: int) -> int:
        """Read the piece at `at`; return the number of the piece after it."""
        piece = self._pieces[at]
        first = piece[0]
        if first.isspace():
            return self._settle(at, ("", _NOTHING, self._sign(_white(piece))))
        word, begins_phrase, entry, sign = self._lexicon.known(piece)
        if begins_phrase and (after := self._phrase(at, word)) is not None:
            return after
        if HAN_SIGN.match(first):
            self._han(self._starts[at], self._starts[at + 1])
            return at + 1
        if "0" <= first <= "9":
            told = self._figure(piece)
        elif entry is None:
            told = word, _NOTHING, sign
        elif entry.abbreviated:
            return self._abbreviated(at, word, entry, sign)
        else:
            told = word, entry.meaning, sign
        return self._put(at, told) if begins_phrase else self._settle(at, told)

    def _settle(self, at: int, told: Told) -> int:
        """Make a token of a piece, and so of every other piece like it."""
        self._lexicon.settle_piece(self._pieces[at], told)
        return self._put(at, told)

    def _put(self, at: int, told: Told) -> int:
        word, meaning, sign = told
        self.tokens.append(Token(self._starts[at], self._starts[at + 1], word, meaning))
        self.signs.append(sign)
        return at + 1

    def _phrase(self, at: int, first: str) -> int | None:
        """Read the longest phrase that begins here; return the number of the piece after it."""
        near = set(map(fold, self._pieces[at + 1 : at + 1 + _NEAR]))
        for rest, entry in self._lexicon.phrases[first].items():
            after = self._after(at, rest) if rest[0] in near else None
            if after is not None:
                after = self._full_stop(entry, after)
                self._known(self._starts[at], self._starts[after], entry)
                return after
        return None

    def _after(self, at: int, rest: tuple[str, ...]) -> int | None:
        """Return the number of the piece after a phrase, None where the words are others."""
        at += 1
        for word in rest:
            if self._is(at, ".") and word != ".":
                at += 1
            if at < len(self._pieces) and self._pieces[at].isspace():
                if not word[0].isalpha():
                    return None  # "м2" is an area, "5 м 2" is not; "A$" a currency, "a $" is not
                if _white(self._pieces[at]) is GAP:
                    return None
                at += 1
            if not self._is(at, word):
                return None
            at += 1
        return at

    def _is(self, at: int, word: str) -> bool:
        return at < len(self._pieces) and fold(self._pieces[at]) == word

    def _full_stop(self, entry: Entry, after: int) -> int:
        return after + 1 if entry.abbreviated and self._is(after, ".") else after

    def _abbreviated(self, at: int, word: str, entry: Entry, sign: str) -> int:
        """Read an abbreviation, and its full stop if there is one."""
        after = self._full_stop(entry, at + 1)
        self.tokens.append(Token(self._starts[at], self._starts[after], word, entry.meaning))
        self.signs.append(sign)
        return after

    def _known(self, start: int, end: int, entry: Entry) -> None:
        piece = self._text[start:end]
        self.tokens.append(Token(start, end, fold(piece), entry.meaning))
        self.signs.append(self._lexicon.sign_of(entry, looks(piece)))

    def _han(self, start: int, end: int) -> None:
        """Read a run without spaces: known words, the longest first, numerals, single signs."""
        text, begins, single = self._text, self._lexicon.han_words, self._sign(HAN)
        while start < end:
            if text[start] not in begins and text[start] not in han.NUMERALS:
                self.tokens.append(Token(start, start + 1, text[start], _NOTHING))
                self.signs.append(single)
                start += 1
                continue
            start = self._han_word_or_numeral(start, end)

    def _han_word_or_numeral(self, start: int, end: int) -> int:
        entry, stop = self._han_word(start, end)
        numeral = han.numeral_end(self._text, start, end)
        is_share = entry is not None and "PERCENT_OF" in entry.meaning
        if numeral is not None and numeral >= stop and not is_share:
            meaning, tags = han.meaning(self._text[start:numeral])
            self.tokens.append(Token(start, numeral, "", meaning))
            self.signs.append(self._sign(tags))
            return numeral
        if entry is not None:
            self._known(start, stop, entry)
            return stop
        self.tokens.append(Token(start, start + 1, self._text[start], _NOTHING))
        self.signs.append(self._sign(HAN))
        return start + 1

    def _han_word(self, start: int, end: int) -> tuple[Entry | None, int]:
        longest = self._lexicon.han_words.get(self._text[start], 0)
        for stop in range(min(end, start + longest), start, -1):
            entry = self._lexicon.folded.get(self._text[start:stop])
            if entry is not None:
                return entry, stop
        return None, start

    def _figure(self, piece: str) -> Told:
        word = digits(piece)
        if len(word) > _LONGEST_FIGURE:
            return "", _NOTHING, TAKEN
        value, length = int(word), len(word)
        tags = han.calendar_tags(value, length) | (_THREE if length == 3 else _INT)
        return word, {"INT": value}, self._sign(tags)


_INT, _THREE = frozenset({"INT"}), frozenset({"INT", "THREE"})


def _white(blank: str) -> frozenset[str]:
    """Tell a space from a line's end, and both from the gap between columns or paragraphs."""
    if blank == " ":
        return BLANK
    lines = blank.count("\n")
    if lines == 1:
        return NEWLINE
    wide = len(blank) > _WIDEST_BLANK or "\t" in blank or lines or "\x0c" in blank
    return GAP if wide else BLANK


TAG_SETS = (
    BLANK,
    NEWLINE,
    GAP,
    *(frozenset({"INT", *tags}) for tags in ((), ("THREE",), ("YEAR",), ("OLD_YEAR",), ("DAY",))),
    frozenset({"INT", "DAY", "MONTH_NUMBER"}),
)
"""The tags of tokens that are in no lexicon."""
