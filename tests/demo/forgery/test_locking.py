"""A PDF that asks for a password."""

import io

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.demo.forgery.locking import lock
from stemma.demo.forgery.producers import Style
from tests.demo.forgery.papers import complaints, contract, finished, said_in_info, texts

WORD = "zimnyanka-36"
_PASSWORDS = st.text(st.characters(codec="ascii", min_codepoint=33), min_size=1, max_size=40)


@pytest.mark.parametrize("style", ["table", "streams", "linear"])
def test_it_opens_with_the_password_only(style: Style) -> None:
    locked = lock(finished(style=style), WORD)

    for wrong in ("", "zimnyanka-37"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(locked), password=wrong)
        with pytest.raises(pypdfium2.PdfiumError, match="password"):
            pypdfium2.PdfDocument(locked, password=wrong)
    assert texts(locked, WORD) == texts(finished(style=style))
    assert said_in_info(locked, WORD) == said_in_info(finished(style=style))
    assert complaints(locked, WORD) == []


def test_it_is_aes_with_256_bits() -> None:
    with pikepdf.open(io.BytesIO(lock(finished(), WORD)), password=WORD) as opened:
        found = opened.encryption

    assert (found.R, found.V, found.bits) == (6, 5, 256)
    assert found.stream_method is pikepdf.models.EncryptionMethod.aesv3
    assert found.string_method is pikepdf.models.EncryptionMethod.aesv3


def test_nothing_of_it_can_be_read_from_outside() -> None:
    locked = lock(contract(program="fpdf2"), WORD)

    assert b"beginbfchar" not in locked
    assert b"xpacket" not in lock(finished(), WORD)
    assert "Курнашёва".encode("utf-16-be") not in lock(finished(), WORD)


@settings(max_examples=10, deadline=None)
@given(_PASSWORDS)
def test_any_plain_password_will_do_and_bytes_repeat(password: str) -> None:
    locked = lock(finished(), password)

    assert texts(locked, password) == texts(finished())
    assert locked == lock(finished(), password)


def test_a_password_that_would_have_to_be_normalised_is_refused() -> None:
    with pytest.raises(ValueError, match="ASCII"):
        lock(finished(), "зимнянка")
