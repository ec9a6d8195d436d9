"""`python -m bench.workbench`: how long a person waits at the workbench. It reports, nothing more.

Searches over HTTP in cases of made pages (see `made_case.py`), by one reader and by twenty at once;
pictures and page turns of a real PDF; the size of the page itself. The first search of each kind
warms the server up and is not counted.
"""

import argparse
import gzip
import http.client
import io
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reportlab.pdfgen.canvas import Canvas

from bench import made_case
from bench.record import Record, table
from stemma.case import Case
from stemma.model.searches import DocumentsAsked, Narrowing

PART = "workbench"
_QUERIES = {
    "a word of one page": "lot7x3",
    "a word in all its forms": "договором",
    "a frequent word": "contract",
    "two words": "жилет приёмка",
    "a phrase": '"seller buyer"',
    "Chinese": "验收",
    "a beginning": "инструк*",
}
_READERS, _TURNS, _PDF_PAGES = 20, 20, 40
_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class _Server:
    port: int
    key: str


@contextmanager
def _served(case: Path) -> Iterator[_Server]:
    command = [sys.executable, "-m", "stemma", "serve", str(case), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = next(line for line in process.stdout if line.startswith("For programs"))
        found = re.search(r"127\.0\.0\.1:(\d+)/ with the key in (\S+)", told)
        assert found is not None
        try:
            yield _Server(int(found[1]), Path(found[2]).read_text(encoding="ascii"))
        finally:
            process.terminate()


def _get(server: _Server, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    with closing(connection):
        connection.request("GET", path, headers={"Authorization": f"Bearer {server.key}"})
        answer = connection.getresponse()
        body = answer.read()
    assert answer.status == 200, body
    return body


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def _records(what: str, took: Sequence[float], note: str = "") -> list[Record]:
    """Return the median and the 95th of a hundred waits."""
    most = sorted(took)[min(len(took) - 1, round(0.95 * len(took)))]
    return [
        Record(part=PART, what=f"{what}, {name}", value=value, unit="ms", n=len(took), note=note)
        for name, value in (("median", statistics.median(took)), ("95 of 100", most))
    ]


def _searches(server: _Server, pages: int, rounds: int) -> list[Record]:
    records = []
    paths = {name: f"/api/search?limit=20&q={quote(query)}" for name, query in _QUERIES.items()}
    for name, path in paths.items():
        found = json.loads(_get(server, path))
        took = [_milliseconds(partial(_get, server, path)) for _ in range(rounds)]
        note = f"hits shown: {len(found['hits'])}"
        records += _records(f"search, {pages:,} pages: {name}", took, note)
    for name, path in {
        "facets of a word, first": f"/api/search/facets?q={quote('contract')}&open=",
        "facets of a word, again": f"/api/search/facets?q={quote('contract')}",
        "facets of the whole case, first": "/api/search/facets?open=",
        "the case at a glance, first": "/api/case",
        "the case at a glance, again": "/api/case",
    }.items():
        again = name.endswith("again")
        took = [_milliseconds(partial(_get, server, path)) for _ in range(rounds if again else 1)]
        records += _records(f"{pages:,} pages: {name}", took)
    every = list(paths.values()) * rounds
    began = time.perf_counter()
    with ThreadPoolExecutor(_READERS) as readers:
        took = list(readers.map(_milliseconds, [partial(_get, server, path) for path in every]))
    rate = f"{len(every) / (time.perf_counter() - began):.0f} searches a second"
    return records + _records(f"search, {pages:,} pages: {_READERS} readers at once", took, rate)


def _pictures(folder: Path) -> list[Record]:
    (folder / "leak").mkdir()
    (folder / "leak" / "contract.pdf").write_bytes(_pdf())
    with Case.create(folder / "pictures.case", actor="bench") as case:
        case.take_in([folder / "leak"])
        case.run()
        [document] = [
            each.document
            for each in case.catalogue.listed(
                DocumentsAsked(narrowing=Narrowing(collections=("cache",))), limit=1
            ).documents
        ]
    pages = f"/api/documents/{document}/pages"
    with _served(folder / "pictures.case") as server:
        first = _milliseconds(lambda: _get(server, f"{pages}/1/picture"))
        turns = [_turn(server, f"{pages}/{number}") for number in range(2, 2 + _TURNS)]
        again = [_turn(server, f"{pages}/{number}") for number in range(2, 2 + _TURNS)]
        thumbs = _milliseconds(lambda: _thumbs(server, pages))
    return [
        Record(part=PART, what="the first picture, with its cell", value=first, unit="ms", n=1),
        *_records("a page turned: text and picture", turns),
        *_records("the same page again, without the browser's cache", again),
        Record(
            part=PART,
            what="all small pictures of a document",
            value=thumbs,
            unit="ms",
            n=_PDF_PAGES,
        ),
    ]


def _turn(server: _Server, page: str) -> float:
    with ThreadPoolExecutor(2) as both:
        return _milliseconds(
            lambda: list(both.map(lambda path: _get(server, path), (page, f"{page}/picture")))
        )


def _thumbs(server: _Server, pages: str) -> None:
    """Ask as a browser does: six at a time."""
    with ThreadPoolExecutor(6) as six:
        paths = [f"{pages}/{number}/picture?dpi=30" for number in range(1, _PDF_PAGES + 1)]
        list(six.map(lambda path: _get(server, path), paths))


def _pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in range(1, _PDF_PAGES + 1):
        for line in range(45):
            canvas.drawString(72, 760 - 15 * line, f"{page}.{line} The seller delivers the batch")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _bundle() -> Record:
    """Return what a browser loads before it shows a room, were it packed for the way."""
    static = resources.files("stemma.web") / "static"
    start = static.joinpath("index.html").read_text("utf-8") if static.is_dir() else ""
    files = [static.joinpath(each) for each in re.findall(r"assets/[\w.-]+", start)]
    size = sum(len(gzip.compress(each.read_bytes())) for each in files)
    return Record(
        part=PART,
        what="scripts and styles before the rooms fetched later, gzipped",
        value=size / _KILOBYTE if files else None,
        unit="kB",
        goal=120.0,
        less_is_better=True,
        n=len(files),
        note="" if files else "the page is not built: make setup",
    )


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.workbench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="*", default=[1_000, 100_000])
    parser.add_argument("--rounds", type=int, default=10, help="searches of each kind")
    parser.add_argument(
        "--folder", type=Path, default=Path("bench-workbench"), help="cases are kept for later"
    )
    chosen: Any = parser.parse_args()
    records = [_bundle()]
    with tempfile.TemporaryDirectory(prefix="stemma-bench-") as name:
        records += _pictures(Path(name))
    for pages in chosen.pages:
        with _served(_made(chosen.folder, pages)) as server:
            records += _searches(server, pages, chosen.rounds)
    print(table(records))


def _made(folder: Path, pages: int) -> Path:
    """Return a case of so many pages, making it the first time."""
    case = folder / f"{pages}.case"
    if not case.exists():
        folder.mkdir(parents=True, exist_ok=True)
        print(f"bench: a case of {pages:,} pages ...", file=sys.stderr, flush=True)
        part = folder / f"{pages}.part"
        shutil.rmtree(part, ignore_errors=True)  # of a bench that was broken off
        made_case.make(part, pages)
        part.rename(case)
    return case


if __name__ == "__main__":
    main()
