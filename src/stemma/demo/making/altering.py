"""What is done to sheets before they are printed: bars over words, words gone, words in white."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.demo.dossier.entries import Covered, DarkHead, Doing, Whitened
from stemma.demo.making.made import Placed
from stemma.demo.setting.sheets import HEIGHT, WIDTH, Fill, Run, Sheet
from stemma.demo.setting.typefaces import width
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Paper, Table
from stemma.model.places import Box

_BLACK = (0.05, 0.05, 0.05)
_WHITE = (1.0, 1.0, 1.0)


def dressed(paper: Paper, doings: Iterable[Doing]) -> Paper:
    """Return a paper with what is done to its looks."""
    if not any(isinstance(doing, DarkHead) for doing in doings):
        return paper
    return replace(paper, blocks=_dark(paper.blocks))


def _dark(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    changed: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            changed.append(replace(block, dark_heads=True))
        elif isinstance(block, Beside):
            columns = tuple(_dark(column) for column in block.columns)
            changed.append(replace(block, columns=columns))
        else:
            changed.append(block)
    return tuple(changed)


def covered(
    sheets: Sequence[Sheet], doing: Covered, writer: Writer
) -> tuple[tuple[Sheet, ...], tuple[Placed, ...]]:
    """Lay a black bar over every stretch that states a fact; if removed, the words go too."""
    marks = {number for number, mark in enumerate(writer.marks) if mark.path == doing.path}
    changed, placed = list[Sheet](), list[Placed]()
    for sheet in sheets:
        runs, fills = list[Run](), list(sheet.fills)
        for run in sheet.runs:
            hidden = [span for span in run.spans if span.mark in marks]
            for span in hidden:
                box = run.box(span.start, span.end)
                fills.append(_bar(box, run.points))
                quote = "" if doing.removed else run.text[span.start : span.end]
                placed.append(
                    Placed(
                        path=doing.path,
                        value=writer.marks[span.mark].value,
                        page=sheet.number,
                        quote=quote,
                        boxes=(box,),
                    )
                )
            runs += _without(run, hidden) if hidden and doing.removed else [run]
        changed.append(replace(sheet, runs=tuple(runs), fills=tuple(fills)))
    return tuple(changed), tuple(placed)


def _bar(box: Box, points: float) -> Fill:
    area = (
        box.x0 * WIDTH - 1.2,
        box.y0 * HEIGHT - points * 0.18,
        box.x1 * WIDTH + 1.2,
        box.y1 * HEIGHT + points * 0.28,
    )
    return Fill(area, _BLACK, over=True)


def _without(run: Run, hidden: Sequence[tuple[int, int, int]]) -> list[Run]:
    """Return what is left of a run when stretches of it are taken out."""
    kept, start = list[Run](), 0
    for begin, end, _ in (*sorted(hidden), (len(run.text), len(run.text), -1)):
        if begin > start:
            x = run.across(start, begin)[0]
            kept.append(replace(run, text=run.text[start:begin], x=x, spans=()))
        start = max(start, end)
    return kept


def whitened(
    sheets: Sequence[Sheet], doing: Whitened
) -> tuple[tuple[Sheet, ...], tuple[Placed, ...]]:
    """Put words in white at the foot of the first sheet."""
    first = sheets[0]
    run = Run(
        text=doing.words,
        font="serif",
        points=9.0,
        x=92.0,
        base=HEIGHT - 52.0,
        colour=_WHITE,
        paragraph=-1,
    )
    wide = width(doing.words, run.font, run.points)
    if run.x + wide > WIDTH:
        raise ValueError("the white words leave the sheet")
    placed = Placed(
        path="",
        value=None,
        page=first.number,
        quote=doing.words,
        boxes=(run.box(0, len(doing.words)),),
    )
    return (replace(first, runs=(*first.runs, run)), *sheets[1:]), (placed,)
