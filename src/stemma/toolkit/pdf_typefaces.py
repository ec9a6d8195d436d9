"""In which font and size, and on which line, the figures of a PDF page are set.

The characters are asked of pdfium: which text object draws them, in which font, how large, and
where their origin is. Fonts go by their name without the prefix of a subset (ISO 32000-1, 9.6.4)
and without their weight: a bold total is no other typeface.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Literal, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from stemma.toolkit.pdf_states import PageState, page_state
from stemma.toolkit.pdf_text import word_indexes

How = Literal["font", "size", "height"]
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(
    r"[-,_ ]?(?:bold|italic|oblique|regular|roman|medium|semibold|demi|light|black|heavy|book"
    r"|condensed|mt|ps)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*")
_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?")
_LEAST_DIGITS = 4
_SIZE, _HEIGHT = 0.04, 0.06
"""Shares of the size of a letter: what differs by less is rounding, or kerning of the height."""
_SMALL = 0.85
"""A smaller figure at the end is the mark of a footnote."""
_LEAST_BESIDE, _LEAST_ORDINARY = 4, 5
_MOST_DIGITS = 6_000


class Look(NamedTuple):
    """How a character is set: the family of its font, its size, the height of its line (points)."""

    family: str
    size: float
    height: float


class OddFigure(NamedTuple):
    """A number (its first and last word) that is set otherwise; `inside` says that part of it is.

    `look` is that of what differs, `usual` that of what it differs from.
    """

    first: int
    last: int
    how: How
    look: Look
    usual: Look
    inside: bool


class SetPage(NamedTuple):
    """An open page looked at once: its text and words, and its figures that are set otherwise."""

    state: PageState
    odd: tuple[OddFigure, ...]


class _Number(NamedTuple):
    """A number: its words, and the look of each of its digits."""

    words: range
    looks: tuple[Look, ...]


def set_page(page: pypdfium2.PdfPage) -> SetPage:
    """Return what is set on an open page."""
    state = page_state(page)
    return SetPage(state, tuple(odd_figures(page, state)))


def odd_figures(page: pypdfium2.PdfPage, state: PageState) -> Iterator[OddFigure]:
    """Yield the numbers of which a part is set otherwise, or that stand out from their line."""
    runs = list(_runs(state))
    if not runs:
        return
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    if not text_page:
        return
    try:
        indexes = word_indexes(text_page)
        if len(indexes) != len(state.words):
            return  # a page whose letters were put right has other words
        asked = _Asked(text_page)
        numbers = [_Number(run, tuple(asked.digits(state, run, indexes))) for run in runs]
        broken = list(_inside(numbers))
        yield from broken
        known = {odd.first for odd in broken}
        rest = [number for number in numbers if number.words[0] not in known]
        yield from _in_lines(rest, _lines(state), asked, indexes)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Asked:
    """Asks pdfium for looks and remembers the names of fonts."""

    def __init__(self, text_page: Any) -> None:  # noqa: ANN401
        self._text_page = text_page
        self._families: dict[int, str] = {}
        self._left = _MOST_DIGITS

    def digits(
        self, state: PageState, run: range, indexes: Sequence[tuple[int, int]]
    ) -> Iterator[Look]:
        """Yield the look of each digit of a number, as long as there are not too many."""
        for word in run:
            written = state.text[state.words.starts[word] : state.words.ends[word]]
            for offset, character in enumerate(written):
                if character.isdigit() and self._left > 0:
                    self._left -= 1
                    look = self.look(indexes[word][0] + offset)
                    if look is not None:
                        yield look

    def look(self, index: int) -> Look | None:
        """Return how a character is set, None where nothing draws it or it stands upright."""
        piece = pdfium.FPDFText_GetTextObject(self._text_page, index)
        x, y = ctypes.c_double(), ctypes.c_double()
        matrix = pdfium.FS_MATRIX()
        if (
            not piece
            or not pdfium.FPDFText_GetCharOrigin(self._text_page, index, x, y)
            or not pdfium.FPDFText_GetMatrix(self._text_page, index, matrix)
            or abs(matrix.b) > 0.01 * abs(matrix.a)
        ):
            return None
        size = pdfium.FPDFText_GetFontSize(self._text_page, index) * abs(matrix.d)
        return Look(self._family(piece), size, y.value) if size > 0 else None

    def _family(self, piece: Any) -> str:  # noqa: ANN401
        font = pdfium.FPDFTextObj_GetFont(piece)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._families:
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
            name = buffer.value.decode("utf-8", "replace")
            self._families[key] = _STYLE.sub("", _SUBSET.sub("", name)).lower()
        return self._families[key]


def _runs(state: PageState) -> Iterator[range]:
    """Yield the words of each number: figures, or groups of three that a narrow space parts."""
    spans = state.spans()
    number: list[int] = []
    for index, written in enumerate(spans):
        if number and number[-1] == index - 1 and _joins(state, index, spans[index - 1], written):
            number.append(index)
            continue
        if number:
            yield range(number[0], number[-1] + 1)
        number = [index] if _NUMBER.fullmatch(written) else []
    if number:
        yield range(number[0], number[-1] + 1)


def _joins(state: PageState, index: int, before: str, written: str) -> bool:
    if not (before.isdigit() and len(before) <= 3 and _GROUP.fullmatch(written)):
        return False
    left, right = state.words.box(index - 1), state.words.box(index)
    return 0 <= right.x0 - left.x1 < (left.x1 - left.x0) / len(before)


def _inside(numbers: Sequence[_Number]) -> Iterator[OddFigure]:
    for number in numbers:
        if len(number.looks) < _LEAST_DIGITS:
            continue
        usual = Counter((look.family, round(look.size, 1)) for look in number.looks)
        family, size = usual.most_common(1)[0][0]
        main = next(
            look for look in number.looks if (look.family, round(look.size, 1)) == (family, size)
        )
        odd = [(place, how) for place, look in enumerate(number.looks) if (how := _how(look, main))]
        if not odd or 2 * len(odd) > len(number.looks) or _is_footnote(number, odd, main):
            continue
        place, how = odd[0]
        yield OddFigure(
            number.words[0], number.words[-1], how, number.looks[place], main, inside=True
        )


def _is_footnote(number: _Number, odd: Sequence[tuple[int, How]], main: Look) -> bool:
    """Tell whether the odd digits are small ones at the end."""
    places = [place for place, _ in odd]
    at_end = places == list(range(len(number.looks) - len(places), len(number.looks)))
    return at_end and all(number.looks[place].size < _SMALL * main.size for place in places)


def _how(look: Look, usual: Look) -> How | None:
    if look.family != usual.family:
        return "font"
    if abs(look.size - usual.size) > _SIZE * usual.size:
        return "size"
    return "height" if abs(look.height - usual.height) > _HEIGHT * usual.size else None


def _lines(state: PageState) -> list[list[int]]:
    """Return the words of each line of the text."""
    line, lines = 0, list[int]()
    for index in range(len(state.words)):
        if index and "\n" in state.text[state.words.ends[index - 1] : state.words.starts[index]]:
            line += 1
        lines.append(line)
    return [list(group) for _, group in groupby(range(len(lines)), key=lines.__getitem__)]


def _in_lines(
    numbers: Sequence[_Number],
    lines: Sequence[Sequence[int]],
    asked: _Asked,
    indexes: Sequence[tuple[int, int]],
) -> Iterator[OddFigure]:
    """Yield numbers alone in their look on the page, in lines whose other words share one."""
    line_of = {word: number for number, line in enumerate(lines) for word in line}
    whole = [number for number in numbers if len(number.looks) >= _LEAST_DIGITS]
    used = Counter(_kind(number.looks[0]) for number in numbers if number.looks)
    for number in whole:
        look = number.looks[0]
        if used[_kind(look)] > 1:
            continue
        beside = [
            found
            for word in lines[line_of[number.words[0]]]
            if word not in number.words and (found := asked.look(indexes[word][0])) is not None
        ]
        kinds = Counter(map(_kind, beside))
        if len(kinds) != 1 or len(beside) < _LEAST_BESIDE:
            continue
        how = _how(look, beside[0])
        if how is not None and used[_kind(beside[0])] >= _LEAST_ORDINARY:
            yield OddFigure(number.words[0], number.words[-1], how, look, beside[0], inside=False)


def _kind(look: Look) -> tuple[str, int]:
    return look.family, round(look.size * 10)
