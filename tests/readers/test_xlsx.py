"""Excel workbooks."""

import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment

from stemma.model.problems import Reason, UnreadableError
from stemma.readers.xlsx import render, xlsx
from tests import make, office

_ROWS = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Цена</t></is></c></row></sheetData>'


def _texts(sheets: dict[str, str], **others: str) -> list[str]:
    return office.texts(xlsx, office.workbook(sheets, **others))


def _saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_what_another_program_wrote_is_read_as_it_shows_it() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Prices"
    sheet.append(["Жилет", 12, 3000.5, dt.date(2023, 5, 2), 0.155, True, "=B1*C1"])
    for cell, code in (("C1", "#,##0.00"), ("D1", "DD.MM.YYYY"), ("E1", "0.0%")):
        sheet[cell].number_format = code
    sheet["A3"] = "救生衣"
    sheet["A3"].comment = Comment("too dear", "Anna")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.merge_cells("A3:C3")
    book.create_sheet("Kept back").sheet_state = "hidden"

    reading, [first, second] = office.read(xlsx, _saved(book))

    assert first.text is not None
    assert first.text.text.rstrip("\n").split("\n") == [
        "[sheet] Prices",
        "[hidden] rows 3; columns B",
        "Жилет\t12\t3,000.50\t02.05.2023\t15.5%\tTRUE\t",
        "",
        "救生衣",
        "[comment, A3, Anna] too dear",
        "[formula, G1] =B1*C1",
        "[merged] A3:C3",
    ]
    assert second.text is not None
    assert second.text.text == "[sheet] Kept back (hidden)\n"
    assert reading.properties["hidden_sheets"] == "Kept back"


def test_every_cell_has_its_place() -> None:
    row = '<row r="14"><c r="B14"><v>625</v></c><c r="C14"><f>B14*2</f><v>1250</v></c></row>'

    _, [page] = office.read(xlsx, office.workbook({"Цены": f"<sheetData>{row}</sheetData>"}))

    found = office.labels(page)
    assert found["sheet Цены!B14"] == ["625"]
    assert found["sheet Цены!C14"] == ["1250"]
    assert found["sheet Цены!C14 formula"][-1] == "=B14*2"


def test_cells_stand_on_a_grid() -> None:
    cells = '<c r="A1"><v>1</v></c><c r="C1"><v>3</v></c>'
    rows = f'<row r="1">{cells}</row><row r="2"><c r="C2"><v>6</v></c></row>'
    _, [page] = office.read(xlsx, office.workbook({"A": f"<sheetData>{rows}</sheetData>"}))

    assert page.text is not None
    words = page.text.words
    boxes = {words.label(index): words.box(index) for index in range(len(words))}
    a1, c1, c2 = (boxes[f"sheet A!{at}"] for at in ("A1", "C1", "C2"))
    assert a1.y0 == c1.y0 < c2.y0
    assert a1.x1 < c1.x0 == c2.x0


def test_a_page_ends_every_200_rows_by_their_numbers() -> None:
    rows = "".join(f'<row r="{n}"><c><v>{n}</v></c></row>' for n in (1, 200, 201, 900))
    pages = _texts({"Log": f"<sheetData>{rows}</sheetData>"})

    assert [page.split("\n")[0] for page in pages] == [
        "[sheet] Log",
        "[sheet] Log, continued",
        "[sheet] Log, continued",
    ]
    assert pages[0].rstrip("\n").endswith("\n200")
    assert pages[2].rstrip("\n").endswith("\n900")


def test_shared_strings_lose_only_their_phonetic_readings() -> None:
    strings = (
        "<si><t>Поста</t><rPh><t>ignored</t></rPh></si>"
        "<si><r><t>вка_x000D_</t></r><r><t> 1</t></r></si>"
    )
    rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>'

    assert _texts({"A": f"<sheetData>{rows}</sheetData>"}, strings=strings) == [
        "[sheet] A\nПоста\tвка 1\n"
    ]


def test_digits_that_are_not_shown_are_kept() -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>'
    rows = '<row r="1"><c r="A1" s="1"><v>1234.56</v></c></row>'

    assert _texts({"A": f"<sheetData>{rows}</sheetData>"}, styles=styles) == [
        "[sheet] A\n1,235\n[value, A1] 1234.56\n"
    ]


def test_a_tab_within_a_cell_parts_no_cells() -> None:
    rows = '<row><c t="str"><v>a\tb&#10;c</v></c><c><v>2</v></c></row>'

    assert _texts({"A": f"<sheetData>{rows}</sheetData>"}) == ["[sheet] A\na b c\t2\n"]


def test_a_cell_far_out_does_not_make_a_page_of_tabs() -> None:
    rows = '<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'

    assert _texts({"A": f"<sheetData>{rows}</sheetData>"}) == ["[sheet] A\n1\t2\n"]


def test_what_stands_before_the_damage_is_kept() -> None:
    rows = "".join(f'<row r="{n}"><c><v>{n}</v></c></row>' for n in range(1, 9000))
    data = office.workbook({"A": f"<sheetData>{rows}<broken"})

    with make.received(data, "a.xlsx") as received:
        pages = iter(xlsx.read(received).pages)
        assert next(pages).number == 1
        with pytest.raises(UnreadableError) as raised:
            list(pages)

    assert raised.value.problem.reason is Reason.DAMAGED


def test_a_sheet_that_is_missing_is_a_page_all_the_same() -> None:
    whole = office.workbook({"A": _ROWS})
    parts = {"xl/workbook.xml": '<workbook><sheets><sheet name="Gone" id="x"/></sheets></workbook>'}

    assert office.texts(xlsx, office.packed(parts)) == ["[sheet] Gone\n"]
    assert office.texts(xlsx, whole) == ["[sheet] A\nЦена\n"]


def test_a_page_is_drawn_as_a_grid() -> None:
    with make.received(office.workbook({"A": _ROWS})) as received:
        pixels = render(received, 1, 72)
        with pytest.raises(UnreadableError):
            render(received, 2, 72)

    assert pixels.width == 595
    assert min(pixels.data) < 60


_CELLS = st.tuples(
    st.sampled_from(("A1", "B7", "ZZZ9999999", "", "x")),
    st.sampled_from(("n", "s", "b", "e", "str", "inlineStr", "d", "?")),
    st.sampled_from(("", "1", "-3.5e300", "1e999999", "nan", "45000", "слово")),
).map(lambda made: f'<row><c r="{made[0]}" t="{made[1]}" s="1"><f>A1</f><v>{made[2]}</v></c></row>')


@settings(deadline=None)
@given(st.lists(_CELLS, max_size=6), st.text('#0.,%;yYmdhsE+-/?@[]"\\ ', max_size=12))
def test_any_cells_in_any_format_are_read(cells: list[str], code: str) -> None:
    quoted = code.replace('"', "&quot;")
    styles = (
        f'<numFmts><numFmt numFmtId="200" formatCode="{quoted}"/></numFmts>'
        '<cellXfs><xf/><xf numFmtId="200"/></cellXfs>'
    )
    data = office.workbook({"A": f"<sheetData>{''.join(cells)}</sheetData>"}, styles=styles)

    assert make.problem_of(xlsx, data, "a.xlsx") is None
