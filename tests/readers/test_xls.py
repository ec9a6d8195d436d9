"""Old workbooks: values where they stand, hidden sheets told, numbers as they are stored."""

import io
import shutil
import struct
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

from stemma.model.problems import Problem, Reason
from stemma.readers.xls import xls
from stemma.registry import reader_for
from stemma.toolkit.compound import packed, telling
from tests import make, office

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")


def workbook() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    prices = book.active
    assert prices is not None
    prices.title = "Prices"
    prices["C5"], prices["D5"] = "зерно", 1234.5
    prices["C7"], prices["D7"] = "lamp", 3
    prices.merge_cells("C9:D10")
    prices["C9"] = "both"
    costs = book.create_sheet("Costs")
    costs["A1"] = True
    costs.sheet_state = "hidden"
    book.properties.creator = "Mara Quill"
    return book


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workbook that LibreOffice wrote."""
    folder = tmp_path_factory.mktemp("old")
    workbook().save(folder / "prices.xlsx")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xls", "prices.xlsx"],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=100,
    )
    return Path(folder, "prices.xls").read_bytes()


def binary_workbook() -> bytes:
    """A workbook of two cells in Excel's binary records ([MS-XLSB] 2.1.4): type, size, data."""

    def record(kind: int, data: bytes = b"") -> bytes:
        head = [kind & 0x7F | 0x80, kind >> 7] if kind > 0x7F else [kind]
        return bytes([*head, len(data)]) + data

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    def cell(kind: int, column: int, data: bytes) -> bytes:
        return record(kind, struct.pack("<II", column, 0) + data)

    begin, row, end = record(0x91), record(0, struct.pack("<I", 4) + bytes(13)), record(0x92)
    cells = cell(6, 2, wide("зерно")) + cell(5, 3, struct.pack("<d", 1234.5))
    size = record(0x94, struct.pack("<4I", 4, 4, 2, 3))
    sheets = record(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide("Prices"))
    office_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    relation = f'Id="rId1" Type="{office_types}/worksheet" Target="worksheets/sheet1.bin"'
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "xl/workbook.bin": sheets + record(0x90) + record(0x84),
        "xl/_rels/workbook.bin.rels": (
            f'<Relationships xmlns="{package}"><Relationship {relation}/></Relationships>'.encode()
        ),
        "xl/worksheets/sheet1.bin": size + begin + row + cells + end,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package_file:
        for name, data in parts.items():
            package_file.writestr(name, data)
    return buffer.getvalue()


@needs_office
def test_values_stand_in_their_cells(old: bytes) -> None:
    with make.received(old, "prices.xls") as received:
        assert reader_for(telling(received), "") is xls
        reading = xls.read(received)
        [prices, costs], children = make.consumed(reading)

    assert children == []
    assert reading.properties["core.creator"] == "Mara Quill"
    assert prices.text is not None
    assert costs.text is not None
    labels = office.labels(prices)
    assert labels["sheet Prices!C5"] == ["зерно"]
    assert "".join(labels["sheet Prices!D5"]) == "1234.5"
    assert labels["sheet Prices!D7"] == ["3"]
    assert "[merged, C9] C9:D10" in prices.text.text
    assert costs.text.text.startswith("[sheet] Costs (hidden)\n")
    assert "TRUE" in costs.text.text


def test_a_binary_workbook_is_read_too() -> None:
    with make.received(binary_workbook(), "prices.xlsb") as received:
        assert reader_for(telling(received), "") is xls
        [prices], _ = make.consumed(xls.read(received))

    assert office.labels(prices)["sheet Prices!C5"] == ["зерно"]
    assert office.labels(prices)["sheet Prices!D5"] == ["1234.5"]


def test_a_compound_file_that_is_no_workbook_is_told() -> None:
    data = packed({"Workbook": b"x" * 5000})

    assert make.problem_of(xls, data, "a.xls") == Problem(Reason.DAMAGED)


def test_an_empty_one_is_told() -> None:
    assert make.problem_of(xls, b"", "a.xls") == Problem(Reason.EMPTY)
