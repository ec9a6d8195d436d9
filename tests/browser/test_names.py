"""A person fills the table of names, and sees in the search what came of it."""

import re
from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser.test_seeing import breaches
from tests.browser.window import Window


def test_two_names_are_held_to_be_the_same_and_taken_back(writer: Window) -> None:
    page = writer.page
    writer.go("/names/table")
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
    expect(page.locator("article").first).to_contain_text("other name")
    forms = page.locator("details", has_text="Also searched in")
    forms.locator("summary").click()
    expect(forms).to_contain_text("because they are held to be names of the same")
    forms.get_by_role("button", name="Search without these").click()
    expect(page.get_by_text("No hit for")).to_be_visible()

    writer.go("/names/table")
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


def test_whose_a_name_is_is_judged_by_keyboard_and_taken_back(writer: Window) -> None:
    page = writer.page
    writer.go("/names")
    expect(page.locator("figure .crop .bx").first).to_be_visible()
    page.get_by_label("Type").select_option("person")
    named = page.get_by_role("complementary", name="Who and what the cache names")
    named.get_by_role("link", name="Вельмин Игнат Романович").click()
    head = page.get_by_role("region", name="One of them")
    expect(head.get_by_role("heading", name="Вельмин Игнат Романович")).to_be_visible()

    head.get_by_role("button", name="List").click()
    expect(head.locator("tbody tr.on[data-mention]")).to_have_count(1)
    writer.press("n")
    page.get_by_label("Reason, for the record").fill("his brother")
    head.click(position={"x": 5, "y": 5})
    writer.press("e")

    pane = page.get_by_role("complementary", name="Details")
    expect(pane.get_by_role("heading", name="What people said")).to_be_visible()
    expect(pane).to_contain_text("his brother")
    pane.get_by_role("button", name="Take back").click()
    expect(pane.get_by_role("heading", name="What people said")).to_have_count(0)


def test_the_network_is_walked_by_arrows_and_opens_a_name(window: Window) -> None:
    window.go("/names/network")
    page = window.page
    drawn = page.get_by_role("application", name=re.compile("The network drawn"))
    told = page.locator("#circle-told")
    expect(told).not_to_be_empty()
    before = told.inner_text()
    drawn.focus()
    window.press("ArrowRight")
    expect(told).not_to_have_text(before)
    name = told.inner_text().split(":")[0]

    window.press("Enter")

    head = page.get_by_role("region", name="One of them")
    expect(head.get_by_role("heading", name=name)).to_be_visible()
    expect(page.get_by_role("button", name="Network")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("where", "ready"), [("/names", "figure .crop .bx"), ("/names/network", "#circle-told")]
)
def test_names_and_network_break_no_rule_of_access(
    window: Window, where: str, ready: str, theme: Literal["light", "dark"]
) -> None:
    window.page.emulate_media(color_scheme=theme)
    window.go(where)
    expect(window.page.locator(ready).first).to_be_visible()

    assert breaches(window.page) == []
