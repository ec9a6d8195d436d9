"""A field that is filled in after signing."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import ImageChops
from pyhanko.sign.diff_analysis import ModificationLevel

from stemma.demo.forgery.appending import Area
from stemma.demo.forgery.forms import fill, with_field
from stemma.demo.forgery.producers import Style
from tests.demo.forgery.papers import complaints, finished, picture, texts
from tests.demo.forgery.test_sealing import seen, signed

LATER = "20230601181200+08'00'"
FIELD = Area(2, 100, 300, 300, 320)


def form(style: Style = "table") -> bytes:
    return with_field(finished(style=style), FIELD, "received", style=style)


def filled(pdf: bytes) -> bytes:
    return fill(pdf, "received", "01.06.2023 甄远舟", date=LATER, producer="Nanlan Edit 2.2")


@pytest.mark.parametrize("style", ["table", "streams", "linear"])
def test_a_field_is_empty_until_it_is_filled_in(style: Style) -> None:
    after = filled(form(style))

    assert after.startswith(form(style))
    assert complaints(form(style)) == complaints(after) == []
    assert texts(after) == texts(form(style)) == texts(finished())
    with pikepdf.open(io.BytesIO(after)) as opened:
        assert str(opened.Root.AcroForm.Fields[0].V) == "01.06.2023 甄远舟"


def test_what_is_filled_in_is_seen_in_the_field() -> None:
    shown = picture(filled(form()), 2, annotations=True)
    box = ImageChops.difference(shown, picture(finished(), 2)).getbbox()

    assert box is not None
    left, top, right, bottom = (edge / 1.5 for edge in box)
    assert FIELD.left - 1 <= left < right <= FIELD.right + 1
    assert FIELD.top - 1 <= top < bottom <= FIELD.bottom + 1


def test_a_signature_allows_it() -> None:
    [status] = seen(filled(signed(form())))

    assert status.bottom_line
    assert status.modification_level is ModificationLevel.FORM_FILLING


def test_the_same_filling_gives_the_same_bytes() -> None:
    assert filled(form()) == filled(form())


@pytest.mark.parametrize("make", [finished, form], ids=["no form", "no such field"])
def test_a_field_that_is_not_there_cannot_be_filled(make: Callable[[], bytes]) -> None:
    with pytest.raises(ValueError, match="no field"):
        fill(make(), "refused", "x", date=LATER, producer="Nanlan Edit 2.2")
