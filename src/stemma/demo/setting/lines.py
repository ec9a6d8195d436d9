"""A paragraph broken into lines that fit a width."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from stemma.demo.setting.sheets import Run
from stemma.demo.setting.typefaces import font_for, is_han, unit_width
from stemma.demo.writing.marks import Span
from stemma.demo.writing.paper import Style

_NOT_FIRST = "，。；：、！？）》”」〕％’…,.;:!?)»%"
_NOT_LAST = "（《“「〔‘(«№"
_EITHER = "“”‘’…—·"
"""Marks that Latin and Chinese texts share: set as what stands beside them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph: its runs, begun at x = 0 with the base line at y = 0."""

    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True)
class _Room:
    """How wide lines may be: the first one is shorter by the indent."""

    width: float
    indent: float


def lines_of(
    text: str, spans: tuple[Span, ...], style: Style, available: float, paragraph: int
) -> Iterator[Line]:
    """Yield the lines of a text without marks; line feeds end a line."""
    fonts = _fonts_of(text, style.family, bold=style.bold)
    reach = tuple(
        accumulate(
            (
                unit_width(character, font) * style.points
                for character, font in zip(text, fonts, strict=True)
            ),
            initial=0.0,
        )
    )
    breaker = _Breaker(text, spans, fonts, reach, style, paragraph)
    position = 0
    for number, part in enumerate(text.split("\n")):
        indent = style.indent if number == 0 else 0.0
        yield from breaker.lines(position, position + len(part), _Room(available, indent))
        position += len(part) + 1


@cache
def _fonts_of(text: str, family: str, *, bold: bool) -> tuple[str, ...]:
    """Return the font of each character; marks that two scripts share follow their neighbour."""
    fonts: list[str] = []
    for position, character in enumerate(text):
        shown = character
        if character in _EITHER:
            before = text[position - 1] if position else ""
            after = text[position + 1 : position + 2]
            near = after if character in "“‘" else before or after
            if near and (is_han(near) or (near in _EITHER and fonts and _is_han_font(fonts[-1]))):
                shown = "中"
        fonts.append(font_for(shown, family, bold=bold))  # type: ignore[arg-type]
    return tuple(fonts)


def _is_han_font(font: str) -> bool:
    return font in ("song", "kai")


@dataclass(frozen=True, slots=True)
class _Breaker:
    text: str
    spans: tuple[Span, ...]
    fonts: tuple[str, ...]
    reach: tuple[float, ...]
    style: Style
    paragraph: int

    def lines(self, start: int, end: int, room: _Room) -> Iterator[Line]:
        """Yield the lines of one stretch that holds no line feed."""
        begin, left, used = start, room.indent, 0.0
        last_break = start
        for piece_start, piece_end in _pieces(self.text, start, end):
            wide = self._width(piece_start, self._stripped(piece_start, piece_end))
            if piece_start > begin and left + used + wide > room.width:
                yield self._line(begin, last_break, left, room.width, last=False)
                begin, left, used = piece_start, 0.0, 0.0
            used += self._width(piece_start, piece_end)
            last_break = piece_end
        yield self._line(begin, last_break, left, room.width, last=True)

    def _stripped(self, start: int, end: int) -> int:
        return start + len(self.text[start:end].rstrip(" "))

    def _width(self, start: int, end: int) -> float:
        return self.reach[end] - self.reach[start]

    def _line(self, start: int, end: int, left: float, room: float, *, last: bool) -> Line:
        end = self._stripped(start, end)
        used = self._width(start, end)
        free = max(0.0, room - left - used)
        text = self.text[start:end]
        word_space = letter_space = 0.0
        if self.style.align == "justified" and not last and free < room * 0.25:
            if _is_mostly_han(text):
                letter_space = free / max(1, len(text) - 1)
            elif " " in text:
                word_space = free / text.count(" ")
        x = left + {"centre": free / 2, "right": free}.get(self.style.align, 0.0)
        runs = tuple(self._runs(start, end, x, word_space, letter_space))
        return Line(runs, left + used)

    def _runs(
        self, start: int, end: int, x: float, word_space: float, letter_space: float
    ) -> Iterator[Run]:
        """Yield runs of one font; where spaces are widened, each word is a run."""
        begin = start
        for at in range(start, end):
            ends_word = bool(word_space) and self.text[at] == " "
            if at + 1 < end and not ends_word and self.fonts[at + 1] == self.fonts[begin]:
                continue
            run = self._run(begin, at + 1, x, letter_space)
            yield run
            x += self._width(begin, at + 1) + letter_space * (at + 1 - begin)
            x += word_space if ends_word else 0.0
            begin = at + 1

    def _run(self, start: int, end: int, x: float, spacing: float) -> Run:
        spans = tuple(
            Span(max(span.start, start) - start, min(span.end, end) - start, span.mark)
            for span in self.spans
            if span.start < end and span.end > start
        )
        font = self.fonts[start]
        return Run(
            text=self.text[start:end],
            font=font,
            points=self.style.points,
            x=x,
            base=0.0,
            colour=self.style.colour,
            thick=self.style.bold and _is_han_font(font),
            spacing=spacing,
            spans=spans,
            paragraph=self.paragraph,
        )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what a line may be broken between: words with their space, single Han characters."""
    begin = start
    for at in range(start + 1, end):
        if _may_break(text[at - 1], text[at]):
            yield begin, at
            begin = at
    if begin < end:
        yield begin, end


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST or after == " ":
        return False
    return before == " " or is_han(before) or is_han(after)


def _is_mostly_han(text: str) -> bool:
    return sum(map(is_han, text)) * 2 > len(text)
