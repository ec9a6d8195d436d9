"""Some pages of a document as a file of their own, so that a measure does not read the others."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pikepdf


@contextmanager
def some_pages(path: Path, numbers: Sequence[int]) -> Iterator[Path]:
    """Hand out a PDF of these pages alone, in their order; it is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder, pikepdf.open(path) as whole:
        cut = Path(folder, path.name)
        with pikepdf.new() as part:
            part.pages.extend(whole.pages[number - 1] for number in numbers)
            part.save(cut)
        yield cut
