"""Tables rest beside the text they stand in, go with it, and are told as one over two pages."""

import apsw
import pytest

from stemma.model.places import Digest
from stemma.model.readings import PageReading, PageText
from stemma.model.tables import TablesAsked
from stemma.pipeline import tabulation
from stemma.publish import table_files
from stemma.store import removing, rulings, tables, tables_listed
from stemma.store.files import Files
from tests.store import cases
from tests.toolkit.tables.drawing import HEIGHT, WIDTH, ruled, words
from tests.toolkit.tables.drawing import rulings as drawn

HEAD = " Item          Qty   Price      Total\n"
FIRST = (
    "\n" * 62
    + HEAD
    + " =Hull          12  850.50  10,206.00\n Trailer         3  120.00     360.00\n"
)
REST = (
    "\n\n" + HEAD + " Engine         24   31.25     755.00\n Anchor          5   10.50      52.50\n"
)
VERSION = tabulation.VERSION


def page(number: int, text: str) -> PageReading:
    layer = PageText(text_from="layer", text=text, words=words(text), maker="reader 1")
    return PageReading(number=number, width=WIDTH, height=HEIGHT, text=layer)


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    made = cases.take_in(db, files, b"%PDF", "annex.pdf")
    cases.read(db, made, page(1, FIRST), page(2, REST))
    rulings.put(db, made, 1, drawn(ruled([0, 14, 20, 27, 38], [62, 63, 64, 65])))
    rulings.put(db, made, 2, drawn(ruled([0, 14, 20, 27, 38], [2, 3, 4, 5])))
    for number, _ in tables.due(db, VERSION, 10, 100_000):
        found = tabulation.tabulate(tables.page_of(db, number))
        tables.put(db, number, found, VERSION)
    return made


@pytest.mark.usefixtures("content")
def test_a_text_is_due_until_its_tables_are_stored(db: apsw.Connection) -> None:
    assert tables.count_due(db, VERSION) == 0
    assert tables.count_due(db, VERSION + 1) == 2


def test_a_page_whose_lines_are_known_later_is_looked_through_again(
    db: apsw.Connection, content: Digest
) -> None:
    tables.redo(db, content, 2)

    assert [number for number, _ in tables.due(db, VERSION, 10, 100_000)] == [2]


def test_a_table_over_two_pages_is_told_as_one(db: apsw.Connection, content: Digest) -> None:
    listed = tables_listed.listed(db, TablesAsked(document=content, page=2))

    [table] = listed.tables
    assert (table.first_page, table.last_page, table.rows) == (1, 2, 5)
    assert [column.role for column in table.columns] == ["name", "quantity", "price", "total"]
    assert (table.fitting, [broken.expected for broken in table.broken]) == (3, ["750"])


def test_cells_leave_as_csv_with_their_places_and_without_formulas(
    db: apsw.Connection, content: Digest
) -> None:
    listed = tables_listed.listed(db, TablesAsked(document=content))

    written = b"".join(table_files.cells("leak", listed.tables)).decode("utf-8-sig")

    [hull] = [line for line in written.splitlines() if "Hull" in line]
    assert ",'=Hull," in hull
    assert "annex.pdf, p. 1" in hull


@pytest.mark.usefixtures("content")
def test_only_tables_that_do_not_add_up(db: apsw.Connection) -> None:
    assert tables_listed.listed(db, TablesAsked(broken=True)).total == 1
    assert tables_listed.listed(db, TablesAsked(collections=("coverage",))).total == 0


def test_what_is_removed_leaves_no_table(db: apsw.Connection, content: Digest) -> None:
    removing.remove(db, [content], "a private price list")

    assert db.execute("SELECT count(*) FROM table_found").get == 0
    assert db.execute("SELECT count(*) FROM ruling").get == 0
