"""A person puts a question, writes answers, holds a place against them, and takes it back."""

from playwright.sync_api import expect

from tests.browser.window import Window


def test_a_place_is_weighed_against_two_answers_by_keyboard(writer: Window) -> None:
    page = writer.page
    writer.open("Kulik-56")
    link = page.url
    writer.press("g", "h")
    page.get_by_label("What is asked, in one sentence").fill("Who signed the contract?")
    page.get_by_role("button", name="Put a question").click()
    for answer in ("The director", "His deputy"):
        page.get_by_label("One answer it may have").fill(answer)
        page.get_by_role("button", name="Add an answer").click()
        expect(page.locator("th.answer", has_text=answer)).to_be_visible()

    page.get_by_role("button", name="place", exact=True).click()
    page.get_by_label("Link of the place").fill(link)
    page.get_by_label("What it says, in your words").fill("It bears one signature")
    page.get_by_role("button", name="Add evidence").click()
    expect(page.locator("tbody td.lit")).to_contain_text("says nothing")

    page.locator("tbody td.lit button").focus()
    writer.press("ArrowRight", "-")
    expect(page.locator("tbody td.lit")).to_contain_text("speaks against")
    expect(page.locator("tfoot td.sum")).to_have_text(["0", "1"])
    expect(page.get_by_text("others come first")).to_be_visible()

    page.reload()
    expect(page.locator("tbody td.lit")).to_contain_text("speaks against")
    writer.press("Control+z")
    expect(page.locator("tfoot td.sum")).to_have_text(["0", "0"])
