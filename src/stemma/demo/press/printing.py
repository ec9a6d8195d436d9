"""Texts of the coverage on paper: an institute's report, a newspaper's pages, as PDF."""

from collections.abc import Mapping, Sequence

from stemma.demo.press.addresses import file_name
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.placed import Packed, Placed, plain
from stemma.demo.press.statements import Text
from stemma.demo.press.wording import Kind, Part
from stemma.demo.setting.composer import compose
from stemma.demo.setting.printing import Press, printed
from stemma.demo.writing.marks import Mark
from stemma.demo.writing.paper import (
    GREY,
    Block,
    Gap,
    Margins,
    PageBreak,
    Paper,
    Paragraph,
    Rule,
    Style,
)

_BODY = Style(family="serif", points=11.5, leading=1.45, after=9.0)
_STYLES: Mapping[Kind, Style] = {
    "headline": Style(family="sans", points=21, bold=True, align="left", leading=1.2, after=14),
    "standfirst": _BODY.but(points=12.5),
    "byline": Style(family="sans", points=9.5, align="left", colour=GREY, after=12),
    "dateline": Style(family="sans", points=9.5, align="left", colour=GREY, after=12),
    "subhead": Style(family="sans", points=13.5, bold=True, align="left", after=7),
    "question": _BODY.but(bold=True),
    "note": _BODY.but(points=9.5, colour=GREY, align="left"),
    "caption": _BODY.but(points=9.5),
    "credit": _BODY.but(points=8.5, colour=GREY),
}
_FRONT: tuple[Kind, ...] = ("headline", "standfirst", "byline", "dateline", "note")


def on_paper(
    coverage: Coverage, text: Text, parts: Sequence[Part], marks: Sequence[Mark]
) -> Packed:
    """Return a text as PDF, and where its marks came to stand."""
    outlet = coverage.cast[text.outlet].name.to(text.language)
    composed = compose(
        Paper(
            title=plain(parts[0].text),
            language=text.language,
            blocks=tuple(_report(parts) if text.genre == "report" else _pages(parts)),
            margins=Margins(left=78, right=78, top=80, bottom=72),
            header=outlet,
            footer="{page} / {pages}",
        )
    )
    placed = tuple(
        Placed(mark=marks[one.mark], quote=one.quote, page=one.page, boxes=one.boxes)
        for one in composed.stated
    )
    data = printed(composed.sheets, _press(text), title=plain(parts[0].text))
    return Packed(name=file_name(coverage, text), data=data, placed=placed, sheets=composed.sheets)


def _press(text: Text) -> Press:
    return "fpdf2" if text.language == "ru" else "reportlab"


def _pages(parts: Sequence[Part]) -> list[Block]:
    return [_block(part) for part in parts]


def _report(parts: Sequence[Part]) -> list[Block]:
    """Return a report with a title page, its contents, and each second chapter on a new page."""
    front = [part for part in parts if part.kind in _FRONT]
    chapters = [part for part in parts if part.kind == "subhead"]
    contents = [
        Paragraph(text=plain(part.text), style=_BODY.but(align="left")) for part in chapters
    ]
    blocks: list[Block] = [Gap(120), *(_block(part) for part in front), Rule(), Gap(24), *contents]
    for part in parts:
        if part.kind in _FRONT:
            continue
        if part.kind == "subhead" and chapters.index(part) % 2 == 0:
            blocks.append(PageBreak())
        blocks.append(_block(part))
    return blocks


def _block(part: Part) -> Paragraph:
    keep = part.kind in ("subhead", "question")
    return Paragraph(text=part.text, style=_STYLES.get(part.kind, _BODY), keep=keep)
