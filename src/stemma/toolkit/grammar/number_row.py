"""The row of tokens in which numbers take the place of their parts, while it grows."""

from dataclasses import dataclass, field
from decimal import Decimal

from stemma.toolkit.grammar import figures
from stemma.toolkit.grammar.alphabet import TAKEN, Alphabet
from stemma.toolkit.grammar.tokens import BLANK, NEWLINE, Row, Token

FIGURE = frozenset({"NUM", "FIGURE"})
WHOLE_FIGURE = frozenset({"NUM", "FIGURE", "WHOLE"})
SAID = frozenset({"NUM", "SAID"})
WHOLE_SAID = frozenset({"NUM", "SAID", "WHOLE"})
TAG_SETS = (FIGURE, WHOLE_FIGURE, SAID, WHOLE_SAID)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text. `said` is what its words say where its figures say something else.

    `scale` is what the last scale word multiplied it with: in "10-15 thousand" it holds for both.
    """

    value: Decimal
    said: Decimal | None = None
    scale: Decimal = Decimal(1)


def number_of(token: Token) -> Number:
    """Return the number that a token with the tag NUM stands for."""
    number = token.meaning["NUM"]
    assert isinstance(number, Number)  # noqa: S101 (what the tag means)
    return number


@dataclass(slots=True)
class Builder:
    """The new row; `at` is the next token of the old one."""

    row: Row
    alphabet: Alphabet
    page: figures.Writing
    tokens: list[Token]
    signs: list[str]
    at: int = 0
    blank: str = field(init=False)
    newline: str = field(init=False)

    def __post_init__(self) -> None:
        """Look the signs of white space up once."""
        self.blank, self.newline = self.alphabet.sign(BLANK), self.alphabet.sign(NEWLINE)

    def has(self, index: int, tag: str) -> bool:
        """Tell whether a token of the old row is there, untaken, with a tag."""
        tokens, signs = self.row.tokens, self.row.signs
        return 0 <= index < len(tokens) and signs[index] != TAKEN and tag in tokens[index].meaning

    def sign(self, index: int) -> str:
        """Return the text of a token of punctuation, "" for anything else."""
        if not 0 <= index < len(self.row.tokens):
            return ""
        token = self.row.tokens[index]
        piece = self.row.text[token.start : token.end]
        return "" if piece[:1].isalnum() else token.word

    def is_blank(self, index: int) -> bool:
        """Tell whether a token of the old row is a space."""
        signs = self.row.signs
        return 0 <= index < len(signs) and signs[index] == self.blank

    def is_newline(self, index: int) -> bool:
        """Tell whether a token of the old row is the end of a line."""
        signs = self.row.signs
        return 0 <= index < len(signs) and signs[index] == self.newline

    def skip_blank(self, index: int) -> int:
        """Return the index after a space or line's end, if there is one."""
        signs = self.row.signs
        is_white = 0 <= index < len(signs) and signs[index] in (self.blank, self.newline)
        return index + 1 if is_white else index

    def copy(self, after: int) -> None:
        """Take tokens over as they are, up to `after`."""
        self.tokens.extend(self.row.tokens[self.at : after])
        self.signs.extend(self.row.signs[self.at : after])
        self.at = after

    def take(self, after: int) -> None:
        """Take tokens over as taken, up to `after`."""
        self.tokens.extend(self.row.tokens[self.at : after])
        self.signs.extend(TAKEN for _ in range(self.at, after))
        self.at = after

    def put(self, after: int, number: Number, *, said: bool) -> None:
        """Put one number in place of the tokens up to `after`."""
        value = number.value
        whole = value == value.to_integral_value()
        tags = (WHOLE_SAID if whole else SAID) if said else (WHOLE_FIGURE if whole else FIGURE)
        start, end = self.row.tokens[self.at].start, self.row.tokens[after - 1].end
        self.tokens.append(Token(start, end, "", {"NUM": number}))
        self.signs.append(self.alphabet.sign(tags))
        self.at = after
