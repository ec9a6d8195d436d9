"""A person notes what was found: by mouse, by keyboard alone, and beside somebody else."""

import csv
import io
import json
import re

import pytest
from playwright.sync_api import Browser, Locator, Page, StorageState, expect

from tests.browser.window import Window, watched

NOTE = "What is to be noted"


def _write(window: Window, text: str) -> Page:
    """Write into the note that was begun, and keep it."""
    page = window.page
    expect(page.get_by_label(NOTE)).to_be_focused()
    page.keyboard.type(text)
    window.press("Control+Enter")
    expect(page.get_by_label(NOTE)).to_have_count(0)
    return page


def _noted(window: Window, text: str = "Ask who signed.") -> Page:
    """Open a hit, mark two words by mouse, and write a note on them."""
    window.open("Kulik-56")
    window.mark("Kulik", 2)
    window.press("a")
    page = _write(window, text)
    expect(page.locator(".notes li")).to_contain_text(text)
    return page


def _placed(box: Locator) -> dict[str, float]:
    """Return where a box stands on the page, in hundredths of it."""
    told: dict[str, float] = box.evaluate(
        """one => Object.fromEntries(
            ["left", "top", "width", "height"].map(side => [side, parseFloat(one.style[side])]))"""
    )
    return told


def test_a_note_by_mouse_stands_on_its_words_and_outlives_a_reload(writer: Window) -> None:
    page = _noted(writer)

    flag = page.locator(".flag.note")
    expect(flag).to_have_count(1)
    number = flag.inner_text()
    page.reload()
    expect(page.locator(".notes li")).to_contain_text("Ask who signed.")
    writer.press("g", "n")

    row = page.locator("article")
    expect(row).to_contain_text(number)
    expect(row.locator("p.doc")).to_contain_text("Kulik-56")
    expect(row.locator(".bx").first).to_be_visible()


def test_a_note_by_keyboard_alone_stands_in_its_box(writer: Window) -> None:
    writer.open("Kulik-56")
    page = writer.page

    writer.press("A", "ArrowDown", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown")
    drawn = page.locator(".pad .bx.drawn")
    before = _placed(drawn)
    writer.press("Control+ArrowDown")
    after = _placed(drawn)
    assert after["top"] > before["top"]
    assert after["width"] == before["width"]
    writer.press("Enter")
    _write(writer, "The stamp is cut off.")

    boxes = page.locator(".bx.note")
    expect(boxes).to_have_count(1)
    assert _placed(boxes) == pytest.approx(after, abs=0.01)


def test_a_note_is_labelled_linked_changed_deleted_and_brought_back(writer: Window) -> None:
    page = _noted(writer)
    writer.press("Escape", "Y")
    expect(page.get_by_text("Link copied.")).to_be_visible()
    link = writer.copied
    page.locator(".notes .number").click()

    page.get_by_role("button", name="Change").click()
    page.get_by_label("Paste a link to a place").fill(link)
    page.get_by_label("Paste a link to a place").blur()
    page.get_by_label("Add a label").fill("signatures")
    page.get_by_label(NOTE).fill("Ask both who signed.")
    page.get_by_role("button", name="Keep").click()

    note = page.locator(".notes > ul > li")
    expect(note).to_contain_text("Ask both who signed.")
    expect(note).to_contain_text("signatures")
    expect(note.get_by_role("link")).to_contain_text("p. ")
    note.get_by_role("button", name="Delete").click()
    expect(note).to_have_count(0)
    writer.press("Control+z")
    expect(note).to_contain_text("Ask both who signed.")
    writer.press("Control+z")
    expect(note).to_contain_text("Ask who signed.")


def test_the_link_of_a_note_opens_its_page_with_the_box_lit(writer: Window) -> None:
    page = _noted(writer)
    page.locator(".notes .number").click()
    page.locator(".notes").get_by_role("button", name="Copy citation").click()
    expect(page.get_by_text("Citation copied.")).to_be_visible()
    assert re.search(
        r"p\. \d+: “Kulik-56 .+” \(leak, CACHE-\d+, sha256 .+\[N \d+, desk: Ask", (writer.copied)
    ), writer.copied
    page.locator(".notes").get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()

    other = page.context.new_page()
    seen = watched(other, writer.home)
    other.goto(writer.copied)

    expect(other.locator(".bx.note.on").first).to_be_in_viewport()
    expect(other.locator(".notes li.on")).to_contain_text("Ask who signed.")
    assert seen.wrong == []


def test_of_two_who_change_a_note_the_second_sees_both_and_chooses(
    writer: Window, chromium: Browser, pass_: StorageState
) -> None:
    page = _noted(writer)
    page.locator(".notes .number").click()
    page.get_by_role("button", name="Change").click()
    second = chromium.new_context(storage_state=pass_)
    other = second.new_page()
    seen = watched(other, writer.home)
    other.goto(page.url)
    other.locator(".notes .number").click()
    other.get_by_role("button", name="Change").click()
    other.get_by_label(NOTE).fill("Theirs.")
    other.get_by_role("button", name="Keep").click()
    expect(other.locator(".notes li")).to_contain_text("Theirs.")
    second.close()
    assert seen.wrong == []

    writer.means("409")
    page.get_by_label(NOTE).fill("Mine.")
    page.get_by_role("button", name="Keep").click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("Changed by desk")
    expect(told).to_contain_text("Theirs.")
    expect(page.get_by_label(NOTE)).to_have_value("Mine.")
    page.get_by_role("button", name="Set mine over it").click()

    expect(page.locator(".notes li")).to_contain_text("Mine.")


def test_notes_leave_as_a_table_and_as_web_annotations(writer: Window) -> None:
    page = _noted(writer)
    writer.press("g", "n")
    expect(page.locator("article")).to_have_count(1)

    table = writer.saves(page.get_by_role("link", name="CSV of all 1"))
    annotations = writer.saves(page.get_by_role("link", name="Web Annotations"))

    [row] = csv.DictReader(io.StringIO(table.decode("utf-8-sig")))
    assert row["note text"] == "Ask who signed."
    assert row["quote"].startswith("Kulik-56")
    told = json.dumps(json.loads(annotations), ensure_ascii=False)
    assert "http://www.w3.org/ns/anno.jsonld" in told
    assert "Ask who signed." in told
