"""The town of an invented address, and what only looks like one."""

import pytest

from stemma.toolkit.name_finding.towns import town_of


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("123456, г. Мирный, ул. Полевая, д. 5", "Мирный"),
        ("123456, Мирный, ул. Полевая, д. 5", "Мирный"),
        ("12 Harbour Road, Southport", "Southport"),
        ("12 Harbour Road, Suite 4, New Southport 12345, Marovia", "New Southport"),
        ("9 Elm St N\nSouthport, WA 98109", "Southport"),
        ("海港市东湖区长江路12号", "海港"),
        ("姆尚斯克冰岸街41号", "姆尚斯克"),
        ("上奥泽尔诺夫斯克冰岸街41号", "上奥泽尔诺夫斯克"),
        ("长江路12号", None),
        ("ул. Полевая, д. 5", None),
        ("12 Harbour Road", None),
        ("12 Harbour Road, Eastern District, Southport", None),
    ],
)
def test_towns(address: str, town: str | None) -> None:
    found = town_of(address)

    assert (address[slice(*found)] if found else None) in (town, f"{town}市" if town else None)
