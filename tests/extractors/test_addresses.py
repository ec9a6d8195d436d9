"""Postal addresses: where one begins, where it ends, and what only looks like one."""

import pytest

from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Юридический адрес: 123456, г. Мирный, ул. Полевая, д. 5, оф. 3, ИНН 0083817795",
            ["address 123456, г. Мирный, ул. Полевая, д. 5, оф. 3"],
        ),
        (
            "Почтовый адрес: г. Мирный,\nул. Полевая, д. 5\nтел. +7 000 123-45-67",
            ["address г. Мирный, ул. Полевая, д. 5", "phone +70001234567"],
        ),
        ("123456, г. Мирный, ул. Полевая, 5", ["address 123456, г. Мирный, ул. Полевая, 5"]),
        (
            "Address: 12 Harbour Road, Southport, Tel: +44 1632 960961",
            ["address 12 Harbour Road, Southport", "phone +441632960961"],
        ),
        (
            "注册地址：海港市东湖区长江路12号；电话：0000-1234567",
            ["address 海港市东湖区长江路12号", "phone 00001234567"],
        ),
        ("АО «Мир»\nг. Мирный, наб. Ледовая, 32\nИНН", ["address г. Мирный, наб. Ледовая, 32"]),
        ("Ltd.\n32 Lotus Avenue, Southport\nRef", ["address 32 Lotus Avenue, Southport"]),
        ("Ltd.\n32 Icy Embankment, Southport\nTax", ["address 32 Icy Embankment, Southport"]),
        ("at: 9 Elm St N\nSouthport, WA 98109 on", ["address 9 Elm St N Southport, WA 98109"]),
        ("买方：\n海港市莲花大道32号\n税号", ["address 海港市莲花大道32号"]),
        ("会议在长江路12号举行", []),
        ("on page 12 Harbour Road, Southport", []),
        ("Address the letter to 12 people: thanks", []),
        ("Адрес: не указан", []),
        ("Сумма 123456, из них половина", []),
    ],
)
def test_addresses(text: str, expected: list[str]) -> None:
    assert sorted(said(text, "contact")) == sorted(expected)


def test_no_count_or_measure_is_read_out_of_an_address() -> None:
    text = "Место нахождения: 123456, г. Мирный, ул. 40 лет Победы, д. 12 м"

    assert said(text, "measure") == []
