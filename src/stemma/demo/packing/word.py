"""Word documents: blocks, a head and a foot with the fiction mark, tracked changes, comments."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Pt

from stemma.demo.fiction import FICTION
from stemma.demo.packing.blocks import (
    PLAIN,
    Align,
    Block,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Style,
    Table,
)
from stemma.demo.packing.office import Properties, packed, parts_of
from stemma.demo.packing.runs import Margin, is_tracked, runs

_W = nsdecls("w")
_A4 = (595.3, 841.9)
_BOLD = Style(bold=True)
_HEADINGS = {1: 1.25, 2: 1.1, 3: 1.0}
"""How much larger than the text a heading of each level is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Fonts, size in points, languages (as Word writes them) and margins of a document.

    Margins are in points: above, right, below, left.
    """

    latin: str = "Liberation Serif"
    east_asian: str = "Noto Serif CJK SC"
    points: float = 12
    language: str = "ru-RU"
    east_asian_language: str = "zh-CN"
    margins: tuple[float, float, float, float] = (57, 42, 57, 85)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """A Word document; `header` and `footer` stand on each page, with its number if `numbered`."""

    blocks: tuple[Block, ...]
    properties: Properties
    header: str = ""
    footer: str = ""
    numbered: bool = True
    look: Look = Look()


def write(file: WordFile) -> bytes:
    """Return the .docx."""
    document = docx.Document()
    _drop_picture_of_template(document)
    _set_styles(document, file.look)
    [section] = document.sections
    _set_page(section, file)
    margin = Margin()
    _set_blocks(document, file.blocks, margin)
    _set_margin(document, margin)
    if any(is_tracked(line) for block in file.blocks for line in _lines(block)):
        settings = document.settings.element
        settings.insert_element_before(
            parse_xml(f"<w:trackRevisions {_W}/>"), "w:defaultTabStop", "w:characterSpacingControl"
        )
    out = io.BytesIO()
    document.save(out)
    return packed(parts_of(out.getvalue()), file.properties)


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading() | Paragraph():
            yield block.line
        case Table():
            for row in block.rows:
                yield from row
        case PageBreak():
            pass
        case _:
            assert_never(block)


def _drop_picture_of_template(document: Document) -> None:
    """Take out the thumbnail that python-docx's template brings: it shows another document."""
    relations = document.part.package.rels if document.part.package else {}
    for number, relation in list(relations.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del relations[number]


def _set_styles(document: Document, look: Look) -> None:
    """Put the look into the defaults and make headings black: the template has them blue."""
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    styles.replace(defaults, parse_xml(_defaults(look)))
    for level, factor in _HEADINGS.items():
        style = document.styles[f"Heading {level}"].element
        size = round(look.points * factor * 2)
        old = style.find(qn("w:rPr"))
        new = f'<w:rPr {_W}><w:b/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        style.replace(old, parse_xml(new))


def _defaults(look: Look) -> str:
    size = round(look.points * 2)
    latin = "".join(f' w:{kind}="{escape(look.latin)}"' for kind in ("ascii", "hAnsi", "cs"))
    return (
        f"<w:docDefaults {_W}><w:rPrDefault><w:rPr><w:rFonts{latin} "
        f'w:eastAsia="{escape(look.east_asian)}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{look.language}" w:eastAsia="{look.east_asian_language}" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="259" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _set_page(section: Section, file: WordFile) -> None:
    section.page_width, section.page_height = (Pt(length) for length in _A4)
    above, right, below, left = (Pt(length) for length in file.look.margins)
    section.top_margin, section.right_margin = above, right
    section.bottom_margin, section.left_margin = below, left
    section.header_distance = section.footer_distance = Pt(28)
    header = section.header.paragraphs[0].paragraph_format.element
    header.addprevious(parse_xml(_small(file.header, "right")))
    header.getparent().remove(header)
    footer = section.footer.paragraphs[0].paragraph_format.element
    footer.addprevious(parse_xml(_small(file.footer, "center", numbered=file.numbered)))
    footer.addprevious(parse_xml(_small(FICTION, "center", size=14, color="808080")))
    footer.getparent().remove(footer)


def _small(
    words: str, align: Align, *, size: int = 18, color: str = "auto", numbered: bool = False
) -> str:
    """Return a line of head or foot; `size` is in half points."""
    look = f'<w:rPr><w:color w:val="{color}"/><w:sz w:val="{size}"/></w:rPr>'
    gap = " " if words else ""
    number = (
        f'<w:r>{look}<w:t xml:space="preserve">{gap}</w:t></w:r>'
        f'<w:fldSimple w:instr=" PAGE "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'
    )
    return (
        f'<w:p {_W}><w:pPr><w:jc w:val="{align}"/></w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        f"{number if numbered else ''}</w:p>"
    )


def _set_blocks(document: Document, blocks: tuple[Block, ...], margin: Margin) -> None:
    body = document.element.body
    for block in blocks:
        body.insert_element_before(_element(block, margin), "w:sectPr")
        if isinstance(block, Table):
            # Word joins tables that touch, and wants a paragraph at the very end.
            body.insert_element_before(parse_xml(_small("", "left", size=12)), "w:sectPr")


def _element(block: Block, margin: Margin) -> BaseOxmlElement:
    match block:
        case Heading():
            properties = f'<w:pStyle w:val="Heading{block.level}"/>'
            properties += '<w:spacing w:before="160" w:after="120"/>'
            properties += '<w:jc w:val="center"/>' if block.level == 1 else ""
            return _paragraph(properties, block.line, margin, _BOLD)
        case Paragraph():
            properties = f'<w:spacing w:after="{round(block.after * 20)}"/>'
            properties += f'<w:ind w:firstLine="{round(block.indent * 20)}"/>'
            properties += f'<w:jc w:val="{block.align}"/>'
            return _paragraph(properties, block.line, margin)
        case Table():
            return _table(block, margin)
        case PageBreak():
            return parse_xml(f'<w:p {_W}><w:r><w:br w:type="page"/></w:r></w:p>')
        case _:
            assert_never(block)


def _paragraph(
    properties: str, line: Line, margin: Margin, style: Style = PLAIN
) -> BaseOxmlElement:
    paragraph = parse_xml(f"<w:p {_W}><w:pPr>{properties}</w:pPr></w:p>")
    paragraph.extend(runs(line, margin, style))
    return paragraph


def _table(table: Table, margin: Margin) -> BaseOxmlElement:
    columns = "".join(f'<w:gridCol w:w="{round(width * 20)}"/>' for width in table.widths)
    element = parse_xml(
        f'<w:tbl {_W}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid></w:tbl>"
    )
    for index, row in enumerate(table.rows):
        element.append(_row(row, table, margin, is_head=index == 0))
    return element


def _row(row: tuple[Line, ...], table: Table, margin: Margin, *, is_head: bool) -> BaseOxmlElement:
    repeats = "<w:tblHeader/>" if is_head else ""
    element = parse_xml(f"<w:tr {_W}><w:trPr><w:cantSplit/>{repeats}</w:trPr></w:tr>")
    for column, (line, width) in enumerate(zip(row, table.widths, strict=True)):
        side = "right" if column in table.right else "left"
        align = "center" if is_head else side
        cell = parse_xml(
            f'<w:tc {_W}><w:tcPr><w:tcW w:w="{round(width * 20)}" w:type="dxa"/></w:tcPr></w:tc>'
        )
        style = _BOLD if is_head else PLAIN
        cell.append(_paragraph(f'<w:jc w:val="{align}"/>', line, margin, style))
        element.append(cell)
    return element


def _set_margin(document: Document, margin: Margin) -> None:
    """Add the parts that hold comments and footnotes, where there are any."""
    if margin.comments:
        content_type, relation = CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS
        _add_part(document, "comments", (content_type, relation), margin.comments_part())
    if margin.footnotes:
        content_type, relation = CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES
        _add_part(document, "footnotes", (content_type, relation), margin.footnotes_part())


def _add_part(document: Document, name: str, types: tuple[str, str], data: bytes) -> None:
    content_type, relation = types
    part = Part(PackURI(f"/word/{name}.xml"), content_type, data, document.part.package)
    document.part.relate_to(part, relation)
