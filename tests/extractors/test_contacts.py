"""Mail and web addresses, phone numbers."""

import pytest

from tests.extractors.said import said


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("write to A.B@c.example.org.", ["mail a.b@c.example.org"]),
        ("see https://example.org/a?b=1.", ["web https://example.org/a?b=1"]),
        ("тел. +7 (495) 123-45-67", ["phone +74951234567"]),
        ("тел.: 8 495 123 45 67", ["phone 84951234567"]),
        ("电话：010-12345678", ["phone 01012345678"]),
        ("+86 10 1234 5678", ["phone +861012345678"]),
        ("Исп. Петров\nтел. 42-52", ["phone 4252"]),
        ("联系人：王 电话：74-14 电子", ["phone 7414"]),
        ("8 495 123 45 67", []),
        ("a@b", []),
    ],
)
def test_a_contact_needs_its_form(text: str, contacts: list[str]) -> None:
    assert said(text, "contact") == contacts
