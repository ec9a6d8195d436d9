"""A person comes in, looks around, searches, opens what was found, and goes back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import leak
from tests.browser.window import Window, watched
from tests.served import Running


def test_the_file_on_disk_opens_the_overview(key: object, page: Page) -> None:
    """The fixture `key` came in through the file; here is what it opened."""
    assert key
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    expect(page).to_have_title("Overview · leak · Stemma")


def test_the_counts_of_what_came_in_add_up(page: Page) -> None:
    sums = page.locator(".sums > div:not(.op) b")
    expect(sums.first).to_be_visible()

    documents, whole, *parts = [int(text.replace(",", "")) for text in sums.all_inner_texts()]

    assert documents >= len(leak.TAKEN)
    assert whole == sum(parts)
    expect(page.get_by_text("do not add up")).to_have_count(0)


def test_what_could_not_be_read_says_why_and_what_mends_it(window: Window) -> None:
    reason = window.unread("График (закрыто).pdf")

    expect(reason).to_contain_text("locked with a password")
    expect(reason).to_contain_text("Put its password on a line of a file")
    expect(reason.get_by_role("link", name="График (закрыто).pdf")).to_be_visible()


@pytest.mark.parametrize(
    ("words", "label"),
    [("договор", "word form"), ("合同", "same word"), ("Kulik-56", "same word")],
    ids=["cyrillic", "chinese", "latin"],
)
def test_a_search_in_each_script_leads_to_the_lit_place(
    window: Window, words: str, label: str
) -> None:
    page = window.page
    window.search(words)
    expect(page.locator("article").first).to_be_visible()
    expect(page.locator("article", has_text=label).first).to_be_visible()
    expect(page.locator("article .bx.now").first).to_be_visible()

    window.press("Enter")

    lit = page.locator(".sheet .bx.now").first
    expect(lit).to_be_in_viewport()
    expect(page.locator(".pane").get_by_role("heading", name=f"Hits for {words}")).to_be_visible()


def test_the_next_hit_and_back_again(window: Window) -> None:
    page = window.page
    window.open("Продавец")
    first = page.url

    window.press("n")
    expect(page).not_to_have_url(first)
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()
    page.go_back()

    expect(page).to_have_url(first)
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()


def test_a_reload_keeps_the_place(window: Window) -> None:
    page = window.page
    window.open("Продавец")
    before = page.url

    page.reload()

    expect(page).to_have_url(before)
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()
    expect(page.get_by_role("searchbox")).to_have_value("Продавец")


def test_a_link_opens_the_same_place_in_another_window(window: Window, workbench: Running) -> None:
    page = window.page
    window.open("Продавец")
    window.press("Y")
    expect(page.get_by_text("Link copied.")).to_be_visible()
    link = str(page.evaluate("navigator.clipboard.readText()"))

    other = page.context.new_page()
    seen = watched(other, workbench.home)
    other.goto(link)

    expect(other.locator(".sheet .bx.now").first).to_be_in_viewport()
    assert seen.wrong == []


@pytest.mark.parametrize("width", [900, 1100, 1280, 1400, 1920])
def test_the_picture_is_asked_for_first_and_once(window: Window, width: int) -> None:
    """It is asked for before anything is laid out, at the size at which it will be shown."""
    page = window.page
    window.open("Продавец")
    place = page.url
    picture = f"/pages/{place.partition('?')[0].rpartition('/')[2]}/picture"
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("about:blank")
    window.asked.clear()

    page.goto(place)
    expect(page.locator(".sheet img.here")).to_be_visible()
    expect(page.locator("[data-word]").first).to_be_attached()

    asked = [url for url in window.asked if "/api/" in url]
    pictures = [url for url in asked if picture in url and "dpi=30" not in url]
    assert asked[0] == pictures[0]
    assert len(pictures) == 1, pictures


def test_what_is_copied_from_the_picture_reads_as_the_text(window: Window) -> None:
    page = window.page
    window.open("Kulik-56")
    marked = window.mark("Kulik", 2)
    page.keyboard.press("Control+c")

    assert window.copied.split() == marked


def test_a_citation_names_document_page_and_words(window: Window) -> None:
    window.open("Kulik-56")
    window.press("y")
    expect(window.page.get_by_text("Citation copied.")).to_be_visible()

    assert re.search(r"p\. 1: “Kulik-56”", window.copied), window.copied


def test_the_keyboard_alone_is_enough(window: Window) -> None:
    page = window.page
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()

    window.press("g", "d")
    expect(page.locator("tbody tr.on")).to_have_count(1)
    window.press("j", "Enter")
    expect(page.locator(".vi")).to_be_visible()
    window.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    window.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    window.open("Kulik-56")
    window.press("t")
    expect(page.get_by_role("button", name="Text", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    window.press("g", "o")

    expect(page.get_by_role("heading", name="What came in")).to_be_visible()


def test_the_same_place_again_and_again_has_the_same_address(window: Window) -> None:
    window.open("合同")
    first = window.page.url
    window.press("g", "o")
    expect(window.page.get_by_role("heading", name="What came in")).to_be_visible()

    window.open("合同")

    assert window.page.url == first


def _open_first_hit(window: Window, words: str) -> None:
    window.search(words)
    expect(window.page.locator("article.on")).to_be_visible()
    window.press("Enter")
    expect(window.page.locator(".sheet .bx.now").first).to_be_in_viewport()
