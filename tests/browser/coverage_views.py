"""Ways into the rooms that corroborate, each to where its view stands."""

from playwright.sync_api import expect

from tests.browser.window import Window


def _sources(window: Window) -> None:
    window.press("g", "u")
    expect(window.page.locator("main tbody tr.on")).to_be_visible()


def _lineage(window: Window) -> None:
    window.press("g", "l")
    expect(window.page.get_by_role("region", name="Who takes it from whom")).to_be_visible()


def _claims(window: Window) -> None:
    window.press("g", "c")
    expect(window.page.locator("main tbody tr.on")).to_be_visible()


def _claim(window: Window) -> None:
    _claims(window)
    window.press("Enter")
    expect(window.page.get_by_role("heading", name="As a sentence")).to_be_visible()


def _quotes(window: Window) -> None:
    _claims(window)
    window.page.get_by_role("link", name="Quotations").click()
    expect(window.page.get_by_role("region", name="The quotation")).to_be_visible()


def _hypotheses(window: Window) -> None:
    window.press("g", "h")
    expect(window.page.get_by_text("No question was put yet")).to_be_visible()


COVERAGE = {
    view.__name__.strip("_"): view
    for view in (_sources, _lineage, _claims, _claim, _quotes, _hypotheses)
}
