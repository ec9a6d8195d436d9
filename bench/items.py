"""How well proposals find where a document ends: real documents put together and taken apart.

    python -m bench.items

On real PDFs with a text layer (`../shared/gold`): cuts proposed inside one of them are false; of
pairs put into one file the seam should be proposed; taken apart into numbered files of one folder,
pages of one document should be joined and no others.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pypdfium2

from bench.material import GOLD, NO_GOLD
from bench.record import Record, table
from stemma.model.places import Digest
from stemma.relation.cuts import cuts
from stemma.relation.joints import joints
from stemma.relation.leaves import File, Leaf, look_at
from stemma.toolkit.scripts import language_of

_CHARACTERS = 200
"""On average a page; a PDF with less of a text layer is a scan."""
_MOST, _LONGEST = 200, 30
_PAIRS, _BESIDE = 300, 3
_SEED = 5


class _Page(NamedTuple):
    text: str
    size: tuple[float, float]


def measure() -> list[Record]:
    """Measure cuts and joints on the real documents."""
    if not GOLD.exists():
        return [Record(part="items", what="proposals", value=None, unit="", note=NO_GOLD)]
    documents = list(_documents())
    random = Random(_SEED)  # noqa: S311 (no secret)
    inside = [cut for each in documents for cut in cuts(_leaves(each))]
    edges = sum(len(each) - 1 for each in documents)
    found = 0
    for _ in range(_PAIRS):
        first, second = random.sample(documents, 2)
        pages = (*first[-_BESIDE:], *second[:_BESIDE])
        seam = len(first[-_BESIDE:])
        found += seam in {cut.pages[0].last_page for cut in cuts(_leaves(pages))}
    right, proposed, true = _joined(documents, random)
    return [
        Record(part="items", what="cuts inside a document", value=len(inside), unit="", n=edges),
        Record(part="items", what="seams found", value=found / _PAIRS, unit="share", n=_PAIRS),
        Record(part="items", what="joints right", value=right / proposed, unit="share", n=proposed),
        Record(part="items", what="joints found", value=right / true, unit="share", n=true),
    ]


def _documents() -> Iterator[tuple[_Page, ...]]:
    for path in sorted((GOLD / "documents").rglob("*.pdf")):
        pages = _pages(path)
        if pages and sum(len(page.text) for page in pages) > _CHARACTERS * len(pages):
            yield pages


def _pages(path: Path) -> tuple[_Page, ...]:
    try:
        with pypdfium2.PdfDocument(path) as pdf:
            return tuple(
                _Page(
                    pdf[number].get_textpage().get_text_range().replace("\r\n", "\n"),
                    pdf.get_page_size(number),
                )
                for number in range(min(len(pdf), _MOST))
            )
    except pypdfium2.PdfiumError:
        return ()


def _joined(documents: list[tuple[_Page, ...]], random: Random) -> tuple[int, int, int]:
    """Take documents apart into one folder; return joints that are right, proposed, and true."""
    short = [each for each in documents if 2 <= len(each) <= _LONGEST]
    random.shuffle(short)
    owners = [owner for owner, pages in enumerate(short) for _ in pages]
    leaves = [
        _leaf(page, item=number, at=(1, 1), file=File("scans/", f"scan_{number:03}.jpg"))
        for number, page in enumerate(page for pages in short for page in pages)
    ]
    numbers = {leaf.content: leaf.item for leaf in leaves}
    proposed = {
        numbers[each.document] for proposal in joints(leaves) for each in proposal.pages[1:]
    }
    true = {at for at in range(1, len(owners)) if owners[at] == owners[at - 1]}
    return len(proposed & true), len(proposed), len(true)


def _leaves(pages: tuple[_Page, ...]) -> list[Leaf]:
    file = File("", "one.pdf")
    return [
        _leaf(page, item=0, at=(number, len(pages)), file=file)
        for number, page in enumerate(pages, start=1)
    ]


def _leaf(page: _Page, *, item: int, at: tuple[int, int], file: File) -> Leaf:
    mark, top, bottom = look_at(page.text)
    return Leaf(
        item=item,
        content=Digest(hashlib.sha256(file.name.encode()).hexdigest()),
        page=at[0],
        file=file,
        is_first=at[0] == 1,
        is_last=at[0] == at[1],
        size=page.size,
        language=language_of(page.text),
        text_from="layer",
        text_hash=Digest(""),
        mark=mark,
        top=top,
        bottom=bottom,
    )


if __name__ == "__main__":
    print(table(measure()))
