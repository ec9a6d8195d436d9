"""Pages of sheets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.words import Words
from stemma.toolkit.sheet_grid import Cell, Grid, Page, Row, Sheet, cut, letters


@pytest.mark.parametrize(("column", "written"), [(1, "A"), (26, "Z"), (27, "AA"), (16384, "XFD")])
def test_columns_have_letters(column: int, written: str) -> None:
    assert letters(column) == written


def test_rows_are_cut_by_their_numbers() -> None:
    rows = [Row(number, (Cell(1, "x"),)) for number in (3, 200, 201, 1000)]

    pages = list(cut(Sheet("A"), rows))

    assert [[row.number for row in page.rows] for page in pages] == [[3, 200], [201], [1000]]
    assert [(page.is_first, page.is_last) for page in pages] == [
        (True, False),
        (False, False),
        (False, True),
    ]


def test_rows_and_columns_that_are_hidden_are_drawn_on_grey() -> None:
    rows = (Row(1, (Cell(1, "a"),)), Row(2, (Cell(1, "b"),), hidden=True))

    drawn = Grid(Page(Sheet("A"), rows, is_first=True, is_last=True)).drawn(72)
    plain = Grid(Page(Sheet("A"), (rows[0],), is_first=True, is_last=True)).drawn(72)

    assert 238 in drawn.data
    assert 238 not in plain.data


_CELLS = st.builds(Cell, st.integers(1, 100), st.text(max_size=60))
_ROWS = st.builds(
    lambda number, cells: Row(number, tuple({cell.column: cell for cell in cells}.values())),
    st.integers(1, 200),
    st.lists(_CELLS, min_size=1, max_size=4),
)


@settings(deadline=None)
@given(st.lists(_ROWS, min_size=1, max_size=5))
def test_any_cells_have_words_within_the_page(rows: list[Row]) -> None:
    kept = tuple({row.number: row for row in rows}.values())

    grid = Grid(Page(Sheet("A"), kept, is_first=True, is_last=True))

    words = grid.words()
    assert Words.unpack(words.pack()) == words
    assert all(words.box(index).x1 <= 1 for index in range(len(words)))
    assert not len(words) or words.ends[-1] <= len(grid.text)
