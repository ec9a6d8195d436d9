"""Offers, price sheets, payments and invoices, with what is wrong in some of them."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from stemma.demo.dossier import variants
from stemma.demo.dossier.contracts import at
from stemma.demo.dossier.entries import Entry, Revised, Scanned, SheetFile, Signed, Typed
from stemma.demo.dossier.plan import Plan
from stemma.demo.facts import stated
from stemma.demo.facts.events import Letter
from stemma.demo.writing.briefs import (
    InvoiceBrief,
    OfferBrief,
    PaymentsBrief,
    PriceSheetBrief,
    SpecificationBrief,
)


def add_sums(plan: Plan) -> None:
    """Add the papers whose arithmetic is looked at."""
    deal = plan.affair.main
    before = deal.signed - dt.timedelta(days=70)
    wrong = variants.miscounted(deal, "command")
    line = next(line for line in wrong.lines if line.key == "command")
    letter = plan.letters.number("north", before)
    offer = replace(_letter_for_offer(plan, before), number=letter)
    rounded = variants.rounded_price(deal, "spares")
    plan.add(
        Entry(
            key="offer",
            brief=OfferBrief(
                tongue="en",
                letter=offer,
                deal=rounded,
                lines=rounded.lines,
                until=before + dt.timedelta(days=90),
            ),
            form=Typed(press="fpdf2", created=at(before)),
            name="Переписка/Offer.pdf",
            doings=(Signed("contracts", at(before, 12), then="vouched for"),),
        )
    )
    plan.add(
        Entry(
            key="prices",
            brief=PriceSheetBrief(tongue="ru", deal=deal, date=before),
            form=SheetFile(author=plan.affair.people["bookkeeper"].short.ru, created=at(before)),
            name="Бухгалтерия/Цены.xlsx",
        )
    )
    plan.add(
        Entry(
            key="specification-zh",
            brief=SpecificationBrief(tongue="zh", deal=wrong, annex=deal.annexes[0]),
            form=Scanned(glass="grey", layer=True),
            name="合同/附件一 规格与价格.pdf",
        )
    )
    plan.saying(
        "line does not multiply",
        "sums.lines",
        "specification-zh",
        stated.line_total(wrong, line).path,
    )
    spares = next(line for line in rounded.lines if line.key == "spares")
    plan.saying(
        "rounding", "sums.lines", "offer", stated.line_price(rounded, spares).path, twin=True
    )


def _letter_for_offer(plan: Plan, date: dt.date) -> Letter:
    return Letter(
        key="offer",
        language="en",
        number="",
        date=date,
        sender="contracts",
        addressee="purchases",
        subject=plan.affair.events["price talks"].subject,
        statements=(),
    )


def add_payments(plan: Plan) -> None:
    """Add the schedule of payments and the invoices; the buyer's side of them is missing."""
    deal = plan.affair.main
    plan.add(
        Entry(
            key="payments",
            brief=PaymentsBrief(tongue="en", deal=deal, date=deal.signed + dt.timedelta(days=2)),
            form=Typed(
                creator="Writer",
                producer="LibreOffice 24.8",
                created=at(deal.signed + dt.timedelta(days=2)),
                modified=at(deal.signed + dt.timedelta(days=2), 11),
            ),
            name="Бухгалтерия/Payment schedule.pdf",
        )
    )
    for number, payment in enumerate(deal.payments[: 3 if plan.is_full else 2], 1):
        date = payment.due - dt.timedelta(days=14)
        wrong = number == 1
        affair = variants.misregistered(plan.affair, "exporter", "inn") if wrong else None
        brief = InvoiceBrief(
            tongue="en" if wrong else "ru",
            deal=deal,
            payment=payment,
            number=f"{date:%y}-{plan.chance.randrange(100, 900)}",
            date=date,
        )
        later = replace(brief, payment=replace(payment, amount=payment.amount + Decimal(75_000)))
        signed = Signed("bookkeeper", at(date, 16), second="" if number < 3 else "director")
        plan.add(
            Entry(
                key=f"invoice-{number}",
                brief=brief,
                form=Typed(
                    creator="Writer",
                    producer="LibreOffice 7.3",
                    created=at(date),
                    modified=at(date + dt.timedelta(days=2)),
                ),
                name=f"Бухгалтерия/Счёт {number}.pdf",
                doings=(signed,) if number != 2 else (signed, Revised(later)),
                affair=affair,
            )
        )
    inn = "organisation:exporter/inn"
    plan.saying("wrong check digit", "identifiers.checksum", "invoice-1", inn)
    plan.saying("right check digit", "identifiers.checksum", "invoice-2", inn, twin=True)
    plan.saying("program younger than the document", "dates.metadata", "payments")
    plan.saying("saved again two days later", "dates.metadata", "invoice-1", twin=True)
