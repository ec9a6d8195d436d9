"""JSON: the words in it, decoded, in their order, and nothing made of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Problem, Reason
from stemma.readers.json_data import json_data
from stemma.registry import reader_for
from tests import make


def text_of(data: bytes, name: str = "a.json") -> str:
    with make.received(data, name) as received:
        pages, _ = make.consumed(json_data.read(received))
    return "".join(page.text.text for page in pages if page.text is not None)


def test_escaped_letters_become_words_and_digits_stay() -> None:
    data = b'{"name": "\\u0421\\u0447\\u0451\\u0442", "sum": 1.50, "big": 1e400, "paid": false}'

    assert text_of(data) == "name: Счёт\nsum: 1.50\nbig: 1e400\npaid: false"


def test_doubled_names_and_nesting_are_shown() -> None:
    data = b'{"chat": [{"from": "Mara", "text": "one\\ntwo"}, {"from": "Ilya"}], "a": 1, "a": null}'

    assert text_of(data).splitlines() == [
        "chat:",
        "  from: Mara",
        "  text: one",
        "  two",
        "",
        "  from: Ilya",
        "a: 1",
        "a: ",
    ]


def test_one_value_a_line_is_read_as_such() -> None:
    assert text_of(b'{"a": 1}\n{"a": 2}\n', "log.jsonl") == "a: 1\n\na: 2"


def test_broken_data_is_shown_as_it_stands() -> None:
    data = b'{"a": "one", '

    assert make.problem_of(json_data, data, "a.json") == Problem(
        Reason.RAW_MARKUP, "application/json"
    )
    assert text_of(data) == data.decode()


def test_a_text_that_begins_with_a_bracket_is_no_json() -> None:
    reader = reader_for(b"[Mara] said it.\n", "note.txt")

    assert reader is not None
    assert reader.id == "plain_text"


def test_depth_is_no_danger() -> None:
    assert make.problem_of(json_data, b"[" * 100_000, "deep.json") is not None


@settings(deadline=None)
@given(st.binary(max_size=60))
def test_whatever_stands_in_it_ends_well(data: bytes) -> None:
    make.problem_of(json_data, b'{"a": "' + data + b'"}', "a.json")
