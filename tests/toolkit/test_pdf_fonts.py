"""Which face stands in for a font that a PDF names and does not bring along."""

import pytest

from stemma.toolkit import pdf_fonts


@pytest.mark.parametrize(
    ("weight", "italic", "charset", "family", "face"),
    [
        pytest.param(400, False, 0, 16, "LiberationSerif-Regular", id="serif"),
        pytest.param(700, False, 204, 0, "LiberationSans-Bold", id="Cyrillic, bold, no serifs"),
        pytest.param(400, True, 0, 1, "LiberationMono-Italic", id="typewriter, italic"),
        pytest.param(400, False, 134, 0, "NotoSerifCJK-Regular", id="simplified Chinese"),
        pytest.param(700, True, 136, 16, "NotoSerifCJK-Regular", id="traditional Chinese"),
    ],
)
def test_the_face_that_fits_best(
    weight: int, charset: int, family: int, face: str, *, italic: bool
) -> None:
    handle = pdf_fonts.choose(weight, italic=italic, charset=charset, family=family)

    assert pdf_fonts.face_of(handle).name.decode() == face


def test_a_face_of_a_collection_begins_at_its_own_tables() -> None:
    simplified = pdf_fonts.face_of(pdf_fonts.choose(400, italic=False, charset=134, family=0))

    collection = simplified.table(int.from_bytes(b"ttcf", "big"))
    face = simplified.table(0)

    assert collection == (0, len(simplified.data))
    assert face == (simplified.offset, len(simplified.data) - simplified.offset)


def test_a_single_table_is_found_by_its_tag() -> None:
    serif = pdf_fonts.face_of(pdf_fonts.choose(400, italic=False, charset=0, family=16))

    found = serif.table(int.from_bytes(b"head", "big"))

    assert found is not None
    start, length = found
    assert serif.data[start + 12 : start + 16] == b"\x5f\x0f\x3c\xf5", "the magic of a head table"
    assert length == 54
