"""Values parted by signs, each with its stretch of the text."""

import pytest

from stemma.toolkit.delimited import column_name, count, delimiter_of, rows


def values(text: str, delimiter: str = ",") -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows(text, delimiter)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a,b\nc,d\n", [["a", "b"], ["c", "d"]], id="plain"),
        pytest.param('"a,1",b', [["a,1", "b"]], id="a comma in quotes"),
        pytest.param('"say ""yes""",b', [['say "yes"', "b"]], id="quotes in quotes"),
        pytest.param('"two\nlines",b\nc', [["two\nlines", "b"], ["c"]], id="a line end in quotes"),
        pytest.param("a,\nb", [["a", ""], ["b"]], id="an empty last cell"),
        pytest.param("a,", [["a", ""]], id="an empty cell at the end of the text"),
        pytest.param("a\n\nb", [["a"], [""], ["b"]], id="an empty row"),
        pytest.param('5" pipe,b', [['5" pipe', "b"]], id="a quote inside"),
        pytest.param('"never closed,b\nc', [['"never closed', "b"], ["c"]], id="an open quote"),
    ],
)
def test_rows(text: str, expected: list[list[str]]) -> None:
    assert values(text) == expected
    assert count(text, ",") == len(expected)


def test_a_cell_knows_where_it_stands() -> None:
    text = 'Гранин,"6 420 000"\n'

    [[_, cell]] = rows(text, ",")

    assert text[cell.start : cell.end] == '"6 420 000"'
    assert cell.text == "6 420 000"


@pytest.mark.parametrize(
    ("text", "sign"),
    [("a;b,c\nd;e", ";"), ("a\tb\nc\td", "\t"), ("only words", ","), ("1,5;2\n2;3", ";")],
)
def test_the_sign_that_divides_the_lines_evenly(text: str, sign: str) -> None:
    assert delimiter_of(text) == sign


def test_columns_are_lettered_as_sheets_letter_them() -> None:
    names = [column_name(index) for index in (0, 25, 26, 27, 701, 702)]

    assert names == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
