"""A person sees whose count it is, and goes from the number to what is listed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import context_of, key_of
from tests.browser.test_seeing import breaches
from tests.browser.window import Window, watched
from tests.served import serving
from tests.test_timeline_of_collections import made


@pytest.fixture
def counting(tmp_path: Path, chromium: Browser) -> Iterator[Window]:
    with made(tmp_path):
        pass
    with serving(tmp_path / "leak.case") as running:
        context = context_of(chromium, key_of(running, chromium))
        opened = context.new_page()
        window = watched(opened, running.home)
        opened.goto(running.home)
        yield window
        context.close()
        assert window.unmeant == []


def test_from_a_count_to_what_is_listed_beside_it(counting: Window) -> None:
    page = counting.page
    counting.press("g", "t")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("1 happening")
    page.get_by_label("Collection").select_option(label="Coverage")
    expect(page.get_by_role("table")).to_contain_text("held on 9 May 2023 near Tikhy")
    page.get_by_label("Collection").select_option(label="All collections")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("5 happenings")

    page.get_by_role("link", name="Counts by year").click()
    line = page.get_by_role("row", name="the most since 2003")
    expect(line).to_contain_text("14")
    expect(line).to_contain_text("Orley Institute")
    expect(line).to_contain_text("Most listed in one year since 2003: 2 in 2023")
    assert breaches(page) == []
    line.get_by_role("link", name="1 in reference").click()

    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("1 happening")
    expect(page.get_by_role("table")).to_contain_text("20 May 2024")
