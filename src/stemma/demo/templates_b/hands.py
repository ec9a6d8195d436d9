"""The hands of this set by language, and two columns of two languages."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from stemma.demo.facts.affair import Affair
from stemma.demo.facts.parties import Person
from stemma.demo.facts.written import Language, Written
from stemma.demo.templates_b.chinese import Chinese
from stemma.demo.templates_b.english import English
from stemma.demo.templates_b.layout import BODY, signed_block
from stemma.demo.templates_b.russian import Russian
from stemma.demo.writing.briefs import Tongue
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Beside, Block, Gap, Paragraph, Slot

Hand = Russian | Chinese | English
"""A hand of any language; what all of them can write is written alike."""


def hand(language: Language, w: Writer, affair: Affair) -> Hand:
    """Return the hand of a language."""
    if language == "ru":
        return Russian(w, affair)
    return Chinese(w, affair) if language == "zh" else English(w, affair)


def languages(tongue: Tongue) -> tuple[Language, ...]:
    """Return the languages of a paper."""
    return ("ru", "zh") if tongue == "ru+zh" else (tongue,)


def side_by_side(
    left: Sequence[Paragraph], right: Sequence[Paragraph], after: float = 5.0
) -> Iterator[Block]:
    """Yield two languages, paragraph by paragraph, in two columns of a smaller size.

    What must stay with the paragraph after it stands in one block with it.
    """
    held: tuple[list[Block], list[Block]] = ([], [])
    for one, other in zip_longest(left, right):
        for column, shown in zip(held, (one, other), strict=True):
            if shown is not None:
                column.append(_narrow(shown))
        if one is not None and one.keep:
            continue
        yield Beside(columns=(tuple(held[0]), tuple(held[1])), shares=(11, 9), gap=16)
        yield Gap(after)
        held = ([], [])


def signed_columns(
    hands: Sequence[Hand],
    heads: Sequence[Written],
    people: Sequence[Person],
    *,
    stamps: Sequence[str | None] = (None, None),
) -> Beside:
    """Return two places to sign, labelled in each of the languages of a paper."""
    columns = []
    for head, one, stamp in zip(heads, people, stamps, strict=True):
        written = [by.language for by in hands]
        labels = " / ".join(head.to(language) for language in written)
        roles = "\n".join(one.role.to(language) for language in written)
        names = " / ".join(by.name(one) for by in hands)
        columns.append(signed_block(labels, roles, names, one, stamp, BODY[written[0]]))
    return Beside(columns=tuple(columns), shares=(1, 1), gap=30)


def _narrow(shown: Paragraph) -> Paragraph:
    style = shown.style
    smaller = 10.0 if style.points <= 13 else min(13.0, style.points - 3)
    align = style.align if style.align in ("centre", "right") else "left"
    changed = style.but(points=smaller, indent=0.0, align=align, leading=min(style.leading, 1.4))
    return Paragraph(text=shown.text, style=changed, left=min(shown.left, 10.0), keep=shown.keep)


def approval(h: Hand, somebody: Person) -> Beside:
    """Return the block at the upper right by which somebody approves a paper."""
    style = BODY[h.language].but(align="left", indent=0.0, after=2.0)
    label = {"ru": "УТВЕРЖДАЮ", "zh": "批准：", "en": "APPROVED"}[h.language]
    role = somebody.role.to(h.language)
    blocks = (
        Paragraph(text=label, style=style),
        Paragraph(text=role[:1].upper() + role[1:], style=style),
        Slot(kind="signature", whose=somebody.key, width=120, height=30, rule=True),
        Paragraph(text=h.name(somebody), style=style.but(after=12.0)),
    )
    return Beside(columns=((), blocks), shares=(3, 2))
