"""What a stretch of text can mean: dates, sums, counts, measures, identifiers, names, designators.

Amounts are decimals; a date may be partial and is never completed; a range or a limit is part of
the value (`Bounds`). Each value is one record, told apart by its `kind`.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Qualifier = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "between"]
"""How a number is meant: as it stands, roughly, as a limit, as one of a range."""

Precision = Literal["day", "month", "quarter", "half", "year"]

NameType = Literal["person", "organisation", "place", "equipment"]

Scheme = Literal[
    "contract",
    "letter",
    "order",
    "act",
    "invoice",
    "annex",
    "account",
    "inn",
    "kpp",
    "ogrn",
    "bik",
    "uscc",
    "iban",
    "swift",
    "lei",
    "imo",
    "passport",
]
"""What a labelled identifier identifies; `valid` of an identifier says if its check digits fit."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number, a range, or a limit: both ends for a range, one end for a limit, equal for one."""

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier = "exact"

    def __post_init__(self) -> None:
        """Refuse what bounds nothing, and ends in the wrong order."""
        if self.low is None and self.high is None:
            raise ValueError("no bound at all")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("the low end lies above the high one")


def exactly(number: int | str | Decimal) -> Bounds:
    """Return the bounds of one number."""
    return Bounds(Decimal(number), Decimal(number))


def between(low: int | str | Decimal, high: int | str | Decimal) -> Bounds:
    """Return the bounds of a range, both ends included."""
    return Bounds(Decimal(low), Decimal(high), "between")


def at_least(number: int | str | Decimal) -> Bounds:
    """Return the bounds of "not less than"."""
    return Bounds(Decimal(number), None, "at_least")


def at_most(number: int | str | Decimal) -> Bounds:
    """Return the bounds of "not more than", "up to"."""
    return Bounds(None, Decimal(number), "at_most")


def about(number: int | str | Decimal) -> Bounds:
    """Return the bounds of "about", "some"."""
    return Bounds(Decimal(number), Decimal(number), "about")


@dataclass(frozen=True, slots=True)
class Date:
    """A day or a period. `first` and `last` are its first and last day, both included.

    `precision` is that of the ends: "March 2024" is a month, "14-16 March 2024" days.
    """

    first: dt.date
    last: dt.date
    precision: Precision = "day"
    kind: Literal["date"] = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day or period of which the text does not say everything: it is never completed.

    `first` and `last` are written as ISO 8601 has it, with dashes for what is missing: "--03-08"
    (8 March of some year), "---15".
    """

    first: str
    last: str
    precision: Precision = "day"
    kind: Literal["partial_date"] = "partial_date"


@dataclass(frozen=True, slots=True)
class DateLimit:
    """One side of a date: "by 30 June 2025", "since March 2024". `date` is the date named."""

    date: Date | PartialDate
    qualifier: Qualifier
    kind: Literal["date_limit"] = "date_limit"


@dataclass(frozen=True, slots=True)
class Money:
    """A sum. `currency` is an ISO 4217 code, or the word as written where it has none.

    `per` names the unit of a price ("piece"), None for a sum.
    """

    amount: Bounds
    currency: str
    per: str | None = None
    kind: Literal["money"] = "money"


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a thing; `thing` is the words of the text, or the key of what it is."""

    number: Bounds
    thing: str
    kind: Literal["count"] = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a time is counted from: the words of an event or a date, and where in the text.

    `start` and `end` are code points of the same text as those of the mention. `counted` tells
    the days before it from those after. What day it comes to is not worked out.
    """

    words: str
    start: int
    end: int
    counted: Literal["after", "before"] = "after"


@dataclass(frozen=True, slots=True)
class Measure:
    """A physical quantity, or a percentage, in `unit`: the symbol of the unit as SI writes it.

    Further units: "%", "degC" for degrees Celsius, "day", "week", "month", "year", "h", "min".
    `anchor` is what a time is counted from ("90 days after signature").
    """

    amount: Bounds
    unit: str
    anchor: Anchor | None = None
    kind: Literal["measure"] = "measure"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order: "the fifth", "第三"."""

    number: int
    kind: Literal["ordinal"] = "ordinal"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number that names something. `valid` is None where the scheme has no check digits."""

    scheme: Scheme
    value: str
    valid: bool | None = None
    kind: Literal["identifier"] = "identifier"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; `canonical` is the form it is known by, or the key of the entity.

    `role` holds the words beside a person's name that say what they are ("General Director"), `of`
    the organisation that the text puts them into; of an organisation's name the long one that the
    text introduces it as short for.
    """

    type: NameType
    text: str
    canonical: str | None = None
    role: str | None = None
    of: str | None = None
    kind: Literal["name"] = "name"


@dataclass(frozen=True, slots=True)
class Designator:
    """The type name of a piece of equipment: letters and figures, "XX-4M"."""

    text: str
    kind: Literal["designator"] = "designator"


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody: a mail address, a phone number, an address, a web address."""

    type: Literal["mail", "phone", "address", "web"]
    text: str
    kind: Literal["contact"] = "contact"


Value = (
    Date
    | PartialDate
    | DateLimit
    | Money
    | Count
    | Measure
    | Ordinal
    | Identifier
    | Name
    | Designator
    | Contact
)
"""One typed value; `kind` says which."""
