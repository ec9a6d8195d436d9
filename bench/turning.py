"""Turning pages in Chromium, with a watch: each time runs until the picture of the page is painted.

All times are milliseconds from the act to the frame after the one that shows the picture.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, sync_playwright

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-precise-memory-info",
    "--js-flags=--expose-gc",
)
_OPENINGS, _JUMPS, _SETTLING = 12, 20, 30
_PAINTED = """
([wanted, what, argument]) => new Promise((resolve) => {
    const start = what === "open" ? 0 : performance.now();
    if (what === "key") dispatchEvent(new KeyboardEvent("keydown", { key: argument }));
    else if (what === "go") location.hash = argument;
    const look = () => {
        const image = document.querySelector(".sheet img.here");
        if (image?.src.includes(`/pages/${wanted}/picture`) && image.complete)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        else requestAnimationFrame(look);
    };
    look();
})
"""
_FIRST = 'async () => (await (await fetch("/api/documents?limit=1")).json()).documents[0]'


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """Milliseconds waited for pages, and bytes before and after many more turns."""

    first: list[float]
    turn: list[float]
    fast: list[float]
    jump: list[float]
    heap: tuple[float, float]
    process: tuple[float, float]


class Reader:
    """Somebody who reads the first document of the case, in one window after another."""

    def __init__(self, context: BrowserContext, home: str, document: str, pages: int) -> None:
        """Sit down at a browser that has come in."""
        self._context, self._home = context, home
        self._document, self.pages = document, pages
        self.page: Page = context.pages[0]

    def address(self, number: int) -> str:
        """Return where a page of the document is."""
        return f"{self._home}#/document/{self._document}/{number}"

    def open(self, number: int) -> float:
        """Open a page in a new window; the page's own clock begins when the browser goes there."""
        self.page.close()
        self.page = self._context.new_page()
        self.page.goto(self.address(number), wait_until="commit")
        return float(self.page.evaluate(_PAINTED, [number, "open", ""]))

    def go(self, number: int) -> float:
        """Go to a page by its address."""
        place = self.address(number).partition("#")[2]
        return float(self.page.evaluate(_PAINTED, [number, "go", place]))

    def turn(self, to: int) -> float:
        """Turn to the next page, whose number is `to`, by its key."""
        return float(self.page.evaluate(_PAINTED, [to, "key", "]"]))

    def rest(self, milliseconds: float) -> None:
        """Read for a while."""
        self.page.wait_for_timeout(milliseconds)

    def memory(self) -> tuple[float, float]:
        """Return bytes of the scripts' heap after collecting, private bytes of the process."""
        session = self._context.new_cdp_session(self.page)
        session.send("HeapProfiler.collectGarbage")
        heap: dict[str, Any] = session.send("Runtime.getHeapUsage")
        session.detach()
        browser = self._context.browser
        assert browser is not None
        system = browser.new_browser_cdp_session()
        processes: dict[str, Any] = system.send("SystemInfo.getProcessInfo")
        system.detach()
        tabs = (each["id"] for each in processes["processInfo"] if each["type"] == "renderer")
        return float(heap["usedSize"]), max(map(_private, tabs))


def _private(process: int) -> float:
    told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"Private_Dirty:\s+(\d+)", told)
    return 1024.0 * int(found[1]) if found else 0.0


@contextmanager
def reading(arrival: Path, chromium: str) -> Iterator[Reader]:
    """Come in through the file of a server, with a browser that ends with the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.goto(arrival.absolute().as_uri())
        page.get_by_role("navigation").first.wait_for()
        seen = page.evaluate(_FIRST)
        home = page.url.partition("#")[0]
        yield Reader(context, home, seen["document"], seen["pages"])
        browser.close()


def turned(reader: Reader, turns: int, more: int) -> Turned:
    """Open, turn, go, and turn so many more pages between two looks at the memory."""
    first = [
        _rested(reader, reader.open, 1 + each * (reader.pages // _OPENINGS))
        for each in range(_OPENINGS)
    ]
    reader.go(2)
    reader.rest(800)
    slowly, quickly = range(3, 3 + turns), range(3 + turns, 3 + 2 * turns)
    turn = [_rested(reader, reader.turn, number) for number in slowly]
    fast = [reader.turn(number) for number in quickly]
    far = [1 + (each * 1471 + 700) % reader.pages for each in range(1, 1 + _JUMPS)]
    jump = [_rested(reader, reader.go, number) for number in far]
    start = reader.pages * 2 // 5
    reader.go(start)
    for number in range(start + 1, start + 1 + _SETTLING):  # what is held once is held already
        reader.turn(number)
    reader.rest(1000)
    before = reader.memory()
    for number in range(start + 1 + _SETTLING, start + 1 + _SETTLING + more):
        reader.turn(number)
    reader.rest(1000)
    after = reader.memory()
    both = tuple(zip(before, after, strict=True))
    return Turned(first=first, turn=turn, fast=fast, jump=jump, heap=both[0], process=both[1])


def _rested(reader: Reader, act: Callable[[int], float], number: int) -> float:
    took = act(number)
    reader.rest(300)
    return took
