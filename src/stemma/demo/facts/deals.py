"""What is agreed: goods, lines, duties, payments, technical figures, amendments."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from stemma.demo.facts.written import Thing, Town, Written
from stemma.model.values import Bounds

Duty = Literal["delivery", "training", "integration", "technology", "warranty", "documentation"]
Quantity = Literal[
    "drop height",
    "glide range",
    "payload",
    "temperature",
    "wind",
    "mass",
    "speed on land",
    "speed afloat",
    "range on land",
    "crew",
    "wave height",
    "firing range",
    "frequency",
    "service life",
    "assembly time",
    "accuracy of landing",
]


@dataclass(frozen=True, slots=True)
class Good:
    """A kind of equipment. `designator` is its type name: «Зимнянка-36», 冬鹭-36, Zimnyanka-36."""

    key: str
    thing: Thing
    designator: Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a price table. `total` is what is printed; it is right unless altered."""

    key: str
    good: Good
    quantity: int
    price: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """Somebody owes something by a day. `count` things (batch), `weeks` of a course."""

    key: str
    duty: Duty
    what: Written
    due: dt.date
    debtor: str = "exporter"
    creditor: str = "importer"
    count: int | None = None
    good: Good | None = None
    town: Town | None = None
    weeks: int | None = None
    persons: int | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """A part of the price, when it is due, and what it waits for."""

    key: str
    percent: Decimal
    amount: Decimal
    due: dt.date
    condition: Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A technical figure of a good; `amount` may be a range or a limit, `unit` an SI symbol."""

    key: str
    good: Good
    quantity: Quantity
    amount: Bounds
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A supplementary agreement. The fields say what it changes; the rest stays as it was."""

    key: str
    number: int
    signed: dt.date
    line: str | None = None
    new_quantity: int | None = None
    new_line_total: Decimal | None = None
    new_sum: Decimal | None = None
    obligation: str | None = None
    new_due: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex that a deal names. `item` is the key of the item that holds it, None if absent."""

    number: int
    title: Written
    item: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """An agreement. `sum_in_words` is what its words say; it equals `sum` unless altered.

    `number` is its number in Cyrillic letters, `number_latin` in Latin ones. `weekday` is the day
    of the week printed beside the date of signing (0 is Monday), None where none is printed.
    """

    key: str
    title: Written
    number: str
    number_latin: str
    signed: dt.date
    weekday: int | None
    town: Town
    seller: str
    buyer: str
    seller_signer: str
    buyer_signer: str
    currency: str
    lines: tuple[Line, ...]
    sum: Decimal
    sum_in_words: Decimal
    obligations: tuple[Obligation, ...]
    payments: tuple[Payment, ...]
    figures: tuple[Figure, ...]
    amendments: tuple[Amendment, ...]
    annexes: tuple[Annex, ...]
    based_on: tuple[str, ...] = ()
    """Numbers of the earlier contracts that it cites."""
