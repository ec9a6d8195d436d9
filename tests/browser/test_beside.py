"""Two pages beside each other: notes on either, differences that an address holds, any document."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from stemma.case import Case
from stemma.settings import Settings
from tests.browser import leak
from tests.browser.window import Window, watched
from tests.served import serving

NOTE = "What is to be noted"
MANY = 120
"""Documents: more than the chooser asks for at a time, and twice as many."""


def _beside(window: Window, left: str, right: str, page: int = 1) -> Page:
    """Lay a page of one file beside the first page of another; files are told by their paths."""
    ask = "path => fetch(`/api/documents?name=${encodeURIComponent(path)}`).then(had => had.json())"
    one, other = (
        window.page.evaluate(ask, path)["documents"][0]["document"] for path in (left, right)
    )
    window.go(f"/document/{one}/1?beside={other}.{page}")
    expect(window.page.locator(".sheet img.here")).to_have_count(2)
    expect(window.page.locator("[data-word]").first).to_be_attached()
    return window.page


@pytest.fixture
def pair(writer: Window) -> Window:
    """Two pages of one document beside each other, where people write."""
    _beside(writer, "hostile.pdf", "hostile.pdf", 2)
    return writer


def test_words_marked_on_the_right_make_a_note_there(pair: Window) -> None:
    page = pair.page
    right = page.get_by_role("region", name="The page on the right", exact=True)
    right.locator("[data-word]", has_text=leak.HOSTILE_WORD).first.dblclick()

    pair.press("a")
    page.get_by_label(NOTE).fill("Look here.")
    pair.press("Control+Enter")

    expect(right.locator(".flag.note")).to_have_count(1)
    expect(page.locator(".flag.note")).to_have_count(1)
    listed = page.locator("section.notes", has_text="Notes on the right")
    expect(listed).to_contain_text("Look here.")
    pair.press("g", "n")
    expect(page.locator("article")).to_contain_text("p. 2")
    expect(page.locator("article p.doc")).to_have_text(leak.HOSTILE_WORD)


def test_a_box_is_drawn_by_keyboard_on_the_page_that_has_the_focus(pair: Window) -> None:
    page = pair.page
    page.get_by_role("region", name="The page on the right: ").focus()

    pair.press("A", "Enter")
    page.get_by_label(NOTE).fill("A box on the right.")
    pair.press("Control+Enter")

    right = page.get_by_role("region", name="The page on the right", exact=True)
    expect(right.locator(".bx.note")).to_have_count(1)
    expect(page.locator(".bx.note")).to_have_count(1)


def test_the_citation_is_that_of_the_page_at_which_one_works(pair: Window) -> None:
    page = pair.page
    place = page.locator("footer.place")
    expect(place).to_contain_text("p. 1")

    page.get_by_role("region", name="The page on the right: ").focus()

    expect(place).to_contain_text("p. 2")


def test_the_difference_that_is_lit_stands_in_the_address(window: Window) -> None:
    page = _beside(window, "hostile.pdf", "hostile.pdf", 2)

    window.press("d")
    expect(page.locator(".bx.find")).to_have_count(2)
    expect(page).to_have_url(re.compile("difference=1"))
    page.reload()
    expect(page.locator(".bx.find")).to_have_count(2)
    window.press("]")

    expect(page).not_to_have_url(re.compile("difference"))
    expect(page.locator(".bx.find")).to_have_count(0)


def test_between_languages_no_word_is_called_a_difference(window: Window) -> None:
    page = _beside(window, leak.CONTRACT, leak.CHINESE)
    expect(page.get_by_text("different languages")).to_be_visible()

    window.press("d")

    expect(page.locator(".bx.find")).to_have_count(0)
    assert "difference" not in page.url


@pytest.fixture
def crowd(chromium: Browser, tmp_path: Path) -> Iterator[Window]:
    """A window at a case of many short letters."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(1, MANY + 1):
        (folder / f"Letter {number:03}.txt").write_text(f"Letter {number} about the gliders.\n")
    with Case.create(tmp_path / "many.case", actor="desk", settings=Settings(workers=2)) as made:
        made.take_in([folder])
        made.run()
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    with serving(tmp_path / "many.case") as server:
        page = context.new_page()
        page.goto(server.arrival.as_uri())
        page.wait_for_url(server.home)
        window = watched(page, server.home)
        window.means("404")  # a letter without a picture: it is asked for before its kind is known
        yield window
        assert window.unmeant == []
        context.close()


def test_the_chooser_of_the_page_beside_goes_on_to_the_last_document(crowd: Window) -> None:
    crowd.press("g", "d")
    expect(crowd.page.locator("tbody tr.on")).to_be_visible()
    crowd.press("Enter", "b")
    page = crowd.page
    field = page.get_by_role("combobox", name="Document on the right")
    field.focus()
    options = page.locator("#beside-list li")
    expect(options).to_have_count(50)
    expect(page.get_by_text(f"{MANY - 50} more")).to_be_visible()

    options.last.scroll_into_view_if_needed()
    expect(options).to_have_count(100)
    options.last.scroll_into_view_if_needed()
    expect(options).to_have_count(MANY)
    expect(page.get_by_text(" more: ")).to_have_count(0)
    options.last.click()

    expect(field).to_have_attribute("placeholder", f"Letter {MANY:03}.txt")
