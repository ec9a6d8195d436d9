"""How quick is the page viewer on a document of 5,000 pages? `python -m bench.viewer`.

A PDF is made, taken in and read; the workbench is served; Chromium opens the document in a new
window again and again, turns pages one after another, goes to pages by number, and turns 300 more
while the memory of its tab is looked at. Times run from the act to the moment at which the browser
has painted the picture of the page. Needs Chromium.
"""

import argparse
import io
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from reportlab.pdfgen.canvas import Canvas

from bench.record import Record, table
from bench.turning import Turned, browser, turned
from stemma.case import Case

PART = "viewer"
_LINE = (
    "{page}.{line} The Seller delivers and the Buyer takes and pays for the goods of Annex {page}."
)
_LINES = 45
_MEGABYTE = 1 << 20


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.viewer", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("bench-viewer"), help="kept for later")
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--turns", type=int, default=60)
    parser.add_argument("--more", type=int, default=300, help="turns for the memory")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    case = _case(chosen.folder, chosen.pages)
    with _served(case) as arrival, browser(chosen.chromium) as chromium:
        seen = turned(chromium, arrival, chosen.turns, chosen.more)
    print(table(list(_records(seen, chosen.pages, chosen.more))))


def _case(folder: Path, pages: int) -> Path:
    """Return the case of a made document, making it the first time."""
    place = folder / f"{pages}.case"
    if place.exists():
        return place
    folder.mkdir(parents=True, exist_ok=True)
    document = folder / f"{pages}.pdf"
    document.write_bytes(_pdf(pages))
    print(f"bench: reading {pages} pages ...", file=sys.stderr, flush=True)
    with Case.create(place, actor="bench") as case:
        case.take_in([document])
        case.run()
    return place


def _pdf(pages: int) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Times-Roman", 11)
        for line in range(_LINES):
            canvas.drawString(72, 770 - 16 * line, _LINE.format(page=page, line=line + 1))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@contextmanager
def _served(case: Path) -> Iterator[Path]:
    """Serve a case; yield the file by which a browser comes in."""
    command = [sys.executable, "-m", "stemma", "serve", str(case), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield _arrival(server)
        finally:
            server.terminate()


def _arrival(server: "subprocess.Popen[str]") -> Path:
    deadline = time.monotonic() + 60
    while server.stdout is not None and time.monotonic() < deadline:
        found = [word for word in server.stdout.readline().split() if word.endswith("open.html")]
        if found:
            return Path(found[0])
    raise SystemExit("The server did not say how to come in.")


def _records(seen: Turned, pages: int, more: int) -> Iterator[Record]:
    yield _times("first page, a new window", seen.first, 0.5, f"document of {pages} pages")
    yield _times("page turn by key, one after another", seen.turn, 0.2, "picture painted")
    yield _times("page turn at once, without a rest", seen.fast, 0.2, "picture painted")
    yield _times("to a page by number", seen.jump, 0.5, "never shown before")
    yield _growth("scripts", seen.heap, 5.0, more, "after collecting")
    yield _growth("process", seen.process, 50.0, more, "private, no driver")


def _growth(whose: str, held: tuple[float, float], goal: float, more: int, note: str) -> Record:
    """Return by how much memory grew, between two looks (bytes), against a goal (megabytes)."""
    start, end = (each / _MEGABYTE for each in held)
    return Record(
        part=PART,
        what=f"memory of the tab's {whose} after {more} more turns",
        value=end - start,
        unit="MB more",
        goal=goal,
        less_is_better=True,
        n=more,
        note=f"{start:.1f} to {end:.1f} MB, {note}",
    )


def _times(what: str, milliseconds: list[float], goal: float, note: str) -> Record:
    """Return the 95th percentile against a goal (seconds), with the spread in the note."""
    seconds = [each / 1000 for each in milliseconds]
    late = quantiles(seconds, n=20)[-1]
    spread = f"median {median(seconds):.3f}, worst {max(seconds):.3f} s; {note}"
    return Record(
        part=PART,
        what=f"{what}, 95th percentile",
        value=late,
        unit="s",
        goal=goal,
        less_is_better=True,
        n=len(seconds),
        note=spread,
    )


if __name__ == "__main__":
    main()
