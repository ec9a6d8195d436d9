"""Word files."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Reason, UnreadableError
from stemma.readers.docx import docx, render
from tests import make, office
from tests.office import paragraph

_CHANGED = 'w:id="1" w:author="Anna" w:date="2023-05-02T10:00:00Z"'
_LISTS = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>"""


def _text(body: str, **others: str | bytes) -> str:
    return "\n".join(office.texts(docx, office.word(body, **others)))


def test_paragraphs_and_tables_come_in_their_order() -> None:
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Жилет", "12", "3 000,00"))
    table = f"<w:tbl><w:tblPr/><w:tr>{row}</w:tr></w:tbl>"

    assert _text(paragraph("Договор") + table + paragraph("Подписи")) == (
        "Договор\nЖилет\t12\t3 000,00\nПодписи"
    )


def test_a_deleted_price_is_kept_and_stands_in_no_sentence() -> None:
    body = (
        f"<w:p><w:r><w:t>Цена </w:t></w:r>"
        f"<w:del {_CHANGED}><w:r><w:delText>100</w:delText></w:r></w:del>"
        f"<w:ins {_CHANGED}><w:r><w:t>250</w:t></w:r></w:ins><w:r><w:t> юаней</w:t></w:r></w:p>"
    )
    reading, [page] = office.read(docx, office.word(body))

    assert page.text is not None
    assert page.text.text == "Цена 250 юаней\n[deleted, Anna, 2023-05-02] 100"
    assert office.labels(page)["inserted"] == ["250"]
    assert office.labels(page)["deleted"][-1] == "100"
    assert reading.properties["inserted"] == "1"
    assert reading.properties["changed_by"] == "Anna"


def test_a_deleted_row_of_a_table_is_told_as_deleted() -> None:
    cells = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("a", "b"))
    row = f"<w:tr><w:trPr><w:del {_CHANGED}/></w:trPr>{cells}</w:tr>"

    assert "[deleted, Anna, 2023-05-02] ab" in _text(f"<w:tbl>{row}</w:tbl>").replace("\t", "")


def test_hidden_text_is_told() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
    body = f"<w:p><w:r><w:t>seen</w:t></w:r>{hidden}</w:p>"

    assert _text(body) == "seen\n[hidden] unseen"


def test_notes_and_comments_stand_below_their_paragraph() -> None:
    body = (
        '<w:p><w:r><w:t>поставка</w:t><w:footnoteReference w:id="2"/></w:r>'
        '<w:r><w:t>товара</w:t><w:commentReference w:id="5"/></w:r></w:p>' + paragraph("next")
    )
    notes = f'<w:footnote w:id="2">{paragraph("кроме ЗИП")}</w:footnote>'
    comments = f'<w:comment w:id="5" w:author="Бай">{paragraph("why?")}</w:comment>'

    assert _text(body, footnotes=notes, comments=comments) == (
        "поставкатовара\n[footnote, 2] кроме ЗИП\n[comment, Бай] why?\nnext"
    )


def test_a_note_that_nothing_refers_to_is_not_lost() -> None:
    notes = f'<w:endnote w:id="9">{paragraph("orphan")}</w:endnote>'

    assert _text(paragraph("body"), endnotes=notes) == "body\n[endnote, 9] orphan"


def test_headers_and_footers_stand_once_at_their_section() -> None:
    around = '<w:headerReference r:id="rId-header"/><w:footerReference r:id="rId-footer"/>'
    ends = f"<w:sectPr>{around}</w:sectPr>"
    body = paragraph("one", ends) + paragraph("two") + ends

    pages = office.texts(
        docx, office.word(body, header=paragraph("Секретно"), footer=paragraph("стр."))
    )

    assert pages == ["[header] Секретно\n[footer] стр.\none", "two"]


def test_numbers_of_clauses_are_counted() -> None:
    def clause(level: int, text: str) -> str:
        look = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>'
        return paragraph(text, look)

    body = (
        clause(0, "Предмет") + clause(1, "a") + clause(1, "b") + clause(0, "Цена") + clause(1, "c")
    )

    assert _text(body, numbering=_LISTS).split("\n") == [
        *("1. Предмет", "1.1 a", "1.2 b", "2. Цена", "2.1 c")
    ]


def test_a_list_may_come_from_the_style() -> None:
    styles = (
        '<w:style w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
        "</w:style>"
        '<w:style w:styleId="Mine"><w:basedOn w:val="Clause"/></w:style>'
    )
    body = paragraph("Предмет", '<w:pStyle w:val="Mine"/>')

    assert _text(body, styles=styles, numbering=_LISTS) == "1. Предмет"


def test_a_text_box_is_read_once() -> None:
    box = f"<wps:txbx><w:txbxContent>{paragraph('Утверждаю')}</w:txbxContent></wps:txbx>"
    old = f"<v:textbox><w:txbxContent>{paragraph('Утверждаю')}</w:txbxContent></v:textbox>"
    shape = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{old}</w:pict></mc:Fallback></mc:AlternateContent>"
    )

    assert (
        _text(f"<w:p><w:r><w:t>Приказ</w:t>{shape}</w:r></w:p>") == "Приказ\n[text box] Утверждаю"
    )


def test_fields_show_their_result_and_links_where_they_lead() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/>'
        "<w:instrText>DATE</w:instrText>"
        '<w:fldChar w:fldCharType="separate"/><w:t>2 мая</w:t>'
        '<w:fldChar w:fldCharType="end"/></w:r>'
    )
    link = '<w:hyperlink r:id="rId-hyperlink"><w:r><w:t> here</w:t></w:r></w:hyperlink>'

    assert _text(f"<w:p>{field}{link}</w:p>", hyperlink="https://a.example/x") == (
        "2 мая here\n[link] https://a.example/x"
    )


def test_pages_end_where_the_document_says_so() -> None:
    broken = '<w:p><w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>'
    body = broken + paragraph("three", "<w:pageBreakBefore/>")

    assert office.texts(docx, office.word(body)) == ["one", "two", "three"]


def test_without_breaks_a_page_ends_at_the_paragraph_after_3000_characters() -> None:
    pages = office.texts(docx, office.word(paragraph("слово " * 50) * 40))

    assert len(pages) == 4
    assert all(len(page) > 3000 for page in pages[:3])


def test_pictures_are_told_in_their_place_and_come_out() -> None:
    body = '<w:p><w:r><w:drawing><a:blip r:embed="rId-image"/></w:drawing></w:r></w:p>'

    with make.received(office.word(body, image=b"\x89PNG...")) as received:
        pages, children = make.consumed(docx.read(received))

    assert [page.text.text for page in pages if page.text] == ["[picture] image.png"]
    assert [(child.shown, data) for child, data in children] == [
        ("word/media/image.png", b"\x89PNG...")
    ]


def test_a_broken_lesser_part_is_told_and_the_rest_is_read() -> None:
    data = office.word(paragraph("body"), footnotes="<broken")

    reading, [page] = office.read(docx, data)

    assert page.text is not None
    assert page.text.text == "body"
    assert reading.problem is not None
    assert reading.problem.reason is Reason.DAMAGED
    assert "footnotes" in reading.problem.detail


def test_properties_and_dates_are_what_the_file_says() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Акт</dc:title><dc:creator>Анна</dc:creator>'
        "<dcterms:created>2023-05-02T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    body = f'<w:document xmlns:w="w"><w:body>{paragraph("a")}</w:body></w:document>'
    rels = office.relations(officeDocument="d.xml").replace(
        "</Relationships>",
        '<Relationship Id="c" Type="x/core-properties" Target="c.xml"/></Relationships>',
    )
    data = office.packed(
        {"_rels/.rels": rels, "d.xml": body, "c.xml": core, "word/vbaProject.bin": b"x"}
    )

    reading, _ = office.read(docx, data)

    assert reading.title == "Акт"
    assert reading.properties["core.creator"] == "Анна"
    assert reading.properties["macros"] == "word/vbaProject.bin"
    assert reading.moments["office.created"].at.isoformat() == "2023-05-02T10:00:00+00:00"
    assert "macroenabled" in reading.media_type


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), Reason.LOCKED),
        (_OLE, Reason.DAMAGED),
        (office.word(paragraph("a"))[:-30], Reason.DAMAGED),
        (office.packed({"_rels/.rels": office.relations(officeDocument="d.xml")}), Reason.DAMAGED),
        (
            office.packed({"word/document.xml": "<d>" + "<p>" * 300 + "</p>" * 300 + "</d>"}),
            Reason.DAMAGED,
        ),
    ],
    ids=["empty", "locked", "an old file", "cut", "no text part", "nested too deeply"],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    with make.received(data, "a.docx") as received, pytest.raises(UnreadableError) as raised:
        docx.read(received)

    assert raised.value.problem.reason is reason


def test_elements_as_deep_as_they_may_lie_are_read() -> None:
    assert (
        _text("<w:p><w:r>" + "<w:x>" * 190 + "<w:t>deep</w:t>" + "</w:x>" * 190 + "</w:r></w:p>")
        == "deep"
    )


def test_a_page_is_drawn() -> None:
    with make.received(office.word(paragraph("one"))) as received:
        assert render(received, 1, 72).width == 595
        with pytest.raises(UnreadableError):
            render(received, 2, 72)


@pytest.mark.parametrize(
    ("head", "name", "bid"),
    [
        (office.word("")[:4096], "a.bin", 90),
        (_OLE, "a.docx", 60),
        (_OLE, "a.doc", 0),
        (b"plain", "a.docx", 30),
        (office.workbook({"A": ""})[:4096], "a.xlsx", 0),
    ],
    ids=["word", "ole_named_docx", "doc", "text_named_docx", "excel"],
)
def test_bids_for_word_files_only(head: bytes, name: str, bid: int) -> None:
    assert docx.bid(head, name) == bid


_TAGS = (
    *(
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "del",
        "ins",
        "delText",
        "br",
        "tab",
        "hyperlink",
        "drawing",
    ),
    *("txbxContent", "footnoteReference", "commentReference", "sdt", "sectPr", "pPr", "numPr", "x"),
)
_TREES = st.recursive(
    st.sampled_from(("", "слово", "12")),
    lambda inner: st.tuples(st.sampled_from(_TAGS), st.lists(inner, max_size=4)).map(
        lambda made: f"<w:{made[0]} w:id='1'>{''.join(made[1])}</w:{made[0]}>"
    ),
    max_leaves=30,
)


@settings(deadline=None)
@given(st.lists(_TREES, max_size=5))
def test_any_arrangement_of_elements_is_read(trees: list[str]) -> None:
    notes = f'<w:footnote w:id="1">{paragraph("note")}</w:footnote>'

    assert make.problem_of(docx, office.word("".join(trees), footnotes=notes)) is None


@settings(deadline=None)
@given(st.data())
def test_a_wounded_file_is_read_or_told(data: st.DataObject) -> None:
    whole = bytearray(office.word(paragraph("слово " * 20)))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

    make.problem_of(docx, bytes(whole), "a.docx")
