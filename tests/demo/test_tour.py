"""The tour from end to end: real cells, real recognition, three searches, one picture."""

from pathlib import Path

import pytest
from PIL import Image, ImageStat

from stemma.demo import tour as tours
from stemma.demo.searches import SEARCHES, Search
from stemma.demo.tour import Answer, Tour, tour
from stemma.errors import UsageError


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    return tour(tmp_path_factory.mktemp("demo"), _nobody_listens)


def _nobody_listens(_sentence: str) -> None: ...


def _answer(walked: Tour, query: str) -> Answer:
    return next(answer for answer in walked.answers if answer.query == query)


def test_every_file_is_accounted_for(walked: Tour) -> None:
    [failure] = walked.status.failures

    assert walked.status.balanced
    assert walked.status.pending == 0
    assert (walked.status.documents, walked.status.pages.ocr) == (8, 2)
    assert (failure.path, failure.code) == ("Приложение 3.pdf", "damaged")


@pytest.mark.parametrize("asked", SEARCHES, ids=lambda asked: asked.query)
def test_a_search_finds_what_it_promises(walked: Tour, asked: Search) -> None:
    best = _answer(walked, asked.query).best

    assert best is not None
    assert best.quote == asked.finds
    assert best.boxes


def test_the_chinese_word_is_found_in_the_scans_and_the_russian_one_in_the_zip(
    walked: Tour,
) -> None:
    chinese = _answer(walked, "验收").found.hits
    russian = _answer(walked, "договор").found.hits

    assert {hit.text_from for hit in chinese} == {"ocr"}
    assert len({hit.document for hit in chinese}) == 2
    assert "Переписка/Служебная записка.txt" in {hit.title for hit in russian}


def test_the_english_word_is_found_only_in_the_attachment(walked: Tour) -> None:
    hits = _answer(walked, "instructor").found.hits

    assert {hit.title for hit in hits} == {"Training schedule"}


def test_the_picture_shows_the_hit_lit(walked: Tour) -> None:
    [box] = walked.drawn.boxes
    with Image.open(walked.picture) as picture:
        width, height = picture.size
        place = (box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height)
        red, _, blue = ImageStat.Stat(picture.convert("RGB").crop(place)).mean

    assert walked.drawn.text_from == "ocr"
    assert red - blue > 50


def test_a_second_tour_goes_on_with_what_is_there(walked: Tour) -> None:
    again = tour(walked.case.parent, _nobody_listens)

    assert again.status.head == walked.status.head
    assert again.answers == walked.answers


def test_a_folder_with_other_things_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("Chapter one")

    with pytest.raises(UsageError, match="not empty"):
        tour(tmp_path, _nobody_listens)

    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_without_the_extra_the_line_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tours, "find_spec", lambda _: None)

    with pytest.raises(UsageError, match=r"stemma-workbench\[demo\]"):
        tour(tmp_path / "demo", _nobody_listens)
