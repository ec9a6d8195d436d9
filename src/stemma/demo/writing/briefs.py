"""Briefs: what a document has to say, unworded. A set of templates makes a paper of each.

`required` lists the paths of the facts that a paper must state (see
`stemma.demo.facts.stated`); it may state more of them, and other values, all of them marked.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Amendment, Annex, Deal, Figure, Line, Obligation, Payment
from stemma.demo.facts.events import Event, Letter
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.stock import Lesson, Part
from stemma.demo.facts.written import Language
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Paper

Tongue = Literal["ru", "zh", "en", "ru+zh"]
"""In which language a document is; "ru+zh": both, side by side, clause by clause."""

Version = Literal["draft", "initialled", "signed", "translation"]


def _paths(*facts: Fact) -> tuple[str, ...]:
    return tuple(fact.path for fact in facts)


def _lines(deal: Deal) -> list[Fact]:
    facts = (stated.line_quantity, stated.line_price, stated.line_total)
    return [fact(deal, line) for line in deal.lines for fact in facts]


def _payments(deal: Deal) -> list[Fact]:
    facts = (stated.payment_percent, stated.payment_amount, stated.payment_due)
    return [fact(deal, payment) for payment in deal.payments for fact in facts]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractBrief:
    """A contract in full.

    Parties (with signers, their authority, registrations, account), subject, table of lines
    with prices and the sum in figures and words, delivery, payments, training, integration,
    technology, documentation and warranty as the obligations have it, liability, secrecy, final
    clauses, list of annexes, addresses and signatures. A draft says so on each page and has
    blanks for number and date («__» ______ 2023 г.), unmarked; a translation says that it is
    one and has no slots. About 5 pages, 9 with `long` (more clauses: quality, packing, force
    majeure, disputes, spare parts, acceptance procedure).
    """

    tongue: Tongue
    deal: Deal
    version: Version
    long: bool = False

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        deal = self.deal
        lines = _lines(deal)
        dated = [stated.deal_number(deal), stated.deal_signed(deal)]
        due = [stated.duty_due(deal, obligation) for obligation in deal.obligations]
        paid = _payments(deal)
        annexes = [stated.annex_number(deal, annex) for annex in deal.annexes]
        sums = [stated.deal_sum(deal), stated.deal_sum_in_words(deal)]
        head = [] if self.version == "draft" else dated
        return _paths(*head, *lines, *sums, *due, *paid, *annexes)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementBrief:
    """A supplementary agreement: what it changes (a quantity with new totals, or a day), signed."""

    tongue: Tongue
    deal: Deal
    amendment: Amendment

    def required(self) -> tuple[str, ...]:
        """Return what must be stated: the changed fields under the paths of the deal."""
        return _paths(
            stated.deal_number(self.deal),
            stated.amendment_number(self.deal, self.amendment),
            stated.amendment_signed(self.deal, self.amendment),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecificationBrief:
    """An annex with the table of lines and prices and what each line consists of."""

    tongue: Language
    deal: Deal
    annex: Annex

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        lines = _lines(self.deal)
        return _paths(
            stated.annex_number(self.deal, self.annex), *lines, stated.deal_sum(self.deal)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementsBrief:
    """The technical requirements: every figure, by good, in prose and tables; about 4 pages."""

    tongue: Language
    deal: Deal
    annex: Annex

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        figures = [stated.figure_of(self.deal, figure) for figure in self.deal.figures]
        return _paths(stated.annex_number(self.deal, self.annex), *figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsBrief:
    """A long table: a spare parts list (`kind` "spares", an annex) or a packing list with boxes.

    Head with deal and date, table with code, name, quantity, mass a piece and in all, totals of
    pieces and mass, signature. Mark quantities as `stated.count(n, "piece")`, masses in kg.
    """

    tongue: Language
    deal: Deal
    kind: Literal["spares", "packing"]
    annex: Annex | None
    number: str
    date: dt.date
    rows: tuple[Part, ...]

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return _paths(stated.deal_number(self.deal))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentsBrief:
    """The schedule of payments of a deal, with conditions."""

    tongue: Language
    deal: Deal
    date: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        paid = _payments(self.deal)
        return _paths(stated.deal_number(self.deal), *paid)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceBrief:
    """The seller's invoice for one payment: registrations, account, sum, terms; one page."""

    tongue: Language
    deal: Deal
    payment: Payment
    number: str
    date: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return _paths(stated.deal_number(self.deal), stated.payment_amount(self.deal, self.payment))


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptanceBrief:
    """An act of acceptance of what a duty delivers: who, where, how many, tests, remarks, signed.

    `serials` are the serial numbers of the pieces.
    """

    tongue: Tongue
    deal: Deal
    obligation: Obligation
    event: Event
    number: str
    date: dt.date
    serials: tuple[str, ...]

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return _paths(
            stated.deal_number(self.deal),
            stated.duty_count(self.deal, self.obligation),
            stated.event_town(self.event),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterBrief:
    """An official letter on headed paper: number, date, addressee, subject, statements, signer.

    A Chinese one has a red head and a stamp over the date; a Russian one has the executor's name
    and phone at the foot. 1-2 pages.
    """

    letter: Letter

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return _paths(stated.letter_number(self.letter), stated.letter_date(self.letter))


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBrief:
    """A mail: the paper's title is the subject; paragraphs are the plain text; no slots.

    Greeting, statements, signature block (name, role, firm, phone, address). The mail it
    answers is quoted below by the sending program, not by the template.
    """

    letter: Letter

    def required(self) -> tuple[str, ...]:
        """Return what must be stated: nothing beyond the statements."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoBrief:
    """An internal memo: from, to, date, statements; plain. Also kept as a text file."""

    letter: Letter

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return _paths(stated.letter_date(self.letter))


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesBrief:
    """Minutes of a meeting.

    Number, place, days, participants of both sides with roles, what was said (`statements`),
    decisions with who and by when, signatures of the two heads (the first participant of each
    side). 2-3 pages.
    """

    tongue: Tongue
    event: Event
    number: str
    discussed: Letter
    """Its statements are what was talked about."""

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        due = [
            stated.decision_due(self.event, decision.key, decision.due)
            for decision in self.event.decisions
            if decision.due
        ]
        return _paths(stated.event_date(self.event), stated.event_town(self.event), *due)


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationBrief:
    """A list of those who travel to an event: names, roles, employers, who leads, days."""

    tongue: Language
    event: Event
    members: tuple[str, ...]
    date: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return (stated.event_date(self.event).path, *(f"person:{key}" for key in self.members))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingBrief:
    """The plan of a course (a duty): who, where, how long, weekly table with hours, rules."""

    tongue: Language
    deal: Deal
    obligation: Obligation
    lessons: tuple[Lesson, ...]
    date: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return _paths(
            stated.duty_persons(self.deal, self.obligation),
            stated.duty_weeks(self.deal, self.obligation),
        )


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A clause that the sides word differently: a limit for a figure, or a share of a penalty."""

    clause: str
    figure: Figure | None
    seller: Decimal
    buyer: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementsBrief:
    """A protocol of disagreements to a draft: table of clause, seller's and buyer's wording."""

    tongue: Language
    deal: Deal
    rows: tuple[Disagreement, ...]
    date: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerBrief:
    """A power of attorney: an organisation lets a person sign a deal; number, date, until when."""

    tongue: Language
    deal: Deal
    organisation: str
    person: str
    number: str
    date: dt.date
    until: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        return (f"person:{self.person}", f"organisation:{self.organisation}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferBrief:
    """A commercial offer: lines with prices, what is included, until when it stands, figures."""

    tongue: Language
    letter: Letter
    deal: Deal
    lines: tuple[Line, ...]
    until: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        prices = [stated.line_price(self.deal, line) for line in self.lines]
        return _paths(stated.letter_number(self.letter), *prices)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceSheetBrief:
    """A spreadsheet of lines: the paper holds one table, whose first row are the heads.

    Columns: row number, item with designator, quantity, price, total. The sheet's formulas are
    set by the program that packs it; the last row is the total.
    """

    tongue: Language
    deal: Deal
    date: dt.date

    def required(self) -> tuple[str, ...]:
        """Return what must be stated."""
        lines = _lines(self.deal)
        return _paths(*lines, stated.deal_sum(self.deal))


Brief = (
    ContractBrief
    | SupplementBrief
    | SpecificationBrief
    | RequirementsBrief
    | PartsBrief
    | PaymentsBrief
    | InvoiceBrief
    | AcceptanceBrief
    | LetterBrief
    | MailBrief
    | MemoBrief
    | MinutesBrief
    | DelegationBrief
    | TrainingBrief
    | DisagreementsBrief
    | PowerBrief
    | OfferBrief
    | PriceSheetBrief
)
"""What one document has to say."""

Templates = Mapping[type, Callable[[Writer, Affair, "Brief"], Paper]]
"""A set of templates: what words each kind of brief."""


def write(templates: Templates, affair: Affair, brief: Brief) -> tuple[Paper, Writer]:
    """Return the paper that a set of templates makes of a brief, and the writer with its marks."""
    writer = Writer()
    return templates[type(brief)](writer, affair, brief), writer
