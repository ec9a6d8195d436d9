"""Marks: which stretch of a text states which fact.

A template hands a fact and its own words to its `Writer` and gets the words back between
characters that no font has (from the private use area), so marked text can be joined, formatted
and laid out like any other. `unmarked` takes them out again and says where they stood.
"""

from dataclasses import dataclass
from typing import NamedTuple

from stemma.demo.facts.stated import Fact
from stemma.model.values import Value

_END = "\ue000"
_HIGH, _LOW = 0xE001, 0xE100
_WIDE = 4096


@dataclass(frozen=True, slots=True)
class Mark:
    """What one marked stretch states. `path` is empty for a value that is no field of the affair.

    `value` is None for a number that states no value (that of a clause, a page, a table row; its
    path is empty), and for words that are something else than a value: the path says what.
    """

    path: str
    value: Value | None


class Span(NamedTuple):
    """A marked stretch of a text without marks: code points, and the number of the mark."""

    start: int
    end: int
    mark: int


class Writer:
    """What a template writes with: it keeps what each marked stretch states, in order."""

    def __init__(self) -> None:
        """Begin without marks."""
        self.marks: list[Mark] = []

    def __call__(self, fact: Fact | Value, words: str) -> str:
        """Return words marked as stating a fact, or a value that is no field of the affair.

        Marks may stand inside marks. Mark the whole of the value and no more: "21 398 300,00 евро"
        without the full stop, "не менее 600 м" with its limit.
        """
        if isinstance(fact, Fact):
            return self._marked(Mark(fact.path, fact.value), words)
        return self._marked(Mark("", fact), words)

    def plain(self, words: str) -> str:
        """Return words with figures that state no value: the number of a clause, a row, a form."""
        return self._marked(Mark("", None), words)

    def place(self, path: str, words: str) -> str:
        """Return words marked as the place of something that is no value: "cue:wire/3"."""
        return self._marked(Mark(path, None), words)

    def _marked(self, mark: Mark, words: str) -> str:
        high, low = divmod(len(self.marks), _WIDE)
        self.marks.append(mark)
        return f"{chr(_HIGH + high)}{chr(_LOW + low)}{words}{_END}"


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its marks, and where they stood, in the order they open."""
    plain: list[str] = []
    open_marks: list[tuple[int, int]] = []
    spans: list[Span] = []
    high = 0
    for character in text:
        code = ord(character)
        if character == _END:
            start, number = open_marks.pop()
            spans.append(Span(start, len(plain), number))
        elif _HIGH <= code < _LOW:
            high = (code - _HIGH) * _WIDE
        elif _LOW <= code < _LOW + _WIDE:
            open_marks.append((len(plain), high + code - _LOW))
        else:
            plain.append(character)
    return "".join(plain), tuple(sorted(spans))
