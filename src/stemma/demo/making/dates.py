"""When a document says it was made, in the forms that file properties want."""

import datetime as dt

from stemma.demo.writing.briefs import (
    Brief,
    ContractBrief,
    LetterBrief,
    MailBrief,
    MemoBrief,
    MinutesBrief,
    OfferBrief,
    RequirementsBrief,
    SpecificationBrief,
    SupplementBrief,
)

ZONE = dt.timezone(dt.timedelta(hours=3))


def date_of(brief: Brief) -> dt.date:
    """Return the day a document is of."""
    match brief:
        case ContractBrief() | RequirementsBrief() | SpecificationBrief():
            return brief.deal.signed
        case SupplementBrief():
            return brief.amendment.signed
        case LetterBrief() | MailBrief() | MemoBrief() | OfferBrief():
            return brief.letter.date
        case MinutesBrief():
            return brief.event.last
        case _:
            return brief.date


def moment_of(brief: Brief) -> dt.datetime:
    """Return a time in the office hours of that day."""
    date = date_of(brief)
    return dt.datetime(date.year, date.month, date.day, 10, 15, 44, tzinfo=ZONE)


def as_pdf(moment: dt.datetime) -> str:
    """Return a moment as PDF writes it: 20230417101544+03'00'."""
    zone = moment.strftime("%z")
    return f"{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}'"
