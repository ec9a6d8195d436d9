"""Ways into the rooms that corroborate, each to where its view stands."""

from playwright.sync_api import expect

from tests.browser.window import Window


def _sources(window: Window) -> None:
    window.press("g", "u")
    expect(window.page.locator("main tbody tr.on")).to_be_visible()


def _lineage(window: Window) -> None:
    window.press("g", "l")
    expect(window.page.get_by_role("region", name="Who takes it from whom")).to_be_visible()


def _looks(window: Window) -> None:
    _lineage(window)
    window.page.get_by_role("link", name="to be looked at").click()
    expect(window.page.get_by_role("region", name="To be looked at")).to_be_visible()


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


def _register(window: Window) -> None:
    window.press("g", "k")
    expect(window.page.get_by_role("region", name="Details that the outside world")).to_be_visible()


def _replies(window: Window) -> None:
    window.press("g", "y")
    expect(window.page.get_by_text("Nobody was asked for a reply yet")).to_be_visible()


def _indicators(window: Window) -> None:
    _hypotheses(window)
    window.page.get_by_role("link", name="Indicators").click()
    expect(window.page.get_by_text("Nothing is watched for.")).to_be_visible()


def _plausibility(window: Window) -> None:
    _hypotheses(window)
    window.page.get_by_role("link", name="Plausibility").click()
    expect(window.page.get_by_text("No figure is derived yet.")).to_be_visible()


def _provenance(window: Window) -> None:
    window.go("/provenance/cache")
    window.page.get_by_role("button", name="Show or write it").click()
    expect(window.page.get_by_label("By which way")).to_be_visible()


COVERAGE = {
    view.__name__.strip("_"): view
    for view in (
        *(_sources, _lineage, _looks, _claims, _claim, _quotes, _hypotheses, _register),
        *(_replies, _indicators, _plausibility, _provenance),
    )
}
