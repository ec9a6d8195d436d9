"""Lines become pages."""

from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit.flow import Line, aside, page_readings, paged, text_of


def test_a_page_ends_at_the_paragraph_after_3000_characters() -> None:
    pages = list(paged([Line("x" * 999)] * 10))

    assert [len(page) for page in pages] == [3, 3, 4]


def test_a_page_of_the_documents_own_may_be_longer() -> None:
    lines = [Line("x" * 999)] * 6

    assert [len(page) for page in paged([*lines, Line("y", opens_page=True)])] == [6, 1]


def test_a_comment_stays_on_the_page_of_its_paragraph() -> None:
    lines = [*[Line("x" * 999)] * 3, aside("comment", "why?", "Anna"), *[Line("x" * 999)] * 5]

    first, *_ = paged(lines)

    assert first[-1].text == "[comment, Anna] why?"


def test_labels_follow_their_words_into_the_page() -> None:
    lines = [Line("one two", ((4, 7, "inserted"),)), aside("deleted", "three")]

    [page] = page_readings([lines], "test")

    assert page.text is not None
    words = page.text.words
    labels = [words.label(index) for index in range(len(words))]
    assert labels == [None, "inserted", "deleted", "deleted"]


def test_a_line_without_end_is_cut_and_keeps_its_labels() -> None:
    text = "слово " * 3000
    pages = list(paged([Line(text, ((5994, 6010, "inserted"),))]))

    assert "".join(line.text for page in pages for line in page) == text
    assert [line.labels for page in pages for line in page][:2] == [
        ((5994, 6000, "inserted"),),
        ((0, 10, "inserted"),),
    ]


def test_no_lines_are_one_empty_page() -> None:
    [page] = page_readings(paged([]), "test")

    assert not page.picture
    assert page.text is not None
    assert page.text.text == ""


@given(st.lists(st.tuples(st.integers(0, 8000), st.booleans(), st.booleans()), max_size=30))
def test_nothing_is_lost_between_pages(made: list[tuple[int, bool, bool]]) -> None:
    lines = [Line("x" * size, opens_page=opens, below=below) for size, opens, below in made]

    pages = list(paged(lines))

    joined = "".join(text_of(page) for page in pages).replace("\n", "")
    assert len(joined) == sum(size for size, _, _ in made)
    assert all(page for page in pages) or not made
