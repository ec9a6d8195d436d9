"""Turning pages in Chromium, with a watch: each time runs until the picture of the page is painted.

All times are milliseconds from the act to the frame after the one that shows the picture. While
the memory is looked at nobody drives the browser: a driver has it keep every answer of the network.
"""

import json
import re
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, ViewportSize, sync_playwright

_FLAGS = (
    "--headless=new",
    "--remote-debugging-port=0",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-precise-memory-info",
)
_SIZE: ViewportSize = {"width": 1440, "height": 900}
_OPENINGS, _JUMPS, _SETTLING = 12, 20, 150
_COMING_IN = 2000  # nobody opens a document sooner after the workbench has appeared
_SECONDS = 1200.0
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
_ALONE = f"""
async ([first, settled, last]) => {{
    const turned = {_PAINTED.strip()};
    const alone = async () => {{
        for (let page = first; page <= last; page += 1) {{
            await turned([page, "key", "]"]);
            if (page === settled) document.title = "settled";
            if (page === settled) await new Promise((resolve) => setTimeout(resolve, 5000));
        }}
        document.title = "turned";
    }};
    void alone();
}}
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

    def __init__(self, context: BrowserContext, page: Page) -> None:
        """Sit down at a page of a browser that has come in."""
        self._context, self.page = context, page
        seen = page.evaluate(_FIRST)
        self._home = page.url.partition("#")[0]
        self._document: str = seen["document"]
        self.pages: int = seen["pages"]

    def address(self, number: int) -> str:
        """Return where a page of the document is."""
        return f"{self._home}#/document/{self._document}/{number}"

    def open(self, number: int) -> float:
        """Open a page in a new window; the page's own clock begins when the browser goes there."""
        self.page.close()
        self.page = self._context.new_page()
        self.page.set_viewport_size(_SIZE)
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

    def heap(self) -> float:
        """Return bytes of the scripts' heap after collecting."""
        session = self._context.new_cdp_session(self.page)
        session.send("HeapProfiler.collectGarbage")
        used: dict[str, Any] = session.send("Runtime.getHeapUsage")
        session.detach()
        return float(used["usedSize"])


def _read_before(context: BrowserContext) -> Page:
    """Return the window that shows the workbench; a browser may keep empty ones beside it."""
    return next(page for page in reversed(context.pages) if page.url.startswith("http"))


class Browser:
    """A Chromium of its own, which goes on while nobody drives it."""

    def __init__(self, profile: Path) -> None:
        """Wait until the one that was started with this profile says how to reach it."""
        self._profile = profile
        told = profile / "DevToolsActivePort"
        while not (told.exists() and told.read_text()):
            time.sleep(0.1)
        self._address = f"http://127.0.0.1:{told.read_text().split()[0]}"

    @contextmanager
    def driven(self, arrival: Path | None = None) -> Iterator[Reader]:
        """Drive it until the end of the block: come in by a file, else go on where it stands."""
        with sync_playwright() as playwright:
            context = playwright.chromium.connect_over_cdp(self._address).contexts[0]
            page = _read_before(context) if arrival is None else context.new_page()
            if arrival is not None:
                page.set_viewport_size(_SIZE)
                page.goto(arrival.absolute().as_uri())
                page.get_by_role("navigation").first.wait_for()
            yield Reader(context, page)

    def memory_at(self, title: str) -> float:
        """Wait until a page has a title; return the private bytes of the largest tab then."""
        deadline = time.monotonic() + _SECONDS
        while title not in self._titles():
            if time.monotonic() > deadline:
                raise SystemExit(f"The page was never {title}.")
            time.sleep(0.5)
        time.sleep(2)
        return max(map(_private, self._tabs()))

    def _titles(self) -> list[str]:
        with urllib.request.urlopen(f"{self._address}/json/list") as listed:  # noqa: S310 (loopback)
            return [each["title"] for each in json.load(listed)]

    def _tabs(self) -> Iterator[Path]:
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):  # it has ended meanwhile
                told = (process / "cmdline").read_text(errors="replace")
                if "--type=renderer" in told and str(self._profile) in told:
                    yield process


def _private(process: Path) -> float:
    told = (process / "smaps_rollup").read_text(encoding="ascii")
    found = re.search(r"Private_Dirty:\s+(\d+)", told)
    return 1024.0 * int(found[1]) if found else 0.0


@contextmanager
def browser(chromium: str) -> Iterator[Browser]:
    """Start a Chromium that ends with the block."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [chromium, *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            try:
                yield Browser(Path(profile))
            finally:
                process.terminate()


def turned(browser: Browser, arrival: Path, turns: int, more: int) -> Turned:
    """Open, turn, go, and turn so many more pages between two looks at the memory.

    Before the first of them so many are turned that the browser holds as many drawn pictures as it
    ever will.
    """
    with browser.driven(arrival) as reader:
        reader.rest(_COMING_IN)
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
        reader.rest(1000)
        heap = reader.heap()
        settled = start + _SETTLING
        reader.page.evaluate(_ALONE, [start + 1, settled, settled + more])
    process = browser.memory_at("settled"), browser.memory_at("turned")
    with browser.driven() as reader:
        heaps = heap, reader.heap()
    return Turned(first=first, turn=turn, fast=fast, jump=jump, heap=heaps, process=process)


def _rested(reader: Reader, act: Callable[[int], float], number: int) -> float:
    took = act(number)
    reader.rest(300)
    return took
