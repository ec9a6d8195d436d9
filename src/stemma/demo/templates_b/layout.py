"""Styles and small blocks that the papers of this set share."""

from stemma.demo.facts.parties import Person
from stemma.demo.facts.written import Language
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import (
    Align,
    Beside,
    Block,
    Margins,
    Paragraph,
    Slot,
    Style,
)
from stemma.model.values import Contact

RU = Style(family="serif", points=12.5, leading=1.22, indent=32, after=2.5)
RU_SANS = Style(family="sans", points=10.5, leading=1.35, indent=0, after=6)
ZH = Style(family="song", points=12, leading=1.65, indent=24, after=0)
EN = Style(family="serif", points=11, leading=1.3, indent=0, after=6)
EN_SANS = Style(family="sans", points=10, leading=1.4, indent=0, after=7)

WIDE = Margins(left=85, right=42, top=57, bottom=68)
NARROW = Margins(left=57, right=57, top=64, bottom=68)
GONGWEN = Margins(left=79, right=74, top=104, bottom=84)

BODY: dict[Language, Style] = {"ru": RU, "zh": ZH, "en": EN}
SMALL: dict[Language, Style] = {
    "ru": Style(family="serif", points=10.5, leading=1.2, align="left", after=2),
    "zh": Style(family="song", points=10.5, leading=1.45, align="left", after=0),
    "en": Style(family="sans", points=9, leading=1.3, align="left", after=2),
}
CELL: dict[Language, Style] = {
    "ru": Style(family="serif", points=10.5, leading=1.15, align="left", after=8),
    "zh": Style(family="song", points=10.5, leading=1.35, align="left", after=10),
    "en": Style(family="sans", points=9, leading=1.25, align="left", after=8),
}
MARGINS: dict[Language, Margins] = {"ru": WIDE, "zh": GONGWEN, "en": NARROW}


def text(words: str, style: Style, *, left: float = 0.0, keep: bool = False) -> Paragraph:
    """Return a paragraph of running text."""
    return Paragraph(text=bound(words), style=style, left=left, keep=keep)


def bound(words: str) -> str:
    """Return words with what must not part at the end of a line bound together: № 5, г. Мшанск."""
    for parting in ("№ ", " г. ", "No. "):
        words = words.replace(parting, parting[:-1] + "\u00a0")
    return words


def line(words: str, style: Style, align: Align = "left", *, after: float = 2.0) -> Paragraph:
    """Return a line of its own: no indent."""
    return Paragraph(text=bound(words), style=style.but(align=align, indent=0.0, after=after))


def title(words: str, style: Style, points: float = 0.0, after: float = 8.0) -> Paragraph:
    """Return a centred bold title that stays with what follows."""
    size = points or style.points + 2
    changed = style.but(points=size, bold=True, align="centre", indent=0.0, after=after)
    return Paragraph(text=bound(words), style=changed, keep=True)


def heading(words: str, style: Style, align: Align = "left") -> Paragraph:
    """Return a bold heading that stays with what follows."""
    changed = style.but(bold=True, align=align, indent=0.0, after=4.0)
    return Paragraph(text=bound(words), style=changed, keep=True)


def signed_line(role: str, name: str, whose: Person, firm: str | None, style: Style) -> Beside:
    """Return a line for a signature: role, room to sign (and the firm's stamp), name."""
    plain = style.but(align="left", indent=0.0, after=0.0)
    room: list[Block] = [Slot(kind="signature", whose=whose.key, width=110, height=26, rule=True)]
    if firm is not None:
        room.append(Slot(kind="stamp", whose=firm, width=110, height=100))
    lowered = (Paragraph(text="\n" + role, style=plain),)
    named = (Paragraph(text="\n" + name, style=plain),)
    return Beside(columns=(lowered, tuple(room), named), shares=(5, 3, 4), gap=10)


def signed_block(
    head: str, role: str, name: str, whose: Person, firm: str | None, style: Style
) -> tuple[Block, ...]:
    """Return a block for one of two columns: head, role, room to sign, name, stamp."""
    plain = style.but(align="left", indent=0.0, after=2.0)
    blocks: list[Block] = [
        Paragraph(text=head, style=plain.but(bold=True), keep=True),
        Paragraph(text=role, style=plain, keep=True),
        Slot(kind="signature", whose=whose.key, width=150, height=34, rule=True),
    ]
    if firm is not None:
        blocks.append(Slot(kind="stamp", whose=firm, left=60, width=110, height=100))
    blocks.append(Paragraph(text=name, style=plain))
    return tuple(blocks)


def phone(w: Writer, somebody: Person) -> str:
    """Return an invented telephone number of somebody, of an area that no network has."""
    number = sum(ord(letter) * place for place, letter in enumerate(somebody.full.en, 3)) % 10_000
    words = f"(000{len(somebody.surname.en)}) 55-{number // 100:02}-{number % 100:02}"
    return w(Contact("phone", words), words)
