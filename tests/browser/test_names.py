"""A person fills the table of names, and sees in the search what came of it."""

import re

from playwright.sync_api import expect

from tests.browser.window import Window


def test_two_names_are_held_to_be_the_same_and_taken_back(writer: Window) -> None:
    page = writer.page
    writer.go("/names")
    page.get_by_label("Name", exact=True).fill("Ignat")
    page.get_by_role("button", name="What sounds like it?").click()
    expect(
        page.get_by_role("heading", name="Words of this case that sound like Ignat")
    ).to_be_visible()
    expect(page.get_by_text("Proposals by sound, no findings")).to_be_visible()
    expect(page.get_by_role("button", name="Use игнат", exact=True)).to_be_visible()

    page.get_by_label("is the same as").fill("quillwort")
    page.get_by_label("Why").fill("a code name")
    page.get_by_role("button", name="Add", exact=True).click()

    row = page.locator("tbody tr", has_text="quillwort")
    expect(row).to_contain_text("a code name")
    writer.search("quillwort")
    expect(page.locator("article").first).to_contain_text("names table")
    forms = page.locator("details", has_text="Also searched in")
    forms.locator("summary").click()
    expect(forms).to_contain_text("because the names table says so")
    forms.get_by_role("button", name="Search without these").click()
    expect(page.get_by_text("No hit for")).to_be_visible()

    writer.go("/names")
    row.get_by_role("button", name=re.compile("Take back")).click()
    expect(row).to_have_count(0)


def test_a_name_is_found_in_another_script_and_says_so(window: Window) -> None:
    window.search("Ignat")
    page = window.page

    expect(page.locator("article").first).to_contain_text("same sound")
    page.locator("summary", has_text="Also searched in").click()
    expect(page.locator("details.forms")).to_contain_text("игнат")
    page.get_by_label("same sound").uncheck()
    expect(page.locator("article", has_text="same sound")).to_have_count(0)
