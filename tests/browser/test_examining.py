"""What checks saw: the board, one observation with two states of its file, a judgement."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, StorageState, expect

from stemma.case import Case
from stemma.demo.building import LEAK, Built
from stemma.settings import Settings
from tests.browser.conftest import context_of, key_of
from tests.browser.test_seeing import breaches
from tests.browser.window import Window, watched
from tests.relation.test_families import body
from tests.relation.test_references import ANNEX
from tests.served import Running, serving
from tests.test_corroboration import PAGE, TEXTS

REVISED = "Договоры/ДС-1 к ТСЭ-36-0508-51.pdf"
"""A supplementary agreement of the invented cache whose sum was changed by appending."""


@pytest.fixture(scope="module")
def examined(
    case: Path, built: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """A server of a copy of the case, with a file in it that has an earlier state."""
    folder = tmp_path_factory.mktemp("examined")
    own = Path(shutil.copytree(case, folder / "leak.case"))
    with Case.open(own, write=True, settings=Settings(workers=1)) as opened_case:
        opened_case.take_in([built.folder / LEAK / REVISED, _drafts(folder)])
        opened_case.take_in([_press(folder)], collection="coverage")
        opened_case.run()
    with serving(own) as running:
        yield running
    shutil.rmtree(folder)


def _drafts(folder: Path) -> Path:
    """Write two versions of a contract, which name two annexes, and one of these."""
    drafts = folder / "drafts"
    drafts.mkdir()
    named = "См. приложение № 1 и приложение № 2."
    (drafts / "Договор проект.txt").write_text(f"ПРОЕКТ\n{body()}{named}")
    (drafts / "Договор подписан.txt").write_text(f"{body('1 380 000,00')}{named}")
    (drafts / "спец.txt").write_text(ANNEX)
    return drafts


PRESS = (
    *TEXTS,
    ("Quay Gazette", "The yard ordered 28 boats, according to the Orley Institute."),
    ("Tide Weekly", "The yard did not order 28 boats, its director told this newspaper."),
)
"""Five articles about one order: four go back to the same papers, one was told the contrary."""


def _press(folder: Path) -> Path:
    """Write five article files into a folder."""
    press = folder / "press"
    press.mkdir()
    for day, (name, text) in enumerate(PRESS, 1):
        page = PAGE.format(name=name, day=day, text=text)
        (press / f"boats {day}.html").write_text(page, encoding="utf-8")
    return press


@pytest.fixture(scope="module")
def kept(examined: Running, chromium: Browser) -> StorageState:
    """What the browser keeps after it came in there."""
    return key_of(examined, chromium)


@pytest.fixture
def window(examined: Running, chromium: Browser, kept: StorageState) -> Iterator[Window]:
    context = context_of(chromium, kept)
    page = context.new_page()
    seen = watched(page, examined.home)
    page.goto(examined.home)
    expect(page.get_by_role("heading", name="What came in")).to_be_visible()
    yield seen
    context.close()
    assert seen.unmeant == []


def test_from_the_board_to_two_states_of_a_file(window: Window) -> None:
    page = window.page
    window.press("g", "a")
    board = page.get_by_role("table")
    row = board.get_by_role("row", name="Дополнительное соглашение")
    expect(row).to_contain_text("pdf.revisions: 2 observed")
    expect(board).to_contain_text("pdf.hidden_text: could not run")
    assert breaches(page) == []

    page.get_by_title("pdf.revisions: 2 observed").click()
    pane = page.get_by_role("complementary")
    expect(pane).to_contain_text("observations by")
    expect(pane.locator(".crop .bx.find").first).to_be_visible()
    window.press("Enter")

    expect(page.locator("h2.say")).to_contain_text("an earlier state of the file shows")
    pictures = page.locator(".sheet img")
    expect(pictures).to_have_count(2)
    for picture in pictures.all():
        expect(picture).to_have_js_property("complete", value=True)
        assert picture.evaluate("one => one.naturalWidth") > 0
    assert "revision=1" in str(pictures.first.get_attribute("src"))
    expect(page.get_by_text("What it does not prove")).to_be_visible()
    assert breaches(page) == []


def test_an_observation_is_explained_with_a_reason_and_that_is_taken_back(window: Window) -> None:
    page = window.page
    pane = page.get_by_role("complementary")
    window.go("/authenticity?category=alteration&rows=observed")
    page.get_by_title("pdf.revisions: 2 observed").click()
    expect(page.get_by_role("complementary")).to_contain_text("observations by")
    expect(page.get_by_role("complementary").locator(".crop .bx.find").first).to_be_visible()
    window.press("Enter")
    expect(page.locator("h2.say")).to_be_visible()

    window.press("x")
    expect(page.get_by_text("Write the reason first.")).to_be_visible()
    page.get_by_label("Reason, kept with your name and the time").fill("Both parties signed it.")
    page.get_by_role("button", name="Explain").click()
    said = pane.get_by_text("Your judgement").locator("..")
    expect(said).to_contain_text("explained")
    expect(pane).to_contain_text("Both parties signed it.")

    page.reload()
    expect(said).to_contain_text("explained")
    window.press("Control+z")
    expect(said).to_contain_text("to judge")


def test_the_two_states_are_compared_in_four_ways(window: Window) -> None:
    page = window.page
    window.go("/authenticity?category=alteration&rows=observed")
    page.get_by_title("pdf.revisions: 2 observed").click()
    expect(page.get_by_role("complementary")).to_contain_text("observations by")
    expect(page.get_by_role("complementary").locator(".crop .bx.find").first).to_be_visible()
    window.press("Enter")
    ways = page.get_by_role("group", name="Ways to compare")
    expect(ways.get_by_role("button", name="Side by side")).to_have_attribute(
        "aria-pressed", "true"
    )

    for way in ("Slider", "Overlay", "Blink"):
        window.press("m")
        expect(ways.get_by_role("button", name=way)).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".stack img")).to_have_count(2)
        assert breaches(page) == []


def test_an_observation_that_is_none_any_more_says_so(window: Window) -> None:
    window.means("404")
    window.go(f"/authenticity/{'0' * 32}")

    expect(window.page.get_by_text("This is not observed any more.")).to_be_visible()
    window.page.get_by_role("link", name="All observations").click()
    expect(window.page.get_by_role("table")).to_be_visible()


def test_the_board_is_saved_as_a_table(window: Window) -> None:
    window.go("/authenticity")

    table = window.saves(window.page.get_by_role("link", name="CSV of all")).decode("utf-8-sig")

    assert table.splitlines()[0].startswith("document,folder,dates.metadata")
    assert "Дополнительное соглашение" in table


def test_a_paper_that_is_missing_is_shown_where_it_is_named_and_judged(window: Window) -> None:
    page = window.page
    window.press("g", "m")
    row = page.get_by_role("row", name="annex 2 of АБ-17/2023")
    expect(row).to_contain_text("to judge")
    row.click()
    pane = page.get_by_role("complementary")
    expect(pane.locator(".crop .bx.find").first).to_be_visible()
    assert breaches(page) == []

    window.press("c")
    expect(row).to_contain_text("confirmed")
    window.press("Control+z")
    expect(row).to_contain_text("to judge")

    table = window.saves(page.get_by_role("link", name="CSV of all")).decode("utf-8-sig")
    assert "Договор проект.txt" in table
    page.get_by_role("link", name="Cited and here").click()
    expect(page.get_by_role("row", name="annex 1 of АБ-17/2023")).to_contain_text("спец.txt")
    page.go_back()
    expect(row).to_be_visible()


def test_two_versions_are_drawn_and_laid_side_by_side_where_they_differ(window: Window) -> None:
    page = window.page
    window.press("g", "v")
    page.get_by_label("Group").select_option(label="contract АБ-17/2023 (2 versions)")
    tree = page.get_by_role("region", name="How the versions may have come about")
    expect(tree.get_by_role("button", name="signed")).to_be_visible()
    expect(tree.get_by_role("button", name="Договор проект.txt")).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("1 380 000,00")
    expect(page.get_by_role("complementary").locator(".crop .bx")).to_have_count(2)
    assert breaches(page) == []

    page.get_by_role("link", name="Side by side as pages").click()
    expect(page.locator(".sheet img.here")).to_have_count(2)


def test_a_deal_is_shown_with_its_places_and_a_cell_is_confirmed(window: Window) -> None:
    page = window.page
    window.press("g", "b")
    sheet = page.get_by_role("table").first
    expect(sheet).to_contain_text("number")
    sheet.locator("button").first.click()
    expect(page.get_by_role("complementary").locator(".crop .bx").first).to_be_visible()
    assert breaches(page) == []

    window.press("c")
    expect(page.get_by_role("complementary")).to_contain_text("confirmed")
    window.press("Control+z")
    expect(page.get_by_role("complementary")).to_contain_text("to judge")


def test_the_timeline_has_a_lane_and_a_list(window: Window) -> None:
    window.press("g", "t")

    expect(window.page.get_by_role("table")).to_contain_text("2023")
    assert breaches(window.page) == []


IN_THE_TERMINAL = 2
"""Files are dropped: `stemma take-in --as coverage`, and `stemma run`."""
MOST = 12


def test_from_five_articles_to_a_sentence_with_its_origins(window: Window) -> None:
    """At most 12 acts: two in the terminal, eight keys and clicks, a choice."""
    page = window.page
    pane = page.get_by_role("complementary")
    tree = page.get_by_role("region", name="Who takes it from whom")
    change = tree.get_by_role("button", name="28 became 82")
    window.press("g", "l")
    page.get_by_label("Claim", exact=True).select_option(label="So much is ordered. 28")
    expect(tree.get_by_role("button", name="The Lantern")).to_be_visible()
    change.click()
    expect(pane).to_contain_text("The number is another.")
    assert breaches(page) == []
    window.press("c")
    expect(pane).to_contain_text("confirmed")

    window.press("g", "c")
    page.get_by_role("link", name="So much is ordered.").click()
    expect(pane.get_by_role("row", name="the cache")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Another value")
    window.press("y")

    expect(page.get_by_text("The sentence is copied with its footnotes.")).to_be_visible()
    assert window.copied.startswith("So much is ordered: 28 (")
    assert "Orley Institute, 2025-03-01, p. 1: “The documents show" in window.copied
    acts = IN_THE_TERMINAL + len(("g", "l", "claim", "step", "c", "g", "c", "claim", "y"))
    assert acts <= MOST
    window.press("Control+z")
    expect(page.get_by_text("Taken back")).to_be_visible()


def test_a_step_is_drawn_by_hand_from_a_source_that_was_described(window: Window) -> None:
    page = window.page
    window.press("g", "u")
    page.get_by_role("textbox", name="Source").fill("Skerry Wire")
    page.get_by_role("button", name="Add the source").click()
    expect(page.get_by_text("Skerry Wire can now be chosen")).to_be_visible()

    window.go("/lineage?claim=order&face=table")
    page.get_by_role("button", name="Quay Gazette").click()
    pane = page.get_by_role("complementary")
    pane.get_by_label("Draw a step: takes it from").select_option(label="Skerry Wire")
    pane.get_by_role("button", name="Draw", exact=False).click()
    expect(page.get_by_role("row", name="Quay Gazette Skerry Wire")).to_contain_text("confirmed")

    window.press("Control+z")
    expect(page.get_by_role("row", name="Quay Gazette Skerry Wire")).to_have_count(0)
    window.press("Control+z")
