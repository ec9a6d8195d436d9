"""OpenDocument texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Reason, UnreadableError
from stemma.readers.odt import odt, render
from tests import make, office

_LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
    'style:num-format="1" text:display-levels="2"/></text:list-style>'
)


def _text(body: str, styles: str = "", **others: str) -> str:
    return "\n".join(office.texts(odt, office.open_document("text", body, styles, **others)))


def test_white_space_is_as_the_format_says() -> None:
    rest = "<text:tab/><text:span>12</text:span> ю"
    body = f"<text:p>  Цена \n  без<text:s text:c='3'/>НДС{rest}</text:p>"

    assert _text(body) == "Цена без   НДС\t12 ю"


def test_tables_are_rows_of_cells() -> None:
    cells = "".join(
        f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in ("Жилет", "12")
    )

    assert _text(f"<table:table><table:table-row>{cells}</table:table-row></table:table>") == (
        "Жилет\t12"
    )


def test_lists_and_headings_are_numbered_as_they_are_shown() -> None:
    def item(inner: str) -> str:
        return f"<text:list-item>{inner}</text:list-item>"

    deeper = f"<text:list>{item('<text:p>c</text:p>')}{item('<text:p>d</text:p>')}</text:list>"
    body = (
        f'<text:list text:style-name="L">{item("<text:p>a</text:p>")}'
        f"{item('<text:p>b</text:p>' + deeper)}</text:list>"
    )

    assert _text(body, _LIST).split("\n") == ["1. a", "2. b", "2.1 c", "2.2 d"]


def test_an_item_that_only_holds_a_deeper_list_is_not_counted() -> None:
    def deep(said: str, more: str) -> str:
        inner = f"<text:list><text:list-item><text:p>{said}</text:p></text:list-item></text:list>"
        outer = f"<text:list-item>{inner}</text:list-item>"
        return f'<text:list text:style-name="L" {more}>{outer}</text:list>'

    body = deep("a", "") + "<text:p>between</text:p>" + deep("b", 'text:continue-numbering="true"')

    assert _text(body, _LIST).split("\n") == ["1.1 a", "between", "1.2 b"]


def test_deleted_text_is_kept_and_stands_in_no_sentence() -> None:
    info = (
        "<office:change-info><dc:creator>Anna</dc:creator>"
        "<dc:date>2023-05-02T10:00:00</dc:date></office:change-info>"
    )
    body = (
        '<text:tracked-changes><text:changed-region text:id="d"><text:deletion>'
        f"{info}<text:p>100</text:p></text:deletion></text:changed-region>"
        f'<text:changed-region text:id="i"><text:insertion>{info}</text:insertion>'
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Цена <text:change text:change-id="d"/><text:change-start text:change-id="i"/>250'
        '<text:change-end text:change-id="i"/> юаней</text:p>'
    )
    _, [page] = office.read(odt, office.open_document("text", body))

    assert page.text is not None
    assert page.text.text == "Цена 250 юаней\n[deleted, Anna, 2023-05-02] 100"
    assert office.labels(page)["inserted"] == ["250"]


def test_notes_comments_boxes_and_links_stand_below() -> None:
    body = (
        '<text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>кроме ЗИП</text:p></text:note-body></text:note>"
        "<office:annotation><dc:creator>Бай</dc:creator><text:p>why?</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>"
        '<text:a xlink:href="https://a.example/">b</text:a></text:p>'
    )

    assert _text(body).split("\n") == [
        *("ab", "[footnote, 1] кроме ЗИП", "[comment, Бай] why?", "[text box] boxed"),
        "[link] https://a.example/",
    ]


def test_pages_end_where_a_style_says_so() -> None:
    style = (
        '<style:style style:name="N"><style:paragraph-properties fo:break-before="page"/>'
        "</style:style>"
    )
    body = '<text:p>one</text:p><text:p text:style-name="N">two</text:p>'

    assert office.texts(odt, office.open_document("text", body, style)) == ["one", "two"]


def test_headers_and_properties_stand_in_parts_of_their_own() -> None:
    styles = (
        "<office:master-styles><style:master-page><style:header><text:p>Секретно</text:p>"
        "</style:header></style:master-page></office:master-styles>"
    )
    meta = (
        "<office:meta><dc:title>Акт</dc:title><meta:initial-creator>Анна</meta:initial-creator>"
        "<meta:creation-date>2023-05-02T10:00:00</meta:creation-date></office:meta>"
    )
    data = office.open_document("text", "<text:p>a</text:p>", styles=styles, meta=meta)
    # The part of styles has the same root for the reader as any other.
    reading, [page] = office.read(odt, data)

    assert reading.title == "Акт"
    assert reading.properties["meta.initial-creator"] == "Анна"
    assert not reading.moments["office.created"].zone_known
    assert page.text is not None
    assert page.text.text.endswith("a")


def test_an_encrypted_file_in_an_unknown_way_is_told_as_such() -> None:
    entry = '<file-entry full-path="content.xml"><encryption-data/></file-entry>'
    manifest = f"<manifest>{entry}</manifest>"
    data = office.packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": manifest}
    )

    with make.received(data) as received, pytest.raises(UnreadableError) as raised:
        odt.read(received)

    assert raised.value.problem.reason is Reason.UNKNOWN_LOCK


def test_a_page_is_drawn() -> None:
    with make.received(office.open_document("text", "<text:p>a</text:p>")) as received:
        assert render(received, 1, 72).width == 595


_TAGS = (
    *("text:p", "text:h", "text:list", "text:list-item", "text:span", "text:note", "text:a"),
    *("table:table", "table:table-row", "table:table-cell", "draw:frame", "draw:text-box"),
    *("office:annotation", "text:note-body", "text:change", "text:s", "text:section"),
)
_TREES = st.recursive(
    st.sampled_from(("", "слово", " 12 ")),
    lambda inner: st.tuples(st.sampled_from(_TAGS), st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]} text:change-id='x'>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=30,
)


@settings(deadline=None)
@given(st.lists(_TREES, max_size=5))
def test_any_arrangement_of_elements_is_read(trees: list[str]) -> None:
    assert make.problem_of(odt, office.open_document("text", "".join(trees))) is None
