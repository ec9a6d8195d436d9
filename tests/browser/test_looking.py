"""A person looks at both places, confirms what was found, sees it in the lineage, takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from stemma.case import Case
from stemma.settings import Settings
from tests.browser.conftest import context_of, key_of
from tests.browser.test_seeing import breaches
from tests.browser.window import Window, watched
from tests.served import serving
from tests.test_corroboration import PAGE

TEXTS = (
    ("The Lantern", "The documents show that the Korvash yard ordered 28 boats. It rained."),
    ("Harbour Post", "The Korvash yard will train 36 pilots, the Lantern reported."),
)


@pytest.fixture
def looking(tmp_path: Path, chromium: Browser) -> Iterator[Window]:
    """A window at a case in which one text names another for what that does not have."""
    press = tmp_path / "press"
    press.mkdir()
    for day, (name, text) in enumerate(TEXTS, 1):
        page = PAGE.format(name=name, day=day, text=text)
        (press / f"{day}.html").write_text(page, encoding="utf-8")
    with Case.create(tmp_path / "leak.case", settings=Settings(workers=1)) as case:
        case.take_in([press], collection="coverage")
        case.run()
    with serving(tmp_path / "leak.case") as running:
        context = context_of(chromium, key_of(running, chromium))
        opened = context.new_page()
        window = watched(opened, running.home)
        opened.goto(running.home)
        yield window
        context.close()
        assert window.unmeant == []


def test_what_is_to_be_looked_at_is_confirmed_by_keyboard_and_taken_back(looking: Window) -> None:
    page = looking.page
    looking.go("/lineage")
    page.get_by_role("link", name="1 to be looked at").click()
    pane = page.locator(".pane")
    expect(pane).to_contain_text("Harbour Post names The Lantern for this; in The Lantern")
    expect(pane).to_contain_text("The documents show that the Korvash yard ordered 28 boats.")
    expect(pane).to_contain_text("Both have: Korvash")

    looking.press("c")
    reason = page.get_by_label("What stands in both places")
    expect(reason).to_be_focused()
    reason.fill("No pilots in the Lantern.")
    page.get_by_role("button", name="Confirm c").click()
    expect(page.get_by_text("Nothing is to be looked at here.")).to_be_visible()

    page.get_by_role("button", name="Confirmed", exact=True).click()
    expect(page.locator("main tbody tr.on")).to_contain_text("detail without parent")
    page.get_by_role("link", name="The lineage").click()
    page.get_by_label("Claim", exact=True).select_option(label="So many are trained. 36")
    expect(page.locator(".map .el")).to_have_text("detail without parent")
    expect(page.locator(".map .nd.off")).to_contain_text("does not say it")

    looking.press("Control+z")
    expect(page.locator(".map .el")).to_have_count(0)
    expect(page.get_by_role("link", name="1 to be looked at")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_it(looking: Window, theme: str) -> None:
    page = looking.page
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    looking.go("/lineage/to-look-at")
    expect(page.locator("main tbody tr.on")).to_be_visible()

    assert breaches(page) == []
