"""Pages taken out of a PDF, and PDFs put one behind the other."""

import io
from collections.abc import Collection, Sequence

import pikepdf

from stemma.demo.forgery.producers import Style, written


def keep(pdf: bytes, numbers: Collection[int], *, style: Style = "table") -> bytes:
    """Return a PDF with only these pages, in the order they had; pages count from 1.

    The properties stay as they were.

    Raises:
        ValueError: if there is no such page, or none is kept.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        count = len(opened.pages)
        if not numbers or not set(numbers) <= set(range(1, count + 1)):
            raise ValueError(f"pages {sorted(numbers)} of {count}")
        for number in range(count, 0, -1):
            if number not in numbers:
                del opened.pages[number - 1]
        opened.remove_unreferenced_resources()
        return written(opened, style)


def merge(pdfs: Sequence[bytes], *, style: Style = "table") -> bytes:
    """Return the pages of all, one PDF behind the other; the properties are the first one's.

    Raises:
        ValueError: if there is nothing to put together.
    """
    if not pdfs:
        raise ValueError("no PDFs to put together")
    with pikepdf.open(io.BytesIO(pdfs[0])) as whole:
        for pdf in pdfs[1:]:
            with pikepdf.open(io.BytesIO(pdf)) as further:
                whole.pages.extend(further.pages)
        return written(whole, style)
