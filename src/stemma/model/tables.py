"""Tables: what stands in rows and columns on a page, cell by cell, each with its place."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer

from stemma.model.mentions import Span
from stemma.model.places import Box, Collection, Digest, TextFrom

Amount = Annotated[Decimal, PlainSerializer(lambda value: f"{value:f}", return_type=str)]
"""A number that JSON says as a plain string, without an exponent."""

_Unit = Annotated[int, Field(ge=0, le=65535)]

Ruling = tuple[_Unit, _Unit, _Unit, _Unit]
"""A drawn line from one end to the other: x0, y0, x1, y1 in 1/65535 of the page as it lies."""

MOST_RULINGS = 4_000
"""A page with more drawn lines is a map or a plan; the rest is left out."""

Rulings = Annotated[tuple[Ruling, ...], Field(max_length=MOST_RULINGS)]

TableKind = Literal["ruled", "aligned", "marked"]
"""How a table was found: by drawn lines, by words that stand under each other, or because the file
itself says that it is one."""

Role = Literal["number", "name", "quantity", "unit", "price", "total", "date"]
"""What a column says of the things that its rows are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """One cell. Rows and columns count from 0; `rows` and `columns` are how many it takes.

    `spans` are the stretches of the page's text that stand in it, line by line; `box` is where the
    cell is on the upright page. `value` is its number where it holds one and nothing but what
    belongs to it; `confidence` that of its least sure word, None where none is known.
    """

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    text: str
    spans: tuple[Span, ...] = ()
    box: Box
    value: Amount | None = None
    confidence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table on one page. `headers` is how many of its first rows name the columns.

    `goes_on` says that the file itself tells it to be the rest of the one on the page before.
    """

    kind: TableKind
    rows: int
    columns: int
    headers: int
    goes_on: bool = False
    box: Box
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a column is: its heading, and what that (or the arithmetic) says it holds."""

    heading: str
    role: Role | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRow:
    """A row in which quantity times price is not the total that stands there, but `expected`.

    Columns count from 0; numbers are plain strings.
    """

    row: int
    total_column: int
    quantity: str
    price: str
    total: str
    expected: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellSeen:
    """A cell as everybody is told it. `page` is where it stands, `spans` are of its text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str
    page: int
    box: Box
    spans: tuple[Span, ...]
    value: str | None
    confidence: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSeen:
    """A table as everybody is told it, put together where it goes on over several pages.

    `number` counts the tables that begin on `first_page`. `quantity x price = total` holds in
    `fitting` rows and not in those of `broken`; both are empty where there are no such columns.
    """

    document: Digest
    title: str
    path: str
    control: str | None
    number: int
    first_page: int
    last_page: int
    text_from: TextFrom
    kind: TableKind
    rows: int
    headers: int
    columns: tuple[Column, ...]
    cells: tuple[CellSeen, ...]
    fitting: int
    broken: tuple[BrokenRow, ...]


TableSort = Literal["met", "rows"]
"""In which order tables stand: of documents and pages, or by how many rows they have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesAsked:
    """Which tables: of one document, of one page of it, of collections; all where none is named.

    `broken` asks only for those with a row in which quantity times price is not the total.
    """

    document: Digest | None = None
    page: int | None = None
    collections: tuple[Collection, ...] = ()
    broken: bool = False
    sort: TableSort = "met"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TablesListed:
    """A stretch of tables in the order of documents and pages; `total` is how many there are."""

    total: int
    tables: tuple[TableSeen, ...]
