"""Word documents, read again by python-docx and as XML."""

import functools
import io
import re
import zipfile
from datetime import UTC

import docx
import pytest

from stemma.demo.fiction import FICTION
from stemma.demo.packing import word
from stemma.demo.packing.blocks import (
    Block,
    Commented,
    Deleted,
    Footnote,
    Heading,
    Inserted,
    PageBreak,
    Paragraph,
    Restyled,
    Run,
    Style,
    Table,
    Words,
)
from tests.demo.packing.sample import PROPERTIES

AUTHOR, AT = PROPERTIES.author, PROPERTIES.modified
NEW_PRICE = (
    Words("Цена "),
    Deleted("1 190 000", AUTHOR, AT),
    Inserted("1 240 000", AUTHOR, AT),
    Words(" евро"),
)
BLOCKS: tuple[Block, ...] = (
    Heading("Приложение № 3"),
    Paragraph(line=NEW_PRICE, indent=28),
    Paragraph(
        line=(
            Commented("Срок — до 30 ноября.", "Покупатель просит <15 октября>.", AUTHOR, AT),
            Footnote("Цена с упаковкой."),
            Words(" скрыто", Style(hidden=True)),
        )
    ),
    Table(
        rows=(("Товар", "Цена"), ("Машина «Зимнянка-36»", NEW_PRICE)), widths=(200, 90), right=(1,)
    ),
    PageBreak(),
    Heading("2. 交货期限", 2),
)


@functools.cache
def _written(*blocks: Block) -> bytes:
    return word.write(
        word.WordFile(
            blocks=blocks, properties=PROPERTIES, header="Проект 4", footer="Договор, стр."
        )
    )


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return opened.read(name).decode()


def _document(*runs: Run) -> str:
    return _part(_written(Paragraph(line=runs)), "word/document.xml")


def test_the_struck_and_the_new_price_are_both_there_with_who_and_when() -> None:
    xml = _document(*NEW_PRICE)

    said = r' w:id="\d" w:author="О. Стежин" w:date="2023-05-16T15:20:00Z">'
    assert re.search(rf"<w:del{said}<w:r><w:delText[^>]*>1 190 000</w:delText>", xml)
    assert re.search(rf"<w:ins{said}<w:r><w:t[^>]*>1 240 000</w:t>", xml)


def test_a_change_of_looks_alone_changes_no_word() -> None:
    xml = _document(
        Words("Цена "), Restyled("1 240 000", AUTHOR, AT, style=Style(bold=True)), Words(" евро")
    )

    assert re.search(r"<w:rPr><w:b/><w:rPrChange [^>]*><w:rPr/></w:rPrChange></w:rPr>", xml)
    assert "w:ins" not in xml
    assert "w:del" not in xml


@pytest.mark.parametrize(
    ("run", "is_tracked"),
    [(NEW_PRICE[1], True), (Restyled("a", AUTHOR, AT), True), (Words("a"), False)],
)
def test_tracking_is_on_where_changes_are_tracked(run: Run, *, is_tracked: bool) -> None:
    for block in (Paragraph(line=(run,)), Table(rows=(("a",), ((run,),)), widths=(90,))):
        settings = _part(_written(block), "word/settings.xml")

        assert ("<w:trackRevisions" in settings) is is_tracked


def test_tracked_punctuation_is_a_change_of_no_figure() -> None:
    opened = docx.Document(
        io.BytesIO(
            _written(Paragraph(line=(Words("Цена 1 240 000 евро"), Inserted(".", AUTHOR, AT))))
        )
    )

    [paragraph] = opened.paragraphs
    assert paragraph.text == "Цена 1 240 000 евро"
    assert re.search(r"<w:ins [^>]*>\s*<w:r>\s*<w:t[^>]*>\.</w:t>", opened.element.xml)


def test_tables_that_follow_each_other_do_not_touch() -> None:
    table = Table(rows=(("a",),), widths=(90,))

    assert "</w:tbl><w:tbl" not in re.sub(
        r" xmlns:\w+=\S+", "", _part(_written(table, table), "word/document.xml")
    )


def test_every_change_has_a_number_of_its_own() -> None:
    xml = _part(_written(*BLOCKS), "word/document.xml")

    numbers = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', xml)
    assert numbers == ["1", "2", "3", "4"]


def test_a_comment_has_its_author_its_time_and_its_words() -> None:
    opened = docx.Document(io.BytesIO(_written(*BLOCKS)))

    [comment] = opened.comments
    assert (comment.text, comment.author) == ("Покупатель просит <15 октября>.", AUTHOR)
    assert comment.initials == "ОС"
    assert comment.timestamp == AT.astimezone(UTC)
    xml = opened.element.xml
    anchored = xml[xml.index("commentRangeStart") : xml.index("commentRangeEnd")]
    assert "Срок — до 30 ноября." in anchored


def test_a_footnote_stands_in_its_part_and_is_referred_to() -> None:
    data = _written(*BLOCKS)

    assert '<w:footnoteReference w:id="1"/>' in _part(data, "word/document.xml")
    assert re.search(r'w:id="1"><w:p>.*Цена с упаковкой\.', _part(data, "word/footnotes.xml"))


def test_hidden_words_are_in_the_file_and_marked_as_hidden() -> None:
    [run] = [
        run
        for paragraph in docx.Document(io.BytesIO(_written(*BLOCKS))).paragraphs
        for run in paragraph.runs
        if run.text == " скрыто"
    ]

    assert run.font.hidden


def test_text_tables_head_and_foot_come_back() -> None:
    opened = docx.Document(io.BytesIO(_written(*BLOCKS)))

    assert opened.paragraphs[0].text == "Приложение № 3"
    assert opened.paragraphs[0].style is not None
    assert opened.paragraphs[0].style.name == "Heading 1"
    [table] = opened.tables
    assert [cell.text for cell in table.columns[0].cells] == ["Товар", "Машина «Зимнянка-36»"]
    [section] = opened.sections
    assert section.header.paragraphs[0].text == "Проект 4"
    numbered, mark = section.footer.paragraphs
    assert numbered.text == "Договор, стр. "
    assert ' w:instr=" PAGE "' in section.footer.part.blob.decode()
    assert mark.text == FICTION


def test_the_properties_are_those_given_and_the_mark() -> None:
    data = _written(*BLOCKS)
    core = docx.Document(io.BytesIO(data)).core_properties

    assert (core.author, core.last_modified_by) == ("О. Стежин", "Д. Курнашева")
    assert (core.created, core.modified) == (
        PROPERTIES.created.astimezone(UTC),
        PROPERTIES.modified.astimezone(UTC),
    )
    assert (core.revision, core.comments) == (7, FICTION)
    app = _part(data, "docProps/app.xml")
    assert "<Application>LibreOffice/7.3.7.2$Linux_X86_64</Application>" in app


def test_the_same_document_has_the_same_bytes_and_nothing_of_the_template() -> None:
    data = _written(*BLOCKS)
    _written.cache_clear()

    assert _written(*BLOCKS) == data
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert {member.date_time for member in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        first, second, *others = opened.namelist()
        assert (first, second) == ("[Content_Types].xml", "_rels/.rels")
        assert others == sorted(others)
        assert "docProps/thumbnail.jpeg" not in opened.namelist()
