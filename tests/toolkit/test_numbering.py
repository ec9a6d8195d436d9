"""Control numbers: written one way, read in any case."""

import pytest

from stemma.toolkit.numbering import Control, control_number, read_control


def test_a_number_has_six_digits_and_more_where_it_needs_them() -> None:
    assert control_number("cache", 123) == "CACHE-000123"
    assert control_number("reference", 12_345_678) == "REFERENCE-12345678"


@pytest.mark.parametrize("written", ["CACHE-000123", "cache-123", " Cache-0123 "])
def test_what_was_written_is_read(written: str) -> None:
    assert read_control(written) == Control("cache", 123)


@pytest.mark.parametrize("written", ["123", "CACHE-", "CACHE-0", "CACHE000123", "PRESS-000001"])
def test_anything_else_is_none(written: str) -> None:
    assert read_control(written) is None
