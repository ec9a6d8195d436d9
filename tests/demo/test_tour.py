"""The tour from end to end: real cells, real recognition, three searches, one picture."""

from pathlib import Path

import pytest
from PIL import Image, ImageStat

from stemma.demo import building
from stemma.demo.building import KEY, LEAK, Built
from stemma.demo.facts.draw import drawn
from stemma.demo.order import Order
from stemma.demo.scoring import score_case
from stemma.demo.searches import Search, searches
from stemma.demo.tour import Answer, Tour, tour
from stemma.errors import UsageError

# Making and reading a whole cache takes a minute on two quiet processors.
pytestmark = pytest.mark.timeout(600)

ORDER = Order()
ASKED = searches(drawn(ORDER.seed))


@pytest.fixture(scope="module")
def walked(built: Built) -> Tour:
    return tour(built.folder, ORDER)


def _answer(walked: Tour, query: str) -> Answer:
    return next(answer for answer in walked.answers if answer.query == query)


def test_every_file_is_accounted_for(walked: Tour) -> None:
    spoilt = {failure.path: failure.code for failure in walked.status.failures}

    assert walked.status.balanced
    assert walked.status.pending == 0
    assert walked.status.pages.ocr > 20
    assert spoilt["Бухгалтерия/График (закрыто).pdf"] == "locked"
    assert spoilt["Восстановленное/FILE0031.pdf"] == "damaged"
    assert not [path for path in spoilt if path.startswith("Договоры/ДС")]


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.meaning)
def test_a_search_finds_what_it_promises(walked: Tour, asked: Search) -> None:
    best = _answer(walked, asked.query).best

    assert best is not None
    assert best.boxes
    if asked.shows == "a scan":
        assert best.text_from == "ocr"
    if asked.shows == "another form":
        assert best.quote.casefold() != asked.query.casefold()


def test_the_picture_shows_the_hit_lit(walked: Tour) -> None:
    [box] = walked.drawn.boxes
    with Image.open(walked.picture) as picture:
        width, height = picture.size
        place = (box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height)
        red, _, blue = ImageStat.Stat(picture.convert("RGB").crop(place)).mean

    assert walked.drawn.text_from == "ocr"
    assert red - blue > 50


def test_a_second_tour_goes_on_with_what_is_there_and_makes_what_is_lost(walked: Tour) -> None:
    lost = walked.files[0]
    data = lost.read_bytes()
    lost.unlink()

    again = tour(walked.case.parent, ORDER)

    assert lost.read_bytes() == data
    assert again.status.head == walked.status.head
    assert again.answers == walked.answers


def test_what_it_read_is_scored_against_the_key(walked: Tour) -> None:
    score = score_case(walked.case, walked.case.parent / KEY)
    tallies = {(line.capability, line.what): line.tally for line in score.lines}

    for language in ("ru", "zh", "en"):
        typed = tallies["reading", f"words, typed, {language}"]
        assert typed is not None
        assert (typed.recall.value or 0) > 0.99
        assert (typed.box_hit.value or 0) > 0.98
    scans = tallies["reading", "words, scan, ru"]
    assert scans is not None
    assert (scans.recall.value or 0) > 0.85


def test_what_is_not_built_says_so(walked: Tour) -> None:
    score = score_case(walked.case, walked.case.parent / KEY)

    missing = {line.capability for line in score.lines if line.tally is None}

    assert "assertions" in missing
    assert all(line.in_key > 0 for line in score.lines if line.tally is None)


def test_a_case_without_a_key_is_not_scored(walked: Tour, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no answer key"):
        score_case(walked.case, tmp_path / "key.json")


def test_a_folder_that_is_no_case_is_not_scored(walked: Tour) -> None:
    with pytest.raises(UsageError, match=r"not a case.*leak\.case"):
        score_case(walked.case.parent, walked.case.parent / KEY)


def test_a_folder_with_other_things_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("Chapter one")

    with pytest.raises(UsageError, match="not empty"):
        tour(tmp_path, ORDER)

    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_folder_with_another_cache_is_refused(walked: Tour) -> None:
    with pytest.raises(UsageError, match="seed 0"):
        tour(walked.case.parent, Order(seed=1))


def test_a_folder_that_another_version_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / LEAK).mkdir()
    (tmp_path / KEY).write_text("{}")

    with pytest.raises(UsageError, match="another version"):
        tour(tmp_path, ORDER)


def test_without_the_extra_the_line_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "find_spec", lambda _: None)

    with pytest.raises(UsageError, match=r"stemma-workbench\[demo\]"):
        tour(tmp_path / "demo", ORDER)
