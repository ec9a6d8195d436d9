"""What axe finds on each view in each theme: nothing. WCAG 2.2, levels A and AA."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.coverage_views import COVERAGE
from tests.browser.leak import MISSPELT, STAMPED
from tests.browser.window import Window

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def breaches(page: Page) -> list[str]:
    """Return each rule that an element of the page breaks, with the element."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE.read_text(encoding="utf-8") + "\n;0")
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
    )
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def _overview(window: Window) -> None:
    expect(window.page.get_by_role("heading", name="What came in")).to_be_visible()
    expect(window.page.get_by_role("heading", name="Dates the files carry")).to_be_visible()


def _search(window: Window) -> None:
    window.search("договор")
    expect(window.page.locator("article .bx.now").first).to_be_visible()


def _place_in_the_pane(window: Window) -> None:
    _search(window)
    window.press("j", " ")
    expect(window.page.get_by_role("complementary", name="The place")).to_be_visible()


def _no_hit(window: Window) -> None:
    window.search("neverwritten")
    expect(window.page.get_by_text("No hit for")).to_be_visible()


def _search_begun(window: Window) -> None:
    window.press("g", "s")
    expect(window.page.get_by_text("Type a word, a name or a number.")).to_be_visible()


def _documents(window: Window) -> None:
    window.press("g", "d")
    expect(window.page.locator("tbody tr.on")).to_be_visible()


def _page(window: Window) -> None:
    _search(window)
    window.press("Enter")
    expect(window.page.locator(".sheet .bx.now").first).to_be_visible()


def _text(window: Window) -> None:
    _page(window)
    window.press("t")
    expect(window.page.locator(".text mark").first).to_be_visible()


def _unreadable(window: Window) -> None:
    window.unread("FILE0047.pdf").get_by_role("link", name="FILE0047.pdf").click()
    expect(window.page.get_by_text("could not be read").first).to_be_visible()
    window.means("400 (Bad Request)")


def _keys(window: Window) -> None:
    window.press("?")
    expect(window.page.get_by_role("dialog")).to_be_visible()


def _unbuilt(window: Window) -> None:
    window.press("g", "r")
    expect(window.page.get_by_text("is not built yet")).to_be_visible()


def _unknown(window: Window) -> None:
    window.go("/nowhere")
    expect(window.page.locator(".say")).to_contain_text("There is no such place")


def _mail(window: Window) -> None:
    window.press("g", "d")
    window.page.locator("main tbody tr", has_text="01.eml").locator("a.cell").first.click()
    expect(window.page.get_by_role("region", name="The mail")).to_be_visible()


def _beside(window: Window) -> None:
    _page(window)
    window.press("b")
    expect(window.page.get_by_role("button", name="Swap")).to_be_visible()
    expect(window.page.locator(".sheet img")).to_have_count(2)


def _both_texts(window: Window) -> None:
    window.search("airfield")
    window.page.get_by_role("link", name=STAMPED).first.click()
    window.page.get_by_role("button", name="Layer and OCR").click()
    expect(window.page.get_by_role("region", name="Two texts of this page")).to_be_visible()


def _choosing_the_page_beside(window: Window) -> None:
    _beside(window)
    window.page.get_by_role("combobox", name="Document on the right").focus()
    expect(window.page.locator("#beside-list li").first).to_be_visible()


def _correcting(window: Window) -> None:
    _page(window)
    expect(window.page.locator("[data-word]").first).to_be_attached()  # its text is there
    window.press("e")
    expect(window.page.get_by_role("region", name="Correct a line")).to_be_visible()


def _translating(window: Window) -> None:
    _page(window)
    window.page.get_by_role("button", name="Add", exact=True).click()
    expect(window.page.get_by_label("Made by")).to_be_visible()


def _drawing(window: Window) -> None:
    _page(window)
    window.press("A")
    expect(window.page.locator(".pad .bx.drawn")).to_be_visible()


def _noting(window: Window) -> None:
    _drawing(window)
    window.press("Enter")
    expect(window.page.get_by_label("What is to be noted")).to_be_visible()


def _about(window: Window) -> None:
    _documents(window)
    window.press("i")
    expect(window.page.get_by_role("heading", name="Custody")).to_be_visible()


def _chosen(window: Window) -> None:
    _documents(window)
    window.press("x", "j", "x")
    expect(window.page.get_by_role("region", name="Chosen documents")).to_be_visible()


def _saving(window: Window) -> None:
    _search(window)
    window.page.get_by_role("button", name="Save this search").click()
    expect(window.page.get_by_label("Name of the search")).to_be_visible()


def _narrowed(window: Window) -> None:
    _search(window)
    window.page.locator(".fac").get_by_label("Cache").check()
    expect(window.page.get_by_role("button", name="Narrowed by 1 choice")).to_be_visible()


def _search_list(window: Window) -> None:
    window.go("/search/list")
    window.page.get_by_label("Words, names, numbers").fill('договор\n""')
    window.page.get_by_role("button", name="Search 2 lines").click()
    expect(window.page.locator("main tbody tr")).to_have_count(2)


def _proposals(window: Window) -> None:
    window.go("/documents/proposals")
    expect(window.page.locator("article.on .crop img").first).to_be_visible()


def _absent(window: Window) -> None:
    window.go(f"/absent?term={MISSPELT}")
    expect(window.page.locator("article.near").first).to_be_visible()


def _names(window: Window) -> None:
    window.go("/names/table")
    window.page.get_by_label("Name", exact=True).fill("Громова Игната")
    window.page.get_by_label("is the same as").fill("Ignat Gromov")
    window.page.get_by_role("button", name="Compare the two").click()
    expect(window.page.get_by_role("heading", name="may be one person")).to_be_visible()


def _no_notes(window: Window) -> None:
    window.press("g", "n")
    expect(window.page.get_by_text("No notes yet.")).to_be_visible()


def _no_decisions(window: Window) -> None:
    window.go("/notes/decisions")
    expect(window.page.get_by_text("Nothing was decided yet.")).to_be_visible()


def _values(window: Window) -> None:
    window.press("g", "q")
    expect(window.page.locator("main tbody tr.on")).to_be_visible()


def _value_on_its_page(window: Window) -> None:
    window.go("/values?of=money&language=ru")
    expect(window.page.locator("main tbody tr.on")).to_be_visible()
    window.press("Enter")
    expect(window.page.locator(".sheet .bx.now").first).to_be_visible()
    expect(window.page.locator("aside a[aria-current=true]")).to_be_visible()


def _refused(window: Window) -> None:
    window.means("503")
    busy = {"error": "The case is busy.", "remedy": "Try again."}
    window.page.route("**/api/search/**", lambda route: route.fulfill(status=503, json=busy))
    window.search("договор")
    expect(window.page.get_by_role("alert").first).to_be_visible()


VIEWS = COVERAGE | {
    view.__name__.strip("_"): view
    for view in (
        _overview,
        _search,
        _search_begun,
        _no_hit,
        _place_in_the_pane,
        _documents,
        _page,
        _text,
        _unreadable,
        _beside,
        _both_texts,
        _choosing_the_page_beside,
        _correcting,
        _keys,
        _unbuilt,
        _unknown,
        _mail,
        _translating,
        _drawing,
        _noting,
        _about,
        _chosen,
        _saving,
        _narrowed,
        _search_list,
        _proposals,
        _absent,
        _names,
        _no_notes,
        _no_decisions,
        _values,
        _value_on_its_page,
        _refused,
    )
}


def _note(window: Window) -> None:
    _noting(window)
    window.page.keyboard.type("The stamp is cut off.")
    window.page.get_by_label("Add a label").fill("stamps")
    window.press("Enter", "Control+Enter")
    expect(window.page.locator(".flag.note")).to_be_visible()


def _notes(window: Window) -> None:
    _note(window)
    window.press("g", "n")
    expect(window.page.locator("article .bx").first).to_be_visible()


def _note_changed(window: Window) -> None:
    _notes(window)
    window.press("e")
    expect(window.page.get_by_label("What is to be noted")).to_be_visible()


def _clash(window: Window) -> None:
    _note(window)
    window.means("409")
    page = window.page
    page.locator(".notes .number").click()
    page.get_by_role("button", name="Change").click()
    page.evaluate(
        """async () => {
            const [note] = (await (await fetch("/api/notes")).json()).notes;
            const body = {decision: note.decision, text: "Theirs.", labels: [], links: []};
            await fetch(`/api/notes/${note.number}`, {method: "PUT", body: JSON.stringify(body),
                headers: {"content-type": "application/json"}});
        }"""
    )
    page.get_by_label("What is to be noted").fill("Mine.")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("alert")).to_contain_text("Theirs.")


def _decisions(window: Window) -> None:
    _note(window)
    window.press("Control+z")
    window.go("/notes/decisions")
    expect(window.page.locator("main tbody tr").first).to_be_visible()


def _saved_searches(window: Window) -> None:
    _saving(window)
    window.press("Enter")
    expect(window.page.get_by_text("Saved as")).to_be_visible()
    window.go("/search")
    expect(window.page.locator(".saved tbody tr")).to_be_visible()


def _corrected(window: Window) -> None:
    _correcting(window)
    window.page.keyboard.press("End")
    window.page.keyboard.type(" corrected")
    window.press("Enter")
    expect(window.page.get_by_role("button", name="Take back")).to_be_visible()


WRITTEN = {
    view.__name__.strip("_"): view
    for view in (
        _note,
        _notes,
        _note_changed,
        _clash,
        _decisions,
        _saved_searches,
        _corrected,
    )
}


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_stands_in_the_way_of_anybody(window: Window, view: str) -> None:
    """The other theme changes colours and nothing else; both are looked at where a view stands."""
    VIEWS[view](window)

    assert _in_both_themes(window) == []


@pytest.mark.parametrize("view", WRITTEN)
def test_nothing_that_was_written_stands_in_the_way_of_anybody(writer: Window, view: str) -> None:
    WRITTEN[view](writer)

    assert _in_both_themes(writer) == []


def _in_both_themes(window: Window) -> list[str]:
    found: list[str] = []
    for theme in ("light", "dark"):
        window.page.emulate_media(color_scheme=theme)
        found += breaches(window.page)
    return found
