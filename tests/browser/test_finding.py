"""A person narrows a search down, keeps it, searches a list, and takes tables home."""

import csv
import io
import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.window import Window


def _searched(window: Window, words: str) -> Page:
    window.search(words)
    expect(window.page.locator("article.on")).to_be_visible()
    expect(_told(window.page).locator("b")).to_be_visible()
    return window.page


def _told(page: Page) -> Locator:
    return page.locator(".head [role=status]")


def _counts(page: Page) -> tuple[int, int, int]:
    """How many hits, pages and documents stand above the rows."""
    hits, pages, documents = (int(n) for n in re.findall(r"[0-9]+", _told(page).inner_text()))
    return hits, pages, documents


def _table(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))


def test_a_search_is_narrowed_by_a_facet_and_back_widens_it_again(window: Window) -> None:
    page = _searched(window, "договор")
    whole, before = page.url, _counts(page)
    languages = page.locator(".fac details", has=page.get_by_role("heading", name="Language"))
    row = languages.locator("li").first
    documents = row.locator("span").inner_text()

    row.get_by_role("checkbox").check()

    expect(page).not_to_have_url(whole)
    expect(_told(page)).to_contain_text(re.compile(rf"of {documents} documents?$"))
    page.reload()
    expect(languages.get_by_role("checkbox").first).to_be_checked()
    page.go_back()
    expect(page).to_have_url(whole)
    expect(languages.get_by_role("checkbox").first).not_to_be_checked()
    expect(_told(page)).to_contain_text(f"of {before[2]} document")


def test_a_kind_of_match_switched_off_leaves_its_hits_out(window: Window) -> None:
    page = _searched(window, "договор")
    kinds = page.get_by_role("group", name="Match")
    all_hits = _counts(page)[0]
    forms = int(kinds.locator("label", has_text="word forms").locator("span").inner_text())
    assert 0 < forms < all_hits

    kinds.get_by_label("same word").uncheck()

    expect(_told(page).locator("b")).to_have_text(f"{forms} hit{'' if forms == 1 else 's'}")
    for row in page.locator("article .how").all():
        expect(row).to_contain_text("word form:")


def test_the_table_of_a_search_holds_every_hit_of_it(window: Window) -> None:
    page = _searched(window, "договор")
    hits = _counts(page)[0]

    rows = _table(window.saves(page.get_by_role("link", name=f"CSV of all {hits}")))

    assert len(rows) == hits
    assert {row["query"] for row in rows} == {"договор"}
    assert all(row["quote"].casefold().startswith("договор") for row in rows)
    assert all(len(row["SHA-256"]) == 64 for row in rows)


def test_a_saved_search_comes_back_narrowed_and_can_be_removed_and_restored(
    writer: Window,
) -> None:
    page = _searched(writer, "договор")
    page.locator(".fac").get_by_label("Cache").check()
    expect(page.get_by_role("button", name="Narrowed by 1 choice: undo")).to_be_visible()
    searched = page.url
    page.get_by_role("button", name="Save this search").click()
    page.get_by_label("Name of the search").fill("Договоры кэша")
    writer.press("Enter")
    expect(page.get_by_text("Saved as “Договоры кэша”.")).to_be_visible()

    writer.go("/search")
    row = page.locator(".saved tbody tr")
    expect(row).to_contain_text("narrowed by 1")
    row.get_by_role("link", name="Договоры кэша").click()
    expect(page).to_have_url(searched)
    expect(page.locator("article.on")).to_be_visible()
    page.go_back()
    row.get_by_role("button", name="Remove Договоры кэша").click()
    expect(row).to_have_count(0)
    page.get_by_role("button", name="Undo").click()

    expect(row).to_contain_text("Договоры кэша")


def test_a_list_is_searched_counted_and_saved_as_a_table(window: Window) -> None:
    page = window.page
    window.go("/search/list")
    page.get_by_label("Words, names, numbers").fill('Kulik-56\nдоговор\nneverwritten\n""')

    page.get_by_role("button", name="Search 4 lines").click()

    rows = page.locator("main tbody tr")
    expect(rows).to_have_count(4)
    expect(rows.filter(has_text="neverwritten").locator("td.n").first).to_have_text("0")
    expect(rows.filter(has_text='""')).to_contain_text("no word to look for")
    table = _table(window.saves(page.get_by_role("button", name="CSV")))
    assert [row["query"] for row in table] == ["Kulik-56", "договор", "neverwritten", '""']
    shown = rows.filter(has_text="Kulik-56").locator("td.n").first.inner_text()
    assert table[0]["hits"] == shown
    page.get_by_role("link", name="Kulik-56").click()
    expect(page.locator("article.on")).to_be_visible()
    page.go_back()
    expect(rows).to_have_count(4)


def test_what_could_not_be_read_leaves_whole_as_a_table(window: Window) -> None:
    page = window.page
    heading = page.locator("#unread h2 span")
    expect(heading).to_contain_text("files")
    count = int(re.findall(r"[0-9]+", heading.inner_text())[0])

    rows = _table(window.saves(page.locator("#unread").get_by_role("link", name="CSV")))

    assert len({row["path"] for row in rows}) == count
    assert all(row["why"] and row["what mends it"] for row in rows)


def test_the_list_of_documents_leaves_whole_as_a_table(window: Window) -> None:
    page = window.page
    window.press("g", "d")
    expect(page.locator("tbody tr.on")).to_be_visible()
    told = page.get_by_role("link", name="CSV of all")
    count = int(re.findall(r"[0-9]+", told.inner_text())[0])

    assert len(_table(window.saves(told))) == count
