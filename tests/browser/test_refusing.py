"""Whatever goes wrong is said in a sentence, and nothing is lost."""

import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from stemma.case import Case
from tests.browser import leak
from tests.browser.window import Window
from tests.served import Running


def test_a_server_that_is_gone_is_told_and_nothing_is_lost(alone: Window, server: Running) -> None:
    alone.search("договор")
    expect(alone.page.locator("article").first).to_be_visible()

    server.process.send_signal(signal.SIGTERM)
    server.process.wait(timeout=30)
    alone.search("合同")

    told = alone.page.get_by_role("alert")
    expect(told).to_contain_text("Stemma does not answer.")
    expect(told).to_contain_text("Nothing was lost.")
    expect(told).to_contain_text("stemma serve")
    expect(told.get_by_role("button", name="Try again")).to_be_visible()


def test_a_refusal_is_told_with_what_mends_it_and_can_be_tried_again(window: Window) -> None:
    """The case is busy for a moment: the first answer is a refusal, the second is not."""
    window.means("503")

    def busy(route: Route) -> None:
        route.fulfill(status=503, json={"error": "The case is busy.", "remedy": "Try again."})

    window.page.route("**/api/search/**", busy)
    window.search("договор")
    told = window.page.get_by_role("alert")
    expect(told).to_contain_text("The case is busy.")
    window.page.unroute("**/api/search/**")

    told.get_by_role("button", name="Try again").click()

    expect(window.page.locator("article").first).to_be_visible()


def test_a_browser_without_a_key_is_told_how_to_come_in(
    chromium: Browser, workbench: Running
) -> None:
    context = chromium.new_context()
    page = context.new_page()

    page.goto(workbench.home)

    expect(page.get_by_text("This browser has no key to the workbench.")).to_be_visible()
    expect(page.get_by_text("stemma serve")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    ("fragment", "sentence"),
    [
        ("/nowhere/at/all", "There is no such place in this case."),
        (f"/document/{'0' * 64}/1", "no document"),
        ("/search?q=%22%22", "no word to look for"),
    ],
    ids=["a view", "a document", "a query of nothing"],
)
def test_an_address_that_leads_nowhere_says_so(
    window: Window, fragment: str, sentence: str
) -> None:
    window.means("404")
    window.means("400")

    window.go(fragment)

    expect(window.page.get_by_role("main")).to_contain_text(sentence, ignore_case=True)


def test_a_page_beyond_the_last_is_told_with_how_many_there_are(window: Window) -> None:
    window.means("404")
    window.means("400")
    window.search("Kulik-56")
    window.page.locator("article.on").wait_for()
    window.press("Enter")
    window.page.locator(".sheet").wait_for()
    document = window.page.url.split("/document/")[1].split("/")[0]

    window.go(f"/document/{document}/999")

    expect(window.page.get_by_role("main")).to_contain_text("The document has no page 999")


def test_a_page_that_could_not_be_read_says_why(window: Window) -> None:
    window.means("400")
    window.unread("FILE0047.pdf").get_by_role("link", name="FILE0047.pdf").click()

    told = window.page.get_by_role("region", name="Text")
    expect(told).to_contain_text(
        "The file is damaged or not what its name says. Look for another copy"
    )


def test_a_document_that_could_not_be_opened_at_all_says_why(window: Window) -> None:
    window.means("400")
    window.means("404")
    window.unread("График (закрыто).pdf").get_by_role("link", name="График").click()

    expect(window.page.get_by_role("complementary", name="Properties")).to_contain_text(
        "locked with a password"
    )


def test_the_hostile_files_are_in_the_case(case: Path) -> None:
    """Without them the tests of tests/browser/test_attacking.py would prove nothing."""
    with Case.open(case) as opened:
        found = opened.search(leak.HOSTILE_WORD, limit=50)

    assert len({hit.document for hit in found.hits}) >= 3
