"""Pages for tests of proposals, written as the texts they hold."""

import hashlib

from stemma.model.places import Digest
from stemma.relation.leaves import Leaf, file_of, look_at
from stemma.toolkit.scripts import language_of

A4 = (595.0, 842.0)
BODY = "The Seller delivers the goods to the port named by the Buyer. " * 3
OPEN = BODY + "\nThe goods are accepted by both sides at the place that was"
WITHIN = "named in the notice, or where none was named, at the store of the Seller.\n" + BODY


def digest(text: str) -> Digest:
    return Digest(hashlib.sha256(text.encode()).hexdigest())


def scan(*pages: str, sizes: tuple[tuple[float, float], ...] = ()) -> list[Leaf]:
    """One content of several pages, which is one item."""
    return [
        leaf(text, page, len(pages), size=sizes[page - 1] if sizes else A4)
        for page, text in enumerate(pages, start=1)
    ]


def files(**pages: str) -> list[Leaf]:
    """Files of one page each in one folder; `a_1=...` is called "a 1.jpg"."""
    return [
        leaf(text, 1, 1, item=number, path=f"photos/{name.replace('_', ' ')}.jpg")
        for number, (name, text) in enumerate(pages.items(), start=1)
    ]


def leaf(
    text: str,
    page: int,
    pages: int,
    *,
    item: int = 1,
    path: str = "scan.pdf",
    size: tuple[float, float] = A4,
) -> Leaf:
    mark, top, bottom = look_at(text)
    return Leaf(
        item=item,
        content=digest(path),
        page=page,
        file=file_of(path),
        is_first=page == 1,
        is_last=page == pages,
        size=size,
        language=language_of(text),
        text_from="ocr",
        text_hash=digest(text),
        mark=mark,
        top=top,
        bottom=bottom,
    )
