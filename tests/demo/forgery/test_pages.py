"""Pages dropped and put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.forgery.pages import keep, merge
from tests.demo.forgery.papers import complaints, contract, finished, said_in_info, texts

ALL = {1, 2, 3}


@given(st.sets(st.sampled_from(sorted(ALL)), min_size=1))
def test_the_pages_that_are_kept_are_kept_as_they_were(numbers: set[int]) -> None:
    kept = keep(finished(), numbers)

    assert texts(kept) == [text for at, text in enumerate(texts(finished()), 1) if at in numbers]
    assert complaints(kept) == []
    assert said_in_info(kept) == said_in_info(finished())


def test_what_a_dropped_page_showed_is_gone_from_the_file() -> None:
    assert len(keep(finished(), {1})) < len(finished()) * 0.6


@pytest.mark.parametrize("numbers", [set(), {0}, {4}, {1, 9}])
def test_pages_that_are_not_there_cannot_be_kept(numbers: set[int]) -> None:
    with pytest.raises(ValueError, match="of 3"):
        keep(finished(), numbers)


def test_merged_pdfs_follow_each_other() -> None:
    whole = merge([finished(), contract(program="fpdf2")])

    assert texts(whole) == texts(finished()) + texts(contract(program="fpdf2"))
    assert complaints(whole) == []
    assert said_in_info(whole) == said_in_info(finished())
    assert whole == merge([finished(), contract(program="fpdf2")])


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="no PDFs"):
        merge([])
