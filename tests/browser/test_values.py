"""A person goes through the sums of a case, and sees where one stands."""

from playwright.sync_api import expect

from tests.browser.window import Window


def test_a_value_is_found_by_its_amount_and_lit_on_its_page(window: Window) -> None:
    page = window.page
    window.press("g", "q")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("values")
    page.get_by_role("group", name="Kind of value").get_by_role("button", name="Sums").click()
    field = page.get_by_role("searchbox", name="Narrow down")
    field.fill("money>1000 lang:ru")
    field.press("Enter")

    expect(page.get_by_role("button", name="Without money >1000")).to_be_visible()
    expect(page.get_by_role("button", name="Without Russian")).to_be_visible()
    expect(page.locator("main [aria-busy]")).to_have_attribute("aria-busy", "false")
    rows = page.locator("tbody tr")
    quote = rows.first.locator(".doc").inner_text()
    assert window.saves(page.get_by_role("link", name="CSV")).startswith(b"\xef\xbb\xbfkind,value")
    rows.first.get_by_role("link").click()

    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()
    current = page.locator("aside a[aria-current=true]")
    expect(current).to_contain_text(quote)

    others = page.locator("aside li a:not([aria-current])", has_text="Dates")
    others.first.hover()
    expect(page.locator(".sheet .bx.now")).not_to_have_count(1)


def test_an_amount_typed_into_the_search_becomes_a_choice(window: Window) -> None:
    window.search("договор value:date date>=2000")

    expect(window.page.locator("article").first).to_be_visible()
    expect(window.page.get_by_label("date:>=2000")).to_be_checked()
    expect(window.page.get_by_label("Dates", exact=True)).to_be_checked()
