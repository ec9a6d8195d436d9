"""What axe finds on each view in each theme: nothing. WCAG 2.2, levels A and AA."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.window import Window

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
THEMES = ["light", "dark"]


def breaches(page: Page) -> list[str]:
    """Return each rule that an element of the page breaks, with the element."""
    page.evaluate(AXE.read_text(encoding="utf-8") + "\n;0")
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
    )
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def _overview(window: Window) -> None:
    expect(window.page.get_by_role("heading", name="What came in")).to_be_visible()
    expect(window.page.get_by_role("heading", name="Dates the files carry")).to_be_visible()


def _search(window: Window) -> None:
    window.search("договор")
    expect(window.page.locator("article .bx.now").first).to_be_visible()


def _place_in_the_pane(window: Window) -> None:
    _search(window)
    window.press("j", " ")
    expect(window.page.get_by_role("complementary", name="The place")).to_be_visible()


def _no_hit(window: Window) -> None:
    window.search("neverwritten")
    expect(window.page.get_by_text("No hit for")).to_be_visible()


def _search_begun(window: Window) -> None:
    window.press("g", "s")
    expect(window.page.get_by_text("Type a word, a name or a number.")).to_be_visible()


def _documents(window: Window) -> None:
    window.press("g", "d")
    expect(window.page.locator("tbody tr.on")).to_be_visible()


def _page(window: Window) -> None:
    _search(window)
    window.press("Enter")
    expect(window.page.locator(".sheet .bx.now").first).to_be_visible()


def _text(window: Window) -> None:
    _page(window)
    window.press("t")
    expect(window.page.locator(".text mark").first).to_be_visible()


def _unreadable(window: Window) -> None:
    window.unread("FILE0047.pdf").get_by_role("link", name="FILE0047.pdf").click()
    expect(window.page.get_by_text("could not be read").first).to_be_visible()
    window.means("400 (Bad Request)")


def _keys(window: Window) -> None:
    window.press("?")
    expect(window.page.get_by_role("dialog")).to_be_visible()


def _document(window: Window) -> None:
    _documents(window)
    window.page.get_by_role("link", name="CACHE-000001").click()
    expect(window.page.get_by_role("heading", name="Custody")).to_be_visible()


def _notes(window: Window) -> None:
    window.press("g", "n")
    expect(window.page.get_by_text("No notes yet.")).to_be_visible()


def _note_begun(window: Window) -> None:
    _page(window)
    window.press("A", "Enter")
    expect(window.page.get_by_placeholder("What is to be noted")).to_be_visible()


def _beside(window: Window) -> None:
    _page(window)
    window.press("b")
    expect(window.page.locator(".sheet")).to_have_count(2)


def _correcting(window: Window) -> None:
    _page(window)
    window.press("e")
    expect(window.page.get_by_role("button", name="Keep")).to_be_visible()


def _unbuilt(window: Window) -> None:
    window.press("g", "l")
    expect(window.page.get_by_text("is not built yet")).to_be_visible()


def _unknown(window: Window) -> None:
    window.go("/nowhere")
    expect(window.page.locator(".say")).to_contain_text("There is no such place")


VIEWS = {
    view.__name__.strip("_"): view
    for view in (
        _overview,
        _search,
        _search_begun,
        _no_hit,
        _place_in_the_pane,
        _documents,
        _page,
        _text,
        _unreadable,
        _document,
        _notes,
        _note_begun,
        _beside,
        _correcting,
        _keys,
        _unbuilt,
        _unknown,
    )
}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_stands_in_the_way_of_anybody(window: Window, view: str, theme: str) -> None:
    window.page.get_by_role("combobox", name="Theme").select_option(theme)

    VIEWS[view](window)

    assert breaches(window.page) == []
