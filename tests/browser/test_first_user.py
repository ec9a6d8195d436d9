"""From `make demo` to a citation that can be pasted, as README's first run tells it.

Before this stand two lines of a terminal, `make demo` and the one it ends with.
At most 12 acts in all.
"""

import re

from playwright.sync_api import expect

from tests.browser.window import Window

IN_THE_TERMINAL = 2
MOST = 12


def test_from_the_demo_to_a_copied_citation(window: Window) -> None:
    page, acts = window.page, IN_THE_TERMINAL
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()

    window.press("/")
    page.keyboard.type("Вельмин")
    window.press("Enter")
    acts += 3
    expect(page.locator("article .bx.now").first).to_be_visible()

    window.press("Enter")
    acts += 1
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()

    window.press("y")
    acts += 1
    expect(page.get_by_text("Citation copied.")).to_be_visible()

    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert re.fullmatch(
        r".+, p\. \d+: “Вельмин\w*” \(leak, CACHE-\d{6}, sha256 [0-9a-f]{12}\)", copied
    )
    assert acts <= MOST


def test_the_same_by_mouse_alone_once_the_words_are_typed(window: Window) -> None:
    page = window.page
    page.get_by_role("searchbox").click()
    page.keyboard.type("合同")
    window.press("Enter")

    page.locator("article a").first.click()
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()
    page.get_by_role("button", name="Copy citation").click()

    expect(page.get_by_text("Citation copied.")).to_be_visible()
    assert "“合同”" in str(page.evaluate("navigator.clipboard.readText()"))
