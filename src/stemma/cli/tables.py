"""`stemma tables`: the tables that were found in a case."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, printing_tables
from stemma.errors import Exit
from stemma.model.tables import TablesAsked, TableSeen
from stemma.publish import exits, table_files

Csv = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FILE", help="Write the cells with their places to this file."),
]
Xlsx = Annotated[
    Path | None,
    typer.Option("--xlsx", metavar="FILE", help="Write a workbook, a sheet a table, cells cited."),
]


def tables(
    case_path: options.CasePath,
    document: Annotated[
        str,
        typer.Argument(metavar="[DOCUMENT]", help="Only of this: path, hash or control number."),
    ] = "",
    page: Annotated[
        int | None, typer.Option("--page", min=1, help="Only tables that are on this page.")
    ] = None,
    collections: Annotated[
        list[str] | None,
        typer.Option("--collection", help="Only cache, coverage or reference (repeatable)."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most.")] = 20,
    offset: Annotated[int, typer.Option("--offset", min=0, help="Skip so many.")] = 0,
    everything: Annotated[bool, typer.Option("--all", help="All, without a limit.")] = False,
    as_csv: Csv = None,
    as_xlsx: Xlsx = None,
    as_json: options.Json = False,
) -> int:
    """Show the tables of the case: rows, columns, what they hold, and rows that do not add up."""
    with Case.open(case_path) as case:
        asked = TablesAsked(
            document=case.find_document(document) if document else None,
            page=page,
            collections=options.collections(collections) if collections else (),
        )
        found = case.tables.listed(asked, limit=None if everything else limit, offset=offset)
        pending = case.pending()
        name = case.seen().name
    write(found.tables, name, as_csv, as_xlsx)
    if as_json or (as_csv is None and as_xlsx is None):
        show(found.tables, total=found.total, as_json=as_json)
    if pending:
        exits.tell(f"{pending} units are still due; their tables are not listed yet.")
    return Exit.DUE if pending else Exit.OK


def write(found: Sequence[TableSeen], case: str, as_csv: Path | None, as_xlsx: Path | None) -> None:
    """Write the cells of tables to the files that are named; `case` stands in the citations."""
    cells = sum(len(each.cells) for each in found)
    if as_csv is not None:
        exits.write_lines(as_csv, table_files.cells(case, found))
        exits.tell(f"{as_csv}: {cells} cells")
    if as_xlsx is not None:
        from stemma.publish import table_book  # noqa: PLC0415 (no other command needs workbooks)

        exits.write_lines(as_xlsx, table_book.book(case, found))
        exits.tell(f"{as_xlsx}: {len(found)} sheets, {cells} cells")


def show(found: Sequence[TableSeen], *, total: int, as_json: bool) -> None:
    """Print tables, as JSON if so wanted."""
    for table in found if as_json else ():
        exits.emit(table)
    if not as_json:
        printing_tables.tables(found, total)
