"""A text as a row of tokens, each with its place and a sign that says what it may be."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from stemma.toolkit.grammar import han
from stemma.toolkit.grammar.alphabet import TAKEN
from stemma.toolkit.grammar.lexicon import HAN, Entry, Lexicon, Meaning, looks
from stemma.toolkit.grammar.pieces import PIECE, digits, fold, smooth

_WIDEST_BLANK = 3
_LONGEST_FIGURE = 30
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


Piece = tuple[str, int, int, str]


class _Reader:
    """Reads pieces one after the other; phrases and full stops make one token of several."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._sign = lexicon.alphabet.sign
        self.tokens: list[Token] = []
        self.signs: list[str] = []
        self._pieces: list[Piece] = [
            (piece.lastgroup or "", *piece.span(), piece[0]) for piece in PIECE.finditer(text)
        ]

    def read(self) -> None:
        """Make tokens of all pieces."""
        at, blank = 0, self._sign(BLANK)
        while at < len(self._pieces):
            kind, start, end, piece = self._pieces[at]
            if kind == "white":
                sign = blank if piece == " " else self._sign(_white(piece))
                self._put(Token(start, end, "", _NOTHING), sign)
                at += 1
                continue
            word, begins_phrase, _, _ = self._lexicon.known(piece)
            if begins_phrase and (after := self._phrase(at, word)) is not None:
                at = after
            elif kind == "han":
                self._han(start, end)
                at += 1
            elif kind == "digits":
                self._figure(start, end)
                at += 1
            else:
                at = self._word(at)

    def _put(self, token: Token, sign: str) -> None:
        self.tokens.append(token)
        self.signs.append(sign)

    def _phrase(self, at: int, first: str) -> int | None:
        """Read the longest phrase that begins here; return the number of the piece after it."""
        for rest, entry in self._lexicon.phrases[first].items():
            after = self._after(at, rest)
            if after is not None:
                start, end = self._pieces[at][1], self._pieces[after - 1][2]
                after, end = self._full_stop(entry, after, end)
                self._known(start, end, self._text[start:end], entry)
                return after
        return None

    def _after(self, at: int, rest: tuple[str, ...]) -> int | None:
        """Return the number of the piece after a phrase, None where the words are others."""
        at += 1
        for word in rest:
            if self._is(at, ".") and word != ".":
                at += 1
            if at < len(self._pieces) and self._pieces[at][0] == "white":
                if not word[0].isalpha():
                    return None  # "м2" is an area, "5 м 2" is not; "A$" a currency, "a $" is not
                if _white(self._pieces[at][3]) is GAP:
                    return None
                at += 1
            if not self._is(at, word):
                return None
            at += 1
        return at

    def _is(self, at: int, word: str) -> bool:
        return at < len(self._pieces) and fold(self._pieces[at][3]) == word

    def _full_stop(self, entry: Entry, after: int, end: int) -> tuple[int, int]:
        if entry.abbreviated and self._is(after, "."):
            return after + 1, self._pieces[after][2]
        return after, end

    def _word(self, at: int) -> int:
        _, start, end, piece = self._pieces[at]
        word, _, entry, sign = self._lexicon.known(piece)
        if entry is None:
            self._put(Token(start, end, word, _NOTHING), sign)
            return at + 1
        after, end = self._full_stop(entry, at + 1, end)
        self._put(Token(start, end, word, entry.meaning), sign)
        return after

    def _known(self, start: int, end: int, piece: str, entry: Entry) -> None:
        sign = self._lexicon.sign_of(entry, looks(piece))
        self._put(Token(start, end, fold(piece), entry.meaning), sign)

    def _han(self, start: int, end: int) -> None:
        """Read a run without spaces: known words, the longest first, numerals, single signs."""
        while start < end:
            entry, stop = self._han_word(start, end)
            numeral = han.numeral_end(self._text, start, end)
            is_share = entry is not None and "PERCENT_OF" in entry.meaning
            if numeral is not None and numeral >= stop and not is_share:
                stop = numeral
                meaning, tags = han.meaning(self._text[start:stop])
                self._put(Token(start, stop, "", meaning), self._sign(tags))
            elif entry is not None:
                self._known(start, stop, self._text[start:stop], entry)
            else:
                stop = start + 1
                self._put(Token(start, stop, self._text[start], _NOTHING), self._sign(HAN))
            start = stop

    def _han_word(self, start: int, end: int) -> tuple[Entry | None, int]:
        longest = self._lexicon.han_words.get(self._text[start], 0)
        for stop in range(min(end, start + longest), start, -1):
            entry = self._lexicon.folded.get(self._text[start:stop])
            if entry is not None:
                return entry, stop
        return None, start

    def _figure(self, start: int, end: int) -> None:
        word = digits(self._text[start:end])
        if len(word) > _LONGEST_FIGURE:
            self._put(Token(start, end, "", _NOTHING), TAKEN)
            return
        value, length = int(word), len(word)
        tags = han.calendar_tags(value, length) | (_THREE if length == 3 else _INT)
        self._put(Token(start, end, word, {"INT": value}), self._sign(tags))


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
    *(frozenset({"INT", *tags}) for tags in ((), ("THREE",), ("YEAR",), ("DAY",))),
    frozenset({"INT", "DAY", "MONTH_NUMBER"}),
)
"""The tags of tokens that are in no lexicon."""
