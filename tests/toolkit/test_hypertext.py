"""HTML as its reader sees it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.toolkit.hypertext import text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<p>two", "One\ntwo"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<b>bo</b>ld &amp; &lt;safe&gt;&nbsp;&#1044;", "bold & <safe> Д"),
        ("<script>if (a<b) {}</script>x<style>p {}</style>", "x"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "\t1\t2"),
        ("<div>line\n  break</div>", "line break"),
        ("<pre>line\n  break</pre>", "line\nbreak"),
        ("<span style='display:none'>hidden</span>", "hidden"),
        ("<img alt='Подпись' src=x>", "Подпись"),
        ("text <![if broken", "text"),
        ("not <closed", "not"),
    ],
)
def test_text_of(markup: str, text: str) -> None:
    assert text_of(markup).strip(" ").startswith(text)


@settings(deadline=None)
@given(st.text(alphabet="<>!-[]/abp &#;\"'=\n", max_size=200))
def test_any_markup_has_text(markup: str) -> None:
    assert isinstance(text_of(markup), str)
