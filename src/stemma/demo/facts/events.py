"""What happened: meetings and visits; and what letters, mails and memos say, unworded.

A letter is a list of statements. Each statement is a fact or a few; a template words it.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from stemma.demo.facts.deals import Figure, Good, Line, Obligation, Payment
from stemma.demo.facts.written import Language, Town, Written

EventKind = Literal["meeting", "visit", "exercise", "delivery", "training"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a meeting decided: who sees to it, and by when."""

    key: str
    what: Written
    who: str
    due: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on days `first` to `last`, in a town (at `venue` if named)."""

    key: str
    kind: EventKind
    first: dt.date
    last: dt.date
    town: Town
    venue: Written | None
    subject: Written
    participants: tuple[str, ...]
    decisions: tuple[Decision, ...] = ()


CitedKind = Literal["contract", "supplement", "letter", "annex", "minutes", "mail", "act"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Another document that is cited. `item` is the item that it is, None if the cache lacks it.

    An annex or supplement has the number of its contract in `of`.
    """

    kind: CitedKind
    number: str
    date: dt.date | None
    item: str | None
    of: str = ""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """In answer to, or with reference to, another document."""

    cited: Cited


@dataclass(frozen=True, slots=True)
class Encloses:
    """Another document goes with this one."""

    cited: Cited


@dataclass(frozen=True, slots=True)
class Misses:
    """Another document was promised and has not arrived; please send it."""

    cited: Cited


@dataclass(frozen=True, slots=True)
class AsksPrice:
    """Please quote price and terms for so many of a good."""

    good: Good
    count: int


@dataclass(frozen=True, slots=True)
class OffersPrice:
    """We offer a line at its price, in a currency; the offer stands until a day."""

    line: Line
    currency: str
    until: dt.date


@dataclass(frozen=True, slots=True)
class AgreesPrice:
    """After talks the price of a good was lowered from one to another."""

    line: Line
    currency: str
    before: Decimal


@dataclass(frozen=True, slots=True)
class AnnouncesVisit:
    """Our people (a leader and so many in all) will come for an event."""

    event: Event
    leader: str
    persons: int


@dataclass(frozen=True, slots=True)
class ConfirmsVisit:
    """We confirm an event and will meet you."""

    event: Event


@dataclass(frozen=True, slots=True)
class StatesFigure:
    """We confirm a technical figure."""

    figure: Figure


@dataclass(frozen=True, slots=True)
class AsksFigure:
    """Please confirm (or explain in writing) that a technical figure is reached."""

    figure: Figure


@dataclass(frozen=True, slots=True)
class MovesDate:
    """A duty will be done later: its old and its new day."""

    obligation: Obligation
    new_due: dt.date


@dataclass(frozen=True, slots=True)
class RemindsDuty:
    """We remind you of a duty and its day."""

    obligation: Obligation


@dataclass(frozen=True, slots=True)
class RemindsPayment:
    """A payment was due on a day and we have no notice of it; or will be due."""

    payment: Payment
    currency: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class SendsTrainees:
    """So many people will come to the course; please arrange visas, lodging, interpreters."""

    obligation: Obligation
    interpreters: int


@dataclass(frozen=True, slots=True)
class AsksTechnology:
    """Please offer terms for the handing over of drawings and production know-how for a good."""

    good: Good
    months: int


@dataclass(frozen=True, slots=True)
class AsksRadios:
    """The buyer's radios and command system are to be built into so many of a good."""

    good: Good
    count: int


@dataclass(frozen=True, slots=True)
class OralWish:
    """At an event a person said something that no contract provides for (a memo's business)."""

    person: str
    event: Event
    wish: Written


@dataclass(frozen=True, slots=True)
class Courtesy:
    """Words without facts: thanks, hopes, assurances. `number` chooses among several."""

    number: int


Statement = (
    RefersTo
    | Encloses
    | Misses
    | AsksPrice
    | OffersPrice
    | AgreesPrice
    | AnnouncesVisit
    | ConfirmsVisit
    | StatesFigure
    | AsksFigure
    | MovesDate
    | RemindsDuty
    | RemindsPayment
    | SendsTrainees
    | AsksTechnology
    | AsksRadios
    | OralWish
    | Courtesy
)
"""One thing that a letter, mail or memo says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, mail or memo. `number` is empty for a mail; `weekday` as in `Deal`."""

    key: str
    language: Language
    number: str
    date: dt.date
    sender: str
    addressee: str
    subject: Written
    statements: tuple[Statement, ...]
    weekday: int | None = None
    copies: tuple[str, ...] = ()
