"""Word columns: packed, sent as JSON, refused where they contradict themselves."""

from array import array
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from stemma.model.places import Box
from stemma.model.readings import PageText
from stemma.model.words import NO_WORDS, Words
from tests import make

TWO = Words.of([(0, 3, Box(0.1, 0.1, 0.2, 0.2), 95), (4, 9, Box(0.3, 0.1, 0.5, 0.2), None)])


def test_packing_keeps_every_column() -> None:
    assert Words.unpack(TWO.pack()) == TWO


def test_a_confidence_that_is_not_known_is_none() -> None:
    assert [TWO.confidence(0), TWO.confidence(1)] == [95, None]


def test_boxes_are_exact_to_a_65535th_of_the_page() -> None:
    assert TWO.box(1) == pytest.approx((0.3, 0.1, 0.5, 0.2), abs=1 / 65535)


def test_a_box_beyond_the_page_is_clipped() -> None:
    words = Words.of([(0, 1, Box(-0.5, 0.0, 1.5, 1.0), None)])

    assert words.box(0) == Box(0.0, 0.0, 1.0, 1.0)


def test_no_words_are_words_too() -> None:
    assert Words.unpack(NO_WORDS.pack()) == NO_WORDS


def test_a_page_text_with_words_crosses_a_border_as_json() -> None:
    schema = TypeAdapter(PageText)
    text = PageText(text_from="layer", text="два слова", words=TWO)

    assert schema.validate_json(schema.dump_json(text), strict=True) == text


@pytest.mark.parametrize(
    ("starts", "ends", "box"),
    [
        pytest.param([0, 4], [3, 4], [0, 0, 1, 1] * 2, id="empty word"),
        pytest.param([5, 0], [8, 3], [0, 0, 1, 1] * 2, id="out of order"),
        pytest.param([0, 2], [3, 5], [0, 0, 1, 1] * 2, id="overlap"),
        pytest.param([0], [3], [9, 0, 1, 1], id="right of itself"),
        pytest.param([0], [3], [0, 9, 1, 1], id="below itself"),
    ],
)
def test_columns_that_contradict_themselves_are_refused(
    starts: list[int], ends: list[int], box: list[int]
) -> None:
    lying = Words(
        array("I", starts), array("I", ends), array("H", box), array("B", [255] * len(starts))
    )

    with pytest.raises(ValueError, match=r"word|box"):
        Words.unpack(lying.pack())


def test_a_word_outside_its_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        PageText(text_from="ocr", text="short", words=TWO)


@given(st.binary(max_size=200))
def test_no_bytes_make_unpacking_fail_in_another_way(data: bytes) -> None:
    with suppress(ValueError):
        Words.unpack(data)


@given(st.text(max_size=100))
def test_no_text_crosses_the_border_as_words_by_accident(text: str) -> None:
    page = {"text_from": "ocr", "text": "", "words": text}
    with suppress(ValidationError):
        assert len(TypeAdapter(PageText).validate_python(page).words) == 0


def test_labels_travel_with_the_words() -> None:
    words = make.words((0.0, 0.0, 0.1, 0.1), (0.2, 0.0, 0.3, 0.1), (0.4, 0.0, 0.5, 0.1))

    labelled = words.labelled([(0, 1, "header"), (4, 5, "sheet Цены!B14")])

    back = Words.unpack(labelled.pack())
    assert back == labelled
    assert [back.label(index) for index in range(3)] == ["header", None, "sheet Цены!B14"]


def test_words_without_labels_rest_as_they_always_did() -> None:
    words = make.words((0.0, 0.0, 0.1, 0.1))

    assert words.labelled([]) is words
    assert len(words.pack()) == 4 + 17


@pytest.mark.parametrize(
    "tail", [b"\2\0" + b'["a"]', b"\1\0" + b"[1]", b"\1\0" + b"[]", b"\1\0" + b"{}", b"\1\0["]
)
def test_labels_that_lie_are_refused(tail: bytes) -> None:
    packed = make.words((0.0, 0.0, 0.1, 0.1)).pack()

    with pytest.raises(ValueError, match=r"label|Expecting|length"):
        Words.unpack(packed + tail)
