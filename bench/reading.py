"""Part: text and boxes of real PDFs, pages per processor second, with and without the ink check.

Ours are measured in the locked cells of the product; "without the ink check" is the same reader's
text in a forked process, because the product never leaves the check out. Peers read each file in a
forked process too. The median of several passes is given; the spread stands in the note.
"""

import json
import os
import statistics
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pypdfium2.raw as pdfium

from bench import peers, process
from bench.material import NO_GOLD, gold_pdfs
from bench.process import fork_cpu
from bench.record import Record, skipped
from stemma.model.readings import PageReading, PageText
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.protocol import send
from stemma.toolkit.pdf_text import page_text

PART = "reading"
_GOAL_TEXT, _GOAL_INK = 300.0, 110.0
_PEERS = ("pypdfium2", "pypdf", "pdfminer.six", "pdfplumber")


def measure(passes: int) -> list[Record]:
    """Read all real PDFs so many times, with our cells and with each peer that is installed."""
    files = gold_pdfs()
    if not files:
        return [skipped(PART, "text and boxes of real PDFs", NO_GOLD)]
    records = [_with_ink(files, passes), _text_and_boxes(files, passes)]
    return records + [_peer(name, files) for name in _PEERS]


def _with_ink(files: Sequence[Path], passes: int) -> Record:
    rates, pages, problems = [], 0, 0
    with closing(Zygote("parse")) as zygote:
        for _ in range(passes + 1):  # the first pass warms up
            pages = problems = 0
            cpu = 0.0
            for path in files:
                count, ended = _read_in_cell(zygote, path)
                pages, cpu = pages + count, cpu + ended.cpu_seconds
                problems += ended.problem is not None
            rates.append(pages / cpu)
    return _ours("text, boxes and ink check, in the cell", rates[1:], pages, _GOAL_INK, problems)


def _read_in_cell(zygote: Zygote, path: Path) -> tuple[int, Ended]:
    pages, ended = 0, Ended(None, 0.0, 0)
    with path.open("rb") as file:
        order = Order(job="read", descriptor=file.fileno(), size=path.stat().st_size)
        for frame in zygote.run(order):
            if isinstance(frame, PageReading):
                pages += frame.problem is None
            elif isinstance(frame, Ended):
                ended = frame
    return pages, ended


def _text_and_boxes(files: Sequence[Path], passes: int) -> Record:
    pages = sum(map(_count, files))
    rates, failed = [], 0
    for _ in range(passes + 1):
        ended = [fork_cpu(partial(_read_text, path)) for path in files]
        failed = sum(code != 0 for code, _ in ended)
        rates.append(pages / sum(cpu for _, cpu in ended))
    return _ours("text and boxes, forked, no ink check", rates[1:], pages, _GOAL_TEXT, failed)


def _count(path: Path) -> int:
    """Return how many pages pdfium sees in a file; none where it refuses it."""
    document = pdfium.FPDF_LoadDocument(bytes(path), None)
    if not document:
        return 0
    pages: int = pdfium.FPDF_GetPageCount(document)
    pdfium.FPDF_CloseDocument(document)
    return pages


def _read_text(path: Path) -> None:
    """Read and pack up words and boxes as a cell does, but no ink; ends with the process."""
    data = path.read_bytes()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for index in range(pdfium.FPDF_GetPageCount(document) if document else 0):
        page = pdfium.FPDF_LoadPage(document, index)
        text, words = page_text(page)
        layer = PageText(text_from="layer", text=text, words=words)
        send(nowhere, PageReading(number=index + 1, text=layer))
        pdfium.FPDF_ClosePage(page)


def _ours(what: str, rates: Sequence[float], pages: int, goal: float, problems: int) -> Record:
    spread = f"{min(rates):.0f} to {max(rates):.0f} over {len(rates)} passes"
    return Record(
        part=PART,
        what=what,
        value=statistics.median(rates),
        unit="pages/CPU-s",
        goal=goal,
        n=pages,
        note=f"{spread}; {problems} files not read",
    )


def _peer(name: str, files: Sequence[Path]) -> Record:
    what = f"{name}, words" if name == "pdfplumber" else f"{name}, text only"
    version = peers.package(name)
    if version is None:
        return skipped(PART, what, f"not in the peers' environment ({peers.python()})")
    script = peers.script("pdf_text.py")
    ran = process.run([peers.python(), script, name], given="\n".join(map(str, files)))
    if ran.code != 0:
        return skipped(PART, what, f"ended with code {ran.code}: {ran.errors[-200:]}")
    told = json.loads(ran.output)
    return Record(
        part=PART,
        what=what,
        value=told["pages"] / told["cpu"],
        unit="pages/CPU-s",
        n=told["pages"],
        note=f"{version}; {told['failed']} files not read; {told['characters']} characters",
    )
