"""Plain text."""

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Reason, UnreadableError
from stemma.pipeline import extraction
from stemma.readers.plain_text import plain_text, render
from tests import make


def _pages(data: bytes, name: str = "") -> list[str]:
    with make.received(data, name) as received:
        pages, _ = make.consumed(plain_text.read(received))
    return [page.text.text for page in pages if page.text is not None]


def test_reads_a_text_with_boxes_for_its_words() -> None:
    with make.received("Договор поставки".encode("cp866"), "a.txt") as received:
        reading = plain_text.read(received)
        [page] = reading.pages

    assert reading.properties["charset"] == "cp866"
    assert page.text is not None
    assert page.text.text == "Договор поставки"
    assert len(page.text.words) == 2
    assert page.picture


def test_line_ends_are_made_the_same() -> None:
    assert _pages(b"a\r\nb\rc\n") == ["a\nb\nc\n"]


def test_a_form_feed_ends_a_page() -> None:
    assert _pages(b"one\ftwo\f\fthree") == ["one", "two", "", "three"]


def test_a_page_ends_at_the_paragraph_after_3000_characters() -> None:
    text = ("слово " * 160 + "\n\n") * 8

    pages = _pages(text.encode())

    assert "".join(pages) == text
    assert all(page.endswith("\n\n") for page in pages)
    assert [len(page) for page in pages] == [3848, 3848]


def test_a_text_without_any_break_is_cut_without_loss() -> None:
    assert [len(page) for page in _pages(b"x" * 10_000)] == [3000, 3000, 4000]


def test_chinese_without_spaces_is_cut_after_a_stop() -> None:
    pages = _pages(("甲方应向乙方支付。" * 1000).encode("gb18030"))

    assert all(page.endswith("。") for page in pages)


def test_characters_and_line_ends_across_reading_pieces_stay_whole() -> None:
    text = "я" * ((1 << 20) - 1) + "\r\nконец"

    assert "".join(_pages(text.encode("utf-16"))) == text.replace("\r\n", "\n")
    assert "".join(_pages(text.encode())) == text.replace("\r\n", "\n")


def test_an_empty_file_is_told() -> None:
    with make.received(b"") as received, pytest.raises(UnreadableError) as raised:
        plain_text.read(received)

    assert raised.value.problem.reason is Reason.EMPTY


def test_bytes_that_are_no_text_after_all_are_told() -> None:
    data = b"a few words first\n" * 300 + bytes(range(256)) * 100

    with make.received(data, "a.bin") as received, pytest.raises(UnreadableError) as raised:
        plain_text.read(received)

    assert raised.value.problem.reason is Reason.UNKNOWN_TYPE


def test_a_page_is_drawn() -> None:
    with make.received(b"one\ftwo") as received:
        assert render(received, 2, 72).width == 595
        with pytest.raises(UnreadableError):
            render(received, 3, 72)


@pytest.mark.parametrize(
    ("head", "name", "bid"),
    [
        (b"plain words", "a.bin", 20),
        (b"plain words", "A.TXT", 30),
        ("договор".encode("utf-16-le"), "a.txt", 30),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(50), "a.txt", 0),
        (bytes(4096), "a.txt", 0),
        (b"", "a.txt", 0),
        (b"{\\rtf1 plain", "a.txt", 0),
    ],
    ids=["text", "named_so", "utf16", "png_named_txt", "nuls", "empty", "rtf"],
)
def test_bids_for_text_only(head: bytes, name: str, bid: int) -> None:
    assert plain_text.bid(head, name) == bid


@settings(deadline=None)
@given(st.binary(max_size=3000))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    make.problem_of(plain_text, data, "a.txt")


@pytest.mark.parametrize("unit", ["1234567890", ",,,,,,,,,,", "ИНН 1, 2 "])
def test_a_line_without_end_is_read_in_proportion_to_its_length(unit: str) -> None:
    small, large = (unit * number for number in (4_000, 16_000))
    _calls(small)  # words and rules are made ready the first time

    assert "".join(_pages(large.encode())) == large
    assert _calls(large) <= 5 * _calls(small) + 5_000


def _calls(text: str) -> int:
    """Count the calls that reading a text and its values takes: the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        for page in _pages(text.encode()):
            extraction.extract(page)
    finally:
        sys.setprofile(None)
    return calls
