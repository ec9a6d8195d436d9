"""Damaged files: which pages survive, and that nothing pretends to be whole."""

import io

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.fiction import FICTION
from stemma.demo.forgery.damage import cut, scramble
from stemma.demo.forgery.producers import Style
from tests.demo.forgery.papers import contract, finished, said_in_info, texts


@given(st.floats(min_value=0.05, max_value=0.95))
def test_a_file_cut_off_ends_in_zeros_at_a_block(share: float) -> None:
    pdf = cut(finished(), share=share)

    assert len(pdf) % 4096 == 0
    assert len(pdf.rstrip(b"\0")) <= (len(finished()) + 100) * share
    assert FICTION.encode() in pdf[:100]


@pytest.mark.parametrize("style", ["table", "streams", "linear"])
def test_a_file_cut_off_does_not_open(style: Style) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(cut(finished(style=style)))


@pytest.mark.parametrize("kept", [1, 2])
@pytest.mark.parametrize("style", ["table", "linear"])
def test_the_pages_before_the_noise_survive(style: Style, kept: int) -> None:
    pdf = scramble(finished(style=style), 7, kept=kept)

    assert len(pdf) == len(finished(style=style))
    with pypdfium2.PdfDocument(pdf) as opened:
        assert len(opened) == 3
        for number in range(kept):
            text = opened[number].get_textpage().get_text_bounded()
            assert text.strip().replace("\u00a0", " ") == texts(finished())[number]
        for number in range(kept, 3):
            with pytest.raises(pypdfium2.PdfiumError, match="Failed to load page"):
                opened[number]


def test_another_reader_finds_the_same_pages_and_complains() -> None:
    pdf = scramble(finished(), 7, kept=2)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2
        assert opened.get_warnings()
    assert said_in_info(pdf) == said_in_info(finished())


def test_the_noise_comes_from_the_seed() -> None:
    assert scramble(finished(), 7, kept=1) == scramble(finished(), 7, kept=1)
    assert scramble(finished(), 7, kept=1) != scramble(finished(), 8, kept=1)


def test_pages_of_the_other_program_are_lost_too() -> None:
    with pypdfium2.PdfDocument(scramble(contract(program="fpdf2"), 1, kept=2)) as opened:
        assert "Цена" in opened[1].get_textpage().get_text_bounded()
        with pytest.raises(pypdfium2.PdfiumError):
            opened[2]


@pytest.mark.parametrize("kept", [0, 3])
def test_some_pages_must_be_kept_and_some_lost(kept: int) -> None:
    with pytest.raises(ValueError, match="of 3 pages"):
        scramble(finished(), 1, kept=kept)


def test_pages_in_object_streams_cannot_be_found() -> None:
    with pytest.raises(ValueError, match="object streams"):
        scramble(finished(style="streams"), 1, kept=1)
