"""Real pages labelled by hand: the values, the names and the tables of each.

A label says what a stretch of the page means, in the JSON forms the tool itself writes. The
documents are not here: they lie at `../shared/gold`, named by path and hash.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NotRequired

from pydantic import TypeAdapter
from typing_extensions import TypedDict  # before 3.12 pydantic refuses the standard library's

from bench.labels import FOLDER, Language
from stemma.model.values import NameType, Precision, Qualifier, Scheme

Kind = Literal[
    "date", "money", "measure", "count", "ordinal", "identifier", "name", "designator", "contact"
]
DateValue = TypedDict(
    "DateValue", {"from": str | None, "to": str | None, "precision": Precision}
)  # fmt: skip
"""First and last day; None for both where the page gives a day without a year."""


class _Number(TypedDict):
    """`value` (`amount` of money), or one end or both: plain decimals."""

    value: NotRequired[str]
    low: NotRequired[str]
    high: NotRequired[str]


class MoneyValue(TypedDict):
    """A sum in an ISO 4217 currency, "?" where the page names none."""

    amount: NotRequired[str]
    low: NotRequired[str]
    high: NotRequired[str]
    currency: str


class MeasureValue(_Number):
    """A quantity in the unit as it stands on the page, as a symbol."""

    unit: str


class CountValue(_Number):
    """So many of a thing; of an ordinal, the which-th."""

    thing: str


class IdentifierValue(TypedDict):
    """A number that names something; `what` says what, where the model has no scheme for it."""

    scheme: Scheme | Literal["other"]
    value: str
    valid: bool | None
    what: NotRequired[str]


class NameValue(TypedDict):
    """A name as written and as it stands in a register."""

    type: NameType
    text: str
    canonical: str


class ContactValue(TypedDict):
    """A way to reach somebody."""

    type: Literal["mail", "phone", "address", "web"]
    text: str


class DesignatorValue(TypedDict):
    """A type name of letters and figures."""

    text: str


class Column(TypedDict):
    """A column of a table, by its header's words, and the part it plays."""

    header: str
    role: str


class Line(TypedDict):
    """A line of goods or services; numbers as plain decimals, None where the table has none."""

    item: str
    designator: str | None
    quantity: str | None
    unit: str | None
    unit_price: str | None
    total: str | None
    currency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the page; `lines` is empty where it is not one of goods or services."""

    title: str
    rows: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What the n-th occurrence of a quote means; one with a `doubt` is left out of every score."""

    kind: Kind
    quote: str
    occurrence: int
    value: dict[str, str | bool | None]
    qualifier: Qualifier = "exact"
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPage:
    """One page: where it lies in the real files, and everything a careful analyst wants of it."""

    document: str
    sha256: str
    page: int
    language: Language
    genre: str
    text: Literal["layer", "markup", "picture"]
    labels: tuple[Label, ...]
    tables: tuple[Table, ...] = field(default=())
    note: str | None = None


VALUES: dict[str, TypeAdapter[object]] = {
    "date": TypeAdapter(DateValue),
    "money": TypeAdapter(MoneyValue),
    "measure": TypeAdapter(MeasureValue),
    "count": TypeAdapter(CountValue),
    "ordinal": TypeAdapter(CountValue),
    "identifier": TypeAdapter(IdentifierValue),
    "name": TypeAdapter(NameValue),
    "designator": TypeAdapter(DesignatorValue),
    "contact": TypeAdapter(ContactValue),
}
"""The form of a label's value, by its kind."""

_PAGE = TypeAdapter(LabelledPage)


def labelled_pages(folder: Path = FOLDER / "pages") -> tuple[LabelledPage, ...]:
    """Return all pages, in the order of their files' names."""
    return tuple(
        _PAGE.validate_json(file.read_text(encoding="utf-8"), strict=True, extra="forbid")
        for file in sorted(folder.glob("*.json"))
    )
