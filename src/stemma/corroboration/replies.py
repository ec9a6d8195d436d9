"""How an inquiry stands on a day, and in which order inquiries are looked at."""

import datetime as dt
from collections.abc import Iterable

from stemma.model.replies import Inquiry, InquirySeen, RepliesAsked, Reply, ReplyState

_OPEN: tuple[ReplyState, ...] = ("late", "waiting")


def state(inquiry: Inquiry, reply: Reply | None, today: dt.date) -> ReplyState:
    """Return how an inquiry stands; its last day counts as one on which a reply may come."""
    if reply is not None:
        return "answered" if reply.came == "answer" else "refused"
    return "late" if inquiry.until is not None and inquiry.until < today else "waiting"


def days(inquiry: Inquiry, reply: Reply | None, today: dt.date) -> int:
    """Return how many days it has waited, or the reply took; none before it was asked."""
    end = today if reply is None else reply.on
    return max(0, (end - inquiry.asked).days)


def chosen(found: Iterable[InquirySeen], asked: RepliesAsked) -> list[InquirySeen]:
    """Return those that are asked for, in the order asked for."""
    word = asked.words.casefold()
    kept = [
        each
        for each in found
        if (not asked.states or each.state in asked.states)
        and any(word in text.casefold() for text in _texts(each.inquiry))
    ]
    match asked.sort:
        case "open":
            kept.sort(key=_open_first, reverse=asked.descending)
        case "asked":
            kept.sort(key=lambda each: each.inquiry.asked, reverse=asked.descending)
        case "who":
            kept.sort(key=lambda each: each.inquiry.who.casefold(), reverse=asked.descending)
    return kept


def _texts(inquiry: Inquiry) -> tuple[str, ...]:
    return (inquiry.who, *(each.statement for each in inquiry.about))


def _open_first(each: InquirySeen) -> tuple[bool, int, dt.date]:
    is_closed = each.state not in _OPEN
    return is_closed, 0 if is_closed else -each.days, each.inquiry.asked
