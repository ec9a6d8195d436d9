"""One picture of a signature in several items, told from two signatures of one hand."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from stemma.checks.marks_reused import marks_reused
from stemma.model.across import CacheItem, CacheName
from stemma.model.findings import Checked
from stemma.model.marks import Mark
from stemma.model.places import Box
from stemma.model.readings import Pixels
from stemma.model.words import NO_WORDS
from stemma.toolkit.mark_finding import marks
from tests.cached import item, run

_CONTRACT = "The parties agree on the supply of twelve pumps to the works on the river. " * 8
_LETTER = "We thank you for the message of last week and send the papers you asked for. " * 8
Strokes = Sequence[tuple[float, float]]


def _signature(day: int) -> Strokes:
    """Return how one person signs: nearly the same way, but not quite, on another day."""
    hand, today = np.random.default_rng(5), np.random.default_rng(100 + day)
    turns = np.cumsum(hand.normal(0, 1, 40))
    steps = np.stack([np.abs(np.cos(turns)) * 5 + 1, 16 * np.sin(1.7 * turns)], axis=1)
    points = np.cumsum(steps, axis=0) + np.cumsum(today.normal(0, 1.0, steps.shape), axis=0)
    return [(float(x), float(y)) for x, y in points - points.min(axis=0)]


def _ink(strokes: Strokes, pressure: int) -> Image.Image:
    """Return a signature in ink that is now strong, now faint."""
    ink = Image.new("L", (520, 260), 255)
    pen, chance = ImageDraw.Draw(ink), np.random.default_rng(pressure)
    for start, end in pairwise(strokes):
        grey = int(chance.integers(10, 150))
        pen.line(
            [(start[0] * 2 + 30, start[1] * 2 + 30), (end[0] * 2 + 30, end[1] * 2 + 30)], grey, 6
        )
    return ink.filter(ImageFilter.GaussianBlur(1.2))


def _marks(ink: Image.Image, scan: int) -> tuple[Mark, ...]:
    """Return the marks of a sheet with this ink, as a scanner sees it."""
    sheet = np.full((2339, 1654), 245.0)
    sheet[1500 : 1500 + ink.height, 700 : 700 + ink.width] = np.asarray(ink) * (245 / 255)
    sheet += np.random.default_rng(scan).normal(0, 3, sheet.shape)
    data = np.clip(sheet, 0, 255).astype(np.uint8).tobytes()
    return marks(Pixels(1654, 2339, 1, data), NO_WORDS)


def _scan(number: int, name: str, text: str, found: tuple[Mark, ...] | None) -> CacheItem:
    made = item(number, name, text, text_from="ocr")
    return replace(made, pages=(replace(made.pages[0], marks=found),))


def _examined(*items: CacheItem) -> Checked:
    return run(marks_reused, *items)


def test_two_signatures_of_one_hand_are_not_one_picture() -> None:
    contract = _scan(1, "contract.pdf", _CONTRACT, _marks(_ink(_signature(1), 1), 1))
    letter = _scan(2, "letter.pdf", _LETTER, _marks(_ink(_signature(2), 2), 2))

    assert _examined(contract, letter).state == "not_observed"


def test_one_picture_in_two_items_is_lit_in_both() -> None:
    ink = _ink(_signature(1), 1)
    contract = _scan(1, "contract.pdf", _CONTRACT, _marks(ink, 1))
    letter = _scan(2, "letter.pdf", _LETTER, _marks(ink, 2))

    [seen] = _examined(contract, letter).observed

    assert seen.values["items"].value == "2"
    assert [each.place.content for each in seen.evidence] == [
        contract.content,
        letter.content,
    ]
    for evidence in seen.evidence:
        [box] = evidence.place.boxes
        assert 0.42 < box.x0 < box.x1 < 0.75
        assert 0.63 < box.y0 < box.y1 < 0.76


def _headed(item: CacheItem, office: str) -> CacheItem:
    """Return an item whose head names an office, and whose body names another one."""
    names = (
        CacheName(0, 10, "name", {"type": "organisation", "text": office}),
        CacheName(400, 410, "name", {"type": "organisation", "text": "Works on the River"}),
    )
    return replace(item, pages=(replace(item.pages[0], names=names),))


def test_a_group_of_one_office_is_told_as_one_and_each_place_names_its_file_and_office() -> None:
    ink = _ink(_signature(1), 1)
    contract = _scan(1, "contract.pdf", f"The head\n{_CONTRACT}", _marks(ink, 1))
    letter = _scan(2, "letter.pdf", f"The head\n{_LETTER}", _marks(ink, 2))

    [alone] = _examined(_headed(contract, "Pump Works"), _headed(letter, "Pump Worka")).observed
    [mixed] = _examined(_headed(contract, "Pump Works"), _headed(letter, "Harbour Trade")).observed

    assert (alone.says, alone.values["office"].value) == ("marks.reused.office", "Pump Works")
    assert (mixed.says, "office" in mixed.values) == ("marks.reused", False)
    assert [each.place.label for each in mixed.evidence] == [
        "contract.pdf, Pump Works",
        "letter.pdf, Harbour Trade",
    ]


def test_a_stamp_of_the_same_lines_at_another_angle_is_not_a_copy() -> None:
    ink = _ink(_signature(1), 1)
    stamped = _ink(_signature(1), 2).rotate(6, Image.Resampling.BICUBIC, fillcolor=255)
    contract = _scan(1, "contract.pdf", _CONTRACT, _marks(ink, 1))
    letter = _scan(2, "letter.pdf", _LETTER, _marks(stamped, 2))

    assert _examined(contract, letter).state == "not_observed"


def _star(paper: Image.Image, shade: int) -> Image.Image:
    """Return a sheet with the filled star of a seal, which is the same on all seals."""
    sheet, turns = paper.copy(), np.arange(10) * np.pi / 5 - np.pi / 2
    far = np.where(np.arange(10) % 2, 33, 80)
    points = zip(420 + far * np.cos(turns), 130 + far * np.sin(turns), strict=True)
    ImageDraw.Draw(sheet).polygon([(float(x), float(y)) for x, y in points], shade)
    light = np.linspace(0, 60, sheet.width)[None, :] * (np.asarray(sheet) < 200)
    return Image.fromarray((np.asarray(sheet) + light).astype(np.uint8))


def test_the_filled_star_of_two_seals_is_no_copy() -> None:
    contract = _scan(1, "contract.pdf", _CONTRACT, _marks(_star(_ink(_signature(1), 1), 60), 1))
    letter = _scan(2, "letter.pdf", _LETTER, _marks(_star(_ink(_signature(2), 2), 60), 2))

    assert _examined(contract, letter).state == "not_observed"


def test_a_copy_of_which_a_part_was_read_as_a_word_is_told() -> None:
    ink = _ink(_signature(1), 1)
    cut = ink.copy()
    cut.paste(255, (0, 0, 110, 260))
    contract = _scan(1, "contract.pdf", _CONTRACT, _marks(ink, 1))
    letter = _scan(2, "letter.pdf", _LETTER, _marks(cut, 2))

    assert _examined(contract, letter).state == "observed"


def test_a_copy_of_the_whole_paper_is_no_reuse() -> None:
    ink = _ink(_signature(1), 1)
    first = _scan(1, "contract.pdf", _CONTRACT, _marks(ink, 1))
    again = _scan(2, "contract copy.pdf", _CONTRACT, _marks(ink, 2))

    assert _examined(first, again).state == "not_observed"


@pytest.mark.parametrize(
    ("found", "state", "reason"),
    [
        pytest.param(None, "could_not_run", "not_looked_at", id="nobody looked"),
        pytest.param((), "not_applicable", "no_marks", id="nothing on it"),
    ],
)
def test_silence_says_why(found: tuple[Mark, ...] | None, state: str, reason: str) -> None:
    told = _examined(_scan(1, "contract.pdf", _CONTRACT, found))

    assert (told.state, told.reason) == (state, reason)


def test_typed_pages_are_not_applicable() -> None:
    told = _examined(item(1, "contract.pdf", _CONTRACT))

    assert (told.state, told.reason) == ("not_applicable", "no_scans")


def test_more_marks_than_can_be_compared_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stemma.checks.marks_reused._MOST_MARKS", 3)
    [mark] = _marks(_ink(_signature(1), 1), 1)
    many = [_scan(n, f"{n}.pdf", _LETTER, (mark, mark)) for n in (1, 2)]

    told = _examined(*many)

    assert (told.state, told.reason) == ("could_not_run", "too_many")


def test_the_box_of_a_mark_is_where_its_ink_is() -> None:
    [mark] = _marks(_ink(_signature(1), 1), 1)

    assert mark.box.x0 == pytest.approx(0.44, abs=0.02)
    assert isinstance(mark.box, Box)
    assert len(mark.ink) == mark.width * mark.height
