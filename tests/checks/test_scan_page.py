from dataclasses import replace

import numpy as np
import pytest

from stemma.checks.scan_page import scan_page
from stemma.model.findings import Checked
from stemma.model.readings import Pixels
from stemma.sandbox.checking import checked
from tests.checks import subjects


def page(number: int, *, paper: int = 240, grain: float = 1.0, ink: int = 40) -> Pixels:
    """Return a page of lines of ink on paper as a scanner would give it."""
    chance = np.random.default_rng(number)
    page = np.full((1200, 850), float(paper))
    for line in range(100, 1100, 40):
        page[line : line + 18, 100 : 700 : 2 + number % 2] = ink
    noisy = np.clip(page + chance.normal(0, grain, page.shape), 0, 254).astype(np.uint8)
    return Pixels(850, 1200, 1, noisy.tobytes())


def _run(*pages: Pixels) -> Checked:
    subject = subjects.of_reading(*(["recognised"] * len(pages)), text_from="ocr")
    return checked(scan_page, replace(subject, picture=lambda page, _: pages[page - 1]))


STACK = [page(number) for number in range(1, 6)]


def test_pages_of_one_machine_are_left_alone() -> None:
    assert _run(*STACK).state == "not_observed"


def test_reports_the_page_of_another_machine() -> None:
    other = page(9, paper=226, grain=1.6, ink=10)

    [seen] = _run(*STACK[:2], other, *STACK[2:]).observed

    assert (seen.values["page"].value, seen.values["others"].value) == ("3", "5")
    assert [each.place.page for each in seen.evidence if each.role == "subject"] == [3]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(page(9, grain=1.6), id="more grain alone, as of a photograph"),
        pytest.param(page(9, ink=80), id="paler ink alone"),
    ],
)
def test_a_page_that_differs_in_one_way_is_left_alone(page: Pixels) -> None:
    assert _run(*STACK, page).state == "not_observed"


def test_a_file_of_several_stacks_is_none_for_this_check() -> None:
    others = [page(number, paper=220, grain=2.0) for number in range(6, 9)]

    assert _run(*STACK[:3], *others).reason == "mixed"


def test_pages_in_black_and_white_have_no_greys_to_compare() -> None:
    bare = [page(number, paper=255, grain=0.0, ink=0) for number in range(1, 6)]
    white = [
        Pixels(each.width, each.height, 1, each.data.replace(b"\xfe", b"\xff")) for each in bare
    ]

    assert _run(*white).reason == "no_greys"


def test_three_pages_are_too_few() -> None:
    assert _run(*STACK[:3]).reason == "few_scans"
