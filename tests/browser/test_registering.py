"""A person checks a detail of the cache against an outside record, by keyboard, and undoes it."""

from playwright.sync_api import expect

from tests.browser.window import Window


def test_a_detail_is_checked_in_words_and_taken_back_by_keyboard(writer: Window) -> None:
    page = writer.page
    writer.press("g", "k")
    row = page.locator("main tbody tr.on")
    expect(row).to_contain_text("open")
    page.get_by_label("Checked against (a reference").fill("The roster of that year")

    row.locator("button").focus()
    writer.press("+")

    expect(row).to_contain_text("agrees")
    expect(page.get_by_text("1 was checked: 1 agrees.")).to_be_visible()
    expect(page.get_by_text("against The roster of that year")).to_be_visible()
    writer.press("Control+z")
    expect(row).to_contain_text("open")
