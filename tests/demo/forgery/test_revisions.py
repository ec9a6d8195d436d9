"""Later states of a PDF: what they show, and that the earlier state can be had back."""

import io
import re

import pikepdf
import pytest
from PIL import ImageChops

from stemma.demo.forgery.appending import Area
from stemma.demo.forgery.pages import keep
from stemma.demo.forgery.producers import Style
from stemma.demo.forgery.revisions import annotate, changed_pages, revise, touch
from tests.demo.forgery.papers import (
    Program,
    complaints,
    contract,
    finished,
    picture,
    said_in_info,
    said_in_xmp,
    texts,
)

LATER = "20230601181200+08'00'"
EDITOR = "Nanlan Edit 2.2"
OLD, NEW = "1 240 000", "1 420 000"
PRICE = Area(2, 75, 55, 300, 75)


def first_state(pdf: bytes) -> bytes:
    """Return a file up to the end of its first state, as somebody cuts it out who examines it."""
    end = re.search(rb"startxref\s+[1-9]\d*\s+%%EOF\s", pdf)
    assert end is not None
    return pdf[: end.end()]


def test_pages_are_told_apart_by_what_they_show() -> None:
    assert changed_pages(finished(OLD), finished(NEW)) == [2]
    assert changed_pages(finished(), contract()) == []


@pytest.mark.parametrize("style", ["table", "streams"])
def test_both_states_can_be_had(style: Style) -> None:
    before = finished(OLD, style)
    revised = revise(before, finished(NEW), date=LATER, producer=EDITOR)

    assert first_state(revised) == before
    assert texts(before)[1].startswith(f"Цена {OLD} евро")
    assert texts(revised) == texts(finished(NEW))
    assert complaints(revised) == []


def test_a_linearised_file_can_be_revised() -> None:
    before = finished(OLD, "linear")
    revised = revise(before, finished(NEW), date=LATER, producer=EDITOR)

    assert revised.startswith(before)
    assert texts(revised) == texts(finished(NEW))
    assert complaints(revised) == []


@pytest.mark.parametrize(("one", "other"), [("fpdf2", "fpdf2"), ("fpdf2", "reportlab")])
def test_either_program_can_have_made_either_state(one: Program, other: Program) -> None:
    revised = revise(contract(OLD, one), contract(NEW, other), date=LATER, producer=EDITOR)

    assert f"Цена {NEW} евро" in texts(revised)[1]
    assert complaints(revised) == []


def test_a_page_that_is_revised_looks_as_in_the_second_state() -> None:
    revised = revise(finished(OLD), finished(NEW), date=LATER, producer=EDITOR)

    for page in (1, 2, 3):
        assert picture(revised, page) == picture(finished(NEW), page)


def test_pages_that_show_the_same_are_not_written_again() -> None:
    revised = revise(finished(OLD), finished(NEW), date=LATER, producer=EDITOR)

    with pikepdf.open(io.BytesIO(finished(OLD))) as old, pikepdf.open(io.BytesIO(revised)) as new:
        before, after = ([page.obj.Contents.objgen for page in pdf.pages] for pdf in (old, new))
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, False, True]


def test_the_change_is_dated_and_names_the_program() -> None:
    revised = revise(finished(OLD), finished(NEW), date=LATER, producer=EDITOR)

    info, xmp = said_in_info(revised), said_in_xmp(revised)
    assert (info["/ModDate"], info["/Producer"]) == (f"D:{LATER}", EDITOR)
    assert xmp["xmp:ModifyDate"] == "2023-06-01T18:12:00+08:00"
    assert xmp["pdf:Producer"] == EDITOR
    unchanged = {"/Title", "/Author", "/Subject", "/CreationDate"}
    assert {key: info[key] for key in unchanged} == {
        key: said_in_info(finished(OLD))[key] for key in unchanged
    }


def test_the_id_of_the_file_stays_and_that_of_the_state_is_new() -> None:
    revised = revise(finished(OLD), finished(NEW), date=LATER, producer=EDITOR)

    with pikepdf.open(io.BytesIO(finished(OLD))) as old, pikepdf.open(io.BytesIO(revised)) as new:
        before, after = list(old.trailer.ID), list(new.trailer.ID)
        assert bytes(after[0]) == bytes(before[0])
        assert bytes(after[1]) != bytes(before[1])


def test_the_same_revision_gives_the_same_bytes() -> None:
    once, again = (
        revise(finished(OLD), finished(NEW), date=LATER, producer=EDITOR) for _ in range(2)
    )

    assert once == again


def test_another_number_of_pages_is_refused() -> None:
    with pytest.raises(ValueError, match="3 pages and 2"):
        revise(finished(), keep(finished(), {1, 2}), date=LATER, producer=EDITOR)


def test_a_touched_file_shows_the_same_and_says_when() -> None:
    touched = touch(finished(), date=LATER, producer=EDITOR)

    assert first_state(touched) == finished()
    assert len(touched) > len(finished())
    assert changed_pages(finished(), touched) == []
    assert said_in_info(touched)["/ModDate"] == f"D:{LATER}"
    assert complaints(touched) == []
    assert touched == touch(finished(), date=LATER, producer=EDITOR)


def test_a_comment_is_an_annotation_and_leaves_the_page_alone() -> None:
    noted = annotate(
        finished(), PRICE, "Проверить цену", author="Стежин", date=LATER, producer=EDITOR
    )

    assert first_state(noted) == finished()
    assert texts(noted) == texts(finished())
    assert picture(noted, 2) == picture(finished(), 2)
    assert complaints(noted) == []
    with pikepdf.open(io.BytesIO(noted)) as opened:
        [note] = opened.pages[1].obj.Annots
        assert (str(note.Contents), str(note.T)) == ("Проверить цену", "Стежин")
        assert (str(note.Subtype), str(note.M)) == ("/Highlight", f"D:{LATER}")


def test_a_comment_lies_where_it_was_put() -> None:
    noted = annotate(finished(), PRICE, "?", author="Стежин", date=LATER, producer=EDITOR)

    shown = picture(noted, 2, annotations=True)
    box = ImageChops.difference(shown, picture(finished(), 2)).getbbox()
    assert box is not None
    points = [edge / 1.5 for edge in box]
    assert points == pytest.approx([PRICE.left, PRICE.top, PRICE.right, PRICE.bottom], abs=1.5)
