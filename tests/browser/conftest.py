"""One case, one server, one browser for all of them; each test has a window of its own."""

import os
import shutil
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect, sync_playwright

from stemma.demo.building import LEAK, Built
from tests.browser import leak
from tests.browser.window import QUIET, Window, watched
from tests.served import Running, serving

PROGRAM = os.environ.get("STEMMA_TEST_BROWSER", "/usr/bin/chromium")
"""Another Chromium may be named; it is never fetched."""


@pytest.fixture(scope="session")
def case(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The case as it came in. Nobody writes in it: who does takes a copy."""
    folder = tmp_path_factory.mktemp("workbench")
    article = min((built.folder / "coverage").rglob("*.html"))
    leak.take_in(built.folder / LEAK, article, folder / "leak.case")
    yield folder / "leak.case"
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def workbench(case: Path) -> Iterator[Running]:
    if not (resources.files("stemma.web") / "static" / "index.html").is_file():
        pytest.fail("The page of the workbench is not built. `make setup` builds it.")
    with serving(case) as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not Path(PROGRAM).exists():
        pytest.fail(
            f"There is no browser at {PROGRAM}. `make setup` installs Chromium;"
            " another is named by STEMMA_TEST_BROWSER."
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def key(workbench: Running, chromium: Browser) -> StorageState:
    """What the browser keeps after it came in through the file on disk."""
    return key_of(workbench, chromium)


def key_of(server: Running, chromium: Browser) -> StorageState:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(server.arrival.as_uri())
    page.wait_for_url(server.home)
    kept = context.storage_state()
    context.close()
    return kept


def context_of(chromium: Browser, key: StorageState) -> BrowserContext:
    context = chromium.new_context(
        storage_state=key,
        viewport={"width": 1440, "height": 900},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(60_000)
    return context


@pytest.fixture
def context(chromium: Browser, key: StorageState) -> Iterator[BrowserContext]:
    context = context_of(chromium, key)
    yield context
    context.close()


@pytest.fixture
def window(context: BrowserContext, workbench: Running) -> Iterator[Window]:
    """A window at the overview; at the end nothing may have gone wrong or left the machine."""
    page = context.new_page()
    seen = watched(page, workbench.home)
    page.goto(workbench.home)
    yield seen
    assert seen.unmeant == []


@pytest.fixture(scope="session")
def desk(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of a copy of the case: here people write."""
    folder = tmp_path_factory.mktemp("desk")
    with serving(Path(shutil.copytree(case, folder / "leak.case"))) as running:
        yield running
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def pass_(desk: Running, chromium: Browser) -> StorageState:
    """What the browser keeps after it came in where people write."""
    return key_of(desk, chromium)


@pytest.fixture
def writer(chromium: Browser, desk: Running, pass_: StorageState) -> Iterator[Window]:
    """A window in which a person writes; afterwards all of it is taken back."""
    context = context_of(chromium, pass_)
    page = context.new_page()
    seen = watched(page, desk.home)
    page.goto(desk.home)
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    yield seen
    _take_back(context, desk.home)
    context.close()
    assert seen.unmeant == []


def _take_back(context: BrowserContext, home: str) -> None:
    """Take everything back that was decided, and forget the searches that were saved."""
    page = context.new_page()
    page.goto(home)
    page.evaluate(
        """async () => {
            while ((await fetch("/api/undo", {method: "POST"})).ok);
            for (const {search} of (await (await fetch("/api/searches")).json()).searches)
                await fetch(`/api/searches/${search.id}`, {method: "DELETE"});
        }"""
    )


@pytest.fixture
def own(case: Path, tmp_path: Path) -> Path:
    """A copy of the case, to write in."""
    return Path(shutil.copytree(case, tmp_path / "leak.case"))


@pytest.fixture
def server(own: Path) -> Iterator[Running]:
    with serving(own) as running:
        yield running


@pytest.fixture
def alone(server: Running, chromium: Browser) -> Iterator[Window]:
    """A window at a server of its own, which a test may end."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    window = watched(page, server.home)
    page.goto(server.arrival.as_uri())
    page.wait_for_url(server.home)
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    yield window
    context.close()


@pytest.fixture
def page(window: Window) -> Page:
    return window.page
