"""A person corrects, translates, labels, joins, splits, marks as read, and takes it all back."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.window import Window


def _listed(window: Window) -> Page:
    window.press("g", "d")
    expect(window.page.locator("main tbody tr.on")).to_be_visible()
    return window.page


def _row(page: Page, name: str) -> Locator:
    return page.locator("main tbody tr", has_text=name)


def test_a_corrected_line_leads_is_found_with_its_box_and_can_be_taken_back(
    writer: Window,
) -> None:
    writer.open("Kulik-56")
    page, corrected = writer.page, "wolframite"
    writer.press("e")
    line = page.get_by_role("region", name="Correct a line").get_by_role("textbox")
    line.fill(f"{line.input_value()} {corrected}")
    writer.press("Enter")
    expect(line).to_have_count(0)
    expect(page.locator(".pane")).to_contain_text("corrected by hand")

    writer.open(corrected)
    expect(page.locator(".pane")).to_contain_text("corrected by hand")
    page.reload()
    expect(page.locator(".sheet .bx.now").first).to_be_in_viewport()
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("button", name="Take back")).to_have_count(0)
    writer.search(corrected)

    expect(page.get_by_text("No hit for")).to_be_visible()


def test_a_translation_is_shown_found_and_named_as_one(writer: Window) -> None:
    writer.open("Kulik-56")
    page = writer.page
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_label("Language").fill("en")
    page.get_by_label("Made by").fill("a bureau")
    page.get_by_label("Text", exact=True).fill("The quillwort clause is void.")
    page.get_by_role("button", name="Keep the translation").click()
    expect(page.get_by_text("made by a bureau")).to_be_visible()

    writer.search("quillwort")

    expect(page.locator("article")).to_contain_text("translation")
    writer.press("Enter")
    expect(page.get_by_text("The quillwort clause is void.", exact=True)).to_be_visible()


def test_documents_are_joined_into_one_item_and_apart_again(writer: Window) -> None:
    page = _listed(writer)
    first, second = (page.locator("main tbody tr").nth(at) for at in (0, 1))
    controls = [row.locator("td.m").inner_text() for row in (first, second)]
    writer.press("x", "j", "x")
    page.get_by_role("button", name="Join into one item").click()
    page.get_by_label("Title of the item").fill("The contract and its annex")
    page.get_by_role("button", name="Join into one item").click()

    expect(first.locator("td.m")).to_have_text(controls[0])
    expect(second.locator("td.m")).to_have_text(controls[0])
    expect(page.get_by_text(f"2 documents are now one item, {controls[0]}.")).to_be_visible()
    writer.press("Control+z")
    expect(second.locator("td.m")).to_have_text(controls[1])


def test_an_item_is_split_after_a_page_and_whole_again(writer: Window) -> None:
    page = _listed(writer)
    row = _row(page, "подписан.pdf")
    control = row.locator("td.m").inner_text()
    row.locator("td.m a").click()
    page.get_by_text("Split it", exact=True).click()
    page.get_by_label("Split after page").fill("2")
    page.get_by_role("button", name="Split", exact=True).click()
    told = page.get_by_text("From page 3 on it is now")
    expect(told).to_be_visible()
    assert control not in told.inner_text()
    expect(page.get_by_text("p. 1–2")).to_be_visible()

    writer.press("Control+z")

    expect(page.get_by_text("p. 1–2")).to_have_count(0)
    page.go_back()
    expect(_row(page, "подписан.pdf").locator("td.m")).to_have_text(control)


def test_a_proposed_split_is_done_or_left_and_comes_again_when_taken_back(writer: Window) -> None:
    _listed(writer).get_by_role("link", name="Join and split: proposals").click()
    page = writer.page
    proposed = page.locator("article")
    expect(proposed).to_have_count(2)
    expect(proposed.first).to_contain_text("Page 2 may begin another document")
    writer.press("p")
    expect(proposed).to_have_count(1)
    writer.press("x")
    expect(page.get_by_text("Nothing is proposed.")).to_be_visible()

    writer.press("Control+z")
    expect(proposed).to_have_count(1)
    writer.press("Control+z")

    expect(proposed).to_have_count(2)
    writer.press("Enter")
    expect(page.locator(".sheet")).to_have_count(2)


def test_a_label_on_many_documents_is_one_act(writer: Window) -> None:
    page = _listed(writer)
    chosen = page.locator("main tbody tr")
    writer.press("x", "j", "x", "j", "x")
    batch = page.get_by_role("region", name="Chosen documents")
    expect(batch).to_contain_text("3 chosen")
    batch.get_by_label("Label", exact=True).fill("to check")
    batch.get_by_role("button", name="Do it").click()

    labelled = chosen.filter(has_text="to check")
    expect(labelled).to_have_count(3)
    page.get_by_label("Labels", exact=True).select_option("to check")
    expect(chosen).to_have_count(3)
    page.go_back()
    expect(chosen).not_to_have_count(3)
    page.locator("main").focus()
    writer.press("Control+z")

    expect(labelled).to_have_count(0)


def test_the_point_marks_read_and_goes_to_the_next_unread_document(writer: Window) -> None:
    page = _listed(writer)
    total = page.locator("main tbody tr").count()
    writer.press("Enter")
    expect(page.locator(".vi")).to_be_visible()
    for _ in range(2):
        before = page.url
        expect(page.locator(".pane section").first).to_be_visible()
        writer.press(".")
        expect(page).not_to_have_url(before)

    writer.go("/documents?status=unread")

    expect(page.locator("main tbody tr")).to_have_count(total - 2)
    writer.go("/documents?status=read")
    expect(page.locator("main tbody tr")).to_have_count(2)
    writer.press("3")
    expect(page.locator("main tbody tr")).to_have_count(1)


def test_every_decision_is_listed_and_stays_when_it_is_taken_back(writer: Window) -> None:
    page = _listed(writer)
    writer.press("2")
    expect(page.get_by_text("1 document: read.")).to_be_visible()
    writer.press("Control+z")
    expect(page.get_by_text(re.compile("Taken back"))).to_be_visible()

    writer.go("/notes/decisions")

    rows = page.locator("main tbody tr")
    expect(rows.nth(0)).to_contain_text("Took back")
    expect(rows.nth(1)).to_contain_text("Marked as read")
    expect(rows.nth(1)).to_contain_text("taken back, or decided otherwise since")
