"""Workbooks, read again by openpyxl: once for the formulas, once for the values beside them."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from stemma.demo.fiction import FICTION
from stemma.demo.packing import sheets
from stemma.demo.packing.sheets import Cell, Formula, Note, Sheet
from tests.demo.packing.sample import PROPERTIES

PRICES = Sheet(
    name="Цены",
    cells=(
        Cell(at="A4", value="Товар", bold=True, ruled=True, align="center"),
        Cell(at="A5", value="Машина «Зимнянка-36»", wrapped=True),
        Cell(at="C5", value=12),
        Cell(at="D5", value=Decimal("1240000.50"), number_format="#,##0.00"),
        Cell(at="E5", value=Formula("=C5*D5", Decimal("14880006.00")), number_format="#,##0.00"),
        Cell(at="E9", value=Formula("=SUM(E5:E8)", 14_880_007), note=Note("Сверить", "О. Стежин")),
        Cell(at="F5", value=date(2023, 11, 30), number_format="DD.MM.YYYY"),
        Cell(at="F9", value=Formula('=IF(E9>0,"да & <нет>","")', "да & <нет>")),
        Cell(at="G5", value=None, ruled=True),
    ),
    widths={"A": 34.5},
    merged=("A1:F1",),
    hidden_rows=(6,),
    hidden_columns=("C",),
)
BOTTOM_LINE = Sheet(name="内部价格", cells=(Cell(at="B1", value=1_120_000),), hidden=True)
BOOK = sheets.write((BOTTOM_LINE, PRICES), PROPERTIES)


@pytest.mark.parametrize(
    ("at", "formula", "value"),
    [
        ("E5", "=C5*D5", 14_880_006),
        ("E9", "=SUM(E5:E8)", 14_880_007),
        ("F9", '=IF(E9>0,"да & <нет>","")', "да & <нет>"),
    ],
)
def test_a_formula_has_its_value_beside_it_even_a_wrong_one(
    at: str, formula: str, value: object
) -> None:
    assert load_workbook(io.BytesIO(BOOK))["Цены"][at].value == formula
    assert load_workbook(io.BytesIO(BOOK), data_only=True)["Цены"][at].value == value


def test_every_value_stands_where_it_was_put() -> None:
    opened = load_workbook(io.BytesIO(BOOK))["Цены"]

    assert opened["A4"].value == "Товар"
    assert opened["C5"].value == 12
    assert opened["D5"].value == 1_240_000.5
    assert opened["F5"].value == datetime(2023, 11, 30)  # noqa: DTZ001 (a day has no zone)
    assert (opened["D5"].number_format, opened["F5"].number_format) == ("#,##0.00", "DD.MM.YYYY")
    assert opened["E9"].comment.text == "Сверить"
    assert opened["E9"].comment.author == "О. Стежин"


def test_what_is_hidden_is_in_the_file_and_hidden() -> None:
    opened = load_workbook(io.BytesIO(BOOK))

    assert opened.sheetnames == ["内部价格", "Цены"]
    assert opened["内部价格"].sheet_state == "hidden"
    assert opened["内部价格"]["B1"].value == 1_120_000
    assert opened.active.title == "Цены"
    assert opened["Цены"].row_dimensions[6].hidden
    assert opened["Цены"].column_dimensions["C"].hidden


def test_looks_are_kept() -> None:
    opened = load_workbook(io.BytesIO(BOOK))["Цены"]

    assert opened["A4"].font.bold
    assert not opened["A5"].font.bold
    assert opened["G5"].border.left.style == "thin"
    assert opened.column_dimensions["A"].width == 34.5
    assert [str(area) for area in opened.merged_cells.ranges] == ["A1:F1"]


def test_the_properties_are_those_given_and_the_mark() -> None:
    opened = load_workbook(io.BytesIO(BOOK))

    assert opened.properties.creator == "О. Стежин"
    assert opened.properties.description == FICTION
    assert opened.properties.modified.isoformat() == "2023-05-16T15:20:00"
    assert opened["Цены"].oddFooter.center.text == FICTION


def test_the_same_workbook_has_the_same_bytes() -> None:
    assert sheets.write((BOTTOM_LINE, PRICES), PROPERTIES) == BOOK
    with zipfile.ZipFile(io.BytesIO(BOOK)) as opened:
        assert {member.date_time for member in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
