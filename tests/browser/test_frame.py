"""The frame: narrow windows, regions by F6, focus that is seen, single keys off, no motion."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.window import Window

SIZES = [(1920, 1080), (1440, 900), (1280, 800), (1024, 768), (820, 1180)]


def _opened(window: Window) -> Page:
    window.search("договор")
    expect(window.page.locator("article.on")).to_be_visible()
    window.press("Enter")
    expect(window.page.locator(".sheet .bx.now").first).to_be_attached()
    return window.page


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_runs_out_of_the_window(window: Window, width: int, height: int) -> None:
    window.page.set_viewport_size({"width": width, "height": height})
    expect(window.page.get_by_role("heading", name="What came in")).to_be_visible()
    assert _overhang(window.page) == 0
    window.press("g", "d")
    expect(window.page.locator("tbody tr.on")).to_be_visible()
    assert _overhang(window.page) == 0
    _opened(window)
    assert _overhang(window.page) == 0


def _overhang(page: Page) -> int:
    return int(
        str(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )
    )


def test_below_1280_the_rail_is_closed_and_opens_with_g(window: Window) -> None:
    page = window.page
    page.set_viewport_size({"width": 1279, "height": 800})
    rail = page.get_by_role("navigation", name="Rooms")
    expect(rail).to_have_count(0)

    window.press("g")
    expect(rail).to_be_visible()
    window.press("Escape")
    expect(rail).to_have_count(0)
    page.get_by_role("button", name="Rooms").click()
    expect(page.get_by_role("button", name="Rooms")).to_have_attribute("aria-expanded", "true")
    page.mouse.click(900, 500)
    expect(rail).to_have_count(0)
    page.get_by_role("button", name="Rooms").click()
    rail.get_by_role("link", name="Documents").click()

    expect(page.locator("tbody tr.on")).to_be_visible()
    expect(rail).to_have_count(0)


def test_below_1100_the_pane_slides_over_the_page(window: Window) -> None:
    window.page.set_viewport_size({"width": 1024, "height": 768})
    page = _opened(window)
    pane = page.get_by_role("complementary", name="Properties")
    expect(pane).to_have_count(0)
    whole = page.locator(".stage").bounding_box()

    window.press(" ")
    expect(pane).to_be_visible()
    assert page.locator(".stage").bounding_box() == whole, "it lies over the page, nothing moves"
    window.press("Escape")
    expect(pane).to_have_count(0)
    page.get_by_role("button", name="Details").click()
    expect(pane).to_be_visible()
    pane.locator(".hits").get_by_role("link").last.click()

    expect(page.locator(".sheet .bx.now").first).to_be_attached()


def test_below_1100_the_place_slides_over_the_hits(window: Window) -> None:
    window.page.set_viewport_size({"width": 1024, "height": 768})
    window.search("договор")
    expect(window.page.locator("article.on")).to_be_visible()

    window.press(" ")
    place = window.page.get_by_role("complementary", name="The place")
    expect(place).to_be_in_viewport()
    window.press("Escape")

    expect(place).to_have_count(0)


def test_f6_goes_round_through_the_regions_and_shows_where_it_is(window: Window) -> None:
    page = _opened(window)
    here = "document.activeElement"
    seen: list[str] = []
    for _ in range(12):
        window.press("F6")
        seen.append(str(page.evaluate(f"{here}.ariaLabel ?? {here}.localName")))
        assert page.evaluate(f"getComputedStyle({here}).boxShadow") != "none"

    round_ = seen[: seen.index(seen[0], 1)]
    assert {"Rooms", "header", "Pages", "Properties", "footer"} <= set(round_)
    assert seen[: len(round_)] == seen[len(round_) : 2 * len(round_)]
    window.press("Shift+F6", "Shift+F6")
    assert page.evaluate(f"{here} !== document.body")


@pytest.mark.parametrize("room", ["o", "s", "d", "l"])
def test_the_focus_is_seen_wherever_tab_leads(window: Window, room: str) -> None:
    page = window.page
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    window.press("g", room)
    for _ in range(25):
        window.press("Tab")
        lit = page.evaluate(
            """() => {
                const one = document.activeElement;
                if (one === document.body) return "";
                for (let at = one; at !== null && at !== document.body; at = at.parentElement) {
                    const style = getComputedStyle(at);
                    if (style.boxShadow !== "none" && at.matches(":focus-visible, :focus-within"))
                        return "";
                }
                return one.outerHTML.slice(0, 120);
            }"""
        )
        assert lit == "", "this has the focus and nobody sees it"


def test_single_keys_can_be_switched_off_and_stay_off(window: Window) -> None:
    page = window.page
    window.press("?")
    page.get_by_role("checkbox", name="Letters alone are commands").uncheck()
    window.press("Escape")

    window.press("g", "d", "/", "?")
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    window.press("g", "d")
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("checkbox", name="Letters alone are commands").check()
    window.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    window.press("g", "d")

    expect(page.locator("tbody tr.on")).to_be_visible()


def test_with_reduced_motion_nothing_moves(window: Window) -> None:
    """The window of these tests asks for it."""
    page = _opened(window)

    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(one => {
            const style = getComputedStyle(one);
            const longest = all => Math.max(...all.split(",").map(parseFloat));
            return longest(style.transitionDuration) > 0
                || (style.animationName !== "none" && longest(style.animationDuration) > 0);
        }).map(one => one.outerHTML.slice(0, 80))"""
    )

    assert moving == []
