"""Words are set in a font that has their characters."""

import pytest
from reportlab.pdfbase import pdfmetrics

from stemma.demo.forgery.lettering import font_for, runs


@pytest.mark.parametrize("text", ["Утверждаю", "Approved", "批准", "вымысел / 虚构 / fiction"])
def test_the_font_has_every_character(text: str) -> None:
    font = pdfmetrics.getFont(font_for(text))

    assert all(ord(character) in font.face.charToGlyph for character in text)


@pytest.mark.parametrize(
    "text", ["", "Утверждаю", "вымысел / 虚构 / fiction", "南装函〔2023〕118号"]
)
def test_stretches_make_up_the_text(text: str) -> None:
    assert "".join(part for _, part in runs(text)) == text


def test_chinese_stands_apart_from_other_letters() -> None:
    assert [part for _, part in runs("вымысел / 虚构 / fiction")] == [
        "вымысел / ",
        "虚构",
        " / fiction",
    ]
