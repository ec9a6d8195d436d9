"""A person states that a term is not there: looks at near places, judges them, takes it along."""

import re

from playwright.sync_api import expect

from tests.browser.leak import HOSTILE_WORD, MISSPELT
from tests.browser.window import Window


def test_near_places_are_judged_until_the_statement_stands(writer: Window) -> None:
    page = writer.page
    writer.press("g", "x")
    page.get_by_label("Term").fill(MISSPELT)
    page.keyboard.press("Enter")
    said = page.get_by_role("article", name="Statement")
    near = page.locator("article.near")
    expect(said).to_contain_text("Near places must still be judged.")
    expect(near.first).to_contain_text(f"1 letter differs from {MISSPELT}")
    places = near.count()

    near.first.get_by_role("button", name="It is not").click()
    expect(page.get_by_text(f"{places} places, {places - 1} not judged")).to_be_visible()
    page.get_by_role("region", name="Absent").focus()
    for left in range(places - 2, -1, -1):
        page.keyboard.press("x")
        expect(page.get_by_text(f"{places} places, {left} not judged")).to_be_visible()

    expect(said).to_contain_text("It was not found.")
    expect(said).to_contain_text(f"judged not to be it: {places}; judged to be it: 0")
    expect(near.first).to_contain_text("Judged not to be it by desk")
    said.get_by_role("button", name="Copy the statement").click()
    expect(page.get_by_text("Statement copied.")).to_be_visible()
    assert writer.copied.splitlines()[0].endswith("was looked for in the case leak.")
    assert "Head of the chain of custody:" in writer.copied

    page.keyboard.press("Control+z")
    expect(said).to_contain_text("Near places must still be judged.")


def test_a_term_that_is_there_leads_to_its_hits(writer: Window) -> None:
    page = writer.page
    writer.go(f"/absent?term={HOSTILE_WORD}")

    expect(page.get_by_role("article", name="Statement")).to_contain_text("It is there.")
    page.get_by_role("link", name=re.compile(r"See \d+ hits")).click()

    expect(page.locator("article mark").first).to_contain_text(HOSTILE_WORD)


def test_a_search_without_a_hit_leads_to_the_statement(writer: Window) -> None:
    writer.search("хурмазбековский")
    writer.page.get_by_role("link", name="State that it is not there").click()

    expect(writer.page.get_by_role("article", name="Statement")).to_contain_text(
        "It was not found."
    )


def test_a_typed_filter_becomes_a_choice(window: Window) -> None:
    page = window.page
    window.search("договор type:pdf -has:note")

    types = page.locator(".fac details", has=page.get_by_role("heading", name="Type", exact=True))
    expect(types.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(page.get_by_role("searchbox", name="Search the case")).to_have_value("договор")
    expect(page).to_have_url(re.compile(r"type=application%2Fpdf.*without=has%3Anote"))

    page.get_by_label("without has:note").click()

    expect(page).not_to_have_url(re.compile("without"))


def test_a_filter_that_nobody_knows_is_refused_with_those_that_are(window: Window) -> None:
    window.means("400")
    window.search("договор colour:red")

    expect(window.page.get_by_text("colour: is no filter. Known: lang:, type:")).to_be_visible()


def test_a_place_that_sounds_like_the_term_says_so(writer: Window) -> None:
    writer.go("/absent?term=Ignat")

    near = writer.page.locator("article.near", has_text=re.compile("игнат", re.IGNORECASE))
    expect(near.first).to_contain_text("sounds like Ignat")
