"""Hostile text reaches no terminal raw."""

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.publish import exits


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        pytest.param("\x1b[2Jgone", "[U+001B][2Jgone", id="clears the screen"),
        pytest.param("\x1b]0;owned\x07", "[U+001B]]0;owned[U+0007]", id="sets the title"),
        pytest.param("a\x9b31mb", "a[U+009B]31mb", id="eight-bit escape"),
        pytest.param("invoice\u202efdp.exe", "invoice[U+202E]fdp.exe", id="turns the name around"),
        pytest.param("one\r\ntwo", "one[U+000D] two", id="a second line"),
        pytest.param("до\u00adго\u200bвор", "договор", id="characters that show nothing"),
        pytest.param("Договор № 5 合同", "Договор № 5 合同", id="ordinary text"),
        pytest.param("[red]x[/red]", "[red]x[/red]", id="markup of the printing library"),
    ],
)
def test_harmless(hostile: str, shown: str) -> None:
    assert exits.harmless(hostile) == shown


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    left = exits.harmless(text)

    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in left)
    assert not set(left) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def test_a_line_is_printed_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    exits.say("\x1b[31mred\x1b[0m [bold]not bold[/bold]")

    assert capsys.readouterr().out == "[U+001B][31mred[U+001B][0m [bold]not bold[/bold]\n"


@dataclass(frozen=True)
class Titled:
    title: str


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_json_keeps_the_text_and_stays_harmless(text: str) -> None:
    line = exits.as_json(Titled(text))

    assert json.loads(line) == {"title": text}
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in line)
    assert "\u202e" not in line
