"""The deal sheet: what was agreed, rebuilt from the papers of one agreement, cell by cell.

A sheet has rows (a line of goods, a payment, a duty) and each row has fields. A field holds every
value that some paper states for it, each with all its places: two papers that differ are two
values, never one.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.mentions import MentionKind, Told
from stemma.model.places import Digest, Place

DealPart = Literal["deal", "party", "line", "payment", "duty", "figure", "amendment"]
"""What a row is of; `deal` is the one row of the deal itself: its number, its day, its sum."""

How = Literal["table", "prose", "person"]
"""How a value was found: in a table, in a sentence, or put in by a person."""

DealKind = Literal["contract", "invoice"]
"""What a deal is known by: its contract, or an invoice that belongs to no contract of the cache."""

PaperRole = Literal[
    "contract", "draft", "supplement", "annex", "schedule", "invoice", "goods", "mention"
]
"""What a paper is to a deal. `goods` lists the same goods at the same prices and names no contract;
`mention` cites the contract and is no part of it."""

CellKind = MentionKind | Literal["words"]

CellState = Literal["proposed", "confirmed", "rejected", "edited", "conflict"]


@dataclass(frozen=True, slots=True)
class StatedAt:
    """A place that states a value: on which item (by its number), and how it was found."""

    item: int
    how: How
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueFound:
    """One value of a field with all its places; equal values have equal keys.

    `value` is told as mentions are (see stemma.toolkit.told_values), `{"text"}` for words. `since`
    is the day from which an amendment says so, empty for what was agreed first; `is_draft` tells
    that only drafts state it.
    """

    kind: CellKind
    value: Told
    qualifier: str = "exact"
    key: str
    since: str = ""
    is_draft: bool = False
    stated: tuple[StatedAt, ...]


@dataclass(frozen=True, slots=True)
class CellFound:
    """A field of a row and the values that papers state for it, the best founded first."""

    field: str
    values: tuple[ValueFound, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFound:
    """A row of a sheet. `name` tells it from others of its part: "delivery 2", "3".

    `anchors` are the places where it stands, one for each paper that has it, the leading one first.
    """

    part: DealPart
    name: str
    anchors: tuple[Place, ...]
    cells: tuple[CellFound, ...]


@dataclass(frozen=True, slots=True)
class DealPaper:
    """A paper of a deal: its item's number, what it is to the deal, its day (ISO 8601) if known."""

    item: int
    role: PaperRole
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DealFound:
    """An agreement rebuilt from papers; `number` is its number as the leading paper writes it."""

    number: str
    day: str
    papers: tuple[DealPaper, ...]
    rows: tuple[RowFound, ...]
    kind: DealKind = "contract"


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPlace:
    """A place of a value for people: the control number and the name of its item, and the place."""

    item: str
    name: str
    how: How
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class DealValue:
    """One value of a cell for people; `shown` is it in words. `key` names it in decisions."""

    key: str
    kind: CellKind
    value: Told
    qualifier: str
    shown: str
    since: str
    is_draft: bool
    places: tuple[DealPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellJudgement:
    """What a person said of a cell, who, when, why; `decision` is its number."""

    judged: Literal["confirmed", "rejected", "edited"]
    value: str
    why: str
    who: str
    at: dt.datetime
    decision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DealCell:
    """A cell for people. `shown` is its value, both values of a conflict, what a person put in.

    `now` is the key of the value that holds (None of a conflict, of what was rejected or edited).
    """

    field: str
    shown: str
    state: CellState
    now: str | None
    values: tuple[DealValue, ...]
    judgement: CellJudgement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRow:
    """A row for people; `row` counts the rows of the deal from 0 and names it in addresses."""

    row: int
    part: DealPart
    name: str
    cells: tuple[DealCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A figure that is reckoned from cells, never stated as such by Stemma's own knowledge.

    `formula` says from which (row and field), `low` and `high` are its ends as plain strings in
    `unit`. `stated` is what the papers say for it, None where they do not; `agrees` compares both.
    """

    name: str
    formula: str
    low: str
    high: str
    unit: str
    stated: str | None = None
    agrees: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPaperSeen:
    """A paper of a deal for people."""

    item: str
    document: Digest
    name: str
    role: PaperRole
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DealSheet:
    """A deal for people. `deal` counts the deals of the case from 1, by number and day.

    `as_of` is the day whose state is shown, empty for the last. `days` are those on which it
    changed.
    """

    deal: int
    kind: DealKind
    number: str
    day: str
    as_of: str
    days: tuple[str, ...]
    papers: tuple[DealPaperSeen, ...]
    rows: tuple[DealRow, ...]
    derived: tuple[Derived, ...]
    conflicts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DealLine:
    """A deal in a list: how many papers and rows it has, conflicts, decisions about its cells."""

    deal: int
    kind: DealKind
    number: str
    day: str
    papers: int
    rows: int
    conflicts: int
    decided: int


DealSort = Literal["day", "number", "conflicts", "papers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DealLinesAsked:
    """Which deals: those with these words in their number; in which order."""

    words: str = ""
    sort: DealSort = "day"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class DealLines:
    """A stretch of the list of deals; `total` is how many there are.

    `loose` counts decisions about cells that no cell of today is.
    """

    total: int
    deals: tuple[DealLine, ...]
    loose: int = 0


@dataclass(frozen=True, slots=True)
class DealsListed:
    """A stretch of the deals of a case; `total` is how many there are.

    `loose` are decisions about cells that no cell of today is: to be looked at again.
    """

    total: int
    deals: tuple[DealSheet, ...]
    loose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CellJudged:
    """What a person says of a cell: of which deal and row, which field, and what.

    `value` is the key of the value that is confirmed, the words of an edit. A rejection and an
    edit need a reason.
    """

    row: Annotated[int, Field(ge=0, le=100_000)]
    field: Annotated[str, Field(max_length=40)]
    judged: Literal["confirmed", "rejected", "edited"]
    value: Annotated[str, Field(max_length=500)] = ""
    why: Annotated[str, Field(max_length=2000)] = ""
