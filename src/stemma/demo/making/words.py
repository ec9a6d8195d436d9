"""A paper as plain paragraphs: for text files, mails, and word processors."""

from collections.abc import Iterator

from stemma.demo.making.workshop import Set
from stemma.demo.writing.marks import unmarked
from stemma.demo.writing.paper import Beside, Block, Paragraph, Table


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield paragraphs in reading order; a row of a table is one, its cells parted by tabs."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Beside():
                for column in block.columns:
                    yield from paragraphs(column)
            case Table():
                for row in block.rows:
                    yield Paragraph(text="\t".join(row), style=block.style)
            case _:
                pass


def text_of(laid: Set) -> str:
    """Return the text of a paper without its marks, paragraphs parted by empty lines."""
    plain = (unmarked(paragraph.text)[0] for paragraph in paragraphs(laid.paper.blocks))
    return "\n\n".join(text.strip() for text in plain if text.strip())
