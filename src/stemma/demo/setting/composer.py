"""Blocks become pieces, pieces fill sheets.

A piece is what may not be broken: a line of text, a row of a table, two columns side by side.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from stemma.demo.fiction import FICTION
from stemma.demo.setting.lines import lines_of
from stemma.demo.setting.sheets import (
    HEIGHT,
    WIDTH,
    Fill,
    Run,
    Sheet,
    SlotAt,
    StatedAt,
    Stroke,
    stated_on,
)
from stemma.demo.writing.marks import unmarked
from stemma.demo.writing.paper import (
    NAVY,
    WHITE,
    Align,
    Beside,
    Block,
    Gap,
    PageBreak,
    Paper,
    Paragraph,
    Rule,
    Slot,
    Style,
    Table,
)

_MARK = Style(points=7, align="right", leading=1.0, after=0)


class DoesNotFitError(ValueError):
    """A piece is taller than a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something laid out at its own origin. `heads` go before it again on a new page.

    `parts` are pieces in it, each with where it lies: they are moved once, when the page is done.
    """

    height: float
    runs: tuple[Run, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    fills: tuple[Fill, ...] = ()
    slots: tuple[SlotAt, ...] = ()
    parts: tuple[tuple[float, float, "Piece"], ...] = ()
    keep: bool = False
    heads: tuple["Piece", ...] = ()
    breaks: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is drawn: room only."""
        return not (self.runs or self.slots or self.strokes or self.parts)


_Part = tuple[float, float, Piece]
"""A piece and where it lies in another."""


class _Page:
    """Collects what pieces draw, each at its place."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.strokes: list[Stroke] = []
        self.fills: list[Fill] = []
        self.slots: list[SlotAt] = []

    def lay(self, piece: Piece, x: float, y: float) -> None:
        """Draw a piece and all its parts."""
        self.runs += [run.moved(x, y) for run in piece.runs]
        self.strokes += [line.moved(x, y) for line in piece.strokes]
        self.fills += [fill.moved(x, y) for fill in piece.fills]
        self.slots += [replace(slot, x=slot.x + x, y=slot.y + y) for slot in piece.slots]
        for across, down, part in piece.parts:
            self.lay(part, x + across, y + down)


@dataclass(frozen=True, slots=True)
class Composed:
    """A paper as sheets, and where everything that it states stands."""

    sheets: tuple[Sheet, ...]
    stated: tuple[StatedAt, ...]


def compose(paper: Paper) -> Composed:
    """Lay a paper out on sheets.

    Raises:
        DoesNotFitError: if a row of a table or a pair of columns is taller than a sheet.
    """
    composer = _Composer()
    margins = paper.margins
    room = WIDTH - margins.left - margins.right
    pieces = list(composer.stack(paper.blocks, room))
    pages = list(_filled(pieces, HEIGHT - margins.top - margins.bottom))
    sheets = tuple(
        composer.sheet(paper, number, len(pages), page) for number, page in enumerate(pages, 1)
    )
    return Composed(sheets, tuple(stated_on(sheets, composer.quotes)))


class _Composer:
    """Lays blocks out; remembers the words of each mark and tells paragraphs apart."""

    def __init__(self) -> None:
        self.quotes: dict[int, str] = {}
        self._paragraphs = 0

    def stack(self, blocks: Iterable[Block], room: float) -> Iterator[Piece]:
        """Yield the pieces of blocks, each at the left edge of its column."""
        for block in blocks:
            match block:
                case Paragraph():
                    yield from self._paragraph(block, room)
                case Table():
                    yield from self._table(block, room)
                case Beside():
                    yield self._beside(block, room)
                case _:
                    yield _plain(block, room)

    def _paragraph(self, block: Paragraph, room: float) -> Iterator[Piece]:
        style = block.style
        text, spans = unmarked(block.text)
        self._paragraphs += 1
        for span in spans:
            self.quotes[span.mark] = text[span.start : span.end].replace("\n", " ")
        available = room - block.left - block.right
        lines = list(lines_of(text, spans, style, available, self._paragraphs))
        height = style.points * style.leading
        base = height / 2 + style.points * 0.35
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            yield Piece(
                height=height + (style.after if last else 0.0),
                runs=tuple(run.moved(block.left, base) for run in line.runs),
                keep=block.keep or (number == 0 and len(lines) > 1),
            )

    def _beside(self, block: Beside, room: float) -> Piece:
        usable = room - block.gap * (len(block.columns) - 1)
        whole = sum(block.shares)
        x, parts = 0.0, list[_Part]()
        for blocks, share in zip(block.columns, block.shares, strict=True):
            width = usable * share / whole
            parts.append((x, 0.0, _piled(list(self.stack(blocks, width)))))
            x += width + block.gap
        return _together(parts)

    def _table(self, table: Table, room: float) -> Iterator[Piece]:
        whole = sum(table.shares)
        widths = [room * share / whole for share in table.shares]
        rows = [self._row(table, number, widths) for number in range(len(table.rows))]
        heads = tuple(rows[: table.heads])
        for number, row in enumerate(rows):
            is_head = number < table.heads
            yield replace(row, keep=is_head, heads=() if is_head else heads)
        yield Piece(height=table.style.after)

    def _row(self, table: Table, number: int, widths: Sequence[float]) -> Piece:
        cells: list[_Part] = []
        strokes: list[Stroke] = []
        x, column = 0.0, 0
        while column < len(widths):
            span = _span_of(table, number, column)
            width = sum(widths[column : column + span])
            cells.append((x, 0.0, self._cell(table, number, column, width)))
            strokes.append(Stroke((x, 0), (x, 1), 0.5, (0.0, 0.0, 0.0)))
            x += width
            column += span
        height = max(cell.height for _, _, cell in cells)
        whole = _together(cells)
        if table.dark_heads and number < table.heads:
            whole = replace(whole, fills=(Fill((0, 0, x, height), NAVY),))
        if not table.ruled:
            return replace(whole, height=height)
        black = (0.0, 0.0, 0.0)
        sides = [replace(line, end=(line.start[0], height)) for line in strokes]
        sides.append(Stroke((x, 0), (x, height), 0.5, black))
        edges = [Stroke((0, y), (x, y), 0.5, black) for y in (0.0, height)]
        return replace(whole, height=height, strokes=(*sides, *edges))

    def _cell(self, table: Table, number: int, column: int, width: float) -> Piece:
        letter = table.aligns[column : column + 1]
        head = number < table.heads
        bold = table.style.bold or (head and table.bold_heads)
        white = head and table.dark_heads
        style = _cell_style(table.style, "c" if head else letter, bold=bold, white=white)
        text = Paragraph(text=table.rows[number][column], style=style)
        inner = _piled(list(self._paragraph(text, width - 2 * table.padding)))
        return Piece(height=inner.height + 4.5, parts=((table.padding, 2.0, inner),))

    def sheet(self, paper: Paper, number: int, pages: int, piece: Piece) -> Sheet:
        """Return a filled sheet with its header, its footer and the mark of fiction."""
        margins = paper.margins
        room = WIDTH - margins.left - margins.right
        page = _Page()
        page.lay(piece, margins.left, margins.top)
        for text, y in ((paper.header, margins.top * 0.45), (paper.footer, HEIGHT - 44)):
            if text:
                shown = text.replace("{page}", str(number)).replace("{pages}", str(pages))
                running = Paragraph(text=shown, style=paper.running)
                page.lay(_piled(list(self._paragraph(running, room))), margins.left, y)
        mark = _piled(list(self._paragraph(Paragraph(text=FICTION, style=_MARK), room)))
        page.lay(mark, margins.left, HEIGHT - 22)
        return Sheet(
            number=number,
            runs=tuple(page.runs),
            strokes=tuple(page.strokes),
            fills=tuple(page.fills),
            slots=tuple(page.slots),
        )


@cache
def _cell_style(style: Style, letter: str, *, bold: bool, white: bool) -> Style:
    """Return how a cell is set; the letter of its column says how its lines are aligned."""
    aligns: dict[str, Align] = {"l": "left", "c": "centre", "r": "right"}
    align = aligns.get(letter, "left")
    colour = WHITE if white else style.colour
    return replace(style, align=align, after=0.0, indent=0.0, bold=bold, colour=colour)


def _plain(block: Rule | Gap | PageBreak | Slot, room: float) -> Piece:
    """Return a block without text as a piece."""
    match block:
        case Rule():
            line = Stroke((0, 0), (room, 0), block.width, block.colour)
            return Piece(height=block.after, strokes=(line,))
        case Gap():
            return Piece(height=block.points)
        case PageBreak():
            return Piece(height=0, breaks=True)
        case Slot():
            return _slot(block)


def _slot(slot: Slot) -> Piece:
    signed = slot.kind == "signature"
    right = slot.left + slot.width
    line = Stroke((slot.left, slot.height), (right, slot.height), 0.5, (0.0, 0.0, 0.0))
    up = 0.0 if signed else slot.height / 2
    return Piece(
        height=slot.height if signed else 0.0,
        slots=(SlotAt(slot, slot.left, -up),),
        strokes=(line,) if slot.rule else (),
        keep=True,
    )


def _span_of(table: Table, row: int, column: int) -> int:
    for merged_row, merged_column, span in table.merged:
        if (merged_row, merged_column) == (row, column):
            return span
    return 1


def _piled(pieces: Sequence[Piece]) -> Piece:
    """Return pieces one below the other as one."""
    y, parts = 0.0, list[_Part]()
    for piece in pieces:
        if not piece.is_empty:
            parts.append((0.0, y, piece))
        y += piece.height
    return Piece(height=y, parts=tuple(parts))


def _together(parts: Sequence[_Part]) -> Piece:
    """Return pieces at their places as one, as high as the highest."""
    height = max((piece.height for _, _, piece in parts), default=0.0)
    return Piece(height=height, parts=tuple(parts))


def _filled(pieces: Sequence[Piece], room: float) -> Iterator[Piece]:
    """Yield one piece for each sheet."""
    page, y = list[Piece](), 0.0
    for number, piece in enumerate(pieces):
        if piece.height > room:
            raise DoesNotFitError(f"a piece of {piece.height:.0f} points on {room:.0f}")
        if page and (piece.breaks or y + _needed(pieces, number) > room):
            yield _piled(page)
            page = list(piece.heads)
            y = sum(head.height for head in page)
        if piece.breaks or (not page and piece.is_empty):
            continue
        page.append(piece)
        y += piece.height
    if page:
        yield _piled(page)


def _needed(pieces: Sequence[Piece], number: int) -> float:
    """Return the height of a piece and of those it must not be parted from (at most eight)."""
    height = 0.0
    for piece in pieces[number : number + 8]:
        height += piece.height
        if not piece.keep:
            break
    return height
