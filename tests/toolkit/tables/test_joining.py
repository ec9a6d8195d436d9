"""Tables that go on overleaf."""

from dataclasses import replace

from stemma.model.places import Box
from stemma.model.tables import Table
from stemma.toolkit.tables.joining import Part, goes_on, joined
from tests.toolkit.tables.drawing import found, ruled

HEAD = " Item          Quantity   Price\n"
FIRST = HEAD + " Hull                12  850.50\n Trailer              3  120.00\n"
REST = HEAD + " Engine              24   31.25\n Anchor               5   10.50\n"


def table(text: str, top: float, bottom: float) -> Table:
    [held] = found(text, ruled([0, 14, 24, 33], [0, 1, 2, 3]))
    return replace(held, box=Box(0.1, top, 0.9, bottom))


ABOVE = Part(4, 1, is_last=True, table=table(FIRST, 0.5, 0.93))
BELOW = Part(5, 1, is_last=True, table=table(REST, 0.08, 0.4))


def test_foot_of_a_page_and_head_of_the_next_are_one_table() -> None:
    assert goes_on(ABOVE, BELOW)


def test_a_table_in_the_middle_of_the_next_page_is_another() -> None:
    assert not goes_on(ABOVE, replace(BELOW, table=table(REST, 0.5, 0.8)))
    assert not goes_on(ABOVE, replace(BELOW, page=6))
    assert not goes_on(ABOVE, replace(BELOW, number=2))


def test_repeated_heads_stand_once_and_cells_keep_their_page() -> None:
    whole = joined([ABOVE, BELOW])

    assert (whole.rows, whole.headers, whole.columns) == (5, 1, 3)
    firsts = [(page, cell.row, cell.text) for page, cell in whole.cells if cell.column == 0]
    assert firsts == [
        (4, 0, "Item"),
        (4, 1, "Hull"),
        (4, 2, "Trailer"),
        (5, 3, "Engine"),
        (5, 4, "Anchor"),
    ]


def test_a_table_with_the_same_head_that_counts_from_one_again_is_another() -> None:
    head = " No.           Quantity   Price\n"
    first = table(
        f"{head} 1                   12  850.50\n 2                    3  120.00\n", 0.5, 0.93
    )
    anew = table(
        f"{head} 1                   24   31.25\n 2                    5   10.50\n", 0.08, 0.4
    )
    rest = table(
        f"{head} 3                   24   31.25\n 4                    5   10.50\n", 0.08, 0.4
    )

    assert not goes_on(replace(ABOVE, table=first), replace(BELOW, table=anew))
    assert goes_on(replace(ABOVE, table=first), replace(BELOW, table=rest))
