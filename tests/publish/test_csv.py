"""What a spreadsheet gets to see of hostile text."""

import pytest

from stemma.publish import csv


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Договор", "Договор"),
        ("=1+1", "'=1+1"),
        ("+7 900", "'+7 900"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\u200b=1", "'=1"),
        ("＝1", "'＝1"),
        ("\t=1", "' =1"),
        ("\r=1", "'[U+000D]=1"),
        ("a\nb", "a b"),
        ("fdp.\u202eexe", "fdp.[U+202E]exe"),
        ("1=1", "1=1"),
    ],
)
def test_text_calculates_nothing_and_turns_nothing(text: str, shown: str) -> None:
    assert csv.cell(text) == shown


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert (csv.cell(-2), csv.cell(None)) == ("-2", "")


def test_a_file_begins_with_the_mark_of_utf8_and_quotes_what_must_be() -> None:
    written = b"".join(csv.lines(("quote", "page"), [('合同, «а» "b"', 3)]))

    assert written == 'quote,page\r\n"合同, «а» ""b""",3\r\n'.encode("utf-8-sig")
