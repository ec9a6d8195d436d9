"""What a person keeps beside the documents: an inquiry and its answer, an indicator, a figure."""

from playwright.sync_api import expect

from tests.browser.test_seeing import breaches
from tests.browser.window import Window


def test_somebody_is_asked_answers_and_it_is_taken_back(writer: Window) -> None:
    page = writer.page
    writer.press("g", "y")
    page.get_by_label("Who is asked").fill("Vessel Works")
    page.get_by_label("Asked on").fill("2025-03-03")
    page.get_by_label("Time until").fill("2025-03-07")
    page.get_by_label("Which one").select_option(index=1)
    page.get_by_role("button", name="Add this").click()
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator("tbody tr.on")).to_contain_text("nothing came in time")
    assert breaches(page) == []

    page.get_by_label("On which day").fill("2025-03-06")
    page.get_by_label("The answer, word for word").fill("We built 28.")
    page.get_by_role("button", name="Keep what came back").click()
    expect(page.get_by_text("1 was asked for a reply: 1 answered.")).to_be_visible()
    page.get_by_role("button", name="Copy the sentence").last.click()
    assert "the answer came on 6 March 2025: “We built 28”" in writer.copied

    page.reload()
    expect(page.locator("tbody tr.on")).to_contain_text("answered")
    writer.press("Control+z")
    expect(page.locator("tbody tr.on")).to_contain_text("nothing came in time")


def supposed(window: Window) -> None:
    """Put a question, and suppose an answer that what is kept can be about."""
    page = window.page
    window.press("g", "h")
    page.get_by_label("What is asked, in one sentence").fill("Can it be?")
    page.get_by_role("button", name="Put a question").click()
    page.get_by_label("One answer it may have").fill("It can")
    page.get_by_role("button", name="Add an answer").click()
    expect(page.locator("th.answer", has_text="It can")).to_be_visible()


def test_something_is_watched_for_and_a_look_written_down(writer: Window) -> None:
    page = writer.page
    supposed(writer)
    page.get_by_role("link", name="Indicators").click()
    page.get_by_label("What could be observed").fill("A second payment")
    page.get_by_label("How it is watched").fill("The register, monthly")
    page.get_by_label("Which one").select_option(label="It can")
    page.get_by_role("button", name="Add this").click()
    page.get_by_role("button", name="Watch for it").click()
    expect(page.locator("tbody tr.on")).to_contain_text("nobody looked yet")
    page.get_by_label("On which day").fill("2025-03-06")
    page.get_by_role("button", name="Keep this look").click()
    expect(page.locator("tbody tr.on")).to_contain_text("not seen")
    assert breaches(page) == []


def test_a_figure_is_derived_from_a_value_of_a_page(writer: Window) -> None:
    page = writer.page
    writer.open("Kulik-56")
    link = page.url
    supposed(writer)
    page.get_by_role("link", name="Plausibility").click()
    page.get_by_label("What the figure is").fill("Twice the price")
    page.get_by_label("Which one").select_option(label="It can")
    page.get_by_role("button", name="Add this").click()
    page.get_by_label("Link of the place").fill(link)
    page.get_by_role("button", name="Its values").click()
    page.get_by_label("Which value").select_option(index=1)
    page.get_by_label("Its name in the formula").fill("one")
    page.get_by_role("button", name="Take it").click()
    page.get_by_label("Formula", exact=True).fill("one * 2")
    page.get_by_role("button", name="Reckon it").click()
    expect(page.locator("tbody tr.on")).to_contain_text("one * 2")
    expect(page.locator("tbody tr.on")).not_to_contain_text("cannot")
    assert breaches(page) == []


def test_who_handed_the_cache_over_is_hidden_until_asked_for(writer: Window) -> None:
    page = writer.page
    page.get_by_role("link", name="Who handed it over").click()
    page.get_by_role("button", name="Show or write it").click()
    page.get_by_label("Who", exact=True).fill("A clerk")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Written by")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Show or write it")).to_be_visible()
    expect(page.get_by_text("A clerk")).to_have_count(0)
    page.get_by_role("button", name="Show or write it").click()
    expect(page.get_by_label("Who", exact=True)).to_have_value("A clerk")
    writer.go("/notes/decisions")
    expect(page.get_by_text("who handed the cache over").first).to_be_visible()
    expect(page.get_by_text("A clerk")).to_have_count(0)
