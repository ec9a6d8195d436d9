"""Word processor files, spreadsheets and plain texts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from stemma.demo.dossier.entries import Entry, SheetFile, TextFile, WordFile
from stemma.demo.making.made import Done, Made, MadeFile, Placed, Sign, stated_differently
from stemma.demo.making.words import text_of
from stemma.demo.making.workshop import Set, Workshop
from stemma.demo.packing import blocks, office, plain, sheets, word
from stemma.demo.packing.sheets import Cell, Formula
from stemma.demo.setting.sheets import WIDTH
from stemma.demo.writing.marks import Mark, unmarked
from stemma.demo.writing.paper import Beside, Block, PageBreak, Paragraph, Table
from stemma.model.values import Count, Money

_PLAIN = {"«": '"', "»": '"', "„": '"', "“": '"', "—": "-", "–": "-", "−": "-", "№": "N"}

_ALIGN: dict[str, blocks.Align] = {
    "left": "left",
    "centre": "center",
    "right": "right",
    "justified": "both",
}


def make_text(entry: Entry, form: TextFile, shop: Workshop) -> Made:
    """Make a plain text file; who writes in an old charset does without marks that it lacks."""
    laid = shop.set(entry)
    typed = partial(_typeable, charset=form.charset)
    file = MadeFile(
        name=entry.name,
        data=plain.text(typed(text_of(laid)), form.charset),
        way="text",
        language=laid.paper.language,
        entries=(entry.key,),
        placed=tuple(replace(placed, quote=typed(placed.quote)) for placed in _without_boxes(laid)),
    )
    return Made((file,))


def _typeable(text: str, charset: str) -> str:
    """Return a text with only what a charset has: who writes in an old one types it like that."""
    lacking = {one for one in text if one != one.encode(charset, "ignore").decode(charset)}
    return text.translate({ord(one): _PLAIN.get(one, "?") for one in lacking})


def _without_boxes(laid: Set) -> tuple[Placed, ...]:
    """Return what is stated in a format that has no pages of its own."""
    return tuple(replace(placed, page=None, boxes=()) for placed in laid.placed)


def make_word(entry: Entry, form: WordFile, shop: Workshop) -> Made:
    """Make a word processor's file, changes tracked where the form says so."""
    laid = shop.set(entry)
    before = shop.set(entry, form.before) if form.before is not None else laid
    tracked = _Tracked(form, laid, before)
    paper = word.WordFile(
        blocks=tuple(_packed(laid.paper.blocks, tracked)),
        properties=_office(form, laid),
        header=laid.paper.header.replace("{page}", "").replace("{pages}", ""),
        footer="",
    )
    placed = _without_boxes(laid)
    file = MadeFile(
        name=entry.name,
        data=word.write(paper),
        way="word",
        language=laid.paper.language,
        entries=(entry.key,),
        placed=placed,
    )
    return Made((file,), tuple(_changes(entry, form, placed, _without_boxes(before))))


def _changes(
    entry: Entry, form: WordFile, now: tuple[Placed, ...], before: tuple[Placed, ...]
) -> Iterator[Done]:
    if form.before is not None:
        signs = tuple(
            sign
            for old, new in stated_differently(before, now)
            for sign in (
                Sign(entry.name, new),
                Sign(entry.name, replace(old, label="deleted"), "compare"),
            )
        )
        yield Done(
            kind="old price in tracked changes", check="office.changes", twin=False, signs=signs
        )
    if form.restyled:
        page = Placed(path="", value=None, page=None, quote="")
        yield Done(
            kind="looks in tracked changes",
            check="office.changes",
            twin=True,
            signs=(Sign(entry.name, page),),
        )


def _office(form: WordFile | SheetFile, laid: Set) -> office.Properties:
    modified = form.modified if isinstance(form, WordFile) else form.created
    return office.Properties(
        title=laid.paper.title,
        author=form.author,
        last_modified_by=form.author,
        created=form.created,
        modified=modified,
        revision=3,
        program="LibreOffice/7.3.7.2$Linux_X86_64",
        minutes=41,
    )


class _Tracked:
    """Which words were other words before."""

    def __init__(self, form: WordFile, laid: Set, before: Set) -> None:
        self.form = form
        self.marks = laid.writer.marks
        self.before = self._first_quotes(before)
        self.now = self._first_quotes(laid)
        self.restyles = form.restyled

    def _first_quotes(self, laid: Set) -> Mapping[str, str]:
        quotes: dict[str, str] = {}
        for placed in laid.placed:
            quotes.setdefault(placed.path, placed.quote)
        return quotes

    def line(self, marked: str, looks: blocks.Style = blocks.PLAIN) -> blocks.Line:
        """Return a paragraph's words, with deleted ones before those that took their place."""
        text, spans = unmarked(marked)
        runs, start = list[blocks.Run](), 0
        for span in spans:
            old = self._old(self.marks[span.mark])
            if old is None or span.start < start:
                continue
            runs.append(blocks.Words(text[start : span.start], looks))
            new = text[span.start : span.end]
            runs.append(blocks.Deleted(old, self.form.author, self.form.modified, looks))
            runs.append(blocks.Inserted(new, self.form.author, self.form.modified, looks))
            start = span.end
        if not runs and self.restyles and len(text) > 60:
            self.restyles = False
            style = blocks.Style(italic=True)
            first = blocks.Restyled(text[:30], self.form.author, self.form.modified, style=style)
            return (first, blocks.Words(text[30:]))
        return (*runs, blocks.Words(text[start:], looks)) if text else text

    def _old(self, mark: Mark) -> str | None:
        old, new = self.before.get(mark.path), self.now.get(mark.path)
        return old if mark.path and old is not None and old != new else None


def _packed(of: tuple[Block, ...], tracked: _Tracked) -> Iterator[blocks.Block]:
    for block in of:
        match block:
            case Paragraph():
                for line in block.text.split("\n"):
                    yield blocks.Paragraph(
                        line=tracked.line(line, blocks.Style(bold=block.style.bold)),
                        align=_ALIGN[block.style.align],
                        indent=block.style.indent,
                    )
            case Table():
                yield _table(block, tracked)
            case Beside():
                for column in block.columns:
                    yield from _packed(column, tracked)
            case PageBreak():
                yield blocks.PageBreak()
            case _:
                pass


def _table(table: Table, tracked: _Tracked) -> blocks.Table:
    whole = sum(table.shares)
    room = WIDTH - 120
    return blocks.Table(
        rows=tuple(tuple(tracked.line(cell) for cell in row) for row in table.rows),
        widths=tuple(room * share / whole for share in table.shares),
        right=tuple(at for at, letter in enumerate(table.aligns) if letter == "r"),
    )


def make_sheet(entry: Entry, form: SheetFile, shop: Workshop) -> Made:
    """Make a spreadsheet whose totals are formulas, with the values they last had."""
    laid = shop.set(entry)
    name = {"ru": "Цены", "zh": "价格", "en": "Prices"}[laid.paper.language]
    table = next(block for block in laid.paper.blocks if isinstance(block, Table))
    above = [block for block in laid.paper.blocks if isinstance(block, Paragraph)]
    first = len(above) + 2
    cells = [
        Cell(at=f"A{row}", value=unmarked(block.text)[0], bold=row == 1)
        for row, block in enumerate(above, 1)
    ]
    cells += _cells(table, first, laid)
    sheet = sheets.Sheet(
        name=name,
        cells=tuple(cells),
        widths={"A": 6, "B": 52, "C": 12, "D": 18, "E": 20},
    )
    file = MadeFile(
        name=entry.name,
        data=sheets.write((sheet,), _office(form, laid)),
        way="sheet",
        language=laid.paper.language,
        entries=(entry.key,),
        placed=tuple(_placed_in(table, first, laid, name)),
    )
    return Made((file,))


def _cells(table: Table, first: int, laid: Set) -> Iterator[Cell]:
    last = first + len(table.rows) - 1
    for row, texts in enumerate(table.rows, first):
        for column, marked in zip("ABCDE", texts, strict=True):
            text, spans = unmarked(marked)
            value: str | int | Decimal | Formula = text
            number = next(
                (
                    found
                    for span in spans
                    if (found := _number(laid.writer.marks[span.mark])) is not None
                ),
                None,
            )
            if column in "CDE" and number is not None:
                value = number
            if column == "E" and number is not None:
                formula = f"=C{row}*D{row}" if row < last else f"=SUM(E{first + 1}:E{last - 1})"
                value = Formula(formula, number)
            yield Cell(
                at=f"{column}{row}",
                value=value,
                number_format="#,##0.00" if column in "DE" else "General",
                bold=row in (first, last),
                ruled=True,
                wrapped=column == "B",
            )


def _number(mark: Mark) -> Decimal | int | None:
    match mark.value:
        case Money():
            return mark.value.amount.low
        case Count():
            return int(mark.value.number.low or 0)
        case _:
            return None


def _placed_in(table: Table, first: int, laid: Set, sheet: str) -> Iterator[Placed]:
    for row, texts in enumerate(table.rows, first):
        for column, marked in zip("ABCDE", texts, strict=True):
            text, spans = unmarked(marked)
            for span in spans:
                mark = laid.writer.marks[span.mark]
                if mark.path or mark.value is not None:
                    yield Placed(
                        path=mark.path,
                        value=mark.value,
                        page=1,
                        quote=re.sub(r"\s+", " ", text[span.start : span.end]),
                        label=f"sheet {sheet}!{column}{row}",
                    )
