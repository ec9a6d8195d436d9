"""A run is followed and begun from the page, and its end is told."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import expect

from stemma.case import Case
from stemma.settings import Settings
from tests.browser.window import Window


def test_everything_is_read_again_from_the_overview(alone: Window) -> None:
    page = alone.page
    counts = page.locator(".sums b")
    before = counts.all_inner_texts()
    expect(page.get_by_text("Nothing is running.")).to_be_visible()

    page.get_by_role("button", name="Read everything again").click()

    bar = page.locator(".bar .prog")
    expect(bar.get_by_role("progressbar")).to_be_visible()
    expect(bar).to_contain_text(" of ")
    work = page.locator("section", has=page.get_by_role("heading", name="Work in progress"))
    expect(work.get_by_role("row", name="Read")).to_be_visible()
    expect(page.get_by_role("button", name="Read everything again")).to_have_count(0)
    expect(page.get_by_text("Nothing is running.")).to_be_visible(timeout=180_000)
    expect(bar.get_by_role("progressbar")).to_have_count(0)
    expect(counts).to_have_text(before)  # the same files, read by the same readers


def test_progress_is_told_while_a_run_is_on(alone: Window, own: Path, tmp_path: Path) -> None:
    """Another process works on the case while the page is open."""
    letters = tmp_path / "more"
    letters.mkdir()
    for number in range(400):
        (letters / f"{number}.txt").write_text(f"Letter {number} about the gliders.\n")
    with Case.open(own, write=True, settings=Settings(workers=1)) as case:
        case.take_in([letters])
    before = alone.page.locator(".sums b").first.inner_text()

    command = [sys.executable, "-m", "stemma", "run", str(own), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT) as run:
        try:
            expect(alone.page.locator(".bar .prog progress")).to_be_visible(timeout=90_000)
            expect(alone.page.locator(".bar .prog")).to_contain_text(" of ")
            assert run.wait(timeout=90) == os.EX_OK
        finally:
            run.kill()

    expect(alone.page.locator(".sums b").first).not_to_have_text(before)
    expect(alone.page.locator(".bar .prog progress")).to_have_count(0)
    expect(alone.page.get_by_text("Nothing is running.")).to_be_visible()
