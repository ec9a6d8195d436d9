"""What happens to files on the way: a copy that broke off, a stretch of the disk overwritten."""

import io
import random
import re
from collections.abc import Iterable, Iterator

import pikepdf

from stemma.demo.fiction import FICTION

_BLOCK = 4096


def cut(pdf: bytes, *, share: float = 0.4) -> bytes:
    """Return the first part of a PDF: the copying broke off, the rest of the block is zeros.

    A comment below the first line says that it is invented, since the properties are lost. Most
    programs refuse the result. One that repairs files may still find pages, if catalog, pages and
    their content came first (the style `table`); of a linearised file or one by reportlab it will
    not.

    Args:
        pdf: the whole.
        share: how much of it is kept.
    """
    marked = pdf.replace(b"\n", f"\n% {FICTION}\n".encode(), 1)
    kept = marked[: int(len(marked) * share)]
    return kept + bytes(-len(kept) % _BLOCK)


def scramble(pdf: bytes, seed: int, *, kept: int) -> bytes:
    """Return a PDF of the same length in which all that only later pages need is overwritten.

    The file opens, its properties and the first `kept` pages are as they were, each page after
    them is lost: its own object is noise.

    Raises:
        ValueError: if no page would be lost or kept, or if the pages lie in object streams.
    """
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = [page.obj for page in opened.pages]
        if not 0 < kept < len(pages):
            raise ValueError(f"{kept} of {len(pages)} pages are to be kept")
        later = {page.objgen for page in pages[kept:]}
        roots = (opened.Root, opened.docinfo)
        needed = set(_below(roots, without=later)) | {root.objgen for root in roots}
        lost = sorted({*_below(pages[kept:], without=needed), *later} - needed)
    damaged = bytearray(pdf)
    for start, end in _spans(pdf, lost, later):
        damaged[start:end] = chance.randbytes(end - start)
    return bytes(damaged)


def _below(
    things: Iterable[pikepdf.Object], *, without: set[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the numbers of all objects that some things refer to, but not by way of `without`."""
    seen: set[tuple[int, int]] = set(without)
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        for part in _parts(thing):
            if part.is_indirect:
                if part.objgen in seen:
                    continue
                seen.add(part.objgen)
                yield part.objgen
            waiting.append(part)


def _parts(thing: pikepdf.Object) -> list[pikepdf.Object]:
    if isinstance(thing, pikepdf.Stream):
        thing = thing.stream_dict
    if isinstance(thing, pikepdf.Dictionary):
        found: Iterable[object] = [value for key, value in thing.items() if key != "/Parent"]
    else:
        found = list(thing) if isinstance(thing, pikepdf.Array) else ()
    return [part for part in found if isinstance(part, pikepdf.Object)]


def _spans(
    pdf: bytes, numbers: Iterable[tuple[int, int]], later: set[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for number, generation in numbers:
        start = re.search(rb"(?<=[\r\n])%d %d obj\b" % (number, generation), pdf)
        if start is None:
            if (number, generation) in later:
                raise ValueError("the pages lie in object streams")
            continue
        end = pdf.index(b"endobj", start.end()) + len(b"endobj")
        yield start.start(), end
