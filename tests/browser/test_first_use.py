"""Somebody who never saw Stemma: from the opened case to a citation in twelve actions at most."""

import re

from playwright.sync_api import expect

from tests.browser.window import Window

MOST = 12


class Actions:
    """What a person does, counted: a click, a key, a word that is typed."""

    def __init__(self, window: Window) -> None:
        """Begin at the overview."""
        self._window = window
        self.done = 0

    def click(self, name: str) -> None:
        """Click what is called so."""
        self._window.page.get_by_text(name, exact=True).first.click()
        self.done += 1

    def write(self, into: str, words: str) -> None:
        """Click a field and type."""
        self._window.page.get_by_placeholder(into).click()
        self._window.page.keyboard.type(words)
        self.done += 2

    def press(self, key: str) -> None:
        """Press a key."""
        self._window.press(key)
        self.done += 1


def test_from_the_case_to_a_copied_citation(window: Window) -> None:
    page, act = window.page, Actions(window)
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()

    act.write("Search words, names, numbers", "Kulik-56")
    act.press("Enter")
    hit = page.locator("article").first
    expect(hit).to_contain_text("Kulik-56")
    hit.locator("a.name").click()
    act.done += 1
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()
    act.click("Copy citation")

    expect(page.get_by_text("Citation copied.")).to_be_visible()
    assert re.search(
        r", p\. \d+: “Kulik-56” \(leak, CACHE-\d+, sha256 [0-9a-f]{12}\)", (window.copied)
    ), window.copied
    assert act.done <= MOST
