"""Page numbers are read at the edges of a page, in three languages, and doubt gives none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit.page_marks import PageMark, edges, page_mark

BODY = "\n".join(["The Seller delivers the goods within 90 days."] * 8)


@pytest.mark.parametrize(
    ("footer", "number", "of"),
    [
        ("Page 3 of 12", 3, 12),
        ("p. 3/12", 3, 12),
        ("Стр. 3 из 12", 3, 12),
        ("лист 3 из 12", 3, 12),
        ("Лист 3 Листов 12", 3, 12),
        ("сторінка 3 з 12", 3, 12),
        ("第3页 共12页", 3, 12),
        ("第 3 頁 / 共 12 頁", 3, 12),
        ("共12页 第3页", 3, 12),
        ("3/12", 3, 12),
        ("- 3 -", 3, None),
        ("3", 3, None),
        ("стр. 3", 3, None),
        ("第3页", 3, None),
        ("Contract 07-15    Page 3 of 12    Seller ____", 3, 12),
    ],
)
def test_a_page_number_is_read_at_the_foot(footer: str, number: int, of: int | None) -> None:
    mark = page_mark(f"{BODY}\n{footer}")

    assert mark is not None
    assert (mark.number, mark.of) == (number, of)


@pytest.mark.parametrize(
    "footer",
    [
        "13 of 12",
        "Page 13 of 12",
        "0",
        "12.03.2024",
        "300 000,00",
        "3 May",
        "Pages 3 and 4",
        "Total 3",
        "20245",
    ],
)
def test_what_is_no_page_number_is_left_alone(footer: str) -> None:
    mark = page_mark(f"{BODY}\n{footer}")

    assert mark is None


def test_a_mark_in_the_middle_speaks_of_another_document() -> None:
    assert page_mark(f"{BODY}\nsee page 3 of 12\n{BODY}") is None


def test_two_numbers_that_differ_give_none() -> None:
    assert page_mark(f"3\n{BODY}\n4") is None


def test_the_one_that_names_the_whole_is_preferred() -> None:
    mark = page_mark(f"17\n{BODY}\nPage 3 of 12")

    assert mark is not None
    assert (mark.number, mark.of) == (3, 12)


def test_the_place_is_where_it_is_written() -> None:
    text = f"{BODY}\nAnnex 2, page 3 of 12, draft"

    mark = page_mark(text)

    assert mark == PageMark(3, 12, text.index("page 3"), text.index(", draft"))


@given(st.text(alphabet=st.sampled_from("abc 123\n第页共/стр.-"), max_size=400))
def test_a_mark_stands_where_it_says(text: str) -> None:
    mark = page_mark(text)

    if mark is not None:
        assert str(mark.number) in text[mark.start : mark.end]
        assert mark.of is None or mark.number <= mark.of


@given(st.text(alphabet="ab\n ", max_size=200), st.integers(0, 5), st.integers(1, 5))
def test_no_line_stands_in_both_edges(text: str, top: int, bottom: int) -> None:
    first, last = edges(text, top, bottom)

    assert not {line.start for line in first} & {line.start for line in last}
    assert all(text[line.start :].startswith(line.text) for line in (*first, *last))
