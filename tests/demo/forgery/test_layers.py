"""A text layer that is a cipher, under pages that look right."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from stemma.demo.forgery.layers import CYRILLIC, mojibake, right_text, without_text
from tests.demo.forgery.papers import Program, complaints, contract, finished, picture, texts

PROGRAMS: tuple[Program, ...] = ("reportlab", "fpdf2")


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_text_is_what_cp1251_looks_like_as_latin_1(program: Program) -> None:
    wrong, right = texts(mojibake(contract(program=program))), texts(contract(program=program))

    assert "Ïðåäìåò äîãîâîðà" in wrong[0]
    assert [text.encode("latin-1", "replace").decode("cp1251") for text in wrong] == right


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("act", [mojibake, right_text, without_text])
def test_the_pages_look_as_they_did(act: type, program: Program) -> None:
    pdf = act(contract(program=program))

    assert picture(pdf, 2) == picture(contract(program=program), 2)
    assert complaints(pdf) == []
    assert pdf == act(contract(program=program))


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_twin_has_the_right_text(program: Program) -> None:
    assert texts(right_text(contract(program=program))) == texts(contract(program=program))


@settings(max_examples=15, deadline=None)
@given(st.integers(min_value=-0x300, max_value=0x300).filter(bool))
def test_the_way_back_is_the_other_way(shift: int) -> None:
    there = mojibake(finished(), shift=shift)
    moved = range(CYRILLIC.start + shift, CYRILLIC.stop + shift)

    if not set(moved) & {ord(c) for text in texts(finished()) for c in text}:
        assert texts(mojibake(there, shift=-shift, alphabet=moved)) == texts(finished())


def test_without_tables_there_is_no_russian_text() -> None:
    assert not any("а" <= c <= "я" for text in texts(without_text(contract())) for c in text)


def test_a_pdf_without_such_tables_is_refused() -> None:
    packed = io.BytesIO()
    pen = Canvas(packed, invariant=1)
    pen.drawString(72, 720, "plain")
    pen.save()

    with pytest.raises(ValueError, match="ToUnicode"):
        mojibake(packed.getvalue())
